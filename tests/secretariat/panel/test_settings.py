"""Changing the panel's settings from a day on: what held before stays, and a later change stands."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.meetings.exempt import ExemptGrounds
from secretariat.panel.by_business import ForBusiness
from secretariat.panel.house import DecisionWord, Headings, House
from secretariat.panel.lists import Lists, PeopleGroup
from secretariat.panel.majority_rule import MajorityRule
from secretariat.panel.numbering import Numbering
from secretariat.panel.panel import CALLED, ComplaintTargets, Panel, QuestionRule, QuorumRule, Rules
from secretariat.panel.phrases import PHRASES, Phrase
from secretariat.panel.settings.changes import change, take_out
from secretariat.panel.settings.judging import question_rule
from secretariat.panel.settings.kinds import Number, OneOf, Words, YesNo
from secretariat.panel.settings.rows import SETTINGS
from secretariat.panel.settings.timeline import course, in_force, timeline
from secretariat.panel.standing_item_changes import PARTS, add, move, put, remove, standing_items_on
from secretariat.panel.standing_items import STANDING, StandingItem
from secretariat.panel.word_template import RoleStyle, WordTemplate, as_lines, from_lines
from tests.support.panels import BRACKETS, the_panel

D = dt.date
BEGINNING = D(2012, 11, 22)
DATED = [name for name, setting in SETTINGS.items() if setting.dated]


def kept(done: Act) -> Panel:
    (one,) = done.changes
    assert isinstance(one.record, Panel)
    return one.record


def panel_of(*rules: Rules) -> Panel:
    return Panel(name="Westmere Police and Crime Panel", rules=rules)


def described(name: str, value: Any) -> str:
    return SETTINGS[name].described(value)


def said(panel: Panel, name: str) -> list[tuple[str, Any]]:
    return [(str(each.since), each.value) for each in course(panel, name)]


# --- what is in force ---


def test_every_field_of_a_panel_is_a_setting_with_a_sentence() -> None:
    """A field that is added to the rules is not forgotten here."""
    fields = {*Panel.__struct_fields__, *Rules.__struct_fields__}
    assert set(SETTINGS) == fields - {"id", "rev", "rules", "sample", "since", "known_as", "second_phrases"}
    for setting in SETTINGS.values():
        assert setting.sentence.endswith(".")
        assert setting.source or not setting.dated


@pytest.mark.parametrize("name", SETTINGS)
def test_what_a_panel_begins_with_makes_sense_and_is_tidy_in_the_eyes_of_its_own_row(name: str) -> None:
    """A row that judges another kind of value than its field has is not overlooked here."""
    (value, _), *_ = course(the_panel(), name)
    assert SETTINGS[name].judged(value) == value
    assert type(SETTINGS[name].judged(value)) is type(value)
    assert described(name, value)


@pytest.mark.parametrize("name", [name for name, setting in SETTINGS.items() if isinstance(setting, OneOf)])
def test_one_of_several_is_one_of_those_that_the_field_may_hold(name: str) -> None:
    setting: Any = SETTINGS[name]
    assert tuple(setting.options) == get_args({**get_type_hints(Rules), **get_type_hints(Panel)}[name])


def test_a_setting_is_told_with_the_day_from_which_it_holds() -> None:
    panel = panel_of(
        Rules(since=D(2030, 1, 1), reply_months=2, seats=14), Rules(), Rules(since=D(2031, 1, 1), seats=14)
    )
    assert said(panel, "reply_months") == [("2012-11-22", 1), ("2030-01-01", 2), ("2031-01-01", 1)]
    assert said(panel, "seats") == [("2012-11-22", 13), ("2030-01-01", 14)]
    assert in_force(panel, "seats", D(2031, 6, 18)) == (14, D(2030, 1, 1))
    assert in_force(panel, "seats", D(2029, 12, 31)) == (13, BEGINNING)
    assert in_force(panel, "seats", D(2000, 1, 1)) == (13, BEGINNING)
    assert in_force(panel, "host", D(2031, 6, 18)) == ("", None)


def test_of_two_rules_for_one_day_the_one_that_holds_is_told() -> None:
    panel = panel_of(Rules(seats=11), Rules(seats=12))
    assert panel.rules_on(D(2031, 1, 1)).seats == 11
    assert said(panel, "seats") == [("2012-11-22", 11)]


def test_a_day_before_all_rules_has_the_earliest_wherever_they_stand() -> None:
    panel = panel_of(Rules(since=D(2030, 1, 1), seats=12), Rules(since=D(2020, 1, 1), seats=11))
    assert panel.rules_on(D(2013, 1, 1)).seats == 11


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("quorum", QuorumRule(fixed=4), "4 members"),
        ("seats", 13, "13"),
        ("remote_members_count", False, "do not count"),
        ("clear_days", "calendar days", "every day of the calendar"),
        ("letters_run_on", True, "run on through an item"),
        ("whole_table", True, "all that was decided"),
        ("whole_table", False, "words of decision alone"),
        ("majorities", MajorityRule(), "two-thirds of the members present; a substitute counts for a veto"),
        ("majorities", MajorityRule(numerator=5, denominator=8, substitutes_veto=False),
         "5/8 of the members present; no substitute counts for a veto"),
        ("questions", QuestionRule(), "3 working days after publication of the agenda, before 12 noon"),
        ("questions", QuestionRule(amount=1, counted="clear days", anchor="meeting", time=None),
         "1 clear day before the meeting"),
        ("questions", QuestionRule(amount=7, counted="days", time=dt.time(17), noon_inclusive=True),
         "7 days after publication of the agenda, by 5:00pm"),
        ("reply_months", 1, "1 month"),
        ("reply_from", "meeting", "the meeting"),
        ("reply_from", "sending", "the day the report is sent"),
        ("lock_minutes", 10, "after 10 minutes without a key"),  # DAT-02
        ("lock_minutes", 1, "after 1 minute without a key"),
        ("reply_months", 2, "2 months"),
        ("guillotine_minutes", 0, "no limit"),
        ("guillotine_minutes", 180, "180 minutes"),
        ("complaint_targets", ComplaintTargets(),
         "acknowledge in 5, decide in 10, comments in 10 working days; resolve in 8 weeks, review every 4 weeks, keep "
         "6 years, tell no number under 5 in parts"),
        ("numbering", Numbering(), "as on the agenda"),
        ("numbering", Numbering(style="running"), "on from meeting to meeting"),
        ("numbering", Numbering(style="in the year", suffix="39/20", year_begins=5, first=39, first_on=D(2020, 9, 15)),
         "on within the year from May, as 39/20; 39 is the first from 15 September 2020 on"),
        ("house", House(), "2:10pm, “Councillor Bramble”, listed as “D Bramble”"),
        ("house", House(order="by authority", paragraphs="within an item", words=(DecisionWord("agreed", "RESOLVED"),)),
         "2:10pm, “Councillor Bramble”, listed as “D Bramble”, by authority, paragraphs numbered within an item, "
         "agreed = RESOLVED"),
        ("house", House(offsets="items"),
         "2:10pm, “Councillor Bramble”, listed as “D Bramble”, items with their place in the recording"),
        ("house", House(chair="Convener", vice_chair="Depute", deciding="AGREED", approval="approved"),
         "2:10pm, “Councillor Bramble”, listed as “D Bramble”, Convener, Depute, “AGREED” without who decided, "
         "minutes “approved”"),
        ("lists", Lists(), "as usual"),
        ("lists", Lists(groups=(PeopleGroup("The force", ("constable",)),), apologies_by_authority=True,
                        substitutes="respectively", absent=False),
         "present: The force; apologies with authorities; substitutes in one sentence; nobody named as absent"),
        ("headings", Headings(signature=BRACKETS),
         f"Minutes of a meeting of the · Members present · Officers present · Others present · Decisions · "
         f"What came of each item · Item · Action · {BRACKETS} · Observing"),
        ("year_begins", (5, 20), "20 May"),
        ("by_business", (), "none"),
        ("by_business", (ForBusiness(words="precept", numerator=2, denominator=3, no_vote=("substitutes",)),),
         "precept: quorum 2/3; no vote: substitutes"),
        ("standing", STANDING, "8 items, 2 of them annual"),
        ("standing", STANDING[:1], "1 item, 1 of them annual"),
        ("phrases", (Phrase("OPCC", "Office"), Phrase("nt", "noted that")), "OPCC, nt"),
        ("phrases", (), "none"),
        ("authorities", ("Fen", BRACKETS), f"Fen, {BRACKETS}"),
        ("authorities", (), "none"),
        ("short", "", "not given"),
        ("word_template", WordTemplate(), "none: the shipped form"),
        ("wordings_folder", "", "not given"),
        ("wordings_folder", "/x/letters", "/x/letters"),
        ("word_template", WordTemplate("/x/c.dotx", (RoleStyle("heading", "NCC H"), RoleStyle("text", "B"))),
         "/x/c.dotx (heading: NCC H; text: B)"),
    ],
)  # fmt: skip
def test_each_setting_is_said_in_plain_words(name: str, value: Any, words: str) -> None:
    assert described(name, value) == words


# --- changing one from a day on ---


def test_a_change_adds_a_day_and_changes_nothing_before_it() -> None:
    done = change(the_panel(), "reply_months", 2, D(2031, 6, 18))
    assert done.note == "Period for replies from 18 June 2031: 2 months"
    assert said(kept(done), "reply_months") == [("2012-11-22", 1), ("2031-06-18", 2)]


def test_a_later_change_of_the_same_setting_stands_and_later_rules_that_only_repeat_it_follow() -> None:
    panel = panel_of(
        Rules(), Rules(since=D(2023, 1, 1), seats=14), Rules(since=D(2030, 1, 1), seats=14, reply_months=3)
    )
    changed = kept(change(panel, "reply_months", 2, D(2020, 1, 1)))
    assert said(changed, "reply_months") == [("2012-11-22", 1), ("2020-01-01", 2), ("2030-01-01", 3)]
    assert said(changed, "seats") == [("2012-11-22", 13), ("2023-01-01", 14)]
    assert changed.rules_on(D(2023, 1, 1)) == Rules(since=D(2023, 1, 1), seats=14, reply_months=2)


def test_a_change_on_the_day_of_one_puts_it_right() -> None:
    panel = kept(change(the_panel(), "seats", 12, D(2031, 1, 1)))
    assert said(kept(change(panel, "seats", 14, D(2031, 1, 1))), "seats") == [("2012-11-22", 13), ("2031-01-01", 14)]
    assert said(kept(change(panel, "seats", 11, BEGINNING)), "seats") == [("2012-11-22", 11), ("2031-01-01", 12)]


def test_rules_that_say_nothing_new_any_more_go() -> None:
    panel = kept(change(the_panel(), "seats", 12, D(2031, 1, 1)))
    assert kept(change(panel, "seats", 13, D(2031, 1, 1))).rules == the_panel().rules


def test_rules_of_before_stay_as_they_were_written_even_where_they_repeat() -> None:
    old = (Rules(), Rules(since=D(2020, 1, 1)))
    assert kept(change(panel_of(*old), "seats", 12, D(2031, 1, 1))).rules == (
        *old, Rules(since=D(2031, 1, 1), seats=12),
    )  # fmt: skip


def test_a_change_is_taken_out_and_what_held_before_goes_on_until_the_next() -> None:
    panel = panel_of(Rules(), Rules(since=D(2020, 1, 1), seats=12), Rules(since=D(2030, 1, 1), seats=11))
    done = take_out(panel, "seats", D(2020, 1, 1))
    assert done.note == "Seats: the change from 1 January 2020 taken out"
    assert said(kept(done), "seats") == [("2012-11-22", 13), ("2030-01-01", 11)]
    assert [rules.since for rules in kept(done).rules] == [BEGINNING, D(2030, 1, 1)]


def values(name: str) -> st.SearchStrategy[Any]:
    """Values that make sense, from the table below, or as its row says.

    Seats are in the table, so that no quorum drawn there is out of their reach.
    """
    if name in VALUES:
        return VALUES[name]
    match SETTINGS[name]:
        case Number(least=least, most=most):
            return st.integers(least, most)
        case YesNo():
            return st.booleans()
        case OneOf(options=options):
            return st.sampled_from(list(options))
        case Words():
            return st.sampled_from(["Eastmere", "Fens", "Moor"])
    raise LookupError(f"{name}: VALUES has none to draw")


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "quorum": st.builds(QuorumRule, fixed=st.integers(0, 10), base=st.sampled_from(["seats", "in office"])),
    "seats": st.integers(10, 20),
    "elections": st.sampled_from(["2 May 2024 to 9 May 2024", "4 May 2028 to 11 May 2028", ""]),
    "majorities": st.builds(MajorityRule, denominator=st.integers(2, 4), substitutes_veto=st.booleans()),
    "phrases": st.sampled_from([PHRASES, PHRASES[:2], (), (Phrase("nt", "noted"),)]),
    "questions": st.builds(QuestionRule, amount=st.integers(0, 9), anchor=st.sampled_from(["publication", "meeting"])),
    "complaint_targets": st.builds(ComplaintTargets, acknowledge=st.integers(1, 9)),
    "numbering": st.builds(Numbering, style=st.sampled_from(["restart", "running"]), first=st.integers(1, 9)),
    "house": st.builds(House, time=st.sampled_from(["2:10pm", "14:10"])),
    "by_business": st.sampled_from([(), (ForBusiness(words="precept", fixed=5),)]),
    "year_begins": st.sampled_from([(5, 20), (5, 14), (4, 1)]),
    "headings": st.builds(Headings, signature=st.sampled_from(["Chair", "Mayor"])),
    "exempt": st.builds(ExemptGrounds, of_a_person=st.sampled_from(["1", "1 and 2"])),
    "lists": st.builds(Lists, absent=st.booleans(), substitutes=st.sampled_from(["one each", "respectively"])),
    "standing": st.sampled_from([STANDING, STANDING[2:], STANDING[:3], ()]),
}
DAYS = st.dates(D(2012, 11, 22), D(2013, 1, 20))
CHANGES = st.sampled_from(DATED).flatmap(lambda name: st.tuples(st.just(name), values(name), DAYS))


def after(panel: Panel, asked: list[tuple[str, Any, dt.date]]) -> Panel:
    for name, value, since in asked:
        if in_force(panel, name, since).value != value:
            panel = kept(change(panel, name, value, since))
    return panel


def without_since(panel: Panel, day: dt.date) -> Rules:
    return replace(spelt_out(panel, day), since=BEGINNING)


def spelt_out(panel: Panel, day: dt.date) -> Rules:
    """The rules of a day, with what the panel was called then."""
    return replace(panel.rules_on(day), **{word: getattr(panel.on(day), word) for word in CALLED})


@given(st.lists(CHANGES, max_size=8), CHANGES, DAYS)
def test_a_change_never_alters_what_held_before_it_nor_another_setting(
    asked: list[tuple[str, Any, dt.date]], last: tuple[str, Any, dt.date], day: dt.date
) -> None:
    before = after(the_panel(), asked)
    now = after(before, [last])
    name, value, since = last
    was, stands = without_since(before, day), without_since(now, day)
    if day < since:
        assert spelt_out(now, day) == spelt_out(before, day)
    assert replace(stands, **{name: getattr(was, name)}) == was
    assert getattr(spelt_out(now, since), name) == value


@given(st.lists(CHANGES, max_size=8), CHANGES, DAYS)
def test_a_later_change_of_a_setting_stands_whatever_is_done_before_it(
    asked: list[tuple[str, Any, dt.date]], last: tuple[str, Any, dt.date], day: dt.date
) -> None:
    before = after(the_panel(), asked)
    now = after(before, [last])
    name, value, since = last
    following = next((each.since for each in course(before, name) if each.since and each.since > since), None)
    if since <= day and (following is None or day < following):
        assert in_force(now, name, day).value == value
    else:
        assert in_force(now, name, day).value == in_force(before, name, day).value


@given(st.lists(CHANGES, max_size=8), st.data())
def test_taking_a_change_out_is_the_opposite_of_making_it(
    asked: list[tuple[str, Any, dt.date]], data: st.DataObject
) -> None:
    panel = after(the_panel(), asked)
    changed = [(name, each) for name in DATED for each in course(panel, name)[1:]]
    if not changed:
        return
    name, change_of = data.draw(st.sampled_from(changed))
    assert change_of.since is not None
    without = kept(take_out(panel, name, change_of.since))
    day = data.draw(DAYS)
    days = [each.since for each in course(panel, name) if each.since]
    until = next((each for each in days if each > change_of.since), None)
    touched = change_of.since <= day and (until is None or day < until)
    wanted = change_of.since - dt.timedelta(1) if touched else day
    assert in_force(without, name, day).value == in_force(panel, name, wanted).value


@given(st.lists(CHANGES, max_size=8))
def test_no_rules_repeat_those_before_them(asked: list[tuple[str, Any, dt.date]]) -> None:
    line = after(the_panel(), asked).rules
    assert line == timeline(the_panel().with_(rules=line))
    assert all(replace(one, since=BEGINNING) != replace(two, since=BEGINNING) for one, two in pairwise(line))


# --- nonsense ---


@pytest.mark.parametrize(
    ("template", "sentence"),
    [
        (
            WordTemplate("c.dotx", (RoleStyle("headline", "H"),)),
            "No style is for “headline”. There are: title,",
        ),
        (WordTemplate("c.dotx", (RoleStyle("text", " "),)), "Say what the style for text is called."),
        (WordTemplate("c.dotx", (RoleStyle("text", "A"), RoleStyle("text", "B"))), "Two styles are named for text."),
        (WordTemplate("c.dotm"), "A template’s file ends in .docx or .dotx."),
        (WordTemplate("", (RoleStyle("text", "A"),)), "Name the template whose styles these are."),
    ],
)
def test_a_word_template_that_makes_no_sense_is_refused(template: WordTemplate, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        change(the_panel(), "word_template", template)
    assert sentence in str(refusal.value)


def test_styles_are_typed_one_a_line_and_read_back() -> None:
    styles = from_lines(" Heading = NCC Heading \n\ntext=Body = Text\n")
    assert styles == (RoleStyle("heading", "NCC Heading"), RoleStyle("text", "Body = Text"))
    assert from_lines(as_lines(styles)) == styles
    with pytest.raises(Refused, match="“NCC Heading” names no style: write it as heading = MCC Heading"):
        from_lines("NCC Heading")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("quorum", QuorumRule(numerator=3, denominator=2), "3/2 is no quorum."),
        ("quorum", QuorumRule(denominator=0), "1/0 is no quorum."),
        ("quorum", QuorumRule(fixed=14), "From 18 June 2031 a quorum of 14 could not be reached with 13 seats."),
        (
            "by_business",
            (ForBusiness(words="precept", fixed=14),),
            "From 18 June 2031 a quorum of 14 for precept could not be reached with 13 seats.",
        ),
        ("quorum", QuorumRule(fixed=-1), "A quorum cannot be less than nothing."),
        ("seats", 0, "The number of seats is from 1 to 99, and 0 is not."),
        ("seats", 2, "From 18 June 2031 a quorum of 3 could not be reached with 2 seats."),
        ("clear_days", "sunny days", "not in “sunny days”"),
        ("questions", QuestionRule(amount=1000), "The number of days for public questions is from 0 to 250"),
        ("reply_months", 0, "The period for replies, in months, is from 1 to 24, and 0 is not."),
        ("reply_from", "receipt", "is counted from the meeting or from sending, not from “receipt”."),
        ("guillotine_minutes", -1, "The longest meeting, in minutes, is from 0 to 1440, and -1 is not."),
        ("lock_minutes", 0, "The time before complaints lock, in minutes, is from 1 to 240, and 0 is not."),
        ("complaint_targets", ComplaintTargets(decide=0), "A target for complaints is from 1 to 250"),
        ("majorities", MajorityRule(numerator=1, denominator=3), "1/3 is no larger majority."),
        ("majorities", MajorityRule(numerator=4, denominator=3), "4/3 is no larger majority."),
        ("majorities", MajorityRule(denominator=0), "2/0 is no larger majority."),
        ("numbering", Numbering(first=0), "The number of the first minute is from 1 to 9999, and 0 is not."),
        ("numbering", Numbering(year_begins=13), "The month in which the year begins is from 1 to 12, and 13 is not."),
        ("house", House(words=(DecisionWord("agreed that", "X"),)), "“agreed that” cannot be typed as a command"),
        ("house", House(words=(DecisionWord("agreed", " "),)), "Say how “agreed” is printed"),
        ("by_business", (ForBusiness(words="precept"),), "precept: say the quorum, or who has no vote."),
        ("year_begins", (2, 29), "February has no day 29 in every year."),
        ("year_begins", (13, 1), "The month in which the year begins is from 1 to 12, and 13 is not."),
        ("house", House(chair=" "), "Say what the chair and the vice-chair are called."),
        ("house", House(chair="vice-chair"), "cannot be the word for the chair and for the vice-chair."),
        ("house", House(approval=" "), "Say how minutes are approved"),
        ("lists", Lists(groups=(PeopleGroup("The force", ()),)), "Say who stands under “The force”"),
        ("lists", Lists(groups=(PeopleGroup(" ", ("clerk",)),)), "A group has a heading"),
        ("lists", Lists(groups=(PeopleGroup("A", ("clerk",)), PeopleGroup("a", ("x",)))), "“a” is there twice."),
        ("headings", Headings(others=" "), "A heading cannot be left empty."),
        ("standing", (StandingItem(title=" "),), "A standing item needs a title."),
        ("standing", (StandingItem(title="One"), StandingItem(title="one ")), "of that title is there already"),
        ("seats", 13, "That holds on 18 June 2031 already, since 22 November 2012."),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(name: str, value: Any, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        change(the_panel(), name, value, D(2031, 6, 18))
    assert sentence in str(refusal.value)


def test_a_day_before_the_rules_begin_or_no_day_at_all_is_refused() -> None:
    with pytest.raises(Refused, match=r"begin on 22 November 2012\. Choose that day or a later one"):
        change(the_panel(), "seats", 12, D(2012, 11, 21))
    with pytest.raises(Refused, match="Say from which day"):
        change(the_panel(), "seats", 12)


def test_a_later_quorum_out_of_reach_of_fewer_seats_is_refused_with_its_day() -> None:
    panel = panel_of(Rules(), Rules(since=D(2030, 1, 1), quorum=QuorumRule(fixed=9)))
    with pytest.raises(Refused, match="From 1 January 2030 a quorum of 9 could not be reached with 8 seats"):
        change(panel, "seats", 8, D(2020, 1, 1))


def test_what_was_out_of_reach_already_hinders_no_other_change() -> None:
    panel = panel_of(Rules(seats=2))
    assert kept(change(panel, "reply_months", 2, D(2031, 1, 1))).rules_on(D(2031, 1, 1)).seats == 2
    assert said(kept(change(panel, "seats", 13, D(2031, 1, 1))), "seats") == [("2012-11-22", 2), ("2031-01-01", 13)]


@pytest.mark.parametrize("day", [BEGINNING, D(2020, 1, 2)])
def test_what_is_no_change_is_not_taken_out(day: dt.date) -> None:
    panel = panel_of(Rules(), Rules(since=D(2020, 1, 1), seats=12))
    with pytest.raises(Refused, match="change it instead" if day == BEGINNING else "not a day on which it changed"):
        take_out(panel, "seats", day)


@pytest.mark.parametrize(
    ("name", "typed", "so"),
    [("name", "the Westmere Panel.", "Westmere Panel"), ("body_word", "the Committee", "Committee"),
     ("office_title", "The Mayor of Westmere", "Mayor of Westmere"), ("office_word", "the Mayor", "Mayor")],
)  # fmt: skip
def test_no_paper_says_the_article_twice_where_a_name_was_typed_with_one(name: str, typed: str, so: str) -> None:
    assert getattr(kept(change(panel_of(Rules()), name, typed, None)), name) == so


def test_a_question_rule_that_cannot_be_counted_is_refused_in_a_sentence() -> None:
    with pytest.raises(Refused, match=r"^Clear days are counted back from the meeting, not on from publication\.$"):
        question_rule(amount=3, counted="clear days", anchor="publication", time=None, noon_inclusive=False)


# --- those without dates ---


def test_a_name_is_changed_altogether_and_made_tidy() -> None:
    done = change(the_panel(), "name", f"  The {BRACKETS}   Panel ")
    assert kept(done).name == f"The {BRACKETS} Panel"
    assert kept(done).rules == the_panel().rules
    assert done.note == f"Name changed: The {BRACKETS} Panel"
    assert kept(change(the_panel(), "short", " ")).short == ""
    assert kept(change(the_panel(), "authorities", (" Upper  Fen", "", "Fen"))).authorities == ("Upper Fen", "Fen")


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("name", " ", "Name: this cannot be left empty."),
        ("office_word", "", "The office is called: this cannot be left empty."),
        ("area", "Westmere", "That is what it says already."),
        ("authorities", ("Fen", "fen"), "One of them is there twice."),
    ],
)
def test_a_name_that_makes_no_sense_is_refused(name: str, value: Any, sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        change(the_panel(), name, value)


# --- standing items ---

DAY = D(2031, 6, 18)


def titles(panel: Panel, day: dt.date = DAY) -> list[str]:
    return [item.title for item in standing_items_on(panel, day)]


def test_an_item_is_added_at_the_end_of_its_part_from_that_day_on() -> None:
    done = add(the_panel(), StandingItem(title="Review of  Actions", part="opening"), DAY)
    assert done.note == "Standing items from 18 June 2031: “Review of  Actions” added"
    assert titles(kept(done))[6:] == ["Review of Complaints", "Review of Actions", "Meeting Dates and Agenda Plan"]
    assert titles(kept(done), D(2031, 6, 17)) == [item.title for item in STANDING]


def test_an_item_is_changed_moved_and_removed() -> None:
    panel = kept(put(the_panel(), 2, StandingItem(title="Apologies", annual=True), DAY))
    assert standing_items_on(panel, DAY)[2] == StandingItem(title="Apologies", annual=True)
    panel = kept(put(panel, 2, StandingItem(title="Apologies", part="closing"), DAY))
    assert titles(panel)[-2:] == ["Meeting Dates and Agenda Plan", "Apologies"]
    panel = kept(move(panel, 7, -1, DAY))
    assert titles(panel)[-2:] == ["Apologies", "Meeting Dates and Agenda Plan"]
    panel = kept(remove(panel, 0, DAY))
    assert "Election of Chairperson" not in titles(panel)
    assert titles(panel, D(2031, 1, 1)) == [item.title for item in STANDING]


def test_an_item_does_not_leave_its_part_by_moving() -> None:
    for at, by, end in ((0, -1, "first"), (6, 1, "last"), (7, -1, "first"), (7, 1, "last")):
        with pytest.raises(Refused, match=f"It is the {end} of its part"):
            move(the_panel(), at, by, DAY)


def test_items_are_listed_part_by_part_however_they_are_kept() -> None:
    mixed = (StandingItem(title="Last", part="closing"), StandingItem(title="First"),
             StandingItem(title="Middle", part="business"))  # fmt: skip
    assert titles(panel_of(Rules(standing=mixed))) == ["First", "Middle", "Last"]
    assert list(PARTS) == ["opening", "business", "closing"]
