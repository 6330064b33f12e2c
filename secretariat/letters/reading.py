"""Reading a letter: its head, what it answers, what belongs to no answer, its foot. Every paragraph has one place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from ..basics.pattern import pattern
from .about import about
from .answer import Answer
from .counts import disagreement, stated
from .foot import Foot, copies_of_head, foot
from .head import addressee, sender_of_head
from .law import laws_cited, names_a_law
from .layout import Layout, laid_out
from .numbers import numbers_of
from .openings_and_closes import appendix_named, is_salutation
from .paragraphs import LetterPiece, pieces
from .read import LetterParagraph, PlaceOfParagraph, Read, Unit, Whose
from .roles import has_a_title, is_name
from .units import units
from .voices import answered_through, force_named
from .when import date_of, first_date

_INSPECTED = pattern(r"\b(?:inspectorate|hmicfrs|hmic|inspection|inspectors)\b", re.IGNORECASE)
_AREAS = pattern(r"\bareas? for improvement\b", re.IGNORECASE)
_PANEL = pattern(r"\bpanel\b", re.IGNORECASE)
_MINISTER = pattern(r"\b(?:home secretary|secretary of state|minister)\b", re.IGNORECASE)
Kind = Literal["reply to the panel", "reply to an inspection", "letter"]


def read_letter(text: str) -> Read:
    """What a letter says, by its structure. Reads any text and never fails: what is no letter is loose paragraphs.

    Light markup (``#``, ``**``, ``-``, tabs between the cells of a row) is understood, and comes out as text.
    """
    layout = laid_out(pieces(text))
    words = [piece.text for piece in layout.pieces]
    head = [layout.pieces[n] for n in layout.head if not is_salutation(words[n])]
    foot_of_it = foot([layout.pieces[n] for n in layout.foot])
    date = _date(layout, words)
    basis = laws_cited("\n".join(filter(names_a_law, words)))
    to = addressee(head, layout.salutation)
    below = (
        Whose()
        if to.body or len(to.post) > len("Chair")
        else _below_the_signature([layout.pieces[n] for n in layout.foot])
    )
    to = below if below.name or below.post else to
    kind = _kind(basis, layout, to, words)
    force = force_named("\n".join(words))
    found = units(layout.answers.found, date, force, lambda answer: _matter(kind, answer, layout))
    found = _through_others(found, layout, words)
    found = [replace(unit, paragraphs=tuple(layout.answering[at] for at in unit.paragraphs)) for unit in found]
    places = _places(layout, found, foot_of_it)
    among = [layout.answering[at] for at in layout.answers.loose] if found else []
    loose = (*among, *layout.cover)
    return Read(
        kind,
        tuple(LetterParagraph(n, piece.text, places[n], piece.level) for n, piece in enumerate(layout.pieces)),
        date, _sender(foot_of_it, head), to, layout.subject,
        about(_telling(layout, words), date, inspected=kind == "reply to an inspection"),
        basis, _enclosures(foot_of_it, layout), (*foot_of_it.copies, *copies_of_head(head)), layout.general,
        tuple(found),
        loose, tuple(layout.answering[at] for at in sorted(layout.answers.may_continue)), layout.answers.topics,
        _said_of_itself(layout, words, found, kind),
        tuple(dict.fromkeys(word for piece in layout.pieces for word in piece.joined)),
    )  # fmt: skip


def _date(layout: Layout, words: Sequence[str]) -> str:
    """The day of a letter: a line of its head, else of its foot, else the first date that its head names."""
    lines = [words[n] for n in layout.head]
    return date_of(lines) or date_of([words[n] for n in layout.foot]) or next(filter(None, map(first_date, lines)), "")


def _kind(basis: Sequence[str], layout: Layout, to: Whose, words: Sequence[str]) -> Kind:
    addressed = f"{to.name} {to.post} {to.body}"
    about_inspection = any(law.startswith("Police Act 1996 s.55") for law in basis) or bool(
        _INSPECTED.search(layout.subject)
    )
    if about_inspection and (_MINISTER.search(addressed) or not _PANEL.search(addressed)):
        return "reply to an inspection"
    if layout.answers.found or _PANEL.search(addressed) or any(_PANEL.search(line) for line in words):
        return "reply to the panel"
    return "letter"


def _matter(kind: Kind, answer: Answer, layout: Layout) -> str:
    """What a unit of a reply to an inspection is about: an area for improvement or a recommendation."""
    if kind != "reply to an inspection":
        return ""
    if answer.noun.startswith("rec"):
        return "recommendation"
    if answer.noun.startswith("cause"):
        return "cause of concern"
    title = f"{layout.appendix} {layout.subject} {answer.topic} {answer.noun}"
    return "area for improvement" if _AREAS.search(title) or "area" in answer.noun or "afi" in answer.noun else ""


def _below_the_signature(feet: Sequence[LetterPiece]) -> Whose:
    """The addressee where he stands below who signed: “To: Councillor …, Chair, …”, or a name over “Chair, … Panel”."""
    for piece, after in pairwise([*feet[1:], LetterPiece("", "foot", -1)]):
        if _TO.match(piece.text):
            return addressee([piece._replace(region="head")], "")
        if is_name(piece.text) and _CHAIR.match(after.text):
            return addressee([piece, after], "")
        if has_a_title(piece.text) and _CHAIR.match(after.text):
            return addressee([piece, after], "")
    return Whose()


_TO = pattern(r"to\s?:\s?(?=\S)", re.IGNORECASE)
_CHAIR = pattern(r"(?:the )?(?:chair\w*|clerk)\b.{0,40}\bpanel\b", re.IGNORECASE)


def _sender(found: Foot, head: Sequence[LetterPiece]) -> Whose:
    return found.sender if found.sender.name or found.sender.post else sender_of_head(head)


def _telling(layout: Layout, words: Sequence[str]) -> str:
    """The paragraphs that say what a letter answers: its subject and what stands before the first answer."""
    places = [
        *layout.opening,
        *layout.general,
        *layout.cover,
        *(layout.answering[at] for at in layout.answers.introducing),
    ]
    return "\n".join([layout.subject, *(words[n] for n in sorted(set(places))), layout.appendix])


def _through_others(found: Sequence[Unit], layout: Layout, words: Sequence[str]) -> list[Unit]:
    """The units with the body that answers them, where a paragraph before them says so."""
    made = list(found)
    introducing = [(at, words[layout.answering[at]]) for at in layout.answers.introducing]
    for at, text in [*introducing, *((-1, words[n]) for n in (*layout.opening, *layout.general))]:
        through = answered_through(text)
        if not through:
            continue
        of = [n for n, unit in enumerate(made) if unit.paragraphs and unit.paragraphs[0] > at]
        if at >= 0 and of:
            topic = made[of[0]].topic
            of = [n for n in of if made[n].topic == topic]
        chosen = of[: through.first] if through.first else of[-through.last :] if through.last else of
        for n in chosen:
            made[n] = replace(made[n], answered_by=made[n].answered_by or through.body)
    return made


def _places(layout: Layout, found: Sequence[Unit], foot_of_it: Foot) -> dict[int, PlaceOfParagraph]:
    """The one place of every paragraph."""
    places: dict[int, PlaceOfParagraph] = dict.fromkeys(range(len(layout.pieces)), "loose")
    for n, piece in enumerate(layout.pieces):
        if piece.region == "furniture":
            places[n] = "furniture"
    places |= dict.fromkeys(layout.head, "head")
    places |= {n: "enclosure" if m in foot_of_it.enclosing else "foot" for m, n in enumerate(layout.foot)}
    places |= dict.fromkeys(layout.enclosed, "enclosure")
    opening = [*layout.opening, *layout.general, *([layout.subject_at] if layout.subject_at >= 0 else [])]
    if found:
        places |= {layout.answering[at]: "topic" for at in layout.answers.headings}
        opening += [layout.answering[at] for at in layout.answers.introducing]
    places |= dict.fromkeys(opening, "opening")
    places |= {n: "unit" for unit in found for n in unit.paragraphs}
    return places


def _enclosures(found: Foot, layout: Layout) -> tuple[str, ...]:
    """What is enclosed: what the foot says, and an appendix that it does not name."""
    named = " ".join(found.enclosures).casefold()
    return (
        *found.enclosures,
        *(
            title
            for title in layout.appendices
            if appendix_named(title) and appendix_named(title).casefold() not in named
        ),
    )


def _said_of_itself(layout: Layout, words: Sequence[str], found: Sequence[Unit], kind: Kind) -> str:
    """A count that the letter states of itself, and that is not what was found."""
    if not found:
        return ""
    for at in layout.answers.introducing:
        states = stated(words[layout.answering[at]])
        topics = [unit.topic for unit in found if unit.paragraphs and unit.paragraphs[0] > layout.answering[at]]
        if states and topics:
            within = [unit for unit in found if unit.topic == topics[0]]
            if said := disagreement(states, _counted(within, kind)):
                return said
    telling = "\n".join(
        [layout.subject, *(words[n] for n in sorted({*layout.opening, *layout.general, *layout.cover}))]
    )
    said = disagreement(stated(telling), _counted(found, kind))
    return said and disagreement(stated(telling), _counted(_once(found), kind)) and said


def _once(found: Sequence[Unit]) -> list[Unit]:
    """The units, each once that is answered in parts or in two places: limbs (b), (c), a number that comes again."""
    kept: list[Unit] = []
    for unit in found:
        again = unit.n.startswith("(") and unit.n.strip("()") not in ("a", "i", "1")
        if not again and not (unit.n and any(one.n == unit.n and one.topic != unit.topic for one in kept)):
            kept.append(unit)
    return kept


def _counted(found: Sequence[Unit], kind: Kind) -> dict[str, int]:
    """How many of each noun the units are: merged numbers count as many, two voices on one count once."""
    numbered = {(unit.topic, number) for unit in found for number in numbers_of(unit.n)}
    plain = {(unit.asked, "" if unit.voice else n) for n, unit in enumerate(found) if not numbers_of(unit.n)}
    repeating = sum(1 for unit in found if unit.repeats is not None and not numbers_of(unit.n))
    total = len(numbered) + len(plain) - repeating
    asking = len({(unit.n, unit.asked, unit.topic) for unit in found if "?" in unit.asked})
    if kind == "reply to an inspection":
        areas = any(unit.kind == "area for improvement" for unit in found)
        return {"areas": total} if areas else {"recommendations": total}
    counts = dict.fromkeys(("points", "requests", "queries", "issues", "matters", "concerns", "actions"), total)
    return counts | ({"questions": asking} if asking else {}) | ({"recommendations": total} if asking < total else {})
