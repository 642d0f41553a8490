# SPDX-License-Identifier: Apache-2.0
"""A connection is lost at every message of a script: a client in Python is told all the same what it watches and what it
has joined, and knows what became of what it has sent. The package ``python`` is what generated clients stand on."""

from __future__ import annotations

import asyncio
import sys
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from proxy import Proxy
from python import codec as c
from python import live
from python.client import AwaitedClient, Call, Context, Fetched, Param
from python.http import ThreadTransport, UrllibTransport
from python.problem import NoAnswer


class Board(Fetched):
    lines: Sequence[str]


@dataclass(frozen=True)
class Line:
    text: str


LINE: c.Codec[Line] = c.record(Line, lambda: (c.Field("text", "text", c.STRING),))
BOARD = Param("board", c.STRING)
OF_BOARD = Context("board", Board, (BOARD,), (c.Field("lines", "lines", c.sequence(c.STRING)),))
TALK = live.Channel("talk", (BOARD,), LINE, LINE)
WRITE = Call("write", {"board": c.STRING, "text": c.STRING}, c.NOTHING)
SAY = Call("say", {"board": c.STRING, "text": c.STRING}, c.NOTHING)


class Client(AwaitedClient):
    _contract = "of none"
    _declared = {}
    socket_port = 0

    def _line(self) -> tuple[str, str | None]:
        url, token = super()._line()
        if self.socket_port:
            url = urlsplit(url)._replace(netloc=f"127.0.0.1:{self.socket_port}").geturl()
        return url, token


def client(address: str, socket_port: int = 0) -> Client:
    it = Client(address, transport=ThreadTransport(UrllibTransport()))
    it.socket_port = socket_port
    return it


async def until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        await asyncio.sleep(0.01)


async def play(one: Client, other: Client) -> None:
    of = {"board": str(uuid.uuid4())}
    heard: list[object] = []
    truth: list[object] = []
    boards: list[Sequence[str]] = []
    outcomes: dict[str, bool] = {}

    async def listen(room: live.Room[Line, Line], into: list[object]) -> None:
        async for told in room:
            into.append(told)

    async def watch() -> None:
        async for board in live.LiveClient(one)._watch(OF_BOARD, of, ("board",)):
            boards.append(board.lines)

    async def send(room: live.Room[Line, Line], text: str) -> None:
        try:
            await room.send(Line(text))
            outcomes[text] = True
        except NoAnswer:
            outcomes[text] = False

    async with live.LiveClient(other)._join(TALK, of) as theirs, live.LiveClient(one)._join(TALK, of) as mine:
        tasks = [asyncio.create_task(it) for it in (listen(theirs, truth), listen(mine, heard), watch())]
        await theirs.send(Line("begin"))
        while mine._last is None:
            await asyncio.sleep(0.01)
        start = mine._last
        await send(mine, "first")
        await other._call(WRITE, {**of, "text": "written"})
        await other._call(SAY, {**of, "text": "said"})
        await asyncio.gather(send(mine, "second"), theirs.send(Line("theirs")), send(mine, "third"))
        await theirs.send(Line("last"))
        await until(lambda: any(isinstance(told, live.Told) and told.message.text == "last" for told in truth))
        # What was under way when the connection was lost may be taken even now.
        lines = (await other._fetch(OF_BOARD, of)).lines
        while not boards or boards[-1] != lines:
            await asyncio.sleep(0.01)
            lines = (await other._fetch(OF_BOARD, of)).lines
        await until(lambda: all(told in heard for told in truth if isinstance(told, live.Told) and told.n > start))
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    assert len(set(map(repr, heard))) == len(heard), heard
    assert live.Gap() not in heard, heard
    for text, is_taken in outcomes.items():
        assert list(lines).count(text) in ((1,) if is_taken else (0, 1)), (text, is_taken, lines)


async def main(address: str) -> None:
    live.FIRST = 0.05
    parts = urlsplit(address)
    for is_passed in (True, False):
        cut, is_cut = 0, True
        while is_cut:
            cut += 1
            proxy = Proxy(parts.hostname or "", parts.port or 80, cut, is_passed)
            async with await asyncio.start_server(proxy.take, "127.0.0.1", 0) as server:
                port = server.sockets[0].getsockname()[1]
                async with client(address, port) as one, client(address) as other:
                    await asyncio.wait_for(play(one, other), 60)
            is_cut = proxy.is_cut
        assert cut > 10, cut
    print("well")


asyncio.run(main(*sys.argv[1:]))
