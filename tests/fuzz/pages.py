"""HTML pages that lie, nest without end, or would run something."""

from __future__ import annotations

from random import Random

from tests.fuzz.any_file import Spoil
from tests.fuzz.bases import RECORD, page

NAME = "record.html"
DEPTHS = (100, 1000, 30_000)


def _around(inside: str) -> bytes:
    return page().replace("</body>", f"{inside}</body>").encode()


def deep_nesting(dice: Random) -> tuple[str, bytes]:
    name, depth = (
        dice.choice(("div", "table><tr><td", "ul><li", "blockquote", "b", "span", "font", "p", "sup")),
        dice.choice(DEPTHS),
    )
    closed = "".join(f"</{each}>" for each in reversed(name.replace(">", " ").replace("<", " ").split())) * depth
    return NAME, _around(f"<{name}>" * depth + "Peru made a statement." + dice.choice(("", closed)))


def many_elements(dice: Random) -> tuple[str, bytes]:
    piece = dice.choice(
        (
            "<li>a",
            "<ol><li>a</ol>",
            "<br>",
            "<p>",
            "<sup>1</sup>",
            "<a name=x>",
            "<tr><td>a<td>b",
            "<!-- -->",
            "&nbsp;",
            "<p id=1>",
            "<td>",
        )
    )
    return NAME, _around(dice.choice(("<ol>", "<table>", "<div>", "<pre>")) + piece * 20_000)


def scripts(dice: Random) -> tuple[str, bytes]:
    script = dice.choice((
        "<script>while(true){}</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)><script>1</script></svg>",
        "<iframe src='javascript:alert(1)'></iframe>", "<object data='file:///etc/passwd'></object>", "<base href='//x.example/'>",
        "<link rel=stylesheet href='http://x.example/'>", "<meta http-equiv=refresh content='0;url=file:///etc/passwd'>", "<form action=//x>",
    ))  # fmt: skip
    words = RECORD.split("\n\n")
    words.insert(dice.randrange(len(words)), script)
    return NAME, page("\n\n".join(words)).encode()


def entity_bomb(dice: Random) -> tuple[str, bytes]:
    entities = "".join(f"<!ENTITY x{n} '{f'&x{n - 1};' * 10}'>" for n in range(1, 12))
    outside = dice.choice(("", "<!ENTITY file SYSTEM 'file:///etc/passwd'>"))
    head = f"<!DOCTYPE html [<!ENTITY x0 'Peru'>{entities}{outside}]>"
    return NAME, (
        head + page().split(">", 1)[1].replace("</body>", "&x11; &file; &#xFFFFFFFF; &#0; &#55357; &unknown;</body>")
    ).encode()


def never_closed(dice: Random) -> tuple[str, bytes]:
    opening = dice.choice(
        (
            "<!--",
            "<script>",
            "<style>",
            "<textarea>",
            "<title>",
            "<p class='",
            '<a href="',
            "<![CDATA[",
            "<?xml ",
            "<noscript>",
            "<svg>",
            "<xmp>",
        )
    )
    cut = page()
    at = dice.randrange(len(cut))
    return NAME, (cut[:at] + opening + cut[at:]).encode()


def long_attributes(dice: Random) -> tuple[str, bytes]:
    value = dice.choice(("a" * 2_000_000, "a " * 300_000, "display:none;" * 50_000))
    return NAME, _around(
        f"<p class=\"{value}\" style='{value}' id='{value}'>The representative of Peru made a statement.</p>"
    )


def encodings_that_lie(dice: Random) -> tuple[str, bytes]:
    said = dice.choice(
        (
            "utf-7",
            "utf-16",
            "utf-32",
            "iso-2022-jp",
            "x-user-defined",
            "hz",
            "nonsense",
            "ascii",
            "utf-8",
            "idna",
            "unicode_escape",
            "rot13",
            "zlib",
        )
    )
    real = dice.choice(("utf-8", "cp1252", "utf-16", "koi8-r"))
    return NAME, page().replace("charset='utf-8'", f"charset='{said}'").encode(real, "replace")


def numbers_in_lists(dice: Random) -> tuple[str, bytes]:
    start = dice.choice(("999999", "-5", "1e9", "9" * 5000, "²", "0"))
    return NAME, _around(
        f"<ol type={dice.choice('aAiI1')} start={start}>"
        + f"<li value={start}>Peru made a statement.</li>" * 300
        + "</ol>"
    )


def notes_that_turn_round(dice: Random) -> tuple[str, bytes]:
    return NAME, _around(
        "".join(
            f"<p id=n{n}>words<sup><a href='#n{(n + 1) % 50}'>{n}</a></sup></p>" for n in range(dice.choice((50, 2000)))
        )
    )


KINDS: tuple[Spoil, ...] = (
    deep_nesting, many_elements, scripts, entity_bomb, never_closed, long_attributes, encodings_that_lie, numbers_in_lists, notes_that_turn_round
)  # fmt: skip
