# SPDX-License-Identifier: Apache-2.0
"""What a value is in JSON: each codec reads one type and writes it.

What a server knows and this client does not (members that are new) is passed over. What is missing or is not what the
contract says is a Mismatch.
"""

from __future__ import annotations

import base64
import binascii
import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from . import text, values
from .values import Json, JsonArray, JsonObject

_T = TypeVar("_T")
_K = TypeVar("_K")
_SAFE = 2**53 - 1


class Mismatch(ValueError):
    """JSON that is not what the contract says, and where it stands."""

    def __init__(self, expected: str, found: object, path: str = "") -> None:
        super().__init__(f"expected {expected} at {path or '/'}, found {type(found).__name__}")
        self.expected, self.found, self.path = expected, found, path

    def below(self, name: object) -> Mismatch:
        return Mismatch(self.expected, self.found, f"/{name}{self.path}")


@dataclass(frozen=True)
class Codec(Generic[_T]):
    """How one type is read and written."""

    read: Callable[[Json], _T]
    write: Callable[[_T], Json]


@dataclass(frozen=True)
class Scalar(Codec[_T]):
    """How one type with a canonical text is read and written."""

    text: Callable[[_T], str]
    parse: Callable[[str], _T]


@dataclass(frozen=True)
class Field:
    """A member of an object: its name in JSON, and in Python."""

    name: str
    attribute: str
    codec: Codec[Any]


def _string(json: Json) -> str:
    if not isinstance(json, str):
        raise Mismatch("text", json)
    return json


def _of_text(write: Callable[[_T], str], parse: Callable[[str], _T]) -> Scalar[_T]:
    def read(json: Json) -> _T:
        try:
            return parse(_string(json))
        except Mismatch:
            raise
        except ValueError as e:
            raise Mismatch(str(e), json) from None

    return Scalar(read, write, write, parse)


def _read_integer(json: Json) -> int:
    if isinstance(json, int) and not isinstance(json, bool):
        return json
    try:
        return text.to_integer(json if isinstance(json, str) else "")
    except ValueError:
        raise Mismatch("an integer", json) from None


def _write_integer(value: int) -> Json:
    return value if -_SAFE <= text.of_type(value, int) <= _SAFE else text.integer(value)


def _read_double(json: Json) -> float:
    if isinstance(json, bool) or not isinstance(json, (int, float)):
        raise Mismatch("a number", json)
    return float(json)


def _write_double(value: float) -> Json:
    text.double(value)
    return value


def _read_boolean(json: Json) -> bool:
    if not isinstance(json, bool):
        raise Mismatch("true or false", json)
    return json


def _read_binary(json: Json) -> bytes:
    try:
        return base64.b64decode(_string(json), validate=True)
    except binascii.Error:
        raise Mismatch("base64", json) from None


def _write_binary(value: bytes) -> Json:
    return base64.b64encode(text.of_type(value, bytes)).decode()


def _read_nothing(json: Json) -> None:
    if json is not None:
        raise Mismatch("null", json)


def _read_object(json: Json) -> JsonObject:
    if not isinstance(json, Mapping):
        raise Mismatch("an object", json)
    return json


def _read_array(json: Json) -> JsonArray:
    if not isinstance(json, Sequence) or isinstance(json, str):
        raise Mismatch("an array", json)
    return json


def _as_it_is(value: Any) -> Json:
    return cast(Json, value)


def _any(json: Json) -> Json:
    return json


INTEGER = Scalar(_read_integer, _write_integer, text.integer, text.to_integer)
DOUBLE = Scalar(_read_double, _write_double, text.double, text.to_double)
DECIMAL = _of_text(text.decimal, text.to_decimal)
BOOLEAN = Scalar(_read_boolean, lambda value: text.of_type(value, bool), text.boolean, text.to_boolean)
STRING = _of_text(text.string, str)
CHAR = _of_text(text.char, str)
UUID_ = _of_text(text.uuid, UUID)
LOCALE = _of_text(text.locale, values.LanguageTag)
INSTANT = _of_text(text.instant, values.Instant)
DATE = _of_text(text.date, text.to_date)
TIME = _of_text(text.time, values.LocalTime)
DATE_TIME = _of_text(text.date_time, values.LocalDateTime)
YEAR = _of_text(text.year, int)
YEAR_MONTH = _of_text(text.year_month, values.YearMonth)
DURATION = _of_text(text.duration, values.Duration)
BINARY = Codec(_read_binary, _write_binary)
NOTHING: Codec[None] = Codec(_read_nothing, _as_it_is)
JSON: Codec[Json] = Codec(_any, _as_it_is)
JSON_OBJECT: Codec[JsonObject] = Codec(_read_object, _as_it_is)
JSON_ARRAY: Codec[JsonArray] = Codec(_read_array, _as_it_is)
JSON_STRING: Codec[str] = Codec(_string, _as_it_is)
JSON_NUMBER: Codec[float] = Codec(_read_double, _as_it_is)


def nullable(codec: Codec[_T]) -> Codec[_T | None]:
    """A value that may be missing."""
    return Codec(
        lambda json: None if json is None else codec.read(json),
        lambda value: None if value is None else codec.write(value),
    )


def sequence(codec: Codec[_T]) -> Codec[Sequence[_T]]:
    """An array."""

    def read(json: Json) -> Sequence[_T]:
        return [_below(at, codec, element) for at, element in enumerate(_read_array(json))]

    def write(elements: Sequence[_T]) -> Json:
        if isinstance(elements, (str, bytes)):
            raise TypeError("expected a list, not text")
        return [codec.write(element) for element in elements]

    return Codec(read, write)


def mapping(key: Scalar[_K], codec: Codec[_T]) -> Codec[Mapping[_K, _T]]:
    """An object whose members are keyed by values."""

    def read(json: Json) -> Mapping[_K, _T]:
        members = _read_object(json)
        try:
            return {key.parse(name): _below(name, codec, value) for name, value in members.items()}
        except Mismatch:
            raise
        except ValueError as e:
            raise Mismatch(f"keys each of which is {e}", json) from None

    return Codec(read, lambda members: {key.text(name): codec.write(value) for name, value in members.items()})


def constants(*names: str) -> Scalar[Any]:
    """One of some texts."""

    def check(name: str) -> str:
        if name not in names:
            raise ValueError("one of " + ", ".join(names)[:64])
        return name

    return _of_text(lambda value: check(text.string(value)), check)


def record(of: Callable[..., _T], fields: Callable[[], Sequence[Field]]) -> Codec[_T]:
    """An object with known members; what has other members too is none the worse for it."""
    known = functools.cache(fields)

    def read(json: Json) -> _T:
        members = _read_object(json)
        return of(**{field.attribute: _below(field.name, field.codec, members.get(field.name)) for field in known()})

    def write(value: _T) -> Json:
        expected: Any = getattr(of, "__origin__", of)
        if not isinstance(value, expected):
            raise TypeError(f"expected {expected.__name__}, not {type(value).__name__}")
        return {field.name: field.codec.write(getattr(value, field.attribute)) for field in known()}

    return Codec(read, write)


def union(key: str, choices: Callable[[], Mapping[str, tuple[type[Any], Codec[Any]]]]) -> Codec[Any]:
    """One of some objects, told apart by the member `key`."""
    known = functools.cache(choices)

    def read(json: Json) -> Any:
        members = _read_object(json)
        alias = members.get(key)
        choice = known().get(alias) if isinstance(alias, str) else None
        if choice is None:
            raise Mismatch("one of " + ", ".join(known())[:64], alias).below(key)
        return choice[1].read(members)

    def write(value: Any) -> Json:
        for alias, (its, codec) in known().items():
            if isinstance(value, its):
                return {**cast(JsonObject, codec.write(value)), key: alias}
        raise TypeError(f"{type(value).__name__} is none of the types that may stand here")

    return Codec(read, write)


def _below(name: object, codec: Codec[_T], json: Json) -> _T:
    try:
        return codec.read(json)
    except Mismatch as mismatch:
        raise mismatch.below(name) from None
