"""Letters that came since: those that bear a later day of receipt, and those somebody else took in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from ..basics.amounts import so_many
from ..basics.clock import house_date
from ..finding.passage import Where
from ..letters.letter import LetterIn
from .line import SinceLine


def of_letters(
    letters: Iterable[LetterIn], since: dt.date | None, taken_in: Collection[str], *, register_open: bool
) -> Iterator[SinceLine]:  # fmt: skip
    """``taken_in``: identities of those that others took in since. One about a complaint is told while the register is
    open; of one that nobody could compare with it, only the day."""
    for letter in letters:
        if letter.id not in taken_in and (since is None or letter.received <= since):
            continue
        if letter.sealed and not register_open:
            continue
        sender = "" if letter.sealed or letter.not_compared else (letter.post or letter.sender)
        words = f"The {letter.called}{f' from {sender}' if sender else ''}, received {house_date(letter.received)}"
        if letter.sealed:
            words += ", about a complaint"
        answered = len(letter.answered)
        why = f"It answers {so_many(answered, 'matter')}." if answered else "Nothing is linked to it yet."
        yield SinceLine("Letters that came", words, Where("letters", record=letter.id), "" if letter.sealed else why)
