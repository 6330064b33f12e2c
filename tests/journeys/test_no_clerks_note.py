"""What the clerk notes for herself stands in no public paper: planted in every such field, looked for in every paper,
every format, the calendar and the e-mails."""

from __future__ import annotations

import datetime as dt
import io
import typing
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from secretariat.basics import clock
from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private, Record, Refused
from secretariat.complaints.not_compared import LetGo
from secretariat.documents.typeset import typeset
from secretariat.documents.writers import write_paper
from secretariat.events.course import Closed
from secretariat.events.decisions import ActionSet, Recommended
from secretariat.events.embargo import Embargoed
from secretariat.events.items import ItemOpened
from secretariat.matters.follow_up import FollowUp, MatterStep, StepKind
from secretariat.matters.raised import Raised
from secretariat.meetings.meeting import Meeting
from secretariat.meetings.publication import Publication
from secretariat.meetings.questions import PublicQuestion
from secretariat.minutes.forgotten import Forgotten
from secretariat.papers.calendar import calendar_file
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.email.message import write_message
from secretariat.papers.exported import Exported
from secretariat.plan.planned import PlanEntry, PlannedItem
from storage.archive import Archive
from storage.places import PLACES
from storage.queries.complaint_papers import review_material
from storage.queries.dated_meetings import every_meeting
from storage.queries.last_changes import last_changes
from storage.queries.paper_material import archive_material, meeting_material
from tests.support.panels import DAY, MEETING, NEXT_MEETING, begun, open_archive
from tests.support.typst_here import TYPST

PUBLIC = sorted(name for name, paper in PAPERS.items() if paper.public)
ENDINGS = (".md", ".html", ".docx", ".txt", ".csv", *((".pdf",) if TYPST else ()))
STEPS = typing.get_args(StepKind)
SHOWN = "Lanes and bridges"
"""The control: what anybody may read, and is found."""

FOR_HER_ALONE = {
    "notification": "wordone", "meeting": "wordtwo", "publication": "wordthree", "first form": "wordfour",
    "contact": "wordfive", "asked by": "wordsix", "apology": "wordseven", "let go": "wordeight",
    "taken out": "wordnine", "forgotten": "wordten", "written": "wordeleven", "declined": "wordtwelve",
    "let go, sealed": "wordthirteen", "forgotten, sealed": "wordfourteen",
    **{f"step {step}": f"wordstep{n:02}x" for n, step in enumerate(STEPS)},
}  # fmt: skip
"""A word for each field that is the clerk's own."""

NOTES: dict[tuple[type[Record], str], str] = {
    (PlanEntry, "note"): "of a notification the clerk's own: planted; of other dates printed in the plan",
    (PlannedItem, "note"): "printed after the item in the plan, as its form says",
    (Meeting, "note"): "planted", (Publication, "note"): "planted", (FollowUp, "note"): "planted",
}  # fmt: skip
"""Every field of a record that is called a note, and what becomes of it."""


def everything(folder: Path) -> Archive:
    """A meeting that was held, and every field filled that is the clerk's own."""
    word = FOR_HER_ALONE
    archive = open_archive(folder)
    archive.commit(begun())
    events = [
        ItemOpened(item="item-5", place="yya"),
        Recommended(id="r1", number=1, text="that lanes be swept", place="yyb"),
        *(ActionSet(id=f"a{n}", number=n + 1, text=f"to count lane {n}", owner="person-pc", due=dt.date(2031, 7, 1),
                    place=f"yyb{n:02}i") for n in range(len(STEPS))),
        Embargoed(id="e", place="yyc", items=("item-6",), until=dt.date(2031, 6, 19)),
        Closed(id="closed", at=clock.at(DAY, clock.parse_time("16:00")), place="zzz"),
    ]  # fmt: skip
    archive.commit(act("held", [Put(event, MEETING) for event in events]))
    meeting = archive.meeting(MEETING)
    assert meeting is not None
    moment = clock.at(DAY, dt.time(9))
    records: list[Record] = [
        PlanEntry(id="notice", date=dt.date(2031, 9, 1), kind="notice", note=f"Chief Constable {word['notification']}"),
        PlanEntry(id="other", date=dt.date(2031, 11, 1), kind="notice", note=word["notification"]),
        PlannedItem(id="due", title="A list to send", due="other", place="i"),
        PlanEntry(id="day", date=dt.date(2031, 10, 1), kind="training", note="Hybrid"),
        PlannedItem(id="shown", title=SHOWN, due="day", place="i"),
        *(FollowUp(id=f"a{n}", steps=(MatterStep(what=step, on=dt.date(2031, 7, 2), words=word[f"step {step}"]),))
          for n, step in enumerate(STEPS)),
        FollowUp(id="r1", progress="sent", on=dt.date(2031, 7, 2), note=word["first form"]),
        LetGo(at=moment, paper="minutes", why=word["let go"]),
        LetGo(at=moment, paper="minutes", reason=Private(word["let go, sealed"])),
        Raised(id="gone", on=DAY, kind="question", number=1, text="How many lanes?", gone=word["taken out"]),
        Forgotten(on=DAY, what="a remark", why=word["forgotten"]),
        Forgotten(on=DAY, what="a remark", reason=Private(word["forgotten, sealed"])),
        Exported(at=moment, paper="minutes", file=word["written"], location="0", sha256="0"),
        meeting.with_(note=word["meeting"]),
    ]  # fmt: skip
    archive.commit(act("noted", [Put(record) for record in records]))
    person = archive.people()["person-ck"]
    archive.commit(act("contact", Put(person.with_(contact=Private(word["contact"])))))
    apology = archive.bundle(MEETING).apologies[0]  # type: ignore[union-attr]
    of_the_meeting: list[Record] = [
        Publication(id="p", when=moment, date=DAY, start=dt.time(14), note=word["publication"]),
        PublicQuestion(id="q", received=moment, name="Quentin Marsh", text="Why?", contact=Private(word["asked by"])),
        PublicQuestion(id="l", received=moment, name="Lena", text="When?", status="declined", reason=word["declined"]),
        apology.with_(reason=Private(word["apology"]), sealed_reason=""),
    ]  # fmt: skip
    archive.commit(act("of the meeting", [Put(record, MEETING) for record in of_the_meeting]))
    return archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    made = everything(tmp_path_factory.mktemp("notes") / "data")
    yield made
    made.store.close()


def materials(archive: Archive, name: str) -> list[Any]:
    of, today = PAPERS[name].of, dt.date(2031, 10, 2)
    if of == "register":
        return [review_material(archive, today, DAY, today)]
    of_meetings = [meeting_material(archive, meeting, today) for meeting in (MEETING, NEXT_MEETING)]
    return {"meeting": of_meetings, "archive": [archive_material(archive, today)]}.get(
        of, [*of_meetings, archive_material(archive, today)]
    )


def words_of(data: bytes, ending: str) -> str:
    if ending == ".pdf":
        import pypdf

        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    if ending == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return data.decode("utf-8-sig")


def written(archive: Archive, name: str) -> Iterator[tuple[str, str]]:
    """What is in the paper and the e-mail with it, in each format."""
    paper = PAPERS[name]
    for material in materials(archive, name):
        try:
            document = paper.build(material)
        except Refused:  # no minutes of it, or none that went out
            continue
        yield "blocks", repr(typeset(document))
        for ending in (*ENDINGS, *((paper.ending,) if paper.ending == ".vtt" else ())):
            try:
                yield ending, words_of(write_paper(document, ending), ending)
            except ValueError:  # a table's format for a paper without one
                assert ending in (".csv", ".vtt")
        if paper.email:
            message = paper.email(material)
            yield "e-mail", repr(message.as_document())
            yield ".eml", write_message(message, document).decode()


@pytest.mark.parametrize("name", PUBLIC)
def test_no_public_paper_has_a_word_of_what_the_clerk_noted_for_herself(archive: Archive, name: str) -> None:
    seen = 0
    for how, words in written(archive, name):
        seen += 1
        found = [field for field, word in FOR_HER_ALONE.items() if word in words.casefold()]
        assert found == [], f"{name}, {how}"
    assert seen >= 4 or name == "comparison"


def test_the_plan_has_what_is_planned_and_neither_the_note_nor_the_day_of_a_notification(archive: Archive) -> None:
    for how, words in written(archive, "forward-plan"):
        assert "Lanes and bridges" in words.replace("\xa0", " "), how
        assert "Hybrid" in words
        assert "1 September 2031" not in words.replace("\xa0", " ")
        assert "A list to send" in words.replace("\xa0", " "), "what is due then stands, without the note"


def test_the_hearings_say_which_power_the_panel_has_and_not_what_the_clerk_noted(archive: Archive) -> None:
    (words,) = (words for how, words in written(archive, "hearings") if how == ".txt")
    assert "Chief Constable: notified on Monday 1 September 2031" in words.replace("\xa0", " ")
    assert "F2" not in words
    assert "A proposed appointment: notified on Saturday 1 November 2031" in words.replace("\xa0", " ")


def test_the_public_calendar_has_none_of_it(archive: Archive) -> None:
    panel = archive.panel()
    assert panel is not None
    entries = [date.entry for date in archive.plan().dates if date.entry]
    changes, matters = last_changes(archive.store), archive.register().matters
    for public in (True, False):
        file = calendar_file(every_meeting(archive), panel, archive.calendar(), changes, clock.at(DAY, dt.time(9)),
                             matters, entries, public=public)  # fmt: skip
        words = file.decode().replace("\r\n ", "").casefold()
        assert [field for field, word in FOR_HER_ALONE.items() if word in words] == []


def test_every_field_that_is_called_a_note_is_known_here() -> None:
    """A new one is either the clerk's own, and planted above, or printed on purpose, and said so in its form."""
    found = {(kind, field.name) for kind in PLACES for field in msgspec.structs.fields(kind) if "note" in field.name}
    assert found == set(NOTES)


def test_every_private_field_is_planted_or_never_leaves_its_sealed_place() -> None:
    found = {
        (kind, field.name) for kind, place in PLACES.items() if not place.startswith("complaints/")
        for field in msgspec.structs.fields(kind) if field.type is Private
    }  # fmt: skip
    names = {(kind.__name__, name) for kind, name in found}
    assert names == {
        ("Person", "contact"), ("PublicQuestion", "contact"), ("Apology", "reason"), ("LetGo", "reason"),
        ("Forgotten", "reason"),
        ("MinutesCopy", "exempt"),  # what was minuted in private; see test_embargoed and test_private
    }  # fmt: skip
