"""Labels whose words are replies, because those of all the other labels in the letter are."""

from __future__ import annotations

from collections.abc import Sequence

from .answer import Answer, Reply


def like_the_others(found: Sequence[Answer]) -> list[Answer]:
    """The same answers; words after a label that nothing answers are its reply where no other label quotes anything.

    “Recommendation 1: Accepted. Recommendation 2: To be accepted once there is money.” Where any label has words asked
    and a reply to them, the words of one without a reply are taken as asked, and told as unanswered.
    """
    replying = [one for one in found if one.n and not one.asked and _replies(one)]
    quoting = [one for one in found if one.asked and _replies(one)]
    if quoting or len(replying) < 2:
        return list(found)
    return [
        one._replace(asked="", replies=(Reply(one.asked, "", one.at),))
        if one.n and one.row is None and one.asked and not _replies(one) and not one.asked.endswith("?")
        else one
        for one in found
    ]


def _replies(answer: Answer) -> bool:
    return any(reply.text for reply in answer.replies)
