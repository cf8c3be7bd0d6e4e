"""All votes of a record with their results, printed and counted; and then the parts that follow."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from views import shown
from views.address import DOCUMENT, DRAFTS_PAGE, VOTES_PAGE, address, sentence
from views.behind.lines import Behind, gathered
from views.choice import one
from views.counting import votes as counting
from views.counting.draft_life import OUTCOMES
from views.counting.votes import CHOICES, Result, Vote
from views.filters import Chosen
from views.markup import Html, scroller, tag
from views.records import source
from views.votes import agreement, single
from views.votes.behind import counted, of_votes, printed
from views.words import days, listed, many, para, shortened
from views.writing import notice, plain_table, write

NO_RESULT, AGREES = "no result found in print", "agrees"


def page(chosen: Chosen) -> None:
    """The page, for the votes that the filters leave."""
    every = counting.votes(chosen.record, chosen.view.told)
    results = counting.without_list(chosen.record, every)
    if not every:
        _nothing(chosen, results)
        return
    left = set(chosen.acts["row_id"])
    found = [vote for vote in every if left.intersection(vote.rows["row_id"])]
    if not found:
        notice(f"None of the {many(len(every), 'recorded vote')} of this record is left by these filters.")
        return
    write(tag("p", _glance(found), class_="glance"))
    _warn(found)
    frame = _ledger(chosen, found, len(every))
    key = one("Vote", "vote", {vote.key: f"{vote.label} ({vote.short})" for vote in found})
    vote = next(each for each in found if each.key == key)
    frame(key)
    single.vote(chosen, vote)
    agreement.grid(chosen, found)
    agreement.agreement(chosen, found)
    if results and not chosen.selection.items:
        _without_list(chosen, results)


def _glance(found: list[Vote]) -> str:
    names = {actor for vote in found for actor in vote.rows["actor"]}
    told = f"{many(len(found), 'recorded vote')}, in which {many(len(names), 'delegation')} are listed"
    sums = {
        "the delegations listed add up to the result printed": [v for v in found if check(v) == AGREES],
        "they do not": [v for v in found if v.differs],
        "the record names only some sides": [v for v in found if v.not_named and not v.differs],
        "no result was found in print": [v for v in found if v.result is None],
    }
    parts = [f"for {len(those)} {words}" for words, those in sums.items() if those]
    return f"{told}: {listed(parts)}."


def _warn(found: list[Vote]) -> None:
    for vote in found:
        if vote.differs:
            printed = vote.result.printed if vote.result else {}
            told = listed(
                [f"{printed[key]} {CHOICES[key].lower()} and lists {vote.counted[key]}" for key in vote.differs]
            )
            notice(f"{vote.short}: the record prints {told}.", "warning", " A name may be missing, or read wrongly.")
        if vote.twice:
            notice(f"{vote.short}: listed under more than one choice: {listed(vote.twice)}.", "warning")


def _nothing(chosen: Chosen, results: list[Result]) -> None:
    """Why there is no vote to show."""
    if results:
        notice(
            f"This record prints {many(len(results), 'result')} of votes, and does not list who voted how.",
            "note",
            " So nothing can be said of single delegations. The results are below.",
        )
        _without_list(chosen, results)
        return
    outcomes = chosen.record.drafts["outcome"].value_counts()
    told = [f"{int(outcomes[key])} {key}" for key in OUTCOMES if key in outcomes]
    drafts = tag(
        "a", "what became of its drafts", href=address(DRAFTS_PAGE, {DOCUMENT: chosen.record.document, **chosen.carry})
    )
    why = (
        f" It tells of {many(len(chosen.record.drafts), 'draft')} ({listed(told)}) and of no vote on any of them; see "
        if told
        else " It tells of no vote; see "
    )
    notice(
        "This record lists no recorded vote and prints no result of one.",
        "note",
        why,
        drafts,
        ". A body that decides without a vote leaves none, and a record need not list the votes that were taken.",
    )


def _of_vote(chosen: Chosen, vote: Vote) -> str:
    return f"{address(VOTES_PAGE, {DOCUMENT: chosen.record.document, **chosen.carry, 'vote': vote.key})}#vote"


def in_words(numbers: dict[str, int]) -> str:
    """ "24 in favour, 19 against, 4 abstaining"."""
    return ", ".join(
        f"{number} {CHOICES[key].lower()}" for key, number in numbers.items() if number or key in ("yes", "no")
    )


def check(vote: Vote) -> str:
    """Whether the list and the result in print agree."""
    if vote.result is None:
        return NO_RESULT
    if vote.differs:
        return f"differs: {listed([CHOICES[key].lower() for key in vote.differs])}"
    if vote.not_named:
        return f"not named: {listed([CHOICES[key].lower() for key in vote.not_named])}"
    return AGREES


def _ledger(chosen: Chosen, found: list[Vote], of: int) -> Callable[[str], None]:
    place = st.container()

    def frame(key: str) -> None:
        cells = pd.DataFrame([_cells(vote) for vote in found])
        paragraphs = [vote.paragraph for vote in found if vote.paragraph]
        notes = shown.Notes(
            question="Which votes were recorded, and with what result?",
            how_to_read="A row is a vote that lists delegations, in the record's order. Counted: the different delegations listed; "
            "printed: the result in the record's words, next to the list.",
            not_shown="Votes the record does not list; why a delegation voted as it did.",
            source=source(chosen.record, list(dict.fromkeys(paragraphs))),
            summary=_glance(found),
            filters=f"{chosen.words}: {len(found)} of {many(of, 'vote')}",
        )
        with place:
            links = [_of_vote(chosen, vote) for vote in found]
            below = shown.TableBelow(cells, links, "The vote", behind=lambda: of_votes(cells, found))
            shown.show(_table(chosen, found, key), notes, below, key="votes")

    return frame


def _cells(vote: Vote) -> dict[str, str | int]:
    return {
        "Vote": vote.label,
        "Draft": vote.draft,
        "Paragraph": vote.paragraph,
        "Date": days(vote.date),
        **{counted(key): vote.counted[key] for key in CHOICES},
        "Printed": in_words(vote.result.printed) if vote.result else "",
        "Check": check(vote),
    }


def _table(chosen: Chosen, found: list[Vote], key: str) -> Html:
    heads = ("Vote", *CHOICES.values(), "Printed", "Check", "Where")
    head = tag("thead", tag("tr", *(tag("th", name, scope="col") for name in heads)))
    body = [_row(chosen, vote, vote.key == key) for vote in found]
    caption = "Recorded votes of this record"
    table = tag("table", tag("caption", caption, class_="hidden"), head, tag("tbody", *body), class_="rows drafts")
    return scroller(table, caption)


def _row(chosen: Chosen, vote: Vote, is_chosen: bool) -> Html:
    name = [tag("a", vote.label, href=_of_vote(chosen, vote)), tag("div", days(vote.date), class_="quiet")]
    mine = chosen.selection.mine
    own = vote.rows[vote.rows["actor"] == mine]
    if mine and len(own):
        choices = listed([CHOICES[str(key)].lower() for key in own["choice"]])
        name.append(tag("div", f"{chosen.view.names.get(mine, mine)} (my delegation): {choices}"))
    place = sentence(chosen.record.document, row=str(vote.rows["row_id"].iloc[0]), carry=chosen.carry)
    printed = [in_words(vote.result.printed)] if vote.result else [tag("span", NO_RESULT, class_="quiet")]
    if vote.result:
        href = sentence(chosen.record.document, at=vote.result.position, carry=chosen.carry)
        printed = [tag("a", printed[0], href=href, aria_label=f"{vote.short}: the result in print")]
    cells = [
        tag("td", *name),
        *(tag("td", f"{number:,}" if number else "·", class_="number") for number in vote.counted.values()),
        tag("td", *printed),
        tag("td", tag("strong", check(vote)) if vote.differs else check(vote)),
        tag(
            "td",
            tag("a", para(vote.paragraph) or "sentence", href=place, aria_label=f"{vote.short}: the list"),
            class_="where",
        ),
    ]
    return tag("tr", *cells, aria_current="true" if is_chosen else None)


def _without_list(chosen: Chosen, results: list[Result]) -> None:
    document = chosen.record.document
    table = pd.DataFrame(
        {
            "Result": [in_words(each.printed) for each in results],
            "Sentence": [shortened(each.words, 300) for each in results],
            "Where": [para(each.paragraph) for each in results],
        }
    )
    links = [sentence(document, at=each.position, carry=chosen.carry) for each in results]
    notes = shown.Notes(
        question="Which results of votes does the record print without a list?",
        how_to_read="A row is a result in the record's words; it leads to its paragraph.",
        not_shown="Who voted how: the record does not say.",
        source=source(chosen.record, [each.paragraph for each in results if each.paragraph]),
        summary=f"{many(len(results), 'result')} of votes without a list of who voted how.",
        filters="All results in the record's proceedings, whatever the filters",
    )
    figure = plain_table(table, links, "In the record", notes.question)

    def behind() -> Behind:
        """Each number printed, and the sentence that prints it."""
        numbers = {words: [each.printed.get(key) for each in results] for key, words in CHOICES.items()}
        data = pd.DataFrame(
            {"Paragraph": [each.paragraph for each in results], **numbers, "Printed": list(table["Result"])}
        ).astype(dict.fromkeys(numbers, "Int64"))
        return Behind(
            data, ("Paragraph", "Printed"), lambda: gathered([printed([*range(len(results))], results, document)])
        )

    shown.show(figure, notes, shown.TableBelow(table, links, behind=behind), key="results")
