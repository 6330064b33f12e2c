"""What a letter lists as asked in one place and answers under the same number in another."""

from __future__ import annotations

from collections.abc import Sequence

from .answer import Answer
from .numbers import numbers_of


def brought_together(found: Sequence[Answer]) -> list[Answer]:
    """The same answers; a number that only asks is one with the next of its kind that only replies.

    “Recommendation 1: To publish it.” in a list, and “Response to recommendation 1: Accepted.” below it.
    """
    kept: list[Answer] = []
    asking: dict[tuple[tuple[int, ...], str], list[int]] = {}
    for answer in found:
        key = numbers_of(answer.n), answer.noun[:3]
        waiting = asking.get(key, []) if _only_replies(answer) else []
        if waiting:
            one = kept[waiting[0]]
            kept[waiting.pop(0)] = one._replace(
                replies=answer.replies, at=(*one.at, *answer.at), inner_list=answer.inner_list
            )
            continue
        if key[0] and _only_asks(answer):
            asking.setdefault(key, []).append(len(kept))
        kept.append(answer)
    return kept


def _only_asks(answer: Answer) -> bool:
    return bool(answer.asked) and not any(reply.text for reply in answer.replies)


def _only_replies(answer: Answer) -> bool:
    return not answer.asked and any(reply.text for reply in answer.replies)
