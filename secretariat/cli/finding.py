"""Finding words in everything that is kept, as the app does."""

from __future__ import annotations

import argparse
import sys
from functools import cache, partial
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .commands import Add
from .folder import opened
from .register import HOW, unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive
    from storage.queries.leak_gate import Readable

    from ..complaints.gate.paper_gate import Gate
    from ..finding.asked import Query
    from ..finding.passage import Wording

AROUND = 240
"""No more letters of a line than this are printed; what is cut says so."""


def add(command: Add) -> None:
    """Searching everything."""
    find_ = command("find", find, "search everything: a line a hit, best first, each with its meeting and item")
    find_.add_argument(
        "words", nargs="+", metavar="WORDS",
        help="in any order; “words in a row”; who:NAME when:2022 (2022/23, July 2022, 2022-07-20) kind:decision",
    )  # fmt: skip
    find_.add_argument("--most", type=int, default=0, metavar="N", help="no more lines than this")


def find(options: argparse.Namespace) -> int:
    """Print what fits, a line each; 1 where nothing does.

    Complaints are looked through while the register is open. Of letters and notes, whatever names a complainant is left
    out of the line, and they are left out as a whole while complaints cannot be read.
    """
    from storage.queries.finding import Findable

    from ..basics.clock import local, now
    from ..finding.asked import asked

    if options.most < 0:
        raise Refused("--most takes how many lines to print at most: 20.")
    today = local(now()).date()
    wanted = asked(_typed(options.words), today)
    if wanted.nothing:
        raise Refused("Say what to look for: some words, or one of who:NAME, when:2022, kind:decision.")
    with opened(options) as archive:
        unlock_if_given(archive)
        findable = Findable(archive)
        findable.read_all()
        of_register = cache(partial(_readable, archive))
        found = findable.find(_typed(options.words), today)
        left_out, printed = 0, 0
        for passage in found:
            may_name_somebody = passage.guarded and not passage.sealed
            known = of_register() if may_name_somebody else None
            if known and known.unread:
                left_out += 1
            elif not options.most or printed < options.most:
                print(_line(passage, wanted, known.gate if known else None))
                printed += 1
        if archive.locked and archive.keeps_sealed:
            print(f"The register of complaints is locked, and was not looked through. {HOW}", file=sys.stderr)
        if left_out:
            print(f"{left_out} in letters and notes left out: {of_register().unread}.", file=sys.stderr)
        if len(found) - left_out > printed:
            print(f"{len(found) - left_out - printed} more.", file=sys.stderr)
        nobody = "" if printed else findable.nobody(wanted)
    if not printed:
        print(" ".join(filter(None, ("Nothing was found.", nobody))), file=sys.stderr)
    return 0 if printed else 1


def _readable(archive: Archive) -> Readable:
    """What can be read of the register, with which a letter that was found is compared: most often none was."""
    from storage.queries.leak_gate import readable

    return readable(archive)


def _typed(words: list[str]) -> str:
    """The words as they would be typed in the app: what the shell took the quotes off has them again."""
    return words[0] if len(words) == 1 else " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    if " " not in word.strip() or any(mark in word for mark in '"“”„'):
        return word
    of, colon, said = word.partition(":")
    return f"{of}:“{said}”" if colon and of.isalpha() else f"“{word}”"


def _line(passage: Wording, wanted: Query, gate: Gate | None) -> str:
    from ..finding.excerpt import shortened

    words = passage.words
    if gate:
        words = gate.without(words)  # before it is cut: half a name would not be known
    words = shortened(words, wanted, AROUND)
    kind = f"exempt {passage.kind}" if passage.exempt else passage.kind
    return f"{passage.where:<16}  {kind:<14}  {words}"
