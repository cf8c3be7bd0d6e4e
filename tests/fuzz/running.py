"""Spoilt documents, in an order that is always the same, and what reading each of them came to."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from random import Random

from pipelines.build.apart import Apart, Ended
from pipelines.build.reading import ended
from tests.fuzz import any_file, docx, pages, pdf, texts
from tests.fuzz.any_file import Spoil

SECONDS = 20.0  # for one document; the slowest should take a few
MEMORY = 2560 * 1024**2  # of addresses: checking the tables alone sets a gigabyte of them apart
FAMILIES = (("any file", any_file), ("pdf", pdf), ("docx", docx), ("html", pages), ("text", texts))
KINDS: dict[str, Spoil] = {
    f"{family}: {spoil.__name__.replace('_', ' ')}": spoil for family, module in FAMILIES for spoil in module.KINDS
}
SLOW: dict[str, Spoil] = {f"text: {spoil.__name__.replace('_', ' ')}": spoil for spoil in texts.SLOW}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A spoilt document, and how it is made again: its kind and its number."""

    kind: str
    number: int
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one: read, refused (with a message), stopped (its process ended: native code crashed or memory ran out), or failed."""

    mutant: str  # kind and number
    kind: str
    became: str
    told: str
    failures: tuple[str, ...]
    seconds: float


def mutants(count: int, kinds: dict[str, Spoil] = KINDS, start: int = 0) -> Iterator[Mutant]:
    """The first ``count`` from number ``start`` on, every kind in turn; number n is the same in every run."""
    for number, (kind, spoil) in enumerate(islice(cycle(kinds.items()), start, start + count), start):
        name, content = spoil(Random(f"{kind} {number}"))
        yield Mutant(kind, number, name, content)


def tried(name: str, content: bytes) -> tuple[str, str, tuple[str, ...]]:
    """A document read as a build reads it → what became of it, its message, and what does not hold.

    Read, its tables must pass every check, the law of evidence among them. Refused, the message must tell a person what
    was found and what to do, and must not be a fault of ours.
    """
    from pipelines.build.reading import in_words, read_one
    from pipelines.checks import check_tables
    from pipelines.documents import DocumentError, document_of
    from pipelines.names import load_reference
    from pipelines.tables import NOT_READ, ReadFile, build_tables
    from pipelines.text import read_text

    try:
        document = document_of(Path(name), content)
    except DocumentError as error:
        return "refused", in_words(error), _told_badly(in_words(error))
    one = read_one(document, "0" * 12)
    message = one.document("message")
    if one.document("status") == NOT_READ:
        return "refused", message, _told_badly(message)
    tables = build_tables([ReadFile(name, one)], load_reference()).tables()
    failures = check_tables(tables, load_reference(), lambda file, sha256: read_text(document))
    return "read", message, tuple(str(each) for each in failures)


def _told_badly(message: str) -> tuple[str, ...]:
    sentences = [each for each in message.split(". ") if each.strip()]
    if "fault of Placard" in message or "Traceback" in message:
        return (message,)
    if len(sentences) < 2 or not message.endswith(".") or not message[:1].isupper() or len(message) > 600:
        return (f"no message a person can act on: {message[:300]!r}",)
    return ()


def run(given: Iterable[Mutant], processes: int = 2, seconds: float = SECONDS) -> Iterator[Outcome]:
    """What became of each, in their order; one that ends its process or takes too long is a failure."""
    with Apart(processes, seconds=seconds, memory=MEMORY) as apart:
        waiting: list[tuple[Mutant, Future[tuple[str, str, tuple[str, ...]]], float]] = []
        for mutant in given:
            waiting.append((mutant, apart.submit(tried, mutant.name, mutant.content), time.perf_counter()))
            if len(waiting) > 2 * processes:
                yield _outcome(*waiting.pop(0))
        for each in waiting:
            yield _outcome(*each)


def _outcome(mutant: Mutant, future: Future[tuple[str, str, tuple[str, ...]]], begun: float) -> Outcome:
    called = f"{mutant.kind} {mutant.number}"
    try:
        became, told, failures = future.result()
    except (
        Ended
    ) as error:  # native code crashed, or went on and on: this file is lost and no other, and its message says so
        became, told, failures = "stopped", ended(error), _told_badly(ended(error))
        if not mutant.kind.startswith("pdf: "):
            failures = (
                f"{type(error).__name__}: what is read without native code must neither crash nor go on and on",
            )
    except BaseException as error:
        became, told, failures = "failed", "", (f"{type(error).__name__}: {error}"[:300],)
    return Outcome(called, mutant.kind, "failed" if failures else became, told, failures, time.perf_counter() - begun)
