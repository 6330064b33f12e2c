"""Reading a report: its head, its sections, its numbered paragraphs. What it does not say stays empty."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from ...basics.pattern import pattern
from ...meetings.reports_in import ReportParagraph
from .asked import asking_sentence
from .head import gives_contact, read_head
from .lines import ReportLine, lines_of
from .nested import with_lists_apart
from .read import ReportRead
from .sections import Known, appendix_begins, opens_a_section

_NONE = pattern(r"(?:none|n/?a|nil|not applicable|no(?:ne)? (?:attached|used|listed)|there are none|-)\.?", re.I)
_BOILERPLATE = pattern(
    r"[(\[]?(?:used to prepare this report|the following (?:documents|papers)|in accordance with|"
    r"local government \(access\)|documents used|background papers (?:are|used)).{0,250}",
    re.IGNORECASE,
)
_LIMB = pattern(r"\(?(?:[a-h]|[ivx]{1,4}|\d{1,2})[.)]\s", re.IGNORECASE)
_ADDRESS = pattern(r"https?://\S+|www\.\S+")
LONGEST_LINE = 1000
"""Letters of a name or title, as many as a record holds."""
MOST_PARTS = 20_000
"""Paragraphs, or entries of a list: more than a report has, and fewer than a record may hold."""
_SHORT = 60
"""Letters of a line that was not broken for want of room."""
_FOR_PURPOSE: tuple[Known, ...] = ("purpose", "reason", "summary", "introduction")


_LISTS = ("background", "appendices")
"""Sections whose lines are entries, even such as might be a heading elsewhere: “Equality considerations”."""


class _Section(NamedTuple):
    known: str
    heading: ReportLine
    rest: str
    body: list[ReportLine]


def read_report(text: str) -> ReportRead:
    """What a report says, from its text in the light markup."""
    lines = lines_of(text)
    start = next((n for n, line in enumerate(lines) if _begins_the_body(line)), len(lines))
    if start == len(lines):
        start = next((n for n, line in enumerate(lines) if _is_prose(line)), len(lines))
    start = min(start, _LONGEST_HEAD)
    head = read_head(lines[:start], lines[start:][-_LONGEST_HEAD:])
    body, appended = _without_appendices(lines[start:])
    body = with_lists_apart(body)
    sections = _sections(body)
    asked = _limbs(_first(sections, "asked"))
    if not asked:
        asked = next((words for line in lines if (words := asking_sentence(line.text))), "")
    listed = _entries(_first(sections, "appendices"))
    return ReportRead(
        head._replace(
            title=_one_line(head.title), author=_one_line(head.author), contact=_one_line(head.contact)
        ),
        purpose=_purpose(sections), asked=asked, paragraphs=tuple(islice(_paragraphs(body), MOST_PARTS)),
        appendices=listed or tuple(dict.fromkeys(_one_line(name) for name in appended)),
        background=_entries(_first(sections, "background")),
    )  # fmt: skip


_LONGEST_HEAD = 30


def _is_prose(line: ReportLine) -> bool:
    words = len(line.text.split())
    return not line.cells and not line.looks and (words > 15 or (words > 9 and ". " in f"{line.text} "))


def _begins_the_body(line: ReportLine) -> bool:
    """The head ends where the first section of a known name begins, or the first that bears the number 1."""
    if line.cells:
        return False
    if line.number.startswith("1.") or (line.number == "1" and line.dotted):
        return True
    opened = opens_a_section(line)
    return opened is not None and bool(opened.known or (line.number == "1" and line.looks))


def _without_appendices(lines: Sequence[ReportLine]) -> tuple[list[ReportLine], list[str]]:
    """The report itself, and the headings of the appendices that follow it: their numbers are their own."""
    listing = False
    named: set[str] = set()
    for n, line in enumerate(lines):
        opened = opens_a_section(line)
        name = appendix_begins(line).casefold()
        if name and (name in named or not listing):
            return list(lines[:n]), [each.text for each in lines[n:] if appendix_begins(each)]
        if name:
            named.add(name)
        elif opened is not None:
            listing = opened.known == "appendices"
        elif listing and (found := re.search(r"\b(?:appendix|annexe?) \w{1,3}\b", line.text, re.I)):
            named.add(found[0].casefold())
    return list(lines), []


def _sections(lines: Sequence[ReportLine]) -> list[_Section]:
    found: list[_Section] = []
    for line in lines:
        within = found[-1].known if found else ""
        opened = opens_a_section(line)
        listed = within in _LISTS and opened is not None and not (opened.known or line.number or line.looks)
        if opened and not listed and not (within == "appendices" and appendix_begins(line)):
            found.append(_Section(opened.known, line, opened.rest, []))
        elif found:
            found[-1].body.append(line)
    return found


def _first(sections: Iterable[_Section], known: str) -> _Section | None:
    return next((each for each in sections if each.known == known and (each.rest or each.body)), None)


def _words(section: _Section | None, *, listed: bool = False) -> list[str]:
    """The paragraphs of a section, those that only go on with one joined to it.

    ``listed``: it lists something, so that after a short line the next one that begins with a capital is another entry.
    """
    if section is None:
        return []
    words = [section.rest] if section.rest else []
    block = section.heading.block if section.rest else -1
    for line in section.body:
        if gives_contact(line.text):
            continue
        goes_on = line.block == block and not (line.number or line.bullet or line.cells or _LIMB.match(line.text))
        if listed and words and len(words[-1]) < _SHORT and line.text[:1].isupper():
            goes_on = False
        if words and goes_on:
            words[-1] += f" {line.text}"
        elif line.text:
            words.append(line.text)
        block = line.block
    return words


def _limbs(section: _Section | None) -> str:
    """What is asked: its paragraphs and limbs, a line each."""
    words = _words(section)
    return "" if words and _NONE.fullmatch(words[0]) else "\n".join(words)


def _purpose(sections: Sequence[_Section]) -> str:
    """What the report is for, from the section that says it by name; else from its reason, summary or introduction."""
    for known in _FOR_PURPOSE:
        if words := _words(_first(sections, known)):
            return " ".join(words if known == "purpose" else words[:1])
    return ""


def _entries(section: _Section | None) -> tuple[str, ...]:
    """What a section lists, one each: “None” lists nothing, and an address goes with what it is the address of."""
    found: list[str] = []
    for words in (part for each in _words(section, listed=True) for part in _ended_by_addresses(each)):
        if _NONE.fullmatch(words) or words.casefold().startswith("none.") or _BOILERPLATE.fullmatch(words):
            continue
        if found and _ADDRESS.fullmatch(words.strip("<>() ")):
            found[-1] = _one_line(f"{found[-1]} {words}")
        else:
            found.append(_one_line(words))
    return tuple(found[:MOST_PARTS])


def _ended_by_addresses(words: str) -> list[str]:
    """What stands in one paragraph, parted after each address that other words follow."""
    found, start = [], 0
    for address in _ADDRESS.finditer(words):
        if words[address.end() :].lstrip(" >)].,")[:1].isupper():
            found.append(words[start : address.end()].strip())
            start = address.end()
    return [*found, words[start:].strip(" >)")] if found else [words]


def _paragraphs(lines: Sequence[ReportLine]) -> Iterable[ReportParagraph]:
    """The numbered headings and paragraphs, each with the unnumbered words that go on with it."""
    number, words, heading, block = "", [""], False, -1
    for line in lines:
        opened = opens_a_section(line)
        if line.number:
            if number:
                yield _paragraph(number, words, heading)
            number, words, heading = line.number, [line.text], opened is not None
        elif number and opened is None and not gives_contact(line.text):
            if line.block == block and not line.bullet and not line.cells:
                words[-1] += f" {line.text}"
            else:
                words.append(line.text)
        elif number:
            yield _paragraph(number, words, heading)
            number = ""
        block = line.block
    if number:
        yield _paragraph(number, words, heading)


def _paragraph(number: str, words: Sequence[str], heading: bool) -> ReportParagraph:
    return ReportParagraph(number=number, text="\n".join(filter(None, words)), heading=heading)


def _one_line(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST_LINE else words[: LONGEST_LINE - 2].rsplit(" ", 1)[0] + " …"
