"""PDFs that lie about their pages, turn in circles, swell, or would run something."""

from __future__ import annotations

import re
import zlib
from random import Random

from tests.fuzz.any_file import Spoil
from tests.fuzz.bases import sound, typeset

NAME = "record.pdf"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"
WORDS = b"BT /F1 10 Tf 72 700 Td (A statement was made by the representative of Peru.) Tj ET"


def _replaced(
    old: bytes, new: bytes, content: bytes = WORDS, font: bytes = FONT, more: tuple[bytes, ...] = ()
) -> bytes:
    return typeset.raw_pdf(content, font, more).replace(old, new, 1)


def huge_page_count(dice: Random) -> tuple[str, bytes]:
    count = dice.choice((b"-1", b"0", b"5000", b"100000", b"1000000", b"2147483647", b"99999999999999999999"))
    return NAME, _replaced(b"/Count 1", b"/Count " + count)


def page_tree_in_circles(dice: Random) -> tuple[str, bytes]:
    kids = dice.choice(
        (
            b"[2 0 R]",
            b"[3 0 R 2 0 R 3 0 R]",
            b"[" + b"3 0 R " * 3000 + b"]",
            b"[99 0 R]",
            b"3 0 R",
            b"[null]",
            b"[1 0 R]",
        )
    )
    return NAME, _replaced(b"/Kids [3 0 R] /Count 1", b"/Kids " + kids + b" /Count " + dice.choice((b"1", b"3000")))


def deep_nesting(dice: Random) -> tuple[str, bytes]:
    depth = dice.choice((100, 1000, 50_000))
    opening, closing = dice.choice(((b"[", b"]"), (b"<< /A ", b" >>"), (b"(", b")")))
    nested = opening * depth + closing * dice.choice((0, depth))
    place = dice.choice((b"/Type /Catalog", b"/MediaBox", b"/Type /Font"))
    return NAME, _replaced(place, b"/X " + nested + b" " + place)


def odd_page_boxes(dice: Random) -> tuple[str, bytes]:
    box = dice.choice(
        (
            b"[0 0 0 0]",
            b"[0 0 14400 14400]",
            b"[0 0 1e30 1e30]",
            b"[-1e9 -1e9 1e9 1e9]",
            b"[595 842 0 0]",
            b"[nan nan 1 1]",
            b"[0 0 595]",
            b"()",
            b"[0 0 1e-9 1e-9]",
        )
    )
    more = dice.choice(
        (b"", b" /Rotate 45", b" /Rotate 90000000000", b" /UserUnit 1e20", b" /CropBox [0 0 1e-30 1e30]")
    )
    return NAME, _replaced(b"/MediaBox [0 0 595 842]", b"/MediaBox " + box + more)


def swelling_stream(dice: Random) -> tuple[str, bytes]:
    piece = dice.choice((b"(Peru) Tj ", b"q ", b"BT ET ", b" ", b"/X Do ", b"0 0 m "))
    size = dice.choice((1, 40)) * 1024 * 1024
    packed = zlib.compress(piece * (size // len(piece)), 9)
    filters = b"/FlateDecode"
    if dice.random() < 0.5:
        packed, filters = zlib.compress(packed, 9), b"[/FlateDecode /FlateDecode]"
    return NAME, _replaced(
        b"<< /Length %d >>" % len(packed), b"<< /Length %d /Filter %s >>" % (len(packed), filters), packed
    )


def letters_without_end(dice: Random) -> tuple[str, bytes]:
    word = dice.choice((b"(Peru ) Tj ", b"(a) Tj 0 0 Td ", b"(\\377\\001) Tj ", b"[(a) -9999 (b)] TJ "))
    return NAME, typeset.raw_pdf(b"BT /F1 10 Tf 72 700 Td " + word * dice.choice((3000, 40_000)) + b"ET", FONT)


def odd_type(dice: Random) -> tuple[str, bytes]:
    tf = dice.choice(
        (
            b"0 Tf",
            b"1e30 Tf",
            b"-10 Tf",
            b"1e-30 Tf",
            b"10 Tf 1e20 Tc",
            b"10 Tf 0 Tz",
            b"10 Tf 1e30 0 0 1e30 0 0 Tm",
            b"10 Tf 0 0 0 0 0 0 Tm",
            b"nan Tf",
        )
    )
    return NAME, typeset.raw_pdf(WORDS.replace(b"10 Tf", tf), FONT)


def fonts_that_lie(dice: Random) -> tuple[str, bytes]:
    ranges = dice.choice(
        (
            b"1 beginbfrange <00> <FF> <0000> endbfrange",
            b"1 beginbfrange <00> <FFFFFFFF> <0041> endbfrange",
            b"9999999 beginbfchar",
            b"1 beginbfrange <20> <7E> <D800> endbfrange",
            b"1 beginbfrange <20> <7E> <202E> endbfrange",
            b"1 beginbfchar <41> <" + b"0041" * 5000 + b"> endbfchar",
        )
    )
    map_ = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        + ranges
        + b" endcmap end end"
    )
    font = FONT.replace(b" >>", b" /ToUnicode 6 0 R /FirstChar -5 /LastChar 99999999 /Widths [1e30 (a) null] >>")
    return NAME, typeset.raw_pdf(WORDS, font, (b"<< /Length %d >>\nstream\n%s\nendstream" % (len(map_), map_),))


def forms_in_circles(dice: Random) -> tuple[str, bytes]:
    call = b"q /X Do Q " * dice.choice((1, 30))
    form = (
        b"<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X 6 0 R >> >> /Length %d >>\nstream\n%s\nendstream"
        % (len(call), call)
    )
    made = typeset.raw_pdf(call + dice.choice((WORDS, b"")), FONT, (form,))
    return NAME, made.replace(b"/Resources <<", b"/Resources << /XObject << /X 6 0 R >>", 1)


def scripts_and_files(dice: Random) -> tuple[str, bytes]:
    action = dice.choice(
        (
            b"/S /JavaScript /JS (while(true){app.alert(1)})",
            b"/S /Launch /F (cmd.exe)",
            b"/S /URI /URI (javascript:alert(1))",
            b"/S /GoToR /F (../../../etc/passwd)",
            b"/S /SubmitForm /F (http://x.example/)",
        )
    )
    return NAME, _replaced(
        b"/Type /Catalog",
        b"/Type /Catalog /OpenAction << "
        + action
        + b" >> /AA << /WC << "
        + action
        + b" >> >> /AcroForm << /XFA ("
        + b"<x/>" * 500
        + b") >>",
    )


def references_broken(dice: Random) -> tuple[str, bytes]:
    content = sound()[dice.choice(("record.pdf", "page.pdf"))]
    numbers = list(re.finditer(rb"\b\d+ 0 R\b|\b\d{10} \d{5} [nf]\b|/Length \d+|startxref\n\d+", content))
    for found in sorted(
        dice.sample(numbers, min(len(numbers), dice.choice((1, 4, 20)))), key=lambda each: -each.start()
    ):
        new = re.sub(rb"\d+", str(dice.choice((0, 1, 3, 7, 999, 2**31, 10**18))).encode(), found[0], count=1)
        content = content[: found.start()] + new + content[found.end() :]
    return NAME, content


def only_a_head(dice: Random) -> tuple[str, bytes]:
    return NAME, b"%PDF-1." + dice.choice(
        (
            b"4",
            b"9\n",
            b"7\n%%EOF",
            b"4\n1 0 obj\n<<>>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF",
            b"4\nstartxref\n0\n%%EOF",
        )
    )


KINDS: tuple[Spoil, ...] = (
    huge_page_count, page_tree_in_circles, deep_nesting, odd_page_boxes, swelling_stream, letters_without_end, odd_type, fonts_that_lie, forms_in_circles,
    scripts_and_files, references_broken, only_a_head,
)  # fmt: skip
