"""What the desk asks: which matter, what position, until when."""

from __future__ import annotations

from typing import Any, get_args

from secretariat.letters.read import Position
from secretariat.letters.taking_in import Link
from secretariat.matters.matter import Matter

from ..dialogs.choose import Choice
from ..dialogs.field import Field
from .desk_lines import shortened

POSITIONS: tuple[Position, ...] = get_args(Position)


def matter_choice(matter: Matter) -> Choice:
    """A matter in the list of all, found by any of its words."""
    state = "" if matter.still_owed else f" [{matter.progress}]"
    return Choice(matter.reference, f"{matter.reference}{state} {shortened(matter.text, 60)}", also=matter.text)


def position_choices() -> list[Choice]:
    """Every position a reply can take."""
    return [Choice(str(n), each or "says none in so many words") for n, each in enumerate(POSITIONS)]


def asks_more(position: Position, link: Link) -> Field | None:
    """What a position asks besides: until when, or who answers instead."""
    if position == "postponed":
        return Field(name="until", label="Until", value=link.until, hint="A day or a meeting: 2031-09-17, 2031 autumn.")
    if position == "declined as another's":
        return Field(name="through", label="Whose it is", value=link.through, hint="The Chief Constable, another body.")
    return None


def told_more(values: dict[str, Any]) -> dict[str, str]:
    """What was told, as the link keeps it."""
    return {name: str(value) for name, value in values.items()}
