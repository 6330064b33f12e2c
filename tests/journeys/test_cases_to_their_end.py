"""One case to each end there is, and a batch, through the forms of the screen and a real folder; then opened again."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from screens.complaints.asking import FORKS, own_fields
from screens.complaints.forms import abroad_form, conduct_form, new_form, step_form
from screens.dialogs.field import parsed, raw
from secretariat.basics.acts import Act
from secretariat.complaints import acts
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context
from secretariat.complaints.fold import fold
from secretariat.complaints.receiving import moment_phrase
from secretariat.complaints.review.report import review
from secretariat.complaints.states import ENDED, State
from storage import open_store
from storage.archive import Archive
from storage.places import PLACES
from tests.support.cases import DAY, case_in, context, new_case, on, step, way_to
from tests.support.panels import open_archive, the_panel


async def _keep(_act: Act) -> bool:
    return True


def typed(kind: type[s.Step], answer: Any, known: s.Step, now: Context) -> dict[str, Any]:
    """What the clerk types into the form of a step to have it as it is known."""
    own = own_fields(kind, answer, now.people, known)
    values = {field.name: parsed(field, raw(field), now.today) for field in own}
    values |= {"at": moment_phrase(known.at), "by": known.by, "note": known.note.reveal()}
    return {**values, "late_reason": known.late_reason.reveal()}


def done(case: Case, known: s.Step, now: Context) -> Act:
    """A step as the screen takes it: by its form, or as a letter."""
    kind = type(known)
    if isinstance(known, s.LettersSent):
        return acts.sent(case, known.sent, known.at, now, known.late_reason)
    answer = getattr(getattr(known, "handler", known), FORKS[kind].field) if kind in FORKS else None
    form = step_form(case, kind, answer, lambda: now, partial(acts.step, case), _keep)
    return form._check(typed(kind, answer, known, now))


def begun(archive: Archive, case: Case, first: s.Step, now: Context) -> Act:
    """The form that a case begins with."""
    about = {"about": case.about, "allegation": case.allegation.reveal()}
    if isinstance(first, s.ConductRecorded | s.NotifiedAbroad):
        unasked = conduct_form if isinstance(first, s.ConductRecorded) else abroad_form
        form = unasked(case, archive.cases(), archive.erasures(), lambda: now, _keep)
        return form._check({**about, **typed(type(first), None, first, now)} | {"at": moment_phrase(first.at)})
    form = new_form(case, archive.cases(), archive.erasures(), lambda: now, _keep)
    received = {
        "also": "",
        "name": case.complainant.name.reveal(),
        "channel": "e-mail",
        "received": moment_phrase(first.at),
    }
    return form._check({**about, **received})


def carried(archive: Archive, state: State) -> Case:
    """A case carried to a state in a real folder, act by act."""
    now = context()
    new = Case(id=f"case-{state.name}", about="" if state is State.TRANSFERRED else "person-pc")
    first, *later = way_to(state)
    archive.commit(begun(archive, new, first, now))
    for known in later:
        (case,) = [case for case in archive.cases() if case.id == new.id]
        archive.commit(done(case, known, now))
    return next(case for case in archive.cases() if case.id == new.id)


@pytest.mark.parametrize("state", sorted(ENDED | {State.WITHDRAWN, State.HANDLED_AS_PANEL_SEES_FIT}))
def test_a_case_is_carried_to_its_end_and_opens_there_again(state: State, tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    case = carried(archive, state)
    standing = fold(case)
    assert standing.state is state
    assert standing.problems == ()
    assert case.reference == "2031/001"
    archive.store.close()
    again = Archive(open_store(tmp_path / "data", background=False))
    assert [each.steps for each in again.cases()] == [case.steps]
    for _ in case.steps:
        change = again.store.undo(by="")
        assert change is not None
        again.absorb(change)
    assert again.cases() == [], "each step was one act"
    again.store.close()


def test_all_of_them_together_make_a_report_that_adds_up(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    for state in sorted(ENDED):
        carried(archive, state)
    counts = review(archive.cases(), the_panel(), DAY - dt.timedelta(1), DAY + dt.timedelta(60)).counts
    assert counts.opening + counts.received == counts.ended + counts.closing
    assert (counts.received, counts.ended) == (len(ENDED), len(ENDED))
    archive.store.close()


def test_a_batch_is_carried_together_and_counted_one_by_one(tmp_path: Path) -> None:
    archive, now = open_archive(tmp_path / "data"), context()
    for n in range(1, 41):
        first = s.Received(at=on(0), channel="online form")
        archive.commit(acts.log(archive.cases(), new_case("").with_(id=f"case-{n}"), first, now))
    archive.commit(acts.put_together(archive.cases(), "2031/B1"))
    for each in (step(s.Recorded, on(1)), step(s.Disapplied, on(3))):
        archive.commit(acts.step_together(archive.cases(), each, now))
    assert [case.reference for case in archive.cases()][-1] == "2031/040"
    assert {fold(case).state for case in archive.cases()} == {State.DISAPPLIED}
    counts = review(archive.cases(), the_panel(), DAY - dt.timedelta(1), DAY + dt.timedelta(60)).counts
    assert (counts.received, counts.ended, counts.closing) == (40, 40, 0)
    assert len(list(archive.store.changes(coll=PLACES[Case]))) == 43, "forty logged, one batch, two steps"
    assert case_in(State.DISAPPLIED).batch == ""
    archive.store.close()
