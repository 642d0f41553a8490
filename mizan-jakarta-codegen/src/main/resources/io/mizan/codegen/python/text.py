# SPDX-License-Identifier: Apache-2.0
"""The one text that each value has in an address (protocol, section 2), and what such a text says.

What has no text raises ValueError; what is not of the declared type, TypeError.
"""

from __future__ import annotations

import datetime
import math
import re
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from . import values

_T = TypeVar("_T")

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)", re.ASCII)
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)
_TIME = re.compile(r"([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:\.([0-9]{1,9}))?", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_YEAR_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}", re.ASCII)
_LONGEST = 100


def of_type(value: object, expected: type[_T]) -> _T:
    """The value, if it is of that type; True and False are no integers."""
    if not isinstance(value, expected) or (isinstance(value, bool) and expected is not bool):
        raise TypeError(f"expected {expected.__name__}, not {type(value).__name__}")
    return value


def integer(value: int) -> str:
    return _short(str(of_type(value, int)))


def to_integer(text: str) -> int:
    if len(text) > _LONGEST or not _INTEGER.fullmatch(text) or text == "-0":
        raise ValueError("an integer")
    return int(text)


def double(value: float) -> str:
    """As ECMAScript writes numbers: the fewest digits that give the number back."""
    number = float(value) if isinstance(value, int) and not isinstance(value, bool) else of_type(value, float)
    if not math.isfinite(number):
        raise ValueError("NaN and infinities have no text")
    _, digits, exponent = Decimal(repr(abs(number))).normalize().as_tuple()
    if number == 0 or not isinstance(exponent, int):
        return "0"
    return ("-" if number < 0 else "") + _layout("".join(map(str, digits)), len(digits) + exponent)


def _layout(digits: str, point: int) -> str:
    if point > 21 or point <= -6:
        fraction = "." + digits[1:] if len(digits) > 1 else ""
        return f"{digits[0]}{fraction}e{'+' if point > 0 else '-'}{abs(point - 1)}"
    if point <= 0:
        return "0." + "0" * -point + digits
    return digits.ljust(point, "0") if point >= len(digits) else digits[:point] + "." + digits[point:]


def to_double(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number")
    return number


def decimal(value: Decimal) -> str:
    of_type(value, Decimal)
    if not value.is_finite():
        raise ValueError("NaN and infinities have no text")
    if value == 0:
        return "0"
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or abs(value.adjusted()) > _LONGEST or len(digits) > 4000:
        raise ValueError(f"a decimal of more than {_LONGEST} characters")
    plain = format(value, "f")
    return _short(plain.rstrip("0").rstrip(".") if "." in plain else plain)


def to_decimal(text: str) -> Decimal:
    if len(text) > _LONGEST or not _DECIMAL.fullmatch(text):
        raise ValueError("a decimal number")
    return Decimal(text)


def boolean(value: bool) -> str:
    return "true" if of_type(value, bool) else "false"


def to_boolean(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError("true or false")
    return text == "true"


def string(value: str) -> str:
    of_type(value, str).encode()
    return str(value)


def char(value: str) -> str:
    if len(string(value)) != 1 or ord(value) > 0xFFFF:
        raise ValueError("a char is one character of the Basic Multilingual Plane")
    return value


def uuid(value: UUID) -> str:
    return str(of_type(value, UUID))


def date(value: values.Date) -> str:
    if isinstance(value, datetime.datetime):
        raise TypeError("expected date, not datetime")
    return of_type(value, values.Date).isoformat()


def to_date(text: str) -> values.Date:
    if not _DATE.fullmatch(text):
        raise ValueError("a date")
    return values.Date.fromisoformat(text)


def instant(value: values.Instant) -> str:
    if not of_type(value, str).endswith("Z"):
        raise ValueError("an instant such as 2026-03-01T12:00:00Z; values.instant makes one of a datetime")
    return date_time(values.LocalDateTime(value[:-1])) + "Z"


def date_time(value: values.LocalDateTime) -> str:
    day, _, rest = of_type(value, str).partition("T")
    if not _DATE.fullmatch(day):
        raise ValueError("a date and time such as 2026-03-01T12:00:00")
    return day + "T" + time(values.LocalTime(rest))


def time(value: values.LocalTime) -> str:
    """Seconds always, and of their fraction 3, 6 or 9 digits: the fewest that hold it."""
    found = _TIME.fullmatch(of_type(value, str))
    if found is None or (found[3] and not found[2]):
        raise ValueError("a time such as 12:00:00")
    fraction = (found[3] or "").rstrip("0")
    padded = fraction.ljust(-(-len(fraction) // 3) * 3, "0")
    return found[1] + (found[2] or ":00") + ("." + padded if padded else "")


def year(value: int) -> str:
    if not 0 <= of_type(value, int) <= 9999:
        raise ValueError("a year from 0 to 9999")
    return f"{value:04}"


def year_month(value: values.YearMonth) -> str:
    if not _YEAR_MONTH.fullmatch(of_type(value, str)):
        raise ValueError("a month such as 2026-03")
    return value


def duration(value: values.Duration) -> str:
    return values.of_nanoseconds(values.to_nanoseconds(values.Duration(of_type(value, str))))


def locale(value: values.LanguageTag) -> str:
    """The tag in the case of RFC 5646, section 2.1.1."""
    cased: list[str] = []
    singleton = False
    for part in string(value).lower().split("-"):
        plain = not cased or singleton
        cased.append(part if plain else part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part)
        singleton = singleton or len(part) == 1
    return "-".join(cased)


def _short(text: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError(f"a number of more than {_LONGEST} characters")
    return text
