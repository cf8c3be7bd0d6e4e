"""One tab of a browser, as the server sees it: page, static files, token, stream of messages, files.

It speaks what Streamlit's own frontend speaks (the messages are those of its ``proto`` modules): it keeps the elements
shown, the state of each widget and the messages it has in its cache, and sends them with every run it asks for.
"""

from __future__ import annotations

import asyncio
import gzip
import html
import http.client
import re
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote, urlencode, urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

PATIENCE = 60.0  # seconds: an answer that takes longer is a fault
THREADS = ThreadPoolExecutor(64, thread_name_prefix="http")
EARLY = ForwardMsg.FINISHED_EARLY_FOR_RERUN
BROKEN = ForwardMsg.FINISHED_WITH_COMPILE_ERROR


class Fault(Exception):
    """Something went wrong that a reader would see."""


@dataclass(slots=True)
class Shown:
    """An element of the page, the fragment it belongs to, and the run that brought it."""

    kind: str
    proto: Any
    fragment: str
    run: int


class Tab:
    """One tab. ``open`` loads an address, ``run`` asks for a run of the script with what has changed."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port
        self.socket: ClientConnection | None = None
        self.session = self.cookie = self.query = self.page = ""
        self.static: set[str] = set()
        self.pages: dict[str, str] = {}  # address → hash of the page's script
        self.shown: dict[tuple[int, ...], Shown] = {}
        self.states: dict[str, WidgetState] = {}
        self.cached: dict[str, tuple[int, ForwardMsg]] = {}
        self.runs = 0

    async def open(self, address: str) -> None:
        """Loads an address as a reload does: page, static files where they are new, a new session, its first run."""
        await self.close()
        path, _, self.query = address.partition("?")
        _, body = await self.fetch(f"/{path}")
        for name in re.findall(rb'(?:src|href)="\./(static/[^"]+)"', body):
            if name.decode() not in self.static:
                self.static.add(name.decode())
                await self.fetch(f"/{name.decode()}")
        await self.fetch("/_stcore/health")
        await self.fetch("/_stcore/host-config")
        self.shown, self.states, self.cached, self.page = {}, {}, {}, ""
        self.socket = await connect(
            f"ws://{self.host}:{self.port}/_stcore/stream",
            subprotocols=["streamlit", self.token],  # type: ignore[list-item]
            additional_headers={"Cookie": self.cookie, "Origin": f"http://{self.host}:{self.port}"},
            max_size=None,
            open_timeout=PATIENCE,
        )
        name = path.strip("/")
        await self.run(page=self.pages.get(name, ""), name="" if name in self.pages else name)

    @property
    def token(self) -> str:
        """The token against forged requests, as the cookie has it."""
        return re.sub(r".*_streamlit_xsrf=([^;]*).*", r"\1", self.cookie).strip('"')

    async def close(self) -> None:
        """Leaves the page."""
        if self.socket is not None:
            await self.socket.close()
            self.socket = None

    async def run(
        self,
        changed: dict[str, WidgetState] | None = None,
        *,
        fragment: str = "",
        page: str | None = None,
        name: str = "",
    ) -> None:
        """A run of the script, to its end; what it brings is then shown. Raises Fault where it fails."""
        changed = changed or {}
        self.states.update({key: state for key, state in changed.items() if not state.trigger_value})
        asked = BackMsg()
        client = asked.rerun_script
        client.query_string, client.page_name, client.fragment_id = self.query, name, fragment
        client.page_script_hash = self.page if page is None else page
        client.widget_states.CopyFrom(WidgetStates(widgets=list({**self.states, **changed}.values())))
        client.cached_message_hashes.extend(self.cached)
        client.context_info.url = f"http://{self.host}:{self.port}/"
        client.context_info.color_scheme = "light"
        self.runs += 1
        await self._send(asked)
        async with asyncio.timeout(PATIENCE):
            while not await self._take(await self._receive(), fragment):
                pass

    async def _send(self, message: BackMsg) -> None:
        assert self.socket is not None
        await self.socket.send(message.SerializeToString())

    async def _receive(self) -> ForwardMsg:
        assert self.socket is not None
        try:
            data = await self.socket.recv()
        except ConnectionClosed as error:
            raise Fault(f"the server closed the stream ({error})") from None
        assert isinstance(data, bytes)
        return ForwardMsg.FromString(data)

    async def _take(self, message: ForwardMsg, fragment: str) -> bool:
        """Takes a message over; True when it ends the run."""
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            known = ForwardMsg()
            known.CopyFrom(self.cached[message.ref_hash][1])
            known.metadata.CopyFrom(message.metadata)
            self.cached[message.ref_hash] = (self.runs, self.cached[message.ref_hash][1])
            message, kind = known, "delta"
        elif message.metadata.cacheable:
            self.cached[message.hash] = (self.runs, message)
        if kind == "new_session":
            self.session = message.new_session.initialize.session_id
            self.page = message.new_session.page_script_hash
        elif kind == "navigation":
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self.pages[""] = next(p.page_script_hash for p in message.navigation.app_pages if p.is_default)
            self.page = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "page_not_found":
            raise Fault("a page was not found")
        elif kind == "session_event" and message.session_event.WhichOneof("type") == "script_compilation_exception":
            raise Fault(f"the script: {message.session_event.script_compilation_exception.message}")
        elif kind == "delta":
            self._show(message)
        elif kind == "script_finished":
            if message.script_finished == BROKEN:
                raise Fault("the script ended with an error")
            if message.script_finished == EARLY:
                return False
            self._clear_away(fragment)
            return True
        return False

    def _show(self, message: ForwardMsg) -> None:
        path, delta = tuple(message.metadata.delta_path), message.delta
        if delta.WhichOneof("type") == "add_block":
            self.shown[path] = Shown("block", delta.add_block, delta.fragment_id, self.runs)
        elif delta.WhichOneof("type") == "new_element":
            element = delta.new_element
            kind = str(element.WhichOneof("type"))
            proto = getattr(element, kind)
            self.shown[path] = Shown(kind, proto, delta.fragment_id, self.runs)
            if kind == "exception":
                raise Fault(f"{proto.type}: {proto.message}")
            state = first_state(kind, proto)
            if state is not None and (state.id not in self.states or getattr(proto, "set_value", False)):
                self.states[state.id] = state

    def _clear_away(self, fragment: str) -> None:
        """What the run did not bring again is shown no longer; a run of a fragment leaves what is outside it."""
        self.shown = {
            path: each
            for path, each in self.shown.items()
            if each.run == self.runs or (fragment and each.fragment != fragment)
        }
        alive = {each.proto.id for each in self.shown.values() if hasattr(each.proto, "id")}
        self.states = {key: state for key, state in self.states.items() if key in alive}
        self.cached = {key: kept for key, kept in self.cached.items() if kept[0] >= self.runs - 2}

    def elements(self, kind: str, key: str = "") -> list[Shown]:
        """The elements of a kind that are shown, those of a widget's key only where one is given."""
        return [
            each for each in self.shown.values() if each.kind == kind and (not key or each.proto.id.endswith(f"-{key}"))
        ]

    def words(self) -> str:
        """All HTML of the page."""
        return "".join(each.proto.body for each in self.elements("html"))

    def links(self, part: str = "") -> list[str]:
        """The addresses the page's own links lead to, those with a part in them."""
        found = (html.unescape(each) for each in re.findall(r'href="([^"#]+)"', self.words()))
        return [each.removeprefix("./") for each in found if part in each and not each.startswith("http")]

    def pictures(self) -> list[str]:
        """The addresses of the pictures that are shown."""
        return [each.url for shown in self.elements("imgs") for each in shown.proto.imgs]

    async def file(self, button: Any) -> bytes:
        """What a download button gives."""
        url = button.url
        if button.deferred_file_id:
            asked = BackMsg()
            asked.backend_operation_request.request_id = f"{time.monotonic_ns()}"
            asked.backend_operation_request.session_id = self.session
            asked.backend_operation_request.deferred_file.file_id = button.deferred_file_id
            await self._send(asked)
            url = (await self._answer("backend_operation_response")).deferred_file.url
        _, content = await self.fetch(url)
        if not content:
            raise Fault(f"{button.label}: an empty file")
        return content

    async def give(self, uploader: Any, name: str, content: bytes) -> WidgetState:
        """Uploads a file and returns the state of the uploader that says so."""
        asked = BackMsg()
        asked.file_urls_request.request_id = f"{time.monotonic_ns()}"
        asked.file_urls_request.session_id = self.session
        asked.file_urls_request.file_names.append(name)
        await self._send(asked)
        urls = (await self._answer("file_urls_response")).file_urls[0]
        mark = "placard-boundary"
        head = f'--{mark}\r\nContent-Disposition: form-data; name="{quote(name)}"; filename="{quote(name)}"\r\n'
        body = head.encode() + b"Content-Type: text/plain\r\n\r\n" + content + f"\r\n--{mark}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={mark}", "X-Xsrftoken": self.token}
        await self.fetch(urls.upload_url, "PUT", body, headers)
        state = WidgetState(id=uploader.id)
        info = state.file_uploader_state_value.uploaded_file_info.add()
        info.name, info.size, info.file_id = name, len(content), urls.file_id
        info.file_urls.CopyFrom(urls)
        return state

    async def _answer(self, kind: str) -> Any:
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await self._receive()
                if message.WhichOneof("type") == kind:
                    answer = getattr(message, kind)
                    if answer.error_msg:
                        raise Fault(answer.error_msg)
                    return answer
                await self._take(message, "")

    async def fetch(
        self, path: str, method: str = "GET", body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, bytes]:
        """One request. Raises Fault where it is not answered as it should be."""
        status, content, cookie = await asyncio.get_running_loop().run_in_executor(
            THREADS, self._request, path, method, body, headers or {}
        )
        if cookie:
            self.cookie = cookie.split(";")[0]
        if status not in (200, 204):
            raise Fault(f"{method} {unquote(urlsplit(path).path)}: {status}")
        return status, content

    def _request(self, path: str, method: str, body: bytes | None, headers: dict[str, str]) -> tuple[int, bytes, str]:
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        try:
            cookie = {"Cookie": self.cookie} if self.cookie else {}
            connection.request(method, path, body, {"Accept-Encoding": "gzip", **cookie, **headers})
            answer = connection.getresponse()
            content = answer.read()
            if answer.getheader("Content-Encoding") == "gzip":
                content = gzip.decompress(content)
            return answer.status, content, answer.getheader("Set-Cookie") or ""
        finally:
            connection.close()


def first_state(kind: str, proto: Any) -> WidgetState | None:
    """The state of a widget as the server brings it; None for an element that has none before it is used."""
    state = WidgetState(id=getattr(proto, "id", ""))
    if kind in ("selectbox", "radio"):
        if proto.HasField("raw_value"):
            state.string_value = proto.raw_value
        elif proto.HasField("default"):
            state.string_value = proto.options[proto.default]
    elif kind == "multiselect":
        chosen = list(proto.raw_values) if proto.set_value else [proto.options[at] for at in proto.default]
        state.string_array_value.data.extend(chosen)
    elif kind == "checkbox":
        state.bool_value = proto.value if proto.set_value else proto.default
    elif kind == "pagination":
        state.int_value = proto.value if proto.set_value else proto.default
    elif kind == "text_input":
        state.string_value = proto.value if proto.set_value else proto.default
    elif kind == "button_group":
        state.string_array_value.data.extend([])
    else:
        return None
    return state


def address(path: str, **query: str) -> str:
    """A page's address with its parameters."""
    pairs = {key: value for key, value in query.items() if value}
    return f"{path}?{urlencode(pairs)}" if pairs else path
