"""From what was found to where it stands: the place of work, the meeting, the record, the line."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from secretariat.basics.clock import house_date
from secretariat.finding.in_minutes import lines_of_report
from secretariat.finding.passage import Where, Wording

from ..kit.clerk import Clerk
from ..kit.screen import ClerkScreen

BESIDE = {"questions": "agenda", "inspections": "decisions", "delivery": "decisions", "past-papers": "plan"}
"""What is shown over a place of work, and over which."""


async def go_to(clerk: Clerk, found: Wording) -> None:
    """Show what was found, marked."""
    await go_to_spot(clerk, found.spot, "search again")


async def go_to_spot(clerk: Clerk, spot: Where, again: str) -> None:
    """Show it, marked. What is open over a place (a form, a letter) stays open, and the clerk is told. ``again``: what
    she is to do once that is left."""
    if spot.meeting and clerk.archive.meeting(spot.meeting) is None:
        clerk.refuse("That meeting is not kept any more.")
        return
    if not isinstance(clerk.screen, ClerkScreen):
        clerk.refuse(f"Something is open over this page: finish it or leave it (Esc), then {again}.")
        return
    if spot.meeting and spot.meeting != clerk.meeting_id:
        clerk.meeting_id = spot.meeting
        clerk.records_changed()
    await clerk.go(BESIDE.get(spot.place, spot.place), _record(spot))
    if not isinstance(clerk.screen, ClerkScreen):
        clerk.tell(f"It stands under what is open here: finish that or leave it (Esc), then {again}.")
    elif (over := _over(clerk, spot)) is not None:
        clerk.screen.call_after_refresh(over)


def _record(spot: Where) -> str:
    """What the place marks."""
    if spot.place in BESIDE:
        return ""
    return f"{spot.record}/¶{spot.line}" if spot.place == "letters" and spot.line >= 0 else spot.record


def _over(clerk: Clerk, spot: Where) -> Callable[[], object] | None:
    """What is shown over the place of work, where the line stands there."""
    match spot.place:
        case "agenda" if spot.line >= 0:
            return lambda: _report(clerk, spot)
        case "past-papers":
            return lambda: _past_paper(clerk, spot)
        case "questions":
            return lambda: _questions(clerk, spot)
        case "inspections":
            return lambda: _inspection(clerk, spot)
        case "delivery":
            return lambda: _delivery(clerk, spot)
    return None


def _report(clerk: Clerk, spot: Where) -> None:
    """The report as it was read, at the line."""
    from ..dialogs.reading import Reading

    bundle = clerk.archive.bundle(spot.meeting)
    report = bundle.report_for(spot.record) if bundle else None
    if report is not None:
        title = f"{report.title or 'Report'} (received {house_date(report.received)})"
        clerk.push_screen(Reading(title, "\n".join(lines_of_report(report)), at=spot.line))


def _past_paper(clerk: Clerk, spot: Where) -> None:
    """The paper as it was read, at the line."""
    from ..dialogs.reading import Reading

    paper = next((each for each in clerk.archive.past_papers() if each.id == spot.record), None)
    if paper is not None:
        clerk.push_screen(Reading(paper.title or f"Paper of {house_date(paper.day)}", paper.text, at=spot.line))


def _questions(clerk: Clerk, spot: Where) -> None:
    from ..agenda.questions import PublicQuestions
    from ..widgets.table import Table

    questions = PublicQuestions(spot.meeting)
    _pushed(clerk, questions, lambda: questions.query_one(Table).go_to(spot.record))


def _inspection(clerk: Clerk, spot: Where) -> None:
    from ..inspections.listed import Inspections
    from ..inspections.points import Points
    from ..widgets.table import Table

    listed = Inspections()

    def mark() -> None:
        listed.query_one(Table).go_to(spot.record)
        if spot.line >= 0:
            points = Points(spot.record)
            _pushed(clerk, points, lambda: points.query_one(Table).go_to(str(spot.line)))

    _pushed(clerk, listed, mark)


def _delivery(clerk: Clerk, spot: Where) -> None:
    from ..delivery.listed import Delivery
    from ..widgets.table import Table

    listed = Delivery()
    _pushed(clerk, listed, lambda: listed.query_one(Table).go_to(spot.record))


def _pushed(clerk: Clerk, screen: Screen[None], then: Callable[[], object]) -> None:
    """Show a screen, and mark its record once it is laid out."""
    clerk.push_screen(screen)
    screen.call_after_refresh(screen.call_after_refresh, then)
