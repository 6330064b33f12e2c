"""The leak check: is any complainant's name, address, number or reference in a text, however it is written? (CMP-43)

``Watch`` is made once from all cases of the register, then reads every paper. Which spellings count as a leak, and
which do not, is written in ``name_forms``.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from copy import copy

import msgspec

from ...basics.record import Private, Refused
from ...panel.people import People
from ..case import Case
from .contact_forms import address_forms, email_forms, reference_forms, telephone_forms
from .folded import Folded, fold_words, folded, misread, unmarked, without_entities
from .matching import found, indexed, may_be_split, split
from .name_forms import Form, What, as_written, joined, name_forms
from .name_words import words_of


class Leak(msgspec.Struct, frozen=True):
    """Something private in a text: where, what kind of thing, of which case. The words found are private too."""

    line: int
    column: int
    what: What
    case: str
    found: Private
    start: int = 0
    end: int = 0
    """Where it stands in the text: the offsets of its first character and after its last."""
    surname: bool = False
    """A family name by itself."""

    def phrase(self) -> str:
        """Where it stands and what kind of thing it is, as a part of a sentence; the words found are not repeated."""
        return f"line {self.line}, column {self.column}: a {self.what} from complaint {self.case}"


class Watch:
    """All names, addresses, numbers and references that no public paper may hold, indexed for a fast search."""

    def __init__(self, cases: Iterable[Case], *, public: Iterable[str] = (), references: bool = False) -> None:
        """``public``: names that papers do print, as they print them: members, officers, the Commissioner.

        ``references``: the panel's own references are looked for too; the Review of Complaints is the one paper that
        may give them (CMP-43).
        """
        printed, self._cases = list(public), list(cases)
        self._public = indexed((joined(fold_words(name)), "") for name in printed)
        shared = family_names(printed)
        self._look_for([(form, case.reference) for case in self._cases for form in _forms(case, shared)])
        if references:
            self._look_for(self._with_references())

    def _look_for(self, forms: list[tuple[Form, str]]) -> None:
        self._all = forms
        self._forms = indexed(forms)
        self._split = {form.letters: (form, case) for form, case in forms if may_be_split(form)}

    def _with_references(self) -> list[tuple[Form, str]]:
        return [*self._all, *((form, c.reference) for c in self._cases for form in reference_forms(c.reference))]

    def for_references_too(self) -> Watch:
        """The same that looks for the panel's own references as well: no name is taken apart again for it."""
        other = copy(self)
        other._look_for(self._with_references())
        return other

    def leaks(self, text: str) -> list[Leak]:
        """Every place of a text where something private stands, in the order of the text; one leak a place."""
        paper = folded(text)
        return [_leak(paper, *found) for found in self._best(paper)]

    def without(self, text: str) -> str:
        """The text with each private thing replaced by a note of its kind: “[name withheld]”."""
        text = without_entities(text)
        paper = folded(text)
        withheld = sorted((paper.at[start], paper.at[end - 1] + 1, form.what)
                       for (start, end), form, _ in self._best(paper))  # fmt: skip
        parts, done = [], 0
        for start, end, what in withheld:
            if start >= done:
                parts.append(f"{text[done:start]}[{what} withheld]")
            done = max(done, end)
        return "".join((*parts, text[done:]))

    def _best(self, paper: Folded) -> list[tuple[tuple[int, int], Form, str]]:
        """The longest form of each case found at each place, in order; a form within another is dropped.

        A name found within a name that papers do print is no leak. What is no leak of one complainant may be one of
        another, so each case is looked at by itself.
        """
        seen = [*found(paper, self._forms), *split(paper, self._split)]
        for text in misread(paper.text):  # the same letters at the same places, so what is found stands there too
            seen += [each for each in found(folded(text), self._forms) if each[1].what == "name"]
        if plain := unmarked(paper.text):
            other = folded(plain)
            for (start, end), form, case in found(other, self._forms):
                first, last = (bisect_left(paper.at, other.at[n]) for n in (start, end - 1))
                seen.append(((first, last + 1), form, case))
        public = [span for span, _, _ in found(paper, self._public)] if seen and self._public else []
        best: dict[tuple[str, int], tuple[tuple[int, int], Form, str]] = {}
        for span, form, case in seen:
            if form.what == "name" and any(start <= span[0] and span[1] <= end for start, end in public):
                continue
            if (case, span[0]) not in best or best[case, span[0]][0][1] < span[1]:
                best[case, span[0]] = (span, form, case)
        done: dict[str, int] = {}
        for of, start in sorted(best):
            end = best[of, start][0][1]
            if end <= done.get(of, 0):
                del best[of, start]
            done[of] = max(done.get(of, 0), end)
        return sorted(best.values(), key=lambda found: (found[0][0], -found[0][1]))

    def refuse(self, text: str) -> None:
        """Refuse a public paper that holds anything private, saying where. Raises Refused."""
        leaks = self.leaks(text)
        if leaks:
            more = f", and {len(leaks) - 1} more" if len(leaks) > 1 else ""
            raise Refused(f"This paper may not go out: {leaks[0].phrase()}{more}.")


def public_names(people: People) -> list[str]:
    """The people of the panel in the forms papers print them, and printed them when they were called otherwise."""
    everyone = [p.on(day) for p in people for day in (dt.date.max, *(each.until for each in p.formerly))]
    found = {
        form for p in everyone for form in (p.in_full, p.in_list, f"{p.title} {p.family}", f"{p.given} {p.family}")
    }
    return sorted(form.strip() for form in found if len(form.split()) > 1)


def family_names(names: Iterable[str]) -> frozenset[str]:
    """The family names at the end of names that papers print, folded, those of two words too."""
    words = (fold_words(name) for name in names)
    return frozenset(family for each in words if each for family in (each[-1], "".join(each[-2:])))


def _leak(paper: Folded, span: tuple[int, int], form: Form, case: str) -> Leak:
    start, end = paper.at[span[0]], paper.at[span[1] - 1] + 1
    return Leak(*paper.place(span[0]), form.what, case, Private(paper.text[start:end]), start, end,
                form.what == "name" and not form.cuts)  # fmt: skip


def _forms(case: Case, public: frozenset[str]) -> Iterator[Form]:
    who = case.complainant
    for name in (who.name, *who.also):
        yield from name_forms(name.reveal(), public)
    for other in (each.reveal() for each in who.also):
        if len(words_of(other)) == 1 and not as_written(other):  # “Peggy”: beside the family name too
            yield from name_forms(f"{who.name.reveal()} aka {other}", public)
    yield from address_forms(who.address.reveal())
    for number in who.telephones:
        yield from telephone_forms(number.reveal())
    for email in who.emails:
        yield from email_forms(email.reveal())
    for reference in who.references:
        yield from reference_forms(reference.reveal())
