"""What a command says, in whatever letters its output can hold: what those lack is spelled another way, and told."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
from contextlib import suppress

_HANDLER = "secretariat-spelled-another-way"
_PLAIN = {
    "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "•": "*", "→": "->", "←": "<-", "¶": "|",
    "↵": "|", "\xa0": " ", "\u202f": " ", "\u2011": "-", "€": "EUR", "£": "GBP",
}  # fmt: skip
_told = {"lacking": False}


def speak_in_any_letters() -> None:
    """From now on nothing that is printed can fail for want of a letter. What takes its place is the nearest there is:
    ŵ is w, “ is a quotation mark; what has no other spelling is a question mark."""
    codecs.register_error(_HANDLER, _spelled)
    _told["lacking"] = False
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def stand_in_for_what_is_closed() -> None:
    """Whoever starts the program may have closed standard input, output or error (``2>&-``, as for cron). What is said
    there is then said to nobody: not to the other stream, and not into the next file that is opened and would have its
    number. What was to be written there as a paper is refused, as it would be."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        try:
            os.fstat(number)
        except OSError:
            taken = os.open(os.devnull, os.O_RDONLY)  # nothing can be written to that number
            if taken != number:
                os.close(taken)
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w" if number else "r", encoding="utf-8"))  # noqa: SIM115


def nobody_reads(error: OSError) -> bool:
    """Whether whoever was to read what is printed has gone (``| head``): to Windows that is a wrong argument."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def say_no_more() -> None:
    """What is left to be printed goes nowhere: else Python itself would try once more on leaving, and complain."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def draw_in_utf8() -> None:
    """The app draws in UTF-8, as nearly every terminal has it, also where the environment says otherwise."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if isinstance(stream, io.TextIOWrapper):
            if codecs.lookup(stream.encoding).name != "utf-8":
                print(f"The environment names {stream.encoding}; the app draws in UTF-8.", file=sys.stderr)
                stream.reconfigure(encoding="utf-8")
            stream.reconfigure(errors="replace")


def tell_what_was_lacking() -> None:
    """One sentence, where a letter was spelled another way; a straight quotation mark is not worth one."""
    if _told["lacking"]:
        _told["lacking"] = False
        print(
            "Some letters were spelled in another way, for the output cannot hold them; with PYTHONUTF8=1 it can.",
            file=sys.stderr,
        )


def _spelled(error: UnicodeError) -> tuple[str | bytes, int]:
    """The nearest spelling of letters that an encoding lacks."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    _told["lacking"] = _told["lacking"] or any(c not in _PLAIN for c in lacking)
    return "".join(_nearest(c, error.encoding) for c in lacking), error.end


def _nearest(c: str, encoding: str) -> str:
    import unicodedata  # nearly every output can hold all that is printed

    from ..basics.alphabet import LETTERS

    letter = LETTERS.get(c.lower(), "")
    base = "".join(each for each in unicodedata.normalize("NFKD", c) if not unicodedata.combining(each))
    for one in (_PLAIN.get(c, ""), letter if c.islower() else letter.capitalize(), base):
        if one:
            try:
                one.encode(encoding)
            except UnicodeEncodeError:
                continue
            return one
    return "?"
