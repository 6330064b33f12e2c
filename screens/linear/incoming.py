"""Lines as they come in, one at a time: each is read as soon as it is whole, and none can stop the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from secretariat.basics.clock import parse_time
from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused
from secretariat.basics.time_words import in_figures

LONGEST = 100_000
"""Bytes of a line. No line of minutes comes near it; what does is a file that was meant for something else."""
_TIME = pattern(
    r"\s*(?P<open>[\[(])?(?P<time>(?:\d{4}(?: ?hrs?)?|\d{1,2}(?:[:.]\d{1,2}(?:[:.]\d{2})?)?)\s?(?:[ap]\.?m\.?)?)"
    r"(?(open)[\])])(?:[ ]*\t|[ ]+(?=/[^\W\d_]))", re.IGNORECASE)  # fmt: skip
"""A time in whatever form it is written, and a tab; or, before a command, which nobody says, spaces alone."""
_SECONDS = pattern(r"(\d{1,2}[:.]\d{2})[:.]\d{2}")
_UNPARTED = pattern(r"\s*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s+\S", re.IGNORECASE)


class Incoming(NamedTuple):
    """A line by its number; what cannot be read of it is kept until it is asked for."""

    number: int
    raw: bytes
    whole: bool = True

    def read(self) -> tuple[str, str]:
        """The time before it, as it is written, if there is one, and the line. Raises Refused."""
        if not self.whole:
            raise Refused(f"The line is longer than {LONGEST:,} bytes. Divide it.")
        try:
            text = self.raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Refused(f"Byte {error.start + 1} of the line is not UTF-8. Write the lines in UTF-8.") from None
        text = text.rstrip("\n").removesuffix("\r")
        return timed(text.removeprefix("\ufeff") if self.number == 1 else text)


def timed(line: str) -> tuple[str, str]:
    """A line parted from the time before it: ``14:10``, 2:10pm or half past two, a tab, the words. Raises Refused for a
    time there is not."""
    found = _TIME.match(line)
    if found is None:
        return _in_words(line)
    said = found["time"].strip()
    if said.isdecimal() and len(said) < 3:  # a short number alone is somebody's code, if anything
        return "", line
    if said.isdecimal():
        raise Refused(f"“{said}” before the tab is no code, and may be a time or a year. A time is written 14:10.")
    said = _SECONDS.sub(r"\1", said)
    try:
        parse_time(said)
    except Refused:
        raise Refused(f"“{found['time'].strip()}” is not a time of day. Write it as 14:10.") from None
    return said, line[found.end() :]


def _in_words(line: str) -> tuple[str, str]:
    """Half past two, and a tab. One word alone may be somebody's name."""
    before, tab, words = line.partition("\t")
    said = in_figures(before.strip(), after_at=True) if tab and " " in before.strip() else None
    return (said[0], words) if said and not said[1].strip(" .") else ("", line)


def unparted(words: str) -> str:
    """What is told of words that begin with a time and were minuted with it; empty where they do not."""
    return "It begins with a time and no tab, so the time was minuted as words." if _UNPARTED.match(words) else ""


def incoming(stream: BinaryIO) -> Iterator[Incoming]:
    """The lines of a stream, each as soon as it ends. What is not fit to be a line is read past, and refused."""
    number = 0
    while raw := stream.readline(LONGEST + 1):
        number += 1
        whole = len(raw) <= LONGEST or raw.endswith(b"\n")
        while len(raw) > LONGEST and not raw.endswith(b"\n"):
            raw = stream.readline(LONGEST + 1)
            if not raw:
                break
        yield Incoming(number, raw if whole else b"", whole)
