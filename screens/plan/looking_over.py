"""“Look over the year”: what a careful colleague would say of the plan, the agendas, the minutes and the people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from secretariat.checks.looking_over import look_over
from secretariat.checks.table import CHECKS, Finding
from storage.queries.checked_records import records_to_check

from ..dialogs.reading import Reading

if TYPE_CHECKING:
    from ..kit.screen import ClerkScreen


def in_lines(found: list[Finding]) -> str:
    """The findings under their places, and what was looked for."""
    lines: list[str] = []
    for place in dict.fromkeys(each.place for each in found):
        lines += [place, *(f"  {each.sentence}" for each in found if each.place == place), ""]
    lines += [f"{len(found) or 'Nothing'} found. Looked for:", *(f"- {check.sentence}" for check in CHECKS.values())]
    return "\n".join(lines)


def show(screen: ClerkScreen) -> None:
    """Look over everything, and show what there is to say."""
    found = look_over(records_to_check(screen.clerk.archive, screen.clerk.today))
    screen.app.push_screen(Reading("Look over the year", in_lines(found)))
