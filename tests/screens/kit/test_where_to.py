"""Where papers are written is remembered: the last folder, the format that each had; of what is private nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from screens.app.app import SecretariatApp
from screens.dialogs.typed_path import path_to_write
from screens.kit.where_to import FILE, WhereTo
from secretariat.basics.record import Refused
from tests.depth import deep
from tests.support.driving import app_on, driving, press, settled, type_in, until
from tests.support.panels import begun


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    there = tmp_path / "home"
    there.mkdir()
    monkeypatch.setattr(Path, "home", lambda: there)
    return there


def test_the_first_goes_to_her_own_folder_under_its_own_name(home: Path) -> None:
    assert WhereTo().usual("minutes", "minutes-2031-06-18.docx") == home / "minutes-2031-06-18.docx"


def test_the_next_goes_beside_the_last_in_the_format_this_paper_had(tmp_path: Path) -> None:
    folder = tmp_path / "Panel papers 2031"
    folder.mkdir()
    kept = WhereTo(tmp_path / FILE)
    kept.remember("minutes", folder / "Minutes of June.PDF")
    if os.name == "posix":
        assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600, "as all else in the folder"
    for where in (kept, WhereTo(tmp_path / FILE)):
        assert where.usual("minutes", "minutes-2031-09-17.docx") == folder / "minutes-2031-09-17.pdf"
        assert where.usual("agenda", "agenda-2031-09-17.docx") == folder / "agenda-2031-09-17.docx"
    kept.remember("minutes", folder / "to-the-chair.eml")
    assert kept.usual("minutes", "minutes-2031-09-17.docx").suffix == ".pdf", "an e-mail is no format of it"


def test_a_folder_that_has_gone_is_not_named(tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    kept = WhereTo(tmp_path / FILE)
    kept.remember("minutes", folder / "m.pdf")
    folder.rmdir()
    assert kept.usual("minutes", "minutes-2031-06-18.docx") == home / "minutes-2031-06-18.pdf"


@given(st.binary(max_size=60) | st.recursive(st.none() | st.text() | st.integers(), st.lists).map(
    lambda odd: json.dumps({"folder": odd, "endings": {"minutes": odd}}).encode()))  # fmt: skip
@deep(max_examples=60)
def test_what_cannot_be_read_was_never_remembered(odd: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_bytes(odd)
        path = WhereTo(Path(folder) / FILE).usual("minutes", "m.docx")
        assert path.stem == "m"
        assert path.parent.is_dir()


def test_where_it_cannot_be_kept_it_holds_until_the_end(tmp_path: Path) -> None:
    where = WhereTo(tmp_path / "no such folder" / FILE)
    where.remember("minutes", tmp_path / "m.pdf")
    where.remember("minutes", tmp_path / "m.pdf")
    assert where.usual("minutes", "m.docx") == tmp_path / "m.pdf"


def test_what_is_not_for_publication_is_never_proposed_beside_what_is(tmp_path: Path, home: Path) -> None:
    public, private = tmp_path / "www-agendas", tmp_path / "own"
    public.mkdir()
    private.mkdir()
    kept = WhereTo(tmp_path / FILE)
    kept.remember("agenda", public / "a.pdf")
    assert kept.usual("complaints-annex", "annex.docx", private=True) == home / "annex.docx"
    kept.remember("complaints-annex", private / "annex.pdf", private=True)
    assert kept.usual("letter", "letter.docx", private=True) == private / "letter.docx"
    assert kept.usual("agenda", "a.docx").parent == public
    assert "own" not in (tmp_path / FILE).read_text(encoding="utf-8")
    assert WhereTo(tmp_path / FILE).usual("letter", "letter.docx", private=True).parent == home


def test_a_folder_that_does_not_answer_is_not_named(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = WhereTo()
    kept.remember("minutes", tmp_path / "share" / "m.pdf")
    real = os.stat

    def logged_off(path: object, *given: object, **more: object) -> object:
        if str(path).endswith("share"):
            raise PermissionError(13, "the log-on has lapsed")
        return real(path, *given, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "stat", logged_off)
    assert kept.usual("minutes", "m.docx") == home / "m.pdf"
    with pytest.raises(Refused, match=r"There is no folder .*share"):
        path_to_write(str(tmp_path / "share" / "m.pdf"))


async def _asked(pilot: Pilot[int], app: SecretariatApp, words: str) -> Input:
    await press(pilot, "ctrl+p")
    await type_in(pilot, "write a paper to a file")
    await press(pilot, "enter")
    await settled(pilot)
    await type_in(pilot, words)
    await press(pilot, "enter")
    await until(pilot, lambda: list(app.screen.query("#file")) or list(app.screen.query(Input)))
    await settled(pilot)
    return next(field for field in app.screen.query(Input) if "/" in field.value)


async def test_in_the_app_a_public_paper_is_remembered_and_a_private_one_is_not(tmp_path: Path, home: Path) -> None:
    keys = tmp_path / "keys.json"
    app = app_on(tmp_path / "data", begun(), time="14:30", keys_file=keys)
    folder, private = tmp_path / "papers", tmp_path / "Nightshade"
    folder.mkdir()
    private.mkdir()
    async with driving(app, "agenda", size=(120, 40)) as pilot:
        for words, path, at in (
            ("the decisions of a meeting", folder / "d.md", home),
            ("the agenda for members", private / "m.md", home),
            ("the agenda for members", private / "n.md", private),
        ):
            field = await _asked(pilot, app, words)
            assert Path(field.value).parent == at
            field.value = str(path)
            await press(pilot, "ctrl+enter")
            await until(pilot, path.exists)
            await until(pilot, lambda: not app.screen.is_modal)
            await settled(pilot)
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    assert json.loads(kept) == {"folder": str(folder), "endings": {"decisions": ".md"}}
    assert "Nightshade" not in kept
