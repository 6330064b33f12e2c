"""What was read and proposed of a letter as plain values, in the form of the examples: what is empty is left out."""

from __future__ import annotations

from typing import Any

from msgspec.structs import asdict

from .proposed import Answering, Proposed
from .read import Read, Unit, Whose


def in_plain_values(proposed: Proposed) -> dict[str, Any]:
    """All that was read and proposed, ready to be written as JSON.

    ``units``, ``loose``, ``match``, ``unanswered`` and ``drift`` always stand there, else only what is not empty. The
    places in ``match`` count the units, or the loose paragraphs, from 0.
    """
    read = proposed.read
    texts = [each.text for each in read.paragraphs]

    def of(places: tuple[int, ...]) -> list[str]:
        return [texts[at] for at in places]

    noise = [each.text for each in read.paragraphs if each.place == "furniture"]
    return {
        "kind": read.kind,
        "date": read.date,
        "from": _whose(read.sender),
        "to": _whose(read.addressee),
        **_filled(subject=read.subject),
        "about": _filled(**asdict(read.about)),
        "basis": list(read.basis),
        "enclosures": list(read.enclosures),
        "copies": list(read.copies),
        **_filled(general=of(read.general), topics=list(read.topics), noise=noise, joined=list(read.joined)),
        "units": [_unit(each) for each in read.units],
        "loose": of(read.loose),
        **_filled(may_continue=of(read.may_continue)),
        "match": [_match(each) for each in proposed.answering],
        "unanswered": list(proposed.unanswered),
        **_filled(
            perhaps_unanswered=[
                {**_numbered(unit=each.unit), **_filled(id=each.id), "why": each.why} for each in proposed.perhaps
            ],
            not_for_this_letter=list(proposed.not_for_this_letter),
            not_minuted=[texts[read.loose[at]] for at in proposed.not_minuted],
            parents=[{"id": each.id, "open": list(each.open)} for each in proposed.parents],
            said_of_itself=read.said_of_itself,
        ),
        "drift": [
            _filled(
                id=each.id, lost=list(each.lost), added=list(each.added),
                changed=[list(pair) for pair in each.changed], answer_differs=each.answer_differs,
            )
            for each in proposed.drift
        ],
        "derived": dict(proposed.derived),
        "paragraphs": [_paragraph(read, at) for at in range(len(read.paragraphs))],
    }  # fmt: skip


def _filled(**values: Any) -> dict[str, Any]:
    """Those that are not empty."""
    return {key: value for key, value in values.items() if value not in ("", [], {}, None, False)}


def _numbered(**places: int | None) -> dict[str, int]:
    """Those that are there; 0 is a place."""
    return {key: place for key, place in places.items() if place is not None}


def _whose(whose: Whose) -> dict[str, Any]:
    name = {"name": whose.name} if whose.name else {}
    return {
        **name,
        "post": whose.post,
        **_filled(**{k: v for k, v in asdict(whose).items() if k not in ("name", "post")}),
    }


def _unit(unit: Unit) -> dict[str, Any]:
    position = unit.position or (f"see {unit.same_as}" if unit.same_as else "")
    asks = unit.asked.rstrip().endswith("?") or unit.kind or unit.declined
    return {
        "n": unit.n,
        "asked": unit.asked,
        "reply": unit.reply,
        **_filled(topic=unit.topic, kind=unit.kind, voice=unit.voice, answered_by=unit.answered_by),
        **({"position": position} if position or not asks else {}),
        **_filled(
            declined=asdict(unit.declined) if unit.declined else {},
            promises=[_filled(words=each.words, by=each.by) for each in unit.promises],
            links=list(unit.links), refs=list(unit.refs), figures=list(unit.figures),
            questions=unit.questions if unit.questions > 1 else 0,
        ),
        **_numbered(repeats=unit.repeats),
        **_filled(same_as=unit.same_as, inner_list=unit.inner_list, identity=unit.identity),
    }  # fmt: skip


def _match(each: Answering) -> dict[str, Any]:
    return {
        **_numbered(unit=each.unit, loose=each.loose),
        **_filled(sentence=each.sentence),
        "ids": list(each.ids),
        "sure": each.sure,
        **_filled(
            by=each.by, merged=each.merged, number_disagrees=each.number_disagrees, waits_for=each.waits_for,
            why=each.why,
        ),
    }  # fmt: skip


def _paragraph(read: Read, at: int) -> dict[str, Any]:
    paragraph = read.paragraphs[at]
    units = [n for n, unit in enumerate(read.units) if at in unit.paragraphs]
    return {"n": paragraph.n, "place": paragraph.place, **_filled(level=paragraph.level, units=units),
            "text": paragraph.text}  # fmt: skip
