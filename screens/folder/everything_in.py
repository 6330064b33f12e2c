"""“Take in a document”: records out of a JSON document, all or none; what that would do is shown first."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, cast

from secretariat.basics.record import Refused

from ..dialogs.choose import Choice, Choose
from ..dialogs.coming_up import may_come_up
from ..dialogs.file_in import file_in
from ..dialogs.working import at_length
from ..meetings import dates as meeting_dates

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.interchange.archive import Prepared

    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk

TITLE = "Take in a document"
GO = "go"
NOTE = """Records out of one JSON document, as “Write everything to a file” or another program wrote it. Those that \
are kept here already are changed to what it says; what it does not name stays."""


HELP = """The document is read to its end first, and refused whole where one value of it cannot be worked with: it
is said which. Then it is shown how many records of each kind would be new and how many changed, and nothing is done
before you say so. It is one act, which undo takes back. Minutes that are signed are never changed by it. Complaints
are taken in only while their register is open. “Write the schema of that document” says what may stand in one."""


async def ask(clerk: Clerk) -> None:
    """Ask for the file, show what taking it in would do, and do that as one act, or leave everything as it is."""
    over, found = cast("WithClerk", clerk.screen), list["Prepared"]()

    async def keep(path: Path) -> bool:
        still = clerk.archive.as_it_stands()
        found[:] = [await at_length(form, f"{path.name} is being read.", lambda: _read(still, path))]
        return True

    form = file_in(TITLE, keep, hint="A document in JSON, in UTF-8.", note=NOTE, draft="document in", purpose=HELP)
    path = await clerk.push_screen_wait(form)
    if path is None or not may_come_up(over, f"{path.name} is read. Ask for “{TITLE}” again: {{app.palette}}."):
        return
    ready = found[0]
    if not ready.ops:
        clerk.tell(f"There is nothing new in {path.name}: {ready.same:,} records, all as they are kept.")
        return
    choices = [Choice("", "Leave everything as it is"),
               Choice(GO, clerk.keyed("Take it in: {app.undo} takes it back again"))]  # fmt: skip
    if await clerk.push_screen_wait(Choose(f"{path.name}\n\n{in_words(ready)}", choices)) == GO:
        await _take_in(clerk, ready)


def _read(still: Archive, path: Path) -> Prepared:
    """For a thread. Raises Refused."""
    from storage.disk.read_in import read_in
    from storage.interchange.archive import prepared
    from storage.interchange.document_text import LARGEST
    from storage.port import StoreError

    try:
        return prepared(still, read_in(path, LARGEST))
    except StoreError as error:
        raise Refused(f"Nothing was loaded: {error}") from None


def in_words(ready: Prepared) -> str:
    """What taking it in would do, a line each."""
    from storage.queries.going_back import counted

    lines = [f"{verb}: {counted(colls)}" for verb, colls in (("New", ready.new), ("Changed", ready.changed)) if colls]
    lines += [f"As it is kept already: {ready.same:,} records"] if ready.same else []
    lines += [f"Files that come with it: {len(ready.files)}"] if ready.files else []
    if ready.without:
        lines.append(f"Files that its records name, and that are neither in it nor here: {ready.without}")
    return "\n".join(lines)


async def _take_in(clerk: Clerk, ready: Prepared) -> None:
    from storage.interchange.archive import commit, refuse_signed_minutes
    from storage.interchange.dumped_files import keep_files

    before = meeting_dates.picture(clerk) if clerk.at_work else None
    archive = clerk.archive
    try:
        refuse_signed_minutes(archive, ready.ops)
        await asyncio.to_thread(keep_files, ready.files, archive.files)
    except Refused as refusal:
        clerk.refuse(str(refusal))
        return
    if await clerk.kept(lambda: archive.carry_out(lambda: commit(archive, ready, by=clerk.by))) is None:
        return
    clerk.tell(f"Taken in: {len(ready.new)} new, {len(ready.changed)} changed. {{app.undo}} takes it back.")
    if before is not None and clerk.at_work:
        meeting_dates.say_moved(clerk, before)
