"""Each step's form asks what its record needs: from its own fields, and no step is forgotten."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from screens.complaints.asking import COMMON, FORKS, by_default, by_field, note_field, own_fields, values_of
from screens.complaints.forms import step_form
from screens.dialogs.field import Field, FieldRefused, parsed, raw
from secretariat.complaints import steps as s
from secretariat.complaints.fold import fold
from secretariat.complaints.states import State
from secretariat.panel.people import People
from tests.support.cases import WELL_FORMED, case_in, context, letters, on, step, taken
from tests.support.panels import DAY, invented_people

PEOPLE = People(invented_people())
ASKED = [kind for kind in s.STEPS if kind not in (s.Received, s.LettersSent)]
EVERY = [(kind, answer) for kind in ASKED for answer in (FORKS[kind].answers if kind in FORKS else [None])]


def first_values(fields: list[Field]) -> dict[str, Any]:
    """What the form gives if nothing is typed but what must be."""
    found = {}
    for field in fields:
        first = next((value for value, _label in field.choices if value), "words")
        needed = {"person": "np"}.get(field.kind, first) if field.required else ""
        typed = raw(field) or ("np" if field.kind == "person" else needed)
        found[field.name] = parsed(field, typed, DAY)
    return found


@pytest.mark.parametrize(("kind", "answer"), EVERY, ids=lambda each: getattr(each, "__name__", str(each)))
def test_what_is_asked_makes_the_step(kind: type[s.Step], answer: Any) -> None:
    values = values_of(kind, answer, first_values(own_fields(kind, answer, PEOPLE)))
    made = kind(at=on(1), **values)
    assert made.at == on(1)
    if kind in FORKS:
        assert getattr(getattr(made, "handler", made), FORKS[kind].field) == answer


@pytest.mark.parametrize("kind", ASKED, ids=lambda kind: kind.__name__)
def test_no_field_of_a_step_is_forgotten(kind: type[s.Step]) -> None:
    """One that is asked in some answer, or is the answer itself."""
    answers = list(FORKS[kind].answers) if kind in FORKS else [None]
    asked = {field.name for answer in answers for field in own_fields(kind, answer, PEOPLE)}
    forks = {FORKS[kind].field} if kind in FORKS else set()
    own = set(kind.__struct_fields__) - COMMON
    if kind is s.HandlerAppointed:
        own = {"kind", "person", "name"}
    assert asked | forks == own


@pytest.mark.parametrize("kind", ASKED, ids=lambda kind: kind.__name__)
def test_a_step_that_is_corrected_is_asked_as_it_stands(kind: type[s.Step]) -> None:
    known: Any = kind(at=on(1), **WELL_FORMED[kind])
    answer = getattr(getattr(known, "handler", known), FORKS[kind].field) if kind in FORKS else None
    fields = own_fields(kind, answer, PEOPLE, known)
    typed = {field.name: parsed(field, raw(field), DAY) for field in fields if not field.required or raw(field)}
    again = kind(at=on(1), note=known.note, **values_of(kind, answer, typed))
    assert again == known


SAID = {(s.FoundOutOfRemit, "matter"), (s.Withdrawn, "wish"), (s.ConductRecorded, "source"),
        (s.NotifiedAbroad, "notified_of")}  # fmt: skip
"""What a record of long ago presumes, and a letter or the register says: where it belongs, what is wished."""


@pytest.mark.parametrize("kind", ASKED, ids=lambda kind: kind.__name__)
def test_nothing_is_presumed_that_the_record_does_not(kind: type[s.Step]) -> None:
    """A form that is saved at once logs no answer that nobody gave: that it is withdrawn, that it shows no crime."""
    for answer in FORKS[kind].answers if kind in FORKS else [None]:
        for field in own_fields(kind, answer, PEOPLE):
            told = next((each for each in msgspec.structs.fields(kind) if each.name == field.name), None)
            if (told is not None and told.required and field.kind == "choice") or (kind, field.name) in SAID:
                with pytest.raises(FieldRefused, match="cannot be left empty"):
                    parsed(field, raw(field), DAY)


@pytest.mark.parametrize(("kind", "answer"), EVERY, ids=lambda each: getattr(each, "__name__", str(each)))
def test_what_the_record_presumes_stands_in_the_form(kind: type[s.Step], answer: Any) -> None:
    """A referral goes by e-mail unless told otherwise, and not by the first way that there is."""
    presumed = {each.name: each.default for each in msgspec.structs.fields(kind)}
    for field in own_fields(kind, answer, PEOPLE):
        if presumed.get(field.name, msgspec.NODEFAULT) is not msgspec.NODEFAULT and not field.required:
            made = values_of(kind, answer, {field.name: parsed(field, raw(field), DAY)})
            assert made[field.name] == presumed[field.name]


def test_whose_comments_are_waited_for_stands_there_at_first() -> None:
    both = taken(case_in(State.RECORDED), step(s.HandlerAppointed, on(2)),
                 letters(3, "invitation to comment", "complainant", "subject"))  # fmt: skip
    (party, _declined) = own_fields(s.Commented, None, PEOPLE, None, fold(both))
    assert raw(party) == "subject"
    heard = taken(both, step(s.Commented, on(4), declined=True))
    (party, _declined) = own_fields(s.Commented, None, PEOPLE, None, fold(heard))
    assert raw(party) == "complainant"
    everybody = taken(heard, step(s.Commented, on(5), party="complainant"))
    (party, _declined) = own_fields(s.Commented, None, PEOPLE, None, fold(everybody))
    assert not raw(party), "nobody is waited for"


def test_part_four_cannot_be_done_by_the_chief_executive() -> None:
    assert "chief executive" not in dict(by_field(s.OutcomeRecorded, "panel").choices)
    assert "chief executive" in dict(by_field(s.Recorded, "clerk").choices)
    assert by_default(s.CrimeDecided, with_iopc=True) == "IOPC"
    assert by_default(s.CrimeDecided, with_iopc=False) == "panel"


@pytest.mark.parametrize("kind", [s.EvidencePreserved, s.CopyWithheld, s.Noted, s.NoticeExcused])
def test_a_note_that_the_law_wants_cannot_be_left_out(kind: type[s.Step]) -> None:
    assert note_field(kind).required


async def test_a_form_says_the_rule(tmp_path: object) -> None:
    case = case_in(State.RECORDED)

    async def keep(_act: object) -> bool:
        return True

    form = step_form(case, s.BecameClear, None, context, lambda _step, _context: None, keep)  # type: ignore[arg-type,return-value]
    assert form._note == "reg 13(1)(a)."
    assert form._draft_key == f"form: complaint {case.id} Determine that it is serious"
