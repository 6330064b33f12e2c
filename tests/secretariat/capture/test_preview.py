"""Before Enter, the line says what it would come to; and what is missing, without a refusal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Record, Refused
from secretariat.capture.desk import NARRATIVE, Desk, seat, turn
from secretariat.capture.entering import act_of
from secretariat.capture.paragraphs import parts
from secretariat.capture.preview import describe, whose_turn
from secretariat.capture.several import enter_all
from secretariat.contradictions import finding
from secretariat.contradictions.table import Contradiction
from secretariat.meetings.reports_in import ReportIn
from secretariat.proceedings.proceedings import Proceedings
from tests.secretariat.capture.test_entering import ACCEPTED, PLAN
from tests.support.clerk import Clerk, begun_clerk
from tests.support.clerk import printed as printed_of
from tests.support.handfuls import by_handfuls
from tests.support.panels import DAY, MEETING


def told(line: str, clerk: Clerk, desk: Desk | None = None) -> str:
    return describe(line, clerk.p, desk=desk or Desk(), now=clerk.at("16:20"), plan=clerk.plan)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("/out db", "Enter: (Councillor Bramble left the meeting at 4:20pm)"),
        ("/out db 3", "Enter: (Councillor Bramble left the meeting at 3:00pm)"),
        ("/noted", "/noted [unanimously] [what] [, subject to …]   Enter: The Panel NOTED the report."),
        ("/noted the plan", "Enter: The Panel NOTED the plan."),
        ("/next", "Enter: Apologies for absence Apologies were received from Councillor Peel."),
        ("/recommend to sweep lanes", "Enter: The Panel RECOMMENDED: R1 To sweep lanes."),
        ("/recommend", "/recommend [unanimously] [to whom:] that …   A recommendation"),
        ("/out", "/out who [time or ?]"),
        ("/out zz", "Nobody has the code or name “zz”."),
        ("/out bram", "Nobody has the code or name “bram”. Near it: db Councillor Dafydd Bramble."),
        ("/re", "/re could be"),
        ("/", "A command word:"),
        ("/xyzzy", "There is no command /xyzzy."),
        ("a note", "Enter: A note."),
        ("one ¶ two ¶ three", "Enter: 3 lines in one act (Tab: one line of 3 paragraphs): One. Two. Three."),
    ],
)  # fmt: skip
def test_the_line_says_what_enter_would_do(line: str, words: str) -> None:
    assert told(line, begun_clerk()).startswith(words)


def test_a_point_is_told_with_the_letter_it_will_have() -> None:
    clerk = begun_clerk()
    desk = Desk("person-db", "asked")
    then = "\nTab: and the Commissioner answers"
    assert told("why?", clerk, desk) == f"Enter: Councillor Bramble asked: a) Why?{then}"
    clerk.type("sw\twhy one?")
    assert told("why?", clerk, desk) == f"Enter: Councillor Bramble asked: b) Why?{then}"
    clerk.type("db\twhy two?")
    assert told("why?", clerk, desk) == f"Enter: Councillor Bramble asked: c) Why?{then}"  # under the stem there


@by_handfuls(line for line, _ in ACCEPTED)
def test_every_line_there_is_can_be_told_and_changes_nothing(line: str) -> None:
    clerk = begun_clerk(PLAN, item="3" if line == "/minutes" else "5")
    p = clerk.p
    before = [p.bundle, dict(p.room), list(p.problems), list(p.matters), len(p.page.entries)]
    words = describe(line.replace("\t", " "), p, now=clerk.at("14:30"), plan=clerk.plan)
    assert words, line
    assert [p.bundle, dict(p.room), list(p.problems), list(p.matters), len(p.page.entries)] == before, line
    try:
        captured = enter_all(line.replace("\t", " "), p, now=clerk.at("14:30"), plan=clerk.plan)
    except Refused:
        return  # it needs another meeting than this
    assert "Enter: " in words or captured.say in words, line


@pytest.mark.parametrize(
    "line",
    ["/out ly", "/vote 9 9", "/chair pc", "/declare zz 6", "/item 99", "/motion db sec db that it be so",
     "/elect chair ck", "/adjourn 3pm until 2pm", "/close 1pm", "/minutes 31 April"],
)  # fmt: skip
def test_the_refusal_that_enter_will_give_is_seen_before(line: str) -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused) as refusal:
        clerk.read(line)
    assert told(line, clerk) == str(refusal.value)


@pytest.mark.parametrize(
    "line",
    ["/out db 3pm", "/declare db 6 & 7 nri a farm", "/action mo to write by 9 January", "/defer 6 & 7 to November",
     "/elect chair db by pq sec sw", "/minutes exempt 3 March 2031", "/private 1 items 6 to 7", "/chair pq"],
)  # fmt: skip
def test_all_that_enter_will_print_is_seen_before(line: str) -> None:
    clerk = begun_clerk(time="16:20")
    before = clerk.printed
    seen = told(line, clerk)
    clerk.type(line)
    new = clerk.printed[len(before) :] if clerk.printed[: len(before)] == before else clerk.printed
    assert seen.startswith("Enter: ")
    assert all(words in seen for words in new)


def by(code: str, manner: str = "", clerk: Clerk | None = None) -> Desk:
    """Who has the word as after a code and Tab; settled by another Tab where a manner is given."""
    here = clerk or begun_clerk(time="16:20")
    desk = replace(seat(NARRATIVE, here.p, code), fresh=False)
    return replace(desk, manner=manner, by_words=False) if manner else desk  # type: ignore[arg-type]


SPOKEN = [
    ("", "", "The figures were published in May"),
    ("", "", "1. Burglary had fallen"),
    ("", "", "* a new van, at a cost of £40"),
    ("", "", "# Finance"),
    ("", "", "3) kept its number"),
    ("", "", "first paragraph ↵ second paragraph"),
    ("", "", "\\= as it was typed"),
    ("db", "", "what does it buy."),
    ("db", "", "why were no figures given"),
    ("db", "", "thanked the staff of the night shift"),
    ("db", "", "the lanes were dark ↵ the lamps had gone out in June"),
    ("db", "asked", "about the lamps"),
    ("db", "stated", "burglary was down by 4.5 per cent"),
    ("pc", "", "explained that the figures were public"),
    ("pc", "", "Organised crime had fallen"),
    ("pc", "", "Ahmed Khan would reply"),
    ("pc", "", "did not know"),
    ("pc", "reported", "crime had fallen by a tenth"),
    ("ck", "", "read out the rules"),
    ("db", "", "a question with TBC in it?"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "manner", "line"), SPOKEN)
@pytest.mark.parametrize("asked", [False, True])
def test_what_somebody_says_is_seen_whole_before_enter(code: str, manner: str, line: str, *, asked: bool) -> None:
    clerk = begun_clerk(time="16:20", present="sw pq db ob cx mo ck pc")
    if asked:
        clerk.type("db\twhy was it late?")
    desk = by(code, manner, clerk) if code else NARRATIVE
    before = words(clerk)
    seen = describe(line, clerk.p, desk=desk, now=clerk.at("16:20"), plan=clerk.plan)
    clerk.desk = desk
    said = clerk.type(*parts(line)).say
    assert words(clerk).startswith(before)
    assert words(clerk)[len(before) :] in seen
    assert seen.startswith("Enter: ")
    assert said in seen


def words(clerk: Clerk) -> str:
    """The whole page as one run of words."""
    return " ".join(" ".join(clerk.printed).replace(" / ", " ").split())


@pytest.mark.parametrize(
    ("code", "manner", "line"),
    [("", "", "#"), ("", "", "* "), ("db", "", "\u200b"), ("pc", "", "•"), ("db", "asked", "* \u00ad")],
)  # fmt: skip
def test_the_refusal_of_words_is_seen_before_too(code: str, manner: str, line: str) -> None:
    clerk = begun_clerk(time="16:20", present="sw db pc")
    clerk.desk = by(code, manner, clerk) if code else NARRATIVE
    with pytest.raises(Refused) as refusal:
        clerk.read(line)
    assert told(line, clerk, clerk.desk) == str(refusal.value)


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("/out db ¶ /vote 3 1 ¶ a note", ("Councillor Bramble left", "A note.")),
        ("/recommend to sweep the lanes ¶ to light them ¶ /noted", ("R1", "R2", "NOTED")),
        ("1. one ¶ two ¶ three", ("1. One.", "2. Two.", "3. Three.")),
        ("> to sweep ¶ = ¶ ! to write", ("R1", "U1")),
        ("/in rg ¶ /out rg 4:25pm", ("joined", "left")),
        ("/noted ¶ # A heading ¶ words under it", ("NOTED", "A heading", "words under it.")),
    ],
)
def test_several_lines_are_shown_as_what_all_come_to(line: str, printed: tuple[str, ...]) -> None:
    clerk = begun_clerk(time="16:20")
    clerk.desk = by("pc", clerk=clerk) if "!" in line else NARRATIVE
    seen, before = told(line, clerk, clerk.desk), len(clerk.p.page.entries)
    captured = enter_all(line, clerk.p, desk=clerk.desk, now=clerk.at("16:20"), plan=clerk.plan)
    clerk.memory.do(act_of(captured, clerk.p, clerk.plan))
    assert seen.startswith(f"Enter: {line.count('¶') + 1} lines in one act")
    for entry in clerk.p.page.entries[before:]:
        assert all(each in seen for each in printed_of(entry.blocks)), seen
    assert all(each in seen for each in printed)
    assert captured.say in seen


@pytest.mark.parametrize(
    "line",
    ["a note ¶ /out zz", "/out db ¶ /out db", "one ¶ two ¶ /item 99", "/noted ¶ /chair pc", "/close 5pm ¶ /close"],
)
def test_a_line_among_several_that_is_refused_is_named_before_enter(line: str) -> None:
    clerk = begun_clerk(time="16:20")
    with pytest.raises(Refused) as refusal:
        enter_all(line, clerk.p, now=clerk.at("16:20"), plan=clerk.plan)
    assert told(line, clerk) == str(refusal.value)
    assert str(refusal.value).startswith("Line ")


@pytest.mark.parametrize(
    "line",
    ["/out db ¶ /vote for db sw", "/noted ¶ /noted", "/nil declarations ¶ /declare db 5 nri a farm", "a note ¶ TBC",
     "/out sw 4:20pm ¶ /out sw 4:10pm", "/in rg ¶ /in rg", "/next ¶ /item 5"],
)  # fmt: skip
def test_what_contradicts_itself_within_one_line_is_told_before_enter(line: str) -> None:
    clerk = begun_clerk(time="16:20")
    assert _on_enter(line, clerk) in told(line, clerk)


def _on_enter(line: str, clerk: Clerk) -> str:
    """What Enter would tell, or why it would refuse."""
    try:
        return enter_all(line, clerk.p, now=clerk.at("16:20"), plan=clerk.plan).say
    except Refused as refusal:
        return str(refusal)


def test_tab_is_told_with_whom_it_hands_the_word_to() -> None:
    clerk = begun_clerk(time="16:20", present="sw pq db ob cx mo ck pc")
    clerk.desk = by("db", clerk=clerk)
    assert told("why was it late?", clerk, clerk.desk).endswith("Tab: and the Commissioner answers")
    assert "Tab" not in told("why", clerk, clerk.desk)  # one word and Tab is a code
    assert "Tab" not in told("explained the frost", clerk, by("pc", clerk=clerk))
    clerk.type("why was it late?")
    assert whose_turn(clerk.desk, clerk.p) == "Councillor Bramble speaks still · Tab: the Commissioner answers"
    clerk.desk = turn(clerk.desk, clerk.p)
    assert whose_turn(clerk.desk, clerk.p) == "The Commissioner speaks still · Tab: Councillor Bramble speaks"
    assert whose_turn(NARRATIVE, clerk.p) == ""


@pytest.mark.parametrize("line", ["/out db", "one ¶ two ¶ three", "a plain note", "/noted the plan"])
def test_each_event_is_judged_once(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk, looked = begun_clerk(time="16:20"), list[str]()
    look = finding.at_event

    def counted(p: Proceedings, happened: Record) -> Iterator[Contradiction]:
        looked.append(happened.id)
        return look(p, happened)

    monkeypatch.setattr(finding, "at_event", counted)
    told(line, clerk)
    assert len(looked) == len(set(looked)) == line.count("¶") + 1


def with_a_report(asked: str, item: str = "item-5") -> Clerk:
    """The meeting at item 5, with a report for an item that asks this."""
    clerk = begun_clerk()
    report = ReportIn(id="report", received=DAY, item=item, asked=asked)
    clerk.memory.do(act("a report", Put(report, MEETING)))
    return clerk


NOTE_IT = "The Panel is recommended to note the contents of this report."


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("/noted", "Enter: The Panel NOTED the report.\nAsked: to note the contents of this report."),
        ("/agreed to sweep", "Enter: The Panel AGREED to sweep.\nAsked: to note the contents of this report."),
        ("=n", "Enter: The Panel NOTED the report.\nAsked: to note the contents of this report."),
    ],
)
def test_while_an_outcome_is_typed_what_the_report_asked_stands_beneath(line: str, hint: str) -> None:
    clerk = with_a_report(NOTE_IT)
    assert told(line, clerk).endswith(hint)
    clerk.type(line)
    assert "contents of this report" not in "".join(clerk.printed), "nobody said it"


@pytest.mark.parametrize(
    "line", ["a note", "/out db", "/recommend to sweep lanes", "/next", "db\twhy?", "/action by oct"]
)
def test_no_other_line_says_what_the_report_asked(line: str) -> None:
    assert "Asked" not in told(line, with_a_report(NOTE_IT))


def test_an_item_without_a_report_or_whose_report_asks_nothing_says_nothing_more() -> None:
    assert "Asked" not in told("/noted", with_a_report(NOTE_IT, item="item-6"))
    assert "Asked" not in told("/noted", with_a_report("None"))


def test_what_was_asked_never_takes_more_than_a_line_from_what_enter_prints() -> None:
    asked = told("/noted", with_a_report(NOTE_IT.replace("contents", "contents, all of them, " * 9))).rpartition("\n")[
        2
    ]
    assert asked.endswith("…")
    assert len(asked) < 75
