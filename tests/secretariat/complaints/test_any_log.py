"""Whatever is done, in whatever order: only states the regulations know, no notice missed, numbers that add up."""

from __future__ import annotations

import datetime as dt
import itertools

import msgspec
from hypothesis import Phase, given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from secretariat.basics.clock import local
from secretariat.basics.record import Private, Refused
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Complainant, Context
from secretariat.complaints.doable import why_not
from secretariat.complaints.fold import as_it_stood, fold, standing_after, take
from secretariat.complaints.letter_sent import Sent
from secretariat.complaints.letters import writing
from secretariat.complaints.next_steps import due_within, next_steps
from secretariat.complaints.parties import Handler
from secretariat.complaints.review.counting import ENDINGS, count
from secretariat.complaints.review.report import written
from secretariat.complaints.standing import CaseState
from secretariat.complaints.states import State
from secretariat.complaints.table import steps_from
from tests.depth import deep
from tests.support.cases import DAY, WELL_FORMED, adds_up, context, moment, new_case, unsent
from tests.support.panels import the_panel

yes = st.booleans()
VARIED: dict[type[s.Step], dict[str, st.SearchStrategy[object]]] = {
    s.NotRecorded: {
        "ground": st.sampled_from(["criminal proceedings", "withdrawn"]), "signed": yes,
        "proceedings": st.sampled_from(["", "under way", "over"]), "shows_crime": yes,
        "part": st.sampled_from([Private(), Private("the end of it")]),
    },
    s.CopyReviewed: {"supply": yes},
    s.BecameClear: {"fresh": yes},
    s.ReferredToIOPC: {"prejudice": yes},
    s.ConductRecorded: {"already_complaint": yes, "criminal_proceedings": yes},
    s.IopcDiscontinued: {
        "direction": st.sampled_from(["informal resolution", "disapply", "as the panel sees fit", "none"])
    },
    s.HandlerAppointed: {
        "handler": st.sampled_from([Handler(kind="panel"), Handler(kind="member", person="person-pc")])
    },
    s.Commented: {"party": st.sampled_from(["complainant", "subject"]), "declined": yes},
    s.ApologyTendered: {"admitted": yes, "agreed": yes},
    s.PublicationDecided: {"publish": yes},
    s.Withdrawn: {"signed": yes},
    s.WithdrawalAnswered: {"carries_on": yes},
    s.CrimeDecided: {"shows_crime": yes, "by": st.sampled_from(["panel", "IOPC"])},
}  # fmt: skip


@st.composite
def a_step(draw: st.DrawFn, case: Case, at: dt.datetime) -> s.AnyStep:
    """Any step at all; half the time one that the table has here, and mostly a letter that is owed."""
    standing = fold(case)
    possible = list(steps_from(standing))
    kind = draw(st.sampled_from(possible) if draw(yes) and possible else st.sampled_from(s.STEPS))
    fields: dict[str, object] = {"late_reason": Private("ill"), **WELL_FORMED[kind]}
    fields |= {name: draw(values) for name, values in VARIED.get(kind, {}).items()}
    if kind is s.LettersSent or draw(yes):
        owed = draw(st.lists(st.sampled_from(standing.owed), max_size=3)) if standing.owed else []
        fields["sent"] = tuple(Sent(letter=o.letter, to=o.to, on=local(at).date()) for o in owed)
    if kind is s.NoticeExcused and standing.owed:
        one = draw(st.sampled_from(standing.owed))
        fields |= {"letter": one.letter, "to": one.to}
    return kind(at=at, **fields)  # type: ignore[return-value, arg-type]


BOTH = ("complainant", "subject")


def duties(steps: list[s.Step]) -> list[tuple[str, str, dt.date]]:
    """The notices that the regulations have sent, told from the log by a hand that knows nothing of the tables."""
    found: list[tuple[str, str, dt.date]] = []
    withheld = conduct = with_iopc = recorded = False
    standing = standing_after([])
    for step in steps:
        day = local(step.at).date()
        standing = standing_after([step], standing)
        state = standing.state
        if isinstance(step, s.ConductRecorded):
            conduct = True
        if isinstance(step, s.Transferred):
            found.append(("transfer", "other panel", day))
        if isinstance(step, s.FoundOutOfRemit):
            found.append(("out of remit", "complainant", day))
        if isinstance(step, s.NotRecorded):
            found.append(("not recording", "complainant", day))
        if isinstance(step, s.Recorded):
            recorded = True
            found += [("record copy", "complainant", day), ("complaint copy", "subject", day)]
        if isinstance(step, s.CopyWithheld):
            withheld = True
        if isinstance(step, s.CopyReviewed) and step.supply:
            withheld = False
            found.append(("complaint copy", "subject", day))
        if isinstance(step, s.ReferredToIOPC):
            with_iopc = True
            if not conduct:
                found.append(("referral notice", "complainant", day))
            if not step.prejudice:
                found.append(("referral notice", "subject", day))
        if isinstance(step, s.IopcReturned | s.IopcDiscontinued | s.IopcReported):
            with_iopc = False
        if isinstance(step, s.Disapplied) or (isinstance(step, s.IopcDiscontinued) and step.direction == "disapply"):
            found.append(("disapplication", "complainant", day))
        if isinstance(step, s.OutcomeRecorded):
            found += [("outcome record", side, day) for side in BOTH]
        if isinstance(step, s.RepresentationsInvited):
            found += [("publication", side, day) for side in BOTH]
        if state is State.WITHDRAWN and not isinstance(step, s.CrimeDecided) and step.turning:
            if not withheld:
                found.append(("withdrawal notice", "subject", day))
            if with_iopc:
                found.append(("withdrawal to the IOPC", "IOPC", day))
        if isinstance(step, s.CrimeDecided):
            with_iopc = False
            if not withheld:
                found.append(("conduct notice" if step.shows_crime else "end notice", "subject", day))
            if not step.shows_crime and not recorded:
                found.append(("not recording", "complainant", day))
            conduct = conduct or step.shows_crime
    return found


class Register(RuleBasedStateMachine):
    """A register of a few cases, with a clerk who tries anything.

    What holds of one case is asked again only of a case that has changed, and its log is folded once for all of it.
    """

    @initialize()
    def begin(self) -> None:
        self.day = DAY
        self.cases = [new_case(f"2031/00{n}") for n in range(1, 4)]
        self.cases[1] = self.cases[1].with_(about="", complainant=Complainant())
        self.judged: list[Case | None] = [None] * len(self.cases)
        self.counted: tuple[dt.date, list[Case]] | None = None

    @rule(days=st.sampled_from([0, 0, 0, 1, 2, 22, 60]))
    def time_goes_by(self, days: int) -> None:
        self.day += dt.timedelta(days)

    @rule(data=st.data(), which=st.integers(0, 2), steps=st.integers(1, 4))
    def something_is_done(self, data: st.DataObject, which: int, steps: int) -> None:
        for _ in range(steps):
            case = self.cases[which]
            one = data.draw(a_step(case, moment(self.day)))
            try:
                self.cases[which] = take(case, one, context(self.day))
            except Refused:
                assert self.cases[which] is case, "refused, it changes nothing"

    @invariant()
    def every_case_is_as_the_regulations_would_have_it(self) -> None:
        for n, case in enumerate(self.cases):
            if case is not self.judged[n]:
                self.judged[n] = case
                standing = fold(case)
                stands_where_the_regulations_know(standing)
                replays_to_the_same_state(case, standing)
                no_notice_is_missed_unnoticed(case, standing)

    @invariant()
    def what_comes_next_and_the_numbers_fit_the_day(self) -> None:
        """Both hang on the day as well as on the cases."""
        now = (self.day, list(self.cases))
        if now == self.counted:
            return
        self.counted = now
        for case in self.cases:
            every_next_step_is_lawful_and_the_musts_come_first(case, context(self.day))
            every_letter_owed_says_what_is_so(case, context(self.day))
        the_numbers_of_any_period_add_up(self.cases, self.day)


def stands_where_the_regulations_know(standing: CaseState) -> None:
    assert not standing.problems
    assert standing.state in (None, *State)
    assert (standing.beneath is not None) is (standing.state is State.WITHDRAWAL_QUERY)
    assert standing.open is not standing.ended or standing.state is None


def replays_to_the_same_state(case: Case, standing: CaseState) -> None:
    again = msgspec.json.decode(msgspec.json.encode(case), type=Case)
    assert again == case
    piecemeal = standing_after([])
    for each in again.steps:
        piecemeal = standing_after([each], piecemeal)
    assert piecemeal == standing


def no_notice_is_missed_unnoticed(case: Case, standing: CaseState) -> None:
    left = {(owed.letter, owed.to) for owed in standing.owed}
    excused = set(standing.excused)
    for letter, to, day in duties(list(case.steps)):
        sent = any((e.letter, e.to) == (letter, to) and e.on >= day for e in standing.sent)
        dropped = letter == "complaint copy" and standing.withheld is not None
        assert sent or (letter, to) in left or (letter, to) in excused or dropped, (letter, to)
    if standing.state is State.INFORMAL_RESOLUTION:
        for side in BOTH:
            assert standing.invited(side) or ("invitation to comment", side) in left
    if standing.state is State.WITHDRAWAL_QUERY:
        asked = standing.query_letter or ("withdrawal query", "complainant") in left | excused
        assert asked
    assert {(o.letter, o.to) for o in unsent(case)} <= left


def every_next_step_is_lawful_and_the_musts_come_first(case: Case, now: Context) -> None:
    standing = fold(case)
    possible = set(steps_from(standing))
    found = next_steps(case, now)
    for each in found:
        assert set(each.steps) & possible, each.title
        if each.need == "must" and not each.owed and case.about:  # whom it is about is no step: C asks for it
            assert not all(why_not(case, kind, now) for kind in each.steps), f"{each.title}: cannot be done now"
    needs = [each.need for each in found]
    assert needs == sorted(needs, key=["must", "waiting", "may"].index)
    dates = [each.due or now.today for each in found if each.need == "must"]
    assert dates == sorted(dates)
    if standing.open:
        assert needs[0] in ("must", "waiting"), "an open case always waits for something"
    soon = due_within([case], 2, now)
    for owed in unsent(case):
        assert any(e.owed == owed for e in found)
        assert any(due.next.owed == owed for due in soon)


NOT_KNOWN = {"addressee", "decision", "copy goes", "iopc", "handler"}
"""What the clerk may have to say: whom it goes to, and what a letter that goes out late tells."""


def every_letter_owed_says_what_is_so(case: Case, now: Context) -> None:
    standing, name = fold(case), case.complainant.name.reveal()
    for owed in standing.owed:
        made = writing.letter(case, owed.letter, owed.to, now)
        said = "\n".join(words.reveal() for words in (made.addressee, made.subject, made.dear, *made.paragraphs))
        assert set(made.gaps) <= NOT_KNOWN, f"{owed.letter} to the {owed.to}"
        assert "{" not in said
        assert owed.to == "complainant" or not name or name.split()[-1] not in said, "who complained is told nobody"
        if "has gone to the person complained against" in said:
            assert any((each.letter, each.to) == ("complaint copy", "subject") for each in standing.sent)
        if owed.letter == "invitation to comment":
            assert ("handler" in made.gaps) is (standing.handler is None)
        if owed.letter == "referral notice":
            assert ("It will decide" in said) is (standing.really is State.REFERRED)


def the_numbers_of_any_period_add_up(cases: list[Case], last: dt.date) -> None:
    cuts = [DAY - dt.timedelta(1), DAY + (last - DAY) / 2, last]
    counts = [count(cases, a, b) for a, b in itertools.pairwise(cuts)]
    for one in counts:
        assert adds_up(one)
        assert set(one.endings) <= set(ENDINGS)
        assert len(one.carried) == one.closing
    assert counts[0].closing == counts[1].opening
    whole = count(cases, cuts[0], cuts[-1])
    assert whole.received == sum(one.received for one in counts)
    assert whole.ended == sum(one.ended for one in counts)
    assert whole.closing == sum(as_it_stood(case, last).open for case in cases)
    assert len(written(whole, the_panel()).sections) == 10


TestRegister = Register.TestCase
# Not shrunk: each try at a shorter run judges every case anew, for minutes. What fails is printed step by step anyway.
TestRegister.settings = deep(
    max_examples=30, stateful_step_count=20, deadline=None, phases=(Phase.reuse, Phase.generate)
)


@deep(max_examples=150, deadline=None)
@given(st.data(), st.integers(0, 12))
def test_a_log_that_nobody_judged_is_folded_without_failing(data: st.DataObject, length: int) -> None:
    """A file edited by hand: steps in any order are folded, and what could not have been is told."""
    case = new_case()
    for n in range(length):
        one = data.draw(a_step(case, moment(DAY + dt.timedelta(n))))
        case = case.with_(steps=(*case.steps, one))
    standing = fold(case)
    assert standing.steps == length
    assert standing.state in (None, *State)
    one = count([case], DAY - dt.timedelta(1), DAY + dt.timedelta(length))
    assert adds_up(one)
