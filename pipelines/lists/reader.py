"""The reading of a list of speakers or sponsors: a small lexer with spans, never a split on commas or "and".

At each place, in this order: joiner, bracket, phrase ("on behalf of …", "in its capacity as …"), head ("the observers for"),
anonymous speakers, known name (longest first), office, name of an organization where the head says that such are named.
Where nothing of this stands, the list has ended (its tail), or holds a name nobody knows (a leftover).
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field, replace

from pipelines.lists.behalf import read_behalf, read_bracket
from pipelines.lists.heads import ANONYMOUS, LETTER, ORGANIZATIONS, SECRETARIAT, SELF, Head, classify, head_at
from pipelines.lists.model import Leftover, Lexicon, Listed, ReadList
from pipelines.lists.offices import OFFICE, OFFICE_WORD, OFFICERS, RANK, office_of
from pipelines.lists.open_names import OF_CITIZENS, is_organization, names_in, without_article
from pipelines.names import Found

JOINER = re.compile(
    r"(?:\s+(?:participated|took\s+part)(?=\s*[,;]))?(?:\s*[,;:]\s*|\s+)(?:(?:and|as well as|or|together with|along with|joined by|followed by)\s+)?(?:(?:before|after)\s+the\s+(?:vote|adoption),?\s+(?=by\s))?(?:(?:also|then|subsequently)\s+)?(?:(?:by|from|of|for)\s+(?=the\b|an?\b|[A-Z]))?"
)
MARK = re.compile(
    r"\d{1,2}(?=[\s,;(.)]|$)|\s?\*{1,2}(?=[\s,;(.)]|$)|\s\d{1,2}(?=\s*(?:[,;(.)]|and\b|$))|,\s?\d{1,2}(?=\s+[A-Z(])"
)
FOR_THE_UNION = re.compile(r"\s*[-–—]\s*European\s+Union\b")
WITH_MEMBERS = re.compile(r"\s+and\s+(?P<members>its\s+(?:\d+\s+)?[Mm]ember\s+States)\b")
ACCREDITED = re.compile(
    r"\s+to\s+the\s+(?:United\s+Nations|International\s+Organi[sz]ations?|UN\b)(?:\s+(?:Office\s+)?(?:and\s+other\s+international\s+organi[sz]ations\s+)?(?:at|in)\s+[A-Z]\w+(?:\s[A-Z]\w+)?|\s+\([A-Z][\w ]+\))?"
)
CAPACITY = re.compile(
    r",?\s*(?:(?:speaking\s+)?in\s+(?:its|his|her|their)\s+capacit(?:y|ies)\s+(?:as|of)|speaking\s+as(?=\s+an?\s+observer))\s+(?:(?P<observer>(?:an?\s+)?observers?)\b|(?P<office>[^,;()]+))"
)
STANDING = re.compile(
    r",\s*(?:as\s+)?(?:an?\s+)?(?P<standing>signatory(?:\s+States?)?|observer(?:\s+States?)?|non-?member(?:\s+States?)?)\b"
)
CONCERNED = re.compile(
    r",?\s*as\s+the\s+(?P<standing>(?:States?|countr(?:y|ies))\s+(?:concerned|under review|directly concerned))\b"
)
PROSE = re.compile(r"(?:[a-z]|“|\")")
DELIVERING = re.compile(r",\s*(?:also\s+)?(?:delivering|speaking|making|presenting|reading)\b")
APPOSITION = re.compile(r",\s*(?:who|which|whose|where)\b")
SEMICOLON = re.compile(r";(?![^()]*\))")
PERSON = re.compile(
    r"\s*(?:and\s+)?(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor|H\.\s?E)\.?\s+)*(?P<name>[A-ZÀ-Þ][^\W\d_][\w’'.-]*(?:\s+[\w’'.-]+){1,5}?)(?=\s*(?:[,(]|$|\.\s*$))"
)
VERB = re.compile(r"\s+(?:also\s+|then\s+)?(?:[a-z]+ed|said|took|spoke|drew)\b")
SUFFIX = re.compile(r"[’']s?\b(?!\s+(?:Republic|Democratic))")
# "… of Chad at the 49th meeting, on 21 November, on behalf of the sponsors"
TO_BEHALF = re.compile(
    r"\s*,?\s*(?:at\s+(?:the|its|that)\s+(?:[\w-]+\s+){0,2}meeting(?:,?\s+on\s+\d{1,2}\s+\w+(?:\s+\d{4})?)?,?\s+(?=(?:also\s+)?(?:speaking\s+)?on\s+behalf\b))?"
)


@dataclass(slots=True)
class _Reader:
    text: str
    end: int
    lexicon: Lexicon
    head: Head | None
    position: int
    listed: list[Listed] = field(default_factory=list)
    leftover: list[Leftover] = field(default_factory=list)
    anonymous: int = 0
    tail: int = -1

    def read(self) -> ReadList:
        """Go through the list from left to right until it ends."""
        self._pass_joiner(first=True)
        while self.position < self.end and self.tail < 0:
            before = self.position
            self._step()
            if self.position == before and self.tail < 0:
                self.tail = self.position
        tail = self.tail if self.tail >= 0 else self.end
        return ReadList(tuple(self.listed), tuple(self.leftover), tail, self.anonymous)

    def _step(self) -> None:
        if self.listed and self._read_phrase():
            return
        if self.text[self.position] == "(" and not self._opens_a_letter() and self._read_bracket():
            return
        if (self.listed or self.anonymous or self.leftover) and self._pass_joiner():
            return
        head = head_at(self.text, self.position, self.end)
        if head is not None and head.end > self.position:
            self.head, self.position = head, head.end
            return
        if (
            self._read_secretariat()
            or self._read_anonymous()
            or self._read_group()
            or self._read_known()
            or self._read_office()
            or self._read_people()
            or self._read_organization()
            or self._read_open()
        ):
            return
        if self._is_tail():
            self.tail = self.position
            return
        self._leave_over()

    def _opens_a_letter(self) -> bool:
        """ "(b) Representatives of observer States": a head's letter, no bracket behind a speaker."""
        letter = LETTER.match(self.text, self.position, self.end)
        if letter is None:
            return False
        if head_at(self.text, self.position, self.end) is None:
            self.position = letter.end()
        return True

    def _pass_joiner(self, first: bool = False) -> bool:
        if first and (
            lead := re.compile(r"\s*(?:by\s+|from\s+)?the\s+following\s*:\s*").match(self.text, self.position, self.end)
        ):
            self.position = lead.end()
            return True
        behind_a_name = bool(self.listed) and not self.text[self.position - 1].isspace()
        mark = MARK.match(self.text, self.position, self.end) if behind_a_name else None
        if mark:  # a footnote's figure, printed as if it were part of the name
            self.position = mark.end()
            return True
        joiner = JOINER.match(self.text, self.position, self.end)
        if joiner and joiner.end() > self.position:
            self.position = joiner.end()
            return True
        if first:
            opening = re.compile(r"(?:by|from|that|of)\s+").match(self.text, self.position, self.end)
            if opening:
                self.position = opening.end()
        return False

    def _is_tail(self) -> bool:
        """Lower-case prose after the names ("on the draft resolution"), or the sentence's own end."""
        rest = self.text[self.position : min(self.end, self.position + 240)]
        return bool(re.match(r"[.)\]”\"]", rest)) or bool(
            PROSE.match(rest) and not re.match(r"the\s+(?!draft|same|item|above|two|text)[A-Z]", rest)
        )

    def _read_phrase(self) -> bool:
        """A phrase about the last one named: for whom, in what capacity."""
        if self._unknown_last():
            return False
        index = self._last_speaker()
        last = self.listed[index]
        accredited = ACCREDITED.match(self.text, self.position, self.end)
        if accredited:  # "the Permanent Representative of Peru to the United Nations, Ana Quito, also on behalf of …"
            self.position = accredited.end()
            self._pass_person()
            return True
        capacity = CAPACITY.match(self.text, self.position, self.end)
        if capacity:
            if capacity.group("observer"):
                self.listed[index] = replace(last, capacity="observer")
            else:
                office = " ".join(capacity.group("office").split())
                officer = OFFICERS.search(office)
                office = re.split(r"\s+and\s+(?=the\s+(?:representative|observer))", office)[0]
                self.listed[index] = replace(last, capacity="officer" if officer else last.capacity, title=office)
            self.position = capacity.end()
            return True
        standing = STANDING.match(self.text, self.position, self.end)
        if standing:
            self.listed[index] = replace(last, capacity="observer", title=standing.group("standing"))
            self.position = standing.end()
            return True
        concerned = CONCERNED.match(self.text, self.position, self.end)
        if concerned:
            words = concerned.group("standing")
            for number, one in enumerate(self.listed):
                if one.voice == "own":
                    self.listed[number] = replace(one, title=words[:1].upper() + words[1:].replace("States", "State"))
            self.position = concerned.end()
            return True
        start = TO_BEHALF.match(self.text, self.position, self.end)
        behalf = read_behalf(
            self.text, start.end() if start else self.position, self.end, last.actor, self.lexicon, bracket=False
        )
        if behalf is None:
            return False
        self.listed[index] = replace(last, voice="group", on_behalf_of=behalf.words)
        self.listed += behalf.listed
        self.leftover += behalf.leftover
        self.position = behalf.end
        return True

    def _read_bracket(self) -> bool:
        close = closing(self.text, self.position, self.end)
        if close is None:
            self.leftover.append(Leftover(self.position, self.end, "a bracket that does not close"))
            self.tail = self.end
            return True
        if self._unknown_last():
            self.leftover.append(Leftover(self.position, close + 1, "a bracket behind a name not known"))
        elif self.listed:
            index = self._last_speaker()
            last = self.listed[index]
            speaker, named, leftover = read_bracket(self.text, self.position + 1, close, last, self.lexicon)
            self.listed[index] = speaker
            self.listed += named
            self.leftover += leftover
        self.position = close + 1
        if self.listed and self.listed[-1].title:
            self._pass_person()
        return True

    def _last_speaker(self) -> int:
        """Where the last one named for itself or a group stands; those it speaks for are listed behind it."""
        for index in range(len(self.listed) - 1, -1, -1):
            if self.listed[index].voice not in ("represented", "aligned"):
                return index
        return len(self.listed) - 1

    def _unknown_last(self) -> bool:
        """The last name was one nobody knows: what follows it belongs to no one before."""
        return bool(self.leftover) and (not self.listed or self.leftover[-1].start >= self.listed[-1].end)

    def _read_secretariat(self) -> bool:
        if self.head is not None and self.head.who in ("heading", "person"):
            return False
        found = SECRETARIAT.match(self.text, self.position, self.end)
        if found is None:
            return False
        words = self.text[without_article(self.text, found.start(), found.end()) : found.end()].strip()
        printed = (
            words
            if self.head is None
            else f"{'representative' if self.head.who == 'representative' else 'member'} of the {words}"
        )
        self._add(
            words[:1].upper() + words[1:],
            words[:1].upper() + words[1:],
            found.end() - len(words),
            found.end(),
            "office",
            "secretariat",
            title=printed,
        )
        self.position = found.end()
        return True

    def _read_anonymous(self) -> bool:
        found = ANONYMOUS.match(self.text, self.position, self.end) or SELF.match(self.text, self.position, self.end)
        if found is None:
            return False
        self.anonymous += 1
        self.position = found.end()
        inside = re.compile(r"\s*\((?=(?:the\s+)?[A-Z])").match(self.text, self.position, self.end)
        if inside and self.lexicon.actor_at(
            self.text, inside.end(), self.end
        ):  # "the Consultative Parties (Argentina, …)"
            self.head = Head(inside.end(), "heading", classify(found.group(0)), False, False)
            self.position = inside.end()
            return True
        groups = re.compile(r",?\s*including\b[^.]*?\bon\s+behalf\s+of\s+(?:[\w-]+\s+)?groups?\b[^.]*").match(
            self.text, self.position, self.end
        )
        if (
            groups
        ):  # "29 Parties, including 14 on behalf of groups of Parties: African Group; …": groups, no delegations
            self.position = groups.end()
        return True

    def _read_group(self) -> bool:
        """A group named where a delegation should be: it is no actor, and who spoke for it is not said."""
        group = self.lexicon.reference.group_at(self.text, self.position, self.end)
        actor = self.lexicon.actor_at(self.text, self.position, self.end)
        if group is None or (actor is not None and actor.end >= group.end) or self._goes_on(group.end):
            return False
        if actor is not None and actor.actor.kind == "eu" and WITH_MEMBERS.match(self.text, actor.end, self.end):
            return False  # the Union speaks, for its members too
        self.anonymous += 1
        self.position = group.end
        return True

    def _read_known(self) -> bool:
        """A State, the EU or a known organization by its exact name."""
        found = self.lexicon.actor_at(self.text, self.position, self.end)
        learned = self._learned()
        if learned and (found is None or learned[1] > found.end):
            name = self.text[learned[0] : learned[1]]
            self._add(name, name, *learned, "organization", self._capacity(name, "organization", "", learned[1]))
            self.position = learned[1]
            return True
        if found is None or self._goes_on(found.end):
            return False
        actor = found.actor
        if actor.kind == "organization" and actor.key in self.lexicon.secretariat:
            self._add(actor.key, actor.name, found.start, found.end, "office", "secretariat")
        else:
            self._add(
                actor.key,
                actor.name,
                found.start,
                found.end,
                actor.kind,
                self._capacity(actor.key, actor.kind, actor.capacity, found.end),
            )
        self.position = found.end
        if actor.key in self.lexicon.secretariat and self.text[found.start : found.end].endswith("for Human Rights"):
            self._pass_person()  # "the … High Commissioner for Human Rights, Ms. Ana Quito, made …"
        union = FOR_THE_UNION.match(self.text, found.end, self.end) if actor.kind == "state" else None
        if union:  # "Germany-European Union": the State that presides speaks for the Union
            self.listed[-1] = replace(self.listed[-1], voice="group", on_behalf_of="European Union")
            self.position = union.end()
        members = WITH_MEMBERS.match(self.text, found.end, self.end) if actor.kind == "eu" else None
        if members:  # "the European Union and its member States said"
            self.listed[-1] = replace(self.listed[-1], voice="group", on_behalf_of=members.group("members"))
            self.position = members.end()
        acronym = re.compile(r"\s*\((?P<acronym>[A-Z][A-Za-z-]{1,12})\)").match(self.text, found.end, self.end)
        if acronym and actor.kind == "organization":
            self.listed[-1] = replace(
                self.listed[-1], end=acronym.end(), printed=self.text[found.start : acronym.end()]
            )
            self.position = acronym.end()
        return True

    def _learned(self) -> tuple[int, int] | None:
        """An organization whose name this record spells out elsewhere."""
        start = without_article(self.text, self.position, self.end)
        names = [
            name
            for name in self.lexicon.organizations_at(self.text, start)
            if self.text.startswith(name, start) and start + len(name) <= self.end
        ]
        if not names:
            return None
        stop = start + len(max(names, key=len))
        return None if self.text[stop : stop + 1].isalnum() or self._goes_on(stop) else (start, stop)

    def _goes_on(self, position: int) -> bool:
        """The words run on into a longer name: "China Labor Watch", "Georgia’s …"."""
        rest = self.text[position : min(self.end, position + 240)]
        if re.match(r"\s+[–—]\s+[A-ZÀ-Þ]", rest):
            return True
        if re.match(r"\s+(?!Against|In\b|Abstain)(?:[A-Z][\w’'&-]+)", rest) and not re.match(
            r"\s+(?:I|In|At|On)\b", rest
        ):
            return True
        return bool(SUFFIX.match(rest))

    def _capacity(self, key: str, kind: str, default: str, end: int) -> str:
        head = self.head.capacity if self.head else ""
        if kind == "organization":
            if head in ("igo", "un", "ngo", "nhri"):
                return head
            if head == "other":
                return default or head
            return self.lexicon.organizations.get(key) or default or "ngo"
        if kind == "eu":
            return "observer" if head in ("observer", "igo", "other") else head
        note = self.lexicon.marks.get(end, "")
        if re.search(r"\bobserver\b|\bnon-?member\b", note, re.I):
            return "observer"
        if head in ("igo", "un", "ngo", "nhri", "other", "expert"):
            return "observer"
        return head

    def _read_office(self) -> bool:
        """An office without a head of its own: "the Executive Director of …", "the Minister of Justice of Italy"."""
        if (
            self.head is not None
            and self.head.who in ("heading", "person", "observer")
            and not self.text.startswith("the ", self.position)
        ):
            return False
        found = OFFICE.match(self.text, self.position, self.end) or self._office_of_organization()
        if found is None:
            return False
        start = without_article(self.text, found.start(), self.end)
        stop = self._office_end(found.end())
        words = self.text[start:stop]
        office = office_of(words, self.lexicon)
        if office is None:
            return False
        several = self._several_states(words, found.group("office")) if office.kind in ("state", "eu") else []
        if several:
            for named in several:
                self._add(
                    named.actor.key,
                    named.actor.name,
                    start + named.start,
                    start + named.end,
                    named.actor.kind,
                    office.capacity,
                    title=re.sub(r"\s+of(?:\s+the)?$", "", " ".join(words[: several[0].start].split())),
                )
        elif office.named is not None and office.kind != "office":
            named = office.named
            self._add(
                office.actor,
                office.actor_name,
                start + named.start,
                start + named.end,
                office.kind,
                office.capacity,
                title=" ".join(words.split()),
            )
        else:
            self._add(
                " ".join(words.split()),
                " ".join(words.split()),
                start,
                stop,
                "office",
                office.capacity,
                title=" ".join(words.split()),
            )
        self.position = stop
        self._pass_person()
        return True

    def _office_of_organization(self) -> re.Match[str] | None:
        """ "the UNODC Executive Director": the organization's name before the office."""
        name = self.lexicon.actor_at(self.text, self.position, self.end)
        if name is None or name.actor.kind != "organization":
            return None
        return re.compile(
            rf"(?:the\s+)?{re.escape(self.text[name.start : name.end])}[’']?s?(?:\s+\([^()]{{2,12}}\))?\s+{OFFICE.pattern}"
        ).match(self.text, self.position, self.end)

    def _several_states(self, words: str, office: str) -> list[Found]:
        """ "the Ministers of Justice of Angola and Italy": one minister each."""
        states = [name for name in self.lexicon.find_actors(words) if name.actor.kind in ("state", "eu")]
        plural = re.search(r"s(?:\s+of\b|$|\s)", words[: states[0].start]) if states else None
        coordinated = all(
            re.fullmatch(r"\s*(?:,|and|, and)\s*(?:the\s+)?", words[one.end : two.start])
            for one, two in itertools.pairwise(states)
        )
        return states if len(states) > 1 and plural and office.endswith("s") and coordinated else []

    def _office_end(self, position: int) -> int:
        """An office's words run to the next joiner that opens another head, office or phrase."""
        pattern = re.compile(
            rf"\s+and\s+(?=the\s+{RANK}{OFFICE_WORD}\s+(?:of|for|to)\b)|\s+(?:along|together) with\s+(?=the\s+[A-Z])|"
            r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+|\s+as well as\s+)(?:by\s+)?(?=(?:(?:the|an?)\s+)?(?:representatives|observers)\b|(?:the|an?)\s+(?:representative|observer|delegat|"
            r"[A-Z]?[a-z]*-?\s?(?:President|Chair|Minister|Director|Secretary|Rapporteur|Chief|Head|Commissioner|Executive|Deputy|Under|Assistant|High|Special|Co-)))"
            r"|\s*[,;]\s*(?:and\s+)?(?=the\s+[A-Z])|\s+(?=(?:Mr|Ms|Mrs|Dr|H\.\s?E)\.?\s)"
            r"|\s*\((?!(?:[A-Z]{2,}|Vienna|Geneva|New York)\b)|,\s+(?:who|on behalf|speaking|in (?:her|his|its)|also on behalf|[A-Z][\w’'.-]+\s+(?:[A-Z]|de\b|van\b|bin\b))"
            r"|\s+and\s+(?=(?:was|were|then|also|subsequently|[a-z]+ed)\b)|\s+(?:on (?:his|her|its|the)? ?(?:own )?behalf of|also on behalf|made|gave|delivered|in (?:her|his|its) capacity)\b|,?\s+(?:was|were|had|has|which)\b|,\s+[a-z]+ing\b|[;\n]"
        )
        stop = pattern.search(self.text, position, self.end)
        last = stop.start() if stop else self.end
        while last > position and self.text[last - 1] in " .,;\n":
            last -= 1
        return last

    def _pass_person(self) -> None:
        """ ", Suharso Monoarfa" after an office: the person, who is no second speaker."""
        person = re.compile(
            r",\s+(?:H\.?E\.?\s+)?(?:(?:Mr|Ms|Mrs|Dr|Sir|Dame)\.?\s+)?(?:[A-Z][\w’'.-]*|de|da|del|della|van|von|der|bin|al|el|la|y|e)(?:\s+(?:[A-Z][\w’'.-]*|de|da|del|della|van|von|der|bin|al|el|la|y|e)){1,6}(?=\s*[,;(.]|\s+and\s|\s+made|\s*$)(?:\s+and\s+[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){1,4}(?=\s*[,;(.]))?"
        ).match(self.text, self.position, self.end)
        if person and not self.lexicon.find_actors(person.group(0)):
            self.position = person.end()

    def _read_organization(self) -> bool:
        """ "the representatives of the Federation of Weavers": a name of several words, one of them what organizations are called."""
        if self.head is None or self.head.who != "representative" or self.head.open_names or self.head.singular:
            return False
        if any(one.kind == "state" and one.start >= self.head.end for one in self.listed):
            return False  # a list of States
        stop = VERB.search(self.text, self.position, self._open_end())
        last = stop.start() if stop else self._open_end()
        spans = names_in(self.text, self.position, last, self.lexicon, False, self._closed())
        if not spans or spans[0][0] != self.position:
            return False
        start, end = without_article(self.text, *spans[0]), spans[0][1]
        printed = " ".join(self.text[start:end].split())
        if not is_organization(printed):
            return False
        self._add(printed, printed, start, end, "organization", "ngo" if OF_CITIZENS.search(printed) else "")
        self.position = end
        return True

    def _read_people(self) -> bool:
        """ "the following panellists: Ana Quito, Professor, University of Quito; Omar Said, Director, …": one an entry."""
        if self.head is None or self.head.who != "person":
            return False
        cuts = [found.start() for found in SEMICOLON.finditer(self.text, self.position, self.end)]
        if not cuts:
            return False
        begin = self.position
        for cut in [*cuts, self.end]:
            entry = PERSON.match(self.text, begin, cut)
            if entry is None:
                self._leave(begin, cut)
            else:
                title = " ".join(self.text[entry.end() : cut].split()).strip(" ,.")
                name = " ".join(entry.group("name").split())
                self._add(
                    name, name, *entry.span("name"), "person", "expert", title=f"{name}, {title}" if title else ""
                )
            begin = cut + 1
        self.position = self.end
        return True

    def _read_open(self) -> bool:
        """Names of organizations, or of persons, where the head says that such are named."""
        if self.head is None or not (self.head.open_names or self.head.who == "observer" or self.head.singular):
            return False
        if not re.match(
            r"(?:the\s+|an?\s+|[“\"])?(?:secretariats?\s+of\s+the\s+)?[A-ZÀ-Þ]",
            self.text[self.position : min(self.end, self.position + 240)],
        ):
            return False
        stop = self._open_end()
        spans = names_in(
            self.text,
            self.position,
            stop,
            self.lexicon,
            self.head.singular,
            (self.lexicon.without_and and self.head.who != "person") or self._closed(),
        )
        for start, end in spans:
            begin = without_article(self.text, start, end)
            known = self.lexicon.actor(self.text[begin:end])
            printed = " ".join(self.text[begin:end].split())
            office = (
                office_of(self.text[begin:end], self.lexicon) if known is None and not self.head.open_names else None
            )
            if office is not None:
                self._add(office.actor, office.actor_name, begin, end, office.kind, office.capacity, title=printed)
            elif known and known.kind != "organization":
                self._add(
                    known.key,
                    known.name,
                    begin,
                    end,
                    known.kind,
                    self._capacity(known.key, known.kind, known.capacity, end),
                )
            elif not self.head.open_names and known is None:
                if self.head.who == "representative" and is_organization(printed):
                    of_citizens = "ngo" if OF_CITIZENS.search(printed) else ""
                    self._add(printed, printed, begin, end, "organization", of_citizens)
                else:
                    self._leave(begin, end)
            else:
                actor = (
                    known.key
                    if known
                    else re.sub(r"\s*\([^()]*\)$", "", printed)
                    if self.head.capacity != "expert"
                    else printed
                )
                capacity = self.head.capacity if self.head.capacity in ORGANIZATIONS else ""
                kind = "person" if self.head.who == "person" or self.head.capacity == "expert" else "organization"
                self._add(
                    actor, known.name if known else printed, begin, end, kind,
                    capacity or (known.capacity if known else "") or self.lexicon.organizations.get(actor) or "ngo",
                )  # fmt: skip
        self.position = stop
        return bool(spans)

    def _closed(self) -> bool:
        """The list's last "and" stands before this place."""
        return bool(re.search(r"[^,;]\s+and\s+(?:the\s+)?$", self.text[max(0, self.position - 12) : self.position]))

    def _open_end(self) -> int:
        """Open names run to the next head, to a bracket that says for whom, or to the list's end."""
        pattern = re.compile(
            r"\s*\((?=(?:also )?(?:speaking )?on behalf|\d+(?:st|nd|rd|th)\b|by |video|pre-?recorded|virtual|in person|also )|\s*(?:,|;|\s)\s*(?:and\s+)?(?:by\s+)?(?=(?:the\s+|an?\s+)?(?:representatives?|observers?|delegations?)\s+(?:of|for)\b)"
            r"|\s*;\s*(?=\([a-z]\))|\n|\s+(?:made|delivered|gave|also made|spoke|on behalf of|, on behalf)\b|\s+(?=in (?:its|her|his) capacity)|,\s*also on behalf"
        )
        found = pattern.search(self.text, self.position, self.end)
        stop = found.start() if found else self.end
        known = self.lexicon.actor_at(self.text, self.position, stop)
        if known and known.actor.kind == "organization" and not self._goes_on(known.end):
            return known.end
        return stop

    def _leave_over(self) -> None:
        stop = re.compile(r"[,;()\n]|\s+and\s+(?=the\s|[A-Z])").search(self.text, self.position, self.end)
        last = stop.start() if stop and stop.start() > self.position else self.end
        self._leave(self.position, last)
        self.position = last

    def _leave(self, start: int, end: int) -> None:
        words = " ".join(self.text[start:end].split())
        self.leftover.append(Leftover(start, end, f"a name not known: “{words[:80]}”"))

    def _add(self, actor: str, name: str, start: int, end: int, kind: str, capacity: str, title: str = "") -> None:
        printed = " ".join(self.text[start:end].split())
        self.listed.append(Listed(actor, name, printed, start, end, kind, capacity, title=title))


def closing(text: str, position: int, end: int) -> int | None:
    """The bracket that closes the one at a place."""
    depth = 0
    for index in range(position, end):
        depth += (text[index] == "(") - (text[index] == ")")
        if depth == 0:
            return index
    return None


def read_list(text: str, start: int, end: int, lexicon: Lexicon, head: Head | None = None) -> ReadList:
    """text[start:end] → those named in it. `head`, where the words before the list say who they are."""
    return _Reader(text, end, lexicon, head, start).read()
