"""The names that belong to an anchor: read as a list, as persons with their delegation, or by office."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.anchors import SPEAKER, Anchor
from pipelines.acts.delegates import persons_named
from pipelines.lists import Leftover, Lexicon, Listed, ReadList, read_list, read_persons, read_titles
from pipelines.lists.behalf import read_behalf
from pipelines.lists.brackets import semicolons
from pipelines.lists.heads import ANONYMOUS, ORGANIZATIONS, Head, classify
from pipelines.lists.institutions import institution
from pipelines.lists.offices import OFFICE

LISTED_BEFORE = re.compile(r"(?:,|\band)\s+(?:the\s+)?$")
LISTED_AFTER = re.compile(r"\s*(?:[,.;(]|and\b|$)")
AS_OFFICER = re.compile(
    r",?\s+in\s+(?:his|her|its|their)\s+capacity\s+as\s+(?:the\s+)?(?P<office>(?:outgoing\s+|former\s+)?(?:(?:co-?|vice-?)?(?:facilitator|chair(?:person|man|woman)?|president)|rapporteur)s?)\b",
    re.I,
)
FOLLOWING_SPOKE = "the following made statements"
AHEAD = re.compile(
    r"(?P<names>\b[Tt]he\s+(?:representatives?|observers?)\s+(?:of|for)\s+[^.;:]{3,600}?),?\s+(?:and|as\s+well\s+as)\s+(?:the\s+)?(?:representatives|observers)\s+(?:of|for|from)\s+$"
)
SEMICOLON_LEAD = re.compile(r"\s*(?:and\s+|as\s+well\s+as\s+)?(?:by\s+)?")
A_PERSON = re.compile(r"\s*(?:H\.\s?E\.|Mr|Ms|Mrs|Dr|Prof|Professor)\.?\s")
BY_NAME = re.compile(r"\s*(?:(?:H\.\s?E\.|Mr|Ms|Mrs|Dr)\.?\s|[A-ZÀ-Þ][\w’'-]{1,40}\s+[A-ZÀ-Þ])")
EXPERTS = re.compile(
    r"\bexperts\b|\bAdvisory\s+Committee\b|\bmandate[-\s]holders?\b|\bSpecial\s+Rapporteur\b|\bIndependent\s+Expert\b"
)
PANEL = re.compile(r"\bpanell?ists?\b", re.I)
TAIL_BEHALF = re.compile(
    r"[^.;:]{0,80}?,?\s*(?=(?:also\s+)?(?:speaking\s+)?on\s+(?:(?:his|her|its|their)\s+own\s+behalf\s+and\s+on\s+)?behalf\s+of\b)"
)


# "A statement was made on behalf of the Group of 77 by the representative of …": the group stands in the form itself.
WITHIN = re.compile(
    r"\b(?=on\s+behalf\s+of\s+(?!(?:the|his|her|its|their|an?)\s+(?:[\w-]+\s+){0,3}(?:Secretary-General|President|Minister|Ambassador|Director\w*|Directors-General|Chair\w*|Executive|Head|Government|Commissioner|Secretary|Administrator|Mayor|King|Queen|Prime|delegation)\b|regional\s+groups))"
)
CLOSES_WITHIN = re.compile(r"\s+(?:was|were|had|has|have|is|are|by|from)\b")
# "Speaking on behalf of the Arab Group, the representative of Kuwait made a statement."
LED = re.compile(r"(?:Also\s+)?(?:[Ss]peaking|[Ii]ntervening|[Oo]n)\s+(?=(?:also\s+)?(?:on\s+)?behalf\s+of\b)")
# "… was chaired by Ms. Quito of Ecuador, that on roads by Mr. Said of Oman"
AND_THAT = re.compile(r",\s+(?:and\s+)?that\s+(?:on|of|for)\s+[^,;]{1,80}?\s+by\s+")


def read_names(text: str, anchor: Anchor, lexicon: Lexicon) -> tuple[ReadList, dict[int, str]]:
    """An anchor → those named for it, and the offices of persons by the offset of their delegation's name."""
    led = read_behalf_ahead(text, anchor, lexicon)
    if led:
        words, begin = led
        listed, offices = read_names(text, replace(anchor, names_start=begin), lexicon)
        return _for_group(listed, words), offices
    first, last = anchor.names_start, anchor.names_end
    act = anchor.rule.makes.act if anchor.rule.makes else ""
    if act in ("elected", "chaired"):
        persons, offices = read_persons(text, first, last, lexicon)
        if persons.listed or persons.anonymous:
            experts = act == "elected" and EXPERTS.search(text, anchor.start, last)
            return (_of_no_state(persons) if experts else persons), offices
        if act == "chaired" and AND_THAT.search(text, first, last):
            return _each_chaired(text, first, last, lexicon), {}
        if act == "chaired" and not SPEAKER.match(text, first, last) and "," in text[first:last]:
            titled = read_titles(text, first, last, lexicon)
            if titled.listed and not titled.leftover:
                return titled, {}
    person = act in ("elected", "chaired") and A_PERSON.match(text, first, last)
    in_masthead = "masthead" in anchor.rule.name and BY_NAME.match(text, first, last)
    if (person or in_masthead) and not lexicon.find_actors(text, first, last):
        return ReadList((), (), last, 1), {}  # "Mr. Said was elected Chairman": of what delegation is not said
    if anchor.rule.titles and PANEL.search(anchor.match.group(0)):
        return read_list(text, first, last, lexicon, Head(first, "person", "expert", False, True)), {}
    if anchor.rule.names == "before" and (speakers := persons_named(text, first, last, lexicon)):
        return _behalf_behind(text, ReadList(tuple(speakers), (), last), anchor, lexicon), {}
    if anchor.rule.titles:
        return read_titles(text, first, last, lexicon), {}
    persons_or_offices = OFFICE.match(text, first, last) or (A_PERSON.match(text, first, last) and act == "statement")
    if anchor.rule.names == "after" and persons_or_offices and (cuts := semicolons(text, first, last)):
        return _by_semicolon(text, first, last, cuts, lexicon), {}
    listed = read_list(text, first, last, lexicon, head_said(anchor))
    if anchor.rule.names == "after" and act == "statement":
        listed = _behalf_within(text, listed, anchor, lexicon)
    if (
        listed.leftover and act != "attended" and BY_NAME.match(text, first, last)
    ):  # "Ms. Ana Quito, Minister of Health of Ecuador, and Mr. …"
        persons, _ = read_persons(text, first, last, lexicon)
        if len(persons.listed) > 1 and not persons.leftover:  # "Ms. Ana Quito (Ecuador) and Mr. Omar Said (Oman)"
            return persons, {}
        titled = read_titles(text, first, last, lexicon)
        if titled.listed and not titled.leftover:
            return titled, {}
    if anchor.rule.names == "before" and act == "statement" and not listed.listed:
        one = institution(text, first, last, lexicon)
        if one:
            return ReadList((one,), (), last), {}
    if anchor.rule.names == "before":
        listed = _behalf_behind(text, _searched(text, first, last, listed, lexicon), anchor, lexicon)
    return listed, {}


def read_behalf_ahead(text: str, anchor: Anchor, lexicon: Lexicon) -> tuple[str, int] | None:
    """ "Speaking on behalf of the Arab Group, the representative …": the group, and where the speaker's name begins."""
    led = LED.match(text, anchor.names_start, anchor.names_end) if anchor.rule.names == "before" else None
    start = anchor.names_start if led and led.group(0).lower().startswith("on") else led.end() if led else 0
    behalf = read_behalf(text, start, anchor.names_end, "", lexicon, bracket=False) if led else None
    comma = re.compile(r"\s*,\s+(?=(?:the|an?)\s)").match(text, behalf.end, anchor.names_end) if behalf else None
    return (behalf.words, comma.end()) if behalf and comma and not behalf.listed else None


def _behalf_within(text: str, listed: ReadList, anchor: Anchor, lexicon: Lexicon) -> ReadList:
    """The one speaker of a statement that the form says was made "on behalf of …", with the group."""
    within = WITHIN.search(text, anchor.start, anchor.end)
    if within is None or len(listed.listed) != 1:
        return listed
    closes = CLOSES_WITHIN.search(text, within.end() + 13, anchor.end)
    stop = closes.start() if closes else anchor.end
    behalf = read_behalf(text, within.end(), stop, listed.listed[0].actor, lexicon, bracket=False)
    return listed if behalf is None or behalf.leftover else _for_group(listed, behalf.words, behalf.listed)


def _for_group(listed: ReadList, words: str, members: tuple[Listed, ...] = ()) -> ReadList:
    """The one speaker of a list, for a group, and those of the group that are named; a list of several with them behind it."""
    if len(listed.listed) != 1 or listed.listed[0].voice != "own":
        return replace(listed, listed=(*listed.listed, *members))
    return replace(listed, listed=(replace(listed.listed[0], voice="group", on_behalf_of=words), *members))


def _each_chaired(text: str, first: int, last: int, lexicon: Lexicon) -> ReadList:
    """Those who chaired one group each, with their titles."""
    cuts = list(AND_THAT.finditer(text, first, last))
    begins, ends = [first, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), last]
    parts = [read_titles(text, begin, end, lexicon) for begin, end in zip(begins, ends, strict=True)]
    named = tuple(one for part in parts for one in part.listed)
    return ReadList(named, tuple(one for part in parts for one in part.leftover), last)


def _of_no_state(persons: ReadList) -> ReadList:
    """Experts elected: the nationality behind the name is no delegation's."""
    return replace(
        persons,
        listed=tuple(
            replace(one, actor=one.title, actor_name=one.title, kind="person", title="") if one.title else one
            for one in persons.listed
        ),
    )


def _searched(text: str, first: int, last: int, listed: ReadList, lexicon: Lexicon) -> ReadList:
    """Where nothing was read at the start of the words before a verb: the first head in them, or speakers not named."""
    if listed.listed:
        return listed
    speaker = SPEAKER.search(text, first, last)
    if speaker and speaker.start() > first:
        return read_list(text, speaker.start(), last, lexicon)
    if any(found.end() >= last - 1 for found in ANONYMOUS.finditer(text, first, last)):
        return ReadList((), (), last, 1)
    return listed


def _by_semicolon(text: str, first: int, last: int, cuts: list[int], lexicon: Lexicon) -> ReadList:
    """ "the Minister of Finance of Fiji, …; the President of Chad …; as well as by the representatives of Oman and Peru"."""
    listed: list[Listed] = []
    leftover: list[Leftover] = []
    anonymous, position, tail = 0, first, last
    for cut in [*cuts, last]:
        lead = SEMICOLON_LEAD.match(text, position, cut)
        begin = lead.end() if lead else position
        by_list = read_list(text, begin, cut, lexicon)
        one = by_list if SPEAKER.match(text, begin, cut) else read_titles(text, begin, cut, lexicon)
        if one.leftover and by_list.listed and not by_list.leftover:
            one = by_list
        listed += one.listed
        leftover += one.leftover
        anonymous, tail, position = anonymous + one.anonymous, one.tail, cut + 1
    return ReadList(tuple(listed), tuple(leftover), tail, anonymous)


def _behalf_behind(text: str, listed: ReadList, anchor: Anchor, lexicon: Lexicon) -> ReadList:
    """ "The representative of Peru made a statement on behalf of …": the words behind the verb belong to the one speaker."""
    if len(listed.listed) != 1 or listed.listed[0].voice != "own":
        return listed
    speaker = listed.listed[0]
    as_officer = AS_OFFICER.match(text, anchor.end)
    if as_officer and speaker.kind == "state":  # "made a statement in her capacity as co-facilitator of …"
        return replace(listed, listed=(replace(speaker, capacity="officer", title=as_officer.group("office")),))
    stop = text.find(".", anchor.end)
    stop = stop if stop >= 0 else len(text)
    tail = TAIL_BEHALF.match(text, anchor.end, stop)
    behalf = read_behalf(text, tail.end(), stop, speaker.actor, lexicon, bracket=False) if tail else None
    if behalf is None:
        return listed
    return replace(_for_group(listed, behalf.words, behalf.listed), leftover=(*listed.leftover, *behalf.leftover))


def with_names_ahead(text: str, start: int, listed: ReadList, anchor: Anchor, lexicon: Lexicon) -> ReadList:
    """ "The observer for Oman and the observers for the following organizations made statements: …": Oman too spoke."""
    ahead = AHEAD.search(text, start, anchor.start) if anchor.rule.name == FOLLOWING_SPOKE else None
    if ahead is None:
        return listed
    one = read_list(text, ahead.start(), ahead.end("names"), lexicon)
    return replace(listed, listed=(*one.listed, *listed.listed), leftover=(*one.leftover, *listed.leftover))


def names_behind(text: str, listed: ReadList, anchor: Anchor, lexicon: Lexicon) -> str:
    """The words at which a list was given up though names go on behind them; "" where none do."""
    if anchor.rule.names != "after" or not listed.listed:
        return ""
    for found in lexicon.find_actors(text, listed.tail, anchor.names_end):
        before = text[max(listed.tail, found.start - 12) : found.start]
        if found.actor.kind in ("state", "eu") and LISTED_BEFORE.search(before) and LISTED_AFTER.match(text, found.end):
            return " ".join(text[listed.tail : found.start].split())[:60]
    return ""


def head_said(anchor: Anchor) -> Head | None:
    """ "the following non-governmental organizations made statements: …": the head stands before the verb."""
    words = anchor.match.group(0)
    if anchor.rule.names != "after" or "following" not in words.casefold():
        return None
    capacity = classify(words)
    return Head(0, "heading", capacity, False, True) if capacity in ORGANIZATIONS and capacity != "expert" else None
