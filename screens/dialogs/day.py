"""The question as at which day a list is to be shown: the same for people and for the panel's settings."""

from __future__ import annotations

import datetime as dt
from typing import Any

from .field import Field
from .form import Form


def day_form(day: dt.date) -> Form[dt.date]:
    """As at which day the list is to be shown."""
    field = Field(name="day", label="As at", kind="date", value=day, required=True)

    def check(values: dict[str, Any]) -> dt.date:
        chosen: dt.date = values["day"]
        return chosen

    return Form("Show the list as at which day?", [field], check)
