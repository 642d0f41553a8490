# SPDX-License-Identifier: Apache-2.0
"""How requests go out: by httpx where it is installed, else by the standard library. No redirect is followed, so that a
token goes nowhere but to the address that it is meant for."""

from __future__ import annotations

import asyncio
import http.client
import importlib
import importlib.util
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from .problem import NoAnswer

TIMEOUT = 30.0
"""How many seconds a transport waits by default."""


@dataclass(frozen=True)
class Request:
    """What is sent."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None = None


@dataclass(frozen=True)
class Answer:
    """What came back; the names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Transport(Protocol):
    """Sends requests. It raises NoAnswer where no answer comes, whatever the reason."""

    def send(self, request: Request) -> Answer: ...

    def close(self) -> None: ...


class AsyncTransport(Protocol):
    """The same, to be awaited."""

    async def send(self, request: Request) -> Answer: ...

    async def close(self) -> None: ...


class _AsItIs(urllib.request.HTTPErrorProcessor):
    """An answer of any status is an answer."""

    def http_response(self, request: urllib.request.Request, response: Any) -> Any:
        return response

    https_response = http_response


class UrllibTransport:
    """The standard library's."""

    def __init__(self, timeout: float = TIMEOUT) -> None:
        self._opener = urllib.request.build_opener(_AsItIs)
        self._timeout = timeout

    def send(self, request: Request) -> Answer:
        sent = urllib.request.Request(
            request.url, data=request.body, headers=dict(request.headers), method=request.method
        )
        try:
            with self._opener.open(sent, timeout=self._timeout) as response:
                headers = {name.lower(): value for name, value in response.headers.items()}
                return Answer(response.status, headers, response.read())
        except (OSError, http.client.HTTPException) as e:
            raise NoAnswer(f"{request.method} {request.url}: {e}") from e

    def close(self) -> None:
        """Nothing is held open."""


class ThreadTransport:
    """Another transport, in threads of asyncio's."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def send(self, request: Request) -> Answer:
        return await asyncio.to_thread(self._transport.send, request)

    async def close(self) -> None:
        await asyncio.to_thread(self._transport.close)


class HttpxTransport:
    """A client of httpx: one's own, or a new one."""

    def __init__(self, client: Any = None, timeout: float = TIMEOUT) -> None:
        self._httpx: Any = importlib.import_module("httpx")
        self._client = client or self._httpx.Client(timeout=timeout)

    def send(self, request: Request) -> Answer:
        try:
            response = self._client.request(
                request.method,
                request.url,
                headers=dict(request.headers),
                content=request.body,
                follow_redirects=False,
            )
        except self._httpx.HTTPError as e:
            raise NoAnswer(f"{request.method} {request.url}: {e}") from e
        return _of_httpx(response)

    def close(self) -> None:
        self._client.close()


class AsyncHttpxTransport:
    """An asynchronous client of httpx: one's own, or a new one."""

    def __init__(self, client: Any = None, timeout: float = TIMEOUT) -> None:
        self._httpx: Any = importlib.import_module("httpx")
        self._client = client or self._httpx.AsyncClient(timeout=timeout)

    async def send(self, request: Request) -> Answer:
        try:
            response = await self._client.request(
                request.method,
                request.url,
                headers=dict(request.headers),
                content=request.body,
                follow_redirects=False,
            )
        except self._httpx.HTTPError as e:
            raise NoAnswer(f"{request.method} {request.url}: {e}") from e
        return _of_httpx(response)

    async def close(self) -> None:
        await self._client.aclose()


def _of_httpx(response: Any) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, response.content)


def default_transport() -> Transport:
    """The best that is installed."""
    if importlib.util.find_spec("httpx"):
        return HttpxTransport()
    return UrllibTransport()


def default_async_transport() -> AsyncTransport:
    """The best that is installed."""
    if importlib.util.find_spec("httpx"):
        return AsyncHttpxTransport()
    return ThreadTransport(UrllibTransport())
