"""Sound documents to spoil: one record in every format, made here, and the seeds."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests" / "pipelines"))

import typeset  # noqa: E402

RECORD = """Meeting of the Parties
Report on the fourth session
Nairobi, 3–5 May 2021

I. Opening of the session

1. The fourth session of the Meeting of the Parties was held in Nairobi from 3 to 5 May 2021.

2. Opening statements were made by the representatives of Kenya, Peru (on behalf of the Group of 77 and China) and Bosnia and Herzegovina.

A. Attendance

3. Representatives of 31 Parties attended the session. The observers for the International Committee of the Red Cross and Green Harbour made statements.

II. General discussion

4. At its 2nd meeting, on 4 May 2021, the Meeting considered agenda item 2, entitled “Ports”. Statements were made by the representatives of Chad, Iran (Islamic Republic of), Côte d’Ivoire and the European Union (also on behalf of its member States).

5. The representative of Norway introduced draft resolution TEST/2021/L.3, entitled “Safer ports”, sponsored by Fiji, Norway and Oman. Subsequently, Chad joined the sponsors.

6. The representative of Oman made a statement in exercise of the right of reply.

7. At the same meeting, the Meeting adopted the draft resolution. (For the text, see resolution 4/1.)
"""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def page(record: str = RECORD) -> str:
    """The record as an HTML page."""
    blocks = "".join(f"<p>{block}</p>\n" for block in record.split("\n\n"))
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Report</title></head><body>{blocks}</body></html>"


def docx_parts(record: str = RECORD) -> dict[str, str]:
    """The record as the parts of a DOCX."""
    blocks = "".join(f"<w:p><w:r><w:t>{block}</w:t></w:r></w:p>" for block in record.split("\n\n"))
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{blocks}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}"/>',
        "word/numbering.xml": f'<w:numbering xmlns:w="{W}"/>',
    }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts packed as a DOCX is."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)  # without the time of day
    return content.getvalue()


@cache
def sound() -> Mapping[str, bytes]:
    """name → content of each sound document."""
    seeds = {path.name: path.read_bytes() for path in sorted((PROJECT / "seeds").glob("*.txt"))}
    long = max(seeds, key=lambda name: len(seeds[name]))
    return {
        "record.txt": RECORD.encode(),
        "record.pdf": typeset.set_report(RECORD),
        "page.pdf": typeset.raw_pdf(
            b"BT /F1 10 Tf 72 700 Td (A statement was made by the representative of Peru.) Tj ET",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
        ),
        "record.docx": packed(docx_parts()),
        "record.html": page().encode(),
        **{name: content for name, content in seeds.items() if name != long},
        f"part of {long}": seeds[long][30_000:60_000],
    }
