"""Forgetting for good what was deleted."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from ..basics.record import Refused
from . import how_far
from .commands import Add
from .folder import opened, who

if TYPE_CHECKING:
    from storage.queries.forgetting import Gone

    from ..meetings.meeting import Meeting

ALL = "all"


def add(command: Add) -> None:
    """The deleted records, and taking one out of every file."""
    forget_ = command("forget", forget, "list what was deleted, or take the words of one out of every file for good")
    forget_.add_argument(
        "where", nargs="?", default="", metavar="MEETING|RECORD", help="a meeting, or a deleted record"
    )
    forget_.add_argument(
        "line", nargs="?", default="", metavar="LINE", help="which of that meeting, by number or id; or all"
    )
    forget_.add_argument("--because", default="", metavar="REASON", help="why; the reason is kept")
    forget_.add_argument("--what", action="store_true", help="only say what would go, and what is not reached")


def forget(options: argparse.Namespace) -> None:
    """List what was deleted; or forget one of them, in journal, back-ups and drafts. Cannot be undone.

    Raises Refused, saying why.
    """
    from storage.queries import forgetting

    showing = options.what or not options.where
    with opened(options, read_only=showing) as archive:
        every = forgetting.gone(archive, told=how_far.step)
        chosen = _chosen(options, every, archive.meetings())
        if not chosen:
            shown = [each for each in every if not options.where or each.meeting == options.where.replace("/", "-")]
            print("\n".join(forgetting.line(n, each) for n, each in enumerate(shown, 1)) or "Nothing was deleted.")
            print("To forget one: secretariat forget MEETING LINE --because REASON, or RECORD for MEETING LINE")
            return
        print("\n".join(forgetting.line(n, each) for n, each in enumerate(chosen, 1)))
        if showing:
            held = dict.fromkeys(forgetting.held(archive, each, dt.date.today()) for each in chosen)
            print("\n".join(filter(None, held)) or forgetting.what_would_go(archive, chosen, how_far.step))
            return
        if not options.because.strip():
            raise Refused("Say why: --because “…”. The reason is kept; what is forgotten is not.")
        told = forgetting.what_would_go(archive, chosen, how_far.step)
        forgetting.forget(archive, chosen, why=options.because, by=who(), today=dt.date.today())
    with opened(options, read_only=False) as archive:
        for notice in archive.store.notices:
            print(notice)
    print(told)
    print("Forgotten. That cannot be undone.")


def _chosen(options: argparse.Namespace, every: list[Gone], meetings: list[Meeting]) -> list[Gone]:
    """The one that is named; none where a list is asked for. Raises Refused where nothing bears that name."""
    where = options.where.replace("/", "-")
    if not where:
        return []
    of_it = [each for each in every if each.meeting == where]
    if options.line == ALL and of_it:
        return of_it
    if options.line:
        number = int(options.line) if options.line.isdecimal() else 0
        named = [each for each in of_it if each.kept.id == options.line] or of_it[max(number - 1, 0) : number]
        if not named:
            raise Refused(f"Of {options.where} no deleted record is {options.line}. List them: forget {options.where}")
        return named
    if by_id := [each for each in every if each.kept.id == where]:
        return by_id
    if not of_it and where not in {meeting.id for meeting in meetings}:
        raise Refused(
            f"{options.where} is no meeting and no deleted record. What stands is deleted first; “secretariat forget” "
            "lists what was."
        )
    return []
