"""The councils that appoint members."""

from __future__ import annotations

from typing import Any

from secretariat.basics.acts import Act
from secretariat.panel.panel import Panel
from secretariat.panel.settings.changes import change

from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.clerk import Keep


def authorities_form(panel: Panel, keep: Keep) -> Form[Act]:
    """The authorities that appoint members, one a line."""
    field = Field(
        name="names", label="Authorities", kind="lines", value="\n".join(panel.authorities), hint="One a line."
    )

    def check(values: dict[str, Any]) -> Act:
        return change(panel, "authorities", tuple(values["names"].splitlines()))

    return Form("The authorities", [field], check, keep=keep)
