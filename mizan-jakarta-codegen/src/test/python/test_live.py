# SPDX-License-Identifier: Apache-2.0
"""The generated client of the waiting room, over a real WebSocket. The package waitingroom_api is made by the build."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import importlib
import importlib.util
import json
import unittest
import unittest.mock
from collections.abc import Awaitable, Callable
from typing import Any

from serving import Serving
from waitingroom_api import AsyncClient, errors, live, types
from waitingroom_api.runtime.http import ThreadTransport, UrllibTransport
from waitingroom_api.runtime import live as runtime
from waitingroom_api.runtime.live import Line, Told

HERE = {"clinic_id": "5", "day": "2026-11-21", "room": "CATS"}
OF = {"channel": "clinic", "params": HERE}
LEO: dict[str, Any] = {"name": "Leo", "petId": 3, "since": "2026-11-21T12:00:00Z", "weight": None}


class Socket:
    """The other end of what the client connects to: it does what a test says."""

    def __init__(self, script: Callable[[Socket], Awaitable[None]]) -> None:
        self.said: list[dict[str, Any]] = []
        self.times = 0
        self._script = script
        self._socket: Any = None
        self._closed: Any = importlib.import_module("websockets").ConnectionClosed

    async def serve(self, socket: Any) -> None:
        self._socket = socket
        self.times += 1
        with contextlib.suppress(self._closed):
            await self._script(self)

    async def hear(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(await self._socket.recv())
        self.said.append(message)
        return message

    async def tell(self, *messages: object) -> None:
        for message in messages:
            await self._socket.send(json.dumps(message))

    def message(self, n: int) -> dict[str, object]:
        return {"type": "message", **OF, "n": n, "message": [{**LEO, "petId": n}]}


@unittest.skipUnless(importlib.util.find_spec("websockets"), "websockets is not installed")
class LiveTest(unittest.TestCase):
    def setUp(self) -> None:
        self.http = Serving()
        self.addCleanup(self.http.stop)

    def run_with(
        self, script: Callable[[Socket], Awaitable[None]], use: Callable[[live.Live], Awaitable[None]]
    ) -> Socket:
        async def run() -> Socket:
            serve: Any = importlib.import_module("websockets").serve
            socket = Socket(script)
            async with serve(socket.serve, "127.0.0.1", 0, subprotocols=["mizan.v1"]) as server:
                port = server.sockets[0].getsockname()[1]
                transport = ThreadTransport(UrllibTransport())
                async with AsyncClient(self.http.address, bearer="t0ken", transport=transport) as mizan:
                    address = f"ws://127.0.0.1:{port}/clinic/api/mizan/ws"
                    setattr(mizan, "_line", lambda: (address, "t0ken"))
                    await asyncio.wait_for(use(live.Live(mizan)), 30)
            return socket

        return asyncio.run(run())

    def test_room_tellsEachMessageOnceAndResumes(self) -> None:
        async def script(socket: Socket) -> None:
            await socket.hear()
            await socket.hear()
            if socket.times == 1:
                await socket.tell({"type": "joined", "id": 1, "next": 41}, socket.message(41), socket.message(41))
            else:
                await socket.tell({"type": "joined", "id": 1, "next": 42}, socket.message(41), socket.message(42))
                await socket.tell({"type": "joined", "id": 1, "next": 90, "gap": True}, socket.message(90))
                await socket.tell(socket.message(92))
                await socket.hear()

        async def use(its: live.Live) -> None:
            day = datetime.date(2026, 11, 21)
            heard: list[int | None] = []
            async with its.join_clinic(clinic_id=5, day=day, room="CATS") as room:
                async for told in room:
                    heard.append(told.n if isinstance(told, Told) else None)
                    if heard[-1] == 92:
                        break
            self.assertEqual([41, 42, None, 90, None, 92], heard)

        socket = self.run_with(script, use)
        join = {"type": "join", "id": 1, **OF}
        auth = {"type": "auth", "token": "t0ken"}
        self.assertEqual([auth, join, auth, {**join, "after": 41}], socket.said)

    def test_serverThatSaysMuch_isToldNowAndThenThatSomebodyIsThere(self) -> None:
        heard = asyncio.Event()

        async def script(socket: Socket) -> None:
            await socket.hear()
            await socket.hear()
            await socket.tell({"type": "joined", "id": 1, "next": 1})
            ping = asyncio.ensure_future(socket.hear())
            n = 0
            while not ping.done():
                n += 1
                await socket.tell(socket.message(n))
                await asyncio.sleep(0.005)
            heard.set()

        async def use(its: live.Live) -> None:
            day = datetime.date(2026, 11, 21)
            async with its.join_clinic(clinic_id=5, day=day, room="CATS"):
                await heard.wait()

        with unittest.mock.patch.object(runtime, "BEAT", 0.05):
            socket = self.run_with(script, use)
        self.assertEqual({"type": "ping"}, socket.said[2])

    def test_send_returnsWhenTaken_raisesWhatIsSaid_andIsNeverSentTwice(self) -> None:
        async def script(socket: Socket) -> None:
            await socket.hear()
            await socket.hear()
            await socket.tell({"type": "joined", "id": 1, "next": 1})
            if socket.times == 1:
                problem = {"status": 409, "code": "not_waiting"}
                await socket.tell({"type": "sent", "id": (await socket.hear())["id"]})
                await socket.tell({"type": "error", "id": (await socket.hear())["id"], "problem": problem})
                await socket.hear()
            else:
                await socket.tell(socket.message(1))
                await socket.hear()

        async def use(its: live.Live) -> None:
            day = datetime.date(2026, 11, 21)
            async with its.join_clinic(clinic_id=5, day=day, room="CATS") as room:
                await room.send(types.Called(pet_id=3))
                with self.assertRaises(errors.NotWaiting):
                    await room.send(types.Called(pet_id=4))
                with self.assertRaises(errors.NoAnswer):
                    await room.send(types.Called(pet_id=5))
                self.assertEqual(1, (await anext(room)).n)  # type: ignore[union-attr]

        socket = self.run_with(script, use)
        self.assertEqual([3, 4, 5], [said["message"]["petId"] for said in socket.said if said["type"] == "send"])

    def test_roomThatRefuses_isRaised(self) -> None:
        async def script(socket: Socket) -> None:
            await socket.hear()
            await socket.hear()
            await socket.tell({"type": "error", "id": 1, "problem": {"status": 403, "code": "forbidden"}})
            await socket.hear()

        async def use(its: live.Live) -> None:
            async with its.join_clinic(clinic_id=5, day=datetime.date(2026, 11, 21), room="CATS") as room:
                with self.assertRaises(errors.Forbidden):
                    await room.send(types.Called(pet_id=3))
                with self.assertRaises(errors.Forbidden):
                    await anext(room)

        self.run_with(script, use)

    def test_watch_tellsWhatIsNew(self) -> None:
        async def script(socket: Socket) -> None:
            await socket.hear()
            await socket.hear()
            await socket.tell({"type": "watching", "id": 1, "etag": '"1"'})
            await socket.tell({"type": "invalidate", "ids": [1]}, {"type": "invalidate", "ids": "*"})
            await socket.hear()

        async def use(its: live.Live) -> None:
            for count in (1, 1, 2):
                self.http.answers_with({"clinic": [{**LEO, "petId": count}]})
            seen: list[int] = []
            async for clinic in its.watch_clinic(clinic_id=5):
                seen.append(clinic.clinic[0].pet_id)
                if len(seen) == 2:
                    break
            self.assertEqual([1, 2], seen)

        socket = self.run_with(script, use)
        self.assertEqual({"type": "watch", "id": 1, "context": "clinic", "params": {"clinic_id": "5"}}, socket.said[1])
        self.assertEqual(3, len(self.http.asked))
        self.assertEqual("no-cache", self.http.asked[0]["headers"]["cache-control"])

    def test_whoIsCancelled_hearsNothingMore_evenIfSomethingComesJustThen(self) -> None:
        class Busy:
            def __init__(self) -> None:
                self.coming: asyncio.Future[str] = asyncio.get_running_loop().create_future()

            async def recv(self) -> str:
                return await self.coming

        async def run() -> None:
            async with AsyncClient(self.http.address) as mizan:
                busy = Busy()
                heard = asyncio.ensure_future(anext(Line(mizan)._heard(busy)))
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                busy.coming.set_result("{}")
                heard.cancel()
                with self.assertRaises(asyncio.CancelledError):
                    await heard

        asyncio.run(run())
