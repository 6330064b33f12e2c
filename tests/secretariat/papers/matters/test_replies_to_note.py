"""Replies to note: which letters wait for a meeting, and what each answers and leaves open."""

from __future__ import annotations

import datetime as dt
from typing import Any

from msgspec.structs import replace

from secretariat.documents.problems import problems
from secretariat.letters.letter import AnswerTo, LetterIn, Passage
from secretariat.matters.matter import Matter, StoryEntry
from secretariat.matters.register import Register
from secretariat.matters.replies import to_note
from secretariat.papers.material import KnownMatters, MeetingMaterial
from secretariat.papers.matters.replies import replies
from tests.support.clerk import begun_clerk
from tests.support.known_matters import TODAY, a_matter, answered, knowing, of_all, sent, words
from tests.support.panels import DAY, MEETING

DAY_OF_LETTER = DAY + dt.timedelta(43)
MATTERS = [
    answered(sent(a_matter("R1", "Publish the figures.")), DAY_OF_LETTER),
    answered(sent(a_matter("R2", "Mend the lanes.")), DAY_OF_LETTER, "accepted in part"),
    sent(a_matter("R3", "Count the gates.")),
]


def passage(*answers: AnswerTo, **other: Any) -> Passage:
    return Passage(first=0, last=0, answers=answers, **other)


LETTER = LetterIn(
    id="letter", received=DAY_OF_LETTER, dated=DAY_OF_LETTER, sender="Percy Campion", kind="reply to the panel",
    passages=(
        passage(AnswerTo(matter="R1", position="accepted"), AnswerTo(matter="R2", position="accepted in part"),
                label="1 and 2", reply="Both are being done; the lanes after the harvest."),
    ),
)  # fmt: skip


def paper(*letters: LetterIn, matters: list[Matter] = MATTERS, **other: Any) -> str:
    document = replies(of_all(knowing(*matters, letters=letters, **other)))
    assert problems(document) == []
    return words(document)


def test_it_says_what_was_asked_what_was_answered_and_what_is_open() -> None:
    said = paper(LETTER)
    assert "Letter of 31 July 2031 from Percy Campion" in said
    assert "It answers 2 matters; still open of the same meetings, and not in it: 2031-06-18/R3." in said
    assert ("Matter: 2031-06-18/R2 Asked: Mend the lanes. Answered: accepted in part, under “1 and 2”, together with "
            "2031-06-18/R1 Both are being done; the lanes after the harvest. Still open: nothing") in said  # fmt: skip
    assert "Asked: Count the gates. Answered: – Still open: OVERDUE by 23 days; awaits the Commissioner" in said


def test_what_is_put_off_says_until_when_and_stays_open() -> None:
    put_off = replace(sent(a_matter("R1")), position="postponed", due=TODAY + dt.timedelta(30))
    letter = LETTER.with_(passages=(passage(AnswerTo(matter="R1", position="postponed", until="the September meeting",
                                                     through="the Harbour Trust")),))  # fmt: skip
    said = paper(letter, matters=[put_off])
    assert "postponed until the September meeting, through the Harbour Trust" in said
    assert "Still open: sent; awaits the Commissioner" in said


def test_the_open_parts_of_a_matter_are_named() -> None:
    parts = [a_matter("A1.1", kind="question", progress="answered"), a_matter("A1.2", kind="question")]
    letter = LETTER.with_(passages=(passage(AnswerTo(matter="A1.1")),))
    said = paper(letter.with_(passages=(passage(AnswerTo(matter="A1")),)), matters=[a_matter("A1"), *parts])
    assert "Still open: 2031-06-18/A1.2" in said


def test_what_is_not_public_is_neither_listed_nor_quoted() -> None:
    """A passage that answers a matter taken in private as well is not quoted: nobody can tell which words are whose."""
    said = paper(LETTER, matters=MATTERS[:1])
    assert "/R2" not in said
    assert "harvest" not in said
    assert "Publish the figures." in said
    assert "There is no reply to note." in paper(LETTER.with_(sealed="x"))


def test_a_long_reply_is_cut_and_says_so() -> None:
    long = LETTER.with_(passages=(passage(AnswerTo(matter="R1"), reply=" ".join(["word"] * 80)),))
    said = paper(long)
    assert said.count("word") == 60
    assert "word … Still" in said


def test_a_letter_that_answers_nothing_yet_says_so() -> None:
    assert "It is linked with no matter yet." in paper(LETTER.with_(passages=()))
    assert "There is no reply to note." in paper(LETTER.with_(passages=(), kind="letter"))
    assert "There is no reply to note." in paper()


# --- which letters ---


def noted(matter: Matter) -> Matter:
    return replace(matter, story=(*matter.story, StoryEntry(DAY_OF_LETTER + dt.timedelta(9), "noted", "Noted.")))


def waiting(*matters: Matter, taken: tuple[str, ...] = (), until: dt.date | None = None) -> list[str]:
    return [letter.id for letter in to_note([LETTER], Register(matters), taken, until=until)]


def test_a_reply_waits_until_a_meeting_took_it_or_noted_all_that_it_answers() -> None:
    first, second, _ = MATTERS
    assert waiting(first, second) == ["letter"]
    assert waiting(noted(first), second) == ["letter"]
    assert waiting(noted(first), noted(second)) == []
    assert waiting(first, second, taken=("letter",)) == []
    assert waiting(first, second, until=DAY_OF_LETTER - dt.timedelta(1)) == []


def test_a_meeting_notes_the_letters_that_its_agenda_names_and_else_those_that_wait() -> None:
    other = LETTER.with_(id="other", sender="Freya Oxlip")

    def of_meeting(**more: Any) -> str:
        k: KnownMatters = knowing(*MATTERS, letters=[LETTER, other], **more)
        return words(replies(MeetingMaterial(p=begun_clerk().p, matters=lambda: k)))

    item = knowing().agendas[MEETING][0].with_(matter="other")
    assert "There is no reply to note." in of_meeting(), "they came after it"
    said = of_meeting(agendas={MEETING: [item]})
    assert "Freya Oxlip" in said
    assert "Letter of 31 July 2031 from Percy Campion" not in said
