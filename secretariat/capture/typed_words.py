"""All that can be typed at the line of the minutes: signs that begin a line, command words, the panel's short forms."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from ..panel.phrases import Phrase
from .marks import MARKS
from .words.vocabulary import vocabulary

SIGN, COMMAND, SHORT = "sign", "command", "short form"


class CanBeTyped(msgspec.Struct, frozen=True):
    """``usage`` shows its form, ``sentence`` says what it does, ``also`` what may stand for it."""

    kind: str
    usage: str
    sentence: str
    also: tuple[str, ...] = ()


def what_can_be_typed(phrases: Sequence[Phrase] = ()) -> list[CanBeTyped]:
    """Every one, in order. ``phrases``: the short forms that the panel has."""
    found = [CanBeTyped(SIGN, mark.usage, mark.sentence) for mark in MARKS]
    found += [CanBeTyped(COMMAND, word.usage, word.sentence, tuple(f"/{each}" for each in word.also))
              for word in vocabulary()]  # fmt: skip
    return found + [CanBeTyped(SHORT, each.short, f"Becomes “{each.long}”.") for each in phrases]
