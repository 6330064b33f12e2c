"""Minuting a meeting without the app: lines from standard input, one a line, as they would be typed in it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .folder import meeting_named, opened, who
from .telling import nobody_reads, say_no_more

if TYPE_CHECKING:
    from typing import BinaryIO

    from screens.linear.minuting import Minuting


def add(command: Add) -> None:
    """Lines minuted as they come in."""
    minute_ = command(
        "minute", minute, "minute a meeting from standard input, a line at a time: HH:MM<TAB>words, or words alone; "
        "each is confirmed once it is kept, and a refused one told with its reason",
    )  # fmt: skip
    minute_.add_argument("meeting", metavar="MEETING", help="the date of the meeting, such as 2022-07-20")
    minute_.add_argument("--as-typed", action="store_true", help="leave short forms of the phrase bank as they are")
    linear_ = command("linear", linear, "a meeting in plain lines, for a screen reader: what is typed is minuted, and "
                      "what stands on a screen is told when it changes or is asked for")  # fmt: skip
    linear_.add_argument("meeting", nargs="?", default="", metavar="MEETING", help="left out: the one going on or next")
    words_ = command("words", words, "what can be typed in the minutes: signs that begin a line, and command words")
    words_.add_argument("word", nargs="*", metavar="WORD", help="only those with all of these words")


def linear(options: argparse.Namespace) -> int:
    """A meeting in linear mode, on standard input and output; 1 if a line was refused."""
    with opened(options, read_only=False) as archive:
        from screens.linear.minuting import Minuting
        from screens.linear.session import lines_of, say_plainly, session
        from storage.queries.likely_meeting import likely_meeting

        from ..basics.clock import local, now

        named = getattr(options, "meeting", "")
        id = meeting_named(archive, named) if named else likely_meeting(archive, local(now()).date())
        if not id:
            raise Refused("There is no meeting yet. Add one in the app, on the plan (F2).")
        here = Minuting(archive, id, by=who())
        lines = lines_of(here, sys.stdin.buffer, at_a_terminal=sys.stdin.isatty() and sys.stdout.isatty())
        return session(here, lines, say_plainly)


def words(options: argparse.Namespace) -> None:
    """Print every sign and command word that the line of the minutes knows. Raises Refused where none has the words
    that are asked for. It opens no folder."""
    from ..basics.alphabet import plain
    from ..capture.typed_words import what_can_be_typed

    wanted = plain(" ".join(options.word)).split()
    lines = []
    for each in what_can_be_typed():
        also = f" (also {', '.join(each.also)})" if each.also else ""
        lines.append(f"{each.usage}: {each.sentence}{also}")
    fitting = [line for line in lines if all(word in plain(line) for word in wanted)]
    if not fitting:
        raise Refused(f"Nothing that can be typed has all of these words: {' '.join(options.word)}.")
    print("\n".join(fitting))


def minute(options: argparse.Namespace) -> int:
    """Minute each line, say on standard output what the minutes print of it, once it is durable; 1 if any was refused.

    What was refused, and what is odd in a line that was taken, is said on standard error with the line's number.
    """
    with opened(options, read_only=False) as archive:
        meeting = meeting_named(archive, options.meeting)
        from screens.linear.minuting import Minuting

        line = Minuting(archive, meeting, by=who(), as_typed=options.as_typed)
        try:
            return _minute_all(line, sys.stdin.buffer)
        except OSError as error:  # nobody hears any more what is kept: what was confirmed is
            if not nobody_reads(error):
                raise
            say_no_more()
            return 1


def _minute_all(line: Minuting, stream: BinaryIO) -> int:
    from screens.linear.incoming import incoming, unparted
    from storage.port import StoreError

    lost = lines = 0
    for each in incoming(stream):
        try:
            time, words = line.read(each)
        except Refused as refusal:
            lines, lost = lines + 1, lost + 1
            _tell(f"Line {each.number} refused: {refusal}")
            continue
        if not words.strip(" "):
            continue
        lines += 1
        try:
            taken = line.take(words, time)
        except Refused as refusal:
            lost += 1
            _tell(f"Line {each.number} refused: {refusal}")
        except StoreError as error:
            lost += 1
            _tell(f"Line {each.number} NOT SAVED: {error.why}")
        else:
            print(" ".join(taken.printed.split("\n")), flush=True)  # one line is confirmed by one
            for sentence in filter(None, ("" if time else unparted(words), taken.told)):
                _tell(f"Line {each.number}: {sentence}")
    if lost:
        _tell(f"{lost:,} of {lines:,} lines {'was' if lost == 1 else 'were'} not minuted.")
    return 1 if lost else 0


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)
