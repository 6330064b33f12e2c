"""The 107 facts of the public record of 20 July 2022, each with its time and how it is known to be right in print.

A fact is named by its kind and its subject (``letter aa``, ``recommendation R3``). Its time is when it happened, where
the record tells; else it is empty. ``wrong`` asks printed minutes for each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.support.july import LETTERS, OUTCOMES, TITLES, UNDERTAKINGS

from .minuted import Minuted


class Fact(NamedTuple):
    """``right`` looks for it in the minutes, exactly where it belongs."""

    name: str
    right: Callable[[Minuted], bool]
    time: str = ""


_ROLL = {
    "el": "Edward Leigh (Chair; independent member)",
    "cg": "Claire George (Vice-Chair; independent member)",
    "aa": "A Ali", "ab": "A Bradnam",
    "sc": "S Count (from 2:10pm)", "ag": "A Gilderdale", "sh": "SA Hart (left at 4:20pm)", "ch": "C Hogg",
    "ih": "I Hussain (substitute for Councillor Warren)", "as": "A Sharp",
}  # fmt: skip

_SDSO, _OPCC = "Senior Democratic Services Officer", "Office of the Police and Crime Commissioner"
_OFFICERS, _SIDE = "Officers present", "Others present"
_PRESENT = {
    "pf": (_OFFICERS, f"Paulina Ford, {_SDSO}, Peterborough City Council"),
    "jw": (_OFFICERS, f"Jane Webb, {_SDSO}, Police and Crime, Peterborough City Council (virtual)"),
    "fm": (_OFFICERS, "Fiona McMillan, Monitoring Officer, Peterborough City Council"),
    "dp": (_SIDE, "Darryl Preston, Cambridgeshire Police and Crime Commissioner"),
    "jp": (_SIDE, "John Peach, Deputy Police and Crime Commissioner"),
    "jh": (_SIDE, f"Jim Haylett, Chief Executive, {_OPCC}"),
    "jhd": (_SIDE, f"Jack Hudson, Head of Business Development, {_OPCC}"),
}

_MOVEMENTS = {
    "sc": ("7", "(Councillor Count joined the meeting at 2:10pm)", "8", "14:10"),
    "commissioner": ("9", "(The Commissioner and staff left the meeting)", "9", ""),
    "sh": ("14", "(Councillor Hart left the meeting at 4:20pm)", "14", "16:20"),
}

_APOLOGIES = {"st": "Tierney", "sw": "Warren", "sf": "Ferguson", "mb": "Beuttell", "mg": "Goldsack"}


_ELECTIONS = {
    "1": ("Edward Leigh", "Councillor Bradnam", "Councillor Sharp", "Chair"),
    "2": ("Claire George", "Councillor Sharp", "Councillor Hogg", "Vice-Chair"),
}

_NIL = {
    "4": "No declarations of interest were made.",
    "5": "The minutes of the meeting held on 25 March 2022 were agreed as an accurate record.",
    "6": "There were no public questions or statements.",
}

_UPDATES = {
    "pay": "1. Police pay",
    "heat": "2. Extreme heat",
    "homicide": "1. Domestic homicide reviews",
    "barristers": "2. Barristers",
    "scrutiny": "3. Scrutiny panels",
    "epic": "4. EPIC",
    "logos": "5. Logos on the website",
    "cruising": "1. Car cruising",
}


_RECOMMENDATIONS = {
    "R1": ("8", "flowchart to show the more detailed summary"),
    "R2": ("8", "two areas of concern"),
    "R3": ("8", "fairer funding"),
    "R4": ("9", "status/stage"),
    "R5": ("9", "annual report"),
    "R6": ("9", "six-month interim report"),
    "R7": ("10", "to reappoint", "(to the Panel)"),
    "R8": ("10", "terminate the appointment", "(to the Panel)"),
    "R9": ("10", "link be added", "(to the Panel)"),
}


def _movement(m: Minuted, earliest: str, note: str, latest: str) -> bool:
    """Once in the minutes, under the right item. (Somebody came between the seventh item and the eighth.)"""
    where = [number for number, _ in m.headings if note in m.under(number)]
    return where in ([earliest], [latest])


def _election(m: Minuted, item: str, who: str, proposer: str, seconder: str, office: str) -> bool:
    words = " ".join(m.under(item))
    return (
        f"{who} was nominated by {proposer} and seconded by {seconder}." in words
        and f"{who} was appointed {office} for the municipal year 2022/23." in words
    )


def _letter(m: Minuted, label: str, who: str, about: str) -> bool:
    spoke, words = m.lettered("8").get(f"{label})", ("", ""))
    return spoke == who and about in words


def _facts() -> list[Fact]:
    """In the order of the record's own parts."""
    facts = [Fact(f"roll {code}", lambda m, name=name: m.lists(name)) for code, name in _ROLL.items()]
    facts += [
        Fact(f"present {code}", lambda m, of=of, who=who: who in m.head(of)) for code, (of, who) in _PRESENT.items()
    ]
    facts += [
        Fact(f"movement {who}", lambda m, told=told: _movement(m, *told[:3]), told[3])
        for who, told in _MOVEMENTS.items()
    ]
    facts += [
        Fact(f"apology {code}", lambda m, name=name: name in m.under("3")[0].partition(" was in attendance")[0])
        for code, name in _APOLOGIES.items()
    ]
    stands_in = "Councillor Hussain was in attendance as substitute for Councillor Warren."
    facts.append(Fact("substitute ih", lambda m: m.under("3")[0].endswith(stands_in)))
    facts += [
        Fact(f"item {n}", lambda m, n=n, title=title: m.headings[n - 1] == (str(n), title), "14:00" if n == 1 else "")
        for n, title in enumerate(TITLES, 1)
    ]
    facts += [Fact(f"election {n}", lambda m, n=n, of=of: _election(m, n, *of)) for n, of in _ELECTIONS.items()]
    facts += [Fact(f"nil {n}", lambda m, n=n, words=words: m.under(n) == [words]) for n, words in _NIL.items()]
    facts += [
        Fact(f"letter {label}", lambda m, label=label, told=told: _letter(m, label, *told))
        for label, told in LETTERS.items()
    ]
    facts += [
        Fact(f"update {name}", lambda m, start=start: sum(line.startswith(start) for line in m.under("8")) == 1)
        for name, start in _UPDATES.items()
    ]
    facts += [Fact(f"outcome {n}", lambda m, n=n, words=words: words in m.under(n)) for n, words in OUTCOMES.items()]
    facts += [
        Fact(f"recommendation {label}", lambda m, label=label, told=told: m.numbered(told[0], label, *told[1:]))
        for label, told in _RECOMMENDATIONS.items()
    ]
    facts += [
        Fact(
            f"promise {label}",
            # In the sentence it was made in, and with its number in the table of decisions.
            lambda m, label=label, about=about: (
                any("The Commissioner undertook to " in line and about in line for line in m.under("8"))
                and f"{label} The Commissioner undertook to " in m.words
            ),
        )
        for label, about in UNDERTAKINGS.items()
    ]
    facts += [
        Fact("time began", lambda m: "The meeting began at 2:00pm" in m.words, "14:00"),
        Fact("time ended", lambda m: "and ended at 4:22pm." in m.words, "16:22"),
    ]
    return facts


FACTS = tuple(_facts())


def wrong(facts: tuple[Fact, ...], m: Minuted) -> list[str]:
    """The names of the facts that are not right in these minutes."""
    found = []
    for fact in facts:
        try:
            right = fact.right(m)
        except (IndexError, KeyError):
            right = False  # the place where it should stand is not there at all
        if not right:
            found.append(fact.name)
    return found
