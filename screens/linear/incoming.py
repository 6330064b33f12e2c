"""Lines as they come in, one at a time: each is read as soon as it is whole, and none can stop the others."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from secretariat.basics.clock import parse_time
from secretariat.basics.pattern import pattern
from secretariat.basics.record import Refused

LONGEST = 100_000
"""Bytes of a line. No line of minutes comes near it; what does is a file that was meant for something else."""
_TIME = pattern(
    r"\s*(?P<open>[\[(])?(?P<time>\d{1,2}(?:[:.]\d{2}(?:[:.]\d{2})?)?\s?(?:[ap]\.?m\.?)?)(?(open)[\])])"
    r"(?:[ ]*\t|[ ]+(?=/[^\W\d_]))", re.IGNORECASE)  # fmt: skip
"""A time in whatever form it is written, and a tab; or, before a command, which nobody says, spaces alone."""
_SECONDS = pattern(r"(\d{1,2}[:.]\d{2})[:.]\d{2}")
_UNPARTED = pattern(r"\s*\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s+\S", re.IGNORECASE)


class Incoming(NamedTuple):
    """A line by its number; what cannot be read of it is kept until it is asked for."""

    number: int
    raw: bytes
    whole: bool = True

    def read(self) -> tuple[dt.time | None, str]:
        """The time before it, if there is one, and the line. Raises Refused."""
        if not self.whole:
            raise Refused(f"The line is longer than {LONGEST:,} bytes. Divide it.")
        try:
            text = self.raw.decode("utf-8")
        except UnicodeDecodeError as error:
            raise Refused(f"Byte {error.start + 1} of the line is not UTF-8. Write the lines in UTF-8.") from None
        text = text.rstrip("\n").removesuffix("\r")
        return timed(text.removeprefix("\ufeff") if self.number == 1 else text)


def timed(line: str) -> tuple[dt.time | None, str]:
    """A line parted from the time before it: ``14:10`` or 2:10pm, a tab, the words. Raises Refused for a time there is
    not."""
    found = _TIME.match(line)
    if found is None or found["time"].strip().isdecimal():  # a number alone is somebody's code, if anything
        return None, line
    said = found["time"].strip()
    try:
        time = parse_time(_SECONDS.sub(r"\1", said))
    except Refused:
        raise Refused(f"“{said}” is not a time of day. Write it as 14:10.") from None
    return time, line[found.end() :]


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
