"""A speech's own opening words: on whose behalf it is made, whose statement it joins, which draft it introduces."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.section import symbol
from pipelines.lists import Lexicon, Listed
from pipelines.lists.behalf import Behalf, read_behalf, states_named
from pipelines.rules.pieces import DRAFT_SYMBOL
from pipelines.rules.verbatim import ALIGNS, FOR_ONESELF, I_INTRODUCE, I_SPEAK_FOR, SPEAKING
from pipelines.sentences import find_sentences

OPENING = 1500  # characters in which a speech says for whom it is made, after its courtesies
COURTESIES = 400
JOINING = 6000  # … and whose statement it joins
ON_BEHALF = re.compile(r"\W{0,30}(?=(?:Also\s+)?(?:On\s+(?:the\s+)?behalf\s+of|In\s+the\s+name\s+of)\b)")
OF_SPEAKER = re.compile(
    r"\b(?:representatives?|delegations?|delegates?|observers?|Ambassadors?|Ministers?|Presidents?|Permanent\s+Representatives?)\s+(?:of|for|from)\s+(?:the\s+)?$",
    re.I,
)
BY_SPEAKER = re.compile(r"\b(?:by|of|on\s+behalf\s+of)\s+(?:the\s+)?$", re.I)


def spoken_for(text: str, start: int, end: int, who: Listed, lexicon: Lexicon) -> Behalf | None:
    """ "I have the honour to deliver this statement on behalf of …" → whom it names; None where a speaker speaks for itself."""
    for first, last in find_sentences(text, start, min(end, start + OPENING)):
        opens = ON_BEHALF.match(text, first, last) if first <= start + COURTESIES else None
        says = I_SPEAK_FOR.search(text, first, last)
        if says is not None and SPEAKING.search(text, says.start(), says.end()):
            position = says.end()
        elif opens is not None:
            position = opens.end()
        else:
            continue
        if FOR_ONESELF.match(text, position, last):
            continue
        behalf = read_behalf(text, position, last, who.actor, lexicon, bracket=False)
        if behalf is not None:
            return _with_namely(text, behalf, last, who, lexicon)
    return None


def _with_namely(text: str, behalf: Behalf, end: int, who: Listed, lexicon: Lexicon) -> Behalf:
    """ "… the three African members of the Council, namely, Gabon, Kenya and my own country": those it names too."""
    gap = re.compile(r"[^.;]{0,60}?\b(?:namely|that\s+is)\b[,:]?\s*|\s*(?:\([^()]{2,12}\))?\s*[—–-]{1,9}\s*").match(
        text, behalf.end, end
    )
    if gap is None or behalf.listed:
        return behalf
    named = states_named(text, gap.end(), min(end, gap.end() + 600), who.actor, lexicon, "represented")
    return Behalf(behalf.end, behalf.words, tuple(named), behalf.leftover)


ALIGNING = ("align", "associat", "join")  # words without one of which nobody joins a statement


def joins(text: str, start: int, end: int, who: Listed, lexicon: Lexicon) -> list[Listed]:
    """Those aligned with a statement: the speaker with another's ("My delegation aligns itself with …"), or others with
    this one ("The candidate countries … align themselves with this statement")."""
    aligned: dict[tuple[str, str], Listed] = {}
    for first, last in find_sentences(text, start, min(end, start + JOINING)):
        lowered = text[first:last].lower()
        found = ALIGNS.search(text, first, last) if any(word in lowered for word in ALIGNING) else None
        if found is None:
            continue
        if found.group("what").casefold() in ("this", "that", "these") and "themselves" in found.group(0):
            named = _those_with_this(text, found, who, lexicon)
        else:
            named = _with_anothers(text, found, who, lexicon)
        for one in named:
            aligned.setdefault((one.actor, one.via), one)
    return list(aligned.values())


def _those_with_this(text: str, found: re.Match[str], who: Listed, lexicon: Lexicon) -> list[Listed]:
    return states_named(text, *found.span("who"), who.actor, lexicon, "aligned")


def _with_anothers(text: str, found: re.Match[str], who: Listed, lexicon: Lexicon) -> list[Listed]:
    """One row a statement joined, by the delegation that made it; nothing where only a group is named."""
    if who.kind != "state" or not _for_itself(text, found, who, lexicon):
        return []
    first, last = found.span("whose")
    others = lexicon.find_actors(text, first, last)
    makers = [one for one in others if one.actor.kind in ("state", "eu") and OF_SPEAKER.search(text, first, one.start)]
    makers = makers or [
        one for one in others if one.actor.kind in ("state", "eu") and BY_SPEAKER.search(text, first, one.start)
    ]
    return [
        replace(who, voice="aligned", title="", on_behalf_of="", via=one.actor.key)
        for one in makers
        if one.actor.key != who.actor
    ]


def _for_itself(text: str, found: re.Match[str], who: Listed, lexicon: Lexicon) -> bool:
    """ "My delegation aligns itself", "Ireland associates itself", "I align myself": the speaker, not a group it speaks for."""
    subject = text[slice(*found.span("who"))]
    if re.search(r"\b(?:I|we|We|my|My|our|Our)\b", subject) or not subject.strip():
        return True
    return any(one.actor.key == who.actor for one in lexicon.find_actors(subject))


def introduces(text: str, start: int, end: int) -> str:
    """The draft a speaker introduces in the first words of a speech; "" where none is."""
    for first, last in find_sentences(text, start, min(end, start + OPENING)):
        found = I_INTRODUCE.search(text, first, last)
        own = DRAFT_SYMBOL.search(text, found.start(), last) if found else None
        if own:
            return symbol(own.group("symbol"))
    return ""
