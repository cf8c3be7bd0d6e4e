"""What was understood of one document that is not in the tables yet, and what was not."""

from __future__ import annotations

import pandas as pd

from pipelines.build.adding import LookedAt
from pipelines.tables import NO_MEETING, Tables
from views.findings import STATUS
from views.header import facts_of
from views.markup import Html, tag
from views.records import KIND_WORDS, STATE, about, heading
from views.rows import rows_of
from views.words import ACTS, listed, many, shortened


def preview(looked: LookedAt) -> list[Html]:
    """The document's own words for itself, what was read of it in numbers, items, findings, and the sentences not read."""
    tables = looked.as_tables()
    of = about(tables.documents, str(tables.documents["document"].iloc[0]))
    pieces = [tag("p", tag("strong", heading(of))), facts_of(of)]
    if of.status == NO_MEETING:
        pieces.append(tag("p", of.message))
    else:
        pieces.append(tag("ul", *(tag("li", words) for words in understood(tables))))
    if len(tables.items):
        lines = [tag("li", f"{row.item} {shortened(row.title, 160)}".strip()) for row in rows_of(tables.items)]
        pieces.append(_folded(many(len(lines), "agenda item"), tag("ul", *lines)))
    if len(tables.findings):
        found = [
            tag("li", tag("strong", f"{STATUS.get(row.status, row.status)}: "), row.title, ". ", row.detail)
            for row in rows_of(tables.findings)
        ]
        pieces.append(_folded(many(len(found), "finding"), tag("ul", *found)))
    return [*pieces, not_understood(tables.unread, of.sentences, of.ignored)]


def understood(tables: Tables) -> list[str]:
    """What was read of a document, in sentences without their end."""
    acts = tables.participation
    states = acts["actor"].str.fullmatch(STATE)
    deeds = [
        f"{words.lower()} {number:,}" for act, words in ACTS.items() if (number := int((acts["act"] == act).sum()))
    ]
    delegations, others = (int(acts.loc[of, "actor"].nunique()) for of in (states, ~states))
    named = [many(delegations, "delegation"), *([many(others, "other speaker")] if others else [])]
    lines = [f"{listed(named)} named in {many(len(acts), 'act')}"]
    if deeds:
        lines.append(f"Acts by kind: {listed(deeds)}")
    if len(tables.drafts):
        lines.append(many(len(tables.drafts), "draft"))
    if len(tables.attendance):
        lines.append(
            f"{many(len(tables.attendance), 'number')} of those present or of what was done, as it prints them"
        )
    return lines


def not_understood(unread: pd.DataFrame, sentences: int, ignored: int) -> Html:
    """The sentences that were not read, each with its reason; or that there are none."""
    of = f"of {many(sentences, 'sentence')} that may speak of an act, a draft or a number; {ignored:,} were set aside on purpose"
    if unread.empty:
        return tag("p", f"No sentence was left unread ({of}).")
    lines = [tag("li", tag("q", shortened(row.sentence, 300)), f": {row.reason}") for row in rows_of(unread)]
    return _folded(f"{many(len(lines), 'passage')} not understood ({of})", tag("ul", *lines), is_open=len(lines) < 6)


def _folded(words: str, inside: Html, *, is_open: bool = False) -> Html:
    return tag("details", tag("summary", words), inside, open=is_open)


def kind_in_words(looked: LookedAt) -> str:
    """ "Report", "Document" …"""
    kind = looked.tables.document("kind")
    return KIND_WORDS.get(kind, kind.capitalize())
