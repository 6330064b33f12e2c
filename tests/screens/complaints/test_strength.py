"""How hard a passphrase is to guess, in words: the hint, never a refusal."""

from __future__ import annotations

from pathlib import Path

import pytest

from screens.complaints.strength import RULE, hint, worth
from tests.screens.complaints.test_locked import the_register
from tests.support.driving import app_on, driving, press, told, type_in, until
from tests.support.registers import words


@pytest.mark.parametrize(
    "passphrase",
    [
        "password", "Password123!", "passphrase", "complaints", "Complaints2026", "policepanel", "aaaaaaaaaaaa",
        "12345678", "qwertyuiop", "abcdefgh", "abcabcabc", "monday monday monday", "Summer2026!", "letmein99",
        "hemlock", "hemlock7", "hemlock hemlock hemlock hemlock", "        x", "dcba4321", "19841984",
    ],
)  # fmt: skip
def test_what_a_guesser_tries_first_is_weak(passphrase: str) -> None:
    assert hint(passphrase).startswith("Weak: whoever has the files could guess it within"), worth(passphrase)


@pytest.mark.parametrize("passphrase", ["three slow rivers", "hemlock-otter-77", "tGr7!pQw"])
def test_three_words_are_fair(passphrase: str) -> None:
    assert hint(passphrase).startswith("Fair"), worth(passphrase)


@pytest.mark.parametrize(
    "passphrase",
    [
        "four quiet lanes by night", "otter candle harbour plum", "ottercandleharbourplum", "xK7!pQ2$vR9m",
        "dŵr cwmwl llwyfan mynydd", "пять синих лодок вечером", "otter-candle-harbour-plum-2031",
    ],
)  # fmt: skip
def test_four_words_or_a_dozen_letters_by_chance_are_strong(passphrase: str) -> None:
    assert hint(passphrase).startswith("Strong"), worth(passphrase)


def test_before_anything_is_typed_the_rule_is_told() -> None:
    assert hint("") == hint("   ") == RULE


async def test_the_hint_follows_what_is_typed_and_a_weak_one_is_taken_all_the_same(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data", the_register())
    async with driving(app, "complaints") as pilot:
        await press(pilot, "p")
        await until(pilot, lambda: RULE in words(app))
        assert "it opens what was written until then" in words(app)
        await type_in(pilot, "password")
        await until(pilot, lambda: "Weak: whoever has the files" in words(app))
        await press(pilot, "enter")
        await type_in(pilot, "password")
        await press(pilot, "enter")
        await until(pilot, lambda: "The passphrase is set." in told(app))
