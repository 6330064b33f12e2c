"""Many complaints at once: those with one cause as a batch, and those whose time is over, to be erased."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from secretariat.basics.acts import Act
from secretariat.basics.amounts import so_many
from secretariat.complaints import acts
from secretariat.complaints.batches import in_batch, next_label
from secretariat.complaints.case import Case
from secretariat.complaints.fold import fold, standing_phrase
from secretariat.complaints.retention import none_past_time, past_time
from secretariat.papers.final import SealedFinal, refuse_held

from ..dialogs.choose import Choice, Choose
from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form
from ..dialogs.tick import Tick
from .forms import step_form
from .what_now import WhatNow, chosen, doables
from .work import ComplaintsWork

if TYPE_CHECKING:
    from storage.going_with import GoingWith

WORD = "ERASE"
"""What is typed to erase: no key that a hand falls on by itself."""


# --- batches ---


async def batch(screen: ComplaintsWork, case: Case) -> None:
    """Of a case in no batch: put it together with others. Of one in a batch: what is to be done with that."""
    if not case.batch:
        await _put_together(screen, case)
        return
    others = in_batch(screen.clerk.archive.cases(), case.batch)
    choices = [
        Choice("step", f"Take a step in all {len(others)} of batch {case.batch}"),
        Choice("more", f"Put more complaints into batch {case.batch}"),
        Choice("out", f"Take {case.reference} out of batch {case.batch}"),
    ]
    match await screen.app.push_screen_wait(Choose(f"Batch {case.batch}", choices)):
        case "step":
            await _step(screen, case, others)
        case "more":
            await _put_together(screen, case)
        case "out":
            await screen.do(acts.take_out_of_batch(case))


async def _put_together(screen: ComplaintsWork, case: Case) -> None:
    cases = screen.clerk.archive.cases()
    fitting = [one for one in cases if one.about == case.about and one.batch in ("", case.batch)]
    choices = [Choice(one.id, f"{one.reference}  {standing_phrase(fold(one))}") for one in fitting if fold(one).open]
    ticked = {case.id, *(one.id for one in in_batch(cases, case.batch))}
    title = "Which complaints have one cause?"
    keys = await screen.app.push_screen_wait(Tick(title, choices, ticked & {c.key for c in choices}))
    if keys is None:
        return
    label = case.batch or next_label(cases, screen.now().today.year)
    field = Field(name="label", label="Called", value=label, required=True, anew=True)

    def check(values: dict[str, Any]) -> Act:
        return acts.put_together([one for one in cases if one.id in keys], values["label"])

    note = "Each keeps its own log and is counted by itself."
    form = Form("Handle them together", [field], check, keep=screen.do, note=note, draft="complaint batch")
    await screen.app.push_screen_wait(form)


async def _step(screen: ComplaintsWork, case: Case, cases: Sequence[Case]) -> None:
    """One step, asked once and taken in each: each is judged by itself, and it is taken in all of them or in none."""
    found = [one for one in doables(case, screen.now()) if one.owed is None]
    key = await screen.app.push_screen_wait(WhatNow(f"Batch {case.batch}: what can be done now", found))
    one = chosen(found, key)
    if one is None:
        return
    asked = await screen.answer(one.kind)
    if asked is None:
        return
    heading = f"Batch {case.batch}, {len(cases)} complaints: {one.kind.title[:1].lower()}{one.kind.title[1:]}"
    form = step_form(
        case, one.kind, asked.answer, screen.now, partial(acts.step_together, cases), screen.do, heading=heading
    )  # fmt: skip
    await screen.app.push_screen_wait(form)


# --- erasing ---


async def retention(screen: ComplaintsWork) -> None:
    """List what is past its time, and erase what is ticked once the word is typed."""
    from storage.port import StoreError

    context = screen.now()
    cases = screen.clerk.archive.cases()
    over = past_time(cases, context)
    if not over:
        screen.tell(none_past_time(cases, context))
        return
    choices = [Choice(each.case.id, each.sentence()) for each in over]
    title = "Past their time: which are to be erased for good?"
    keys = await screen.app.push_screen_wait(Tick(title, choices))
    if not keys:
        return
    cases = [each.case for each in over if each.case.id in keys]
    try:
        going = await screen.clerk.archive.going_with([case.id for case in cases])
    except StoreError as error:
        screen.refuse(str(error))
        return
    _judge(screen, cases, going.finals)
    await screen.app.push_screen_wait(_erase_form(screen, cases, going))


def _erase_form(screen: ComplaintsWork, cases: Sequence[Case], going: GoingWith) -> Form[Any]:
    leaves = "it as it is" if len(cases) == 1 else "them as they are"
    field = Field(name="word", label=f"Type {WORD}", required=True, hint=f"In capitals. Escape leaves {leaves}.")

    def check(values: dict[str, Any]) -> Sequence[Case]:
        if values["word"] != WORD:
            raise FieldRefused("word", f"Type {WORD}, in capitals, to erase; Escape leaves {leaves}.")
        _judge(screen, cases, going.finals)
        return cases

    return Form("Erase for good", [field], check, keep=lambda found: _erase(screen, found, going),
                note=" ".join(_what_goes(cases, going)), drafted=False)  # fmt: skip


def _what_goes(cases: Sequence[Case], going: GoingWith) -> Iterator[str]:
    """What is gone with them, what is kept of them, and what only the clerk can delete, in sentences."""
    references, one = ", ".join(case.reference for case in cases), len(cases) == 1
    them = "it" if one else "them"
    yield f"{references}: gone from the register, its history and its back-ups."
    yield f"Nobody can bring {them} back."
    yield (
        f"That {'it was' if one else 'they were'} erased, when and why is recorded, and nothing of what "
        f"{'it' if one else 'they'} held."
    )
    if finals := len(going.finals):
        goes = f"which tells of {them}, goes" if finals == 1 else f"which tell of {them}, go"
        yield f"{_many(going.finals)}, {goes} too."
    if letters := len(going.letters):
        goes = "which names nobody else, goes" if letters == 1 else "which name nobody else, go"
        yield f"{so_many(letters, 'letter')}, {goes} too."
    files = sum(len(case.written) for case in cases)
    if files == 1:
        yield "The file that a letter was written to stays where you put it: delete it."
    elif files:
        yield "The files that letters were written to stay where you put them: delete them."


def _judge(screen: ComplaintsWork, cases: Sequence[Case], finals: Sequence[SealedFinal]) -> None:
    """Raises Refused where one of them may not be erased, or what goes with it may not."""
    acts.may_be_erased(cases, screen.now())
    refuse_held(finals, cases, screen.clerk.archive.cases())


def _many(finals: Sequence[SealedFinal]) -> str:
    return so_many(len(finals), "final annex", "final annexes")


async def _erase(screen: ComplaintsWork, cases: Sequence[Case], going: GoingWith) -> bool:
    """The complaints with all that goes with them, in one step: the final annexes that tell of them, also one that was
    undone, and the letters that name nobody else any more. The days of those stay in the list of letters."""
    clerk = screen.clerk
    erasure = acts.erasure(cases, clerk.archive.kept_in(Case), screen.now(), clerk.by)
    ids = [case.id for case in cases]
    if await clerk.kept(lambda: clerk.archive.erase(Case, ids, [erasure], by=clerk.by)) is None:
        return False
    finals, letters = going.finals, len(going.letters)
    clerk.tell(f"Erased for good: {', '.join(erasure.references)}{f', and {_many(finals)}' if finals else ''}.")
    if letters:
        screen.tell(f"Erased with them: {so_many(letters, 'letter')} that named nobody else.")
    return True
