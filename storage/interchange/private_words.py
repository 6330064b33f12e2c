"""What a dump holds that no public paper may show, in words: so whoever is handed it knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from secretariat.basics.amounts import so_many

from .lists import EXCLUDED

_NAMES = {
    "apologies": ("reason of an apology", "reasons of apologies"),
    "copies": ("private part of minutes that went out", "private parts of minutes that went out"),
    "cases": ("complaint", "complaints"),
    "sealed_letters": ("private word of a letter about a complaint", "private words of letters about complaints"),
    "sealed_finals": ("name of a sealed final paper", "names of sealed final papers"),
    "events": ("private word of the minutes", "private words of the minutes"),
    "people": ("private word about a person", "private words about people"),
    "questions": ("contact of a questioner", "contacts of questioners"),
}


def private_words(dump: dict[str, Any]) -> list[str]:
    """What is private in a dump, each as a count in words; empty where nothing is."""
    cases = len(dump.get("cases") or ())
    held = Counter(_withheld({k: v for k, v in dump.items() if k != "cases"}))
    found = [so_many(cases, *_NAMES["cases"]) + ", in plain words"] if cases else []
    found += [so_many(many, *_NAMES.get(kind, ("private word", "private words"))) for kind, many in held.items()]
    meetings = dump.get("meetings") or ()
    closed = sum(any(map(_excludes_the_public, each.get("events") or ())) for each in meetings)
    exempt = sum(bool(item.get("exempt")) for each in meetings for item in each.get("items") or ())
    if closed:
        found.append(f"what was minuted in private at {so_many(closed, 'meeting')}")
    if exempt:
        found.append(f"the titles of {so_many(exempt, 'exempt item')}")
    return found


def _excludes_the_public(event: dict[str, Any]) -> bool:
    return event.get("kind") == EXCLUDED and event.get("carried") is not False


def _withheld(dump: dict[str, Any]) -> Iterator[str]:
    """The kind of record of each private word that is not empty, in the order of the dump."""
    waiting: list[tuple[Any, str]] = [(dump, "")]
    while waiting:
        value, kind = waiting.pop()
        if isinstance(value, dict):
            if value.get("withheld"):
                yield kind
            within = [
                (inner, name if name in _NAMES else kind)
                for name, inner in value.items()
                if isinstance(inner, dict | list)
            ]
        else:
            within = [(inner, kind) for inner in value if isinstance(inner, dict | list)]
        waiting += within[::-1]
