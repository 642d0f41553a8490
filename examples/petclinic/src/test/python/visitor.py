# SPDX-License-Identifier: Apache-2.0
"""What a script of the clinic's does: it reads, it writes, and it is told what it got wrong."""

from __future__ import annotations

import datetime
import sys

from clinic_api import Client, errors
from clinic_api.runtime.http import UrllibTransport


def main(address: str, token: str) -> None:
    nobody = Client(address, transport=UrllibTransport())
    owner = nobody.owner(owner_id=6, limit=3)
    assert owner.owner_detail.last_name == "Coleman", owner
    assert [pet.name for pet in owner.owner_pets] == ["Max", "Samantha"], owner
    assert isinstance(owner.owner_pets[0].birth_date, datetime.date), owner
    assert len(owner.owner_visits) == 3, owner
    assert nobody.owner_list(search="dav", size=1).owner_list.total == 2
    try:
        nobody.save_note(note="x")
        raise AssertionError("nobody has a note")
    except errors.Unauthenticated as e:
        assert e.status == 401, e

    with Client(address, bearer=lambda: token, headers={"Accept-Language": "en"}) as sam:
        assert sam.dashboard().dashboard.name == "sam"
        born = datetime.date(2020, 2, 29)
        pet_id = sam.add_pet(owner_id=9, name="Ünal", birth_date=born, type_id=1)
        assert pet_id in [pet.id for pet in sam.owner(owner_id=9).owner_pets]
        try:
            sam.add_pet(owner_id=9, name="ünal", birth_date=born, type_id=1)
            raise AssertionError("there is one of that name")
        except errors.DuplicatePet as e:
            assert (e.status, e.function) == (409, "add_pet"), e
        try:
            sam.rename_owner(owner_id=3, first_name=" ", last_name="x" * 31)
            raise AssertionError("the names are not sound")
        except errors.Invalid as e:
            assert sorted(e.fields) == ["first_name", "last_name"], e.fields
            assert e.fields["first_name"][0].code == "NotBlank", e.fields
    try:
        nobody.owner(owner_id=999999)
        raise AssertionError("there is no such owner")
    except errors.NotFound as e:
        assert e.context == "owner", e
    print("well")


main(*sys.argv[1:])
