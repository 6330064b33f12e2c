"""Members, offices and authorities, over time, driven by keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from screens.people.person_fields import person_fields, person_from
from secretariat.basics.record import Refused
from secretariat.panel.people import People, Person, Post, Role
from secretariat.panel.posts import change_post, give_office, give_post, holders, post_words
from storage.archive import Archive
from tests.support.driving import app_on, driving, press, seen, type_in, until
from tests.support.panels import BRACKETS, open_archive


async def test_everyone_is_listed_as_at_today(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)):
        picture = seen(app)
        assert "As at Wednesday 18 June 2031 (today) · 19 people · former holders hidden" in picture
        assert "Chair, member" in picture
        assert "Foxglove" not in picture
        assert f"Councillor Zoë {BRACKETS}: member, Westmere City (from 20 May 2029)" in picture


async def test_former_holders_and_other_days(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people", size=(120, 40)) as pilot:
        await press(pilot, "f")
        await until(pilot, lambda: "Not in post that day" in seen(app) and "Foxglove, Fern" in seen(app))
        await press(pilot, "f", "t")
        await until(pilot, lambda: "as at which day" in seen(app))
        await type_in(pilot, "1 jan 2030")
        await press(pilot, "enter")
        await until(pilot, lambda: "As at Tuesday 1 January 2030 · 20 people" in seen(app))
        assert "Foxglove, Fern" in seen(app)


async def test_a_person_is_added_with_a_code_nobody_has(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "n")
        await until(pilot, lambda: "Add someone" in seen(app))
        app.screen.fill({"given": "Tara", "family": "Kestrel", "code": "tk"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "The code “tk” is Councillor Tomasz Kowalczyk’s." in seen(app))
        app.screen.fill({"code": "", "authority": "Eldmoor", "instead_of": "tk"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "Only a substitute is named for somebody" in seen(app))
        app.screen.fill({"instead_of": ""})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "20 people" in seen(app))
        new = app.archive.people().coded("tke")
        assert new is not None
        assert new.initials == "T"
        assert new.posts == (Post(role=Role.MEMBER, authority="Eldmoor", since=app.today),)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("Cllr", "The minutes print it as it stands: Cllr. In full it is Councillor."), ("Councillor", ""), ("Dr", ""),
     ("", ""), ("Bailiff", ""), ("prof", "The minutes print it as it stands: prof. In full it is Professor.")],
)  # fmt: skip
def test_of_a_short_title_it_is_told_what_it_is_in_full(typed: str, told: str) -> None:
    explain = next(field.explain for field in person_fields() if field.name == "title")
    assert explain is not None
    assert explain(typed) == told


def test_a_whole_name_typed_as_the_family_name_is_read_apart() -> None:
    values = {"title": "Councillor", "given": "", "initials": "", "code": ""}
    person = person_from({**values, "family": "Cllr Ida Moss"}, People())
    assert (person.title, person.given, person.family) == ("Councillor", "Ida", "Moss")
    kept = person_from({**values, "family": "Vale Moor"}, People())
    assert (kept.given, kept.family) == ("", "Vale Moor")


async def test_a_person_is_edited_and_spelt_the_same_everywhere(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: f"Edit Councillor Zoë {BRACKETS}" in seen(app))
        typed = {"family": "O’Brian", "contact": "tel. 1 [/b]", "email": "nowhere"}
        app.screen.fill(typed)  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "That is no e-mail address" in seen(app))
        app.screen.fill({"email": "z@panel.example", "telephone": "01632 960001"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "O’Brian, Zoë" in seen(app))
        person = app.archive.people().coded("ob")
        assert person is not None
        assert person.contact.reveal() == "tel. 1 [/b]"
        assert "tel. 1" not in seen(app)
        assert person.reached == ("z@panel.example", "01632 960001")
        await press(pilot, "f4")
        await until(pilot, lambda: "O’Brian, Zoë" in seen(app))


async def test_a_post_is_given_ended_and_put_right(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "p")
        await until(pilot, lambda: "A post for" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "already holds a seat since 20 May 2029" in seen(app))
        await press(pilot, "escape", "d")
        await until(pilot, lambda: "Entered by mistake" in seen(app))
        await type_in(pilot, "31 may 2031")  # its last day is asked first
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "18 people" in seen(app))


async def test_the_chair_passes_from_one_to_another(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "o")
        await until(pilot, lambda: "An office for" in seen(app))
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: seen(app).count("Chair, member") == 1)
        chairs = app.archive.people().holding(app.today, Role.CHAIR)
        assert [person.code for person in chairs] == ["ob"]
        yesterday = app.today - dt.timedelta(days=1)
        assert [p.code for p in app.archive.people().holding(yesterday, Role.CHAIR)] == ["sw"]


async def test_the_list_is_narrowed_by_typing(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "slash")
        await type_in(pilot, "eldmoor mem")
        await until(pilot, lambda: "2 people" in seen(app))
        await press(pilot, "enter", "down", "enter")
        await until(pilot, lambda: "Edit Councillor Petra Quill" in seen(app))
        await press(pilot, "escape", "slash", "z", "z")
        await until(pilot, lambda: "Nobody fits" in seen(app))
        await press(pilot, "escape")
        await until(pilot, lambda: "19 people" in seen(app))


async def test_the_authorities_are_edited(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people") as pilot:
        await press(pilot, "u")
        await until(pilot, lambda: "The authorities" in seen(app))
        app.screen.fill({"names": "Fen\nfen"})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: "One of them is there twice." in seen(app))
        app.screen.fill({"names": "Fen\n\n Upper  Fen "})  # type: ignore[attr-defined]
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: len(app.screen_stack) == 1)
        assert app.archive.panel().authorities == ("Fen", "Upper Fen")  # type: ignore[union-attr]


async def test_the_plain_text_lists_every_post(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "people"):
        text = app.screen.as_text()  # type: ignore[attr-defined]
        chair = "member, Tarnshire (from 20 May 2029); chair (from 20 May 2029)"
        assert f"Councillor Siân Ŵyn-Llŷr (sw): {chair}" in text


# --- the rules behind it, without a screen ---


DAY = dt.date(2031, 6, 18)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return open_archive(tmp_path / "data")


def coded(archive: Archive, code: str) -> Person:
    person = archive.people().coded(code)
    assert person is not None
    return person


def test_posts_make_sense_or_are_refused(archive: Archive) -> None:
    independent, officer = coded(archive, "ia"), coded(archive, "mo")
    with pytest.raises(Refused, match="before it begins"):
        give_post(officer, Post(role=Role.OFFICER, since=DAY, until=DAY - dt.timedelta(days=1)))
    with pytest.raises(Refused, match="already holds a seat"):
        give_post(independent, Post(role=Role.MEMBER, since=DAY))
    with pytest.raises(Refused, match="holds no seat"):
        give_office(archive.people(), officer, Role.CHAIR, DAY)
    with pytest.raises(Refused, match="is chair already"):
        give_office(archive.people(), coded(archive, "sw"), Role.CHAIR, DAY)
    archive.commit(change_post(independent, independent.posts[0], None))
    assert coded(archive, "ia").posts == ()
    archive.store.close()


def test_an_office_never_really_held_leaves_no_trace(archive: Archive) -> None:
    archive.commit(give_office(archive.people(), coded(archive, "tk"), Role.CHAIR, DAY))
    archive.commit(give_office(archive.people(), coded(archive, "rg"), Role.CHAIR, DAY))
    assert all(post.role is not Role.CHAIR for post in coded(archive, "tk").posts)
    assert [p.code for p in archive.people().holding(DAY, Role.CHAIR)] == ["rg"]
    archive.store.close()


def test_an_office_ends_the_other_one_held_and_runs_until_the_next_known_holder(archive: Archive) -> None:
    archive.commit(give_office(archive.people(), coded(archive, "tk"), Role.VICE_CHAIR, DAY - dt.timedelta(days=30)))
    assert "tk" in [p.code for p in archive.people().holding(DAY, Role.VICE_CHAIR)]
    archive.commit(give_office(archive.people(), coded(archive, "rg"), Role.CHAIR, DAY + dt.timedelta(days=7)))
    archive.commit(give_office(archive.people(), coded(archive, "tk"), Role.CHAIR, DAY))
    for later, chair in ((0, "tk"), (6, "tk"), (7, "rg"), (60, "rg")):
        day = DAY + dt.timedelta(days=later)
        assert [p.code for p in archive.people().holding(day, Role.CHAIR)] == [chair]
        assert archive.people().holding(day, Role.VICE_CHAIR) == []
    assert [(post.role, post.until) for post in coded(archive, "tk").posts][-2:] == [
        (Role.VICE_CHAIR, DAY - dt.timedelta(days=1)), (Role.CHAIR, DAY + dt.timedelta(days=6)),
    ]  # fmt: skip
    archive.store.close()


def test_everyone_is_in_one_group(archive: Archive) -> None:
    listed = [holder.person.code for _, held in holders(archive.people(), DAY, former=True) for holder in held]
    assert sorted(listed) == sorted(person.code for person in archive.people())
    assert post_words(Post(role=Role.OFFICER, job="Solicitor", until=DAY)) == "officer, Solicitor (to 18 June 2031)"
    archive.store.close()
