"""What will be looked for of a complainant, in words, for the form where a complaint is logged: so a gap is seen."""

from __future__ import annotations

from collections.abc import Iterable

from ...basics.sentences import listing
from ...panel.people import People
from .common_names import FREQUENT, WORDS
from .contact_forms import address_forms, email_forms, reference_forms, telephone_forms
from .folded import fold_words
from .leaks import family_names, public_names
from .name_forms import ambiguous, as_written, name_forms
from .name_parts import taken_apart
from .short_names import also_called


def families_of(people: People) -> frozenset[str]:
    """The family names that papers print: a complainant's that is one of them counts only beside more of the name."""
    return family_names(public_names(people))


def of_names(typed: str, public: frozenset[str] = frozenset()) -> str:
    """What is looked for of one or more names, parted by semicolons as in the form. Empty for an empty field."""
    if not typed.strip():
        return ""
    alone, beside, called, whole, quoted = [], [], [], [], []
    for name in filter(None, map(str.strip, typed.split(";"))):
        if exact := as_written(name):
            quoted += [f"“{exact}”"] if any(name_forms(name)) else []
            continue
        for named in taken_apart(name):
            family = " ".join(named.family)
            folded = "".join(part for word in named.family for part in fold_words(word))
            if named.body:
                whole.append(family)
            elif named.alone and ambiguous(folded, public):
                beside.append(f"{family} ({_why(folded, public)})")
                called += [called_too for word in named.given if (called_too := _called_too(word))]
            elif named.alone and len(folded) > 1:
                alone.append(family)
    parts = [
        f"{_list(alone)}, alone or with first names, initials or a title" if alone else "",
        f"{_list(beside)} only beside a title, first name or initials" if beside else "",
        _list(called),
        f"{_list(whole)} in full" if whole else "",
        f"{_list(quoted)} as written" if quoted else "",
    ]
    found = "; ".join(filter(None, parts))
    return f"Looked for: {found}." if found else "Nothing in this can be looked for by itself."


def _why(family: str, public: frozenset[str]) -> str:
    if family in WORDS:
        return "a common word"
    if family in FREQUENT:
        return "many bear it"
    return "papers print it" if family in public else "short"


_FEW = 3
"""So many short forms of a first name are told."""


def _called_too(given: str) -> str:
    """The short forms of a first name; empty where it has none."""
    short = [each.title() for each in also_called("".join(fold_words(given)))]
    return f"{given} also as {listing([*short[:_FEW], *['others'] * (len(short) > _FEW)])}" if short else ""


def _list(words: Iterable[str]) -> str:
    return listing(list(dict.fromkeys(words)))


def of_address(typed: str) -> str:
    """What is looked for of an address."""
    if not typed.strip():
        return ""
    kinds = {"postcode" if form.how == "digits" else "house" for form in address_forms(typed)}
    if not kinds:
        return "Nothing in this is looked for: write the house with its street, or the postcode."
    named = {"house": "the house with its street, in either order", "postcode": "the postcode"}
    return f"Looked for: {listing([words for kind, words in named.items() if kind in kinds])}."


def of_numbers(typed: str) -> str:
    """What is looked for of telephone numbers, e-mail addresses and references, parted by semicolons."""
    parts = [part.strip() for part in typed.split(";") if part.strip()]
    missed = [part for part in parts if not any((*telephone_forms(part), *email_forms(part), *reference_forms(part)))]
    if not parts:
        return ""
    if missed:
        return f"Too short to be looked for: {listing(missed)}."
    return "Looked for however it is grouped or spelt out."
