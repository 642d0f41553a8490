# SPDX-License-Identifier: Apache-2.0
"""Stands between WebSockets and their server."""

from __future__ import annotations

import asyncio
import contextlib


class Proxy:
    """Cuts a connection once: at a message, counted from 1 in both directions, that is passed on before, or lost with it."""

    def __init__(self, host: str, port: int, cut: int, is_passed: bool) -> None:
        self._origin = (host, port)
        self._cut, self._is_passed = cut, is_passed
        self._messages = 0

    @property
    def is_cut(self) -> bool:
        return self._messages >= self._cut

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection(*self._origin)
        ways = [asyncio.create_task(self._pump(*way)) for way in ((reader, back), (there, writer))]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        for end in (writer, back):
            end.close()
            with contextlib.suppress(OSError):
                await end.wait_closed()

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, OSError):
            writer.write(await reader.readuntil(b"\r\n\r\n"))
            while True:
                frame, is_message = await _frame(reader)
                self._messages += is_message
                is_it = is_message and self._messages == self._cut
                if not is_it or self._is_passed:
                    writer.write(frame)
                    await writer.drain()
                if is_it:
                    return


async def _frame(reader: asyncio.StreamReader) -> tuple[bytes, bool]:
    """The next frame (RFC 6455, section 5.2), and whether it is of a message."""
    head = await reader.readexactly(2)
    short = head[1] & 127
    more = await reader.readexactly({126: 2, 127: 8}.get(short, 0))
    length = (int.from_bytes(more, "big") if more else short) + (4 if head[1] & 128 else 0)
    return head + more + await reader.readexactly(length), head[0] & 15 < 8
