"""The Review of Complaints report, under the ten headings of the panel's own form (CMP-41 to CMP-43).

Public: built from counts and references alone. Nothing private is opened in this module, and a test keeps it so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...basics.clock import house_date
from ...basics.sentences import listing
from ...meetings.exempt import ExemptGrounds, paragraphs
from ...panel.panel import Panel, year_from
from ..case import Case
from ..grounds import GROUNDS
from .counting import Counts, Ending, Ground, count, year_count

HEADINGS = (
    "Purpose", "Recommendations", "Terms of reference", "Background", "Key issues", "Implications", "Consultation",
    "Next steps", "Background documents", "Appendices",
)  # fmt: skip


class TableLine(NamedTuple):
    """A line of the table: a label and its number."""

    label: str
    number: int


class Section(NamedTuple):
    """One of the ten headings, with its paragraphs (printed 5.1, 5.2 …) and, under key issues, the table."""

    number: int
    heading: str
    paragraphs: tuple[str, ...]
    lines: tuple[TableLine, ...] = ()

    def numbered(self) -> list[tuple[str, str]]:
        """Its paragraphs with their numbers."""
        return [(f"{self.number}.{n}", words) for n, words in enumerate(self.paragraphs, 1)]


class Report(NamedTuple):
    """The report of a period: from the day after the last meeting to the day of this one."""

    title: str
    counts: Counts
    sections: tuple[Section, ...]

    @property
    def nil(self) -> bool:
        return self.counts.nil

    def text(self) -> str:
        """The whole of it as plain text: what a leak check reads."""
        parts = [self.title]
        for section in self.sections:
            parts.append(f"{section.number}. {section.heading}")
            parts += [f"{number} {words}" for number, words in section.numbered()]
            parts += [f"{line.label}: {line.number}" for line in section.lines]
        return "\n".join(parts)


def review(
    cases: Iterable[Case], panel: Panel, previous: dt.date, meeting: dt.date, *, year: int | None = None,
    annexed: bool = False, deputy: bool = False,
) -> Report:  # fmt: skip
    """The report to a meeting on what came after the one before it. A nil return is a report too (CMP-42).

    ``previous`` is not counted in, ``meeting`` is. ``year``: with the yearly count from 1 April of that year (CMP-44).
    ``annexed``: an exempt annex goes with it. ``deputy``: there has been a Deputy, whom complaints may be about too.
    Raises Refused where a reference might say something.
    """
    known = list(cases)
    yearly = year_count(known, year) if year is not None else None
    return written(count(known, previous, meeting), panel, yearly, annexed=annexed, deputy=deputy)


def written(
    counts: Counts, panel: Panel, yearly: Counts | None = None, *, annexed: bool = False, deputy: bool = False
) -> Report:
    """The report from its figures alone: no case is known here."""
    previous, meeting = counts.since, counts.until
    office = f"{panel.office_word} or the Deputy" if deputy else panel.office_word
    key = (*_key_issues(counts, panel, office, meeting), *_yearly(yearly, office))
    contents: dict[str, tuple[str, ...]] = {
        "Purpose": (f"To update the {panel.name} on complaints received against the {office}.",),
        "Recommendations": ("To note the details of this report.",),
        "Terms of reference": (
            f"This report discharges the responsibility of {panel.the_body} to have an overview of complaints made "
            f"against the {office}, and to be kept informed of them (the Elected Local Policing Bodies (Complaints and "
            "Misconduct) Regulations 2012, regulation 6).",
        ),
        "Background": (
            f"Regular update to {panel.the_body} on complaints received from {_day_after(previous)} to "
            f"{house_date(meeting)}.",
        ),
        "Key issues": key,
        "Implications": ("None",),
        "Consultation": ("None",),
        "Next steps": _next(counts),
        "Background documents": ("None",),
        "Appendices": (_annexed(panel.rules_on(meeting).exempt) if annexed else "None",),
    }
    sections = tuple(
        Section(n, heading, contents[heading], _lines(counts) if heading == "Key issues" and not counts.nil else ())
        for n, heading in enumerate(HEADINGS, 1)
    )
    return Report(f"Review of Complaints, {_day_after(previous)} to {house_date(meeting)}", counts, sections)


def _annexed(grounds: ExemptGrounds) -> str:
    return f"Exempt annex, not for publication: {paragraphs(grounds.of_a_person)} of {grounds.schedule}."


def _day_after(day: dt.date) -> str:
    return house_date(day + dt.timedelta(1))


def _key_issues(counts: Counts, panel: Panel, office: str, meeting: dt.date) -> tuple[str, ...]:
    """What the period brought, in sentences. ``office``: against whom complaints are."""
    if counts.nil:
        return (f"During this reporting period there were no complaints made against the {office}.",)
    return tuple(_sentences(counts, office, panel.rules_on(meeting).complaint_targets.small_number))


def _sentences(counts: Counts, office: str, small: int) -> Iterator[str]:
    if counts.received:
        yield f"During this reporting period {_number(counts.received, 'complaint')} received against the {office}."
    else:
        yield f"During this reporting period there were no complaints made against the {office}."
    for size in counts.batches:
        if size > 1:
            yield f"{size} of them have one cause and are handled together; each is counted."
    if counts.ended:
        ended = [f"{number} {ending}" for ending, number in counts.endings.items()]
        yield f"{_number(counts.ended, 'case')} brought to an end: {listing(ended)}."
    yield from _ground_sentences(counts, small)
    if counts.carried:
        cases = "case is" if counts.closing == 1 else "cases are"
        yield f"{counts.closing} {cases} carried forward: {listing(counts.carried)}."
    else:
        yield "None is carried forward."
    if counts.unsent:
        yield f"{_number(counts.unsent, 'notification')} still to be given under the Regulations."


def _ground_sentences(counts: Counts, small: int) -> Iterator[str]:
    """Grounds are given only where enough cases ended that way: one ground of one case may say who it was.

    A ground of fewer goes with the others, and is not given either, even beside one that is.
    """
    withheld = False
    for ending, grounds in counts.grounds.items():
        given = {ground: number for ground, number in grounds.items() if number >= small}
        rest = sum(grounds.values()) - sum(given.values())
        withheld = withheld or rest > 0
        if given:
            words = [f"{number} because {_ground(ending, ground)}" for ground, number in given.items()]
            yield f"Of those {ending}: {listing([*words, *([f'{rest} on other grounds'] if rest else [])])}."
    if withheld:
        yield f"Grounds are not given where they apply to fewer than {small} cases, so that nobody can be recognised."


def _ground(ending: Ending, ground: Ground) -> str:
    """A ground in the words of the Regulations; where the law knows none, it was the IOPC that said so."""
    if ending == "disapplied" and ground in GROUNDS:
        return GROUNDS[ground].words
    if ending == "not recorded" and ground in _NOT_RECORDED:
        return _NOT_RECORDED[ground]
    if ending == "out of remit" and ground:
        return f"it was about {ground}"
    return "the IOPC directed it"


_NOT_RECORDED: dict[Ground, str] = {
    "criminal proceedings": "criminal proceedings deal with it",
    "withdrawn": "it was withdrawn",
}


def _number(number: int, what: str) -> str:
    return f"{number} {what} was" if number == 1 else f"{number or 'no'} {what}s were"


def _lines(counts: Counts) -> tuple[TableLine, ...]:
    """The table of numbers, which add up."""
    return (
        TableLine("Open at the start of the period", counts.opening),
        TableLine("Complaints received", counts.received),
        TableLine("Conduct matters recorded without a complaint", counts.conduct),
        *((TableLine("Notified of conduct outside England and Wales", counts.abroad),) if counts.abroad else ()),
        *((TableLine("Opened again", counts.reopened),) if counts.reopened else ()),
        *(TableLine(f"Ended: {ending}", number) for ending, number in counts.endings.items()),
        TableLine("Open at the end of the period", counts.closing),
        *(TableLine(f"In the period: {what}", number) for what, number in counts.happened.items()),
    )


def _next(counts: Counts) -> tuple[str, ...]:
    return ("Cases carried forward are reported on to the next meeting.",) if counts.carried else ("N/a.",)


def _yearly(counts: Counts | None, office: str) -> tuple[str, ...]:
    if counts is None:
        return ()
    words, year = _number(counts.received, "complaint"), year_from(counts.since.year)
    so_far = "" if (counts.until.month, counts.until.day) == (3, 31) else f", up to {house_date(counts.until)},"
    return (f"In {year} (April to March){so_far} {words} received against the {office}.",)
