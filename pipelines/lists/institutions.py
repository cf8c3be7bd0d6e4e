"""Organizations that a record names with nothing before the name to say what they are.

"Lawyers for Lawyers, the Law Society of Atlantis and Rights Watch called upon …": in the part of a record that gives the
floor to other stakeholders, whose names no table can hold. "The Mongolian National Human Rights Commission made a statement".
"""

from __future__ import annotations

import re

from pipelines.lists.brackets import read_bracket
from pipelines.lists.model import Leftover, Lexicon, Listed, ReadList
from pipelines.lists.open_names import NOUN, names_in, without_article

# National human rights institutions say so in their names, in the languages they are printed in.
NATIONAL = re.compile(
    r"\bHuman\s+Rights\s+(?:Commission(?:er)?|Advocate|Institut\w+|Council|Cent(?:re|er)|Committee|Defender)\b|\b(?:Commission\w*|Institute|Committee|Council|Cent(?:re|er))\s+(?:for|on|of)\s+Human\s+Rights\b|[Oo]mbuds|"
    r"\bProtection\s+of\s+Citizens\b|\bPublic\s+Defender\b|[Dd]roits\s+de\s+l[’']\s?[Hh]omme|\b[Dd]erechos\s+[Hh]umanos\b|\bDefensor|\bProcurad|\bProvedor|\bM[ée]diateur\b|\bPeople[’']s\s+Advocate\b|\bEquality\s+and\s+Human\s+Rights\b"
)
SMALL = (
    r"of|for|and|the|in|to|on|at|by|with|from|against|without|all|a|de|des|du|la|le|les|l[’']\w+|d[’']\w+|et|pour|contre|en|y|para|por|los|las|el|del|e|da|do|dos|und|f[üu]r|der|die|di|della|delle|dei|degli|del|per|sur|dans|aux|au|à|avec|sans|con|sin|von|van|het|voor|zur|as|or|"
    r"[–—&-]|e\.V\."
)
NAME = re.compile(rf"(?:(?:[A-ZÀ-Þ0-9(][\w’'.,()&/-]*|(?:{SMALL}))(?:\s+|$))+")
# What opens a sentence with a capital and is no organization that could take the floor.
NO_NAME = re.compile(
    r"(?:The\s+)?(?:Government|State|States|Council|Human Rights Council|President|Vice-President|Chair\w*|Minist\w+|Working Group|Constitution|Parliament|Committee|Special Rapporteur|High Commissioner|"
    r"Commission|Court|Supreme Court|delegation|Assembly|Conference|Convention|Covenant|Law|Act|Bill|Recommendations?|In|At|On|As|It|They|He|She|This|These|Those|There|That|Such|Some|Several|Many|Other|One|Two|Three|With|For|During|While|Since|Moreover|However|Regarding|Concerning)\b(?!\s+(?:[A-Z]|of\s+[A-Z]|for\s+[A-Z]|on\s+[A-Z]))"
)
TOGETHER = re.compile(
    r",?\s+in\s+(?:an?|their)\s+joint\s+(?:oral\s+|video\s+)?statement(?:\s+(?:with|and))?,?(?:\s+|$)", re.I
)
BEHALF = re.compile(r",?\s*(?=(?:speaking\s+)?(?:also\s+)?on\s+behalf\s+of\b)")


def institution(text: str, start: int, end: int, lexicon: Lexicon) -> Listed | None:
    """ "the Ombudsperson’s Office of Georgia": one national institution that fills the words before a verb; None where it is none."""
    begin = without_article(text, start, end)
    words = " ".join(text[begin:end].split()).rstrip(" ,")
    if "," in words or not NATIONAL.search(words) or not NAME.fullmatch(words) or NO_NAME.match(words):
        return None
    known = lexicon.actor(words)
    key, name = (known.key, known.name) if known else (words, words)
    return Listed(key, name, words, begin, begin + len(text[begin:end].rstrip(" ,\n")), "organization", "nhri")


def read_organizations(text: str, start: int, end: int, lexicon: Lexicon) -> ReadList | None:
    """The words before a verb of saying, where only organizations speak → each of them; None where they are no names."""
    if NO_NAME.match(text, start, end) or not re.compile(r"(?:[Tt]he\s+)?[A-ZÀ-Þ]").match(text, start, end):
        return None
    behalf = BEHALF.search(text, start, end)
    stop = behalf.start() if behalf else end
    cuts = list(TOGETHER.finditer(text, start, stop))
    edges = [start, *(edge for cut in cuts for edge in cut.span()), stop]
    listed: list[Listed] = []
    leftover: list[Leftover] = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        for name in _whole(text, names_in(text, first, last, lexicon, False), lexicon):
            begin = without_article(text, *name)
            one = _organization(text, begin, name[1], lexicon)
            if one is None:
                words = " ".join(text[begin : name[1]].split())
                leftover.append(Leftover(begin, name[1], f"a name not known: “{words[:80]}”"))
            else:
                listed.append(one)
    if not listed:
        return None
    if behalf:
        speaker, named, left = read_bracket(text, behalf.end(), end, listed[-1], lexicon)
        listed[-1:] = [speaker, *named]
        leftover += left
    return ReadList(tuple(listed), tuple(leftover), end)


def _whole(text: str, names: list[tuple[int, int]], lexicon: Lexicon) -> list[tuple[int, int]]:
    """Pieces that are no name by themselves put to the next: "the East and Horn of Africa Human Rights Defenders Project"."""
    whole: list[tuple[int, int]] = []
    for start, end in names:
        begin = without_article(text, *whole[-1]) if whole else start
        if whole and _organization(text, begin, whole[-1][1], lexicon) is None and not text.startswith("the ", start):
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return whole


def _organization(text: str, start: int, end: int, lexicon: Lexicon) -> Listed | None:
    words = " ".join(text[start:end].split())
    known = lexicon.actor(words)
    if known is not None:
        capacity = known.capacity if known.kind == "organization" else ""
        return Listed(known.key, known.name, words, start, end, known.kind, capacity or ("ngo" if known.kind == "organization" else ""))  # fmt: skip
    if not NAME.fullmatch(words) or (len(words.split()) == 1 and not NOUN.search(words) and not words.isupper()):
        return None
    name = re.sub(r"\s*\([^()]*\)$", "", words)
    capacity = lexicon.organizations.get(name) or ("nhri" if NATIONAL.search(name) and not NOT_NATIONAL.search(name) else "ngo")  # fmt: skip
    return Listed(name, name, words, start, end, "organization", capacity)


# Words for human rights in the names of those who are no national institution.
NOT_NATIONAL = re.compile(r"\bInternational\b|\bAsian\b|\bAfrican\b|\bArab\b|\bWorld\b|\bEuropean\b|\bCairo\b|\bRencontre\b|\bLeague\b|\bFederation\b|\bAssociation\b|\bComisi[oó]n\s+Mexicana\b|\bNGO\b")  # fmt: skip
