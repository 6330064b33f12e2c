"""The form of each setting: none has none, and what stands in it is read back as what the setting is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from msgspec.structs import replace

from screens.dialogs.field import parsed, raw
from screens.settings.forms import OWN_DIALOGS, parts_for
from screens.settings.own_forms import OWN_FORMS
from secretariat.panel.house import DecisionWord, House
from secretariat.panel.numbering import Numbering
from secretariat.panel.panel import Panel, QuestionRule, QuorumRule, Rules
from secretariat.panel.settings.kinds import OfItsOwn
from secretariat.panel.settings.rows import SETTINGS
from secretariat.panel.settings.timeline import course
from tests.support.panels import BRACKETS, DAY, the_panel

OTHER = Rules(
    quorum=QuorumRule(numerator=1, denominator=4, minimum=2, base="in office"), seats=20, remote_members_count=True,
    substitution="while away", clear_days="calendar days", letters_run_on=False, whole_table=False, phrases=(),
    guillotine_minutes=180,
    questions=QuestionRule(amount=2, counted="clear days", anchor="meeting", time=None),
    numbering=Numbering(style="in the year", suffix="39/20", year_begins=5, first=39, first_on=dt.date(2020, 9, 15)),
    house=House(time="14.10", words=(DecisionWord("agreed", f"RESOLVED {BRACKETS}"),)),
)  # fmt: skip


def test_a_setting_of_its_own_has_a_form_or_a_dialog_of_its_own_and_no_other_has() -> None:
    """A row that is added is not forgotten here."""
    assert not set(OWN_FORMS) & set(OWN_DIALOGS)
    assert {*OWN_FORMS, *OWN_DIALOGS} == {name for name, row in SETTINGS.items() if isinstance(row, OfItsOwn)}


@pytest.mark.parametrize("name", [name for name in SETTINGS if name not in OWN_DIALOGS])
@pytest.mark.parametrize("panel", [the_panel(), the_panel().with_(rules=(OTHER,))], ids=["usual", "other"])
def test_what_stands_in_a_form_is_read_back_as_the_value_that_it_was_made_of(name: str, panel: Panel) -> None:
    (value, _), *_ = course(panel, name)
    fields, read = parts_for(SETTINGS[name], value)
    typed: dict[str, Any] = {field.name: parsed(field, raw(field), DAY) for field in fields}
    assert read(typed) == value


def test_a_quorum_of_a_fixed_number_is_read_back_too() -> None:
    rule = QuorumRule(fixed=4)
    fields, read = parts_for(SETTINGS["quorum"], rule)
    found = read({field.name: parsed(field, raw(field), DAY) for field in fields})
    assert found == replace(rule, minimum=found.minimum)


def test_a_row_of_its_own_without_a_form_is_noticed_when_it_is_asked_for() -> None:
    new: OfItsOwn[int] = OfItsOwn("new", "New", "It is new.", words=str, judge=int)
    with pytest.raises(LookupError, match="new has no form"):
        parts_for(new, 1)
