"""Writing the calendar of meetings and dates to a file, for anybody or for the clerk with her own deadlines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from secretariat.basics.record import Refused

from ..dialogs.composing_form import ComposingForm
from ..dialogs.field import Field, FieldRefused
from ..dialogs.replacing import Replacing
from ..dialogs.typed_path import path_to_write
from ..kit.where_to import Proposed
from .composing import composed
from .file_field import file_field
from .gate import leak_gate
from .let_go import CALENDARS
from .not_them import NAME as NOT_THEM

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..kit.clerk import Clerk
    from ..kit.screen import ClerkScreen

TITLE = "Write the calendar to a file"
PUBLIC, OWN = CALENDARS


HELP = """Every meeting with its dates, and what is due when, as a file that any calendar program opens. The one for
anybody has no more than the agenda and the plan say; yours has all the dates that are counted from a meeting, and
what matters are due. Written again, it changes the entries that were taken in before and makes none twice. Each is
held against the register of complaints, as a public paper is."""


class _AskedCalendar(NamedTuple):
    path: Path
    name: str


def ask(clerk: Clerk) -> None:
    """Ask for whom and where to, and write it, on record."""
    screen = cast("ClerkScreen", clerk.screen)
    replacing = Replacing(screen)

    def file(typed: Mapping[str, str]) -> Proposed:
        name = typed.get("whom", PUBLIC)
        return Proposed(name, f"{name}.ics", private=name == OWN)

    def check(values: dict[str, Any]) -> _AskedCalendar:
        try:
            path = path_to_write(values["file"], f"{values['whom']}.ics")
            if path.suffix.lower() != ".ics":
                raise Refused("A calendar’s file must end in .ics.")
        except Refused as refusal:
            raise FieldRefused("file", str(refusal)) from None
        return _AskedCalendar(path, values["whom"])

    async def keep(asked: _AskedCalendar) -> bool:
        data, foot = await composed(form, "calendar", lambda: _compose(screen, asked))
        await _write(clerk, asked, data, foot, await replacing.ask(asked.path))
        return True

    options = [(PUBLIC, "anybody: meetings and their dates"), (OWN, "you: with your own deadlines")]
    whom = Field(name="whom", label="For", kind="choice", value=PUBLIC, options=options)
    fields = [whom, file_field(clerk.where_to, file, [whom], hint="Ending .ics, for any calendar program.")]
    form = ComposingForm(TITLE, fields, check, keep=keep, draft="write calendar", drafted=False)
    form.purpose = HELP
    clerk.push_screen(form)


def _compose(screen: ClerkScreen, asked: _AskedCalendar) -> Callable[[Archive], tuple[bytes, str]]:
    gate, now = leak_gate(screen, asked.name), screen.clerk.now()

    def compose(still: Archive) -> tuple[bytes, str]:
        from secretariat.complaints.gate.paper_gate import ComplainantNamed
        from secretariat.papers.calendar import with_record
        from storage.queries.calendar_out import calendar_bytes
        from storage.queries.record_foot import record_foot

        data = calendar_bytes(still, now, public=asked.name == PUBLIC)
        try:
            if gate:
                gate.refuse_calendar(data)
                gate.refuse_name(asked.path.name)
        except ComplainantNamed as refusal:
            raise Refused(f"{refusal} If it is somebody else: {{app.palette}}, “{NOT_THEM}”.") from None
        foot = record_foot(still.store)
        return with_record(data, foot), foot

    return compose


async def _write(clerk: Clerk, asked: _AskedCalendar, data: bytes, foot: str, way: str) -> None:
    from secretariat.complaints.not_compared import whole_name
    from storage.queries.exporting import keep_on_record, put_there

    now, private = clerk.now(), asked.name == OWN
    clerk.archive.refuse_undecided()
    beside = await asyncio.to_thread(put_there, asked.path, data, now, private=private, keeps=bool(way))
    told = await keep_on_record(
        clerk.archive, whole_name(asked.name), asked.path, data, now, by=clerk.by, foot=foot, named=not private
    )  # fmt: skip
    clerk.where_to.remember(asked.name, asked.path, private=private)
    kept = f" The one that was there is kept as {beside}." if beside else ""
    clerk.tell(" ".join(filter(None, (f"Written: {asked.path}.{kept}", told))))
