"""A letter's parse beside the one that is wanted of it, in the form of the README of the letters."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict

from secretariat.letters.read import Read, Unit, Whose

_SILENT = {
    "declined": None,
    "promises": [],
    "repeats": None,
    "same_as": "",
    "topic": "",
    "answered_by": "",
    "identity": "",
}


def ends_so(text: str, ends: list[str]) -> bool:
    """Whether a text begins and ends with the words that are wanted: the first, the last."""
    return text.startswith(ends[0]) and text.endswith(ends[1]) and bool(ends[0]) == bool(text)


def said_of(whose: Whose) -> dict[str, object]:
    return {name: value for name, value in asdict(whose).items() if value}


def starts_of(read: Read, places: tuple[int, ...], wanted: list[str]) -> list[str]:
    """The first words of some paragraphs, as many as are wanted of each."""
    texts = [read.paragraphs[place].text for place in places]
    return [text[: len(wanted[n])] if n < len(wanted) else text for n, text in enumerate(texts)]


def unit_differs(unit: Unit, wanted: dict[str, Any]) -> list[str]:
    """What of a unit is not as it is wanted, in words."""
    said: dict[str, Any] = asdict(unit) | {
        "position": unit.position or unit.position_words,
        "declined": unit.declined and asdict(unit.declined),
        "promises": [promise._asdict() for promise in unit.promises],
        "links": list(unit.links),
        "refs": list(unit.refs),
        "figures": list(unit.figures),
    }
    differ = [
        f"{name}: {said[name]!r}, not {value!r}"
        for name, value in wanted.items()
        if name not in ("asked", "reply") and said[name] != value
    ]
    differ += [f"{name}: {said[name]!r}" for name in ("asked", "reply") if not ends_so(said[name], wanted[name])]
    return differ + [
        f"{name}: {said[name]!r}" for name, none in _SILENT.items() if name not in wanted and said[name] != none
    ]


def differs(read: Read, expect: dict[str, Any]) -> list[str]:
    """What of a letter is not as it is wanted, in words; nothing where all of it is."""
    pairs: list[tuple[str, object, object]] = [
        ("kind", read.kind, expect["kind"]),
        ("date", read.date, expect["date"]),
        ("from", said_of(read.sender), {name: value for name, value in expect["from"].items() if value}),
        ("to", said_of(read.addressee), expect["to"]),
        ("subject", read.subject, expect.get("subject", "")),
        ("about", {name: value for name, value in asdict(read.about).items() if value}, expect["about"]),
        ("basis", list(read.basis), expect["basis"]),
        ("enclosures", list(read.enclosures), expect["enclosures"]),
        ("copies", list(read.copies), expect["copies"]),
        ("said of itself", read.said_of_itself, expect.get("said_of_itself", "")),
        ("units", len(read.units), len(expect["units"])),
    ]
    for name in ("loose", "general", "may_continue"):
        starts = expect.get(name, [])
        pairs.append((name, starts_of(read, getattr(read, name), starts), starts))
    if "topics" in expect:
        pairs.append(("topics", list(read.topics), expect["topics"]))
    noise = [one.text for one in read.paragraphs if one.place == "furniture"]
    pairs.append(("noise", noise, [" ".join(line.split()) for line in expect.get("noise", [])]))
    differ = [f"{name}: {found!r}, not {wanted!r}" for name, found, wanted in pairs if found != wanted]
    for n, (unit, wanted) in enumerate(zip(read.units, expect["units"], strict=False)):
        differ += [f"unit {n}: {words}" for words in unit_differs(unit, wanted)]
    return differ
