# SPDX-License-Identifier: Apache-2.0
"""The vectors of the protocol that concern a client. Their folder is named by the environment."""

from __future__ import annotations

import datetime
import json
import os
import unittest
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

from clinic_api import Client, values
from clinic_api.runtime import codec as c
from clinic_api.runtime.client import Context, Fetched, Param

VECTORS = Path(os.environ["MIZAN_VECTORS"])
PARSED: dict[str, tuple[c.Scalar[Any], Callable[[str], Any]]] = {
    "double": (c.DOUBLE, float),
    "BigDecimal": (c.DECIMAL, Decimal),
    "BigInteger": (c.INTEGER, int),
    "int": (c.INTEGER, int),
    "long": (c.INTEGER, int),
    "boolean": (c.BOOLEAN, lambda java: java == "true"),
    "char": (c.CHAR, str),
    "String": (c.STRING, str),
    "UUID": (c.UUID_, UUID),
    "Locale": (c.LOCALE, str),
    "Instant": (c.INSTANT, str),
    "OffsetDateTime": (c.INSTANT, lambda java: values.instant(datetime.datetime.fromisoformat(java))),
    "LocalDate": (c.DATE, datetime.date.fromisoformat),
    "LocalTime": (c.TIME, str),
    "LocalDateTime": (c.DATE_TIME, str),
    "Duration": (c.DURATION, str),
    "Year": (c.YEAR, int),
    "YearMonth": (c.YEAR_MONTH, str),
}


class VectorsTest(unittest.TestCase):
    def test_canonicalTexts(self) -> None:
        vectors = json.loads((VECTORS / "canonical.json").read_text())["write"]
        for vector in vectors:
            with self.subTest(vector):
                codec, parse = PARSED[vector["type"]]
                self.assertEqual(vector["text"], codec.text(parse(vector["java"])))

    def test_requestTargets(self) -> None:
        for vector in json.loads((VECTORS / "request_target.json").read_text()):
            with self.subTest(vector):
                params = vector["params"]
                forms = [Param(n, c.STRING, "list" if isinstance(v, list) else "one") for n, v in params.items()]
                context: Context[Any] = Context(vector["context"], Fetched, forms, ())
                request = Client("http://localhost")._fetching(context, params)
                self.assertEqual("http://localhost" + vector["target"], request.url)

    def test_timesOfTheStandardLibrary_goThereAndBack(self) -> None:
        zone = datetime.timezone(datetime.timedelta(hours=2))
        moment = datetime.datetime(2026, 3, 1, 12, 0, 0, 1500, zone)
        self.assertEqual("2026-03-01T10:00:00.001500Z", c.INSTANT.text(values.instant(moment)))
        self.assertEqual(moment, values.to_datetime(values.instant(moment)))
        with self.assertRaises(ValueError):
            values.instant(datetime.datetime(2026, 3, 1))
        for delta in datetime.timedelta(hours=-1, microseconds=-1), datetime.timedelta(days=3), datetime.timedelta(0):
            self.assertEqual(delta, values.to_timedelta(values.duration(delta)))
        self.assertEqual("PT-1H-0.000001S", values.duration(datetime.timedelta(hours=-1, microseconds=-1)))


if __name__ == "__main__":
    unittest.main()
