"""The replies that no meeting has noted, each an item that names the letter, which is its paper (REC-01); and what was
referred and has been settled since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..basics.clock import house_date
from ..basics.sentences import listing
from ..letters.letter import LetterIn
from ..matters.referrals import state_since, to_report
from ..matters.register import Register
from ..matters.replies import answered_by, left_open, to_note
from ..meetings.meeting import Meeting, PaperStatus
from ..proceedings.proceedings import Proceedings
from .wishes import Wish


def replies_waiting(
    letters: Iterable[LetterIn], register: Register, before: Sequence[Proceedings], this_meeting: Meeting
) -> Iterator[Wish]:  # fmt: skip
    """The letters that came by this meeting and were put before none. The item bears the letter's identity as that of
    its matter: opened at the meeting, the matters that the letter answers are noted there."""
    taken = {item.matter for p in before for item in p.bundle.items if item.matter and item.id in p.opened}
    titles: list[str] = []
    for letter in to_note(letters, register, taken, until=this_meeting.date):
        title = (
            f"Replies to note: letter of {house_date(letter.day)}{f' from {letter.sender}' if letter.sender else ''}"
        )
        titles.append(title)
        if (n := titles.count(title)) > 1:
            title = f"{title} ({n})"
        yield Wish(
            title=title, matter=letter.id, paper=PaperStatus.ATTACHED, pages=letter.file.pages if letter.file else 0,
            reasons=[_reason(letter, register)],
        )  # fmt: skip


def referrals_settled(register: Register, before: Sequence[Proceedings]) -> Iterator[Wish]:
    """What earlier meetings referred to somebody, who has settled it: an item that bears the identity of the matter, so
    that it is reported there once it is opened."""
    taken = {item.matter for p in before for item in p.bundle.items if item.matter and item.id in p.opened}
    for matter in to_report(register.matters, [p.bundle.meeting.id for p in before]):
        if matter.event not in taken:
            settled = f"{state_since(matter)}; no meeting was told" if state_since(matter) else "No meeting was told"
            yield Wish(
                title=f"Report back: {matter.item_title}" if matter.item_title else "Report back", matter=matter.event,
                reasons=[f"Referred to {matter.who} on {house_date(matter.day)} ({matter.reference}). {settled}."],
            )  # fmt: skip


def _reason(letter: LetterIn, register: Register) -> str:
    answered = listing([each.matter.reference for each in answered_by(letter, register)])
    others = listing([matter.reference for matter in left_open(letter, register)])
    said = f"It answers {answered}" if answered else "It is linked with no matter yet"
    still = f"; still open: {others}" if others else ""
    return f"The letter came on {house_date(letter.received)}, and no meeting has noted it. {said}{still}."
