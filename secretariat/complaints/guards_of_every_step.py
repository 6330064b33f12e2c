"""The guards of every step, whatever its kind: its time, who takes it, and the letters it says were sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from ..basics.clock import house_date, local
from ..basics.record import Refused
from ..panel.people import Post
from .case import Case, Context
from .letter_sent import letter_to
from .notices import in_writing
from .standing import CaseState
from .steps import Step


class Situation(msgspec.Struct, frozen=True):
    """What a guard judges a step by: the case, the state its log has brought it to, and the panel, people and clock."""

    case: Case
    standing: CaseState
    context: Context


def refuse_if(condition: bool, sentence: str) -> None:
    """Raise Refused with this sentence if the condition is true."""
    if condition:
        raise Refused(sentence)


def in_its_time(step: Step, situation: Situation) -> None:
    """CMP-40: a step is logged after it was taken, and not before the receipt or the step that it follows."""
    standing = situation.standing
    refuse_if(local(step.at) > local(situation.context.now), "That is still to come: log what has been done.")
    if standing.received is not None and local(step.at).date() < standing.received:
        raise Refused(f"It was received only on {house_date(standing.received)}; that is before.")
    if step.turning and standing.turned is not None and step.at < standing.turned:
        raise Refused(
            f"The last step was on {house_date(local(standing.turned).date())}; steps are logged in the order they "
            "were taken."
        )


def by_who_may(step: Step, situation: Situation) -> None:
    """CMP-31 (reg 7): the Commissioner's chief executive may be given all but Part 4, unless an office holder."""
    if step.by != "chief executive":
        return
    refuse_if(step.part_four, (
        "Part 4, informal resolution, cannot be delegated to the Commissioner's chief executive "
        "(reg 7(1)): the panel takes this step, or the handler it appoints."
    ))  # fmt: skip
    day = local(step.at).date()
    staff = situation.context.office_holders(day) & {
        p.id for p in situation.context.people if _is_chief_executive(p.posts, day)
    }
    refuse_if(bool(staff), (
        "The Commissioner's chief executive is an office holder at the same time, so nothing may be delegated there "
        "(reg 7(2))."
    ))  # fmt: skip


def _is_chief_executive(posts: Iterable[Post], day: dt.date) -> bool:
    return any(post.job.casefold() == "chief executive" and post.held_on(day) for post in posts)


def letters_that_can_be(step: Step, situation: Situation) -> None:
    """CMP-22 (reg 37(1)): what a step says was sent was sent in writing, and on a day that can be."""
    for sent in step.sent:
        spoken = not in_writing(sent) and sent.letter != "acknowledgement"
        called = letter_to(sent.letter, sent.to)
        refuse_if(spoken, f"A notice is given in writing, so no {called} by telephone (reg 37(1)).")
        refuse_if(sent.on > situation.context.today, f"The {called} is dated in the time to come.")
        refuse_if(situation.standing.received is not None and sent.on < situation.standing.received,
                   f"The {called} is dated before the complaint came.")  # fmt: skip
