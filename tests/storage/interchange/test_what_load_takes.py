"""``load`` takes only what the program can work with: each value in its bounds, every relation there, plain text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Refused
from secretariat.deadlines.calendar import Holiday
from secretariat.events.motions import MotionEnded
from secretariat.events.petitions import PetitionReceived
from secretariat.events.public import QuestionPut
from secretariat.events.reported_back import GroupReported
from storage import open_store
from storage.archive import Archive
from storage.interchange import document_text
from storage.interchange.archive import load
from storage.interchange.dumping import dump
from storage.interchange.format import read
from tests.storage.interchange.test_interchange import change, copied
from tests.support.documents import Document, rich_document
from tests.support.panels import MEETING, open_archive, substitution

Spoil = Callable[[Document], None]


def both(*spoils: Spoil) -> Spoil:
    """Several changes, one after the other."""

    def spoil(whole: Document) -> None:
        for each in spoils:
            each(whole)

    return spoil


def the(kind: str, **fields: object) -> Spoil:
    """Fields of the first event of a kind in the first meeting."""

    def spoil(whole: Document) -> None:
        event = next(each for each in whole["meetings"][0]["events"] if each["kind"] == kind)
        event.update(fields)

    return spoil


def meeting(name: str, **fields: object) -> Spoil:
    """Fields of the first record of a list of the first meeting."""
    return lambda whole: whole["meetings"][0][name][0].update(fields)


RULES = "panel.rules.0"
IDENTITY = "an identity has plain letters, figures, - and _"
OUT_OF_RANGE = "days are from 1900-01-01 to 2200-12-31"
UNSEEN = "it holds a character that cannot be printed (U+"

ODD: list[tuple[str, Spoil, str]] = [
    # --- values ---
    ("a day long gone", change("holidays.0.date", "1899-12-31"), f"At holidays[0].date: {OUT_OF_RANGE}"),
    ("a day far off", change("plan.0.date", "2201-01-01"), f"At plan[0].date: {OUT_OF_RANGE}"),
    ("a first day", change("people.0.posts.0.since", "0001-01-01"), f"At people[0].posts[0].since: {OUT_OF_RANGE}"),
    ("a moment far off", the("began", at="9999-12-31T23:59:59Z"), OUT_OF_RANGE),
    ("a moment long gone", change("cases.0.steps.0.at", "0001-01-01T00:00:00+14:00"), OUT_OF_RANGE),
    ("a due day", the("action", due="9999-12-31"), OUT_OF_RANGE),
    ("rules of another age", change(f"{RULES}.since", "1066-10-14"), f"At panel.rules[0].since: {OUT_OF_RANGE}"),
    ("a time with an offset", change("meetings.0.meeting.start", "14:00:00+01:00"), "without an offset"),
    ("a plan's time with an offset", change("plan.0.start", "14:00:00Z"), "At plan[0].start: a time of day"),
    ("fewer votes than none", the("voted", votes_for=-1), "it is from 0 to 9999, and -1 is not"),
    ("more than a million against", the("voted", votes_against=10**6), "it is from 0 to 9999"),
    ("a recommendation of no number", the("recommended", number=0), "it is from 1 to 9999"),
    ("pages without end", change("meetings.0.items.0.pages", 2**62), "At meetings[0].items[0].pages: it is from 0"),
    ("a month of no year", change(f"{RULES}.numbering.year_begins", 13), "The month in which the year begins is from"),
    ("a quorum over nought", change(f"{RULES}.quorum.denominator", 0), "is no quorum"),
    ("no seats", change(f"{RULES}.seats", 0), "At panel.rules[0].seats: The number of seats is from 1 to 99"),
    ("a reply in a century", change(f"{RULES}.reply_months", 1200), "The period for replies, in months, is from 1"),
    ("a case kept for ever", change(f"{RULES}.complaint_targets.keep_years", 10**9), "A target for complaints"),
    ("a lock that never locks", change("panel.lock_minutes", -1), "The time before complaints lock, in minutes,"),
    ("a majority of more than all", change(f"{RULES}.majorities.numerator", 4), "is no larger majority"),
    ("no rules", change("panel.rules", []), "At panel.rules: there is no rule in force on any day"),
    ("no name", change("panel.name", " "), "At panel.name: Name: this cannot be left empty."),
    ("rules of one day", copied("panel.rules"), "At panel.rules[1].since: rules[0] hold from that day already."),
    ("a heading left empty", change(f"{RULES}.headings.members", ""), "A heading cannot be left empty"),
    ("a code of two words", change("people.0.code", "o b"), "At people[0].code: a code has no spaces."),
    ("no code", change("people.0.code", ""), "At people[0].code: this cannot be left empty."),
    ("no family name", change("people.0.family", "\t "), "At people[0].family: "),
    ("a name like a book", change("people.0.family", "x" * 100_001), "it is longer than 100,000 letters"),
    ("a term that ends first", change("people.0.posts.0.until", "2020-01-01"), "before it begins on 20 May 2029."),
    # --- what nobody sees ---
    ("a bell", change("people.0.given", "A\x07da"), f"At people[0].given: {UNSEEN}0007)."),
    ("two lines", change("meetings.0.meeting.venue", "Guildhall\nWestmere"), f"{UNSEEN}000A)."),
    ("turned round", change("people.0.family", "Bram\u202eelb"), f"At people[0].family: {UNSEEN}202E)."),
    ("no width", change("panel.area", "West\u200bmere"), f"At panel.area: {UNSEEN}200B)."),
    ("a mark of order", change("meetings.0.items.0.title", "\ufeffLanes"), f"{UNSEEN}FEFF)."),
    ("another line", change("planned.0.title", "Pre\u2028cept"), f"At planned[0].title: {UNSEEN}2028)."),
    ("a screen cleared", the("said", text="why \x1b[2J?"), f"{UNSEEN}001B)."),
    ("no character", the("said", text="why \uffff?"), f"{UNSEEN}FFFF)."),
    ("a nought in what is private", change("cases.0.allegation.withheld", "a\x00b"), f"{UNSEEN}0000)."),
    ("half a character", change("meetings.0.meeting.mood", "\ud800"), "At meetings[0].meeting.mood: it holds half a"),
    # --- identities ---
    ("a way out", change("people.0.id", "../x"), f"At people[0]: {IDENTITY}"),
    ("a folder", meeting("items", id="a/b"), f"At meetings[0].items[0]: {IDENTITY}"),
    ("a letter of another alphabet", change("plan.0.id", "précis"), f"At plan[0]: {IDENTITY}"),
    ("a device", change("holidays.0.id", "CON"), "“CON” is the name of a device under Windows"),
    ("another device", change("register.0.id", "Lpt9"), "“Lpt9” is the name of a device"),
    ("a long one", meeting("events", id="x" * 81), f"At meetings[0].events[0]: {IDENTITY}"),
    ("but for capitals", copied("planned", id="PLAN-2031-11-19-1"), "“plan-2031-11-19-1”, but for capitals."),
    ("of a date", change("meetings.0.meeting.known_as", "../../x"), f"At meetings[0].meeting.known_as: {IDENTITY}"),
    ("of a move", change("planned.0.moves", [{"on": "2031-01-01", "was": "a b"}]), f"].was: {IDENTITY}"),
    ("a meeting of a hundred", change("meetings.0.meeting.id", f"{MEETING}-100"), "a meeting of 2031-06-18 is called"),
    # --- relations ---
    ("an action for nobody", the("action", others=["nobody"]), "there is nobody of the identity “nobody”"),
    ("present, and nobody", the("resumed", here=["nobody"]), "there is nobody of the identity “nobody”"),
    ("for by nobody", the("voted", those_for=["nobody"]), "there is nobody of the identity “nobody”"),
    ("a ballot for nobody", the("balloted", counts=[["nobody", 3]]), "there is nobody of the identity “nobody”"),
    ("referred to nobody", the("referred", person="nobody"), "there is nobody of the identity “nobody”"),
    ("no motion", the("voted", motion="none"), "no motion “none” was moved in it."),
    ("a vote is no motion", lambda w: the("voted", motion=w["meetings"][0]["events"][0]["id"])(w), "no motion “"),
    ("no such amendment", the("moved", amends="none"), "no motion “none” was moved in it."),
    ("no question", the("question put", question="none"), "there is no question “none”."),
    ("no item before", the("order varied", other="none"), "there is no item “none” on its agenda."),
    ("no date of the plan", change("planned.0.due", "none"), "At planned[0].due: the plan has no date “none”."),
    ("a handler who is nobody", change("cases.0.steps", [
        {"step": "handler appointed", "at": "2031-06-18T09:00:00Z", "handler": {"kind": "member", "person": "none"}}
    ]), "At cases[0].steps[0].handler.person: there is nobody of the identity “none”."),
    ("one reference", copied("cases", id="other"), "cases[0] has the reference 2031/001 already."),
    ("known alike", change("meetings.1.meeting.known_as", MEETING), "meetings[0] is known as “2031-06-18” already."),
    ("her own substitute", lambda w: meeting("substitutions", member=w["meetings"][0]["substitutions"][0]["substitute"]
     )(w), "somebody stands in for the same person"),
    ("for two", lambda w: copied("meetings.0.substitutions", id="x", member="person-db")(w),
     "one substitute for a second member"),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """A folder in which everything of the document is kept."""
    archive = Archive(open_store(tmp_path_factory.mktemp("kept") / "data", background=False))
    load(archive, json.dumps(rich_document()).encode())
    return archive


@pytest.mark.parametrize(("spoil", "sentence"), [row[1:] for row in ODD], ids=[row[0] for row in ODD])
def test_what_cannot_be_worked_with_is_refused_whole_and_its_place_is_named(
    folder: Archive, spoil: Spoil, sentence: str
) -> None:
    version, whole = folder.store.version(), rich_document()
    whole["people"].sort(key=lambda person: person["id"] != "person-ob")
    spoil(whole)
    with pytest.raises(Refused) as refusal:
        load(folder, json.dumps(whole).encode())
    assert str(refusal.value).startswith("Nothing was loaded. At ")
    assert sentence in str(refusal.value)
    assert folder.store.version() == version


BESIDE: list[tuple[str, Document, str]] = [
    ("a code", {"people": [{"id": "new", "code": "DB", "family": "Else"}]}, "the code “db” is already person-db's."),
    ("a name but for capitals", {"people": [{"id": "Person-DB", "code": "new", "family": "Else"}]}, "but for capitals"),
    ("a holiday", {"holidays": [{"id": "new", "date": "2031-12-24"}]}, "speaks of 2031-12-24 already."),
    ("an item of another meeting", {"meetings": [{"meeting": {"date": "2031-09-17"}, "events": [
        {"kind": "item opened", "item": "item-1"}]}]}, "there is no item “item-1” on its agenda."),
    ("a second substitute", {"meetings": [{"meeting": {"date": MEETING}, "substitutions": [
        {"id": "new", "member": "person-np", "substitute": "person-wu"}]}]}, "a second substitute for one member."),
]  # fmt: skip


@pytest.mark.parametrize(("part", "sentence"), [row[1:] for row in BESIDE], ids=[row[0] for row in BESIDE])
def test_what_contradicts_what_is_kept_is_refused(tmp_path: Path, part: Document, sentence: str) -> None:
    archive = open_archive(tmp_path / "data")
    archive.commit(substitution())
    archive.commit(act("a holiday", Put(Holiday(id="eve", date=archive.meetings()[0].date.replace(month=12, day=24)))))
    with pytest.raises(Refused) as refusal:
        load(archive, json.dumps({"format": "secretariat", **part}).encode())
    assert sentence in str(refusal.value)
    archive.store.close()


# --- no text, no JSON, or too much ---

WHOLE = b'{"format": "secretariat", "panel": {"name": "Westmere Police and Crime Panel"}%s}'
NOT_TEXT = [
    ("Latin-1", WHOLE.replace(b"Panel", "Caf\xe9".encode("latin-1")) % b"", "line 1 holds a byte of another encoding"),
    ("UTF-16", (WHOLE % b"").decode().encode("utf-16"), "text in UTF-16. Save it as UTF-8, and load that."),
    ("UTF-16 the other way", b"\xfe\xff" + (WHOLE % b"").decode().encode("utf-16-be"), "text in UTF-16."),
    ("UTF-16 without a mark", (WHOLE % b"").decode().encode("utf-16-le"), "not JSON in UTF-8."),
    ("UTF-32", (WHOLE % b"").decode().encode("utf-32"), "text in UTF-32."),
    ("noughts", bytes(4096), "not JSON in UTF-8."),
    ("nothing", b"", "the file is not JSON (Expecting value: line 1 column 1 (char 0))."),
    ("a comma too many", WHOLE % b",", "the file is not JSON ("),
    ("two documents", WHOLE % b"" + WHOLE % b"", "the file is not JSON (Extra data"),
    ("5,000 lists", WHOLE % b', "x": ' .replace(b": ", b": " + b"[" * 5000 + b"]" * 5000), "nested too deeply"),
    ("100,000 lists", b"[" * 100_000, "nested too deeply"),
    ("40 levels", WHOLE % (b', "mood": ' + b"[" * 40 + b"]" * 40), "it is nested more than 32 levels deep."),
    ("a huge number", WHOLE % b', "schema": 99999999999999999999999', "At schema: the number is too large."),
    ("5,000 digits", WHOLE % (b', "mood": ' + b"9" * 5000), "At mood: the number is too large."),
    ("NaN", WHOLE % b', "mood": NaN', "At mood: that is no number."),
    ("infinity", WHOLE % b', "mood": [-Infinity]', "At mood[0]: that is no number."),
    ("too large a number", WHOLE % b', "mood": 1e999', "At mood: that is no number."),
    ("a name twice", WHOLE % b', "people": [{"id": "a", "id": "b"}]', "At people[0]: “id” is there twice"),
    ("the panel twice", WHOLE % b', "panel": null', "At the whole document: “panel” is there twice"),
    ("half a name", WHOLE % b', "\\ud800": 1', "the name of a field holds half a character."),
    ("a schema before the first", WHOLE % b', "schema": 0', "At schema: "),
]  # fmt: skip


@pytest.mark.parametrize(("data", "sentence"), [row[1:] for row in NOT_TEXT], ids=[row[0] for row in NOT_TEXT])
def test_what_is_no_text_or_no_json_gets_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        read(data)
    words = str(refusal.value)
    assert words.startswith("Nothing was loaded")
    assert sentence in words
    assert len(words) < 300


def test_a_document_of_more_bytes_than_a_panel_can_keep_gets_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document_text, "LARGEST", 2_000_000)
    with pytest.raises(Refused, match="the file has more than 2 million bytes"):
        read(b" " * 2_000_001)


def test_a_mark_of_byte_order_is_read(tmp_path: Path) -> None:
    archive = Archive(open_store(tmp_path / "data", background=False))
    assert load(archive, b"\xef\xbb\xbf" + WHOLE % b"").new == 1
    archive.store.close()


# --- what the program itself keeps is taken ---


def test_every_kind_of_event_and_every_state_of_a_case_is_taken_back_as_it_was(folder: Archive, tmp_path: Path) -> None:
    whole = dump(folder.store, complaints=True)
    other = Archive(open_store(tmp_path / "data", background=False))
    load(other, whole)
    assert dump(other.store, complaints=True) == whole
    other.store.close()


def test_a_motion_or_question_that_was_deleted_is_named_by_no_line_of_a_document(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    lines = (MotionEnded(motion="deleted", place="c"), QuestionPut(question="deleted", place="d"))
    archive.commit(act("lines", [Put(line, MEETING) for line in lines]))
    written: dict[str, Any] = json.loads(dump(archive.store))
    assert [(e.get("motion"), e.get("question")) for e in written["meetings"][0]["events"]] == [("", None), (None, "")]
    other = Archive(open_store(tmp_path / "other", background=False))
    load(other, dump(archive.store))
    for each in (archive, other):
        each.store.close()


def test_a_name_as_it_was_typed_in_the_minutes_is_taken_back_whatever_its_lines_and_length(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    typed = (GroupReported(group="Lanes Working Group by\nthe Mill", text="met", place="c"),
             PetitionReceived(by="Friends of the Lanes " * 100, text="to light them", place="d"))  # fmt: skip
    archive.commit(act("lines", [Put(line, MEETING) for line in typed]))
    other = Archive(open_store(tmp_path / "other", background=False))
    load(other, dump(archive.store))
    assert dump(other.store) == dump(archive.store)
    for each in (archive, other):
        each.store.close()


def test_a_petition_is_from_whoever_brought_it(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "data")
    event = {"kind": "petition", "by": "Friends of the Lanes", "names": 312}
    document = {"format": "secretariat", "meetings": [{"meeting": {"date": MEETING}, "events": [event]}]}
    assert load(archive, json.dumps(document).encode()).new == 1
    archive.store.close()
