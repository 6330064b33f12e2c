"""Which matter a unit of a letter answers: rare words decide, number and order confirm, a thin margin asks."""

from __future__ import annotations

from typing import Any

import pytest

from secretariat.letters.likeness import likeness
from secretariat.letters.numbering import in_order, number_of, numbers_said
from secretariat.letters.proposed import Answering, Asked, Given
from secretariat.letters.proposing import propose
from secretariat.letters.rare_words import Weights
from secretariat.letters.read import About, LetterParagraph, Read, Unit, Whose
from secretariat.letters.stems import every_word_of, stem, stems_of
from tests.support.matters_and_answers import EXCHANGES, Exchange

MEETING = "2033-03-08"


def given(*texts: str, to: str = "Commissioner", meeting: str = MEETING) -> Given:
    return Given(tuple(Asked(f"{meeting}/R{n}", text, to) for n, text in enumerate(texts, 1)))


def read(*units: Unit, loose: tuple[str, ...] = (), **more: Any) -> Read:
    paragraphs = [LetterParagraph(n, f"{unit.asked} {unit.reply}", "unit") for n, unit in enumerate(units)]
    paragraphs += [LetterParagraph(len(paragraphs) + n, text, "loose") for n, text in enumerate(loose)]
    places = tuple(range(len(units), len(paragraphs)))
    more = {"sender": Whose("Ottilie Thistlewood", "Police and Crime Commissioner for Fernshire"), **more}
    return Read("reply to the panel", tuple(paragraphs), units=units, loose=places, **more)


def unit(asked: str, reply: str = "Accepted.", n: str = "", **more: Any) -> Unit:
    return Unit(n, asked, reply, (0,), **more)


def answered(letter: Read, matters: Given) -> list[tuple[tuple[str, ...], str]]:
    return [
        (tuple(id.removeprefix(f"{MEETING}/") for id in each.ids), each.sure)
        for each in propose(letter, matters).answering
    ]


def only(letter: Read, matters: Given) -> Answering:
    (found,) = propose(letter, matters).answering
    return found


@pytest.mark.parametrize("exchange", EXCHANGES, ids=[each.subject for each in EXCHANGES])
def test_an_exchange_is_proposed_as_a_clerk_would(exchange: Exchange) -> None:
    proposed = propose(exchange.read(), exchange.given())
    for answer, found in zip(exchange.answers, proposed.answering, strict=True):
        ids = tuple(f"{exchange.meeting}/{short}" for short in answer.ids.split())
        said = (found.ids, found.sure, found.merged, found.number_disagrees)
        assert said == (ids, answer.sure, answer.merged, answer.disagrees), f"{answer.n} {answer.asked}: {found.why}"


# --- words ---


@pytest.mark.parametrize(
    "words",
    [
        "survey surveys surveyed surveying",
        "close closed closing closes closure",
        "study studies studied studying",
        "stop stops stopped stopping",
        "publish published publishing publication",
        "write wrote written writes",
        "quarter quarters quarterly",
        "inspect inspection inspections inspected",
        "attend attends attended attendance",
        "child children child’s",
        "taxi taxis",
        "control controls controlled controlling",
        "recruit recruitment recruits recruited",
        "theft thefts",
        "box boxes",
    ],
)
def test_the_forms_of_a_word_are_one(words: str) -> None:
    assert len(stems_of(words)) == 1


def test_words_that_only_look_alike_are_not_one() -> None:
    for one, other in [("station", "state"), ("spring", "spray"), ("speed", "spee"), ("bus", "bu"), ("string", "str")]:
        assert stem(one) != stem(other)


def test_the_sequence_of_tenses_changes_nothing() -> None:
    assert stems_of("Would the project continue after March?") == stems_of("Will the project go on after March?")
    assert every_word_of("Had it been lit?") == every_word_of("Has it been lit?")


def test_a_word_of_every_matter_tells_little_and_a_rare_one_much() -> None:
    weights = Weights(given("To publish the number of cadets.", "To publish the number of horses.", "To count dogs."))
    assert weights.of(stem("cadets")) > weights.of(stem("number"))
    assert weights.rare(stems_of("publish the number of cadets")) == {stem("cadets")}


# --- what decides ---


def test_the_words_decide_where_the_number_says_another() -> None:
    matters = given("That lanes be gritted.", "That fords be marked.")
    found = only(read(unit("That fords be marked.", n="1")), matters)
    assert (found.ids, found.sure, found.number_disagrees) == ((f"{MEETING}/R2",), "strong", True)
    assert "disagrees" in found.why


def test_an_identity_that_is_cited_wins_over_words_and_number() -> None:
    matters = given("That lanes be gritted.", "That fords be marked.")
    found = only(read(unit(f"Fords ({MEETING}/R1)", n="2")), matters)
    assert (found.ids, found.sure, found.by) == ((f"{MEETING}/R1",), "strong", "identity")


def test_an_identity_that_was_not_given_is_none() -> None:
    found = only(read(unit("That lanes be gritted.", n=f"{MEETING}/R17")), given("That lanes be gritted."))
    assert (found.ids, found.by) == ((f"{MEETING}/R1",), "")


def test_a_thin_margin_asks_and_chooses_nothing() -> None:
    matters = given("To publish burglaries in Mardle.", "To publish burglaries in Sallow.")
    found = only(read(unit("Publish burglaries", n="1")), matters)
    assert (found.ids, found.sure, found.merged) == ((f"{MEETING}/R1", f"{MEETING}/R2"), "ask", False)
    assert "do not say which" in found.why


def test_where_the_number_is_that_of_one_nearly_as_alike_it_is_asked() -> None:
    matters = given("How many burglaries of houses led to a charge?", "How many burglaries led to a charge?")
    found = only(read(unit("How many burglaries, and how many of houses, led to a charge?", n="2")), matters)
    assert (found.ids, found.sure, found.number_disagrees) == ((f"{MEETING}/R1", f"{MEETING}/R2"), "ask", True)


def test_what_follows_the_question_mark_is_no_part_of_the_question() -> None:
    matters = given("How many swans were ringed?", "How many otters were seen at the weir?")
    letter = read(unit("How many swans were ringed? None; but otters were seen at the weir."))
    assert answered(letter, matters) == [(("R1",), "strong")]


def test_who_asked_is_no_part_of_the_question() -> None:
    matters = given("What was the policy on lost swans?")
    letter = read(unit("Councillor Aster Teasel: What is the policy on lost swans?"))
    assert answered(letter, matters) == [(("R1",), "strong")]


def test_of_two_meetings_that_asked_the_same_the_one_that_is_answered_is_meant() -> None:
    asked = "That lanes at Mardle be gritted."
    matters = Given((*given(asked).matters, Asked("2032-03-01/R4", asked)))
    assert only(read(unit(asked)), matters).sure == "ask"
    found = only(read(unit(asked), about=About(meeting="2032-03-01")), matters)
    assert (found.ids, found.sure) == (("2032-03-01/R4",), "strong")


@pytest.mark.parametrize(
    ("minuted", "quoted"),
    [
        ("To bring a report on the closing of the Mardle counter.", "To bring a report on the Sallow counter."),
        ("To publish how soon 101 calls are answered.", "To publish how soon 999 calls are answered."),
        ("That cameras be put up on the A91.", "That cameras be put up on the A17."),
    ],
)
def test_where_each_names_what_the_other_does_not_it_is_asked(minuted: str, quoted: str) -> None:
    assert only(read(unit(quoted, n="1")), given(minuted)).sure == "ask"


@pytest.mark.parametrize(
    ("minuted", "quoted"),
    [
        ("To review the youth survey.", "Survey of the opening hours of youth clubs"),
        ("To list the vacant police houses.", "The houses that were burgled while vacant for repairs"),
        ("That dogs be trained to find phones.", "Phones lost by walkers of dogs in the park"),
    ],
)
def test_two_words_that_may_stand_in_anything_are_not_sure(minuted: str, quoted: str) -> None:
    assert only(read(unit(quoted)), given(minuted)).sure != "strong"


def test_one_answer_to_several_matters_is_merged_only_where_each_is_said() -> None:
    matters = given("That lanes be gritted.", "That fords be marked.", "That fords be dredged.")
    letter = read(unit("That lanes be gritted, and fords marked.", n="1 and 2"))
    assert answered(letter, matters) == [(("R1", "R2"), "strong")]
    (found,) = propose(letter, matters).answering
    assert found.merged


def test_a_label_that_names_a_matter_whose_words_are_missing_asks() -> None:
    matters = given("That lanes be gritted in hard frost.", "That fords be marked.")
    assert answered(read(unit("That lanes be gritted in hard frost.", n="1 and 2")), matters) == [(("R1", "R2"), "ask")]


def test_one_matter_may_be_answered_in_parts() -> None:
    matters = given("To list the empty police houses, and to say what each would fetch at auction.")
    letter = read(unit("The empty police houses listed", n="1(a)"), unit("What each would fetch at auction", n="1(b)"))
    assert answered(letter, matters) == [(("R1",), "strong"), (("R1",), "strong")]


def test_a_question_asked_again_is_of_the_same_matter() -> None:
    matters = Given((Asked(f"{MEETING}/A1.1", "What was done about thefts of pumps?", kind="question"),))
    letter = read(unit("What is done about thefts of pumps?"), unit("And about those thefts?", "See above.", repeats=0))
    assert answered(letter, matters) == [(("A1.1",), "strong"), (("A1.1",), "strong")]


def test_what_fits_nothing_is_said_to_be_not_minuted() -> None:
    assert answered(read(unit("Whether the otters are back")), given("That lanes be gritted.")) == [((), "not minuted")]


def test_where_no_matter_was_given_nothing_is_proposed() -> None:
    assert propose(read(unit("That lanes be gritted.")), Given()).answering == ()


def test_a_parent_is_not_matched_but_its_parts_are() -> None:
    matters = Given((
        Asked(f"{MEETING}/A1", "Written answers on the Tern Project."),
        Asked(f"{MEETING}/A1.1", "How many boats did the Tern Project buy?", kind="question"),
        Asked(f"{MEETING}/A1.2", "Who paid for the moorings?", kind="question"),
    ))  # fmt: skip
    proposed = propose(read(unit("How many boats has the Tern Project bought?")), matters)
    assert [each.ids for each in proposed.answering] == [(f"{MEETING}/A1.1",)]
    assert proposed.unanswered == (f"{MEETING}/A1.2",)
    assert [(each.id, each.open) for each in proposed.parents] == [(f"{MEETING}/A1", (f"{MEETING}/A1.2",))]


@pytest.mark.parametrize(("n", "said"), [("1", "not minuted"), ("2", "ask")])
def test_a_number_with_one_word_asks_and_a_number_alone_says_nothing(n: str, said: str) -> None:
    matters = given("That lanes be gritted.", "That the ford at Sallow be marked in flood.", "That bells be rung.")
    letter = read(unit("That bells be rung.", n="3"), unit("Sallow sluice gates oiled and painted", n=n))
    assert propose(letter, matters).answering[1].sure == said


def test_a_question_that_names_nothing_may_be_known_by_its_place_and_is_asked() -> None:
    matters = Given(tuple(
        Asked(f"{MEETING}/A1.{n}", text, kind="question")
        for n, text in enumerate(("Were ponds dredged?", "Would the walks with wardens go on?", "Was hay cut?"), 1)
    ))  # fmt: skip
    letter = read(unit("Were ponds dredged?"), unit("Will that go on?"), unit("Was hay cut?"))
    found = propose(letter, matters).answering[1]
    assert (found.ids, found.sure, found.by) == ((f"{MEETING}/A1.2",), "ask", "order")


# --- for whom ---


@pytest.mark.parametrize(
    ("to", "post", "is_for_it"),
    [
        ("Commissioner", "Police and Crime Commissioner for Fernshire", True),
        ("The Commissioner", "Deputy Police, Fire and Crime Commissioner", True),
        ("Commissioner", "Head of Policy", True),
        ("Commissioner", "", True),
        ("force", "Police and Crime Commissioner for Fernshire", True),
        ("Chief Constable", "Chief Constable of Fernshire", True),
        ("Panel", "Police and Crime Commissioner for Fernshire", False),
        ("Clerk", "Police and Crime Commissioner for Fernshire", False),
        ("officers", "Police and Crime Commissioner for Fernshire", False),
        ("Councils", "Police and Crime Commissioner for Fernshire", False),
        ("Councils", "Leader of Mardle District Council", True),
        ("Commissioner", "Leader of Mardle District Council", False),
        ("Tern Trust", "Director, Tern Trust", True),
    ],
)
def test_who_is_to_answer(to: str, post: str, is_for_it: bool) -> None:
    letter = read(sender=Whose("Ottilie Thistlewood", post))
    proposed = propose(letter, given("That lanes be gritted.", to=to))
    assert (proposed.not_for_this_letter == ()) is is_for_it
    assert bool(proposed.unanswered) is is_for_it


# --- numbers ---


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("3", {3}), ("3 and 4", {3, 4}), ("3, 4 and 6", {3, 4, 6}), ("3 to 5", {3, 4, 5}), ("3-5", {3, 4, 5}),
        ("3 & 4", {3, 4}), ("AR/1", {1}), ("1.3", {3}), ("A1.3", {3}), ("1(a)", {1}), ("2b", {2}), ("iv", {4}),
        ("(ii)", {2}), ("Four", {4}), ("33/15", {15}), ("R2", {2}), ("", set()), ("(a)", set()), ("No. 7", {7}),
    ],
)  # fmt: skip
def test_the_numbers_of_a_label(label: str, numbers: set[int]) -> None:
    assert numbers_said(label) == numbers


def test_identities_stand_in_the_order_of_minutes() -> None:
    ids = ["2033-03-08/U1", "2033-03-08/A1.10", "2033-03-08/R10", "2033-03-08/A1.2", "2033-03-08/R2", "2033-03-08/A1"]
    assert [id.rpartition("/")[2] for id in sorted(ids, key=in_order)] == ["R2", "R10", "U1", "A1", "A1.2", "A1.10"]
    assert [number_of(id) for id in ids] == [1, 10, 10, 2, 2, 1]


def test_likeness_is_nothing_where_no_word_is_shared() -> None:
    matters = given("That lanes be gritted.")
    assert likeness("Otters", matters.matters[0], Weights(matters)).score == 0
