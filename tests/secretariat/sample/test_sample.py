"""The sample holds the 107 facts of the public record of 20 July 2022, each where the minutes print it.

The facts are written out as data, here and in ``tests/support/july.py``, apart from the script that makes them, and
checked against printed minutes.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re

import pytest
from msgspec.structs import replace

from secretariat.basics.clock import at
from secretariat.complaints.case import Case
from secretariat.documents.document import Heading, Listed, Paragraph, Table, plain
from secretariat.documents.plain_text import write
from secretariat.documents.problems import problems
from secretariat.events.decisions import Outcome, Recommended, Undertaken
from secretariat.events.fold import fold
from secretariat.letters.letter import LetterIn
from secretariat.matters.follow_up import FollowUp
from secretariat.matters.gathering import matters
from secretariat.matters.register import Followed, Register, the_register
from secretariat.panel.people import Person
from secretariat.papers.minutes import minutes
from secretariat.plan.planned import PlanEntry
from secretariat.proceedings.proceedings import Proceedings
from secretariat.sample.cambridgeshire import JULY, SEPTEMBER
from secretariat.sample.filling import script
from tests.support.clerk import printed, squeezed
from tests.support.july import LETTERS, OUTCOMES, TITLES, UNDERTAKINGS, the_sample
from tests.support.places import ROOT

DAY = dt.date(2022, 7, 20)


MEMORY, ACTS = the_sample()
P: Proceedings = MEMORY.proceedings(JULY)
MINUTES = minutes(P)
WORDS = squeezed(write(MINUTES))


def part(number: str) -> list[str]:
    """What is printed under an item: one string a block."""
    lines, inside = [], False
    for block in P.page.blocks():
        if isinstance(block, Heading) and block.level == 2:
            inside = block.number == number
        elif inside:
            lines += printed([block])
    return lines


def section(title: str) -> str:
    """The words from a heading of the head to the next."""
    lines, inside = [], False
    for block in MINUTES.body:
        if isinstance(block, Heading) and block.level == 2:
            inside = plain(block.text) == title
        elif inside:
            lines += printed([block])
    return " ; ".join(lines)


# --- 10 roll entries and 7 others present, with their times ---

MEMBERS = [
    "Edward Leigh (Chair; independent member)", "Claire George (Vice-Chair; independent member)", "A Ali", "A Bradnam",
    "S Count (from 2:10pm)", "A Gilderdale",
    "SA Hart (left at 4:20pm)", "C Hogg", "I Hussain (substitute for Councillor Warren)", "A Sharp",
]  # fmt: skip
OFFICERS = [
    ("Paulina Ford", "Senior Democratic Services Officer, Peterborough City Council"),
    ("Jane Webb", "Senior Democratic Services Officer, Police and Crime, Peterborough City Council"),
    ("Fiona McMillan", "Monitoring Officer, Peterborough City Council"),
]
OTHERS = [
    ("Darryl Preston", "Cambridgeshire Police and Crime Commissioner"),
    ("Jim Haylett", "Chief Executive, Office of the Police and Crime Commissioner"),
    ("John Peach", "Deputy Police and Crime Commissioner"),
    ("Jack Hudson", "Head of Business Development, Office of the Police and Crime Commissioner"),
]


@pytest.mark.parametrize("member", MEMBERS)
def test_each_member_is_on_the_roll_with_office_and_times(member: str) -> None:
    assert re.search(rf"(?<!\w){re.escape(member)}(?=,| and|\.)", section("Members present"))


def test_ten_members_are_on_the_roll_and_no_more() -> None:
    assert len(P.voters) == 9, "Councillor Hart left the meeting at 4:20pm"
    present = section("Members present").replace("Councillors ", "").rstrip(".")
    assert len(re.split(r", | and ", present)) == 10


@pytest.mark.parametrize(("name", "job"), OFFICERS)
def test_each_officer_is_present_with_the_job(name: str, job: str) -> None:
    assert name in section("Officers present")
    assert job in section("Officers present")


@pytest.mark.parametrize(("name", "job"), OTHERS)
def test_each_of_the_commissioners_side_is_present_with_the_job(name: str, job: str) -> None:
    assert name in section("Others present")
    assert job in section("Others present")


def test_one_officer_took_part_remotely() -> None:
    assert (
        "Jane Webb, Senior Democratic Services Officer, Police and Crime, Peterborough City Council (virtual)" in WORDS
    )
    assert WORDS.count("(virtual") == 1


# --- 3 movements, 5 apologies, 1 substitution ---


@pytest.mark.parametrize(
    ("number", "note"),
    [
        ("8", "(Councillor Count joined the meeting at 2:10pm)"),
        ("9", "(The Commissioner and staff left the meeting)"),
        ("14", "(Councillor Hart left the meeting at 4:20pm)"),
    ],
)
def test_each_movement_is_noted_under_the_item_it_happened_in(number: str, note: str) -> None:
    where = [item.number for item in P.bundle.items if note in part(item.number)]
    assert len(where) == 1
    if number != "8":  # somebody came between items 7 and 8
        assert where == [number]


def test_the_commissioner_and_staff_left_after_the_ninth_item() -> None:
    assert part("9")[-1] == "(The Commissioner and staff left the meeting)"


APOLOGIES = ["Tierney", "Warren", "Ferguson", "Beuttell", "Goldsack"]


@pytest.mark.parametrize("name", APOLOGIES)
def test_each_apology_is_read_out(name: str) -> None:
    assert name in part("3")[0].partition("Councillor Hussain")[0]


def test_a_substitutes_own_apology_is_told_apart() -> None:
    assert "Apologies were also received from Councillor Goldsack, substitute." in part("3")[0]


def test_there_are_five_apologies_and_one_substitute() -> None:
    (sentence,) = part("3")
    assert len(P.bundle.apologies) == 5
    assert sentence.endswith(" Councillor Hussain was in attendance as substitute for Councillor Warren.")


# --- 14 items, 2 elections, 3 nil returns and the complaint ---


def test_the_fourteen_items_are_printed_in_order_under_their_numbers() -> None:
    headings = [(b.number, plain(b.text)) for b in P.page.blocks() if isinstance(b, Heading) and b.level == 2]
    assert headings == [(str(n), title) for n, title in enumerate(TITLES, 1)]


@pytest.mark.parametrize(
    ("number", "person", "proposer", "seconder", "office"),
    [
        ("1", "Edward Leigh", "Councillor Bradnam", "Councillor Sharp", "Chair"),
        ("2", "Claire George", "Councillor Sharp", "Councillor Hogg", "Vice-Chair"),
    ],
)
def test_each_election_names_proposer_seconder_and_term(
    number: str, person: str, proposer: str, seconder: str, office: str
) -> None:
    words = " ".join(part(number))
    assert f"{person} was nominated by {proposer} and seconded by {seconder}." in words
    assert (
        f"There were no other nominations, and {person} was appointed {office} for the municipal year 2022/23." in words
    )


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        ("4", "No declarations of interest were made."),
        ("5", "The minutes of the meeting held on 25 March 2022 were agreed as an accurate record."),
        ("6", "There were no public questions or statements."),
    ],
)
def test_each_nil_return_and_the_earlier_minutes_say_so(number: str, sentence: str) -> None:
    assert part(number) == [sentence]


# --- 28 lettered points in item 8, each with who made it ---


def lettered() -> dict[str, tuple[str, str]]:
    """Each lettered point of item 8: who is said to have made it, and its words."""
    found, stem, inside = {}, "", False
    for block in P.page.blocks():
        if isinstance(block, Heading) and block.level == 2:
            inside = block.number == "8"
        elif inside and isinstance(block, Paragraph) and block.role == "stem":
            stem = plain(block.text)
        elif inside and isinstance(block, Listed) and block.kind == "letter":
            found[block.label] = (stem.rpartition(" ")[0], " ".join(map(plain, block.paragraphs)))
    return found


def test_there_are_twenty_eight_letters_from_a_to_bb() -> None:
    assert list(lettered()) == [*(f"{letter})" for letter in "abcdefghijklmnopqrstuvwxyz"), "aa)", "bb)"]


@pytest.mark.parametrize("letter", LETTERS)
def test_each_letter_is_of_whoever_spoke_it_and_of_what_it_was_about(letter: str) -> None:
    speaker, about = LETTERS[letter]
    who, words = lettered()[f"{letter})"]
    assert who == speaker
    assert about in words


def test_sub_points_a_to_e_stand_within_r() -> None:
    point = next(b for b in P.page.blocks() if isinstance(b, Listed) and b.label == "r)")
    assert [plain(words)[:2] for words in point.paragraphs[1:]] == ["a.", "b.", "c.", "d.", "e."]


# --- 8 numbered updates ---

UPDATES = [
    ["Police pay", "Extreme heat"],
    ["Domestic homicide reviews", "Barristers", "Scrutiny panels", "EPIC", "Logos"],
    ["Car cruising in Peterborough"],
]


def test_the_eight_updates_are_numbered_in_three_lists() -> None:
    numbered = [
        (b.label, plain(b.paragraphs[0])) for b in P.page.blocks() if isinstance(b, Listed) and b.kind == "number"
    ]
    expected = [(f"{n}.", start) for updates in UPDATES for n, start in enumerate(updates, 1)]
    assert [label for label, _ in numbered] == [label for label, _ in expected]
    for (_, words), (_, start) in zip(numbered, expected, strict=True):
        assert words.startswith(start)


# --- 8 outcomes, 9 recommendations, 7 undertakings ---

RECOMMENDATIONS = {
    "R1": ("8", "flowchart"),
    "R2": ("8", "two areas of concern"),
    "R3": ("8", "fairer funding"),
    "R4": ("9", "status/stage"),
    "R5": ("9", "annual report"),
    "R6": ("9", "six-month interim report"),
    "R7": ("10", "reappoint"),
    "R8": ("10", "terminate the appointment"),
    "R9": ("10", "link be added"),
}


@pytest.mark.parametrize("number", sorted(OUTCOMES, key=int))
def test_each_outcome_is_printed_under_its_item(number: str) -> None:
    assert OUTCOMES[number] in part(number)


def test_there_are_eight_outcomes() -> None:
    assert {P.bundle.item(item).number: len(made) for item, made in P.outcomes.items()} == dict.fromkeys(OUTCOMES, 1)  # type: ignore[union-attr]


@pytest.mark.parametrize("label", sorted(RECOMMENDATIONS))
def test_each_recommendation_keeps_one_number_through_the_meeting(label: str) -> None:
    number, about = RECOMMENDATIONS[label]
    (line,) = [line for line in part(number) if line.startswith(f"{label} ")]
    assert about in line


@pytest.mark.parametrize("label", sorted(UNDERTAKINGS))
def test_each_promise_made_aloud_is_kept_with_who_made_it(label: str) -> None:
    (made,) = [each for each in P.bundle.events if isinstance(each, Undertaken) and f"U{each.number}" == label]
    (line,) = [line for line in part("8") if line.endswith(f" The Commissioner undertook {made.text}.")]
    assert not line.startswith("The Commissioner undertook"), "in what was said before it"
    (row,) = [line for each in P.page.decisions for line in printed([each.block]) if line.startswith(f"{label} ")]
    assert UNDERTAKINGS[label] in row


def test_there_are_nine_recommendations_and_seven_undertakings_and_no_more() -> None:
    made = [event for event in P.bundle.events if isinstance(event, Undertaken)]
    assert [f"U{each.number}" for each in made] == [*UNDERTAKINGS]
    labels = [line.split()[0] for line in printed(P.page.blocks()) if re.match(r"[RAU]\d+ ", line)]
    assert sorted(labels) == sorted([*RECOMMENDATIONS])


# --- the hours, and the table at the end ---


def test_the_meeting_began_and_ended_when_it_did() -> None:
    assert "The meeting began at 2:00pm and ended at 4:22pm." in WORDS
    assert (P.began, P.ended) == (at(DAY, dt.time(14)), at(DAY, dt.time(16, 22)))


def test_the_table_of_items_and_actions_has_the_eight_that_came_to_something() -> None:
    table = [block for block in MINUTES.body if isinstance(block, Table)][-1]
    rows = [printed([Table("", table.header, (row,))])[0] for row in table.rows]
    assert [row.partition(". ")[0] for row in rows] == list(OUTCOMES)
    for row, (number, outcome) in zip(rows, OUTCOMES.items(), strict=True):
        assert outcome in row
        for label, (item, _) in RECOMMENDATIONS.items():
            assert (f"{label} " in row) == (item == number)


def test_these_are_107_facts() -> None:
    updates = sum(map(len, UPDATES))
    facts = [len(MEMBERS), len(OFFICERS) + len(OTHERS), 3, len(APOLOGIES), 1, len(TITLES), 2, 3, len(LETTERS), updates,
             len(OUTCOMES), len(RECOMMENDATIONS), len(UNDERTAKINGS), 2]  # fmt: skip
    assert facts == [10, 7, 3, 5, 1, 14, 2, 3, 28, 8, 8, 9, 7, 2]
    assert sum(facts) == 107


# --- how it is made ---


def test_the_meeting_is_quorate_throughout_and_nothing_is_odd() -> None:
    assert P.problems == []
    assert P.phase == "closed"
    assert problems(MINUTES) == []


def test_there_were_nine_at_the_start_ten_from_ten_past_two_and_nine_from_twenty_past_four() -> None:
    def here(time: dt.time) -> int:
        until = next(
            (n for n, event in enumerate(P.bundle.events) if event.at and event.at > at(DAY, time)),
            len(P.bundle.events),
        )
        return len(fold(replace(P.bundle, events=P.bundle.events[:until]), P.panel, P.people).voters)

    assert [here(dt.time(14)), here(dt.time(14, 10)), here(dt.time(16, 20))] == [9, 10, 9]


def test_every_name_in_the_minutes_is_spelt_as_the_register_spells_it() -> None:
    """The printed record spells one substitute three ways; here each has one (MIN-21)."""
    families = {person.family for person in MEMORY.all(Person)}
    named = set(re.findall(r"Councillors? (?:[A-Z]{1,2} )?([A-Z][a-z]+)", WORDS))
    assert named <= families | {"A"}, named - families
    for variant in ("Ishfaq", "Hussein", "Cllr", "HMRICFRS", "Chairperson was"):
        assert variant not in WORDS.replace("Councillor Ishfaq", "Ishfaq")


def test_names_are_typed_as_codes_and_spelt_by_the_register() -> None:
    assert not [typed.line for typed in script() if re.match(r"(Cllr|Councillor) ", typed.line)]
    codes = [person.code for person in MEMORY.all(Person)]
    assert len(codes) == len(set(codes))


def test_nothing_is_said_of_any_complaint_beyond_that_there_was_one() -> None:
    assert MEMORY.all(Case) == []
    assert not any(isinstance(change.record, Case) for one in ACTS for change in one.changes)
    assert part("7")[0] == "One complaint had been received in the period and had been closed."


def test_no_reason_for_an_apology_and_no_address_is_in_the_sample() -> None:
    assert not any(apology.reason for apology in P.bundle.apologies)
    assert not any(person.contact for person in MEMORY.all(Person))


def test_the_sample_says_that_it_is_one() -> None:
    assert P.panel.sample


def test_the_script_is_as_many_acts_as_it_has_lines_and_one_for_the_ground() -> None:
    assert len(ACTS) == 1 + len(script()) + 2, "the ground, July's lines, the report that went, the reply that came"
    assert all(one.note for one in ACTS)


def test_the_clock_of_the_script_never_goes_back() -> None:
    assert all(one.now <= other.now for one, other in itertools.pairwise(script()))


# --- what else is planned ---


def test_the_september_agenda_has_ten_items_the_ninth_of_them_deferred_julys_thirteenth() -> None:
    september = MEMORY.proceedings(SEPTEMBER)
    assert [item.number for item in september.bundle.items] == [str(n) for n in range(1, 11)]
    ninth = september.bundle.items[8]
    assert ninth.matter == "2022-07-20-item-13"
    assert ninth.title == next(item.title for item in P.bundle.items if item.id == ninth.matter)
    assert ninth.standing == "deferred"
    assert september.bundle.meeting.start == dt.time(13, 30)
    assert september.phase == "not begun"


def test_the_plan_has_its_seven_dates() -> None:
    plan = {str(entry.date): entry.kind for entry in MEMORY.all(PlanEntry)}
    assert plan == {
        "2022-09-08": "training", "2022-09-14": "meeting", "2022-11-11": "external", "2022-11-23": "meeting",
        "2023-02-01": "meeting", "2023-02-15": "if needed", "2023-03-15": "meeting",
    }  # fmt: skip


def test_the_minutes_print_the_plan_with_its_dates() -> None:
    table = next(block for block in P.page.blocks() if isinstance(block, Table))
    dates = [plain(row[0][0].text).split(" ", 1)[1] for row in table.rows]  # type: ignore[union-attr]
    assert sorted(dates) == sorted(
        [
            "8 September 2022",
            "14 September 2022",
            "11 November 2022",
            "23 November 2022",
            "1 February 2023",
            "15 February 2023",
            "15 March 2023",
        ]
    )


# --- whose words they are ---

_RECORD = [
    path
    for path in sorted((ROOT.parent / "shared" / "reference").glob("*.txt"))
    if "MINUTES OF A MEETING" in (words := path.read_text("utf-8", "replace")) and "ON 20 JULY 2022" in words
]
"""The public record, where it is at hand: it is no part of this repository."""

_NAMES = ("Police Reform and Social Responsibility Act 2011",)
"""What can be said in one way only."""


@pytest.mark.skipif(not _RECORD, reason="the public record is not at hand")
def test_no_sentence_of_the_narrative_is_copied_from_the_public_record() -> None:
    """Facts, titles, outcomes and recommendations are the record's; the words between them are our own."""
    ours = [event.words() for event in P.bundle.events if not isinstance(event, Outcome | Recommended)]
    theirs = {run for path in _RECORD for run in _runs(path.read_text("utf-8", "replace"))}
    assert theirs
    shared = {run for words in ours for run in _runs(words) if run in theirs}
    assert shared == set()


def _runs(words: str) -> set[str]:
    """Every eight words in a row."""
    for name in _NAMES:
        words = words.replace(name, "(name)")
    bare = re.sub(r"[^\w\s]", "", words.casefold()).split()
    return {" ".join(bare[n : n + 8]) for n in range(len(bare) - 7)}


# --- the Commissioner's reply ---


def followed() -> Register:
    july = MEMORY.proceedings(JULY)
    follow_ups = MEMORY.all(FollowUp)
    letters = MEMORY.all(LetterIn)
    return the_register(matters(july), Followed(panel=july.panel, follow_ups=follow_ups, letters=letters))


def test_the_reply_answers_six_recommendations_two_of_them_as_one() -> None:
    (letter,) = MEMORY.all(LetterIn)
    register = followed()
    answers = [[register.by_id(each.matter) for each in passage.answers] for passage in letter.passages]
    assert [[each.reference for each in found if each] for found in answers] == [
        [f"{JULY}/R1"], [f"{JULY}/R2"], [f"{JULY}/R3"], [f"{JULY}/R4"], [f"{JULY}/R5", f"{JULY}/R6"],
    ]  # fmt: skip
    assert letter.dated == dt.date(2022, 9, 1)
    assert {register.of(f"{JULY}/R{n}").progress for n in range(1, 7)} == {"answered"}  # type: ignore[union-attr]


def test_what_neither_accepts_nor_turns_down_is_unclear() -> None:
    """REC-05."""
    third = followed().of(f"{JULY}/R3")
    assert third is not None
    assert third.position == "unclear"


def test_the_panels_own_and_the_promises_wait() -> None:
    register = followed()
    for reference in (*(f"R{n}" for n in (7, 8, 9)), *(f"U{n}" for n in range(1, 8))):
        assert register.of(f"{JULY}/{reference}").progress == "open"  # type: ignore[union-attr]


def test_the_day_the_report_went_is_not_in_the_published_papers_and_none_is_made_up() -> None:
    second = followed().of(f"{JULY}/R2")
    assert second is not None
    (sent,) = (entry for entry in second.story if entry.what == "sent")
    assert sent.on is None
    assert "its day is not in the published papers" in sent.words
