"""Several people at once on one dashboard: each does all that people do, and none of them meets an error."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from tests.load.people import Editor, Measured, Person
from tests.load.server import served

DOINGS = (
    Person.open_a_record,
    Person.filter,
    Person.change_page,
    Person.search,
    Person.open_a_record,
    Person.follow_a_mark,
    Person.open_a_record,
    Person.show_a_table,
    Person.download,
    Person.take_everything,
)


async def _all_at_once(port: int, measured: Measured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.load.people.THINKING", (0.0, 0.1))

    async def one(person: Person) -> None:
        for doing in DOINGS:
            await person.some(partial(doing, person))
        await person.tab.close()

    editor = Editor(9, port, measured, 0)
    adding = editor.some(partial(editor.add_and_remove, 1))
    await asyncio.gather(adding, *(one(Person(number, port, measured, 0)) for number in range(4)))
    await editor.tab.close()


def test_people_at_once_meet_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    measured = Measured()
    with served(tmp_path, None) as server:
        with ThreadPoolExecutor(1) as apart:  # tests in a browser leave a loop of their own running in this thread
            apart.submit(asyncio.run, _all_at_once(server.port, measured, monkeypatch)).result()
        assert server.trouble() == []
    assert measured.faults == []
    done = set(measured.took)
    assert {"a record opened", "a filter changed", "a sentence opened", "words searched", "a table shown"} <= done
    assert {"a record added, tables built", "a record taken out, tables built", "page: method"} <= done
    assert any(kind.startswith("file: ") for kind in done)
