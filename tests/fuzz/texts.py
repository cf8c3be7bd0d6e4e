"""Texts that no person wrote: endless lines and brackets, signs that cannot be seen, wrong encodings."""

from __future__ import annotations

from random import Random

from tests.fuzz.any_file import Spoil
from tests.fuzz.bases import RECORD

NAME = "record.txt"
LINE = 10 * 1024 * 1024  # bytes
LONG = 150_000
PIECES = (
    "the representatives of ", "Peru, ", "(", "on behalf of ", "and ", "A statement was made by ", "1. ", "In favour: ", "| ", "**",
    "statement ", "a" * 50 + " ", "A. ", ". ", "; ", "“", "1/", "— ", "Mr. ", "Republic of ", "[a](", "<sup>1</sup>", "‑", "\u00ad", "1.1.1.1.", "#",
)  # fmt: skip
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e"
FROM_THE_RIGHT = "\u202e\u202d\u202b\u202a\u202c\u2066\u2067\u2068\u2069\u200f\u200e\u061c"


def line_of_ten_megabytes(dice: Random) -> tuple[str, bytes]:
    piece = dice.choice(PIECES)
    return NAME, (RECORD + "\n" + piece * (LINE // len(piece.encode()))).encode()


def long_paragraph(dice: Random) -> tuple[str, bytes]:
    piece = dice.choice(PIECES)
    return (
        NAME,
        f"{RECORD}\n8. {piece * (LONG // len(piece))}\n\n9. The representative of Peru made a statement.\n".encode(),
    )


def pieces_mixed(dice: Random) -> tuple[str, bytes]:
    return NAME, (RECORD + "\n8. " + "".join(dice.choices(PIECES, k=2000)) + "\n").encode()


def many_lines(dice: Random) -> tuple[str, bytes]:
    line = dice.choice(
        (
            "\n",
            "1\n",
            "- \n",
            "a\n\n",
            "|x|y|\n",
            "1. \n\n",
            "\f",
            "# \n",
            "I. A\n\n",
            "¹ a\n",
            "A ........ 3\n",
            "\x0b",
            "\u2028",
        )
    )
    return NAME, (RECORD + "\n" + line * (20_000 // len(line) * 2)).encode()


def brackets_nested(dice: Random) -> tuple[str, bytes]:
    opening, closing = dice.choice(("()", "[]", "“”", "<>", "{}", "**"))
    depth = dice.choice((50, 5000))
    inside = f"{opening * depth}Peru{closing * dice.choice((0, depth))}"
    return NAME, f"{RECORD}\n8. A statement was made by the representative of {inside}.\n".encode()


def signs_unseen(dice: Random) -> tuple[str, bytes]:
    return NAME, "".join(sign + (dice.choice(UNSEEN) if dice.random() < 0.2 else "") for sign in RECORD).encode()


def written_from_the_right(dice: Random) -> tuple[str, bytes]:
    words = "".join(sign + (dice.choice(FROM_THE_RIGHT) if dice.random() < 0.05 else "") for sign in RECORD)
    return NAME, (words + "\n8. أدلى ممثل بيرو ببيان. השגריר נאם.\n" * dice.choice((1, 200))).encode()


def marks_upon_marks(dice: Random) -> tuple[str, bytes]:
    marks = "".join(chr(dice.randrange(0x300, 0x36F)) for _ in range(30))
    return NAME, "".join(sign + (marks if dice.random() < 0.1 else "") for sign in RECORD).encode()


def any_signs(dice: Random) -> tuple[str, bytes]:
    signs = "".join(
        chr(dice.choice((dice.randrange(0x20, 0xD800), dice.randrange(0x10000, 0x110000)))) for _ in range(3000)
    )
    return NAME, (RECORD + "\n8. " + signs + "\n").encode()


def invalid_utf_8(dice: Random) -> tuple[str, bytes]:
    spoilt = bytearray(RECORD.encode())
    for _ in range(dice.choice((1, 5, 100))):
        spoilt.insert(dice.randrange(len(spoilt)), dice.choice(b"\x80\xbf\xc0\xc3\xed\xf5\xfe\xff"))
    return NAME, bytes(spoilt)


def half_letters(dice: Random) -> tuple[str, bytes]:
    return NAME, RECORD.encode().replace(
        b" the ", b" the " + dice.choice((b"\xed\xa0\xbd", b"\xed\xb0\x80", b"\xf4\x90\x80\x80")) + b" ", 3
    )


def other_encodings(dice: Random) -> tuple[str, bytes]:
    encoding = dice.choice(
        ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "utf-7", "cp037", "shift_jis", "koi8-r")
    )
    return NAME, RECORD.encode(encoding, "replace") + dice.choice((b"", b"\0", b"\xff"))


def control_signs(dice: Random) -> tuple[str, bytes]:
    share = dice.choice((0.0005, 0.01, 0.3))
    return NAME, "".join(sign + (chr(dice.randrange(32)) if dice.random() < share else "") for sign in RECORD).encode()


def numbers_beyond_reason(dice: Random) -> tuple[str, bytes]:
    number = dice.choice(("9" * 5000, "²³", "٣٤", "-1", "1e999", "0" * 300, "99999999999999999999"))
    return NAME, RECORD.replace("31 Parties", f"{number} Parties").replace("2021", number).replace(
        "\n4.", f"\n{number}."
    ).encode()


KINDS: tuple[Spoil, ...] = (
    long_paragraph, pieces_mixed, many_lines, brackets_nested, signs_unseen, written_from_the_right, marks_upon_marks, any_signs,
    invalid_utf_8, half_letters, other_encodings, control_signs, numbers_beyond_reason,
)  # fmt: skip
SLOW: tuple[Spoil, ...] = (line_of_ten_megabytes,)
