"""Speeches told: who opens a sentence of telling, and which tellings a list has already counted."""

from __future__ import annotations

import re
from dataclasses import replace

from pipelines.acts.alike import in_clauses, supporters
from pipelines.acts.anchors import ADVERBIAL, NUMBER
from pipelines.acts.by_name import LEADS, by_name_and_office
from pipelines.acts.elsewhere import opens_elsewhere
from pipelines.acts.section import ON_A_DRAFT
from pipelines.acts.speakers import SAID_FOR, SAYS, Telling, persons_speak
from pipelines.acts.within import SOME_OF_MANY, some_of_many
from pipelines.lists import Lexicon, Listed, ReadList, read_list
from pipelines.lists.behalf import Behalf, read_behalf
from pipelines.lists.institutions import read_organizations
from pipelines.lists.known_names import whose_at
from pipelines.lists.offices import OFFICE
from pipelines.outline import Outline
from pipelines.rules import Act, human_rights_council
from pipelines.rules.minutes import OF_STAFF, STAFF
from pipelines.rules.pieces import form
from pipelines.rules.press import SAID_BY
from pipelines.rules.told import BARE, SAYING, TOLD

# Forms that tell of one statement by itself: no list of speakers whose words are told behind it.
OF_ITS_OWN = frozenset({TOLD, SAID_BY, *(rule.name for rule in human_rights_council.RULES)})
OPENS = re.compile(
    r"(?:The|An?|Two|Three|the|an?)\s+(?:permanent\s+|distinguished\s+)?(?:[Rr]epresentatives?|[Oo]bservers?|(?:[Hh]eads?\s+of\s+(?:the\s+)?)?[Dd]elegations?|[Dd]elegates?|[Aa]mbassadors?|[Ss]peakers?)\s+(?:of|for|from)\b"
    r"|(?:[Hh]is|[Hh]er|[Tt]heir)\s+(?:colleagues?|counterparts?)\s+(?:of|for|from|in)\b"
)
# Words that may stand between an office and its verb: whose office it is, never another verb.
OF_OFFICE = re.compile(
    r"(?:,?\s+(?:of|for|on|to|from|the|and|at|in|its|against|with|by|[A-ZÀ-Þ(][\w’'().-]*|\w+(?:th|st|nd|rd)|sessions?|meetings?|also|then)(?![\w’']))*,?"
)
# "The representative of the World Ports Union, Ms. Ana Quito, presented …": who it was.
APPOSED = re.compile(
    r",\s+(?P<name>(?:(?:H\.\s?E|Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Ambassador|Commodore|Captain|Sir|Dame)\.?\s+){1,3}[A-ZÀ-Þ][\w’'.-]*(?:\s+[\w’'.-]+){0,4}?)(?:,(?=\s)|(?=\s+(?:said|presented|reported|noted|stated|introduced|informed|thanked)\b))"
)
AS_DELEGATE = re.compile(
    r",?\s+(?:speaking\s+)?(?:as|in\s+(?:his|her)\s+capacity\s+as)\s+(?=(?:the\s+|a\s+)?(?:representative|delegate|head\s+of\s+the\s+delegation)\s+of\b)"
)
SPEAKING_FOR = re.compile(
    r"(?:Also\s+)?(?P<verb>Speaking|speaking|Intervening|(?:Making|Delivering)\s+(?:an?|the|his|her|its)\s+statement\b[^,;:]{0,80}?)\s+(?=(?:also\s+)?on\s+behalf\s+of\b|for\b)"
)
# What a speaker's own statement goes on to do: no second act.
OF_THEIRS = re.compile(r"In\s+(?:his|her|its|their)\s+(?:\w+\s+)?(?:statements?|remarks|intervention|explanations?)\b")
# "In its concluding remarks, the delegation of Chad thanked all": remarks of their own, by a speaker named behind them.
REMARKS_OF = re.compile(
    r"In\s+(?:his|her|its|their)\s+(?:opening|closing|concluding|introductory|final|initial)\s+(?:remarks|statements?|comments|observations),\s+(?=(?:the|an?)\s|[A-Z])"
)
SAID = form(
    rf",? (?:also |further |then )?{SAYING}\b"
)  # the verb alone, what stands between it and the names left to them
# Parts of a record where other stakeholders have the floor, each paragraph opening with the names of those who speak.
STAKEHOLDERS = re.compile(r"\bstakeholders?\b|\bnon-governmental\s+organi[sz]ations?\b|\bcivil\s+society\b", re.I)

IN_OFFICE = re.compile(
    r",?\s*(?P<office>(?:(?:Vice|Co|co)-)?(?:Chair(?:person|man|woman)?|President|Rapporteur|[Ff]acilitator)\s+of\s+[^,;.:()]{3,120}),"
)
# What was said before the speech that is told: "The representative of Chad had asked …"
EARLIER = re.compile(
    r"\bhad\s+(?:(?:also|already|just|earlier|[a-z]+ly)\s+){0,2}(?:been\b|[a-z]+(?:ed|en|id|ft|wn)\b|made\b|put\b|said\b|asked\b)"
)


def find_telling(
    text: str,
    start: int,
    end: int,
    opens_paragraph: bool,
    lexicon: Lexicon,
    meeting: bool = False,
    part: str = "",
    by_name: bool = True,
) -> Telling | None:
    """A sentence → who tells in it: "At the same meeting, the representative of Chad said that …"; None where nobody does.

    In the record of one meeting (`meeting`), what somebody "had said" is part of the speech that is told, and the chair speaks.
    `part` is the heading the sentence stands under; `by_name`: persons are told by their names and offices, too.
    """
    number = NUMBER.match(text, start, end)
    position = number.end() if number else start
    if opens_elsewhere(text, position, end, meeting):
        return None
    remarks = by_name_and_office(text, position, end, lexicon, alone=by_name)
    if remarks:
        return remarks
    own = REMARKS_OF.match(text, position, end)
    if own:
        position = own.end()
    elif OF_THEIRS.match(text, position, end):
        return None
    persons = persons_speak(text, position, end, lexicon)
    if persons:
        return persons
    if meeting and (office := _office_speaks(text, position, end, lexicon) or _staff_speak(text, position, end)):
        return office
    return _delegations_speak(text, position, end, opens_paragraph, lexicon, meeting, part)


def _delegations_speak(
    text: str, position: int, end: int, opens_paragraph: bool, lexicon: Lexicon, meeting: bool, part: str
) -> Telling | None:
    """ "Speaking on behalf of …, the representative of Chad said", behind adverbials too; an office; a paragraph's bare names."""
    group = SPEAKING_FOR.match(text, position, end)
    behalf = read_behalf(text, group.end(), end, "", lexicon, bracket=False) if group else None
    if behalf:
        position = behalf.end + (2 if text[behalf.end : behalf.end + 2] == ", " else 0)
    while (
        not OPENS.match(text, position, end)
        and (adverbial := ADVERBIAL.match(text, position, end))
        and adverbial.end() > position
    ):
        position = adverbial.end()
    leads = LEADS.match(text, position, end)
    position = leads.end() if leads else position
    office = _office_speaks(text, position, end, lexicon)
    if office is not None:
        return office
    if opens_paragraph and SOME_OF_MANY.match(text, position, end):
        return some_of_many(text, position, end, lexicon)
    if not OPENS.match(text, position, end) and not whose_at(text, position, end, lexicon):
        stakeholders = opens_paragraph and STAKEHOLDERS.search(part)
        if stakeholders and (speak := _organizations_speak(text, position, end, lexicon)):
            return speak
        if not (opens_paragraph and _state_speaks(text, position, end, lexicon)):
            return None
    return _list_speaks(text, position, end, behalf, lexicon, meeting)


def _list_speaks(
    text: str, position: int, end: int, behalf: Behalf | None, lexicon: Lexicon, meeting: bool
) -> Telling | None:
    """ "The representatives of Chad and Oman, on behalf of …, said": a list of speakers, and those behind it who spoke too."""
    person = APPOSED.search(text, position, min(end, position + 300))
    listed = read_list(text, position, person.start() if person else end, lexicon)
    if person and listed.listed and (told := SAYS.match(text, person.end(), end)):
        title = " ".join(person["name"].split())
        return Telling((*listed.listed[:-1], replace(listed.listed[-1], title=title)), listed.leftover, told.end())
    listed = read_list(text, position, end, lexicon) if person else listed
    if officer := _in_office(text, listed, end):
        return officer
    says = SAYS.match(text, listed.tail, end) if listed.listed else None
    if not listed.listed and listed.leftover:  # one speaker, whom nobody knows: it is said
        nobody = SAYS.match(text, listed.leftover[-1].end, end)
        return Telling((), listed.leftover, nobody.end()) if nobody else None
    if (
        says is None and listed.listed and listed.leftover
    ):  # a name nobody knows at the end: it is said, the others told
        says = SAYS.search(text, listed.leftover[-1].start, min(end, listed.leftover[-1].start + 120))
    if says is None or (meeting and _said_earlier(text, listed.tail, says.end(), end)):
        return None
    behind = SAID_FOR.match(text, says.end(), end)
    if behind and len(listed.listed) == 1 and listed.listed[0].voice == "own" and not behalf:
        behalf = read_behalf(text, behind.end(), end, listed.listed[0].actor, lexicon, bracket=False)
    speakers = (*listed.listed, *supporters(text, listed.tail, end, lexicon))
    if behalf:
        speakers = tuple(
            replace(one, voice="group", on_behalf_of=behalf.words) if one.voice == "own" else one for one in speakers
        )
    return Telling((*speakers, *in_clauses(text, says.end(), end, lexicon)), listed.leftover, says.end())


def _in_office(text: str, listed: ReadList, end: int) -> Telling | None:
    """ "The representative of Norway, Chair of the Task Force, reported …": a delegate who speaks in an office."""
    first = next(iter(listed.listed), None)
    found = IN_OFFICE.match(text, first.end, end) if first and first.kind == "state" and first.voice == "own" else None
    says = SAYS.match(text, found.end(), end) if found else None
    if first is None or found is None or says is None:
        return None
    return Telling((replace(first, capacity="officer", title=found["office"]),), (), says.end())


def _said_earlier(text: str, tail: int, said: int, end: int) -> bool:
    """ "The representative of Chad had rightly asked …": told of what was said before, by the one whose speech is told."""
    had = text[said - 3 : said] == "had" and EARLIER.match(text, said - 3, end)
    return bool(had or EARLIER.search(text, tail, said + 1))


def _office_speaks(text: str, position: int, end: int, lexicon: Lexicon) -> Telling | None:
    """ "The Executive Director of … said": an office that opens a sentence, with a verb of saying behind it."""
    found = OFFICE.match(text, position, end) if text[position : position + 4] in ("The ", "the ") else None
    if found is None:
        return None
    as_delegate = AS_DELEGATE.match(text, found.end(), end)
    if as_delegate:  # "The CHAIRMAN, speaking as the representative of Chad, said": Chad's statement
        listed = read_list(text, as_delegate.end(), end, lexicon)
        said = SAYS.match(text, listed.tail, end) if len(listed.listed) == 1 else None
        title = found.group("office")
        return Telling((replace(listed.listed[0], title=title),), (), said.end()) if said else None
    says = BARE.search(text, found.end(), min(end, found.end() + 160))
    if says is None or not OF_OFFICE.fullmatch(text, found.end(), says.start()):
        return None
    listed = read_list(text, position, says.start(), lexicon)
    if not listed.listed or listed.leftover or text[listed.tail : says.start()].strip(" ,"):
        return None
    return Telling(listed.listed, (), says.end())


def _staff_speak(text: str, position: int, end: int) -> Telling | None:
    """ "The Secretariat recalled …", "The Deputy Director-General said …": staff of the body's own secretariat."""
    found = STAFF.match(text, position, end)
    says = BARE.search(text, found.end(), min(end, found.end() + 120)) if found else None
    if found is None or says is None or not OF_STAFF.fullmatch(text, found.end(), says.start()):
        return None
    who = " ".join(found["who"].split())
    staff = Listed(who, who, text[slice(*found.span("who"))], *found.span("who"), "office", "secretariat", title=who)
    return Telling((staff,), (), says.end())


def _state_speaks(text: str, position: int, end: int, lexicon: Lexicon) -> bool:
    """A paragraph that opens with a delegation's bare name and a verb of saying: "Algeria noted …"."""
    found = lexicon.actor_at(text, position, end)
    if found is not None and found.actor.kind in ("state", "eu") and BARE.match(text, found.end, end) is not None:
        return True
    named = read_list(text, position, end, lexicon)
    if not named.listed or named.leftover:
        return False
    kinds = {one.kind for one in named.listed}
    return (kinds == {"organization"} or kinds <= {"state", "eu"}) and BARE.match(text, named.tail, end) is not None


def _organizations_speak(text: str, position: int, end: int, lexicon: Lexicon) -> Telling | None:
    """ "Lawyers for Lawyers and the Law Society of Atlantis called upon …": names of organizations before the first verb of saying."""
    says = SAID.search(text, position, min(end, position + 900))
    named = read_organizations(text, position, says.start(), lexicon) if says else None
    return Telling(named.listed, named.leftover, says.end()) if says and named else None


def drop_told(acts: list[Act], outline: Outline) -> list[Act]:
    """Acts without the tellings of speeches that a list before them has named already: in the same section and item, of the debate
    or of the action on drafts."""

    def scope(act: Act) -> tuple[str, ...]:
        paragraph = outline.paragraphs[act.paragraph]
        on_a_draft = "draft" if act.occasion in ON_A_DRAFT else "debate"
        return paragraph.chapter, paragraph.section, paragraph.item, act.act, on_a_draft, act.actor

    named: dict[tuple[str, ...], int] = {}
    for act in acts:
        if act.act in ("statement", "right_of_reply") and act.rule not in OF_ITS_OWN and act.voice in ("own", "group"):
            named.setdefault(scope(act), act.start)
    return [
        act
        for act in acts
        if act.rule not in (TOLD, SAID_BY)
        or named.get(scope(replace(act, actor=act.via or act.actor)), act.end) > act.start
    ]
