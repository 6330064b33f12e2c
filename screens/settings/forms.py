"""What is asked to change one of the panel's settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from secretariat.basics.acts import Act
from secretariat.basics.cited import in_brackets
from secretariat.basics.clock import house_date
from secretariat.panel.panel import CALLED, Panel
from secretariat.panel.settings.changes import change
from secretariat.panel.settings.kinds import Number, OneOf, Words, YesNo
from secretariat.panel.settings.rows import SETTINGS
from secretariat.panel.settings.setting import Setting
from secretariat.panel.settings.timeline import in_force

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.clerk import Keep
from ..kit.screen import Dialog
from .authorities import authorities_form
from .form_parts import FormParts, number
from .own_forms import OWN_FORMS
from .standing_items import StandingItems

OWN_DIALOGS: dict[str, Callable[[Panel, dt.date, Keep], Dialog[Any]]] = {
    "authorities": lambda panel, _day, keep: authorities_form(panel, keep),
    "standing": lambda _panel, day, _keep: StandingItems(day),
}
"""Where those are changed that need more than fields and a day, by the name of the setting."""


def setting_dialog(panel: Panel, name: str, day: dt.date, keep: Keep) -> Dialog[Any]:
    """Where a setting is changed as it stands on a day: from a day on, or altogether where it has no dates."""
    if name in OWN_DIALOGS:
        return OWN_DIALOGS[name](panel, day, keep)
    setting, stands = SETTINGS[name], in_force(panel, name, day)
    fields, read = parts_for(setting, stands.value)
    if setting.dated:
        fields = [*fields, _since(day, stands.since, name in CALLED)]

    def check(values: dict[str, Any]) -> Act:
        typed = {field: value for field, value in values.items() if field != "since"}
        return change(panel, name, read(typed), values.get("since"))

    source = in_brackets(setting.source)
    return Form(setting.title, fields, check, keep=keep, note=setting.sentence + source, draft=f"setting {name}")


def parts_for(setting: Setting[Any], value: Any) -> FormParts[Any]:
    """What is asked for a setting: one field, as its row says, or those of a form of its own."""
    if setting.name in OWN_FORMS:
        return OWN_FORMS[setting.name](value)
    return FormParts([_field(setting, value)], lambda typed: typed[setting.name])


def _field(setting: Setting[Any], value: Any) -> Field:
    match setting:
        case Words():
            return Field(name=setting.name, label=setting.title, value=value)
        case Number():
            return number(setting.name, setting.label, value, setting.hint)
        case YesNo():
            return Field(name=setting.name, label=setting.label, kind="yesno", value=value, hint=setting.hint)
        case OneOf():
            options = [(word, option.in_form) for word, option in setting.options.items()]
            return Field(name=setting.name, label=setting.label, kind="choice", value=value, options=options)
    raise LookupError(f"{setting.name} has no form of its own in OWN_FORMS")


def _since(day: dt.date, stands_since: dt.date | None, called: bool) -> Field:
    puts_right = f" {house_date(stands_since)} puts right what stands." if stands_since else ""
    if called:
        puts_right = " Empty: what stands is put right, as far back as it was so."
    return Field(name="since", label="From which day", kind="date", value=day, required=not called,
                 hint=f"What held before that day stays.{puts_right}")  # fmt: skip
