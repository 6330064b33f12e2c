"""Where an e-mail quotes the message that it answers: what stands there is not of the letter.

Below a reply stands what the panel had written, with its references and the words of what it asked: read as the reply,
all of it would be answered. A letter that is passed on stands below a message too, and is the letter: it is addressed
to the panel, and not to whoever writes above it. Where the reply is written into the message, what it stands beneath
is what was asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.pattern import pattern
from .in_short import in_short
from .openings_and_closes import is_close, is_salutation, opens_an_earlier_message, whom
from .positions import opens_with_a_position

_FROM = pattern(r"(?:from|de|oddi wrth)\s?:\s*\S", re.IGNORECASE)
_BESIDE_FROM = pattern(r"(?:sent|date|to|cc|subject|anfonwyd|at|pwnc)\s?:\s*\S", re.IGNORECASE)
_SENT = pattern(r"(?:sent|anfonwyd)\s?:\s*\S", re.IGNORECASE)
_IN_THE_HEAD = pattern(
    r"(?:from|de|oddi wrth|sent|date|to|cc|bcc|subject|anfonwyd|at|pwnc|importance|attachments?)\s?:", re.IGNORECASE
)
_WROTE = pattern(r"\bwrote:$", re.IGNORECASE)
_FORWARDED = pattern(r"\bforwarded message\b", re.IGNORECASE)
_OFFICE = pattern(r"\b(?:commissioner|d?pcc|p[fc]{1,2}c|mayor|comisiynydd)\b", re.IGNORECASE)
_OF_THE_PANEL = pattern(
    r"\b(?:chair\w*|clerk|panel|members|councillors?|cllr|scrutiny|democratic|governance|committees?)\b", re.IGNORECASE
)
_SENTENCE = pattern(r"(?:\S+\s+){6,}\S*[.?!](?:$|\s+[A-Z]\w+$)")
_REPLIES = pattern(
    r"\b(?:yes|no|ok(?:ay)?|fine|happy|content|agree[ds]?|accept(?:ed|s)?|reject(?:ed|s)?|refuse[ds]?|decline[ds]?|"
    r"support(?:ed|s)?|approved?|noted|done)\b",
    re.IGNORECASE,
)
_WITHIN = pattern(
    r"\b(?:answers?|repl(?:y|ies)|responses?|comments?|position)\b[^.]{0,60}\b(?:below|beneath|under(?:neath)?|within|"
    r"inline|in line|in (?:red|blue|green|bold|italics|capitals)|against each|after each)\b"
    r"|\b(?:answered|replied|responded|commented)\b[^.]{0,40}\b(?:below|beneath|under(?:neath)?|within|inline|in line|"
    r"in (?:red|blue|green|bold|italics|capitals)|against each|after each)\b",
    re.IGNORECASE,
)
_HEAD = 8
"""So many lines may say from whom a message is, to whom and of which day."""


def quoted(raw: Sequence[str]) -> frozenset[int]:
    """The lines that are of a quoted message, and none of the letter. Empty where there is none."""
    lines = [line.strip().strip("*_ ").replace("**", "").replace(":*", ":") for line in raw]
    for at in range(len(lines)):
        if _begins(lines, at) and _is_quoted(lines[:at], lines[at:]):
            kept = _written_into(lines, at)
            return frozenset(n for n in range(at, len(lines)) if n not in kept and (lines[n] or not kept))
    return frozenset()


def with_marks(raw: Sequence[str]) -> list[str]:
    """The lines with the mark put back before the end of a marked one that was too long, and so was broken."""
    lines = list(raw)
    for n in range(1, len(lines)):
        if lines[n][:1].islower() and lines[n - 1].startswith(">") and len(lines[n - 1]) > _WIDE:
            lines[n] = f"> {lines[n]}"
    return lines


_WIDE = 60


def is_said(line: str) -> bool:
    """A salutation, a sentence, or as little as “Agreed, thanks.” and “1 yes, 2 no”; a line of an address is none."""
    if is_salutation(line) or _SENTENCE.match(line):
        return True
    return len(line) < 400 and (opens_with_a_position(line) or bool(in_short(line)))


# --- where it begins ---


def _begins(lines: Sequence[str], n: int) -> bool:
    """“From: …” over “Sent: …”, “-----Original Message-----”, “On 3 May Rowan wrote:”, also over two lines."""
    return _is_made_by_mail(lines, n) or (
        bool(_FROM.match(lines[n])) and any(_BESIDE_FROM.match(after) for after in lines[n + 1 : n + 4])
    )


def _is_made_by_mail(lines: Sequence[str], n: int) -> bool:
    """Whether it begins as no letter does by itself: “wrote:”, “Original Message”, “Sent:” beneath “From:”."""
    line = lines[n]
    if opens_an_earlier_message(line) or _FORWARDED.search(line) or _is_wrote(lines, n):
        return True
    return bool(_FROM.match(line)) and any(_SENT.match(after) for after in lines[n + 1 : n + 4])


def _is_wrote(lines: Sequence[str], n: int) -> bool:
    return lines[n].startswith("On ") and any(_WROTE.search(after) for after in lines[n : n + 3])


def _is_quoted(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether it is what is answered above it, and no letter that is passed on, nor the head of this one."""
    said = any(map(is_said, above))
    if not said and not any(_says_something(line, below[:_HEAD]) for line in above):
        return _is_wrote(below, 0) and _is_marked(next(filter(None, below[1:]), ""))
    if not said and not _is_made_by_mail(below, 0):
        return False
    greeted_below = next((whom(line) for line in below if is_salutation(line.lstrip("> "))), "")
    greeted_above = next((whom(line) for line in above if is_salutation(line)), "")
    author = " ".join(below[:_HEAD]).partition("To:")[0]
    if _OFFICE.search(greeted_below) or any(map(_is_marked, below)) or (said and not greeted_below):
        return True
    if _names(greeted_above) & _names(author) or _names(greeted_below) & _names(_signed(above)):
        return True
    if _OF_THE_PANEL.search(greeted_below) or _OFFICE.search(_signed(below, first=True)):
        return False
    in_short = not greeted_above and any(map(_REPLIES.search, above))
    return bool(_is_wrote(below, 0) or _OF_THE_PANEL.search(author) or in_short)


def _says_something(line: str, head: Sequence[str]) -> bool:
    """Whether a line that is no sentence says something all the same: “OK”, “All fine with us”. A name or an address
    does not, nor the head of the message itself."""
    words = re.findall(r"[^\W\d_]+", line)
    if not words or _IN_THE_HEAD.match(line) or re.search(r"@|www\.|\btel\b|\d{5}", line, re.IGNORECASE):
        return False
    if line[-1:] in ".!?":
        return True
    if all(any(word in other for other in head) for word in words):
        return False  # whose letter-box it was printed from
    return len(words) == 1 or any(word[0].islower() and word not in _SMALL for word in words)


_SMALL = frozenset("of the and for to in on y yr".split())  # noqa: SIM905


def _signed(lines: Sequence[str], *, first: bool = False) -> str:
    """Who signs: the lines under the last close, or the first, else the last line that is short."""
    filled = [line for line in lines if line]
    closes = [n for n, line in enumerate(filled) if is_close(line)] or [len(filled) - 2]
    close = closes[0 if first else -1]
    return " ".join(line for line in filled[close + 1 : close + 4] if len(line) < 80)


_NO_NAMES = frozenset(
    "dear chair councillor cllr panel mr mrs ms miss dr sir dame lord lady clerk from sent subject the and".split()  # noqa: SIM905
)


def _names(words: str) -> set[str]:
    found = {word.casefold() for word in re.findall(r"[^\W\d_]{3,}", words) if word[0].isupper()}
    return found - _NO_NAMES


# --- a reply that is written into it ---


def _is_marked(line: str) -> bool:
    return line.startswith(">")


def _written_into(lines: Sequence[str], at: int) -> set[int]:
    """Of a quoted message the lines that are of the letter after all: a reply written into it, and what it is beneath.

    With marks before what was written, the lines without one are the reply. Without any, only what stands above can say
    that answers stand within; then all between its salutation and its close is read.
    """
    filled = [n for n in range(at, len(lines)) if lines[n]]
    marked = [n for n in filled if _is_marked(lines[n])]
    if marked:
        return _beneath_marks(lines, [n for n in filled if n >= marked[0]], set(marked), bool(any(lines[:at])))
    if not any(map(_WITHIN.search, lines[:at])):
        return set()
    begins = next((n for n in filled if is_salutation(lines[n])), filled[0] + _HEAD)
    ends = next((n for n in filled if n > begins and is_close(lines[n])), len(lines))
    return set(range(begins + 1, ends))


def _beneath_marks(lines: Sequence[str], filled: Sequence[int], marked: set[int], answered_above: bool) -> set[int]:
    """The lines without a mark, each with the paragraph that it stands beneath, where they stand within the message;
    all that stands behind it, where nothing was said above."""
    own = [n for n in filled if n not in marked]
    within = any(n < max(marked) for n in own)
    if not own or (answered_above and not within):
        return set()
    kept = set(own)
    if within or not any(_is_gap(lines[n]) for n in marked):
        for n in own:
            kept |= _paragraph_above(lines, n, marked)
    return kept


def _paragraph_above(lines: Sequence[str], n: int, marked: set[int]) -> set[int]:
    """The lines with a mark right above a line, as far as one paragraph goes."""
    found: set[int] = set()
    for above in reversed(range(n)):
        if above in marked and not _is_gap(lines[above]):
            found.add(above)
        elif lines[above] and (found or above not in marked):
            break
    return set() if any(is_close(lines[above].strip("> ")) for above in found) else found


def _is_gap(line: str) -> bool:
    """Whether a line with a mark ends a paragraph: there is nothing in it, or a salutation."""
    words = line.strip("> ")
    return not words or is_salutation(words)
