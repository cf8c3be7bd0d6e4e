"""Heads of lists: the words before the names that say in what capacity they speak.

"the representatives of", "observers for the following intergovernmental organizations:",
"(b) Representatives of observer States:", "Invited members of civil society:".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.lists.model import REPRESENTATIVE

COUNT = r"(?<!\w)(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,4})"
KINDS_OF_MEMBER = (
    r"States?|Members?|Part(?:y|ies)|organi[sz]ations?|institutions?|entit(?:y|ies)|agenc(?:y|ies)|societ(?:y|ies)|countr(?:y|ies)"
    r"|groups?|stakeholders|programmes|bodies|observers|mechanisms|delegations|mandate holders|academia|networks?|institutes?"
)
CLASS = rf"(?![^:;.()\n]{{0,200}}?\b(?:including(?!:)|on\s+behalf)\b)(?P<class>[^:;,.()\n]{{0,140}}?\b(?:{KINDS_OF_MEMBER})\b(?:[^:;.()\n]{{0,120}}?)?):\s*"
REPRESENTING = re.compile(
    rf"(?P<also>also\s+)?(?:(?:the|an?|both|{COUNT})\s+)?(?:other\s+)?(?:permanent\s+|youth\s+|other\s+)?"
    r"(?P<who>representatives?|observers?|delegations?|delegates?|spokespersons?|speakers?|(?<=\bhis )counterparts?|(?<=\bher )counterparts?|members? of the delegations?|(?:deputy )?heads? of (?:the )?delegations?|(?-i:ministers))"
    r"\s+(?:to\s+[A-Z][\w-]+\s+)?(?:of|for|from)(?:\s+|:\s+(?=[A-Z]))",
    re.I,
)
# "representatives of States Members of the Council, …": a class, nobody by name.
CLASS_ONLY = re.compile(
    r"(?:the\s+)?(?:(?:other|relevant|various|several|many|some|national|regional|international)\s+){0,6}(?:States\b|States?\s+(?:part(?:y|ies)|members?|signator)|member\s+States|observer\s+States|non-member|intergovernmental|non-governmental|specialized\s+agencies|"
    r"institutes\b|organi[sz]ations\b|entities\b|national\s+human|civil\s+society|United\s+Nations\s+(?:entities|bodies|agencies|programmes|funds|system)|academia|(?:Contracting\s+|(?:Non-)?Consultative\s+)?Parties\b|the\s+private\s+sector)[^,;.:(]*"
)
CLASS_NAMED = re.compile(
    r"(?:the\s+)?(?P<class>observer States?|member States?|States? [Mm]embers|non-[Mm]ember States?|non-governmental organi[sz]ations?|intergovernmental organi[sz]ations?|international organi[sz]ations?|"
    r"national human rights institutions?|specialized agenc(?:y|ies))\s+(?=[A-Z])"
)
# How the climate conferences name those who are heard without a name: "business and industry NGOs".
CONSTITUENCY = (
    r"(?:(?:business\s+and\s+industry|environmental|trade\s+union|research\s+and\s+independent|(?:children\s+and\s+)?youth|[Ii]ndigenous\s+[Pp]eoples?|women\s+and\s+gender|farmers|"
    r"local\s+government\s+and\s+municipal)\s+(?:NGOs|organi[sz]ations|authorities|constituency)|business\s+and\s+industry|indigenous\s+peoples|youth)"
)
ANONYMOUS = re.compile(
    rf"{REPRESENTING.pattern}{CLASS_ONLY.pattern}|(?:(?:an?|the)\s+)?(?:(?:large\s+)?number\s+of|no|several|some|many|other|various|most|all|one|another|{COUNT}|certain|numerous|few)\s+"
    r"(?:of\s+(?:the\s+)?)?(?:other\s+|more\s+|further\s+|additional\s+|member\s+|observer\s+|regional\s+|national\s+|interested\s+){0,6}"
    r"(?:representatives?|delegations?|delegates?|speakers?|States?|Part(?:y|ies)|members?|observers?|participants?|countries|panellists?|experts?|stakeholders?|organizations?|groups?|dignitaries|ministers|persons|people|officials)\b"
    r"(?:\s+(?:of|for|from)\s+(?:the\s+)?(?:States?|Part(?:y|ies)|members?|observers?|groups?|organizations?|intergovernmental|non-governmental|civil society|regional|national|United Nations)\b[^,;.]*)?"
    rf"|(?:the\s+)?(?-i:{CONSTITUENCY}|local\s+authorities|the\s+media|the\s+private\s+sector|civil\s+society(?:\s+organi[sz]ations)?|other\s+(?:partners|stakeholders))(?![\w’'-]|\s+[A-Z])"
    rf"|(?:(?:the|an?|{COUNT})\s+)?(?:other\s+)?(?:representatives?|delegations?|delegates?|speakers?)\s+(?:speaking|who\s+spoke|that\s+spoke)\s+(?:also\s+)?on\s+behalf\s+of\b[^.;]{{0,400}}?"
    r"(?=,?\s+and\s+(?:by\s+)?the\s+(?:representative|observer)|\s+(?:also\s+|then\s+)?(?:made|gave|delivered|said|took|spoke)\b|[.;]|$)"
    r"|the\s+(?:keynote\s+)?(?:panell?ists?|presenters?|speakers?|discussants?|moderators?|participants?|delegations?|experts?)\b(?:\s+of\s+the\s+[^,;.]{0,300}?(?=\s+(?:answered|made|gave|responded)|[,;.]|$))?(?!\s+[A-Z]|\s+(?:of|for|from)\s)",
    re.I,
)


FOLLOWING = re.compile(rf"(?:the\s+)?(?:following\s+)?{CLASS}", re.I)
HEADING = re.compile(rf"(?:\((?:[a-z]|[ivx]+)\)\s*)?(?:the\s+)?(?:following\s+)?(?:invited\s+)?{CLASS}", re.I)
LETTER = re.compile(r"\((?:[a-z]{1,2}|[ivx]{1,5})\)\s*")
PANELLISTS = re.compile(
    r"(?:the\s+)?(?:following\s+)?(?P<who>panellists?|panelists?|experts?|speakers?|discussants?|keynote speakers?)\s*:?\s+(?=[A-Z])"
)
SECRETARIAT = re.compile(
    r"(?:[Tt]he\s+)?(?:UN\s+|United Nations\s+|ECE\s+|Convention\s+|joint\s+|interim\s+)?[Ss]ecretariats?\b(?:\s+(?:of|to|for)\s+(?:the\s+)?[A-Z][^,;.()]{0,300}?(?=\s+(?:made|gave|delivered|and\s+(?:the|by|an?)\s)|[,;.(]|$))?"
)
MEMBERS_OF_SECRETARIAT = re.compile(
    rf"(?:(?:the|an?|{COUNT})\s+)?(?:members?|officers?|officials?|staff)\s+(?:of|from)\s+(?=the\s+secretariat|secretariat)",
    re.I,
)
# What a record calls its own body, and those who take no floor of their own.
SELF = re.compile(
    r"(?:[Tt]he\s+)?(?:Conference|Commission|Council|Committee|Assembly|Board|Forum|Meeting|Working Group|Bureau|Executive Body|Parties|Plenary|"
    r"Governing (?:Council|Body)|Human Rights Council|General Assembly|Security Council|SBI|SBSTA|COP|Inland Transport Committee)"
    r"(?=\s*(?:,|$|also\b|then\b|and the\b|subsequently\b)|\s+at\s+its\b|\s+[a-z]+ed\b)"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a list's head says of those it names."""

    end: int
    who: str  # representative, observer, person, heading, secretariat
    capacity: str
    singular: bool
    open_names: bool  # names of organizations and persons not in the reference data are kept as printed


# "intergovernmental, non-governmental and industry bodies": of which kind each one is, only its name can say.
SEVERAL_KINDS = re.compile(
    r"(?<!non-)\bintergovernmental\b.*\bnon-governmental\b|\bnon-governmental\b.*(?<!non-)\bintergovernmental\b|"
    r"^(?=.*\bfollowing\b)(?=.*\b(?:organi[sz]ations?|bodies|entities|associations|institutions|companies|industr(?:y|ies))\b)"
    r"(?!.*\b(?:non-governmental|intergovernmental|united nations|international org|regional|specialized|national human|civil society|related org|states?|parties|members|countries|delegations)\b)"
)


def classify(words: str) -> str:
    """The words of a head → capacity: "States Members of the Council" → member; "" where they do not say."""
    words = words.casefold()
    if SEVERAL_KINDS.search(words):
        return "other"
    if "non-governmental" in words or "ngo" in words.split():
        return "ngo"
    if "civil society" in words:
        return "expert" if "invited" in words else "ngo"
    if "national human rights" in words or "ombuds" in words:
        return "nhri"
    if re.search(
        r"intergovernmental org|regional (?:economic integration )?org|international org|regional (?:and|or) ", words
    ):
        return "igo"
    if re.search(
        r"united nations (?:entit|system|bod|agenc|fund|prog|org|depart|crime|office)|specialized agenc|related org",
        words,
    ):
        return "un"
    if re.search(r"other entit|other observers|standing invitation|entities", words):
        return "other"
    if re.search(
        r"\bnon-?member|observer state|not (?:members|part)|non-?part|signator|other states|observers? for", words
    ):
        return "observer"
    if re.search(
        r"states? members?|member states?|states? part|\bpart(?:y|ies)\b|\bmembers?\b|countries|states|delegations",
        words,
    ):
        return "member"
    return ""


ORGANIZATIONS = frozenset({"ngo", "nhri", "igo", "un", "other", "expert"})


def head_at(text: str, position: int, end: int) -> Head | None:
    """The head that starts at a place in a text, or None."""
    panel = PANELLISTS.match(text, position, end)
    if panel:
        return Head(panel.end(), "person", "expert", not panel.group("who").endswith("s"), True)
    office = MEMBERS_OF_SECRETARIAT.match(text, position, end)
    if office:
        return Head(office.end(), "secretariat", "secretariat", True, False)
    lettered = LETTER.match(text, position, end)
    start = lettered.end() if lettered else position
    colon = text.find(":", start, end) >= 0  # a class is named before one
    representing = REPRESENTING.match(text, start, end)
    if representing:
        who = representing.group("who").casefold()
        following = FOLLOWING.match(text, representing.end(), end) if colon else None
        observer = who.startswith("observer")
        capacity = "observer" if observer else REPRESENTATIVE
        if following:
            named = classify(following.group("class")) or capacity
            return Head(
                following.end(), "observer" if observer else "representative", named, False, named in ORGANIZATIONS
            )
        of_class = CLASS_NAMED.match(text, representing.end(), end)
        if of_class:
            named = classify(of_class.group("class"))
            return Head(
                of_class.end(),
                "observer" if observer else "representative",
                named,
                not of_class.group("class").endswith("s"),
                named in ORGANIZATIONS,
            )
        if CLASS_ONLY.match(text, representing.end(), end):
            return None
        return Head(
            representing.end(), "observer" if observer else "representative", capacity, not who.endswith("s"), observer
        )
    heading = HEADING.match(text, start, end) if colon else None
    if heading and (lettered or text[position:end].lstrip()[:1].isupper() or "following" in heading.group(0)):
        capacity = classify(heading.group(0))
        if capacity:
            return Head(heading.end(), "heading", capacity, False, capacity in ORGANIZATIONS)
    return None
