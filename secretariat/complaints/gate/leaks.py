"""The leak check: is any complainant's name, address, number or reference in a text, however it is written? (CMP-43)

``Watch`` is made once from all cases of the register, then reads every paper. Which spellings count as a leak, and
which do not, is written in ``name_forms``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...basics.record import Private, Refused
from ...panel.people import People
from ..case import Case
from .folded import Folded, fold_words, folded, is_wordless
from .name_forms import TITLES, Form, What, address_forms, email_forms, name_forms, reference_forms, telephone_forms

_FAR = 8
"""Characters between two words of a form, spaces apart: more, and they do not belong together."""

_APOSTROPHES = frozenset("'’‘ʼ`´")
_HYPHENS = frozenset("-‐‑‒–—\u2212")
_PARTING = frozenset(" \t\n\r\u00a0\u2007\u202f()-‐‑‒–—./+")


class Leak(NamedTuple):
    """Something private in a text: where, what kind of thing, of which case. The words found are private too."""

    line: int
    column: int
    what: What
    case: str
    found: Private

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
        names = [fold_words(name) for name in public]
        shared = frozenset(word for words in names for word in (*words[-1:], "".join(words[-2:])) if words)
        self._public = _indexed((Form("".join(words), _cuts(words), "name"), "") for words in names if words)
        self._forms = _indexed((form, c.reference) for c in cases for form in _forms(c, shared, references))

    def leaks(self, text: str) -> list[Leak]:
        """Every place of a text where something private stands, in the order of the text; one leak a place."""
        paper = folded(text)
        best = self._best(paper)
        return [_leak(paper, *best[start]) for start in sorted(best)]

    def without(self, text: str) -> str:
        """The text with each private thing replaced by a note of its kind: “[name withheld]”."""
        paper = folded(text)
        found = sorted((paper.at[start], paper.at[end - 1] + 1, form.what)
                       for (start, end), form, _ in self._best(paper).values())  # fmt: skip
        parts, done = [], 0
        for start, end, what in found:
            if start >= done:
                parts.append(f"{text[done:start]}[{what} withheld]")
            done = max(done, end)
        return "".join((*parts, text[done:]))

    def _best(self, paper: Folded) -> dict[int, tuple[tuple[int, int], Form, str]]:
        """The longest form found at each place, by the index of its first letter; a form within another is dropped.

        A name found within a name that papers do print is no leak.
        """
        public = [span for span, _, _ in _found(paper, self._public)] if self._public else []
        best: dict[int, tuple[tuple[int, int], Form, str]] = {}
        for span, form, case in _found(paper, self._forms):
            if form.what == "name" and any(start <= span[0] and span[1] <= end for start, end in public):
                continue
            if span[0] not in best or best[span[0]][0][1] < span[1]:
                best[span[0]] = (span, form, case)
        done = 0
        for start in sorted(best):
            end = best[start][0][1]
            if end <= done:
                del best[start]
            done = max(done, end)
        return best

    def refuse(self, text: str) -> None:
        """Refuse a public paper that holds anything private, saying where. Raises Refused."""
        leaks = self.leaks(text)
        if leaks:
            more = f", and {len(leaks) - 1} more" if len(leaks) > 1 else ""
            raise Refused(f"This paper may not go out: {leaks[0].phrase()}{more}.")


def public_names(people: People) -> list[str]:
    """The people of the panel in the forms papers print them."""
    found = {form for p in people for form in (p.in_full, p.in_list, f"{p.title} {p.family}", f"{p.given} {p.family}")}
    return sorted(form.strip() for form in found if len(form.split()) > 1)


def _leak(paper: Folded, span: tuple[int, int], form: Form, case: str) -> Leak:
    words = paper.text[paper.at[span[0]] : paper.at[span[1] - 1] + 1]
    return Leak(*paper.place(span[0]), form.what, case, Private(words))


def _forms(case: Case, public: frozenset[str], references: bool) -> Iterator[Form]:
    who = case.complainant
    for name in (who.name, *who.also):
        yield from name_forms(name.reveal(), public)
    yield from address_forms(who.address.reveal())
    for number in who.telephones:
        yield from telephone_forms(number.reveal())
    for email in who.emails:
        yield from email_forms(email.reveal())
    for reference in who.references:
        yield from reference_forms(reference.reveal())
    if references:
        yield from reference_forms(case.reference)


# --- looking ---

Index = dict[str, list[tuple[Form, str]]]


def _indexed(forms: Iterable[tuple[Form, str]]) -> Index:
    """The forms by their first letters (``_HEAD`` of them), each form once a case."""
    index: Index = defaultdict(list)
    for form, case in dict.fromkeys(forms):
        if form.letters:
            index[form.letters[:_HEAD]].append((form, case))
    return dict(index)


_HEAD = 3


def _cuts(words: list[str]) -> frozenset[int]:
    return frozenset(len("".join(words[:n])) for n in range(1, len(words)))


def _found(paper: Folded, index: Index) -> Iterator[tuple[tuple[int, int], Form, str]]:
    """Every form that a text holds: its span of letters (end excluded), the form, and the reference of its case."""
    letters = paper.letters
    if not letters:
        return
    for start in range(len(letters)):
        head = letters[start : start + _HEAD]
        candidates = index.get(head)
        short = index.get(head[:2])
        if candidates is None and short is None:
            continue
        if not _begins(paper, start):
            continue
        for form, case in (*(candidates or ()), *((short or ()) if len(head) > 2 else ())):
            end = start + len(form.letters)
            if letters.startswith(form.letters, start) and _stands(paper, form, start, end):
                yield (start, end), form, case


def _begins(paper: Folded, i: int) -> bool:
    """Whether a word begins with a letter: nothing joins it to the one before, or a digit meets a letter there."""
    return i == 0 or _parted(paper, i)


def _parted(paper: Folded, i: int) -> bool:
    """Whether one word ends before a letter and another begins with it."""
    if paper.at[i] == paper.at[i - 1]:
        return False  # one character folded to two letters
    before, after = paper.letters[i - 1], paper.letters[i]
    return (
        bool(paper.gap(i)) or before.isdecimal() is not after.isdecimal() or is_wordless(before) or is_wordless(after)
    )


def _ends(paper: Folded, end: int, form: Form) -> bool:
    if end == len(paper.letters) or _parted(paper, end):
        return True
    plural = form.how == "plain" and form.what == "name" and len(form.letters) >= 5 and paper.letters[end] == "s"
    return plural and (end + 1 == len(paper.letters) or _parted(paper, end + 1))


def _stands(paper: Folded, form: Form, start: int, end: int) -> bool:
    """Whether a form whose letters were found is really written there: its words separate, and each unbroken.

    Each ``how`` of a form adds its own test: the title before it, the capitals, the initials.
    """
    if not _ends(paper, end, form):
        return False
    gaps = [paper.gap(i) for i in range(start + 1, end)]
    if form.how == "digits":
        return all(len(gap) <= 3 and set(gap) <= _PARTING for gap in gaps)
    if not _spaced_out(gaps) and not _words_unbroken(form, gaps):
        return False
    match form.how:
        case "titled":
            return _word_before(paper, start) in TITLES
        case "capitals":
            return all(paper.text[paper.at[i]].isupper() for i in (start, *(start + cut for cut in form.cuts)))
        case "initials":
            return _initials(paper, form, start, gaps)
        case "initials after":
            return _initials_after(paper, form, start, gaps)
        case _:
            return True


def _spaced_out(gaps: list[str]) -> bool:
    """S p a c e d, letter by letter: every gap is there, and none is long."""
    return len(gaps) > 2 and all(gap and len(gap) <= 3 for gap in gaps)


def _words_unbroken(form: Form, gaps: list[str]) -> bool:
    """Whether the words of a form are separate words, and none is broken but by a hyphen, apostrophe or line end.

    ``gaps``: what stands between each letter of the form and the next.
    """
    for n, gap in enumerate(gaps, 1):
        if n in form.cuts:
            if len(gap.strip()) > _FAR or not (gap or form.loose):
                return False
        elif gap and not _broken(gap):
            return False
    return True


def _broken(gap: str) -> bool:
    """Whether a word only looks parted: by an apostrophe, a hyphen, or the end of a line with or without one."""
    stripped = gap.strip(" \t\r\u00a0")
    if len(gap) > _FAR or not stripped:
        return False
    left = stripped.strip("".join(_HYPHENS | _APOSTROPHES))
    return not left.strip() and (len(stripped) == len(gap) or "\n" in stripped)


def _word_before(paper: Folded, start: int) -> str:
    """The word before a letter, where it is near enough to belong to it."""
    if not start or len(paper.gap(start)) > 3:
        return ""
    i = start - 1
    while i and not _parted(paper, i):
        i -= 1
    return paper.letters[i:start]


def _initials(paper: Folded, form: Form, start: int, gaps: list[str]) -> bool:
    """Initials before a family name that is a word too: capitals, and “A Hall” only with a stop."""
    places = [start, *(start + cut for cut in sorted(form.cuts))]
    if not all(paper.text[paper.at[i]].isupper() for i in places) or not gaps[0]:
        return False
    return paper.letters[start] not in "ai" or len(form.cuts) > 1 or "." in gaps[0]


def _initials_after(paper: Folded, form: Form, start: int, gaps: list[str]) -> bool:
    """Initials after a family name that is a word too: capitals, with a comma between."""
    last = sorted(form.cuts)
    capitals = all(paper.text[paper.at[i]].isupper() for i in (start, *(start + cut for cut in last)))
    return capitals and any("," in gaps[cut - 1] for cut in last)
