# SPDX-License-Identifier: Apache-2.0
"""The protocol of sections 3, 4, 7 and 8: what is sent, and what an answer says."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, NoReturn, TypeVar
from urllib.parse import quote, urlsplit

from .codec import Codec, Field, Mismatch, Scalar
from .http import Answer, AsyncTransport, Request, Transport, default_async_transport, default_transport
from .problem import PROTOCOL, Problem, UnreadableAnswer
from .values import Json

Bearer = str | Callable[[], str | None] | None
"""A token, or what knows the present one: asked before each request."""

_R = TypeVar("_R")
_Self = TypeVar("_Self")


class Fetched:
    """What a context holds: an attribute for each function of it. Where one function failed and the others did not, its
    attribute raises the Problem."""

    errors: Mapping[str, Problem]
    """The functions that failed, by attribute."""

    def __init__(self, members: Mapping[str, object], errors: Mapping[str, Problem]) -> None:
        self.__dict__.update(members)
        self.errors = errors

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            if name != "errors" and name in self.errors:
                raise self.errors[name]
            raise AttributeError(name)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __repr__(self) -> str:
        members = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items() if name != "errors")
        return f"{type(self).__name__}({members})"


_F = TypeVar("_F", bound=Fetched)


@dataclass(frozen=True)
class Param:
    """A parameter of an address."""

    name: str
    codec: Scalar[Any]
    form: Literal["one", "list", "set"] = "one"

    def texts(self, value: Any) -> Sequence[str]:
        if value is None:
            return ()
        if self.form == "one":
            return (self.codec.text(value),)
        if isinstance(value, str):
            raise TypeError(f"{self.name}: expected a list, not text")
        texts = [self.codec.text(element) for element in value]
        return sorted(set(texts)) if self.form == "set" else texts


@dataclass(frozen=True)
class Context(Generic[_F]):
    """A context: what it is called, what tells its instances apart, and what it holds."""

    name: str
    of: type[_F]
    params: Sequence[Param]
    members: Sequence[Field]


@dataclass(frozen=True)
class Call(Generic[_R]):
    """A function that is called by its name."""

    name: str
    params: Mapping[str, Codec[Any]]
    result: Codec[_R]


class Exchange:
    """What a client sends and how it reads answers; it does no more than that."""

    _contract: ClassVar[str]
    _declared: ClassVar[Mapping[str, type[Problem]]]

    def __init__(self, address: str, bearer: Bearer, headers: Mapping[str, str], base: str) -> None:
        if urlsplit(address).scheme not in ("http", "https"):
            raise ValueError(f"{address!r} is no address of an application such as https://example.com/petclinic")
        self._base = address.rstrip("/") + base.rstrip("/")
        self._bearer = bearer
        self._headers = dict(headers)
        self._web_token: str | None = None
        self._changed: set[str] = set()

    def _fetching(self, context: Context[Any], arguments: Mapping[str, Any]) -> Request:
        query = "&".join(
            param.name + "=" + quote(text, safe="")
            for param in sorted(context.params, key=lambda param: param.name)
            for text in param.texts(arguments.get(param.name))
        )
        headers = self._sent()
        if context.name in self._changed or "*" in self._changed:
            headers["Cache-Control"] = "no-cache"
        url = f"{self._base}/ctx/{context.name}/" + ("?" + query if query else "")
        return Request("GET", url, headers)

    def _fetched(self, context: Context[_F], answer: Answer) -> _F:
        body = self._body(answer)
        failed = body.get("$errors")
        failures = failed if isinstance(failed, Mapping) else {}
        members: dict[str, object] = {}
        errors: dict[str, Problem] = {}
        for member in context.members:
            failure = failures.get(member.name)
            if isinstance(failure, Mapping):
                status = failure.get("status")
                errors[member.attribute] = self._problem(status if isinstance(status, int) else 500, failure)
            else:
                members[member.attribute] = _read(member.name, member.codec, body)
        return context.of(members, errors)

    def _calling(self, call: Call[Any], arguments: Mapping[str, Any]) -> Request:
        sent = [(name, codec) for name, codec in call.params.items() if arguments[name] is not None]
        args = {name: codec.write(arguments[name]) for name, codec in sent}
        body = json.dumps({"fn": call.name, "args": args}, ensure_ascii=False, allow_nan=False).encode()
        return Request("POST", self._base + "/call/", {**self._sent(), "Content-Type": "application/json"}, body)

    def _called(self, call: Call[_R], answer: Answer) -> _R:
        return _read("result", call.result, self._body(answer))

    def _sent(self) -> dict[str, str]:
        headers = {**self._headers, "Accept": "application/json", "X-Mizan-Contract": self._contract}
        token = self._bearer() if callable(self._bearer) else self._bearer
        if not token:
            self._web_token = None
            return headers
        headers["Authorization"] = "Bearer " + token
        if self._web_token:
            headers["X-Mizan-Token"] = self._web_token
        return headers

    def _line(self) -> tuple[str, str | None]:
        """Where the socket is, and the token that says who asks."""
        token = self._bearer() if callable(self._bearer) else self._bearer
        return "ws" + self._base.removeprefix("http") + "/ws", token

    def _body(self, answer: Answer) -> Mapping[str, Json]:
        """The members of an answer; a problem is raised."""
        self._web_token = answer.headers.get("x-mizan-token") or self._web_token
        try:
            body: Json = json.loads(answer.body, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise UnreadableAnswer(f"the answer of status {answer.status} is no JSON") from None
        if not isinstance(body, Mapping):
            raise UnreadableAnswer(f"the answer of status {answer.status} is no object")
        self._note(body.get("invalidate"))
        if answer.status != 200:
            raise self._problem(answer.status, body)
        return body

    def _note(self, invalidate: Json) -> None:
        """Whoever has changed something is not content with what a cache on the way has kept."""
        for entry in invalidate if isinstance(invalidate, list) else ():
            self._changed.add(str(entry["context"] if isinstance(entry, dict) else entry))

    def _problem(self, status: int, body: Mapping[str, Json]) -> Problem:
        code = str(body.get("code"))
        of = self._declared.get(code) or PROTOCOL.get(code) or Problem
        return of(status, body)


class SyncClient(Exchange):
    """A client that waits.

    :param address: where the application is, such as https://example.com/petclinic
    :param bearer: a token, or what knows the present one
    :param headers: what is sent besides, such as Accept-Language
    :param transport: what sends; by default httpx where it is installed, else the standard library
    :param base: where the protocol's addresses begin
    """

    def __init__(
        self,
        address: str,
        *,
        bearer: Bearer = None,
        headers: Mapping[str, str] | None = None,
        transport: Transport | None = None,
        base: str = "/api/mizan",
    ) -> None:
        super().__init__(address, bearer, headers or {}, base)
        self._transport = transport or default_transport()

    def _fetch(self, context: Context[_F], arguments: Mapping[str, Any]) -> _F:
        return self._fetched(context, self._transport.send(self._fetching(context, arguments)))

    def _call(self, call: Call[_R], arguments: Mapping[str, Any]) -> _R:
        return self._called(call, self._transport.send(self._calling(call, arguments)))

    def close(self) -> None:
        """Closes what is open."""
        self._transport.close()

    def __enter__(self: _Self) -> _Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AwaitedClient(Exchange):
    """A client that is awaited.

    :param address: where the application is, such as https://example.com/petclinic
    :param bearer: a token, or what knows the present one
    :param headers: what is sent besides, such as Accept-Language
    :param transport: what sends; by default httpx where it is installed, else the standard library in threads
    :param base: where the protocol's addresses begin
    """

    def __init__(
        self,
        address: str,
        *,
        bearer: Bearer = None,
        headers: Mapping[str, str] | None = None,
        transport: AsyncTransport | None = None,
        base: str = "/api/mizan",
    ) -> None:
        super().__init__(address, bearer, headers or {}, base)
        self._transport = transport or default_async_transport()

    async def _fetch(self, context: Context[_F], arguments: Mapping[str, Any]) -> _F:
        return self._fetched(context, await self._transport.send(self._fetching(context, arguments)))

    async def _call(self, call: Call[_R], arguments: Mapping[str, Any]) -> _R:
        return self._called(call, await self._transport.send(self._calling(call, arguments)))

    async def close(self) -> None:
        """Closes what is open."""
        await self._transport.close()

    async def __aenter__(self: _Self) -> _Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


def _read(name: str, codec: Codec[_R], body: Mapping[str, Json]) -> _R:
    try:
        return codec.read(body.get(name))
    except Mismatch as mismatch:
        raise UnreadableAnswer(str(mismatch.below(name))) from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
