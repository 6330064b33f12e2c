"""The question as at which day a list is to be shown, or since which day it is to tell."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.basics.clock import house_date

from .field import Field, FieldRefused
from .form import Form


def day_form(day: dt.date) -> Form[dt.date]:
    """As at which day the list is to be shown."""
    field = Field(name="day", label="As at", kind="date", value=day, required=True)

    def check(values: dict[str, Any]) -> dt.date:
        chosen: dt.date = values["day"]
        return chosen

    return Form("Show the list as at which day?", [field], check)


def past_day_form(today: dt.date) -> Form[dt.date]:
    """Since which day, which is not to come."""
    field = Field(name="day", label="Since", kind="date", required=True, hint="Such as 1 June, or Monday.")

    def check(values: dict[str, Any]) -> dt.date:
        chosen: dt.date = values["day"]
        if chosen > today:
            raise FieldRefused("day", f"{house_date(chosen)} is still to come.")
        return chosen

    return Form("What happened since which day?", [field], check)
