"""Markdown's marks in a text, found so that they can be left out: emphasis, links, headings, tables, tags, escapes."""

from __future__ import annotations

import html
import re

from pipelines.text.compose import Parts

_SAME_PARAGRAPH = r"(?:(?!\n[ \t\r]*\n)[\s\S])"
_BOLD = re.compile(rf"(?<![\w*\\])(\*\*\*?|__)(?=[^\s*])({_SAME_PARAGRAPH}{{1,1000}}?)(?<=[^\s\\])\1(?![*])")
_ITALIC = re.compile(r"(?<![\w*\\/])(\*)(?=[^\s*])((?:(?!\n[ \t\r]*\n)[^*])+?)(?<=[^\s\\*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_\\/.])(_)(?=[^\s_])([^_\n]+?)(?<=[^\s\\])_(?![\w_])")
_LINK = re.compile(r"(!?\[)((?:\\.|\[[^\[\]\n]*\]|[^\[\]\n\\])*)(\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+\"[^\"\n]*\")?\))")
_TAG = re.compile(
    r"</?(?:sup|sub|i|b|u|em|strong|span|br|p|div|center|a|small|font|hr|table|tr|td|th|img)(?:\s[^<>\n]*)?/?>", re.I
)
_COMMENT = re.compile(r"<!--(?:(?!<!--|-->)[\s\S])*+-->")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+|(?<![ \t])[ \t]+#+[ \t]*$", re.M)
_QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?)+", re.M)
_BULLET = re.compile(r"^[ \t]*[-*+][ \t]+(?=\S)", re.M)
_LONE_STAR = re.compile(r"(?:\A|\n[ \t\r]*\n)[ \t]*(\*)[ \t]+\S[^\n]*(?=\n[ \t\r]*\n(?![ \t]*\*[ \t])|\s*\Z)")
_RULE = re.compile(
    r"^[ \t]*(?:-[ \t]*){3,}\r?$|^[ \t]*(?:\*[ \t]*){3,}\r?$|^[ \t]*(?:[_=~][ \t]*){3,}\r?$|^```.*$", re.M
)
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z][a-z0-9]{1,20});", re.I)
_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*\r?\n")
_FRONT_TITLE = re.compile(r"^title:[ \t]*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\n]{0,600}?))[ \t]*\r?$", re.M)
_TABLE_RULE = re.compile(r"^[ \t]*+\|?(?:[ \t]*+:?-{3,}:?[ \t]*+\|)+(?:[ \t]*+:?-{3,}:?[ \t]*+)?\r?$", re.M)


def hide_front_matter(parts: Parts) -> int:
    """Hides a YAML head, all but the value of its title; where the text proper starts."""
    head = _FRONT_MATTER.match(parts.source)
    if not head or not re.search(r"^\w[\w-]*:", head[1], re.M):
        return 0
    title = _FRONT_TITLE.search(head[1])
    if not title:
        parts.hide(0, head.end(), "markup")
        return head.end()
    group = next(number for number in (1, 2, 3) if title[number] is not None)
    start, end = (head.start(1) + each for each in title.span(group))
    parts.hide(0, start, "markup")
    parts.hide(end, head.end(), "markup")
    return head.end()


def hide_marks(parts: Parts, start: int = 0) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Hides Markdown's marks from ``start`` on; the spans in bold type and those in italics, marks left out."""
    source = parts.source
    bold: list[tuple[int, int]] = []
    italic: list[tuple[int, int]] = []
    notes = {found.start(1) for found in _LONE_STAR.finditer(source)}  # "* CTOC/COP/2024/1." under a page is no list
    for pattern in (_COMMENT, _RULE, _TABLE_RULE, _HEADING, _QUOTE, _BULLET, _TAG, _ESCAPE):
        for found in pattern.finditer(source, start):
            if pattern is _BULLET and found.end() - len(found[0].lstrip()) in notes:
                continue
            parts.hide(found.start(), found.end(), "markup")
            if pattern is _HEADING and found[0].lstrip().startswith("#"):
                stop = source.find("\n", found.end())
                bold.append((found.end(), stop if stop >= 0 else len(source)))
    for pattern, spans in ((_BOLD, bold), (_ITALIC, italic), (_UNDERLINED, italic)):
        for found in pattern.finditer(source, start):
            parts.hide(found.start(1), found.end(1), "markup")
            parts.hide(found.end(2), found.end(), "markup")
            spans.append(found.span(2))
    for found in _LINK.finditer(source, start):
        if found[1] == "![":
            parts.hide(found.start(), found.end(), "markup")
            continue
        parts.hide(found.start(1), found.end(1), "markup")
        parts.hide(found.start(3), found.end(3), "markup")
    for found in _ENTITY.finditer(source, start):
        letter = html.unescape(found[0])
        if len(letter) == 1:
            parts.instead[found.start()] = letter
            parts.hide(found.start() + 1, found.end(), "markup")
    return bold, italic
