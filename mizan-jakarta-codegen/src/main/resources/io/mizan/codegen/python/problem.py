# SPDX-License-Identifier: Apache-2.0
"""What goes wrong: a server that says no, an answer that never came, an answer that nobody understands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .values import Json


class MizanError(Exception):
    """Whatever goes wrong between client and server."""


class NoAnswer(MizanError):
    """No answer came. A call may have been carried out all the same."""


class UnreadableAnswer(MizanError):
    """An answer that is not what the protocol or the contract says."""


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one value that was sent."""

    field: str
    """Where it stands, by the names on the wire: name, or form.birth_date"""
    code: str
    """The constraint: NotBlank"""
    message: str
    """The constraint's text, in the caller's language."""


class Problem(MizanError):
    """The server's no (RFC 9457)."""

    def __init__(self, status: int, body: Mapping[str, Json]) -> None:
        def said(name: str) -> str:
            value = body.get(name)
            return value if isinstance(value, str) else ""

        self.status = status
        self.code = said("code")
        self.title = said("title")
        self.detail = said("detail")
        self.function = said("function")
        self.context = said("context")
        self.incident = said("incident")
        self.committed = body.get("committed") is True
        """Whether what the call did was committed nevertheless."""
        self.errors = _errors(body.get("errors"))
        super().__init__(status, body)

    def __str__(self) -> str:
        return f"{self.status} {self.code}: {self.detail or self.title}"

    @property
    def fields(self) -> Mapping[str, Sequence[FieldError]]:
        """What is wrong, by field."""
        by_field: dict[str, list[FieldError]] = {}
        for error in self.errors:
            by_field.setdefault(error.field, []).append(error)
        return by_field


class Invalid(Problem):
    """What was sent breaks a constraint (422); `fields` says which."""


class Unauthenticated(Problem):
    """The server wants to know who calls (401)."""


class Forbidden(Problem):
    """The caller may not do that (403)."""


class NotFound(Problem):
    """There is no such thing (404)."""


class StaleClient(Problem):
    """This client was generated from another contract than the server's (409): generate it anew."""


PROTOCOL: Mapping[str, type[Problem]] = {
    "csrf": Forbidden,
    "forbidden": Forbidden,
    "invalid": Invalid,
    "not_found": NotFound,
    "stale_client": StaleClient,
    "unauthenticated": Unauthenticated,
}


def _errors(json: Json) -> Sequence[FieldError]:
    if not isinstance(json, Sequence) or isinstance(json, str):
        return ()
    return tuple(
        FieldError(_field(str(error.get("pointer"))), str(error.get("code")), str(error.get("message")))
        for error in json
        if isinstance(error, Mapping)
    )


def _field(pointer: str) -> str:
    """Of /args/form/name the part behind /args, as form.name."""
    steps = pointer.split("/")[2:]
    return ".".join(step.replace("~1", "/").replace("~0", "~") for step in steps)
