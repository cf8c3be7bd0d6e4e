"""What can befall any file: broken off, bits turned over, pieces lost, doubled or mixed, another name."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.fuzz.bases import sound

Spoil = Callable[[Random], tuple[str, bytes]]  # → the file's name and content


def _one(dice: Random) -> tuple[str, bytes]:
    name = dice.choice(list(sound()))
    return name, sound()[name]


def truncated(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    return name, content[: dice.randrange(len(content))]


def bits_flipped(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    spoilt = bytearray(content)
    for _ in range(dice.choice((1, 3, 20, 200))):
        spoilt[dice.randrange(len(spoilt))] ^= 1 << dice.randrange(8)
    return name, bytes(spoilt)


def spliced(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    _, other = _one(dice)
    return name, content[: dice.randrange(len(content))] + other[dice.randrange(len(other)) :]


def piece_lost(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    start = dice.randrange(len(content))
    return name, content[:start] + content[start + dice.choice((1, 10, 1000)) :]


def piece_doubled(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    start = dice.randrange(len(content))
    piece = content[start : start + dice.choice((1, 10, 1000))]
    return name, content[:start] + piece * dice.choice((2, 50)) + content[start:]


def piece_zeroed(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    start, size = dice.randrange(len(content)), dice.choice((1, 16, 512))
    return name, content[:start] + bytes(size) + content[start + size :]


def bytes_at_random(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    head = content[: dice.choice((0, 4, 64, 1024))]
    return name, head + dice.randbytes(dice.choice((10, 5000)))


def wrong_extension(dice: Random) -> tuple[str, bytes]:
    _, content = _one(dice)
    return dice.choice(
        ("report.exe", "report.png", "report.pdf", "report.docx", "report.html", "report", ".txt")
    ), content


def something_before_it(dice: Random) -> tuple[str, bytes]:
    name, content = _one(dice)
    return name, dice.choice((b"\0" * 64, b"\r\n" * 300, b"HTTP/1.1 200 OK\r\n\r\n", b"\xff\xfe", b"<html>")) + content


KINDS: tuple[Spoil, ...] = (
    truncated, bits_flipped, spliced, piece_lost, piece_doubled, piece_zeroed, bytes_at_random, wrong_extension, something_before_it
)  # fmt: skip
