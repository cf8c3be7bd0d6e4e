"""A record made up by someone who means harm: wherever it holds words, they would be markup, a link, a formula or a path."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipelines.build import build
from tests.fuzz.bases import docx_parts, packed

ELSEWHERE = "evil.example"
SCRIPT = "<script>window.hostile=1</script>"
PICTURE = "<img src='x' onerror='window.hostile=1' class='hostile'>"
LINK = f"<a href='https://{ELSEWHERE}/' class='hostile'>here</a>"
SHORT_LINK = f"<a href='https://{ELSEWHERE}'>x</a>"
MARKED_LINK = f"[here](https://{ELSEWHERE}/)"
MARKED_SCRIPT = "[here](javascript:window.hostile=1)"
MARKED_PICTURE = f"![x](https://{ELSEWHERE}/x.png)"
ADDRESS = f"https://{ELSEWHERE}/plain"
FORMULA = f"=HYPERLINK('https://{ELSEWHERE}/')"
COMMAND = "=cmd|' /C calc'!A0"
PATH = "../../../../etc/passwd"
DIRECTIVES = ":red[red] :material/home: :smile: $\\LaTeX$"
TURNED = "\u202egnp.exe\u202c"
NAME = "=cmd ![x](https:__evil.example_x.png) :red[r] $x$ &lt;b&gt; _i_ report.docx"  # as a file may be called
ORGANIZATIONS = (
    f"Harbour {PICTURE} League",
    f"Club {SHORT_LINK} International",
    f"{FORMULA} Society",
    f"Union {MARKED_LINK} Watch",
    f"Fund {DIRECTIVES} Network",
)


RECORD = f"""Meeting of the Parties
Report on the fourth session {SCRIPT} {MARKED_LINK} {DIRECTIVES}
Nairobi, 3–5 May 2021

I. Opening of the session {PICTURE}

1. The fourth session of the Meeting of the Parties was held in Nairobi {LINK} from 3 to 5 May 2021.

2. Opening statements were made by the representatives of Kenya (on behalf of {MARKED_PICTURE} {LINK}), Peru (on behalf of the Group of 77 and China) and Norway.

3. Representatives of 31 Parties {SCRIPT} attended the session. {FORMULA}

II. Ports {LINK} {MARKED_SCRIPT} (agenda item 2)

4. At its 2nd meeting, on 4 May 2021, the Meeting considered agenda item 2, entitled “{SHORT_LINK} Ports {PICTURE} {MARKED_LINK} {ADDRESS} {DIRECTIVES}”. Statements were made by the Minister of {PICTURE} Trade of Chad, and the representatives of Fiji and the European Union (also on behalf of its member States).

5. The observers for the following non-governmental organizations made statements: {"; ".join(ORGANIZATIONS)}.

6. The representative of Norway introduced draft resolution TEST/2021/L.3, entitled “{SHORT_LINK} {MARKED_LINK} {ADDRESS} {DIRECTIVES} {SCRIPT}{PICTURE} {FORMULA} {PATH}”, sponsored by Fiji, Norway and Oman. Subsequently, Chad joined the sponsors.

7. {COMMAND} The representative of Oman made a statement in exercise of the right of reply {TURNED} {PICTURE}.

8. The representative of Atlantis {PICTURE} {MARKED_LINK} made a statement.

9. At the same meeting, the Meeting adopted the draft resolution. (For the text, see resolution 4/1.)

10. {FORMULA}

{FORMULA} {TURNED} {MARKED_PICTURE} {ADDRESS}
"""


def built_of(folder: Path) -> Path:
    """The tables of the record, its sister of the year before, and a file that is refused, in a folder; → where they are."""
    documents = folder / "documents"
    documents.mkdir(parents=True)
    (documents / NAME).write_bytes(packed(docx_parts(escape(RECORD))))
    earlier = RECORD.replace("fourth", "third").replace("2021", "2019")
    (documents / f"+{NAME}").write_bytes(packed(docx_parts(escape(earlier))))
    (documents / f"@{NAME}").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    build([documents], folder / "tables")
    return folder / "tables"
