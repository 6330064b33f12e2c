"""The status line says when the meeting has to end, once that is near (MTG-54)."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from screens.app.app import SecretariatApp
from screens.app.status import _shorter, _with_end, phase
from tests.secretariat.events.test_course import limited
from tests.support.clerk import begun_clerk


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("16:44", "in session 2h44"),
        ("16:45", "in session 2h45, ends 5:00pm"),
        ("17:10", "in session 3h10, ends 5:00pm"),
    ],
)
def test_the_end_is_told_a_quarter_of_an_hour_before(time: str, words: str) -> None:
    clerk = begun_clerk(limited())
    app = cast("SecretariatApp", SimpleNamespace(now=lambda: clerk.at(time)))
    assert phase(clerk.p, app) == words


@pytest.mark.parametrize("room", [20, 40, 60, 80])
def test_that_all_is_saved_is_never_cut(room: int) -> None:
    words = "SAMPLE · A Police and Crime Panel of a Very Long Name · 18 Jun 2031 · in session 1h58 · saved 02:09:11"
    cut = _with_end(words, "saved 02:09:11", room)
    assert cut.endswith("… · saved 02:09:11")
    assert len(cut) <= room
    assert _with_end(words, "saved 02:09:11", 200) == words
    assert _with_end("short · saved 02:09:11", "saved 02:09:11", 15) == "saved 02:09:11"


def test_the_bodys_name_is_cut_before_how_far_the_meeting_is() -> None:
    assert _shorter("Eldmoor and Fennick PCP", 0) == "Eldmoor and Fennick PCP"
    assert _shorter("Eldmoor and Fennick PCP", 4) == "Eldmoor and Fennic…"
    assert _shorter("Eldmoor and Fennick PCP", 20) == "", "too little of it to be known by"
