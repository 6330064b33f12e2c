"""What was promised aloud, found in the words of an answer already minuted."""

from __future__ import annotations

import re

from ..basics.pattern import pattern
from ..basics.record import Refused
from ..events.decisions import Undertaken
from ..events.items import ItemOpened
from ..events.speech import Answered, Reported
from ..proceedings.proceedings import Proceedings

_PROMISED = pattern(r"\b(?:undertook|promised|agreed|offered|volunteered|committed|intended|hoped) (to \w.*)", re.S)
_WOULD = pattern(r"\b(?:would|will|shall) (?!be\b|not\b|have\b|never\b)(\w.*)", re.S)
_PASSIVE = pattern(r"\b(?:would|will|shall)\b")


_OF_ANOTHER = pattern(
    r"the (?!(?:police and crime )?commissioner\b)(?:[\w’'-]+ ){1,4}(?:would|will|shall) (?!be\b)", re.IGNORECASE
)
"""“the Chief Constable would write”: who said it is not who is to do it."""


def last_answer(p: Proceedings, by: str = "") -> tuple[str, str]:
    """Who said the last answer or report of the open item, and the promise in it. ``by``: hers, not anybody's.

    Both empty where there is none. Raises Refused where that answer was marked already.
    """
    marked: Undertaken | None = None
    for event in reversed(p.bundle.events):
        if isinstance(event, ItemOpened):
            break
        if isinstance(event, Undertaken):
            marked = marked or event
        elif isinstance(event, Answered | Reported) and by in ("", event.person):
            words = promised(event.text)
            if marked is not None and (marked.by, marked.text) == (event.person, words):
                raise Refused(f"That answer is marked as a promise already: U{marked.number}.")
            return event.person, words
    return "", ""


def promised(words: str) -> str:
    """An answer as a promise, to stand after “undertook”.

    ``agreed to look at it`` → “to look at it”; ``they would look at it`` → “to look at it”; ``the figures would be
    sent`` → “that the figures would be sent”; anything else is quoted whole: the clerk puts it right at leisure.
    """
    words = " ".join(words.split()).rstrip(".")
    if found := _PROMISED.search(words):
        return found[1]
    clause = re.sub(r"^(?:\w+ed|said) that ", "", words)
    if _OF_ANOTHER.match(clause):
        return f"that {clause[:1].lower() if clause.startswith('The ') else clause[:1]}{clause[1:]}"
    if found := _WOULD.search(words):
        return f"to {found[1]}"
    return f"that {clause}" if _PASSIVE.search(clause) else f"to follow up the answer: “{words}”"
