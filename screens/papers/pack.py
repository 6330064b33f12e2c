"""The agenda pack from the screen: which, and where to; then it is bound while the clerk looks on, or stops it."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from secretariat.basics.record import Refused

from ..dialogs.coming_up import may_come_up
from ..dialogs.field import Field
from ..dialogs.form import Form
from ..dialogs.reading import Reading
from ..dialogs.replacing import Replacing
from ..dialogs.typed_path import path_to_write
from ..dialogs.working import worked
from ..kit.where_to import Proposed
from .file_field import file_field
from .gate import leak_gate
from .not_them import NAME as NOT_THEM

if TYPE_CHECKING:
    from collections.abc import Mapping

    from secretariat.basics.stopping import Step
    from secretariat.complaints.gate.paper_gate import Gate
    from secretariat.papers.material import MeetingMaterial
    from secretariat.papers.pack.making import Pack
    from secretariat.papers.pack.reading import Which

    from ..kit.screen import ClerkScreen

_CALLED = {"pack": "pack", "supplement": "supplement", "exempt": "exempt papers"}


class _Asked(NamedTuple):
    """Which pack, where to, and what is needed to bind it."""

    which: Which
    path: Path
    m: MeetingMaterial
    meeting: str
    gate: Gate | None
    replaces: str = ""


def bind(screen: ClerkScreen) -> None:
    """Ask which pack of the meeting shown, and where to; then bind and write it."""
    screen.run_worker(_ask(screen), group="asking")


async def _ask(screen: ClerkScreen) -> None:
    """Ask until it is bound or the form is left: what was asked is still there where it was refused or stopped."""
    meeting, trouble = screen.clerk.meeting_id, ""
    there, why = _there(screen, meeting)
    if not there:
        screen.refuse(why)
        return
    which: Which = "supplement" if "supplement" in there else there[0]
    path = ""
    replacing, replaces = Replacing(screen), ""

    async def asked(what: _Asked) -> bool:
        nonlocal replaces
        replaces = await replacing.ask(what.path)
        return True

    while True:
        form = Form("Bind the pack", _fields(screen, meeting, there, which, path),
                    lambda values: _checked(screen, meeting, values), keep=asked, draft=f"pack {meeting}",
                    note=trouble or "The agenda, and each paper behind its cover sheet, numbered through.")  # fmt: skip
        what = await screen.clerk.push_screen_wait(form)
        if what is None:
            return
        which, path = what.which, str(what.path)
        trouble = await _bound(screen, what._replace(replaces=replaces))
        if not trouble or not may_come_up(screen, trouble):
            return


def _there(screen: ClerkScreen, meeting: str) -> tuple[list[Which], str]:
    """Which packs can be bound; where none, why not."""
    from secretariat.papers.pack.making import packs_there
    from storage.queries.paper_material import meeting_material

    try:
        return packs_there(meeting_material(screen.clerk.archive, meeting, screen.clerk.today))
    except Refused as refusal:
        return [], str(refusal)


_KINDS: dict[Which, str] = {
    "pack": "the pack, for the public",
    "supplement": "the supplement: what came since",
    "exempt": "the exempt papers, for members alone",
}


def _fields(screen: ClerkScreen, meeting: str, there: list[Which], which: Which, path: str) -> list[Field]:
    def proposed(typed: Mapping[str, str]) -> Proposed:
        return Proposed("pack", _file(meeting, typed["which"]), private=typed["which"] == "exempt")

    kinds = Field(name="which", label="Which", kind="choice", options=[(each, _KINDS[each]) for each in there],
                  value=which, hint="Arrows change it. The exempt papers are a file of their own.")  # fmt: skip
    return [kinds, file_field(screen.clerk.where_to, proposed, [kinds], hint="Ending .pdf.", path=path)]


def _file(meeting: str, which: str) -> str:
    return f"{_CALLED[which].replace(' ', '-')}-{meeting}.pdf"


def _checked(screen: ClerkScreen, meeting: str, values: dict[str, Any]) -> _Asked:
    """What was asked for. Raises Refused where it cannot be."""
    from secretariat.papers.pack.making import refuse_pack
    from storage.queries.paper_material import meeting_material

    which, archive = values["which"], screen.clerk.archive
    path = path_to_write(values["file"], _file(meeting, which))
    if path.suffix.lower() != ".pdf":
        raise Refused("A pack’s file must end in .pdf.")
    archive.refuse_undecided()
    gate = None if which == "exempt" else leak_gate(screen, "agenda")
    if gate:
        gate.refuse_name(path.name)
    material = meeting_material(archive, meeting, screen.clerk.today)
    refuse_pack(material, which)
    return _Asked(which, path, material, meeting, gate)


async def _bound(screen: ClerkScreen, what: _Asked) -> str:
    """Bind it and write it, off the event loop; why it was not, else nothing."""
    try:
        done = await worked(screen, f"Binding the {_CALLED[what.which]}", lambda step: _made(screen, what, step))
    except (Refused, ValueError) as refusal:
        return str(refusal)
    if done is None:
        return "Stopped: nothing was written."
    pack, foot, told = done
    screen.clerk.where_to.remember("pack", what.path, private=what.which == "exempt")
    if told_of_record := await _put_on_record(screen, what, pack, foot):
        screen.tell(told_of_record)
    written = f"{what.path}, {pack.pages} pages."
    in_short = " ".join((f"Written: {written}", *told))
    if not told:
        screen.tell(in_short)
    elif may_come_up(screen, in_short):
        await screen.clerk.push_screen_wait(Reading(f"Written: {what.path.name}", "\n\n".join((written, *told))))
    return ""


def _made(screen: ClerkScreen, what: _Asked, step: Step) -> tuple[Pack, str, list[str]]:
    """The pack, the line at its foot, and what the clerk is told. Raises Refused, Stopped, ValueError."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from secretariat.papers.pack.making import make_pack
    from secretariat.papers.pack.spoken import spoken
    from storage.queries.exporting import put_there
    from storage.queries.pack_material import with_files

    step("Beginning")
    material = with_files(screen.clerk.archive, what.m)
    pack = make_pack(material, what.which, step)
    told = [*pack.told]
    if what.gate:
        found = spoken(pack, step)
        told += found.unread
        try:
            named = (what.gate.findings(each, paper=f"pack of {what.meeting}") for each in found.documents)
            what.gate.refuse_found([*chain.from_iterable(named)])
        except ComplainantNamed as refusal:
            raise Refused(f"{refusal} If it is somebody else: {{app.palette}}, “{NOT_THEM}”.") from None
    step(f"Writing {what.path.name}")
    kept = put_there(
        what.path, pack.data, screen.clerk.now(), private=what.which == "exempt", keeps=bool(what.replaces)
    )
    if kept:
        told.insert(0, f"The one that was there is kept as {kept}.")
    return pack, material.foot, told


async def _put_on_record(screen: ClerkScreen, what: _Asked, pack: Pack, foot: str) -> str:
    """Put it on record that it was written; gives back what there is to tell of that, else nothing."""
    from storage.queries.exporting import keep_on_record

    clerk = screen.clerk
    return await keep_on_record(
        clerk.archive, f"{_CALLED[what.which]} of {what.meeting}", what.path, pack.data, clerk.now(), by=clerk.by,
        foot=foot, named=what.which != "exempt",
    )  # fmt: skip
