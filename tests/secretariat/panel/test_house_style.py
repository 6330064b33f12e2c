"""The panel's house style: its own words of decision, names, times, headings and paragraph numbers, in every format."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from msgspec.structs import replace as replaced

from secretariat.basics import clock
from secretariat.basics.acts import Act, Put, act
from secretariat.basics.record import Refused
from secretariat.documents.document import Listed, Paragraph, plain
from secretariat.documents.problems import problems
from secretariat.events.fold import add_new_events, fold
from secretariat.events.speech import Answered, Note, Said
from secretariat.panel.house import DecisionWord, Headings, House, decision_words, decision_words_as_typed
from secretariat.panel.numbering import Numbering
from secretariat.panel.numbers_given import ParagraphNumbers
from secretariat.panel.panel import Rules
from secretariat.panel.people import Person
from secretariat.papers.minutes import minutes
from secretariat.proceedings.page import Page
from tests.secretariat.documents.test_words_in_every_format import READERS
from tests.support.clerk import Clerk, begun_clerk, printed, squeezed
from tests.support.panels import BRACKETS, DAY, substitution, the_panel


def ruled(house: House, since: dt.date | None = None, **more: Any) -> Act:
    """This house from a day on, or from the beginning."""
    usual = Rules(seats=13)
    own = replaced(usual, since=since or usual.since, house=house, **more)
    return act("rules", Put(the_panel().with_(rules=(usual, own) if since else (own,))))


WELSH = House(
    words=(DecisionWord("agreed", "PENDERFYNWYD"), DecisionWord("noted", "AGREED to NOTE"),
           DecisionWord("recommended", "Argymhellwyd")),
    in_text="Councillor Dafydd Bramble", in_list="Bramble, D", order="by authority", time="14.10",
    paragraphs="within an item",
)  # fmt: skip
WELSH_HEADINGS = Headings(
    title="Cofnodion cyfarfod", members="Aelodau’n bresennol", officers="Swyddogion ŵ ŷ", others="Eraill",
    decisions="Penderfyniadau", table="Yr hyn a ddaeth o bob eitem", item="Eitem", action="Gweithredu",
    signature="Cadeirydd y Panel",
)  # fmt: skip


def otherwise(**more: Any) -> Clerk:
    """A meeting of a panel whose house differs from the usual in everything."""
    house = ruled(WELSH, headings=WELSH_HEADINGS, **more)
    clerk = begun_clerk(house, item="5", present="sw pq db ob ia ck pc")
    clerk.type("a report was given", "/in tk 2:40", "/agreed to approve ŵ")
    clerk.put(Said(person="person-db", text="why was it late"))
    clerk.type("/item 6", "/noted", "/recommend that more is done", "/declare db 5 a farm")
    clerk.type("/close", time="16:22")
    return clerk


# --- all of it, in every format ---


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_another_house_is_printed_in_every_format(reader: Any) -> None:
    clerk = otherwise(numbering=Numbering(style="in the year", suffix="39/20"))
    doc = minutes(clerk.p)
    assert problems(doc) == []
    words = squeezed(" ".join(reader(doc)))
    for expected in (
        "Cofnodion cyfarfod Westmere Police and Crime Panel on 18 June 2031",
        "Aelodau’n bresennol",
        "Councillors Ŵyn-Llŷr, S (Tarnshire; Chair); Bramble, D (Eldmoor); Quill, P (Eldmoor; Vice-Chair); "
        f"Kowalczyk, T (Southbeck; from 14.40); and {BRACKETS}, Z (Westmere City); and Ash, Imogen (independent "
        "member).",
        "Swyddogion ŵ ŷ",
        "Eraill",
        "1/31 Annual report of the Commissioner [Item 5]",
        "1.1 A report was given.",
        "1.2 The Panel PENDERFYNWYD to APPROVE ŵ.",
        "1.3 Councillor Dafydd Bramble asked:",
        "(Councillor Tomasz Kowalczyk joined the meeting at 14.40)",
        "2/31 Plan for [bold]rural[/bold] lanes [Item 6]",
        "2.1 The Panel AGREED to NOTE the report.",
        "2.2 The Panel Argymhellwyd:",
        "2.3 Councillor Dafydd Bramble declared an interest in item 5, a farm.",
        "Penderfyniadau",
        "Yr hyn a ddaeth o bob eitem",
        "Eitem",
        "Gweithredu",
        "The meeting began at 14.00 and ended at 16.22.",
        "Cadeirydd y Panel",
    ):
        assert expected in words, words


def test_another_house_has_none_of_the_usual_words_left() -> None:
    words = squeezed(" ".join(READERS["text"](minutes(otherwise().p))))
    for usual in ("present", "Decisions", "Action:", "AGREED the", "RECOMMENDED", "2:40pm", "4:22pm", "Councillor B"):
        assert usual not in words


def test_the_usual_house_is_as_it_was() -> None:
    clerk = begun_clerk(item="5")
    clerk.type("/in tk 2:40", "/agreed to note the report", "/recommend that more is done")
    assert clerk.printed[1:4] == [
        "(Councillor Kowalczyk joined the meeting at 2:40pm)", "The Panel AGREED to NOTE the report.",
        "The Panel RECOMMENDED:",
    ]  # fmt: skip
    assert "Members present" in clerk.minutes
    assert all(not block.number for block in minutes(clerk.p).blocks if isinstance(block, Paragraph))


def test_minutes_of_before_a_house_was_changed_keep_theirs() -> None:
    """Settings have dates: minutes of before are still printed by the rules of before."""
    clerk = begun_clerk(ruled(WELSH, since=DAY + dt.timedelta(1)), item="5")
    clerk.type("/agreed to note the report")
    assert clerk.printed[1] == "The Panel AGREED to NOTE the report."


# --- words of decision ---


def runs(*line: str, house: House) -> list[tuple[str, bool]]:
    clerk = begun_clerk(ruled(house), item="5")
    clerk.type(*line)
    block = clerk.p.page.blocks()[-1]
    assert isinstance(block, Paragraph)
    return [(run.text, run.strong) for run in block.text]


@pytest.mark.parametrize(
    ("word", "line", "printed"),
    [
        ("RESOLVED", "/agreed to note the report", [("The Panel ", False), ("RESOLVED", True), (" to ", False),
                                                    ("NOTE", True), (" the report.", False)]),
        ("Agreed", "/agreed to note the report", [("The Panel ", False), ("Agreed", True), (" to ", False),
                                                  ("note", True), (" the report.", False)]),
        ("RESOLVED TO AGREE", "/agreed it", [("The Panel ", False), ("RESOLVED", True), (" ", False), ("TO", True),
                                             (" ", False), ("AGREE", True), (" it.", False)]),
        ("CYTUNODD i DDERBYN", "/agreed ŵ", [("The Panel ", False), ("CYTUNODD", True), (" ", False), ("i", False),
                                             (" ", False), ("DDERBYN", True), (" ŵ.", False)]),
    ],
)  # fmt: skip
def test_a_word_of_decision_is_printed_in_bold_as_the_house_has_it(
    word: str, line: str, printed: list[tuple[str, bool]]
) -> None:
    assert runs(line, house=House(words=(DecisionWord("agreed", word),))) == printed


def test_words_that_follow_from_procedure_are_the_houses_too() -> None:
    own = tuple(DecisionWord(typed, f"{typed} indeed".upper()) for typed in ("carried", "deferred", "resolved"))
    clerk = begun_clerk(ruled(House(words=own)), item="5")
    clerk.type("/motion db sec pq that it be so", "/vote 3 1", "/defer 7 to November", "/private 1")
    words = " ".join(clerk.printed)
    assert "the motion was CARRIED INDEED." in words
    assert "was DEFERRED INDEED to November." in words
    assert "The Panel RESOLVED INDEED under section 100A(4)" in words


def test_a_word_is_looked_up_however_it_is_written() -> None:
    house = House(words=(DecisionWord("received", "Received"),))
    assert (house.word("received"), house.word("RECEIVED", "RECEIVED"), house.word("agreed")) == (
        "Received", "Received", "AGREED",
    )  # fmt: skip
    assert house.word("not reached", "not reached") == "not reached"
    assert house.own_words == ("received",)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("received", [("received", "RECEIVED")]),
        (" Agreed =  RESOLVED  that ;noted=Noted\nnodwyd-ŵ", [
            ("agreed", "RESOLVED that"), ("noted", "Noted"), ("nodwyd-ŵ", "NODWYD-Ŵ")]),
    ],
)  # fmt: skip
def test_words_of_decision_are_read_as_they_are_written(typed: str, words: list[tuple[str, str]]) -> None:
    read = decision_words(typed)
    assert [(word.typed, word.printed) for word in read] == words
    assert decision_words(decision_words_as_typed(read)) == read


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("agreed =", "Say how “agreed” is printed, such as “agreed = RESOLVED”."),
        ("agreed, Agreed = X", "“agreed” is there twice."),
        ("agreed that = X", "“agreed that” cannot be typed as a command: a word of decision is one word, as “agreed”."),
        ("= X", "“” cannot be typed as a command"),
        ("2nd = X", "“2nd” cannot be typed"),
    ],
)
def test_words_of_decision_that_make_no_sense_are_refused(typed: str, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        decision_words(typed)
    assert str(refusal.value).startswith(sentence)


# --- names ---

BRAMBLE = Person(id="db", code="db", given="Dafydd", initials="D", family="Bramble", title="Councillor")
GIVEN_ALONE = Person(id="x", code="x", given="Siân", family="Ŵyn", title="Councillor")
INITIALS_ALONE = Person(id="y", code="y", initials="J", family="Birk")
FAMILY_ALONE = Person(id="z", code="z", family="佐藤")


@pytest.mark.parametrize(
    ("in_text", "names"),
    [
        ("Councillor Bramble", ["Councillor Bramble", "Councillor Ŵyn", "J Birk", "佐藤"]),
        ("Councillor D Bramble", ["Councillor D Bramble", "Councillor Siân Ŵyn", "J Birk", "佐藤"]),
        ("Councillor Dafydd Bramble", ["Councillor Dafydd Bramble", "Councillor Siân Ŵyn", "J Birk", "佐藤"]),
    ],
)
def test_people_are_called_in_the_text_as_the_house_calls_them(in_text: Any, names: list[str]) -> None:
    people = (BRAMBLE, GIVEN_ALONE, INITIALS_ALONE, FAMILY_ALONE)
    assert [House(in_text=in_text).name(person) for person in people] == names


@pytest.mark.parametrize(
    ("in_list", "names"),
    [
        ("D Bramble", ["D Bramble", "Siân Ŵyn", "J Birk", "佐藤"]),
        ("Dafydd Bramble", ["Dafydd Bramble", "Siân Ŵyn", "J Birk", "佐藤"]),
        ("Bramble, D", ["Bramble, D", "Ŵyn, Siân", "Birk, J", "佐藤"]),
    ],
)
def test_people_are_listed_as_the_house_lists_them(in_list: Any, names: list[str]) -> None:
    people = (BRAMBLE, GIVEN_ALONE, INITIALS_ALONE, FAMILY_ALONE)
    assert [House(in_list=in_list).listed(person) for person in people] == names


@pytest.mark.parametrize(
    ("order", "members"),
    [
        ("chair first", "Councillors S Ŵyn-Llŷr (Chair), D Bramble, P Quill (Vice-Chair) and U Sedge (substitute for "
                        "Councillor Peel), and Imogen Ash (independent member)."),
        ("chair and vice-chair first", "Councillors S Ŵyn-Llŷr (Chair), P Quill (Vice-Chair), D Bramble and U Sedge "
                                       "(substitute for Councillor Peel), and Imogen Ash (independent member)."),
        ("by authority", "Councillors S Ŵyn-Llŷr (Tarnshire; Chair), D Bramble (Eldmoor), P Quill (Eldmoor; "
                         "Vice-Chair) and U Sedge (Westmere City; substitute for Councillor Peel), and Imogen Ash "
                         "(independent member)."),
    ],
)  # fmt: skip
def test_members_are_listed_in_the_houses_order(order: Any, members: str) -> None:
    clerk = begun_clerk(ruled(House(order=order)), substitution(), present="ia us db pq sw")
    assert members in clerk.minutes


def test_apologies_and_absences_call_people_as_the_house_does() -> None:
    clerk = begun_clerk(ruled(House(in_text="Councillor D Bramble", in_list="Bramble, D")), item="1")
    assert "Apologies were received from Councillor N Peel." in clerk.printed[-1]
    clerk.type("/absent everyone else")
    assert "Absent without apology: Councillors Gorse, R; Hathersedge-Featherstonehaugh, M;" in clerk.minutes
    assert "; and Yarrow, L; and Ash, Imogen; and Birk, Jonas." in clerk.minutes


# --- times ---


@pytest.mark.parametrize(
    ("form", "noon", "late", "morning"),
    [
        ("2:10pm", "12:00pm", "4:05pm", "12:07am"), ("2.10pm", "12.00pm", "4.05pm", "12.07am"),
        ("2:10 pm", "12:00 pm", "4:05 pm", "12:07 am"), ("2.10 pm", "12.00 pm", "4.05 pm", "12.07 am"),
        ("14:10", "12:00", "16:05", "00:07"), ("14.10", "12.00", "16.05", "00.07"),
    ],
)  # fmt: skip
def test_a_time_is_printed_as_the_house_prints_it_and_read_back(form: Any, noon: str, late: str, morning: str) -> None:
    for time, words in ((dt.time(12), noon), (dt.time(16, 5), late), (dt.time(0, 7), morning)):
        assert clock.house_time(time, form) == words
        assert clock.parse_time(words) == time
    assert clock.house_time(dt.time(14, 10), form) == form, "each form is named by its example"


def test_what_the_clerk_types_and_corrects_keeps_one_form_of_time() -> None:
    clerk = begun_clerk(ruled(WELSH))
    clerk.type("/out db 16.20")
    assert "(Councillor Dafydd Bramble left the meeting at 16.20)" in clerk.printed
    assert clerk.last.line(clerk.p) == "/out db 4:20pm"


# --- paragraph numbers ---


def test_paragraphs_are_numbered_within_their_item_and_lists_and_notes_are_not() -> None:
    clerk = begun_clerk(ruled(House(paragraphs="within an item")), item="5")
    clerk.type("one")
    clerk.put(Said(person="person-sw", text="why"), Note(text="a part", form="sub-point"))
    clerk.put(Answered(person="person-pc", text="late"))
    clerk.type("two")
    clerk.put(Note(text="three", form="bullet"))
    clerk.type("/in tk 2:40", "/noted")
    clerk.type("/item 6", "four", "/item 5", "five")
    assert numbered(clerk) == [
        ("5.1", "One."), ("5.2", "Councillor Ŵyn-Llŷr asked:"), ("5.3", "Two."),
        ("", "(Councillor Kowalczyk joined the meeting at 2:40pm)"), ("5.4", "The Panel NOTED the report."),
        ("6.1", "Four."), ("5.5", "Five."),
    ]  # fmt: skip


def numbered(clerk: Clerk, *, private: bool = False) -> list[tuple[str, str]]:
    blocks = clerk.p.page.blocks(private=private)
    return [(block.number, plain(block.text)) for block in blocks if isinstance(block, Paragraph)]


def test_paragraphs_are_numbered_through_the_meeting() -> None:
    clerk = begun_clerk(ruled(House(paragraphs="through the meeting")), item="")
    clerk.type("before the first item", "/item 5", "one", "/item 6", "two", "/item 5", "three")
    assert [number for number, _ in numbered(clerk)] == ["", "1", "2", "3"]


def test_a_sentence_that_goes_on_in_its_paragraph_takes_no_number() -> None:
    clerk = begun_clerk(ruled(House(paragraphs="within an item")), item="5")
    clerk.type("/nominate chair db by pq", "/nominate chair ob by sw", "then another")
    assert [number for number, _ in numbered(clerk)] == ["5.1", "5.2"]


def test_the_public_copy_has_no_gap_in_its_numbers_and_the_private_one_has_them_all() -> None:
    clerk = begun_clerk(ruled(House(paragraphs="within an item")), item="5")
    clerk.type("one", "/private 1", "secret", "/public", "two")
    assert [number for number, _ in numbered(clerk) if number] == ["5.1", "5.2", "5.3"]
    assert [number for number, _ in numbered(clerk, private=True) if number] == ["5.1", "5.2", "5.3", "5.4"]
    assert "5.3 Two." in clerk.minutes


def test_the_table_of_decisions_repeats_no_number() -> None:
    clerk = begun_clerk(ruled(House(paragraphs="within an item")), item="5")
    clerk.type("one", "/noted")
    assert "5.2 The Panel NOTED the report." in clerk.minutes
    assert "Action: The Panel NOTED the report." in clerk.minutes


def test_each_line_shows_the_number_that_is_printed() -> None:
    """On the screen a line is drawn from its own entry; on paper all are joined and counted once more."""
    clerk = begun_clerk(ruled(House(paragraphs="within an item")), item="5")
    clerk.put(Said(person="person-sw", text="why"), Answered(person="person-pc", text="late"))
    clerk.type("two", "/noted", "/item 6", "three")
    shown = [block for entry in clerk.p.page.entries if not entry.joins for block in entry.blocks]
    assert [b.number for b in shown if isinstance(b, Paragraph)] == [number for number, _ in numbered(clerk)]


def test_an_item_without_a_number_has_none_in_its_paragraphs() -> None:
    within, through = ParagraphNumbers("within an item"), ParagraphNumbers("through the meeting")
    for numbers in (within, through):
        numbers.item("")
    assert (within.next(), through.next()) == ("", "1")


NOTES = st.lists(st.sampled_from(["paragraph", "stage", "heading", "bullet", "sub-point", "numbered"]), max_size=20)


@given(NOTES, st.sampled_from(["within an item", "through the meeting"]), st.sampled_from([True, False]))
def test_numbers_have_no_gap_whatever_is_minuted(forms: list[Any], scheme: Any, private: bool) -> None:
    clerk = begun_clerk(ruled(House(paragraphs=scheme)), item="5")
    clerk.type("/private 1") if private else None
    clerk.put(*(Note(text=f"n{n}", form=form) for n, form in enumerate(forms)))
    given_numbers = [number for number, _ in numbered(clerk, private=private) if number]
    prefix = "5." if scheme == "within an item" else ""
    assert given_numbers == [f"{prefix}{n}" for n in range(1, len(given_numbers) + 1)]


def test_a_fold_carried_on_is_as_one_made_afresh_in_any_house() -> None:
    clerk = otherwise(numbering=Numbering(style="running", suffix="39/2020"))
    whole = clerk.p
    part = fold(replace(whole.bundle, events=whole.bundle.events[:6]), whole.panel, whole.people)
    assert add_new_events(part, whole.bundle)
    assert printed(part.page.blocks(private=True)) == printed(whole.page.blocks(private=True))
    assert not add_new_events(part, replace(whole.bundle, first_minute=40)), "another first number is another page"


def test_a_page_without_a_house_is_the_usual_one() -> None:
    page = Page()
    page.start("e", "item-1", private=False)
    page.item("7A", "Urgent", 0)
    page.outcome("item-1", "The Panel ", "NOTED", " it.")
    assert printed(page.blocks()) == ["7A Urgent", "The Panel NOTED it."]


def test_a_word_of_decision_of_the_panels_own_is_typed_like_any_other() -> None:
    panel = the_panel().with_(rules=(Rules(house=House(words=(DecisionWord("acclaimed", "ACCLAIMED"),))),))
    clerk = begun_clerk(act("house", Put(panel)), item="5")
    clerk.type("/acclaimed the letter")
    assert clerk.printed[-1] == "The Panel ACCLAIMED the letter."
    assert clerk.last.line(clerk.p) == "/acclaimed the letter"
    with pytest.raises(Refused, match="no command /acclaimed"):
        begun_clerk(item="5").type("/acclaimed the letter")


def test_a_house_may_print_promises_apart_with_their_numbers_and_the_table_has_them_either_way() -> None:
    lines = (
        "db\twhy?",
        "\texplained the frost",
        "/promise to send the figures",
        "when?",
        "/noted it",
        "/promise to ask",
    )
    apart, usual = (begun_clerk(ruled(House(promises=promises)), item="5") for promises in ("apart", "in the answer"))
    for clerk in (apart, usual):
        clerk.type(*lines)
    assert apart.printed[2:] == [
        "a) Why? The Commissioner explained the frost.", "U1 The Commissioner undertook to send the figures.",
        "b) When?", "The Panel NOTED it.", "U2 The Commissioner undertook to ask.",
    ]  # fmt: skip
    assert usual.printed[2:] == [
        "a) Why? The Commissioner explained the frost. The Commissioner undertook to send the figures.",
        "b) When?", "The Panel NOTED it.", "The Commissioner undertook to ask.",
    ]  # fmt: skip
    for clerk in (apart, usual):
        assert [each.block.label for each in clerk.p.page.decisions if isinstance(each.block, Listed)] == ["U1", "U2"]
        assert House(promises="apart") != House(), "an explicit setting is kept"


def test_a_paragraph_that_a_promise_makes_is_numbered_on_the_screen_as_on_paper() -> None:
    clerk = begun_clerk(ruled(House(paragraphs="within an item")), item="5")
    clerk.type("/noted it", "/promise to ask", "a note")
    (on_screen,) = [block for block in clerk.p.page.entries[-1].blocks if isinstance(block, Paragraph)]
    (on_paper,) = [b for b in clerk.p.page.blocks() if isinstance(b, Paragraph) and "A note" in b.text[0].text]
    assert on_screen.number == on_paper.number == "5.3"
