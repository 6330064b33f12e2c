"""The worked case C1 of the fact sheet, from its receipt on 14 September 2022 to the report, with every date."""

from __future__ import annotations

import datetime as dt

import pytest

from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context
from secretariat.complaints.fold import fold, take
from secretariat.complaints.letter_sent import LetterName, Sent
from secretariat.complaints.next_steps import Next, due_within, next_steps, soonest
from secretariat.complaints.parties import Handler, Party
from secretariat.complaints.review.report import review
from secretariat.complaints.states import State
from secretariat.deadlines.calendar import Calendar
from secretariat.panel.people import People, Person, Post, Role
from tests.support.cases import moment, new_case, unsent
from tests.support.panels import the_panel

D = dt.date
PEOPLE = People([Person(id="person-pc", code="pc", given="Percy", family="Campion",
                        posts=(Post(role=Role.COMMISSIONER),))])  # fmt: skip


class Desk:
    """A clerk with a case, on a day."""

    def __init__(self) -> None:
        self.case: Case = new_case("2022/001")
        self.now = moment(D(2022, 9, 14))

    @property
    def context(self) -> Context:
        return Context(the_panel(), PEOPLE, Calendar(), self.now)

    def day(self, day: dt.date, time: str = "10:00") -> Desk:
        self.now = moment(day, time)
        return self

    def do(self, kind: type[s.Step], **more: object) -> Desk:
        self.case = take(self.case, kind(at=self.now, **more), self.context)  # type: ignore[arg-type]
        return self

    def send(self, letter: LetterName, *to: Party) -> Desk:
        sent = tuple(Sent(letter=letter, to=each, on=self.now.date()) for each in to)
        return self.do(s.LettersSent, sent=sent)

    def next(self) -> Next:
        found = soonest(self.case, self.context)
        assert found is not None
        return found

    @property
    def state(self) -> State | None:
        return fold(self.case).state

    def owed(self) -> set[tuple[str, str]]:
        return {(owed.letter, owed.to) for owed in fold(self.case).owed}


def test_c1() -> None:
    c1 = Desk().do(s.Received, route="direct to the panel")
    assert c1.state is State.RECEIVED
    by = {each.title: each for each in next_steps(c1.case, c1.context) if each.need == "must"}
    acknowledge = by["Send the acknowledgement to the complainant"]
    assert acknowledge.due == D(2022, 9, 22), "19 September was the State Funeral"
    assert "Mon 19 Sep 2022 (State Funeral" in acknowledge.why
    assert by["Record it, or decide not to"].due == D(2022, 9, 29)

    c1.do(s.EvidencePreserved, note=Private("Wrote to the office."))
    c1.day(D(2022, 9, 15)).send("acknowledgement", "complainant")
    c1.day(D(2022, 9, 16)).do(s.Recorded)
    assert c1.state is State.RECORDED
    assert c1.owed() == {("record copy", "complainant"), ("complaint copy", "subject")}
    c1.send("record copy", "complainant").send("complaint copy", "subject")
    assert c1.owed() == set()

    c1.day(D(2022, 12, 23), "10:00").do(s.BecameClear)
    refer = c1.next()
    assert (refer.title, refer.due) == ("Refer it to the IOPC", D(2022, 12, 24))
    assert refer.due_phrase() == "11:59pm, Saturday 24 December 2022"
    assert "the next calendar day counts" in refer.why
    with pytest.raises(Refused, match="must be referred to the IOPC first"):
        c1.do(s.HandlerAppointed, handler=Handler(kind="panel"))
    assert [due.next.title for due in due_within([c1.case], 2, c1.context)] == ["Refer it to the IOPC"]
    c1.day(D(2022, 12, 24), "23:58").do(s.ReferredToIOPC)
    assert c1.state is State.REFERRED
    assert c1.owed() == {("referral notice", "complainant"), ("referral notice", "subject")}
    c1.send("referral notice", "complainant", "subject")
    assert c1.next().need == "waiting"

    c1.day(D(2023, 1, 9)).do(s.IopcReturned)
    assert c1.state is State.INFORMAL_RESOLUTION
    assert c1.owed() == {("invitation to comment", "complainant"), ("invitation to comment", "subject")}
    c1.send("invitation to comment", "complainant", "subject")

    c1.day(D(2023, 2, 6)).do(s.WithdrawalIndicated)
    assert c1.state is State.WITHDRAWAL_QUERY
    assert c1.next().title == "Send the withdrawal query to the complainant"
    c1.send("withdrawal query", "complainant")
    assert (c1.next().need, c1.next().due) == ("waiting", D(2023, 2, 27))
    with pytest.raises(Refused, match=r"may answer until Monday 27 February 2023; only after that"):
        c1.day(D(2023, 2, 27), "23:59").do(s.WithdrawalLapsed)
    c1.day(D(2023, 2, 28))
    assert (c1.next().title, c1.next().due) == ("Treat it as withdrawn", D(2023, 2, 28))
    c1.do(s.WithdrawalLapsed)
    assert c1.state is State.WITHDRAWN
    assert c1.owed() == {("withdrawal notice", "subject")}
    c1.send("withdrawal notice", "subject")
    assert c1.next().title == "Decide whether it shows a crime"
    c1.do(s.CrimeDecided, shows_crime=False, by="panel").send("end notice", "subject")
    assert c1.state is State.CLOSED
    assert fold(c1.case).settled
    assert not unsent(c1.case)
    assert soonest(c1.case, c1.context) is None

    before = review([c1.case], the_panel(), D(2022, 9, 14), D(2022, 11, 23)).counts
    assert (before.opening, before.received, before.ended, before.closing) == (1, 0, 0, 1)
    assert before.carried == ("2022/001",)
    report = review([c1.case], the_panel(), D(2022, 11, 23), D(2023, 3, 15), year=2022)
    counts = report.counts
    assert (counts.opening, counts.received, dict(counts.endings), counts.closing) == (1, 0, {"withdrawn": 1}, 0)
    assert dict(counts.happened) == {
        "referred to the IOPC": 1, "put into informal resolution": 1, "withdrawn": 1, "returned by the IOPC": 1
    }  # fmt: skip
    assert "In 2022/23 (April to March) 1 complaint was received against the Commissioner." in report.text()
    assert "Nightshade" not in report.text()


def test_c1_referred_a_day_late_asks_for_its_reason_and_then_goes_through() -> None:
    c1 = Desk().do(s.Received).day(D(2022, 9, 16)).do(s.Recorded).day(D(2022, 12, 23)).do(s.BecameClear)
    with pytest.raises(Refused, match=r"11:59pm, Saturday 24 December 2022: say why it is late .*reg 37\(2\)"):
        c1.day(D(2022, 12, 25), "00:00").do(s.ReferredToIOPC)
    c1.do(s.ReferredToIOPC, late_reason=Private("The office was shut by a flood."))
    assert c1.state is State.REFERRED
