"""Before Enter, the line says what it would come to; and what is missing, without a refusal."""

from __future__ import annotations

import pytest

from secretariat.basics.record import Refused
from secretariat.capture.desk import Desk
from secretariat.capture.preview import describe
from tests.secretariat.capture.test_entering import ACCEPTED, PLAN
from tests.support.clerk import Clerk, begun_clerk
from tests.support.lines_read import gathered


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
        ("a note", "Enter minutes it"),
        ("one ¶ two ¶ three", "Enter: 3 lines in one act"),
    ],
)  # fmt: skip
def test_the_line_says_what_enter_would_do(line: str, words: str) -> None:
    assert told(line, begun_clerk()).startswith(words)


def test_a_point_is_told_with_the_letter_it_will_have() -> None:
    clerk = begun_clerk()
    desk = Desk("person-db", "asked")
    assert told("why?", clerk, desk).startswith("Enter: a) Councillor Bramble asked")
    clerk.type("sw\twhy one?")
    assert told("why?", clerk, desk).startswith("Enter: b) Councillor Bramble asked")


@pytest.mark.parametrize("line", [line for line, _ in [*ACCEPTED, *gathered("ACCEPTED")]])
def test_every_line_there_is_can_be_told_and_changes_nothing(line: str) -> None:
    clerk = begun_clerk(PLAN, item="3" if line == "/minutes" else "5")
    p = clerk.p
    before = [p.bundle, dict(p.room), list(p.problems), list(p.matters), len(p.page.entries)]
    words = describe(line.replace("\t", " "), p, now=clerk.at("14:30"), plan=clerk.plan)
    assert words
    assert [p.bundle, dict(p.room), list(p.problems), list(p.matters), len(p.page.entries)] == before


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
