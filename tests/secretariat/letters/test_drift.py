"""How a letter's words for a matter differ from those minuted."""

from __future__ import annotations

import pytest

from secretariat.letters.proposed import Asked, Drift, Given
from secretariat.letters.proposing import propose
from secretariat.letters.read import LetterParagraph, Promise, Read, Unit
from secretariat.letters.said_facts import dates_in, frequencies_in, quantities_in, recipients_in

ID = "2033-03-08/R1"


def drift(minuted: str, *quoted: str, promised: str = "", topic: str = "", kind: str = "") -> Drift:
    """What drifted of a matter that a letter cites, so that it is matched whatever its words."""
    promises = (Promise("it will be done", promised),) if promised else ()
    units = tuple(Unit("", each, "Accepted.", (0,), topic=topic, promises=promises, identity=ID) for each in quoted)
    read = Read("reply to the panel", (LetterParagraph(0, "", "unit"),), units=units)
    found = propose(read, Given((Asked(ID, minuted, kind=kind),))).drift
    return found[0] if found else Drift(ID)


@pytest.mark.parametrize(
    ("minuted", "quoted", "lost"),
    [
        ("To publish the times taken to answer 101 calls, by district, each quarter.",
         "To publish quarterly the answering time for 101 calls.", ("by district",)),
        ("To bring a report on the closure of the Mardle front counter to the June meeting.",
         "To report to the Panel on the front counter at Mardle.", ("closure", "to the June meeting")),
        ("That he hold one surgery a year in each district.", "That he hold one surgery in each district", ("a year",)),
        ("That the ferry be paid for until March 2035.", "That the ferry be paid for until March.", ("2035",)),
        ("That he report monthly on overtime and on sickness.", "That he report monthly on overtime.",
         ("and on sickness",)),
        ("To finish the survey of bridges by 1 June.", "To finish the survey of bridges.", ("by 1 June",)),
        ("To invite two members to the scrutiny evening.", "To invite members to the scrutiny evening.", ("two",)),
        ("To list the grants made within each ward.", "To list the grants made.", ("within each ward",)),
        ("To count swans without disturbing the nests of herons.", "To count swans.",
         ("without disturbing the nests of herons",)),
    ],
)  # fmt: skip
def test_what_was_lost_is_said_in_the_minuted_words(minuted: str, quoted: str, lost: tuple[str, ...]) -> None:
    assert drift(minuted, quoted).lost == lost


@pytest.mark.parametrize(
    ("minuted", "quoted", "changed"),
    [
        ("To publish the list of ponds each quarter.", "To publish the list of ponds quarterly.",
         ("each quarter", "quarterly")),
        ("To publish the list of ponds each quarter.", "To publish the list of ponds annually.",
         ("each quarter", "annually")),
        ("To publish the list of ponds every six months.", "To publish the list of ponds each year.",
         ("every six months", "each year")),
        ("To bring the list of ponds by 1 May.", "To bring the list of ponds by 1 June.", ("1 May", "1 June")),
        ("To bring the list of ponds to the June meeting.", "To bring the list of ponds to the September meeting.",
         ("June", "September")),
        ("To invite two members to the ponds.", "To invite three members to the ponds.",
         ("two members", "three members")),
        ("That crashes fall by 10 per cent at Mardle.", "That crashes fall by 5 per cent at Mardle.",
         ("10 per cent", "5 per cent")),
        ("To write to the Secretary of State about the price of radios.",
         "To write to the Chief Constable about the price of radios.",
         ("the Secretary of State", "the Chief Constable")),
        ("To send Councillor Teasel the number of swans.", "To send Councillor Yarrow the number of swans.",
         ("Councillor Teasel", "Councillor Yarrow")),
        ("That the Commissioner tell parishes of road closures.", "That the Chief Constable tell parishes of road "
         "closures.", ("the Commissioner", "the Chief Constable")),
        ("That it have the visitors' report a week before each meeting.", "That it have the visitors' report a week "
         "before its meeting.", ("each meeting", "its meeting")),
    ],
)  # fmt: skip
def test_what_was_changed_is_said_in_both_words(minuted: str, quoted: str, changed: tuple[str, str]) -> None:
    found = drift(minuted, quoted)
    assert changed in found.changed
    assert found.lost == ()


@pytest.mark.parametrize(
    ("minuted", "quoted", "added"),
    [
        (
            "That the savings plan be reported.",
            "That the savings plan be reported from June 2032.",
            ("from June 2032",),
        ),
        (
            "That the savings plan be reported.",
            "That the savings plan be reported, beginning in June 2032.",
            ("beginning in June 2032",),
        ),
        ("To publish the list of ponds.", "To publish the list of ponds each year.", ("each year",)),
        ("To publish the list of ponds.", "To publish the list of ponds by parish.", ("by parish",)),
    ],
)
def test_what_nobody_minuted_is_said_to_be_added(minuted: str, quoted: str, added: tuple[str, ...]) -> None:
    found = drift(minuted, quoted)
    assert found.added == added
    assert (found.lost, found.changed) == ((), ())


@pytest.mark.parametrize(
    ("minuted", "quoted"),
    [
        ("That lanes be gritted.", "That lanes be gritted."),
        ("To list each grant, with its cost.", "A list of each grant with its cost"),
        ("To raise with the Chief Constable the end of mounted patrols in Mardle market.",
         "Mounted patrols in Mardle market"),
        ("That the list come in May.", "That the list come in May 2033."),
        ("That reserves be no lower than five per cent.", "That reserves be no lower than 5%."),
        ("To say when the old ferry would close.", "To say when the old ferry will close."),
        ("To publish the list once a year.", "To publish the list once a year."),
    ],
)  # fmt: skip
def test_the_same_in_other_words_is_no_drift(minuted: str, quoted: str) -> None:
    assert not any(drift(minuted, quoted)[1:])


def test_far_drift_is_told_as_what_was_lost_and_what_stands_for_it() -> None:
    found = drift(
        "To circulate a leaflet to show the more detailed summary of the visits made by all owl wardens (which is on "
        "the website) to Members.",
        "To circulate to Members the Owl Wardens noticeboard (on the website).",
    )
    assert found.lost == ("leaflet", "detailed summary of the visits made")
    assert found.added == ("noticeboard",)


def test_a_question_is_asked_in_other_words_and_only_its_facts_drift() -> None:
    asked = "How was the Tern Project's success judged in 2032, and by whom?"
    assert not any(drift(asked, "How is success judged, and by whom, in 2032?", kind="question")[1:])
    found = drift("How many were held in May?", "How many were held in June?", kind="question")
    assert found.changed == (("May", "June"),)


def test_a_topic_says_what_its_questions_leave_out() -> None:
    assert drift("To list the speed watch volunteers.", "To list the volunteers.", topic="Speed watch").lost == ()


def test_what_two_units_quote_of_one_matter_is_taken_together() -> None:
    minuted = "To list the police houses, and to say what each would fetch at auction."
    assert drift(minuted, "To list the police houses.", "To say what each would fetch at auction.").lost == ()


@pytest.mark.parametrize(
    ("minuted", "promised", "differs"),
    [
        ("To bring a report to the June meeting.", "2033-09", "June asked, September promised"),
        ("To bring a report by 1 June 2033.", "2033-06-20", "1 June 2033 asked, 20 June 2033 promised"),
        ("To bring a report in June.", "2033-06-20", ""),
        ("To bring a report in June.", "2033-06", ""),
        ("To bring a report.", "2033-06", ""),
        ("To bring a report in June.", "", ""),
        ("To bring a report in June.", "2033 autumn", "June asked, autumn promised"),
    ],
)
def test_an_answer_for_another_time_than_was_asked_is_told(minuted: str, promised: str, differs: str) -> None:
    assert drift(minuted, minuted, promised=promised).answer_differs == differs


def test_the_facts_of_a_sentence_are_found() -> None:
    assert [each.words for each in dates_in("by 1 June 2031, in May, in autumn 2032 or to the next Panel meeting")] == [
        "1 June 2031", "May", "autumn 2032", "the next Panel meeting",
    ]  # fmt: skip
    assert dates_in("That officers may attend; whoever may come May well.") == []
    assert {each.value for each in frequencies_in("each quarter, quarterly, every quarter")} == {"quarter"}
    assert [each.value for each in quantities_in("two members and 12 swans in 2031, 101 calls, section 5")] == [
        "2 members", "12 swans",
    ]  # fmt: skip
    assert [each.words for each in recipients_in("To write to the Secretary of State, with Councillor Teasel")] == [
        "the Secretary of State", "Councillor Teasel",
    ]  # fmt: skip
