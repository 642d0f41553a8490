# SPDX-License-Identifier: Apache-2.0
"""The generated client of the clinic, over real HTTP. The package clinic_api is made by the build."""

from __future__ import annotations

import asyncio
import importlib.util
import pickle
import unittest
from decimal import Decimal
from uuid import UUID

from clinic_api import AsyncClient, Client, contexts, errors, types, values
from clinic_api.runtime.http import AsyncHttpxTransport, HttpxTransport, ThreadTransport, UrllibTransport
from serving import Serving

OWNER: dict[str, object] = {"id": "9007199254740993", "name": "Ada", "contact": {"@type": "phone", "number": "1", "new": []}, "new": 1}


class ClientTest(unittest.TestCase):
    def setUp(self) -> None:
        self.server = Serving()
        self.addCleanup(self.server.stop)
        self.mizan = Client(self.server.address, transport=UrllibTransport())

    def test_context_isOneRequestWithTypedMembers(self) -> None:
        self.server.answers_with({"owner_detail": OWNER, "owner_visits": [OWNER]})
        owner = self.mizan.owner(owner_id=2**53 + 1, limit=20)
        self.assertEqual(["/clinic/api/mizan/ctx/owner/?limit=20&owner_id=9007199254740993"], self.paths())
        ada = types.Owner(id=2**53 + 1, name="Ada", contact=types.Phone(number="1"))
        self.assertEqual(ada, owner.owner_detail)
        self.assertEqual(contexts.Owner({"owner_detail": ada, "owner_visits": [ada]}, {}), owner)
        self.assertEqual("X7cX-AHY8Fp139axaDoBXq", self.header("x-mizan-contract"))

    def test_textThatAddressesSpeakOf_isEscaped(self) -> None:
        self.server.answers_with({"pet_detail": None})
        self.assertIsNone(self.mizan.pet(kind="DOG", name="Ünder&?/ ~x").pet_detail)
        self.assertEqual(["/clinic/api/mizan/ctx/pet/?kind=DOG&name=%C3%9Cnder%26%3F%2F%20~x"], self.paths())

    def test_list_isAParameterForEachElement(self) -> None:
        self.server.answers_with({"owner_names": {"rows": ["a", None], "next": {"rows": [], "next": None}}})
        page = self.mizan.owner_list(words=["b", "a"]).owner_names
        self.assertEqual(["/clinic/api/mizan/ctx/owner_list/?words=b&words=a"], self.paths())
        self.assertEqual(types.Page(rows=["a", None], next=types.Page(rows=[])), page)

    def test_scalars_areExact(self) -> None:
        scalars = {
            "big_decimal": "12.50", "big_integer": "1" * 40, "boolean": True, "byte": 1, "char": "c", "double": 1,
            "duration": "PT1H", "float": 0.1, "instant": "2026-03-01T12:00:00.123456789Z", "int": 2,
            "local_date": "2026-03-01", "local_date_time": "2026-03-01T12:00:00", "local_time": "12:00:00",
            "locale": "de", "long": 3, "offset_date_time": "2026-03-01T12:00:00Z", "short": 4, "string": "s",
            "uuid": "00000000-0000-0000-0000-00000000002a", "year": "0800", "year_month": "2026-03",
            "zoned_date_time": "2026-03-01T12:00:00Z",
        }  # fmt: skip
        self.server.answers_with({"pet_detail": scalars})
        read = self.mizan.pet(kind="CAT", name="x").pet_detail
        assert read is not None
        self.assertEqual(Decimal("12.50"), read.big_decimal)
        self.assertEqual(int("1" * 40), read.big_integer)
        self.assertEqual("2026-03-01T12:00:00.123456789Z", read.instant)
        self.assertEqual(123456, values.to_datetime(read.instant).microsecond)
        self.assertEqual(values.Date(2026, 3, 1), read.local_date)
        self.assertEqual((UUID(int=42), 800, 1.0), (read.uuid, read.year, read.double))

    def test_memberThatFailed_raisesAndItsNeighboursDoNot(self) -> None:
        problem = {"status": 500, "code": "internal", "title": "…", "incident": "x1"}
        self.server.answers_with({"owner_detail": OWNER, "$errors": {"owner_visits": problem}})
        owner = self.mizan.owner(owner_id=5)
        self.assertEqual("Ada", owner.owner_detail.name)
        with self.assertRaises(errors.Problem) as caught:
            print(owner.owner_visits)
        self.assertEqual(("internal", "x1"), (caught.exception.code, caught.exception.incident))
        self.assertEqual(["owner_visits"], list(owner.errors))
        self.assertIn("Ada", repr(owner))

    def test_call_sendsItsArguments(self) -> None:
        self.server.answers_with({"result": None, "invalidate": []})
        self.mizan.rename_owner(owner_id=2**60, name="Ada", contact=types.Mail(address="a@b"))
        args = {"owner_id": str(2**60), "name": "Ada", "contact": {"@type": "mail", "address": "a@b"}}
        self.assertEqual({"fn": "rename_owner", "args": args}, self.server.asked[0]["body"])
        self.assertEqual(("POST", "/clinic/api/mizan/call/"), (self.server.asked[0]["method"], self.paths()[0]))

    def test_declaredError_isAnExceptionOfItsOwn(self) -> None:
        self.server.answers_with({"code": "name_taken", "title": "Taken", "detail": "by Bob"}, 409)
        with self.assertRaises(errors.NameTaken) as caught:
            self.mizan.rename_owner(owner_id=5, name="Ada")
        self.assertEqual("409 name_taken: by Bob", str(caught.exception))
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual((errors.NameTaken, 409), (type(again), again.status))

    def test_violations_areByField(self) -> None:
        wrong = [{"pointer": "/args/form/last~1name", "code": "NotBlank", "message": "must not be blank"}]
        self.server.answers_with({"code": "invalid", "title": "Invalid", "errors": wrong}, 422)
        with self.assertRaises(errors.Invalid) as caught:
            self.mizan.rename_owner(owner_id=5, name="")
        self.assertEqual(["form.last/name"], list(caught.exception.fields))
        self.assertEqual("must not be blank", caught.exception.fields["form.last/name"][0].message)

    def test_fetchAfterACall_passesCachesByForWhatItChanged(self) -> None:
        self.server.answers_with({"result": None, "invalidate": [{"context": "owner", "params": {"owner_id": 5}}]})
        self.server.answers_with({"owner_detail": OWNER, "owner_visits": []})
        self.server.answers_with({"owner_names": {"rows": [], "next": None}})
        self.mizan.rename_owner(owner_id=5, name="Ada")
        self.mizan.owner(owner_id=5)
        self.mizan.owner_list()
        self.assertEqual("no-cache", self.header("cache-control", 1))
        self.assertIsNone(self.header("cache-control", 2))

    def test_problemOfWhatWasCommitted_countsAsAChange(self) -> None:
        self.server.answers_with({"code": "internal", "committed": True, "invalidate": ["*"]}, 500)
        self.server.answers_with({"owner_names": {"rows": [], "next": None}})
        with self.assertRaises(errors.Problem) as caught:
            self.mizan.reset()
        self.mizan.owner_list()
        self.assertTrue(caught.exception.committed)
        self.assertEqual("no-cache", self.header("cache-control", 1))

    def test_bearer_isAskedEachTimeAndItsWebTokenGoesBack(self) -> None:
        tokens = iter(["one", "two", None])
        mizan = Client(self.server.address, bearer=lambda: next(tokens), transport=UrllibTransport())
        sent: list[dict[str, str]] = [{"X-Mizan-Token": "w1"}, {}, {}]
        for headers in sent:
            self.server.answers_with({"owner_names": {"rows": [], "next": None}}, headers=headers)
            mizan.owner_list()
        self.assertEqual(["Bearer one", "Bearer two", None], [self.header("authorization", i) for i in range(3)])
        self.assertEqual([None, "w1", None], [self.header("x-mizan-token", i) for i in range(3)])

    def test_redirect_takesNoTokenElsewhere(self) -> None:
        self.server.answers_with({}, 302, {"Location": self.server.address + "/elsewhere"})
        mizan = Client(self.server.address, bearer="secret", transport=UrllibTransport())
        with self.assertRaises(errors.Problem):
            mizan.owner_list()
        self.assertEqual(1, len(self.server.asked))

    def test_answerThatIsNotWhatTheContractSays_saysWhere(self) -> None:
        fax: dict[str, object] = {**OWNER, "contact": {"@type": "fax"}}
        self.server.answers_with({"owner_detail": fax, "owner_visits": []})
        with self.assertRaisesRegex(errors.UnreadableAnswer, "phone, mail at /owner_detail/contact/@type"):
            self.mizan.owner(owner_id=5)
        self.server.answers.append((502, {}, b"<html>Bad gateway"))
        with self.assertRaisesRegex(errors.UnreadableAnswer, "502"):
            self.mizan.owner(owner_id=5)

    def test_noServer_isNoAnswer(self) -> None:
        gone = Serving()
        gone.stop()
        with self.assertRaises(errors.NoAnswer):
            Client(gone.address, transport=UrllibTransport()).owner_list()

    def test_valueOfAnotherType_isNotSent(self) -> None:
        with self.assertRaises(TypeError):
            self.mizan.owner(owner_id="5")  # type: ignore[arg-type]
        with self.assertRaises(TypeError):
            self.mizan.move_pets(owners="12")  # type: ignore[arg-type]
        with self.assertRaises(ValueError):
            self.mizan.pet(kind="COW", name="x")  # type: ignore[arg-type]
        self.assertEqual([], self.server.asked)

    def test_misspeltName_isFoundByTheTypeChecker(self) -> None:
        self.server.answers_with({"owner_names": {"rows": [], "next": None}})
        with self.assertRaises(AttributeError):
            print(self.mizan.owner_list().owner_name)  # type: ignore[attr-defined]
        with self.assertRaises(AttributeError):
            self.mizan.renameOwner()  # type: ignore[attr-defined]

    def test_addressOfNoServer_isRefused(self) -> None:
        with self.assertRaises(ValueError):
            Client("file:///etc")

    def test_asyncClient_doesTheSame(self) -> None:
        asyncio.run(self.fetched_and_called(AsyncClient(self.server.address, transport=ThreadTransport(UrllibTransport()))))

    @unittest.skipUnless(importlib.util.find_spec("httpx"), "httpx is not installed")
    def test_httpx_doesTheSame(self) -> None:
        asyncio.run(self.fetched_and_called(AsyncClient(self.server.address, transport=AsyncHttpxTransport())))
        self.server.answers_with({"pet_detail": None})
        with Client(self.server.address, transport=HttpxTransport()) as mizan:
            mizan.pet(kind="DOG", name="Ünder&?/ ~x")
        self.assertEqual("/clinic/api/mizan/ctx/pet/?kind=DOG&name=%C3%9Cnder%26%3F%2F%20~x", self.paths()[-1])
        with self.assertRaises(errors.NoAnswer):
            Client("http://127.0.0.1:1", transport=HttpxTransport()).owner_list()

    async def fetched_and_called(self, mizan: AsyncClient) -> None:
        self.server.answers_with({"owner_detail": OWNER, "owner_visits": []})
        self.server.answers_with({"code": "gone", "title": "Gone"}, 410)
        async with mizan:
            owner = await mizan.owner(owner_id=5)
            self.assertEqual("Ada", owner.owner_detail.name)
            with self.assertRaises(errors.Gone):
                await mizan.rename_owner(owner_id=5, name="Ada")

    def paths(self) -> list[str]:
        return [asked["path"] for asked in self.server.asked]

    def header(self, name: str, request: int = 0) -> str | None:
        headers: dict[str, str] = self.server.asked[request]["headers"]
        return headers.get(name)


if __name__ == "__main__":
    unittest.main()
