"""Questions and statements from the public: when each came, whether it is taken, and what was replied (MTG-40)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ..basics.acts import Act, Drop, Put, act
from ..basics.clock import local
from ..basics.record import Refused
from ..deadlines.working import Deadline
from ..meetings.bundle import Bundle
from ..meetings.questions import PublicQuestion, Status


def proposed(received: dt.datetime, deadline: Deadline | None) -> Status:
    """Late after the deadline, else accepted. ``deadline`` None: the agenda is not out, so nothing is late yet."""
    return "late" if deadline is not None and deadline.late(local(received)) else "accepted"


def log(bundle: Bundle, question: PublicQuestion, deadline: Deadline | None) -> Act:
    """A new one, with the status its time proposes. Raises Refused."""
    _refuse(question)
    new = question.with_(status=proposed(question.received, deadline))
    late = ", late" if new.status == "late" else ""
    return act(f"log a public {new.kind}{late}", Put(new, bundle.meeting.id))


def change(bundle: Bundle, question: PublicQuestion, deadline: Deadline | None) -> Act:
    """A question with its new content. A new time of receipt proposes its status again. Raises Refused."""
    _refuse(question)
    before = find(bundle, question.id)
    if before.received != question.received and question.status != "declined":
        question = question.with_(status=proposed(question.received, deadline))
    return act(f"change a public {question.kind}", Put(question, bundle.meeting.id))


def accept(bundle: Bundle, id: str) -> Act:
    """Accept a question; a late one at the Chair's discretion. Raises Refused."""
    question = find(bundle, id)
    if question.status == "accepted":
        raise Refused(f"That {question.kind} is accepted already.")
    return act(f"accept a public {question.kind}", Put(question.with_(status="accepted", reason=""), bundle.meeting.id))


def decline(bundle: Bundle, id: str, reason: str) -> Act:
    """Decline a question, with the reason. Raises Refused without one."""
    question = find(bundle, id)
    if not reason.strip():
        raise Refused("Say why it is declined: whoever asked will want to know.")
    declined = question.with_(status="declined", reason=reason.strip())
    return act(f"decline a public {question.kind}", Put(declined, bundle.meeting.id))


def delete(bundle: Bundle, id: str) -> Act:
    """Delete a question, as if it had never come."""
    question = find(bundle, id)
    return act(f"delete a public {question.kind}", Drop(question, bundle.meeting.id))


def find(bundle: Bundle, id: str) -> PublicQuestion:
    """The one of this identity. Raises Refused."""
    found = next((question for question in bundle.questions if question.id == id), None)
    if found is None:
        raise Refused("That question is not there any more.")
    return found


def _refuse(question: PublicQuestion) -> None:
    if not question.name.strip():
        raise Refused("Say who it is from.")
    if not question.text.strip():
        raise Refused("The words of the question are missing.")


def tally(questions: Iterable[PublicQuestion]) -> str:
    """``3 received: 2 accepted, 1 late``; empty for none."""
    found = list(questions)
    counts = [(status, sum(q.status == status for q in found)) for status in ("accepted", "late", "declined")]
    return f"{len(found)} received: {', '.join(f'{n} {status}' for status, n in counts if n)}" if found else ""
