"""Bytes to characters: which encoding a text file is in, or what is wrong with it."""

from __future__ import annotations

import codecs
import re

from pipelines.documents import Document, DocumentError

_DO = "Save it as UTF-8 text (in Word: Save as, Plain text, Unicode (UTF-8)) from the original, and give that file."
# UTF-8 that was once read as Latin-1 or Windows-1252: "CÃ´te", "â€™".
_MOJIBAKE = re.compile("Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ ]|â€[™œ\u009d“”¢¦˜]|Â[ °§«»·]|Ð[\u0080-\u00bf]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decode(document: Document) -> tuple[str, list[str]]:
    """The characters of a text file, without byte order mark, and warnings about how they were told.

    Raises DocumentError where the encoding cannot be told or the text was damaged by a wrong one before.
    """
    content = document.content
    warnings: list[str] = []
    if content.startswith(codecs.BOM_UTF8):
        text = _strictly(document, content[3:], "utf-8")
    elif content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = _strictly(document, content, "utf-16")
    else:
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError as error:
            text = _windows(document, content, error)
            warnings.append("The file is not UTF-8: it was read as Windows-1252, check the letters with accents")
    controls = len(_CONTROL.findall(text))
    if controls > max(3, len(text) // 2000):
        raise DocumentError(
            file=document.name,
            found=f"this is not a text: {controls} of its {len(text)} characters are control characters",
            do="Give the document as PDF, DOCX, HTML or plain text.",
        )
    return text, warnings + _damage(document, text)


def _strictly(document: Document, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(
            file=document.name, found=f"byte {error.start} is not {encoding.upper()}, which the file says it is", do=_DO
        ) from None


def _windows(document: Document, content: bytes, error: UnicodeDecodeError) -> str:
    """Windows-1252, where nothing speaks against it: letters with accents stand inside words of plain letters."""
    refused = DocumentError(
        file=document.name,
        found=f"the encoding cannot be told: byte {error.start} (0x{content[error.start]:02x}) is not UTF-8",
        do=_DO,
    )
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        raise refused from None
    high = re.findall("[\u0080-\uffff]", text)
    in_words = re.findall("[A-Za-z][À-ÖØ-öø-ÿŒœŠšŽžŸ]|[À-ÖØ-öø-ÿŒœŠšŽžŸ][a-z]|[‘’“”«»–—…•§°€£  ]", text)
    odd = re.findall("[¤¥¦¨¬±²³´µ¶¸¹¼½¾×÷ƒ†‡ˆ‰˜™©®ªþðÞÐ]", text)
    if len(high) > len(text) * 0.2 or len(in_words) < len(high) * 0.7 or len(odd) > len(high) * 0.15:
        raise refused
    return text


def _damage(document: Document, text: str) -> list[str]:
    lost = text.count("\ufffd")
    garbled = len(_MOJIBAKE.findall(text))
    if lost + garbled > max(4, len(text) // 5000):
        what = (
            f"{lost} characters were lost (�) by a wrong encoding before"
            if lost >= garbled
            else f"the text was saved in a wrong encoding ({_MOJIBAKE.search(text)[0]!r}, {garbled} times)"  # type: ignore[index]
        )
        raise DocumentError(file=document.name, found=what, do=_DO)
    return [
        f"Line {text.count(chr(10), 0, found.start()) + 1}: a character was lost or garbled by a wrong encoding"
        for found in re.finditer(f"\ufffd|{_MOJIBAKE.pattern}", text)
    ]
