# SPDX-License-Identifier: Apache-2.0
"""The socket of the protocol's section 14: what becomes stale, and channels. It needs the package websockets."""

from __future__ import annotations

import asyncio
import importlib
import json
import random
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Generic, NoReturn, TypeVar

from .client import AwaitedClient, Context, Fetched, Param
from .codec import Codec, Mismatch
from .problem import MizanError, NoAnswer, UnreadableAnswer
from .values import Json

_F = TypeVar("_F", bound=Fetched)
_In = TypeVar("_In")
_Out = TypeVar("_Out")
_Said = Mapping[str, Any]

BEAT = 25.0
"""After so many seconds each the server is asked whether it is there, and told that somebody is."""
FIRST, LONGEST = 0.5, 30.0
"""How many seconds pass between two attempts to connect, in which a part is left to chance."""
MOST = 100
"""How many messages may wait for a connection."""


def _nothing(value: object) -> NoReturn:
    raise TypeError("nothing goes this way")


NEVER: Codec[Any] = Codec(_nothing, _nothing)
"""Where nothing goes."""


@dataclass(frozen=True)
class Channel(Generic[_In, _Out]):
    """A channel: what it is called, what tells its instances apart, and what goes over it."""

    name: str
    params: Sequence[Param]
    sent: Codec[_In]
    told: Codec[_Out]


@dataclass(frozen=True)
class Told(Generic[_Out]):
    """A message of a channel, and its number. Numbers grow, until there is a gap."""

    n: int
    message: _Out


@dataclass(frozen=True)
class Gap:
    """Messages may have been missed, and cannot be had any more."""


class Line:
    """A connection that is made again whenever it is lost."""

    def __init__(self, client: AwaitedClient) -> None:
        self._client = client
        self._library: Any = importlib.import_module("websockets")
        self._socket: Any = None

    @property
    def is_open(self) -> bool:
        return self._socket is not None

    async def say(self, message: Mapping[str, Json]) -> None:
        """Says something, if somebody is there: whoever listens is told when the connection is lost."""
        try:
            if self._socket is not None:
                await self._socket.send(json.dumps(message, ensure_ascii=False, allow_nan=False))
        except self._library.ConnectionClosed:
            self._socket = None

    async def messages(self) -> AsyncGenerator[_Said | None, None]:
        """What the server says; None: there is a new connection, and nothing holds that was said before."""
        failures = 0
        while True:
            try:
                url, token = self._client._line()
                async with self._library.connect(url, subprotocols=["mizan.v1"]) as socket:
                    self._socket = socket
                    if token:
                        await self.say({"type": "auth", "token": token})
                    failures = 0
                    yield None
                    async for said in self._heard(socket):
                        yield said
            except (OSError, TimeoutError, self._library.WebSocketException):
                failures += 1
            self._socket = None
            await asyncio.sleep(min(LONGEST, FIRST * 2 ** min(failures, 6)) * random.uniform(0.5, 1))

    async def _heard(self, socket: Any) -> AsyncIterator[_Said]:
        loop = asyncio.get_running_loop()
        beat, is_heard = loop.time() + BEAT, True
        while True:
            if loop.time() >= beat:
                # The server has to hear now and then that somebody is there, whatever it says itself.
                if not is_heard:
                    return
                beat, is_heard = loop.time() + BEAT, False
                await self.say({"type": "ping"})
            try:
                # Not `wait_for`: in 3.11 it forgets that it was cancelled when something comes just then.
                async with asyncio.timeout_at(beat):
                    said = json.loads(await socket.recv())
            except (TimeoutError, asyncio.TimeoutError):
                continue
            is_heard = True
            yield said


class Room(Generic[_In, _Out]):
    """A channel that one takes part in: what it tells is iterated over, until it is closed. It is `Told`, each message
    once and in order, or `Gap`. Who may not join, or no more, is raised as the Problem."""

    def __init__(self, client: AwaitedClient, channel: Channel[_In, _Out], params: Mapping[str, str]) -> None:
        self._client, self._channel = client, channel
        self._of: Mapping[str, Json] = {"channel": channel.name, "params": dict(params)}
        self._line = Line(client)
        self._last: int | None = None
        self._ids = 1
        self._waiting: dict[int, tuple[Mapping[str, Json], asyncio.Future[None]]] = {}
        self._under_way: dict[int, asyncio.Future[None]] = {}
        self._heard: asyncio.Queue[Told[_Out] | Gap | MizanError] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self._over: MizanError | None = None

    async def send(self, message: _In) -> None:
        """Returns when the application has taken the message. Without a connection it waits, with at most 100 others.

        :raises Problem: where the application has not taken it
        :raises NoAnswer: where nobody knows, since the connection was lost; it is not sent again
        """
        said = {"type": "send", **self._of, "message": self._channel.sent.write(message)}
        if self._over:
            raise self._over
        if len(self._waiting) >= MOST:
            raise NoAnswer(f"{MOST} messages wait already")
        self._ids += 1
        taken = asyncio.get_running_loop().create_future()
        self._waiting[self._ids] = (said, taken)
        await self._send()
        await taken

    async def close(self) -> None:
        """Leaves."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        self._fail(NoAnswer("the channel was left"))

    async def __aenter__(self) -> Room[_In, _Out]:
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    def __aiter__(self) -> Room[_In, _Out]:
        return self

    async def __anext__(self) -> Told[_Out] | Gap:
        heard = await self._heard.get()
        if isinstance(heard, MizanError):
            raise heard
        return heard

    async def _run(self) -> None:
        try:
            async with aclosing(self._line.messages()) as messages:
                async for said in messages:
                    if said is None:
                        await self._begin()
                    else:
                        self._hear(said)
        except MizanError as e:
            self._fail(e)
            self._heard.put_nowait(e)

    async def _begin(self) -> None:
        self._lost()
        after: Mapping[str, Json] = {} if self._last is None else {"after": self._last}
        await self._line.say({"type": "join", "id": 1, **self._of, **after})
        await self._send()

    async def _send(self) -> None:
        while self._waiting and self._line.is_open:
            number, (said, taken) = next(iter(self._waiting.items()))
            del self._waiting[number]
            self._under_way[number] = taken
            await self._line.say({**said, "id": number})

    def _fail(self, error: MizanError) -> None:
        """Nothing is sent any more."""
        self._over = error
        self._under_way.update((number, taken) for number, (_, taken) in self._waiting.items())
        self._waiting.clear()
        for number in list(self._under_way):
            self._settle(number, error)

    def _lost(self) -> None:
        for number in list(self._under_way):
            self._settle(number, NoAnswer("the connection was lost: it may have arrived"))

    def _settle(self, number: int, error: MizanError | None) -> None:
        taken = self._under_way.pop(number, None)
        if taken is None or taken.done():
            return
        if error:
            taken.set_exception(error)
        else:
            taken.set_result(None)

    def _hear(self, said: _Said) -> None:
        kind, number = said.get("type"), said.get("id")
        if kind == "joined":
            if said.get("gap"):
                self._heard.put_nowait(Gap())
            if said.get("gap") or self._last is None:
                self._last = int(said["next"]) - 1
        elif kind == "message":
            self._told(int(said["n"]), said.get("message"))
        elif kind == "sent" and isinstance(number, int):
            self._settle(number, None)
        elif kind == "error" and isinstance(number, int):
            problem = _problem(self._client, said)
            if number == 1:
                raise problem
            self._settle(number, problem)

    def _told(self, n: int, message: Json) -> None:
        if self._last is not None and n <= self._last:
            return
        if self._last is not None and n > self._last + 1:
            self._heard.put_nowait(Gap())
        self._last = n
        try:
            self._heard.put_nowait(Told(n, self._channel.told.read(message)))
        except Mismatch as mismatch:
            raise UnreadableAnswer(str(mismatch.below("message"))) from None


class LiveClient:
    """What others change, and channels. Each watch and each channel has a connection of its own.

    :param client: what fetches, and says who asks
    """

    def __init__(self, client: AwaitedClient) -> None:
        self._client = client

    async def _watch(
        self, context: Context[_F], arguments: Mapping[str, Any], shared: Sequence[str]
    ) -> AsyncIterator[_F]:
        params = {p.name: p.texts(arguments[p.name])[0] for p in context.params if p.name in shared}
        line = Line(self._client)
        last: _F | None = None
        async with aclosing(line.messages()) as messages:
            async for said in messages:
                if said is None:
                    await line.say({"type": "watch", "id": 1, "context": context.name, "params": params})
                elif said.get("type") in ("watching", "invalidate"):
                    self._client._changed.add(context.name)
                    fetched = await self._client._fetch(context, arguments)
                    if fetched != last:
                        last = fetched
                        yield fetched
                elif said.get("type") == "error":
                    raise _problem(self._client, said)

    def _join(self, channel: Channel[_In, _Out], arguments: Mapping[str, Any]) -> Room[_In, _Out]:
        params = {param.name: param.texts(arguments[param.name])[0] for param in channel.params}
        return Room(self._client, channel, params)


def _problem(client: AwaitedClient, said: _Said) -> MizanError:
    problem = said.get("problem")
    body: Mapping[str, Json] = problem if isinstance(problem, Mapping) else {}
    status = body.get("status")
    return client._problem(status if isinstance(status, int) else 500, body)
