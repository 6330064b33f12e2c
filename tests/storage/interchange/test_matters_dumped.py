"""Matters in a document: parts, reports, letters and steps go out and come back, and name only what there is."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from secretariat.basics.acts import Drop, Put, act
from secretariat.basics.record import Refused
from secretariat.events.decisions import ActionSet, Recommended
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.letters.opened.opening import LONGEST
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.raised import Raised
from secretariat.matters.report import CopySent, ReportSent
from storage.archive import Archive
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from tests.support.panels import DAY, MEETING, begun, invented_panel
from tests.support.store_in_memory import MemoryStore

Document = dict[str, Any]


def followed() -> Archive:
    """R1 sent, answered and noted; A1 with a part; a promise of the letter."""
    archive = Archive(MemoryStore())  # type: ignore[arg-type]
    for one in (*invented_panel(), begun()):
        archive.commit(one)
    asked = (
        Recommended(id="r", number=1, text="to count", place="x"),
        ActionSet(id="a", number=1, text="ask", place="y"),
    )
    archive.commit(act("minuted", [Put(each, MEETING) for each in asked]))
    passage = Passage(
        first=1, last=2, asked="to\ncount", reply="We\nwill.", answers=(AnswerTo(matter="r", position="done"),)
    )
    archive.commit(act(
        "followed",
        Put(ReportSent(id="s", meeting=MEETING, matters=("r",), sent=DAY, copies=(CopySent(to="Eldmoor", on=DAY),))),
        Put(LetterIn(id="l", received=DAY, meeting=MEETING, text="Dear\nChair", passages=(passage,))),
        Put(Raised(id="q", on=DAY, kind="question", number=1, text="Who?", part_of="a", meeting=MEETING)),
        Put(Raised(id="p", on=DAY, kind="undertaking", number=1, text="to write", letter="l")),
        Put(FollowUp(id="r", steps=(MatterStep(what="noted", on=DAY, meeting=MEETING, item="item-1"),))),
    ))  # fmt: skip
    return archive


def document() -> Document:
    found = json.loads(dump(followed().store))
    assert isinstance(found, dict)
    return found


def empty() -> Archive:
    return Archive(MemoryStore())  # type: ignore[arg-type]


def stories(archive: Archive) -> list[Any]:
    return [(matter.reference, matter.progress, matter.story) for matter in archive.register().matters]


def test_what_is_dumped_and_loaded_tells_the_same_stories() -> None:
    archive, other = followed(), empty()
    load(other, dump(archive.store))
    assert stories(other) == stories(archive)
    assert [reference for reference, *_ in stories(other)] == [
        f"{MEETING}/R1", f"{MEETING}/A1", f"{MEETING}/A1.1", f"{MEETING}/P1",
    ]  # fmt: skip
    assert dump(other.store) == dump(archive.store)


def test_a_letter_as_long_as_one_can_be_read_comes_back_with_its_places_and_headings() -> None:
    """A heading may be a whole paragraph, and a letter of a million letters has paragraphs to that number."""
    archive, other = followed(), empty()
    far = Passage(first=LONGEST - 1, last=LONGEST, topic="On the precept, " * 100, asked="to count")
    archive.commit(act("kept", Put(LetterIn(id="long", received=DAY, text="Dear Chair", passages=(far,)))))
    load(other, dump(archive.store))
    assert dump(other.store) == dump(archive.store)


def test_a_document_of_before_matters_had_a_life_is_taken_in_as_it_was() -> None:
    whole = document()
    for name in ("raised", "reports", "letters", "gone"):
        whole.pop(name, None)
    whole["register"] = [{"id": "r", "progress": "sent", "on": str(DAY), "note": "by e-mail"}]
    other = empty()
    load(other, json.dumps(whole).encode())
    matter = other.register().by_id("r")
    assert matter is not None
    assert (matter.progress, matter.since, matter.note) == ("sent", DAY, "by e-mail")


def test_what_was_deleted_since_may_still_be_named_and_nothing_is_lost() -> None:
    archive, other = followed(), empty()
    gone = next(event for event in archive.bundle(MEETING).events if event.id == "r")  # type: ignore[union-attr]
    archive.commit(act("struck out", Drop(gone, MEETING)))
    whole = dump(archive.store)
    assert json.loads(whole)["gone"] == ["r"]
    load(other, whole)
    assert dump(other.store) == whole
    assert other.letters() == archive.letters()


def set_(name: str, **fields: object) -> Callable[[Document], None]:
    return lambda whole: whole[name][-1].update(fields)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (set_("raised", part_of="none-such"), "there is no matter of the identity “none-such”"),
        (set_("raised", letter="none-such"), "there is no letter of the identity “none-such”"),
        (set_("raised", meeting="2031-01-01"), "there is no meeting of the identity “2031-01-01”"),
        (set_("raised", part_of="q", id="q"), "nothing is a part of itself"),
        (set_("raised", number=0), "it is from 1 to 9999"),
        (set_("raised", text=" "), "cannot be left empty"),
        (set_("reports", meeting="2031-01-01"), "there is no meeting of the identity “2031-01-01”"),
        (set_("reports", matters=["r", "none-such"]), "At reports[0].matters[1]: there is no matter"),
        (set_("letters", meeting="2031-01-01"), "there is no meeting of the identity “2031-01-01”"),
        (set_("letters", passages=[{"first": 0, "last": 0, "answers": [{"matter": "none-such"}]}]),
         "At letters[0].passages[0].answers[0].matter: there is no matter"),
        (set_("letters", passages=[{"first": -1, "last": 0}]), "it is from 0 to 1000000"),
        (set_("register", steps=[{"what": "noted", "meeting": "2031-01-01"}]), "At register[0].steps[0].meeting"),
        (set_("register", steps=[{"what": "forgotten"}]), "At register[0].steps[0].what"),
        (set_("letters", meeting="../x"), "an identity has plain letters"),
    ],
)  # fmt: skip
def test_what_names_nothing_that_is_there_is_refused_whole(
    spoil: Callable[[Document], None], sentence: str
) -> None:  # fmt: skip
    whole = document()
    whole["raised"].sort(key=lambda one: one["id"] == "q")
    spoil(whole)
    other = empty()
    with pytest.raises(Refused) as refusal:
        load(other, json.dumps(whole).encode())
    assert sentence in str(refusal.value)
    assert other.panel() is None


def test_a_part_of_what_is_there_is_taken_in_as_its_part() -> None:
    whole = document()
    set_("raised", id="x", part_of="p", letter="", meeting="")(whole)
    other = empty()
    load(other, json.dumps(whole).encode())
    part = other.register().by_id("x")
    assert part is not None
    assert part.reference == f"{MEETING}/P1.1"


def test_a_number_given_is_given_once_in_the_document_and_in_the_folder() -> None:
    whole = document()
    parts = [one for one in whole["raised"] if one["id"] == "q"]
    twice = {**whole, "raised": [*whole["raised"], {**parts[0], "id": "again"}]}
    with pytest.raises(Refused, match="has the number 1 already"):
        load(empty(), json.dumps(twice).encode())
    more = {"format": "secretariat", "raised": [{**parts[0], "id": "again"}]}
    with pytest.raises(Refused, match="q has the number 1 already"):
        load(followed(), json.dumps(more).encode())
    load(followed(), json.dumps({"format": "secretariat", "raised": [{**parts[0], "id": "new", "number": 2}]}).encode())
