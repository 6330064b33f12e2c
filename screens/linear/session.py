"""A meeting in linear mode: a line in, plain lines out, and what is to be known comes last.

What a screen would keep in sight is said when it changes (the room and its quorum), and can be asked for at any time.
"""

from __future__ import annotations

import datetime as dt
import shutil
import signal
import sys
import textwrap
from collections.abc import Callable, Iterator
from typing import BinaryIO

from secretariat.basics.record import Refused
from storage.port import StoreError

from .asked import ASKS, answered, room, where
from .in_words import QUIT, meant_otherwise, without_keys
from .incoming import Incoming, incoming
from .minuting import Minuting

Say = Callable[[str], None]


def session(here: Minuting, lines: Iterator[Incoming], say: Say) -> int:
    """Minute what is typed and answer what is asked, until the lines end or ``/quit``. Returns the exit status: 1 if a
    line was refused."""
    refused = 0
    for line in where(here):
        say(line)
    say("? says what can be asked. /quit leaves; everything is saved as you type it.")
    for each in lines:
        try:
            time, words = here.read(each)
            if words.strip().casefold() == QUIT:
                break
            for line in answered(words, here) if words.startswith(ASKS) else _minuted(words, time, here):
                say(line)
        except Refused as refusal:
            refused += 1
            say(f"Refused: {without_keys(str(refusal))}")
        except StoreError as error:
            refused += 1
            say(f"NOT SAVED: {error.why}")
    return 1 if refused else 0


def _minuted(words: str, time: dt.time | None, here: Minuting) -> Iterator[str]:
    """What is printed of words that are minuted, what changed in the room by them, and what is to be known. Raises
    Refused, and StoreError where it could not be kept."""
    if why := meant_otherwise(words):
        raise Refused(why)
    if not words.strip(" "):
        return
    before = room(here.proceedings)
    taken = here.take(words, time)
    yield from taken.printed.split("\n")
    yield from (line for line in room(here.proceedings) if line not in before)
    if taken.told:
        yield f"To know: {without_keys(taken.told)}"


def asked_for(here: Minuting) -> Iterator[Incoming]:
    """Lines typed at a terminal, each after a prompt that says whose words it will be. Ctrl+D ends them."""
    with_tabs_and_history()
    number, interrupted = 0, False
    while True:
        try:
            typed = _typed(f"{here.who_speaks().rstrip('.')}: ")
        except EOFError:
            return
        except KeyboardInterrupt:
            if interrupted:
                return
            interrupted = True
            print("\nNothing of that line was minuted. Ctrl+C again leaves.")
            continue
        number, interrupted = number + 1, False
        yield Incoming(number, typed.encode("utf-8", "surrogateescape"))


def _typed(prompt: str) -> str:
    """A line; Ctrl+C is heard while it is typed, also where an application runs, which takes it for its own end."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return input(prompt)
    finally:
        signal.signal(signal.SIGINT, before)


def with_tabs_and_history() -> None:
    """Lines that can be edited and of any length, where the system has a way; and a Tab is a tab."""
    if sys.platform == "win32":  # it edits lines by itself
        return
    try:
        import readline
    except ImportError:
        return
    readline.parse_and_bind("tab: tab-insert")
    readline.set_auto_history(True)


def lines_of(here: Minuting, stream: BinaryIO, *, at_a_terminal: bool) -> Iterator[Incoming]:
    """The lines that a clerk types, or that come through a pipe."""
    return asked_for(here) if at_a_terminal else incoming(stream)


def say_plainly(line: str) -> None:
    """A line for a screen reader, without what it could not say; heard at once."""
    plainly = "".join(c if c.isprintable() else " " for c in line)
    if sys.stdout.isatty():  # a terminal would part a line within a word
        width = max(20, shutil.get_terminal_size().columns - 1)
        plainly = textwrap.fill(plainly, width, break_long_words=False, break_on_hyphens=False)
    print(plainly, flush=True)
