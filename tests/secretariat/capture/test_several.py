"""Several lines at once: a prepared text, a line divided, two joined, one put elsewhere; and nothing is lost by it."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretariat.basics.acts import Act
from secretariat.basics.cleaning import clean
from secretariat.basics.record import Refused
from secretariat.capture.corrections import line_of
from secretariat.capture.desk import Desk
from secretariat.capture.entering import act_of
from secretariat.capture.from_elsewhere import plain_lines
from secretariat.capture.paragraphs import as_written, from_written, in_one_line, parts, pasted
from secretariat.capture.several import correct_all, enter_all, insert_all, join, put_after
from secretariat.events.base import Happening
from secretariat.events.decisions import Outcome, Recommended
from secretariat.events.speech import Answered, Note, Said
from tests.support.clerk import Clerk, begun_clerk

# --- what a line of several is ---


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("one", ["one"]),
        ("one ¶ two", ["one", "two"]),
        ("one¶two ¶ ¶", ["one", "two"]),
        ("one ↵ more ¶ two", ["one\nmore", "two"]),
        ("  ", []),
        ("¶", []),
    ],
)
def test_a_typed_line_stands_for_several(line: str, found: list[str]) -> None:
    assert parts(line) == found


WORDS = st.text("abc d.", min_size=1).map(lambda words: " ".join(words.split())).filter(bool)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), max_size=4))
def test_the_page_and_the_line_are_the_same_words(lines: list[list[str]]) -> None:
    line = " ¶ ".join(" ↵ ".join(each) for each in lines)
    assert from_written(as_written(line)) == line
    assert parts(line) == ["\n".join(each) for each in lines]
    assert [in_one_line(part) for part in parts(line)] == [" ↵ ".join(each) for each in lines]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One line,\nanother\tline,\r\nand a third", ["One line, another line, and a third"]),
        ("One.\n\nTwo goes\non.\n\n\nThree", ["One.", "Two goes on.", "Three"]),
        ("One.\nTwo.\nThree?", ["One.", "Two.", "Three?"]),
        ("The list:\n1. one\n2. two\n  goes on\n* three", ["The list:", "1. one", "2. two goes on", "* three"]),
        ("\n\n", []),
        ("", []),
    ],
)
def test_what_is_pasted_is_taken_apart_by_its_paragraphs(text: str, found: list[str]) -> None:
    assert pasted(text) == found


# --- what nobody sees, and what a list is elsewhere: see also basics/test_cleaning ---


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("•\tfrost\n•\tfog\n", ["* frost", "* fog"]),
        ("\uf0b7\tfrost\n\uf0b7 fog", ["* frost", "* fog"]),
        ("o\tfrost\no\tfog", ["* frost", "* fog"]),
        ("·       frost\n·       fog", ["* frost", "* fog"]),
        ("–\tfrost\n– fog", ["* frost", "* fog"]),
        ("- frost\n- fog", ["- frost", "- fog"]),
        ("▪ frost\n► fog\n✓ ice", ["* frost", "* fog", "* ice"]),
        ("1)\tfrost\n2)\tfog", ["1. frost", "2. fog"]),
        ("7. frost\n8. fog\ngoes on", ["7. frost", "8. fog goes on"]),
        ("(3) frost\n(4) fog", ["3. frost", "4. fog"]),
        ("a) frost\nb) fog\n(i) ice\n(ii) snow\niv) hail", ["a. frost", "b. fog", "i. ice", "ii. snow", "iv. hail"]),
        ("A) frost\n(B) fog", ["a. frost", "b. fog"]),
        ("A. Quill spoke\nand left", ["A. Quill spoke and left"]),
        ("The lanes:\nArea\tReports\tChange\nEldmoor\t12\t\nTarnshire\t9\t-3%\nThat is all.",
         ["The lanes:", "Area, Reports, Change", "Eldmoor, 12, –", "Tarnshire, 9, -3%", "That is all."]),
        ("Total:\t5\nLeft:\t7", ["Total: 5", "Left: 7"]),
        ("a\u00a0lane,\u200b\u200dlit\u00ad ed\ufeff", ["a lane,lit ed"]),
        ("one\u2028two\x0bthree\x0cfour", ["one two three four"]),
        ("she said \x93never\x94 \x96 twice", ["she said “never” – twice"]),
        ("a private \ue123 sign", ["a private sign"]),
        ("she said “never”, and ‘no’", ["she said “never”, and ‘no’"]),
        # what others wrote in an e-mail is words, and no recommendation
        ("> that the lanes be lit", ["that the lanes be lit"]),
        ("Hello\n> that the lanes\n> be lit\n\nThanks", ["Hello", "that the lanes be lit", "Thanks"]),
        (">> we ask\n> > to be told\n> to write", ["we ask to be told", "to write"]),
        ("On 3 May 2031, at 14:00, Ann <a@b.org> wrote:\n>\n> to grit it.\n>\n> Soon.",
         ["On 3 May 2031, at 14:00, Ann <a@b.org> wrote:", "to grit it.", "Soon."]),
        (">1. frost\n>2. fog", ["1. frost", "2. fog"]),
        ("> - frost\n> - fog\n>> /noted it", ["- frost", "- fog", "\\/noted it"]),
        ("> 50 per cent agreed", ["\\> 50 per cent agreed"]),
        ("From: Ann\nSent: 3 May 2031 14:00\nTo: Clerk\nSubject: Ice\n\nIt froze\nhard.",
         ["From: Ann", "Sent: 3 May 2031 14:00", "To: Clerk", "Subject: Ice", "It froze hard."]),
        ("!important: ice\n\n#frost", ["\\!important: ice", "\\#frost"]),
        # Markdown, slides, rules
        ("# Ice\n---\n* frost\n* fog\n\n***", ["# Ice", "* frost", "* fog"]),
        ("| Area | Reports |\n|:---|---:|\n| Eldmoor | 12 |", ["Area, Reports", "Eldmoor, 12"]),
        ("☐ frost\n☑ fog\n✅ ice\n→ snow", ["* frost", "* fog", "* ice", "* snow"]),
        ("§\tfrost\nØ\tfog\nü\tice", ["* frost", "* fog", "* ice"]),
        ("1\tfrost\n2\tfog", ["1. frost", "2. fog"]),
        ("1 Frost came\n2 Fog came", ["1. Frost came", "2. Fog came"]),
        ("12 officers came\n13 officers left", ["12 officers came 13 officers left"]),
        ("A. frost\nB. fog", ["a. frost", "b. fog"]),
        ("1.1 frost\n1.2 fog\nwent on", ["1.1 frost", "1.2 fog went on"]),
        ("[1] frost\n[2] fog", ["[1] frost", "[2] fog"]),
        # who spoke, and what is a command, begin a line where the first one of the paragraph does
        ("db: why was it\nlate?\npc: it froze\ndb: thanks", ["db: why was it late?", "pc: it froze", "db: thanks"]),
        ("Cllr Bramble: why?\nThe Commissioner: it froze\n\nIt was\nnoted", [
            "Cllr Bramble: why?", "The Commissioner: it froze", "It was noted"]),
        ("Action: db to\nwrite\nAction (pq): to ring", ["Action: db to write", "Action (pq): to ring"]),
        ("/in tk 2pm\n/noted the\nplan", ["/in tk 2pm", "/noted the plan"]),
        ("It was asked of the\nChair: who was it\nand why", ["It was asked of the Chair: who was it and why"]),
        ("see https://example.org\nfor more: all of it\nand/or\n/both", [
            "see https://example.org for more: all of it and/or /both"]),
        ("\u200f\u202aright to left\u202c", ["right to left"]),
        ("😀 thanks\nall", ["😀 thanks all"]),
    ],
)  # fmt: skip
def test_what_is_pasted_is_what_it_means(text: str, found: list[str]) -> None:
    assert pasted(text) == found


@pytest.mark.parametrize(
    "text",
    ["> that the lanes be lit", ">> to write\n> to ring", "Ann wrote:\n> ! to write\n> = noted", "!important",
     "> +1 from me", ">/agreed it", "> # lanes", "> > \\agreed", "> =an the plan", "> + frost", "On it:\n>!to write"],
)  # fmt: skip
def test_nothing_that_was_quoted_is_recommended_promised_or_decided(text: str) -> None:
    clerk = begun_clerk()
    events = typed(clerk, " ¶ ".join(pasted(text)))
    assert {type(event) for event in events} == {Note}


@pytest.mark.parametrize(
    "line",
    ["/recommend that:¶(1) lanes be swept¶(2) that they be gritted",
     "/recommend 1. that lanes be swept¶2. that they be gritted",
     "/recommend that lanes be swept¶R2: that they be gritted", "/rec that:¶lanes be swept¶they be gritted",
     "> 1) that lanes be swept ¶ > 2) that they be gritted",
     "/recommend:¶a) that lanes be swept¶b) that they be gritted"],
)  # fmt: skip
def test_a_list_of_recommendations_is_a_recommendation_a_line(line: str) -> None:
    clerk = begun_clerk()
    captured = enter_all(line, clerk.p, now=clerk.clock())
    assert [(each.number, each.text) for each in captured.events if isinstance(each, Recommended)] == [
        (1, "that lanes be swept"), (2, "that they be gritted"),
    ]  # fmt: skip
    assert len(captured.events) == 2


@pytest.mark.parametrize(
    "opens", ["/agreed that:", "/agreed that", "/agreed the following:", "/motion pq sec db that:"]
)
@pytest.mark.parametrize("marks", ["--", "••", "12", "ab"])
def test_lines_of_a_list_under_a_decision_are_its_parts(opens: str, marks: str) -> None:
    clerk = begun_clerk()
    first, second = (mark if mark in "-•" else f"{mark}." for mark in marks)
    line = f"{opens} ¶ {first} lanes be swept ¶ {second} they be gritted"
    clerk.memory.do(act_of(enter_all(line, clerk.p, now=clerk.clock(), plan=clerk.plan), clerk.p, clerk.plan))
    label, other = ("•", "•") if first in "-•" else (first, second)
    assert clerk.printed[-2:] == [f"{label} lanes be swept; and", f"{other} they be gritted."]
    assert clerk.p.bundle.events[-1].decides or opens.startswith("/motion")


def test_a_limb_keeps_its_letter_and_those_after_it_count_on() -> None:
    clerk = begun_clerk()
    clerk.type("db\tThe limbs were read")
    clerk.type("c) one", "d) two", "a. three")
    assert clerk.type("(iv) four").say == "“(iv)” is printed as d."
    assert clerk.type("(v) five").say == ""
    assert clerk.printed[-1] == "a) The limbs were read. / c. One / d. Two / e. Three / d. Four / e. Five"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [("c) it", "c. It"), ("(c) it", "c. It"), ("C) it", "c. It"), ("(iii) it", "c. It"), ("ii. it", "b. It"),
     ("a) it", "a. It"), ("(i) it", "a. It"), ("i. it", "a. It")],
)  # fmt: skip
def test_a_letter_or_a_roman_figure_says_the_place_of_its_limb(typed: str, printed: str) -> None:
    clerk = begun_clerk()
    clerk.type(typed)
    assert clerk.printed[-1] == printed
    again = begun_clerk()
    again.type(line_of(clerk.last, clerk.p)[1])
    assert again.printed[-1] == printed


def test_a_line_of_a_list_keeps_its_number_and_those_after_it_count_on() -> None:
    clerk = begun_clerk()
    line = " ¶ ".join(pasted("7) frost\n8) fog\n12) ice"))
    typed(clerk, f"{line} ¶ + snow")
    assert clerk.printed[-4:] == ["7. Frost.", "8. Fog.", "12. Ice.", "13. Snow."]
    (fog,) = [e for e in clerk.p.bundle.events if isinstance(e, Note) and e.text == "fog"]
    assert fog.number == 0, "it counts on"
    assert line_of(fog, clerk.p) == (Desk(), "8. fog")
    clerk.memory.do(correct_all(fog, "8. thick fog", clerk.p, now=clerk.clock()))
    clerk.memory.do(correct_all(clerk.p.bundle.events[-2], "11. black ice", clerk.p, now=clerk.clock()))
    assert clerk.printed[-4:] == ["7. Frost.", "8. Thick fog.", "11. Black ice.", "12. Snow."]


@pytest.mark.parametrize("options", ["(1) to mend; (2) to leave", "A: to mend; B: to leave", "1. to mend; 2. to leave"])
def test_a_numbered_update_after_the_options_is_no_third_option(options: str) -> None:
    clerk = begun_clerk()
    clerk.type(f"/options {options}", "/update the lamps were old", "/update so were the lanes")
    assert clerk.printed[-2:] == ["1. The lamps were old.", "2. So were the lanes."]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("3) frost", "3. Frost."), ("(3) frost", "3. Frost."), ("• frost", "• Frost"), ("\uf0b7\tfrost", "• Frost"),
        ("▪frost", "• Frost"), ("–\tfrost", "• Frost"), ("a) frost", "a. Frost"), ("(i) frost", "a. Frost"),
        ("the\u00a0lanes\u200b were\u00ad icy", "The lanes were icy."), ("20 lanes", "20 lanes."),
        ("\\1) is how it begins", "1) is how it begins."), ("2031) was dry", "2031) was dry."),
        ("e.g. frost", "E.g. frost."), ("(see the map) frost", "(see the map) frost."),
    ],
)  # fmt: skip
def test_what_is_typed_is_what_it_means(line: str, printed: str) -> None:
    clerk = begun_clerk()
    clerk.type(line)
    assert clerk.printed[-1] == printed
    desk, again = line_of(clerk.last, clerk.p)
    clerk.memory.do(correct_all(clerk.last, again, clerk.p, desk=desk, now=clerk.clock()))
    assert clerk.printed[-1] == printed


ODD = st.text(st.one_of(st.characters(), st.sampled_from("•o·–-1)(ai.\t\n \u00ad\u200b\uf0b7\ue000\x07ab")))


@given(ODD)
def test_no_word_that_is_pasted_is_lost_and_nothing_unseen_stays(text: str) -> None:
    found = pasted(text)
    assert [c for line in found for c in line if unicodedata.category(c) in ("Cc", "Co", "Cs", "Zl", "Zp")] == []
    read = plain_lines(clean(text)).lines
    assert _letters("".join(read)) == _letters(clean(text)), "whoever wrote them, they are all there"
    assert _letters("".join(found)) == _letters("".join(map(_without_a_bullet, read)))
    page = (line if line[:1].isspace() else _without_a_bullet(line) for line in clean(text).split("\n"))
    assert _letters(from_written(text)) == _letters("".join(page)), "an indented line goes on, and begins no list"


def _without_a_bullet(line: str) -> str:
    """A line less what is a bullet there, and a letter or a sign anywhere else. Other marks of a list stay what they
    are: “3)” is “3.”, “C)” is “c.”."""
    return re.sub(r"^\s*[oØü]\t\s*(?=\S)", "", line)


def _letters(words: str) -> str:
    """Letters and figures, however they are written."""
    return "".join(c for c in words if unicodedata.category(c)[0] in "LNM").casefold()


@pytest.mark.parametrize("alone", ["0) ", "0)\x1d", "(3) ", "a) \t", "iv. ", "o\t", "• ", "- ", "12. "])
def test_a_mark_with_no_words_after_it_stays_what_it_is(alone: str) -> None:
    assert pasted(alone) == [alone.split()[0].rstrip("\x1d")]


@pytest.mark.parametrize("said", ["(pc) said so", "(no) lamps", "(vx) it", "(iiii) it"])
def test_a_word_in_brackets_is_no_mark(said: str) -> None:
    assert pasted(said) == [said]


# --- minuting several ---


def typed(clerk: Clerk, line: str, desk: Desk | None = None) -> list[Happening]:
    captured = enter_all(line, clerk.p, desk=desk or Desk(), now=clerk.clock(), plan=clerk.plan)
    clerk.put(*captured.events)
    return captured.events


def test_a_prepared_text_is_minuted_line_by_line_in_one_act() -> None:
    clerk = begun_clerk()
    events = typed(clerk, "The panel met. ¶ 1. One ¶ 2. Two ¶ /noted the report ¶ It rose.")
    assert [type(e) for e in events] == [Note, Note, Note, Outcome, Note]
    assert [e.place for e in events] == sorted({e.place for e in events})
    assert clerk.printed[-5:] == ["The panel met.", "1. One.", "2. Two.", "The Panel NOTED the report.", "It rose."]


def test_lines_after_a_command_are_of_its_kind() -> None:
    clerk = begun_clerk()
    events = typed(clerk, "/recommend to sweep ¶ to salt ¶ to publish")
    assert [(e.number, e.text) for e in events if isinstance(e, Recommended)] == [
        (1, "to sweep"), (2, "to salt"), (3, "to publish"),
    ]  # fmt: skip


def test_lines_after_a_heading_are_narrative() -> None:
    assert [e.form for e in typed(begun_clerk(), "# Frost ¶ it froze") if isinstance(e, Note)] == [
        "heading", "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "printed"),
    [
        ("1. frost\n2. fog\n\nIt thawed.", ["1. Frost.", "2. Fog.", "It thawed."]),
        ("1. frost\n- fog\n\nIt thawed.\n\nIt rained.", ["1. Frost.", "• Fog", "It thawed.", "It rained."]),
        ("• frost\n• fog\n\nIt thawed.\n\n• snow", ["• Frost", "• Fog", "It thawed.", "• Snow"]),
        ("+ frost\n\nfog\n\nsnow", ["1. Frost.", "2. Fog.", "3. Snow."]),
        ("* frost\n\nfog\n\nsnow", ["• Frost", "• Fog", "• Snow"]),
    ],
)
def test_a_line_without_a_mark_is_no_part_of_a_list_whose_lines_have_theirs(page: str, printed: list[str]) -> None:
    clerk = begun_clerk()
    typed(clerk, " ¶ ".join(pasted(page)))
    assert clerk.printed[-len(printed) :] == printed


@pytest.mark.parametrize(
    "first",
    ["/embargo until 3 July because she is told first", "/private 1 because it names a person",
     "/defer 7 because it was late", "/quorum 3 because it is a veto", "/adjourn because it rained",
     "/informal because too few are here"],
)  # fmt: skip
def test_a_line_after_a_reason_is_no_second_reason(first: str) -> None:
    events = typed(begun_clerk(), f"{first} ¶ the room was cold")
    assert [type(event) for event in events[-1:]] == [Note]


def test_lines_of_a_speaker_are_all_that_speakers() -> None:
    clerk = begun_clerk()
    asked = typed(clerk, "why one? ¶ why two?", Desk("person-db", "asked"))
    assert [(type(e), e.person) for e in asked] == [(Said, "person-db")] * 2  # type: ignore[attr-defined]
    answer = typed(clerk, "explained it ¶ promised more", Desk("person-pc", "answered", asker="person-db"))
    assert [(type(e), e.person) for e in answer] == [(Answered, "person-pc")] * 2  # type: ignore[attr-defined]


def test_of_several_lines_one_that_cannot_be_refuses_all_and_is_named() -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused, match=r"^Line 2 of 3: .*zz"):
        enter_all("one ¶ /out zz ¶ three", clerk.p, now=clerk.clock())
    with pytest.raises(Refused, match=r"^The line is empty"):
        enter_all(" ¶ ", clerk.p, now=clerk.clock())


def test_each_line_is_judged_after_the_ones_before_it() -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused, match="Line 2 of 2"):
        enter_all("/out db ¶ /out db", clerk.p, now=clerk.clock())


def test_paragraphs_of_one_line_are_printed_as_such() -> None:
    clerk = begun_clerk()
    typed(clerk, "one ↵ two")
    assert clerk.printed[-2:] == ["One.", "Two."]
    typed(clerk, "why? ↵ and when?", Desk("person-db", "asked"))
    typed(clerk, "explained it ↵ there was more", Desk("person-pc", "answered"))
    assert clerk.printed[-1] == "a) Why? / And when? The Commissioner explained it. / There was more."
    typed(clerk, "and then? ↵ what then?", Desk("person-db", "asked"))
    assert clerk.printed[-1] == "b) And then? / What then?"
    typed(clerk, "1. first ↵ more")
    assert clerk.printed[-1] == "1. First. / More."
    typed(clerk, "presented it ↵ it was long", Desk("person-pc", "reported"))
    assert clerk.printed[-2:] == ["The Commissioner presented it.", "It was long."]


# --- changing what is there ---


def divided(clerk: Clerk, line: str, at: int = -1) -> Act:
    event = clerk.p.bundle.events[at]
    desk, _ = line_of(event, clerk.p)
    return correct_all(event, line, clerk.p, desk=desk, plan=clerk.plan, now=clerk.clock())


def test_a_line_is_divided_where_it_stands_and_keeps_its_kind() -> None:
    clerk = begun_clerk()
    clerk.type("db\twhy so late, and why so dear?", "why the last line?")
    was = clerk.p.bundle.events[-2]
    clerk.memory.do(divided(clerk, "why so late? ¶ why so dear?", -2))
    assert clerk.printed[-3:] == ["a) Why so late?", "b) Why so dear?", "c) Why the last line?"]
    assert clerk.p.bundle.events[-3].id == was.id


def test_a_recommendation_that_is_divided_keeps_its_number_and_gets_another() -> None:
    clerk = begun_clerk()
    clerk.type("/recommend to sweep and to salt", "/recommend to publish")
    clerk.memory.do(divided(clerk, "/recommend to sweep ¶ to salt", -2))
    assert [(e.number, e.text) for e in clerk.p.bundle.events if isinstance(e, Recommended)] == [
        (1, "to sweep"), (3, "to salt"), (2, "to publish"),
    ]  # fmt: skip


def test_dividing_is_one_act_and_a_refused_part_changes_nothing() -> None:
    clerk = begun_clerk()
    clerk.type("one two")
    with pytest.raises(Refused):
        divided(clerk, "one ¶ /out zz")
    assert len(divided(clerk, "one ¶ two ¶ three").changes) == 3


def test_several_forgotten_lines_go_in_after_another() -> None:
    clerk = begun_clerk()
    clerk.type("first", "last")
    event = clerk.p.bundle.events[-2]
    clerk.memory.do(insert_all(event, "second ¶ third", clerk.p, plan=clerk.plan, now=clerk.clock()))
    assert [e.text for e in clerk.p.bundle.events if isinstance(e, Note)] == ["first", "second", "third", "last"]


@pytest.mark.parametrize("lines", [("db\tone and", "two"), ("a note", "goes on"), ("/recommend one", "/rec two")])
def test_joining_takes_dividing_back(lines: tuple[str, str]) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    whole, events = clerk.printed, clerk.p.bundle.events
    clerk.memory.do(join(events[-1], clerk.p, clerk.plan))
    joined = clerk.last
    assert (joined.id, joined.place) == (events[-2].id, events[-2].place)
    assert joined.words() == f"{events[-2].words()} {events[-1].words()}"
    _, line = line_of(joined, clerk.p)
    clerk.memory.do(divided(clerk, line.replace(f" {events[-1].words()}", f" ¶ {events[-1].words()}")))
    assert clerk.printed == whole


@pytest.mark.parametrize(
    "lines", [("db\tone", "pq\ttwo"), ("a note", "/noted"), ("1. one", "* two"), ("/out db", "/out pq"),
              ("/action mo one", "/action ck two"), ("db\twhy one?", "db\ttwo")],
)  # fmt: skip
def test_lines_of_two_kinds_are_not_joined(lines: tuple[str, str]) -> None:
    clerk = begun_clerk()
    clerk.type(*lines)
    with pytest.raises(Refused, match="Only two lines of one kind"):
        join(clerk.last, clerk.p)


def test_the_first_line_has_none_before_it() -> None:
    clerk = begun_clerk()
    with pytest.raises(Refused, match="That is the first line"):
        join(clerk.p.bundle.events[0], clerk.p)


def test_a_line_is_put_under_another_item() -> None:
    clerk = begun_clerk()
    clerk.type("belongs to six", "stays")
    stray = clerk.p.bundle.events[-2]
    clerk.type("/item 6", "in six", "also in six")
    clerk.memory.do(put_after(stray, clerk.p.bundle.events[-2], clerk.p))
    assert clerk.printed[-4:] == ["6 Plan for [bold]rural[/bold] lanes", "In six.", "Belongs to six.", "Also in six."]
    clerk.memory.do(put_after(stray, clerk.last, clerk.p))
    assert clerk.printed[-1] == "Belongs to six."
    assert clerk.last.id == stray.id


def test_a_line_that_is_there_already_is_not_put_there() -> None:
    clerk = begun_clerk()
    clerk.type("one", "two")
    one, two = clerk.p.bundle.events[-2:]
    for other in (one, two):
        with pytest.raises(Refused, match="It is there already"):
            put_after(two, one if other is one else two, clerk.p)


def test_what_several_said_is_pasted_as_each_ones_own_words() -> None:
    clerk = begun_clerk()
    typed(clerk, " ¶ ".join(pasted("db: why was it\nlate?\npc: it froze\npq: thanks")))
    assert clerk.printed[-4:] == [
        "Councillor Bramble asked:", "a) Why was it late? The Commissioner stated that it froze.",
        "Councillor Quill stated:", "b) Thanks.",
    ]  # fmt: skip
