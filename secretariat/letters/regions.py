"""Which part of a letter each line stands in: head, body, foot, or an appendix after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from ..basics.pattern import pattern
from .earlier_message import is_said, quoted
from .labels import is_any
from .markup import opening, plain
from .openings_and_closes import appendix_named, is_close, is_postscript, is_salutation, opens_an_earlier_message
from .roles import is_name, is_post

Region = Literal["head", "body", "foot", "appendix", "furniture", "quoted"]
_ENCLOSED = pattern(r"\W{0,2}(?:encs?|encls?|enclosures?|enclosed|attachments?|attached)\b", re.IGNORECASE)
_ENCLOSED_AS = pattern(r"(?:encl?s?|enclosures?|attachments?)\.?(?:\s?\(?\d{1,2}\)?)?\s?:", re.IGNORECASE)
_FROM = pattern(r"from\s?:", re.IGNORECASE)
_SENT_IN = 12
"""A message says among so many first lines from whom it is."""
_SIGNED_IN = 6
"""A letter without a close is signed among so many last lines."""
_SEARCHED = 150
"""A salutation stands among so many first lines."""


def regions(raw: Sequence[str], furniture: frozenset[int]) -> Iterator[Region]:
    """The part of the letter that each line stands in, in order; an empty line goes with the one before it. A message
    that is quoted is no part of it."""
    away = quoted(raw)
    of_it = [n for n in range(len(raw)) if n not in away]
    known = dict(zip(of_it, _regions([raw[n] for n in of_it], [n in furniture for n in of_it]), strict=True))
    for n in range(len(raw)):
        yield known.get(n, "quoted")


def _regions(raw: Sequence[str], furniture: Sequence[bool]) -> Iterator[Region]:
    """The head ends with the salutation, or where none is, at the first sentence; the foot begins with the close."""
    block = 0
    saluted = any(is_salutation(line.strip()) for line in raw[:_SEARCHED])
    region: Region = "head" if saluted or _headed(raw) else "body"
    enclosed_in = -1
    begins = _foot_before_a_close(raw)
    for n, line in enumerate(raw):
        bare = line.strip()
        block += not bare
        if furniture[n] or not bare:
            yield region
            continue
        if region == "head" and not saluted and _is_prose(bare):
            region = "body"
        elif region == "body" and (
            n == begins or opens_an_earlier_message(bare) or (is_close(bare) and _is_last(raw, n))
        ):
            region = "foot"
        elif region == "foot":
            if _ENCLOSED.match(bare):
                enclosed_in = block
            elif is_postscript(bare):
                yield "body"
                continue
            elif is_salutation(bare):
                region = "head"
            elif _opens_an_appendix(raw, n) and block != enclosed_in:
                region = "appendix"
        elif region == "body" and opening(bare).level and appendix_named(opening(bare).rest):
            region = "appendix"
        yield region
        if region == "head" and is_salutation(bare):
            region = "body"


def _foot_before_a_close(raw: Sequence[str]) -> int:
    """Where a foot begins that no “Yours …” begins, -1 where it does: the last lines, from an empty one on, with a name
    and a post, or what is enclosed; “Enc: …” right above the close."""
    lines = [n for n, line in enumerate(raw) if line.strip()]
    if (close := next((at for at, n in enumerate(lines) if is_close(raw[n].strip())), -1)) >= 0:
        return lines[close - 1] if close and _ENCLOSED_AS.match(raw[lines[close - 1]].strip()) else -1
    lines = lines[-_SIGNED_IN:]
    for n in lines:
        below = [raw[m].strip() for m in lines if m >= n]
        if n and not raw[n - 1].strip() and (_ENCLOSED_AS.match(below[0]) or _is_signature(below)):
            return n
    return lines[-1] if lines and _is_the_senders_name(raw, lines[-1]) else -1


def _is_the_senders_name(raw: Sequence[str], n: int) -> bool:
    """Whether a line after an empty one is no more than a name that the message is from: “Ignatius”."""
    words = raw[n].strip(" ,.").split()
    if not n or raw[n - 1].strip() or not 0 < len(words) <= 3:
        return False
    senders = [line for line in raw[:_SENT_IN] if _FROM.match(line.strip())]
    senders += [line for line in raw[:1] if is_name(line.strip())]  # who sent it, as a message begins
    return any(all(re.search(rf"\b{re.escape(word)}\b", line) for word in words) for line in senders)


def _is_signature(lines: Sequence[str]) -> bool:
    """A name with a post beneath it, and nothing that is a sentence."""
    return len(lines) > 1 and is_name(lines[0]) and is_post(lines[1]) and not any(map(_is_prose, lines))


def _is_last(raw: Sequence[str], n: int) -> bool:
    """Whether a close closes: something stands before it, and it is a line alone or with a name beneath."""
    return n > 0 and not (raw[n - 1].strip() and raw[n - 1].strip()[-1:] in ",;:-")


def _headed(raw: Sequence[str]) -> bool:
    """Whether a letter without a salutation begins with short lines, as a head does."""
    first = [line.strip() for line in raw if line.strip()][:3]
    return len(first) > 1 and not any(_is_prose(line) or is_any(line) or opening(line).bullet for line in first[:2])


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence, a heading or a row, and so no longer part of a head without a salutation."""
    first = opening(line)
    if len(line) > 90 or "\t" in line or first.level or first.quoted or is_said(line):
        return True
    return (len(line.split()) > 5 and line.endswith((".", "?"))) or (is_any(line) and not line[:1].isdigit())


def _opens_an_appendix(raw: Sequence[str], n: int) -> bool:
    """Whether what stands after the close is no longer the foot: an appendix, a heading, a table, a numbered matter."""
    line = raw[n].strip()
    first = opening(line)
    if first.level or "\t" in line:
        return True
    if n and raw[n - 1].strip():
        return False
    if appendix_named(first.rest):
        return any(rest.strip() and not appendix_named(rest.strip()) for rest in raw[n + 1 :])
    return len(line) > 30 and is_any(plain(first.rest)) and first.rest[:3].casefold() != "cc:"
