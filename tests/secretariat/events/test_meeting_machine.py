"""A meeting played at random: lines typed, corrected, moved, taken out, taken back; and what must hold after each."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from secretariat.attendance import roll
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Record, Refused
from secretariat.capture.corrections import correct, delete, insert_after, line_of, move
from secretariat.capture.desk import NARRATIVE, Desk
from secretariat.capture.entering import act_of, enter
from secretariat.contradictions.finding import found
from secretariat.documents.document import Block, Document, Listed, Paragraph, Table, Text, plain
from secretariat.documents.plain_text import write
from secretariat.events.base import Happening, happenings
from secretariat.events.counted import Counted
from secretariat.events.decisions import Outcome, Recommended
from secretariat.events.fold import add
from secretariat.events.trial import after
from secretariat.events.votes import Voted
from secretariat.panel.panel import QuorumRule, Rules
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.minutes import minutes
from secretariat.proceedings.proceedings import Proceedings
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import archive_material, meeting_material
from tests.depth import deep
from tests.secretariat.events.test_any_events import CODES, alike, check, typed
from tests.support.lines_read import gathered
from tests.support.panels import MEETING, NEXT_MEETING, Clock, invented_panel, planned, substitution, the_panel
from tests.support.printed_record import faults
from tests.support.store_in_memory import MemoryStore

Writing = Callable[[Proceedings], Act]

somewhere = st.integers(min_value=0, max_value=200)
"""Which of the lines, or of the people in the room: counted round."""


OF_THE_RECORD = {
    "problem", "present-and-excused", "substitute-excused", "left-before-coming", "back-before-leaving", "nil-denied",
    "nil-after-all", "nil-twice", "veto-not-carried", "veto-by-simple-majority", "undeclared-interest", "out-of-order",
}  # fmt: skip
"""Which contradictions the printed minutes may show, where lines were moved or taken out since: each is told."""


LIKELY = (
    "{here}\t{words} was said", "{here}\t\t{words} was stated", "{here}\t\t\t{words} it was", "\t{words} it was",
    "{words} was minuted", "* {words}", "1. {words}", "a. {words}", "# {words}", "/noted {words}", "/stage {words}",
    "/agreed unanimously {words}", "/recommend that {words}", "/action {here} to {words}", "/promise to {words}",
    "/motion {voter} sec {other} that {words}", "/motion veto too high {voter}", "/motion present {voter} that {words}",
    "/amend {voter} to read {words}", "/substantive", "/withdraw motion", "/vote {votes}", "/vote {votes} casting for",
    "/vote {votes} casting refused", "/vote {votes} hidden", "/vote unanimous", "/vote named {voter} against rest for",
    "/vote carried", "/assent", "/voted {voter} for", "/out {here}", "/out {here}", "/out {here} ?",
    "/out {here} for a while", "/in {away}", "/in {away}", "/in {away} ?", "/in {away} virtual", "/in {away} observer",
    "/in {away} for this item", "/chair {voter}", "/chair {voter} for this item", "/chair {voter} until item 6",
    "/next", "/next", "/item 5", "/item 6", "/item 2 with 3", "/none", "/defer 7 to September because {words}",
    "/withdraw 6 because {words}", "/urgent Flood because {words}", "/block {words}", "/bring 6",
    "/private 1", "/private 1 items 5 and 6 vote {votes}", "/private confidential because {words}", "/public",
    "/adjourn because {words}", "/resume", "/resume with {here} {other}", "/extend 30 vote {votes}",
    "/declare {here} 5 dpi {words}", "/declare {here} 6 nri withdraws {words}",
    "/declare {here} 5 withdraws for the rest", "/elect chair {here}", "/elect chair none",
    "/nominate vice {here}", "/ballot vice {here} 2", "/elect vice {here} vote", "/apology {away}", "/absent {here}",
    "/sub us for np", "/seat {away} independent", "/informal", "/informal ends", "/minutes {words}",
    "/refer mo {words}", "/settled 8 of 12 March: {words}", "/done R1 of 12 March", "/close",
)  # fmt: skip
"""What a clerk types in a meeting that goes on, the usual more often."""


class Watched(Proceedings):
    """A fold that remembers, event by event, who was in the room and whether the public was."""

    rooms: dict[str, set[str]]
    unheard: set[str]


class Whole(NamedTuple):
    """All there is at one moment."""

    kept: dict[tuple[str, str], Record]
    private: Document
    public: Document

    def likened(self) -> Whole:
        """The same but for the revisions of records: they count acts, and an act taken back is one more."""
        return self._replace(kept={where: record.with_(rev=0) for where, record in self.kept.items()})


def on_its_own(p: Proceedings) -> Watched:
    """The same meeting, folded from nothing."""
    watched = Watched(p.bundle, p.panel, p.people)
    watched.rooms, watched.unheard = {}, set()
    for event in happenings(p.bundle):
        watched.rooms[event.id] = set(watched.room)
        shut = watched.in_private
        add(watched, event)
        if shut and watched.in_private and not event.always_public:
            watched.unheard.add(event.id)
    return watched


def minuted(machine: Meeting) -> bool:
    return bool(machine.p.bundle.events)


class Meeting(RuleBasedStateMachine):
    """A clerk who types, mistypes, corrects and thinks better of it."""

    def __init__(self) -> None:
        super().__init__()
        self.folder: Path | None = None
        self.desk: Desk = NARRATIVE
        self.clock = Clock("13:50")
        self.said = 0
        self.looked = True
        self.folded: tuple[Proceedings, Watched] | None = None
        self.runner = asyncio.Runner()

    def opened(self) -> Archive:
        return Archive(MemoryStore())  # type: ignore[arg-type]

    @initialize(quorum=st.sampled_from([3, 4, 5]), away=st.booleans())
    def set_out(self, quorum: int, away: bool) -> None:
        self.archive = self.opened()
        rules = Rules(quorum=QuorumRule(fixed=quorum), substitution="while away" if away else "whole meeting")
        september = [Put(each) for each in planned(dt.date(2031, 9, 17), "Precept")]
        panel = act("the panel", Put(the_panel().with_(rules=(rules,), rev=1)))
        for each in [*invented_panel(), substitution(), act("planned", september), *gathered("RECORDS"), panel]:
            self.archive.commit(each)
        self.story = [self.whole()]
        self.undone: list[Whole] = []
        for line in ("/in sw pq db ob cx ck pc", "/begin 2pm", "/next"):
            self.enter(line)

    def teardown(self) -> None:
        self.runner.close()
        if hasattr(self, "archive"):
            self.archive.store.close()
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)

    # --- where it stands ---

    @property
    def p(self) -> Proceedings:
        p = self.archive.proceedings(MEETING)
        assert p is not None
        return p

    def nth(self, n: int) -> Happening:
        events = self.p.bundle.events
        return events[n % len(events)]

    def here(self, n: int, *, voting: bool = False) -> str:
        people = self.p.voters if voting else tuple(self.p.room)
        return self.p.people[people[n % len(people)]].code if people else "sw"

    def token(self) -> str:
        """A word that was never said before."""
        self.said += 1
        return f"remark{self.said}x"

    def whole(self) -> Whole:
        """Every record, and the printed minutes, private and public."""
        kept = {(coll, record.id): record for coll, record in self.archive.everything()}
        return Whole(kept, minutes(self.p, private=True), minutes(self.p))

    def afresh(self) -> Watched:
        """The meeting as it stands, folded from nothing: once for all that is asked of it until it changes."""
        p = self.p
        if self.folded is None or self.folded[0] is not p or self.folded[1].bundle is not p.bundle:
            self.folded = (p, on_its_own(p))
        return self.folded[1]

    # --- what the clerk does ---

    def enter(self, line: str) -> None:
        """Type a line at the end, and keep what it comes to."""
        before, plan = self.p, self.archive.plan()
        blocks = before.page.blocks(private=True)
        try:
            captured = enter(line, before, desk=self.desk, now=self.clock(), plan=plan)
        except Refused as refusal:
            self.refused(refusal, before, blocks)
            return
        trial = after(before, captured.events)
        alike(trial, on_its_own(trial))
        assert before.page.blocks(private=True) == blocks, "what was only tried has changed nothing"
        self.keep(act_of(captured, before, plan))
        self.desk = self.desk if captured.desk is None else captured.desk
        watched = self.afresh()
        for event in captured.events:
            assert roll_of(event) <= watched.rooms[event.id], f"{line!r} counts somebody who is not here"

    def refused(self, refusal: Refused, before: Proceedings, blocks: tuple[Block, ...]) -> None:
        assert str(refusal).strip(), "a refusal says why"
        assert self.p is before, "a refusal changes nothing"
        assert before.page.blocks(private=True) == blocks, "nor does what was tried on the way to it"

    def keep(self, one: Act) -> None:
        if not one.changes:
            return
        self.archive.commit(one)
        self.story.append(self.whole())
        self.undone.clear()
        self.looked = False

    def change(self, write: Writing) -> None:
        """Do something further up, or hear why not."""
        before = self.p
        shown = before.page.blocks(private=True)
        try:
            one = write(before)
        except Refused as refusal:
            self.refused(refusal, before, shown)
            return
        self.keep(one)

    @rule(line=typed)
    def type_anything(self, line: str) -> None:
        self.enter(line)

    @rule(lines=st.lists(st.tuples(st.sampled_from(LIKELY), somewhere, somewhere), min_size=4, max_size=12))
    def a_stretch_of_the_meeting(self, lines: list[tuple[str, int, int]]) -> None:
        for line, n, m in lines:
            self.clock.moment += dt.timedelta(minutes=n % 3)
            self.enter(self.filled(line, n, m))
            self.all_is_well()

    def filled(self, line: str, n: int, m: int) -> str:
        """A likely line, about people who are here or away, with words nobody has said yet."""
        away = [code for code in CODES if self.p.people.coded(code).id not in self.p.room]  # type: ignore[union-attr]
        can = len(self.p.voters) + 1
        return line.format(
            here=self.here(n), voter=self.here(n, voting=True), other=self.here(m, voting=True),
            away=away[n % len(away)], words=self.token(), votes=f"{n % can} {m % (can - n % can)}",
        )  # fmt: skip

    # --- what the clerk thinks better of ---

    @precondition(minuted)
    @rule(n=somewhere, line=typed)
    def correct_a_line(self, n: int, line: str) -> None:
        event, now = self.nth(n), self.clock()
        self.change(lambda p: correct(event, line, p, plan=self.archive.plan(), now=now))

    @precondition(minuted)
    @rule(n=somewhere)
    def correct_the_words_of_a_line(self, n: int) -> None:
        event, now = self.nth(n), self.clock()

        def again(p: Proceedings) -> Act:
            desk, line = line_of(event, p)
            return correct(event, f"{line} {self.token()}", p, desk=desk, plan=self.archive.plan(), now=now)

        self.change(again)

    @precondition(minuted)
    @rule(n=somewhere)
    def delete_a_line(self, n: int) -> None:
        event = self.nth(n)
        self.change(lambda p: delete(event, p, self.archive.plan()))

    @precondition(minuted)
    @rule(n=somewhere, by=st.sampled_from([-1, 1]))
    def move_a_line(self, n: int, by: int) -> None:
        event = self.nth(n)
        self.change(lambda p: move(event, p, by=by) or act("nothing"))

    @precondition(minuted)
    @rule(n=somewhere, line=typed)
    def insert_a_line(self, n: int, line: str) -> None:
        event, now = self.nth(n), self.clock()
        self.change(lambda p: insert_after(event, line, p, plan=self.archive.plan(), now=now))

    @rule(code=st.sampled_from(CODES), mark=st.sampled_from(roll.RollMark), timed=st.booleans())
    def mark_the_roll(self, code: str, mark: roll.RollMark, timed: bool) -> None:
        at = self.clock() if timed else None
        self.change(lambda p: roll.mark(p, f"person-{code}", mark, at))

    @rule()
    def undo(self) -> None:
        if len(self.story) > 1:
            self.runner.run(self.archive.undo())
            self.undone.append(self.story.pop())
            assert self.whole().likened() == self.story[-1].likened(), "undo brings back what was"
            self.looked = False

    @rule()
    def redo(self) -> None:
        assert (self.runner.run(self.archive.redo()) is not None) == bool(self.undone)
        if self.undone:
            self.story.append(self.undone.pop())
            assert self.whole().likened() == self.story[-1].likened(), "redo does the same again"
            self.looked = False

    @precondition(lambda self: len(self.story) > 1)
    @rule()
    def undo_and_redo(self) -> None:
        self.undo()
        self.redo()

    # --- what holds ---

    @invariant()
    def all_is_well(self) -> None:
        if self.looked:
            return
        self.looked = True
        p, afresh = self.p, self.afresh()
        alike(p, afresh)
        check(p)
        assert not p.presiding or p.presiding in p.room, "who presides is here"
        takes, items = p.by_business.takes_the_vote_of, p.business.open
        may = tuple(each for each in p.room if p.counts(each) and not takes(each, p.roles(each), items))
        assert p.voters == may, "whoever may vote now"
        votes_are_of_those_here(afresh)
        votes_are_printed_once(p)
        quorum_comes_and_goes(p)
        nothing_private_is_published(self.archive, afresh)
        printed = faults(write(minutes(p, private=True)))
        told = {each.rule for each in found(p)} & OF_THE_RECORD
        assert not printed or told, f"{printed}, and nobody is told"


def roll_of(event: Happening) -> set[str]:
    """Those who are counted as having been able to vote."""
    return set(getattr(event, "roll", ()))


def votes_are_of_those_here(p: Watched) -> None:
    """Whoever was counted was here; where a correction further up took that away, the clerk is told of each vote."""
    for event in p.bundle.events:
        counts = votes(event)
        assert sum(counts) <= len(roll_of(event))
        assert min(counts, default=0) >= 0
        for person in roll_of(event) - p.rooms[event.id]:
            told = [problem for problem in p.problems if problem.startswith("Counted in a vote without being here")]
            assert any(p.name(person, start=True) in each or p.name(person) in each for each in told), person


def votes(event: Happening) -> list[int]:
    """Every number of votes that an event tells."""
    if isinstance(event, Voted | Counted):
        return [event.votes_for or 0, event.votes_against, event.abstained]
    return [number for _, number in getattr(event, "counts", ())]


def votes_are_printed_once(p: Proceedings) -> None:
    """Each vote prints its result in one line, and nothing else prints one, or says “unanimously” or counts hands."""
    for event, entry in zip(p.bundle.events, p.page.entries, strict=True):
        words = " ".join(plain(each) for block in entry.blocks for each in texts(block))
        results = [run.text for block in entry.blocks for each in texts(block) for run in each if run.strong]
        assert sum(results.count(word) for word in ("CARRIED", "LOST")) == isinstance(event, Voted), words
        if isinstance(event, Voted):
            assert ("CARRIED" in results) == event.carried
        unanimous = isinstance(event, Voted | Outcome | Recommended) and event.unanimous
        assert ("unanimously" in words) <= unanimous, words
        counted = isinstance(event, Voted | Counted) and event.votes_for is not None
        assert (" for, " in words and " against" in words) <= counted, words
    for private in (False, True):
        shown = [event for event, entry in zip(p.bundle.events, p.page.entries, strict=True)
                 if isinstance(event, Voted) and (private or not entry.private)]  # fmt: skip
        blocks = p.page.blocks(private=private)
        bold = [run.text for block in blocks for each in texts(block) for run in each if run.strong]
        assert bold.count("CARRIED") == sum(vote.carried for vote in shown)
        assert bold.count("LOST") == sum(not vote.carried for vote in shown)


def texts(block: Block) -> list[Text]:
    if isinstance(block, Listed):
        return list(block.paragraphs)
    return [] if isinstance(block, Table) else [block.text]


def quorum_comes_and_goes(p: Proceedings) -> None:
    """Lost, regained, lost: never the same twice running, on the page and in what is remembered."""
    notes = [plain(block.text) for block in p.page.blocks(private=True)
             if isinstance(block, Paragraph) and block.role == "note"]  # fmt: skip
    said = ["inquorate" in note for note in notes if note.startswith("(The meeting ") and "quorate" in note]
    assert said == [n % 2 == 0 for n in range(len(said))], said
    assert all(lapse.over for lapse in p.lapses[:-1])
    assert len(said) == len(p.lapses) * 2 - p.informal


def nothing_private_is_published(archive: Archive, p: Watched) -> None:
    """No word said in private is in a public paper, unless it was said in public too."""
    open_words, shut = "", set[str]()
    for event in p.bundle.events:
        words = tokens(str(event))
        if event.id in p.unheard:
            shut |= words
        else:
            open_words += " ".join(words) + " "
    secret = {word for word in shut if word not in open_words.split()}
    for paper in (each for each in PAPERS.values() if each.of != "register"):
        if paper.public and secret:
            of_meeting = paper.of == "meeting"
            material = meeting_material(archive, MEETING) if of_meeting else archive_material(archive)
            try:
                printed = tokens(write(paper.build(material)))
            except Refused:
                continue  # a letter that would ask for nothing is not written
            assert not secret & printed, f"{paper.name} publishes {secret & printed}"
    if secret:
        plan = tokens(write(PAPERS["agenda"].build(meeting_material(archive, NEXT_MEETING))))
        assert not secret & plan


def tokens(text: str) -> set[str]:
    return set(re.findall(r"remark\d+x", text.casefold()))


class OnDisk(Meeting):
    """The same with a folder, a journal and its files."""

    def opened(self) -> Archive:
        self.folder = Path(tempfile.mkdtemp())
        return Archive(open_store(self.folder / "data", by="the tests", background=False))


HURRIED = settings(
    deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate, Phase.shrink)
)  # fmt: skip


@pytest.mark.hypothesis
def test_whatever_a_clerk_does_the_rules_of_a_meeting_hold() -> None:
    run_state_machine_as_test(Meeting, settings=deep(HURRIED, max_examples=25, stateful_step_count=40))


@pytest.mark.hypothesis
def test_whatever_a_clerk_does_a_folder_keeps_and_takes_back() -> None:
    run_state_machine_as_test(OnDisk, settings=deep(HURRIED, max_examples=8, stateful_step_count=25))
