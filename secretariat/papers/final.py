"""A version of a paper that is marked as final: its bytes are kept, and what differs from it later is told.

Of a public paper the file is kept beside the records, and its words with the mark; of any other both are sealed.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from ..basics.clock import house_date, local
from ..basics.kept_file import KeptFile
from ..basics.record import Moment, Private, Record, Refused
from ..meetings.copies import PrintedLine
from ..meetings.meeting import in_words

if TYPE_CHECKING:
    from ..complaints.case import Case

MOST_SEALED = 5_000_000
"""Bytes of a paper that can stand in a sealed record."""


class FinalPaper(Record, frozen=True, kw_only=True):
    """That a version of a paper is final. Never changed; undo takes it back.

    ``paper``: which, with the meeting it is of. ``file``: its bytes as they were written; None where they are sealed,
    and ``sealed`` names the record of them then. ``lines``: what it says, a line a paragraph.
    """

    at: Moment
    paper: str
    file: KeptFile | None = None
    lines: tuple[PrintedLine, ...] = ()
    sealed: str = ""
    by: str = ""

    @property
    def called(self) -> str:
        """Which paper it is, as people say it: “agenda of 20 July 2022”."""
        return in_words(self.paper)


class SealedFinal(Record, frozen=True, kw_only=True):
    """The bytes and the words of a final paper that is not for publication.

    ``cases``: the references of the complaints that it tells of, where it is an annex: with the first of them that is
    erased it is erased too (DAT-05).
    """

    file_name: Private = Private()
    data: bytes = b""
    lines: tuple[PrintedLine, ...] = ()
    cases: tuple[str, ...] = ()


def refuse_too_large(data: bytes) -> None:
    """Raises Refused for a paper that is not for publication and too large to be sealed."""
    if len(data) > MOST_SEALED:
        raise Refused(f"A paper of more than {MOST_SEALED // 1_000_000} million bytes cannot be kept sealed as final.")


def refuse_unfit(ending: str) -> None:
    """Raises Refused for a file that is not the paper itself."""
    if ending.lower() == ".eml":
        raise Refused("An e-mail is not the paper itself: mark it as final in another format, such as .docx or .pdf.")


def told_of_marking(cases: Sequence[str] = ()) -> str:
    """What the clerk is told once a version is marked. ``cases``: the complaints that it tells of."""
    if not cases:
        return "Marked as final: its file is kept, and what differs from it later is told."
    return (
        "Marked as final: its file is kept sealed in the register of complaints, and erased with the first of its "
        "complaints that is erased; what differs from it later is told."
    )


def that_tell_of(finals: Iterable[SealedFinal], references: Collection[str]) -> list[SealedFinal]:
    """The final versions that are erased with these complaints: those that tell of one of them."""
    return [each for each in finals if not set(references).isdisjoint(each.cases)]


def refuse_held(finals: Iterable[SealedFinal], gone: "Sequence[Case]", kept: "Iterable[Case]") -> None:
    """Raises Refused where a final version would be erased that tells of a complaint held for a court or the IOPC."""
    held = {case.reference for case in kept if case.hold} - {case.reference for case in gone}
    for final in finals:
        for case in gone:
            if case.reference in final.cases and (other := next((each for each in final.cases if each in held), "")):
                raise Refused(
                    f"A final annex tells of {case.reference} and of {other}, which is held for a court or the IOPC, "
                    f"so {case.reference} is not erased."
                )


def last_final(finals: Iterable[FinalPaper], paper: str) -> FinalPaper | None:
    """The version of a paper that was marked as final last; None where none is."""
    return max((each for each in finals if each.paper == paper), key=lambda each: (each.at, each.id), default=None)


def told_of_its_name(final: FinalPaper, paper: str) -> str:
    """That a final was taken for one of an item, year or period which its own name does not have; else empty."""
    if final.paper == paper:
        return ""
    return (
        f"It is on record as “{final.paper}”: it was marked before papers were named by item, year or period, or as a "
        "whole, so it may be of another. Mark this one as final to have one of its own."
    )


def day_of_final(final: FinalPaper) -> str:
    """“the final of 3 March 2031”."""
    return f"the final of {house_date(local(final.at).date())}"
