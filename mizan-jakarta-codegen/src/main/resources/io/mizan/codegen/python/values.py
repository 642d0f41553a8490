# SPDX-License-Identifier: Apache-2.0
"""Values that Python has no exact type for, and the ways there and back.

A server's times are exact to the nanosecond and datetime to the microsecond, so that times are texts here, each with a
type of its own. Functions of this module make them and turn them into what the standard library can do arithmetic with.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import NewType, Union

Date = datetime.date
"""A day; the year 0, which a server can have and Python cannot, is refused."""

Instant = NewType("Instant", str)
"""A point in time in UTC: 2026-03-01T12:00:00.123456789Z"""

LocalDateTime = NewType("LocalDateTime", str)
"""A date and time without a time zone: 2026-03-01T12:00:00"""

LocalTime = NewType("LocalTime", str)
"""A time without a time zone: 12:00:00"""

YearMonth = NewType("YearMonth", str)
"""A month: 2026-03"""

Duration = NewType("Duration", str)
"""A time that something takes: PT36H"""

LanguageTag = NewType("LanguageTag", str)
"""A language, by BCP 47: zh-Hant-TW"""

Json = Union[None, bool, int, float, str, Sequence["Json"], Mapping[str, "Json"]]
"""Anything at all that JSON can say."""

JsonObject = Mapping[str, Json]
JsonArray = Sequence[Json]

_DURATION = re.compile(
    r"([+-]?)P(?:([+-]?[0-9]+)D)?(?:T(?=[+-]?[0-9])(?:([+-]?[0-9]+)H)?(?:([+-]?[0-9]+)M)?"
    r"(?:([+-]?[0-9]+)(?:\.([0-9]{1,9}))?S)?)?",
    re.ASCII,
)


def instant(moment: datetime.datetime) -> Instant:
    """The instant of a datetime, which has to know its time zone."""
    if moment.utcoffset() is None:
        raise ValueError("a datetime without a time zone is no instant")
    return Instant(_text(moment.astimezone(datetime.timezone.utc)) + "Z")


def local_date_time(moment: datetime.datetime) -> LocalDateTime:
    """A datetime without its time zone."""
    return LocalDateTime(_text(moment))


def local_time(time: datetime.time) -> LocalTime:
    """A time without its time zone."""
    return LocalTime(_text(time))


def _text(value: datetime.datetime | datetime.time) -> str:
    return value.replace(tzinfo=None).isoformat()


def to_datetime(moment: Instant | LocalDateTime) -> datetime.datetime:
    """The datetime; what is finer than a microsecond is cut off. An instant's is in UTC."""
    utc = moment.endswith("Z")
    naive = datetime.datetime.fromisoformat(_microseconds(moment[:-1] if utc else moment))
    return naive.replace(tzinfo=datetime.timezone.utc) if utc else naive


def to_time(time: LocalTime) -> datetime.time:
    """The time; what is finer than a microsecond is cut off."""
    return datetime.time.fromisoformat(_microseconds(time))


def _microseconds(text: str) -> str:
    seconds, point, fraction = text.partition(".")
    return seconds + point + fraction[:6].ljust(6, "0") if point else seconds


def duration(delta: datetime.timedelta) -> Duration:
    """The duration of a timedelta."""
    return of_nanoseconds(delta // datetime.timedelta(microseconds=1) * 1000)


def to_timedelta(of: Duration) -> datetime.timedelta:
    """The timedelta; what is finer than a microsecond is cut off."""
    nanoseconds = to_nanoseconds(of)
    microseconds = abs(nanoseconds) // 1000
    return datetime.timedelta(microseconds=-microseconds if nanoseconds < 0 else microseconds)


def of_nanoseconds(nanoseconds: int) -> Duration:
    """A duration, as a server writes it."""
    sign = "-" if nanoseconds < 0 else ""
    seconds, fraction = divmod(abs(nanoseconds), 1_000_000_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    text = "PT" + (f"{sign}{hours}H" if hours else "") + (f"{sign}{minutes}M" if minutes else "")
    if seconds or fraction:
        text += f"{sign}{seconds}" + (f".{fraction:09}".rstrip("0") if fraction else "") + "S"
    return Duration(text if len(text) > 2 else "PT0S")


def to_nanoseconds(of: Duration) -> int:
    """How many nanoseconds a duration is."""
    found = _DURATION.fullmatch(of)
    if found is None or of.endswith("P"):
        raise ValueError(f"{of!r} is no duration such as PT36H")
    sign, days, hours, minutes, seconds, fraction = found.groups()
    total = int(days or 0) * 86400 + int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    small = int((fraction or "").ljust(9, "0"))
    nanoseconds = total * 1_000_000_000 + (-small if (seconds or "").startswith("-") else small)
    return -nanoseconds if sign == "-" else nanoseconds
