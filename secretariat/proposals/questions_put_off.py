"""Questions of the public that an earlier meeting put off to this one, and that are not logged here yet (MTG-40)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from ..basics.said_dates import meeting_meant
from ..events.public import QuestionSettled
from ..meetings.bundle import Bundle
from ..meetings.meeting import AgendaItem, Meeting, Purpose
from ..meetings.questions import PublicQuestion
from ..plan import deferring
from ..plan.year import Plan
from ..proceedings.proceedings import Proceedings
from .wishes import Wish


class PutOff(msgspec.Struct, frozen=True):
    """One that was put off, with the meeting that did so and the item under which."""

    question: PublicQuestion
    by: Meeting
    item: AgendaItem | None

    @property
    def sentence(self) -> str:
        """“The question from Ada Moss was put off to this meeting: item 4 of 18 June 2031.”"""
        where = f"item {self.item.number} of {self.by.day_in_words}" if self.item else self.by.day_in_words
        return f"The {self.question.kind} from {self.question.name} was put off to this meeting: {where}."


def put_off_to(bundle: Bundle, before: Sequence[Proceedings], plan: Plan) -> Iterator[PutOff]:
    """What the meetings before put off to this one, but for what is logged here: by whom and in which words."""
    here = {_told_apart(question) for question in bundle.questions}
    for p in before:
        questions = {question.id: question for question in p.bundle.questions}
        if not questions:
            continue
        for event, entry in zip(p.bundle.events, p.page.entries, strict=True):
            if not isinstance(event, QuestionSettled) or event.how != "deferred" or event.supplementary:
                continue
            question = questions.get(event.question)
            if question and _told_apart(question) not in here and _is_meant(event.to, p, bundle.meeting, plan):
                yield PutOff(question, p.bundle.meeting, p.bundle.item(entry.item))


def wishes(bundle: Bundle, before: Sequence[Proceedings], plan: Plan, title: str) -> Iterator[Wish]:
    """The item for questions, with where each of those came from."""
    if found := [each.sentence for each in put_off_to(bundle, before, plan)]:
        yield Wish(title=title, business=Purpose.QUESTIONS, part="opening", reasons=found)


def _told_apart(question: PublicQuestion) -> tuple[str, str]:
    return question.name.casefold().strip(), " ".join(question.text.casefold().split())


def _is_meant(to: str, p: Proceedings, this_meeting: Meeting, plan: Plan) -> bool:
    """Whether words such as “September” or “the next meeting” mean this meeting, where they were said."""
    if date := deferring.date_meant(to, p.day, plan):
        return date.day == this_meeting.date
    meant = meeting_meant(to, p.day)
    return meant is not None and meant.earliest <= this_meeting.date <= meant.latest
