"""What people do: one opens records and filters them, one follows marks to sentences, one downloads, one adds a record."""

from __future__ import annotations

import asyncio
import random
import time
import zipfile
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs, urlsplit

from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.load.tab import Fault, Tab, address

THINKING = (3.0, 8.0)  # seconds between two doings of one person
RECORD = """REPORT OF THE WORKING GROUP ON HARBOURS

Vienna, 4 and 5 March 2030

1. The Working Group on Harbours held its {number} meeting in Vienna on 4 and 5 March 2030.

2. Under agenda item 2, statements were made by the representatives of Chad, Oman, Peru and the Niger.

3. The representative of Chad, on behalf of the Group of African States, made a statement.
"""


@dataclass
class Measured:
    """How long each doing took, by kind, and what went wrong."""

    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)

    async def time(self, kind: str, doing: Awaitable[Any]) -> Any:
        """Does something and keeps how long it took."""
        begun = time.perf_counter()
        try:
            return await doing
        except TimeoutError:
            raise Fault("no answer within a minute") from None
        finally:
            self.took[kind].append(time.perf_counter() - begun)


class Person:
    """One person with a tab, who does one thing after another."""

    def __init__(self, number: int, port: int, measured: Measured, ends: float) -> None:
        self.name, self.random = f"person {number}", random.Random(number)
        self.tab, self.measured, self.ends = Tab("127.0.0.1", port), measured, ends
        self.documents: list[str] = []

    async def live(self) -> None:
        """Comes some seconds after the others, and goes when time is over."""
        await asyncio.sleep(self.random.uniform(0, THINKING[1]))
        while time.monotonic() < self.ends:
            await self.some(self.open_a_record if not self.documents else self._choice())
            await asyncio.sleep(self.random.uniform(*THINKING))
        await self.tab.close()

    async def some(self, doing: Callable[[], Awaitable[None]]) -> None:
        """Does it. After a fault the page is left, as a person would leave it."""
        try:
            await doing()
        except (Fault, OSError, AssertionError, KeyError) as error:
            where = f"{self.tab.page[:6]}?{self.tab.query[:80]}"
            self.measured.faults.append(
                f"{self.name}, {getattr(doing, '__name__', 'add and remove')}, {where}: {type(error).__name__}: {error}"
            )
            await self.tab.close()
            self.documents = []

    def _choice(self) -> Callable[[], Awaitable[None]]:
        doings = {
            self.open_a_record: 18,
            self.filter: 30,
            self.change_page: 18,
            self.follow_a_mark: 14,
            self.search: 4,
            self.show_a_table: 8,
            self.download: 14,
            self.take_everything: 1,
            self.make_a_picture: 1,
        }
        return self.random.choices(list(doings), list(doings.values()))[0]

    async def open_a_record(self) -> None:
        """The Session page of any record, by its address."""
        which = self.random.choice(self.documents) if self.documents else ""
        await self.measured.time("a record opened", self.tab.open(address("", document=which)))
        picker = self.tab.elements("selectbox", "filter-document")[0].proto
        self.labels = list(picker.options)
        found = [parse_qs(urlsplit(link).query).get("document", [""])[0] for link in self.tab.links("document=")]
        self.documents = sorted({each for each in [*self.documents, which, *found] if each}) or [""]

    async def filter(self) -> None:
        """Another record from the list, one more delegation, item, group or act, or none of them any more."""
        name = self.random.choice(["document", "delegation", "delegation", "item", "group", "act", "voices"])
        kind = {"document": "selectbox", "voices": "radio"}.get(name, "multiselect")
        widgets = self.tab.elements(kind, f"filter-{name}")
        if not widgets or not widgets[0].proto.options:
            return
        proto = widgets[0].proto
        state = WidgetState(id=proto.id)
        picked = self.random.choice(list(proto.options))
        if kind == "multiselect":
            before = list(self.tab.states[proto.id].string_array_value.data) if proto.id in self.tab.states else []
            state.string_array_value.data.extend([] if len(before) > 1 else [*dict.fromkeys([*before, picked])])
        else:
            state.string_value = picked
        await self.measured.time("a filter changed", self.tab.run({proto.id: state}))

    async def change_page(self) -> None:
        """Another page from the navigation; the filters stay."""
        url, page = self.random.choice(sorted(self.tab.pages.items()))
        before, self.tab.query = self.tab.query, ""
        await self.measured.time(f"page: {url or 'session'}", self.tab.run(page=page))
        if not self.tab.query and before and url not in ("add", "method"):
            raise Fault("the filters left the address")

    async def follow_a_mark(self) -> None:
        """From a mark to its sentence, and the page as printed where there is one."""
        links = self.tab.links("row=")
        if not links:
            return await self.open_a_record()
        await self.measured.time("a sentence opened", self.tab.open(self.random.choice(links)))
        if "What was read there" not in self.tab.words():
            raise Fault("the sentence is not shown")
        await self._pictures()
        return None

    async def _pictures(self) -> None:
        for url in self.tab.pictures():
            await self.measured.time("a picture of a page fetched", self.tab.fetch(url))

    async def search(self) -> None:
        """Words in a record's text."""
        which = self.random.choice(self.documents)
        words = self.random.choice(["statement", "Conference", "the floor", "resolution"])
        await self.measured.time("words searched", self.tab.open(address("record", document=which, find=words)))

    async def show_a_table(self) -> None:
        """The table under a figure, and its next page where it has one."""
        switches = [each for each in self.tab.elements("checkbox") if "-table-" in each.proto.id]
        if not switches:
            return
        switch = self.random.choice(switches)
        state = WidgetState(id=switch.proto.id, bool_value=True)
        await self.measured.time("a table shown", self.tab.run({state.id: state}, fragment=switch.fragment))
        for pages in self.tab.elements("pagination")[:1]:
            state = WidgetState(id=pages.proto.id, int_value=pages.proto.num_pages)
            await self.measured.time("a table's next page", self.tab.run({state.id: state}, fragment=pages.fragment))

    async def download(self) -> None:
        """One of the files the page offers."""
        buttons = [each.proto for each in self.tab.elements("download_button") if not each.proto.disabled]
        if not buttons:
            return
        button = self.random.choice(buttons)
        content = await self.measured.time(f"file: {button.label.split(' (')[-1].strip(')')}", self.tab.file(button))
        if button.label in ("PowerPoint", "Excel") and not zipfile.is_zipfile(BytesIO(content)):
            raise Fault(f"{button.label}: not a file of its kind")

    async def take_everything(self) -> None:
        """All tables as one archive, from the page on method."""
        await self.measured.time("page: method", self.tab.open("method"))
        await self.download()

    async def make_a_picture(self) -> None:
        """The dialog with a picture, and the picture made on the server where that can be done."""
        buttons = [each for each in self.tab.elements("button") if "-picture-" in each.proto.id]
        if not buttons:
            return
        button = self.random.choice(buttons)
        state = WidgetState(id=button.proto.id, trigger_value=True)
        await self.measured.time("a picture prepared", self.tab.run({state.id: state}, fragment=button.fragment))
        made = [e.proto for e in self.tab.elements("download_button") if "-render-png" in e.proto.id]
        for each in made[:1]:
            await self.measured.time("file: picture made here", self.tab.file(each))


class Editor(Person):
    """The one who adds a record and takes it out again, again and again."""

    async def live(self) -> None:
        number = 0
        await asyncio.sleep(10)
        while time.monotonic() < self.ends - 20:
            number += 1
            await self.some(partial(self.add_and_remove, number))
            await asyncio.sleep(self.random.uniform(*THINKING))
        await self.tab.close()

    async def add_and_remove(self, number: int) -> None:
        """Gives a file, looks at what was understood, adds it, and takes it out again."""
        name = f"harbours-{number}.txt"
        tab, time_ = self.tab, self.measured.time
        await time_("page: add", tab.open("add"))
        uploader = tab.elements("file_uploader")[0].proto
        state = await time_("a file uploaded", tab.give(uploader, name, RECORD.format(number=number).encode()))
        await time_("an upload looked at", tab.run({state.id: state}))
        add = next(each.proto for each in tab.elements("button") if each.proto.label == "Add")
        await time_("a record added, tables built", tab.run({add.id: WidgetState(id=add.id, trigger_value=True)}))
        if f"Added: {name}" not in tab.words():
            raise Fault("the record was not added")
        await asyncio.sleep(self.random.uniform(*THINKING))
        picker = tab.elements("selectbox", "document-to-change")[0].proto
        label = next(each for each in picker.options if "harbours" in each.lower())
        await tab.run({picker.id: WidgetState(id=picker.id, string_value=label)})
        for key, kind in (("take-out", "page: add"), ("take-out-yes", "a record taken out, tables built")):
            button = tab.elements("button", key)[0].proto
            await time_(kind, tab.run({button.id: WidgetState(id=button.id, trigger_value=True)}))
        if "was taken out" not in tab.words():
            raise Fault("the record was not taken out")
