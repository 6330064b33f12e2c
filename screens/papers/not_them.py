"""Saying of a place that the gate stops at: this is not the complainant. With a reason, kept with the complaint."""

from __future__ import annotations

import contextlib
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from secretariat.basics.record import Refused
from secretariat.basics.sentences import capitalised

from ..dialogs.working import at_length, worked
from .let_go import CALENDARS, EVERYTHING, PACK, paper_of

if TYPE_CHECKING:
    from secretariat.basics.acts import Act
    from secretariat.basics.stopping import Step
    from secretariat.complaints.gate.paper_gate import Breach

    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk

NAME = "This is not the complainant"
"""What the command is called: whoever is refused is told of it."""


def not_them(clerk: Clerk) -> None:
    """Ask which place of which public paper it is, and why. Raises Refused while the register is locked."""
    if why := clerk.lock.why_closed():
        raise Refused(why)
    clerk.run_worker(_ask(clerk), group="asking")


async def _ask(clerk: Clerk) -> None:
    from secretariat.papers.catalogue import PAPERS

    from ..dialogs.choose import Choice, Choose

    papers = [Choice(name, paper.in_words.capitalize()) for name, paper in PAPERS.items()
              if paper.public and paper.of != "register"]  # fmt: skip
    papers += (
        [Choice(PACK, "The pack of this meeting, or its supplement")] if clerk.archive.bundle(clerk.meeting_id) else []
    )
    papers.append(Choice(CALENDARS[0], "The calendar, and the one with your own deadlines"))
    papers.append(Choice(EVERYTHING[0], capitalised(EVERYTHING[1])))
    paper = await clerk.push_screen_wait(Choose("Which paper is held up?", papers))
    if paper is None:
        return
    try:
        besides = {PACK: _places_of_pack, EVERYTHING[0]: _places_of_everything, CALENDARS[0]: _places_of_calendar}
        places = await besides[paper](clerk) if paper in besides else _places(clerk, paper)
    except Refused as refusal:
        clerk.refuse(str(refusal))
        return
    choices = [Choice(str(n), f"{found[0].around.reveal()}: {phrase}") for n, (phrase, found) in
               enumerate(places.items())]  # fmt: skip
    question = Choose("Which place is not the complainant?", choices, empty="No place is.")
    question.shows_sealed = True
    chosen = await clerk.push_screen_wait(question)
    if chosen is not None:
        await _say(clerk, paper, list(places.values())[int(chosen)])


def _places(clerk: Clerk, paper: str) -> dict[str, list[Breach]]:
    """The places of a paper, as it would be written now, that look like a complainant; its e-mail's with them."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from secretariat.complaints.not_compared import whole_name
    from secretariat.papers.catalogue import PAPERS
    from storage.queries.leak_gate import own_gate
    from storage.queries.paper_material import archive_material, meeting_material

    archive, of, gate = clerk.archive, paper_of(clerk, paper), own_gate(clerk.archive)
    materials: list[Any] = [] if of else [archive_material(archive, clerk.today)]
    if of or (PAPERS[paper].of == "either" and archive.meeting(clerk.meeting_id)):
        materials.append(meeting_material(archive, clerk.meeting_id, clerk.today))
    for material in materials:
        documents, message = [PAPERS[paper].build(material)], PAPERS[paper].email
        with contextlib.suppress(Refused):  # the paper may be made and its e-mail not
            documents += [message(material).as_document()] if message else []
        try:
            if gate:
                named = (gate.findings(each, paper=whole_name(paper, of)) for each in documents)
                gate.refuse_found([*chain.from_iterable(named)])
        except ComplainantNamed as refusal:
            return refusal.places()
    raise Refused("No place of that paper looks like a complainant.")


async def _places_of_everything(clerk: Clerk) -> dict[str, list[Breach]]:
    """The same of all records as one document, without the complaints."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from storage.interchange.dumping import dump
    from storage.queries.leak_gate import own_gate

    gate, store = own_gate(clerk.archive), clerk.archive.store

    def look() -> dict[str, list[Breach]]:
        try:
            if gate:
                gate.refuse_dump(dump(store), "")
        except ComplainantNamed as refusal:
            return refusal.places()
        raise Refused("No place of it looks like a complainant.")

    return await at_length(cast("WithClerk", clerk.screen), "Everything is being read.", look)


async def _places_of_calendar(clerk: Clerk) -> dict[str, list[Breach]]:
    """The same of the calendar with all that stands in either."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from storage.queries.calendar_out import calendar_bytes
    from storage.queries.leak_gate import own_gate

    gate, still, now = own_gate(clerk.archive), clerk.archive.as_it_stands(), clerk.now()

    def look() -> dict[str, list[Breach]]:
        try:
            if gate:
                gate.refuse_calendar(calendar_bytes(still, now, public=False))
        except ComplainantNamed as refusal:
            return refusal.places()
        raise Refused("No place of it looks like a complainant.")

    return await at_length(cast("WithClerk", clerk.screen), "The calendar is being read.", look)


async def _places_of_pack(clerk: Clerk) -> dict[str, list[Breach]]:
    """The same of the pack of the meeting shown, with all that its papers say; of the supplement, where that is due."""
    from secretariat.complaints.gate.paper_gate import ComplainantNamed
    from secretariat.complaints.not_compared import whole_name
    from secretariat.papers.pack.making import make_pack, packs_there
    from secretariat.papers.pack.spoken import spoken
    from storage.queries.leak_gate import own_gate
    from storage.queries.pack_material import with_files
    from storage.queries.paper_material import meeting_material

    archive, gate = clerk.archive, own_gate(clerk.archive)
    m, whole = meeting_material(archive, clerk.meeting_id, clerk.today), whole_name(PACK, clerk.meeting_id)
    there, why = packs_there(m)
    if gate is None or not there:
        raise Refused(why or "Nobody complained, so there is nobody to be compared with.")

    def look(step: Step) -> dict[str, list[Breach]]:
        found: list[Breach] = []
        for which in [each for each in there if each != "exempt"]:
            pack = make_pack(with_files(archive, m), which, step)
            found += chain.from_iterable(gate.findings(each, paper=whole) for each in spoken(pack, step).documents)
        try:
            gate.refuse_found(found)
        except ComplainantNamed as refusal:
            return refusal.places()
        raise Refused("No place of it looks like a complainant.")

    places = await worked(cast("WithClerk", clerk.screen), "The pack is being read", look)
    if places is None:
        raise Refused("Stopped: nothing was changed.")
    return places


async def _say(clerk: Clerk, paper: str, found: list[Breach]) -> None:
    from secretariat.complaints.not_compared import whole_name
    from secretariat.complaints.not_them import say_not_them

    from ..dialogs.field import Field
    from ..dialogs.form import Form

    whole, places = whole_name(paper, paper_of(clerk, paper)), [each.where for each in found]

    def check(values: dict[str, Any]) -> Act:
        return say_not_them(clerk.archive.cases(), found[0].case, places, whole, values["why"], clerk.now(), clerk.by)

    field = Field(name="why", label="Why", hint="Who or what it is. Kept with the complaint, for this place alone.")
    note = f"{found[0].phrase()}: {found[0].around.reveal()}"
    form = Form(NAME, [field], check, keep=clerk.perform, note=note, draft=f"complaint {found[0].case} not them")
    form.shows_sealed = True
    if await clerk.push_screen_wait(form):
        clerk.tell("Kept with the complaint. Ask for the paper again.")
