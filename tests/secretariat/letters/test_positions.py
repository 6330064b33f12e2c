"""Positions, refusals and promises, by a reply's own words."""

from __future__ import annotations

import pytest

from secretariat.letters.declining import declined, position_of
from secretariat.letters.positions import position_taken, refers_to
from secretariat.letters.promises import promises
from secretariat.letters.splitting import parted

POSITIONS = [
    ("No action is needed: accepted.", ""),
    ("No action will be taken.", "not accepted"),
    ("No. 4 Station will be closed.", ""),
    ("Declined to comment.", ""),
    ("I intend to decline this.", "not accepted"),
    ("Accepted is too strong a word.", ""),
    ("Accepted in error.", ""),
    ("Accepted / Not accepted", ""),
    ("Accepted or declined", ""),
    ("Accepted previously but now withdrawn.", ""),
    ("Accepted in 2031, since abandoned.", ""),
    ("Accepted, and since done.", "accepted"),
    ("I accept the need for this.", "unclear"),
    ("I agree with the Panel's concern.", "unclear"),
    ("I agree that a list would help. But I will not send one.", "unclear"),
    ("Accepted. However, it cannot be done before May.", "unclear"),
    ("Accepted. But the Panel should see the costs.", "accepted"),
    ("Noted and agreed.", "accepted"),
    ("Largely accepted.", "accepted in part"),
    ("Withdrawn from service last year.", ""),
    *(
        (f"{taken}, {heard}.", "")
        for taken in ("Accepted", "Not accepted", "Done", "This has now been done")
        for heard in ("I am told", "or so I was told", "according to the minutes", "which is not so")
    ),
    ("Accepted - not.", ""),
    ("Implemented in part.", "unclear"),
    ("Done, apart from two parishes.", "unclear"),
    ("Done on 4 May, though not before the Panel met.", "done"),
    ("Endorsed.", "accepted"),
    ("Turned down.", "not accepted"),
    ("Partially.", "accepted in part"),
    ("Only in part, I fear.", "accepted in part"),
    ("Agreed, bar Sundays.", "accepted in part"),
    ("Accepted, only for July.", "accepted in part"),
    ("Accepted but only for July.", "accepted in part"),
    ("Accepted, bar none.", "accepted"),
    ("Sorry, no.", "not accepted"),
    ("Happy to adopt this.", "accepted"),
    ("Rejected by the Harbour Board, accepted by us.", ""),
    ("Accepted by the Wexmere Town Council.", ""),
    ("Accepted by 31 May.", "accepted"),
    ("Accepted. The first table is on my website.", "accepted"),
    ("Agreed.", "accepted"),
    ("I agree with this recommendation.", "accepted"),
    ("I accept this recommendation.", "accepted"),
    ("I am happy to accept this.", "accepted"),
    ("This recommendation is accepted.", "accepted"),
    ("I fully support this.", "accepted"),
    ("Thank you. I accept it.", "accepted"),
    ("Both agreed.", "accepted"),
    ("This is under review.", "unclear"),
    ("The proposal remains under consideration.", "unclear"),
    ("Accepted in part", "accepted in part"),
    ("Partially accepted: see below.", "accepted in part"),
    ("Agreed in part.", "accepted in part"),
    ("I accept this in part.", "accepted in part"),
    ("Not accepted", "not accepted"),
    ("Rejected - cost", "not accepted"),
    ("I do not accept this.", "not accepted"),
    ("I do not agree.", "not accepted"),
    ("I do not propose to take up the third.", "not accepted"),
    ("I cannot agree to this.", "not accepted"),
    ("I am unable to accept this recommendation.", "not accepted"),
    ("I am not persuaded.", "not accepted"),
    ("Noted", "noted"),
    ("I note the recommendation.", "noted"),
    ("I can confirm that I raised the Panel's concern", "done"),
    ("Completed.", "done"),
    ("This has now been done.", "done"),
    ("This recommendation has been implemented.", "done"),
    ("Already in place.", "done"),
    ("The format has been changed to reflect this recommendation.", "done"),
    ("Deferred to September.", "postponed"),
    ("Withdrawn.", "withdrawn"),
    ("Overtaken by events.", "overtaken"),
    ("Superseded.", "overtaken"),
    ("Agreed in principle.", "unclear"),
    ("Under consideration.", "unclear"),
    ("A report is being written.", ""),
    ("I wrote to the Secretary of State on 20 February.", ""),
    ("", ""),
    ("Fourteen call handlers have been recruited.", ""),
    ("Noting is easy.", ""),
    ("Agreements were signed.", ""),
    ("The Chief Constable has agreed to this.", ""),
    ("I note that the Panel met.", ""),
    ("Nobody accepted it.", ""),
    ("This is not accepted owing to cost.", "not accepted"),
    ("I note that recommendation 2 was agreed by members.", ""),
    ("Agreed, save for the Sunday sailing.", "accepted in part"),
    ("Accepted, with the exception of the second limb.", "accepted in part"),
    ("I agree that patrols should run at night, but not on Sundays.", "accepted in part"),
    ("I agree with the counting but I do not agree with each spring.", "accepted in part"),
    ("Accepted, save where a case is sub judice.", "accepted"),
    ("Accepted, but not before the autumn.", "accepted"),
    ("Agreed, and not only for one year.", "accepted"),
    ("Accepted, but I cannot say when.", "accepted"),
    ("Accepted subject to funding.", "unclear"),
    ("Yes, with caveats.", "unclear"),
    ("Accepted with amendment", "unclear"),
    ("Agreed, provided that the council pays.", "unclear"),
    ("Agreed if the council pays.", "unclear"),
    ("Agreed. A report will be provided in May.", "accepted"),
    ("I accept the spirit of this recommendation.", "unclear"),
    ("I agree with the thrust of it.", "unclear"),
    ("Accepted? Not by me.", ""),
    ("Accepted by the Chief Constable but not by me.", ""),
    ("Accepted by my predecessor.", ""),
    ("I accept that the year was hard.", ""),
    ("We accept that burglary rose, and are sorry for it.", ""),
    ("I accept that the list should be sent.", "accepted"),
    ("I agree that a list be sent, as it was before.", "accepted"),
    ("The Commissioner does not accept this.", "not accepted"),
    ("The Commissioner accepts Recommendation 1.", "accepted"),
    ("Not accepted, except for the first limb.", "not accepted"),
    ("Derbyniwyd.", "accepted"),
    ("Derbyniwyd yn rhannol.", "accepted in part"),
    ("Derbyniwyd mewn egwyddor.", "unclear"),
    ("Gwrthodwyd.", "not accepted"),
    ("Ni dderbyniwyd yr argymhelliad.", "not accepted"),
]


@pytest.mark.parametrize(("reply", "position"), POSITIONS)
def test_a_position_is_taken_in_so_many_words(reply: str, position: str) -> None:
    assert position_taken(reply).position == position


@pytest.mark.parametrize(
    ("reply", "n"),
    [
        ("See AR/1", "AR/1"),
        ("See my answer to recommendation 4.", "4"),
        ("Please see the response to question 3 above.", "3"),
        ("As recommendation 2", "2"),
        ("Answered at 3 above.", "3"),
        ("See Appendix A.", ""),
        ("See the answer under Shops.", ""),
        ("As 14 per cent of calls were lost, I have asked for more staff to answer them.", ""),
        ("I see 2 of them.", ""),
    ],
)
def test_a_reply_may_refer_to_another(reply: str, n: str) -> None:
    assert refers_to(reply) == n


DECLINED = [
    (
        "That is an operational question. Larkshire Police keeps all sites under review.",
        "operational",
        "That is an operational question.",
        True,
    ),
    (
        "I am advised that this is operationally sensitive and should not be in the public domain.",
        "sensitive",
        "operationally sensitive and should not be in the public domain",
        False,
    ),
    (
        "The Chief Constable has not yet decided. This is a matter for the Chief Constable.",
        "for the Chief Constable",
        "This is a matter for the Chief Constable.",
        True,
    ),
    (
        "Costs of grants are listed. Costs of contracts are confidential until 1 April 2032",
        "confidential",
        "confidential until 1 April 2032",
        True,
    ),
    (
        "That is for the county council, and outside my remit.",
        "for another body",
        "That is for the county council, and outside my remit.",
        False,
    ),
    ("This is a matter for the Home Office.", "for another body", "This is a matter for the Home Office.", False),
    ("Operational matter.", "operational", "Operational matter.", False),
    ("A matter for the county council.", "for another body", "A matter for the county council.", False),
    ("A decision for the Chief Constable.", "for the Chief Constable", "A decision for the Chief Constable.", False),
    ("An operational matter, but it began in May.", "operational", "An operational matter", True),
    (
        "I have passed this to the county's youth service.",
        "for another body",
        "passed this to the county's youth",
        False,
    ),
    ("These are operational matters.", "operational", "These are operational matters.", False),
    ("This rests with the Chief Constable.", "for the Chief Constable", "This rests with the Chief Constable.", False),
    ("The cost is commercially confidential.", "confidential", "confidential", False),
    ("I am unable to disclose this.", "confidential", "unable to disclose this", False),
    (
        "Not accepted. This is a question for the regional air service.",
        "for another body",
        "This is a question for the regional air service.",
        False,
    ),
]


@pytest.mark.parametrize(("reply", "why", "words", "in_part"), DECLINED)
def test_a_reply_declines_in_its_own_words(reply: str, why: str, words: str, in_part: bool) -> None:
    """REC-06."""
    found = declined(reply)
    assert found is not None
    assert (found.why, found.in_part) == (why, in_part)
    assert words in found.words
    assert position_of(found).startswith("declined as")
    assert position_of(None) == ""


@pytest.mark.parametrize(
    "reply",
    [
        "Accepted.",
        "The new system is operational in May.",
        "Staff are sensitive to the needs of victims.",
        "It is for the Panel to say.",
        "Operational costs fell.",
        "I am confident of it.",
        "The service is for all victims.",
        "I spoke for the Chief Constable.",
        "This is a matter for me.",
        "It was published in the public domain.",
        "A confidential helpline opened in May.",
        "Officers take a sensitive approach to victims.",
        "Charities are exempt from the levy.",
        "I have been unable to publish the report before May.",
        "I cannot share your view of this.",
    ],
)
def test_a_reply_that_answers_does_not_decline(reply: str) -> None:
    assert declined(reply) is None


PROMISES = [
    (
        "I expect to bring it to the Panel's meeting in September.",
        "bring it to the Panel's meeting in September",
        "2032-09",
    ),
    ("It will report them in its January return.", "report them in its January return", "2032-01"),
    (
        "I shall decide by the end of November 2031, when the settlement is known.",
        "decide by the end of November 2031",
        "2031-11-30",
    ),
    ("I have asked for a report on it in April 2032.", "a report on it in April 2032", "2032-04"),
    ("It will be in use in all districts by September 2032.", "in use in all districts by September 2032", "2032-09"),
    ("A list will be sent to every parish by 12 December.", "sent to every parish by 12 December", "2031-12-12"),
    ("My office will write to Councillor Orrin.", "write to Councillor Orrin", ""),
    ("I will bring a report to the next meeting of the Panel.", "bring a report to the next meeting of the Panel", ""),
    ("The report is due in March.", "in March", "2032-03"),
    ("The force has agreed to report in June 2032.", "report in June 2032", "2032-06"),
    ("It will be closed by the end of 2032.", "closed by the end of 2032", "2032-12-31"),
    ("I shall publish it before Christmas.", "publish it before Christmas", "2031-12-25"),
    ("The desk will open next year.", "open next year", "2032"),
    ("I intend to publish it within 28 days.", "publish it within 28 days", "2031-11-03"),
]


@pytest.mark.parametrize(("reply", "words", "by"), PROMISES)
def test_a_promise_is_a_verb_that_looks_ahead_up_to_its_day(reply: str, words: str, by: str) -> None:
    assert promises(reply, "2031-10-06") == ((words, by),)


@pytest.mark.parametrize(
    "reply",
    [
        "A new rota begins in May.",
        "A shop watch was begun in October.",
        "It has been on my website since 1 October.",
        "The first table will be renewed each quarter.",
        "Costs are confidential until 1 April 2032",
        "The fall was from 31 per cent in March 2030.",
        "Page 9 of the final report",
        "Will it go on after March?",
        "It fell in May.",
        "The willow was cut in May.",
        "The Panel will meet on 3 December.",
        "It will not be ready in December.",
        "You asked whether it would be back by spring.",
    ],
)
def test_what_was_done_or_has_no_day_is_no_promise(reply: str) -> None:
    assert promises(reply, "2031-10-06") == ()


def test_a_time_alone_is_a_promise_in_a_column_that_says_when() -> None:
    assert promises("Autumn 2031", "2031-07-03", dated=True) == (("Autumn 2031", "2031 autumn"),)
    assert promises("Autumn 2031", "2031-07-03") == ()
    assert promises("Page 9 of the final report", "2031-07-03", dated=True) == ()


@pytest.mark.parametrize(
    ("text", "asked", "reply"),
    [
        ("To publish the minutes. Accepted.", "To publish the minutes.", "Accepted."),
        ("To publish the minutes – accepted", "To publish the minutes", "accepted"),
        ("That it be lit. Response: It is lit.", "That it be lit.", "It is lit."),
        ("How many are there? Who pays? There are 14.", "How many are there? Who pays?", "There are 14."),
        ("“That the survey be repeated.” I agree.", "That the survey be repeated.", "I agree."),
        ("You asked “how many there were in May”. There were 14.", "how many there were in May", "There were 14."),
        ("Accepted. It will be lit.", "", "Accepted. It will be lit."),
        ("I will write to her.", "", "I will write to her."),
        ("That the lanes be lit.", "That the lanes be lit.", ""),
    ],
)
def test_one_paragraph_may_hold_what_is_asked_and_the_reply(text: str, asked: str, reply: str) -> None:
    assert parted(text) == (asked, reply)
