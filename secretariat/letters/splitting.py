"""Where a paragraph that holds both passes from what is asked to the reply."""

from __future__ import annotations

import re
from typing import NamedTuple

from ..basics.pattern import pattern
from .holding import is_put_off
from .positions import opens_with_a_position

_QUOTED = pattern(
    r"(?:(?:you|the panel|members?|councillor [\w'’-]+|i was) (?:asked|recommended|requested)(?: me)?(?: that|"
    r" whether)?\s?[:,]?\s)?(?P<open>[“\"‘'])",
    re.IGNORECASE,
)
_CLOSING = {"“": "”", '"': '"', "‘": "’", "'": "'"}
_VOICE_WITHIN = pattern(
    r"(?<=[.?!”)])\s+(?:the )?(?:(?:[A-Z][\w.]*(?:['’]s)? ){0,3})?(?:Response|Reply|Answer|A|Comment)s?\s?[:–]\s",
    re.IGNORECASE,
)
_SENTENCE_START = pattern(r"(?<=[.;?!])\s+(?=[A-Z“])|\s[–—]\s(?=\w)|:\s+(?=\w)")
_FIRST_PERSON = pattern(
    r"(?:i|we|my|our|this|it|that is|there (?:is|are|was|were)|as|yes|no|see|these|thank you)\b", re.IGNORECASE
)
_ASKING = pattern(
    r"(?:that|to|whether|how|what|why|when|which|who|where|(?:the panel|members|you|councillor [\w'’-]+) "
    r"(?:also )?(?:recommend|ask|request|want|propose|call|seek|sought)\w*)\b",
    re.IGNORECASE,
)


class Split(NamedTuple):
    """What is asked, and the reply."""

    asked: str
    reply: str


def at_the_quotation(text: str) -> Split | None:
    """“That the survey be repeated.” I agree. → the words in quotation marks, and the rest; None where none open it."""
    found = _QUOTED.match(text)
    if not found:
        return None
    mark = found["open"]
    end = text.find(_CLOSING[mark], found.end())
    while 0 <= end < len(text) - 1 and text[end + 1].isalnum():  # an apostrophe
        end = text.find(_CLOSING[mark], end + 1)
    if end < 0 or len(text[found.end() : end].split()) < 4:
        return None
    return Split(text[found.end() : end].strip(), text[end + 1 :].lstrip(" ,;.:–—-"))


_ASKER = pattern(
    r"(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Sir|Dame|Lord|Lady)\.? [A-Z][\w.'’ -]{1,60}"
    r"(?:\([^()]{1,60}\))?:\s+(?=[^:]{3,}\?)"
)


def alone(asked: str) -> str:
    """What was asked, and no more: without quotation marks around all of it (“That it be lit.” is That it be lit),
    without who asked it (“Councillor Inga Loxley: Will that go on?”), and without a title above it (“Road deaths”).
    """
    asked = asked[asker.end() :] if (asker := _ASKER.match(asked)) else asked
    title, line, rest = asked.partition("\n")
    if line and len(title.split()) <= 8 and title[-1:] not in ".?!;:," and rest.startswith(("That ", "To ", "“That ")):
        asked = rest
    found = at_the_quotation(asked)
    return found.asked if found and not found.reply else asked


def at_the_questions(text: str) -> Split | None:
    """“How many are there? Who pays? There are 14.” → the questions that open it, and the rest; None without both.

    A paragraph whose first sentence asks nothing is not parted.
    """
    end = 0
    while (mark := text.find("?", end) + 1) > 0 and mark - end < 600:
        sentence = text[end:mark]
        if re.search(r"[.!]\s+[A-Z]", sentence) or (
            mark < len(text) and not (text[mark].isspace() or text[mark] in "”\"'’)")
        ):
            break
        end = mark
        while end < len(text) and text[end] in "”\"'’)":
            end += 1
    asked, reply = text[:end].strip(), text[end:].strip()
    return Split(asked, reply) if asked and reply else None


def parted(text: str, bold: str = "") -> Split:
    """A paragraph after its label, parted into what is asked and the reply; either may be empty.

    By bold words, a quotation, a voice within it, questions, or a sentence that takes a position: “To publish it.
    Accepted.” What begins as a reply does (“Accepted.”, “I will …”) is all reply; what is left is all asked.
    """
    if bold and text.startswith(bold) and len(bold) < len(text):
        return Split(bold, text[len(bold) :].strip())
    if voice := _VOICE_WITHIN.search(text):
        return Split(text[: voice.start()].strip(), text[voice.end() :].strip())
    if _begins_a_reply(text) or _FIRST_PERSON.match(text):
        return Split("", text)
    for split in (at_the_quotation(text), at_the_questions(text)):
        if split and split.reply:
            return split
    for sentence in _SENTENCE_START.finditer(text):
        if _begins_a_reply(text[sentence.end() :]):
            return Split(text[: sentence.start()].strip(" –—"), text[sentence.end() :].strip())
    return Split(text, "")


def _begins_a_reply(text: str) -> bool:
    """“Accepted.”, “Response to follow”; not “To be sent to every parish”, which may be what was asked."""
    return opens_with_a_position(text) or (is_put_off(text) and not begins_as_asked(text))


def begins_as_asked(text: str) -> bool:
    """Whether a paragraph is worded as a request: “That …”, “To publish …”, a question, a quotation."""
    return bool(_ASKING.match(text)) or text.endswith("?") or at_the_quotation(text) is not None
