"""The exempt annex: the case that the panel takes in private, by its reference and never by a complainant's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from ...basics.clock import local
from ...basics.record import Private, Refused
from ...basics.sentences import listing
from ...meetings.exempt import ExemptGrounds
from ...panel.people import People
from ..case import Case
from ..fold import fold, standing_phrase
from ..gate.leaks import Watch
from ..letter_sent import letter_to
from ..standing import Owed
from ..steps import LettersSent, NotRecorded, OutcomeRecorded, Step


class AnnexEntry(NamedTuple):
    """One step, as the annex prints it."""

    day: dt.date
    title: str
    note: Private


class AnnexedCase(NamedTuple):
    """One case. ``allegation`` and the notes are private: a paper that prints them is no public paper."""

    reference: str
    stands: str
    allegation: Private
    history: tuple[AnnexEntry, ...]
    owed: tuple[Owed, ...]


class Annex(NamedTuple):
    """The annex of a report. The resolution to exclude the public names those ``grounds`` that cover a person."""

    title: str
    grounds: ExemptGrounds
    cases: tuple[AnnexedCase, ...]


def annex(
    cases: Iterable[Case], *references: str, people: People | None = None, public: Iterable[str] = (),
    grounds: ExemptGrounds | None = None,
) -> Annex:  # fmt: skip
    """The annex on the cases of these references, in their order. Raises Refused for one that is not known.

    No complainant of the register is named in it: names, addresses and numbers are taken out of the notes.

    ``people``: who may handle a case, ``public``: names that may stand, those of the panel's own people. ``grounds``:
    the panel's; England's without.
    """
    by_reference = {case.reference: case for case in cases}
    missing = next((reference for reference in references if reference not in by_reference), None)
    if missing is not None or not references:
        raise Refused(f"There is no complaint {missing}." if missing else "Say which case the annex is about.")
    watch = Watch(by_reference.values(), public=public)
    known = people or People(())
    annexed = tuple(_annexed(by_reference[each], watch, known) for each in dict.fromkeys(references))
    return Annex("Review of Complaints: exempt annex", grounds or ExemptGrounds(), annexed)


def _annexed(case: Case, watch: Watch, people: People) -> AnnexedCase:
    standing = fold(case)
    history = tuple(
        AnnexEntry(local(step.at).date(), watch.without(_done(step, people)), _unnamed(step.note, watch))
        for step in case.steps
    )
    return AnnexedCase(
        case.reference, standing_phrase(standing), _unnamed(case.allegation, watch), history, standing.owed
    )


def _done(step: Step, people: People) -> str:
    """What was done, and by whom: which side, on which ground; of letters which went to whom.

    The record of an outcome is only told to be made: it goes to both sides, and no further unless that is decided (reg
    28(13)). Of a part that is not recorded no more is told than that it is one.
    """
    match step:
        case LettersSent():
            said = listing([letter_to(each.letter, each.to) for each in step.sent])
        case OutcomeRecorded():
            said = ""
        case NotRecorded():
            said = f"{step.on_ground}{', of a part of it' if step.part else ''}"
        case _:
            said = step.said(people)
    by = "" if step.by == "clerk" else f", by the {step.by}"
    return f"{step.done}{f': {said}' if said else ''}{by}"


def _unnamed(words: Private, watch: Watch) -> Private:
    return Private(watch.without(words.reveal()))
