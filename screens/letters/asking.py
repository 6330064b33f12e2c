"""What the desk asks: which matter, what position, until when, of what day the letter is, whom it names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, get_args

from secretariat.basics.record import Refused
from secretariat.letters.read import Position
from secretariat.letters.taking_in import Link
from secretariat.matters.matter import Matter

from ..dialogs.choose import Choice, Choose
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..kit.clerk import Clerk
from .desk_lines import shortened

POSITIONS: tuple[Position, ...] = get_args(Position)


def which_matter(question: str, matters: Iterable[Matter]) -> Choose:
    """One of the matters, each found by any of its words. A decision is answered by nobody."""
    choices = [_choice(each) for each in matters if each.kind != "decision"]
    return Choose(question, choices, empty="No matter is on record yet.")


def _choice(matter: Matter) -> Choice:
    state = "" if matter.still_owed else f" [{matter.progress}]"
    return Choice(matter.reference, f"{matter.reference}{state} {shortened(matter.text, 60)}", also=matter.text)


def which_position() -> Choose:
    """One of the positions that a reply can take, by its place among ``POSITIONS``."""
    choices = [Choice(str(n), each or "says none in so many words") for n, each in enumerate(POSITIONS)]
    return Choose("What does the reply say?", choices)


def more_of_it(position: Position, link: Link) -> Form[dict[str, str]] | None:
    """What a position asks besides, as the link keeps it: until when, or who answers instead."""
    match position:
        case "postponed":
            hint = "A day or a meeting: 2031-09-17, 2031 autumn."
            field = Field(name="until", label="Until", value=link.until, hint=hint)
        case "declined as another's":
            hint = "The Chief Constable, another body."
            field = Field(name="through", label="Whose it is", value=link.through, hint=hint)
        case _:
            return None
    return Form(position.capitalize(), [field], _as_kept, drafted=False)


def _as_kept(values: dict[str, Any]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


def which_date(day: dt.date | None, clerk: Clerk) -> Form[dt.date]:
    """The day that the letter bears."""
    field = Field(name="date", label="It bears", kind="date", value=day, required=True)

    def checked(values: dict[str, Any]) -> dt.date:
        given: dt.date = values["date"]
        if given > clerk.today:
            raise Refused("That is still to come.")
        return given

    return Form("The date of the letter", [field], checked, drafted=False)


def who_else(said: str) -> Form[str]:
    """Who it is that a letter names, where that is not who complained."""
    field = Field(name="why", label="Who it is", value=said, required=True,
                  hint="Kept with the complaint, for this letter alone.")  # fmt: skip
    return Form("This is not the complainant", [field], lambda values: str(values["why"]), drafted=False)
