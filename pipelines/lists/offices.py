"""Offices: who is meant by "the Executive Director of …", "the Minister of Justice of Italy", "the Co-Chairs of …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.lists.model import Lexicon
from pipelines.names import Actor, Found

RANK = (
    r"(?:(?:Acting|Assistant|Associate|Deputy|Vice|Under|First|Second|Third|Former|former|Senior|Principal|Permanent|Alternate|Special|"
    r"Executive|Director|Attorney|Prime|High|Outgoing|outgoing|Incoming|incoming|Honourable|Excellency|Managing|Regional|Chief|current|"
    r"United|Nations|Federal|National|State|Secretary|General|Independent|Foreign|His|Her|Their|temporary|Temporary|elected|newly|Joint|Minister)[ -]){0,5}"
)
OFFICE_WORD = (
    r"(?:(?:VICE-|CO-|ACTING\s+|TEMPORARY\s+)?(?:CHAIR(?:MAN|WOMAN|PERSON)?|PRESIDENT|RAPPORTEUR)|Presidents?|presidents?|Chairs?|chairs?|Chair(?:man|men|woman|person|persons)|Co-?[Cc]hairs?|Co-?[Cc]hair(?:man|person)s?|co-?chairs?|Vice-?[Pp]residents?|Vice-?[Cc]hairs?|"
    r"Rapporteurs?|rapporteurs?|Facilitators?|facilitators?|co-?facilitators?|Moderators?|moderators?|Secretary|Secretaries|Secretary-General|Director-General|Directors?|"
    r"Commissioners?|Ministers?|Counsellors?|Ambassadors?|Representatives?|Envoys?|Advisers?|Advisors?|Administrators?|Coordinators?|Chiefs?|Heads?|Officers?|"
    r"Governors?|Prosecutors?|General|Legal Counsel|Controller|Speakers?|King|Queen|Emir|Sultan|Prince|Princess|Chancellors?|Premier|Mayors?|"
    r"Judges?|Justices?|Senators?|Members? of Parliament|Spokespersons?|Convener|Managers?|Registrar|Ombudsman|Inspector|Commander|Superintendent|Bureau|Experts?|Councillors?|Undersecretary|Under-Secretary|Attorney|Keeper|Dean|Professor|Colonel|Captain|Archbishop|Cardinal|Bishop)"
)
OFFICE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Bb]oth)\s+)?(?:H\.?\s?E\.?\s+)?(?P<office>(?:(?:SBI|SBSTA|COP|CMP|CMA)\s+)?(?:European\s+Union\s+(?=Special|High))?{RANK}{OFFICE_WORD})\b"
)
OFFICERS = re.compile(
    r"\b(?:presidents?|chair(?:man|men|woman|person|persons|s)?|co-?chair(?:man|person|s)*|vice-?(?:president|chair)\w*|rapporteurs?|"
    r"(?:co-?)?facilitators?|moderators?|bureau)\b",
    re.I,
)
STAFF = re.compile(
    r"\b(?:secretariat|executive secretary|executive director|secretary of the|deputy secretary|secretary-general of the "
    r"(?:conference|meeting|forum)|legal counsel|controller|director of the division|chief of|director-general of the (?:office|conference))\b",
    re.I,
)


MANDATE = re.compile(
    r"\b(?:special rapporteurs?|independent experts?|special representatives?|special advisers?|personal envoy|special envoys?|mandate[- ]holders?|working group of experts)\b",
    re.I,
)
# Mandates of the Human Rights Council: what they are about ("… in Myanmar", "… with Chad") is never whose they are.
COUNCIL_MANDATE = re.compile(
    r"(?:(?:former|outgoing|acting|then)\s+)?(?:Special\s+Rapporteurs?|(?:designated\s+)?Independent\s+Experts?|Special\s+(?:Representative|Advis[eo]r|Envoy)\s+of\s+the\s+(?:United\s+Nations\s+)?Secretary-General|"
    r"(?:(?:Vice-)?Chair(?:person|man|woman)?(?:-Rapporteur)?|President|Head|Coordinator|Rapporteur|members?|Commissioners?)\s+of\s+the\s+(?!(?:[Oo]pen-ended|[Ii]ntergovernmental)\b)(?:[\w-]+\s+){0,4}?"
    r"(?:Commissions?\s+of\s+Inquiry|Fact-Finding\s+Mission|Commission\s+on\s+Human\s+Rights\s+in|Working\s+Group|Group\s+of\s+(?:\w+\s+){0,3}Experts|Expert\s+Mechanism|Coordination\s+Committee|Advisory\s+Committee|Forum\s+on))\b",
    re.I,
)
UNION_ENVOY = re.compile(
    r"European\s+Union\s+(?:Special|High)\s+Representative\b|High\s+Representative\s+of\s+the\s+(?:European\s+)?Union\b"
)
HIGH_COMMISSIONER = re.compile(
    r"\bHigh\s+Commissioner(?:\s+for\s+Human\s+Rights)?\b|\bAssistant Secretary-General for Human Rights\b"
)
SECRETARY_GENERAL = re.compile(
    r"\b(?:Deputy\s+|Under-|Assistant\s+)?Secretary-General\b(?!\s+of\s+the\s+(?:Conference|Meeting|Forum))", re.I
)

# An organization may be known by its head alone: "the Secretary-General of the Commonwealth" speaks for the Commonwealth.
OF_AN_ORGANIZATION = re.compile(
    r"\bSecretary-General\s+of\s+the\s+(?!United Nations|Ministry|Ministries|Department|Government|National|Federal|Council of Ministers|Presidency|Office|Foreign)"
    r"(?P<name>[A-Z][\w’'-]*(?:\s+(?:(?:of|for|on|and|the)\s+)*[A-Z][\w’'-]*)*)"
)


# "the Executive Director of the Blue Ports Trust": of an organization by its name, not of "the Office" or "the Fund". It may have a
# president or chair, too, where its name says what it is: "the President of the Bank of Ports" is no officer of the body that meets.
_CAPITALS = r"[A-Z][\w’'-]{0,40}(?:\s+(?:(?:of|for|on|and|the)\s+){0,4}[A-Z][\w’'-]{0,40}){1,14}"
OF_ANOTHER = re.compile(
    r"\b(?:Executive\s+Director|Chief\s+Executive(?:\s+Officer)?|Managing\s+Director)\s+(?:of|at)\s+(?:the\s+)?"
    rf"(?P<name>(?!(?:United Nations|Secretariat|Office|Conference|Convention|Commission|Executive|Programme)\b){_CAPITALS})"
)
PRESIDED = re.compile(
    rf"(?:Vice-)?(?:President|Chair(?:person|man|woman)?)\s+of\s+(?:the\s+)?(?P<name>(?={_CAPITALS})(?:[A-Z][\w’'-]{{0,40}}\s+(?:(?:of|for|on|and|the)\s+){{0,4}}){{0,12}}?"
    rf"(?:Bank|University|Chamber|Institute|Corporation|Company|Trust|Foundation|Association|Federation|Society|Network|Coalition)\b(?:\s+(?:(?:of|for|on|and|the|–|—)\s+){{0,4}}[A-Z][\w’'-]{{0,40}}){{0,12}})"
)
OF_CITIZENS = re.compile(r"\b(?:Foundation|Association|Federation|Society|Network|Coalition)\b")
ABOUT = re.compile(
    r"\b(?:in|on|with|against|concerning|regarding|about|between)\s+(?:the\s+)?$"
)  # "… in South Sudan": where
FORMERLY = re.compile(r"\s+and\s+(?:a\s+)?(?:former|ex-)\s?[A-Z][^;]*$")


@dataclass(frozen=True, slots=True)
class Office:
    """Whom an office belongs to."""

    actor: str
    actor_name: str
    kind: str
    capacity: str
    named: Found | None  # the State or organization named in it


def office_of(words: str, lexicon: Lexicon) -> Office | None:
    """An office as printed → whose it is; None where the words name neither a known body, State nor office.

    "Ambassador and Permanent Representative of Israel to the United Nations" is Israel's: the State after "of" counts, the
    organization it is accredited to does not. "Secretary of State … to the Minister of Europe … of France" is France's.
    """
    words = FORMERLY.sub(lambda former: " " * len(former.group(0)), words)  # an office held no more speaks for nobody
    found = lexicon.find_actors(words)
    states = [name for name in found if name.actor.kind in ("state", "eu") and _is_whole(words, name)]
    after_of = [name for name in states if re.search(r"\b(?:of|for|from)\s+(?:the\s+)?$", words[: name.start])]
    chosen = after_of or [name for name in states if not ABOUT.search(words[: name.start])]
    organizations = [name for name in found if name.actor.kind == "organization"]
    plain = re.sub(r"^(?:the|an?)\s+", "", words, flags=re.I)
    if lexicon.body in ("HRC", "CHR") and COUNCIL_MANDATE.match(plain):
        return Office(plain.strip(), plain.strip(), "office", "expert", None)
    union = lexicon.actor("European Union") if UNION_ENVOY.match(plain) else None
    if union is not None:
        at = words.index("Union") + len("Union")
        start = words.find("European Union")
        return Office(
            union.key, union.name, union.kind, "", Found(start if start >= 0 else at - len("Union"), at, union)
        )
    leads = OFFICERS.match(plain)
    if leads and chosen and re.search(r"\(\s*(?:the\s+)?$", words[: chosen[-1].start]):
        name = chosen[-1]
        return Office(name.actor.key, name.actor.name, name.actor.kind, "officer", name)
    presided = PRESIDED.search(words) if leads else None
    if presided and chosen and OF_CITIZENS.search(presided["name"]) and chosen[-1].end <= presided.end():
        return _of_organization(presided)  # "the Chair of the Association of Ports of Chad"
    if chosen and not (leads and _of_a_body(words, chosen[-1])):
        name = chosen[-1]
        return Office(name.actor.key, name.actor.name, name.actor.kind, "", name)
    own = next((name for name in organizations if name.actor.key in lexicon.secretariat), None)
    plain = plain.strip()
    if own:
        return Office(plain, plain, "office", "secretariat", None)
    if organizations:
        name = organizations[0]
        return Office(name.actor.key, name.actor.name, "organization", name.actor.capacity or "igo", name)
    if presided:
        return _of_organization(presided)
    if leads:
        return Office(plain, plain, "office", "officer", None)
    if MANDATE.search(words):
        return Office(plain, plain, "office", "expert", None)
    if HIGH_COMMISSIONER.search(words):
        ours = lexicon.reference.actor("Office of the United Nations High Commissioner for Human Rights")
        return Office(plain, plain, "office", "secretariat" if ours and ours.key in lexicon.secretariat else "un", None)
    if SECRETARY_GENERAL.search(words):
        other = OF_AN_ORGANIZATION.search(words)
        if other is None:
            return Office(plain, plain, "office", "un", None)
        whole = other["name"]
        return Office(
            whole, whole, "organization", "igo", Found(*other.span("name"), Actor(whole, whole, "organization", "igo"))
        )
    other = OF_ANOTHER.search(words)
    if other:  # no secretariat known to serve this body: an organization's, whose kind is not said
        return _of_organization(other)
    if STAFF.search(words):
        return Office(plain, plain, "office", "secretariat", None)
    if OFFICERS.search(words):
        return Office(plain, plain, "office", "officer", None)
    return None


def _of_organization(named: re.Match[str]) -> Office:
    """An organization nobody has told us of, by the office that names it; its kind is not said."""
    name = named["name"]
    return Office(name, name, "organization", "", Found(*named.span("name"), Actor(name, name, "organization")))


def _is_whole(words: str, name: Found) -> bool:
    """Not the first words of a longer name: "China Labor Watch"."""
    return not re.match(
        r"\s+(?!of\b|to\b|and\b|on\b|for\b|in\b|at\b|the\b)[A-Z][\w’'-]+\s+(?:[A-Z]|of\b)",
        words[name.end : name.end + 60],
    )


def _of_a_body(words: str, name: Found) -> bool:
    """ "President of the Council, Slovakia" is the Council's president; "President of Colombia" is Colombia's."""
    before = words[: name.start]
    return bool(
        re.search(
            r"\bof\s+the\s+(?!Republic|State|Government|Ministry|National|Federal|Council of Ministers)[A-Z][^,]{0,200},\s*(?:the\s+)?$",
            before,
        )
    )
