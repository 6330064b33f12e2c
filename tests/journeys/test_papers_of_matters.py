"""What is private reaches no paper of matters and no e-mail: planted names, reasons, what was minuted in private."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Private
from secretariat.complaints.case import Complainant
from secretariat.events.course import Closed
from secretariat.events.decisions import ActionSet, Recommended, Undertaken
from secretariat.events.items import ItemOpened
from secretariat.events.private import PublicExcluded, PublicReadmitted
from secretariat.events.published import RecommendationPublished
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.follow_up import FollowUp, MatterStep
from secretariat.matters.raised import Raised
from secretariat.matters.report import ReportSent
from secretariat.meetings.meeting import AgendaItem, Apology
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.email.message import Message
from storage.archive import Archive
from storage.queries.paper_material import archive_material, meeting_material
from tests.journeys.test_no_leak import bare
from tests.secretariat.proceedings.test_proceedings import words_of
from tests.support.cases import new_case
from tests.support.panels import DAY, MEETING, NEXT_MEETING, begun, open_archive
from tests.support.program import Program

MATTERS = ("report", "chasing", "recommendations", "actions", "replies")
SENT = sorted(name for name, paper in PAPERS.items() if paper.email)
LONG_AGO = dt.date(2020, 1, 1)
R2 = Recommended(id="r2", number=2, text="that lanes be swept")
SECRET = "hemlock"


def held(*events: Iterable[object]) -> list[Act]:
    """The June meeting, closed, with these events under its fifth item, in order."""
    changes = [Put(event.with_(place=f"yyb{n:02}i"), MEETING) for n, event in enumerate(events)]  # type: ignore[attr-defined]
    return [begun(), act("open", Put(ItemOpened(item="item-5", place="yya"), MEETING)), act("held", *changes),
            act("close", Put(Closed(place="zzz"), MEETING))]  # fmt: skip


OWED = ActionSet(id="owed", number=7, text="to send the plan of the lanes", owner="person-pc", due=LONG_AGO)


def archive_of(folder: Path, *acts: Act) -> Archive:
    archive = open_archive(folder)
    for one in acts:
        archive.commit(one)
    return archive


def printed(archive: Archive) -> str:
    """All the papers of matters, of the meeting and of all, and the e-mails with them."""
    found = []
    for name in {*MATTERS, *SENT}:
        paper = PAPERS[name]
        materials: list[object] = [] if paper.of == "either" else [meeting_material(archive, MEETING)]
        if paper.of == "either":
            materials = [archive_material(archive), meeting_material(archive, MEETING)]
        for material in materials:
            document = paper.build(material)
            found += [document.title, document.status, document.subject, *map(str, document.blocks)]
            found += map(str, [*paper.tells(material), paper.email(material) if paper.email else ""])
    return "\n".join(found)


# --- what was minuted in private ---

IN_PRIVATE = (
    PublicExcluded(id="out", paragraphs="1", items=("item-5",)),
    Recommended(id="r1", number=1, text=f"that the {SECRET} be bought"),
    ActionSet(id="a1", number=1, text=f"to count the {SECRET}", owner="person-pc", due=LONG_AGO),
    Undertaken(id="u1", number=1, text=f"to grow {SECRET}", by="person-pc"),
    PublicReadmitted(id="in"),
)


def test_what_was_minuted_in_private_is_in_none_of_them_nor_its_parts(tmp_path: Path) -> None:
    part = Raised(id="p", on=DAY, kind="question", number=1, text=f"How much {SECRET}?", part_of="a1", due=LONG_AGO)
    both = AnswerTo(matter="r1", position="accepted"), AnswerTo(matter="r2", position="accepted")
    quoted = Passage(first=0, last=0, reply=f"The {SECRET} is bought.", asked=SECRET, answers=both)
    letter = LetterIn(
        id="l", received=DAY + dt.timedelta(40), passages=(quoted,), text=SECRET, kind="reply to the panel"
    )
    archive = archive_of(
        tmp_path, *held(*IN_PRIVATE, R2, OWED),  # type: ignore[arg-type]
        act("since", Put(part), Put(letter), Put(ReportSent(meeting=MEETING, matters=("r1", "r2")))),
    )  # fmt: skip
    shown = printed(archive)
    assert SECRET not in shown
    assert "/R1" not in shown, "its reference would say that there is one"
    assert "lanes be swept" in shown
    archive.store.close()


def test_a_recommendation_that_was_published_since_is_in_them(tmp_path: Path) -> None:
    archive = archive_of(tmp_path, *held(*IN_PRIVATE, RecommendationPublished(id="pub", number=1), OWED))  # type: ignore[arg-type]
    shown = printed(archive)
    assert f"that the {SECRET} be bought".lower() in shown.lower()
    assert f"count the {SECRET}" not in shown
    archive.store.close()


# --- what only the clerk knows ---


def test_a_note_a_remark_and_the_words_of_a_step_are_the_clerks_own(tmp_path: Path) -> None:
    steps = (
        MatterStep(what="remark", on=DAY, words=SECRET, by=SECRET),
        MatterStep(what="postponed", on=DAY, until=LONG_AGO, words=f"until the {SECRET} is cut"),
        MatterStep(what="pressed", on=DAY, words=SECRET),
        MatterStep(what="due", on=DAY, until=LONG_AGO, words=SECRET),
    )
    later = (MatterStep(what="postponed", on=DAY, until=LONG_AGO, words=f"the {SECRET} meeting"),)
    noted = FollowUp(id="r2", steps=later), FollowUp(id="owed", note=SECRET, steps=steps)
    archive = archive_of(tmp_path, *held(OWED, R2), act("n", *map(Put, noted)))  # type: ignore[arg-type]
    shown = printed(archive)
    assert SECRET not in shown
    assert "plan of the lanes" in shown
    archive.store.close()


def test_a_reason_for_an_apology_and_a_contact_are_in_none_of_them(tmp_path: Path) -> None:
    people = [person.with_(contact=Private(f"{SECRET}@x.example")) for person in open_archive(tmp_path / "p").people()]
    apology = Apology(id="q", person="person-pq", reason=Private(SECRET))
    archive = archive_of(tmp_path / "d", *held(OWED), act("a", Put(apology, MEETING)), act("c", *map(Put, people)))  # type: ignore[arg-type]
    assert SECRET not in printed(archive)
    archive.store.close()


def test_a_letter_on_a_complaint_and_what_was_raised_from_it_are_in_none_of_them(tmp_path: Path) -> None:
    letter = LetterIn(id="l", received=DAY, sealed="s", sender="Somebody", subject=SECRET, kind="reply to the panel")
    promise = Raised(id="p", on=DAY, kind="undertaking", number=1, text=f"To send {SECRET}.", letter="l", due=LONG_AGO)
    archive = archive_of(tmp_path, *held(OWED), act("l", Put(letter), Put(promise)))  # type: ignore[arg-type]
    shown = printed(archive)
    assert SECRET not in shown
    assert "Somebody" not in shown
    archive.store.close()


# --- through the doors ---


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    archive_of(tmp_path / "data", *held(OWED, R2)).store.close()  # type: ignore[arg-type]
    return Program(tmp_path / "data", capsys)


def keep(run: Program, *acts: Act) -> None:
    archive = open_archive(run.data, [])
    for one in acts:
        archive.commit(one)
    archive.store.close()


CASE = act("case", Put(new_case("2031/001").with_(complainant=Complainant(name=Private("Mrs Agatha Nightshade")))))
LETTERED = act("letter", Put(LetterIn(
    id="l", received=DAY, sender="Percy Campion", kind="reply to the panel",
    passages=(Passage(first=0, last=0, reply="As Mrs Nightshade wrote to me, the lanes are swept.",
                      answers=(AnswerTo(matter="r2", position="done"),)),),
)))  # fmt: skip
WHERE = act("report", Put(ReportSent(meeting=MEETING, matters=("r2",), published=DAY, where="A. Nightshade’s page")))
TITLED = act(
    "item", Put(AgendaItem(id="item-5", rev=1, number="5", title="Lanes of Mrs Nightshade", place="e"), MEETING)
)


@pytest.mark.parametrize(
    ("planted", "held_up"),
    [(LETTERED, {"replies"}), (WHERE, {"report"}), (TITLED, {"report", "agenda"})],
)  # fmt: skip
def test_a_complainant_planted_in_a_letter_or_a_report_stops_the_paper_and_its_e_mail(
    run: Program, tmp_path: Path, planted: Act, held_up: set[str]
) -> None:
    keep(run, CASE, planted)
    for name in [*MATTERS, "agenda", "apologies"]:
        for suffix in (".txt", *((".eml",) if PAPERS[name].email else ())):
            file = tmp_path / f"o{suffix}"
            status = run("export", name, *((MEETING,) if PAPERS[name].of == "meeting" else ()), "--to", file)
            assert status == (name in held_up), (name, run.err)
            assert "ightshade" not in run.out + run.err
            assert file.exists() is (name not in held_up)
            if file.exists():
                assert "nightshade" not in bare(everything_in(file.read_bytes(), suffix))
                file.unlink()


def test_the_words_of_an_e_mail_go_through_the_gate_though_the_paper_is_clean(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(run, CASE)
    for where in ("subject", "words", "file"):
        said = Message("all", "Lanes", ("Dear all,",), "lanes")
        said = said._replace(**{where: ("Mrs Nightshade",) if where == "words" else "Mrs Nightshade"})
        monkeypatch.setitem(PAPERS, "agenda", PAPERS["agenda"]._replace(email=lambda _, said=said: said))
        assert run("export", "agenda", MEETING, "--to", tmp_path / "m.eml") == 1, where
        assert "may not go out: a complain" in run.err
        assert run("export", "agenda", MEETING, "--to", tmp_path / "m.txt") == 0, "the paper itself may"
        assert not (tmp_path / "m.eml").exists()


def test_the_places_of_a_paper_and_of_its_e_mail_are_numbered_through(
    run: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Message("all", "Lanes of Mrs Nightshade", ("Dear all,", "Mr Nightshade audits."), "lanes")
    monkeypatch.setitem(PAPERS, "agenda", PAPERS["agenda"]._replace(email=lambda _: said))
    keep(run, CASE, TITLED)
    file, because = tmp_path / "m.eml", ("--because", "the auditor")
    assert run("export", "agenda", MEETING, "--to", file) == 1
    assert run("export", "agenda", MEETING, "--to", file, "--not-them", "1", *because) == 1
    assert "2, a complainant's surname (complaint 2031/001) in paragraph 1 under “The e-mail”; 3, a" in run.err
    every = ("--not-them", "1", "--not-them", "2", "--not-them", "3")
    assert run("export", "agenda", MEETING, "--to", file, *every, *because) == 0, run.err
    assert run("export", "agenda", MEETING, "--to", file) == 0, "it is remembered"


def everything_in(data: bytes, suffix: str) -> str:
    """The words of a paper, or of an e-mail with the paper in it."""
    if suffix != ".eml":
        return words_of(data, suffix)
    message = email.message_from_bytes(data, policy=email.policy.default)
    words = [str(message["Subject"]), str(message.get_body().get_content())]  # type: ignore[union-attr,attr-defined]
    for part in message.iter_attachments():  # type: ignore[attr-defined]
        with zipfile.ZipFile(io.BytesIO(part.get_content())) as parts:
            words += [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
    return "\n".join(words)


def test_exempt_business_minuted_in_public_holds_up_the_papers_of_all_meetings_too(
    run: Program, tmp_path: Path
) -> None:
    archive = open_archive(run.data, [])
    bundle = archive.bundle(MEETING)
    assert bundle is not None
    item = bundle.item("item-5")
    assert item is not None
    archive.store.close()
    keep(run, act("exempt", Put(item.with_(exempt="1"), MEETING)))
    file = tmp_path / "o.txt"
    for name in ("agenda", "apologies"):
        assert run("export", name, MEETING, "--to", file) == 0, "they print nothing that was minuted"
    file.unlink()
    for name in ("recommendations", "actions", "chasing", "replies"):
        assert run("export", name, "--to", file) == 1, name
        assert f"makes item 5 of {MEETING} private" in run.err
        assert not file.exists()
    for name in ("report", "actions", "recommendations", "chasing"):
        assert run("export", name, MEETING, "--to", file) == 1, name
        assert "--in-public 5 --because" in run.err
    assert run("export", "actions", MEETING, "--to", file, "--in-public", "5", "--because", "kept public") == 0, run.err
    assert run("export", "actions", "--to", file) == 0, run.err


def test_exempt_business_of_one_meeting_holds_up_the_replies_of_another_that_print_it(
    run: Program, tmp_path: Path
) -> None:
    exempt = AgendaItem(id="item-5", rev=1, number="5", title="Lanes", exempt="1", place="e")
    answer = Passage(first=0, last=0, reply="They are swept.", answers=(AnswerTo(matter="r2", position="done"),))
    letter = LetterIn(received=DAY, sender="Percy Campion", kind="reply to the panel", passages=(answer,))
    file = tmp_path / "o.txt"
    keep(run, act("letter", Put(letter)))
    assert run("export", "replies", NEXT_MEETING, "--to", file) == 0, run.err
    assert f"{MEETING}/R2" in file.read_text(encoding="utf-8"), "it prints what June minuted"
    file.unlink()
    keep(run, act("exempt", Put(exempt, MEETING)))
    assert run("export", "replies", NEXT_MEETING, "--to", file) == 1
    assert f"makes item 5 of {MEETING} private" in run.err
    assert not file.exists()
    assert run("export", "actions", NEXT_MEETING, "--to", file) == 0, "it prints nothing of June"
    assert run("export", "minutes", MEETING, "--to", file, "--in-public", "5", "--because", "kept public") == 0, run.err
    assert run("export", "replies", NEXT_MEETING, "--to", file) == 0, run.err


@pytest.mark.parametrize("name", SENT)
def test_what_is_sent_is_written_as_an_e_mail_and_the_clerk_told_for_whom(
    run: Program, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "m.eml"
    assert run("export", name, *((MEETING,) if PAPERS[name].of == "meeting" else ()), "--to", file) == 0, run.err
    assert "Not sent yet, and without an address. For: " in run.out
    assert b"X-Unsent: 1" in file.read_bytes()


def test_of_other_papers_there_is_no_e_mail(run: Program, tmp_path: Path) -> None:
    assert run("export", "minutes", MEETING, "--to", tmp_path / "m.eml") == 1
    assert "No e-mail is made of the minutes; of these: agenda, apologies, report, chasing and actions." in run.err


def test_a_report_needs_its_meeting_and_the_others_may_be_of_all(run: Program, tmp_path: Path) -> None:
    assert run("export", "report", "--to", tmp_path / "o.txt") == 1
    assert "Say which meeting" in run.err
    assert run("export", "chasing", "2031-09-17", "--to", tmp_path / "o.txt") == 1
    assert "Nothing is owed" in run.err
    assert run("export", "chasing", MEETING, "--to", tmp_path / "o.txt") == 0
