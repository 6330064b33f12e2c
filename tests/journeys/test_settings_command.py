"""The panel's settings on the command line: read, changed from a day on, and a change taken out."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.panel.settings.kinds import OfItsOwn, OneOf, YesNo
from secretariat.panel.settings.rows import SETTINGS
from secretariat.panel.settings.typed import typed_value
from tests.journeys.test_cli import folder, run  # noqa: F401  (fixtures)
from tests.support.program import Program


def test_every_setting_is_printed_and_one_with_what_it_was(run: Program) -> None:  # noqa: F811
    assert run("settings") == 0
    assert len(run.out.splitlines()) == len(SETTINGS)
    assert run("settings", "lock-minutes") == 0
    assert "after 10 minutes without a key" in run.out
    assert run("settings", "Complaints lock themselves") == 0, "by what the screen calls it"
    assert run("settings", "--on", "1 May 2022") == 0
    assert run("settings", "nothing") == 1
    assert "There is no setting “nothing”." in run.err
    for typed, meant in (("quorom", "quorum"), ("number", "numbering"), ("Qorum", "quorum")):
        assert run("settings", typed) == 1
        assert f"There is no setting “{typed}”. Did you mean {meant}?" in run.err


def test_one_is_changed_from_a_day_and_dates_that_move_are_told_and_undo_takes_it_back(run: Program) -> None:  # noqa: F811
    assert run("settings", "seats", "15", "--since", "1 May 2023") == 0, run.err
    assert run("settings", "seats") == 0
    assert "15 (since 1 May 2023)" in run.out
    assert run("settings", "seats", "15", "--since", "1 May 2023") == 1
    assert run("settings", "seats", "--take-out", "--since", "1 May 2023") == 0
    assert run("settings", "seats") == 0
    assert "15" not in run.out
    assert run("undo") == 0
    assert run("undo") == 0
    assert run("settings", "clear-days", "any", "day", "of", "the", "calendar", "--since", "1 May 2022") == 0, run.err
    assert "have moved" in run.out


def test_what_ends_in_a_stop_is_told_with_one(run: Program) -> None:  # noqa: F811
    assert run("settings", "question-limits", "Three minutes each.", "--since", "1 May 2023") == 0
    assert (
        run.out == "Limits of public questions from 1 May 2023: Three minutes each. “secretariat undo” takes it back.\n"
    )


@pytest.mark.parametrize(("words", "why"), [
    (["seats", "many"], "is not a whole number"), (["seats", "1000"], "is from 1 to 99"),
    (["quorum", "7"], "has several parts"), (["cover-sheets", "perhaps"], "say yes"),
    (["second-language", "Klingon"], "is none of these: none; Welsh; Cornish"),
    (["lock-minutes", "20", "--since", "1 May 2023"], "has no dates"), (["name", "-"], "cannot be left empty"),
    (["--since", "1 May 2023"], "--since goes with a value"), (["seats", "--take-out"], "Say which change"),
    (["seats", "--on", "1 May 2022"], "leave the name out"),
    (["seats", "--take-out", "--since", "1 May 2023"], "not a day"),
])  # fmt: skip
def test_what_makes_no_sense_is_refused_and_changes_nothing(run: Program, words: list[str], why: str) -> None:  # noqa: F811
    assert run("history") == 0
    before = run.out
    assert run("settings", *words) == 1
    assert why in run.err
    assert run("history") == 0
    assert run.out == before


def test_a_value_of_every_kind_is_read_as_it_is_printed() -> None:
    for setting in SETTINGS.values():
        match setting:
            case OneOf():
                for word, option in setting.options.items():
                    assert {typed_value(setting, each) for each in (option.in_form, option.in_list)} == {word}
            case YesNo():
                assert (typed_value(setting, "Yes"), typed_value(setting, "no")) == (True, False)
            case OfItsOwn():
                with pytest.raises(Refused, match="several parts"):
                    typed_value(setting, "7")
