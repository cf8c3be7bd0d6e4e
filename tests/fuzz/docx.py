"""DOCX that swell, refer to what they should not, turn in circles, or are none."""

from __future__ import annotations

import io
import struct
import zipfile
from random import Random

from tests.fuzz.any_file import Spoil
from tests.fuzz.bases import W, docx_parts, packed

NAME = "record.docx"
DOCUMENT = "word/document.xml"
BODY = "</w:body>"


def _with(inside: str, **parts: str) -> bytes:
    whole = docx_parts()
    whole[DOCUMENT] = whole[DOCUMENT].replace(BODY, inside + BODY)
    return packed(whole | {f"word/{name}.xml": part for name, part in parts.items()})


def zip_bomb(dice: Random) -> tuple[str, bytes]:
    parts = docx_parts()
    part = dice.choice((DOCUMENT, "word/styles.xml", "word/footnotes.xml", "word/media/picture.png"))
    filling = dice.choice((" ", "<w:p/>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"))
    size = dice.choice((30, 150)) * 1024 * 1024
    return NAME, packed(parts | {part: parts[DOCUMENT].replace(BODY, filling * (size // len(filling)) + BODY)})


def many_parts(dice: Random) -> tuple[str, bytes]:
    folder = dice.choice(("word/", "../../", "/etc/", "C:\\", ""))
    return NAME, packed(docx_parts() | {f"{folder}{number}.xml": "" for number in range(dice.choice((300, 70_000)))})


def sizes_that_lie(dice: Random) -> tuple[str, bytes]:
    spoilt = bytearray(packed(docx_parts()))
    for mark, place in ((b"PK\x01\x02", 20), (b"PK\x03\x04", 18), (b"PK\x01\x02", 42)):
        at = spoilt.find(mark, dice.randrange(len(spoilt) // 2))
        if at >= 0 and at + place + 8 < len(spoilt):
            struct.pack_into("<I", spoilt, at + place, dice.choice((0, 1, 2**31, 2**32 - 1)))
    return NAME, bytes(spoilt)


def other_packing(dice: Random) -> tuple[str, bytes]:
    content = io.BytesIO()
    with zipfile.ZipFile(
        content, "w", dice.choice((zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    ) as archive:
        for name, part in docx_parts().items():
            archive.writestr(zipfile.ZipInfo(name), part, archive.compression)
    spoilt = bytearray(content.getvalue())
    if dice.random() < 0.5:
        for at in (spoilt.find(b"PK\x03\x04") + 6, spoilt.find(b"PK\x01\x02") + 8):
            spoilt[at] |= dice.choice((1, 0x40))  # says that it is encrypted
    return NAME, bytes(spoilt)


def entity_bomb(dice: Random) -> tuple[str, bytes]:
    entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 11))
    outside = dice.choice(
        (
            '<!ENTITY f SYSTEM "file:///etc/passwd">',
            '<!ENTITY f SYSTEM "http://x.example/x">',
            '<!ENTITY % p SYSTEM "file:///etc/passwd">%p;',
        )
    )
    parts = docx_parts()
    used = parts[DOCUMENT].replace("Nairobi", "&x10; &f;")
    return NAME, packed(parts | {DOCUMENT: f'<!DOCTYPE w [<!ENTITY x0 "Peru">{entities}{outside}]>{used}'})


def deep_nesting(dice: Random) -> tuple[str, bytes]:
    opening = dice.choice(
        ("<w:tbl><w:tr><w:tc>", "<w:sdt><w:sdtContent>", "<w:ins>", "<w:p><w:r><w:txbxContent>", "<w:p><w:hyperlink>")
    )
    closing = "".join(f"</{each}>" for each in reversed(opening.strip("<>").split("><")))
    depth = dice.choice((30, 240, 5000))
    return NAME, _with(opening * depth + "<w:p><w:r><w:t>Peru</w:t></w:r></w:p>" + closing * depth)


def circles(dice: Random) -> tuple[str, bytes]:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 40}"/></w:style>'
        for n in range(40)
    )
    rels = '<Relationships><Relationship Id="a" Target="{}"/></Relationships>'.format(
        dice.choice(("document.xml", "../../../etc/passwd", "/etc/passwd", "http://x.example/"))
    )
    body = '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr><w:r><w:t>Peru made a statement.</w:t></w:r></w:p>'
    head = f'<w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="{dice.choice(("first", "default"))}" r:id="a"/></w:sectPr>'
    parts = docx_parts()
    parts[DOCUMENT] = parts[DOCUMENT].replace(BODY, body + head + BODY)
    return NAME, packed(
        parts
        | {"word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>', "word/_rels/document.xml.rels": rels}
    )


def numbers_beyond_reason(dice: Random) -> tuple[str, bytes]:
    number = dice.choice(("9" * 5000, "²", "٣", "-1", "", "abc", "2147483647", "1000000"))
    kind = dice.choice(("upperRoman", "lowerLetter", "decimal", "bullet", "decimalZero"))
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{dice.choice(("0", number))}"><w:start w:val="{number}"/>'
        f'<w:numFmt w:val="{kind}"/><w:lvlText w:val="%1.%{number}"/><w:lvlRestart w:val="{number}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        f'<w:lvlOverride w:ilvl="{number}"><w:startOverride w:val="{number}"/></w:lvlOverride></w:num></w:numbering>'
    )
    body = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{dice.choice(("0", number))}"/><w:numId w:val="1"/></w:numPr><w:ind w:left="{number}"/></w:pPr><w:r><w:rPr><w:sz w:val="{number}"/></w:rPr><w:t>Peru made a statement.</w:t></w:r></w:p>'
    return NAME, _with(body * 30, numbering=numbering)


def parts_missing_or_wrong(dice: Random) -> tuple[str, bytes]:
    parts: dict[str, str | bytes] = dict(docx_parts())
    part = dice.choice(list(parts))
    parts[part] = dice.choice(
        (
            b"",
            b"not XML",
            b"<a>",
            b"\xff\xfe<\0a\0/\0>\0",
            b"<?xml version='1.0' encoding='utf-7'?><a/>",
            b"<w:p/>",
            b"<a/>" * 3,
        )
    )
    return NAME, packed(parts)


def macros_and_objects(dice: Random) -> tuple[str, bytes]:
    more = dice.choice(("word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"))
    field = '<w:p><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r></w:p>'
    parts = docx_parts()
    parts[DOCUMENT] = parts[DOCUMENT].replace(BODY, field + BODY)
    return dice.choice((NAME, "record.docm")), packed(parts | {more: dice.randbytes(500)})


KINDS: tuple[Spoil, ...] = (
    zip_bomb, many_parts, sizes_that_lie, other_packing, entity_bomb, deep_nesting, circles, numbers_beyond_reason, parts_missing_or_wrong, macros_and_objects
)  # fmt: skip
