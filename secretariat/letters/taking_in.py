"""A letter on its way in: each part of it, the matters it seems to answer, and what the clerk has said of each.

Nothing is linked that the clerk did not accept: a proposal that she passes by is left out when the letter is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from .declining import position_of
from .proposed import Answering, Proposed
from .read import PlaceOfParagraph, Position, Read


class Link(NamedTuple):
    """That a part answers a matter. ``matter``: its reference, 2031-02-04/R2; empty where none is aimed at yet."""

    matter: str = ""
    position: Position = ""
    until: str = ""
    through: str = ""
    accepted: bool = False


class PromiseMade(NamedTuple):
    """Something that a part promises, to be followed as a matter of its own once it is accepted."""

    words: str
    by: str = ""
    accepted: bool = False
    left: bool = False
    """The clerk said that it is none."""


class LetterPart(NamedTuple):
    """A unit of a letter, a loose paragraph, or a sentence that seems to answer something."""

    paragraphs: tuple[int, ...]
    unit: int | None = None
    label: str = ""
    topic: str = ""
    asked: str = ""
    reply: str = ""
    links: tuple[Link, ...] = ()
    perhaps: tuple[str, ...] = ()
    """Matters it may answer, where nothing is chosen: the clerk is asked."""
    why: str = ""
    """Why that is proposed, in words."""
    promises: tuple[PromiseMade, ...] = ()
    left: bool = False
    """The clerk said that it answers nothing."""
    sentence: bool = False
    """It is a sentence of a paragraph, and not all of it."""
    together: bool = False
    """It names all that it may answer, which are not some to choose from: “recommendations 1, 3 and 5”, or “2”."""
    position: Position = ""
    """What it says to those that it may answer."""


class Spot(NamedTuple):
    """A line of the list of proposals: a part, and one link or one promise of it. -1: neither."""

    part: int
    link: int = -1
    promise: int = -1


class TakingIn:
    """The parts of a letter, and what was said of them so far."""

    def __init__(self, parts: Iterable[LetterPart]) -> None:
        self.parts = list(parts)
        self._proposed = tuple(self.parts)

    def spots(self) -> list[Spot]:
        """Every line there is: of a part each link, or one line where it has none; then its promises."""
        found: list[Spot] = []
        for n, part in enumerate(self.parts):
            found += [Spot(n, m) for m in range(len(part.links))] or [Spot(n)]
            found += [Spot(n, promise=m) for m in range(len(part.promises))]
        return found

    def link(self, spot: Spot) -> Link | None:
        links = self.parts[spot.part].links
        return links[spot.link] if 0 <= spot.link < len(links) else None

    def promise(self, spot: Spot) -> PromiseMade | None:
        return self.parts[spot.part].promises[spot.promise] if spot.promise >= 0 else None

    # --- what the clerk says ---

    def accept(self, spot: Spot) -> bool:
        """Accept what stands on a line. False where there is nothing to accept: no matter is aimed at."""
        if (promise := self.promise(spot)) is not None:
            self._set_promise(spot, promise._replace(accepted=True, left=False))
            return True
        link = self.link(spot)
        part = self.parts[spot.part]
        if link is None and part.together and part.perhaps and not part.links:
            for matter in part.perhaps:
                self.add(spot, matter)
            return True
        if link is None or not link.matter:
            return False
        self._set_link(spot, link._replace(accepted=True))
        return True

    def aim(self, spot: Spot, matter: str) -> Spot:
        """Aim a line at another matter, which is still to be accepted. Returns the line it is now."""
        part = self.parts[spot.part]
        if any(each.matter == matter and n != spot.link for n, each in enumerate(part.links)):
            return spot
        if (link := self.link(spot)) is not None:
            self._set_link(spot, link._replace(matter=matter, accepted=False))
            return spot
        return self.add(spot, matter, accepted=False)

    def add(self, spot: Spot, matter: str, *, accepted: bool = True) -> Spot:
        """Let a part answer one more matter. Returns its line; the one there is, where it answers it already."""
        part = self.parts[spot.part]
        for n, each in enumerate(part.links):
            if each.matter == matter:
                return Spot(spot.part, n)
        like = part.links[0] if part.links else Link(position=part.position)
        added = like._replace(matter=matter, accepted=accepted)
        self.parts[spot.part] = part._replace(links=(*part.links, added), left=False)
        return Spot(spot.part, len(part.links))

    def unlink(self, spot: Spot) -> Spot:
        """Take a link away; of a promise, say that it is none. Returns the line nearest to it."""
        if (promise := self.promise(spot)) is not None:
            self._set_promise(spot, promise._replace(accepted=False, left=True))
            return spot
        part = self.parts[spot.part]
        links = tuple(each for n, each in enumerate(part.links) if n != spot.link)
        self.parts[spot.part] = part._replace(links=links, left=not links)
        return Spot(spot.part, min(max(spot.link, 0), len(links) - 1))

    def take_position(self, spot: Spot, position: Position, *, until: str = "", through: str = "") -> bool:
        """What the reply says to the matter of a line. False where none is aimed at."""
        link = self.link(spot)
        if link is None:
            return False
        self._set_link(spot, link._replace(position=position, until=until, through=through))
        return True

    def accept_sure(self) -> int:
        """Accept every proposal that stands, promises left aside; how many."""
        waiting = [spot for spot in self.undecided() if spot.link >= 0]
        return sum(self.accept(spot) for spot in waiting)

    def _set_link(self, spot: Spot, link: Link) -> None:
        part = self.parts[spot.part]
        links = tuple(link if n == spot.link else each for n, each in enumerate(part.links))
        self.parts[spot.part] = part._replace(links=links)

    def _set_promise(self, spot: Spot, promise: PromiseMade) -> None:
        part = self.parts[spot.part]
        promises = tuple(promise if n == spot.promise else each for n, each in enumerate(part.promises))
        self.parts[spot.part] = part._replace(promises=promises)

    # --- how far it has got ---

    def undecided(self) -> list[Spot]:
        """The lines that propose something the clerk neither accepted nor took away."""
        return [spot for spot in self.spots() if self._waits(spot)]

    def _waits(self, spot: Spot) -> bool:
        if (promise := self.promise(spot)) is not None:
            return not promise.accepted and not promise.left
        if (link := self.link(spot)) is not None:
            return not link.accepted
        part = self.parts[spot.part]
        return bool(part.perhaps) and not part.left

    def linked(self, *, accepted: bool = False) -> set[str]:
        """The references of the matters that something answers; ``accepted``: as the clerk said."""
        return {link.matter for part in self.parts for link in part.links if link.accepted or not accepted}

    def bare(self) -> list[int]:
        """The paragraphs that belong to no unit and answer nothing: places in the letter."""
        waits = set(self.undecided())
        return [
            n
            for at, part in enumerate(self.parts)
            if part.unit is None and not part.links and not part.sentence and Spot(at) not in waits
            for n in part.paragraphs
        ]

    # --- keeping what was said, for a letter that is left half way ---

    def said(self) -> dict[str, Any]:
        """What was said of it, as plain values: the parts that are not as they were proposed."""
        said = {
            str(n): [[list(link) for link in part.links], [list(each) for each in part.promises], part.left]
            for n, (part, before) in enumerate(zip(self.parts, self._proposed, strict=True))
            if part != before
        }
        return {"parts": len(self.parts), "said": said}

    def say_again(self, said: Any) -> bool:
        """Put back what ``said`` gave; False, and nothing changes, where it is of another letter."""
        try:
            if said["parts"] != len(self.parts):
                return False
            parts = list(self.parts)
            for n, (links, promises, left) in said["said"].items():
                parts[int(n)] = parts[int(n)]._replace(
                    links=tuple(Link(*each) for each in links),
                    promises=tuple(PromiseMade(*each) for each in promises), left=bool(left),
                )  # fmt: skip
        except (TypeError, ValueError, KeyError, IndexError, AttributeError):
            return False
        self.parts = parts
        return True


def taking_in(proposed: Proposed) -> TakingIn:
    """A letter as it was read, each part with what is proposed of it and nothing accepted, in the letter's order."""
    read = proposed.read
    of_unit = {each.unit: each for each in proposed.answering if each.unit is not None}
    of_loose = {each.loose: each for each in proposed.answering if each.loose is not None}
    parts = [_of_unit(read, n, of_unit.get(n)) for n in range(len(read.units))]
    sentences = [each for each in proposed.answering if each.sentence]
    parts += [_of_sentence(read, each) for each in sentences]
    spoken_of = {n for part in parts for n in part.paragraphs}
    parts += [
        _of_loose(read, place, of_loose.get(n))
        for n, place in enumerate(read.loose)
        if n in of_loose or place not in spoken_of
    ]
    return TakingIn(sorted(parts, key=lambda part: part.paragraphs[:1]))


def _of_unit(read: Read, n: int, answering: Answering | None) -> LetterPart:
    unit = read.units[n]
    until = next((promise.by for promise in unit.promises if promise.by), "") if unit.position == "postponed" else ""
    position = (answering.position if answering else "") or unit.position or position_of(unit.declined)
    like = Link(position=position, until=until, through=unit.answered_by)
    promises = tuple(PromiseMade(promise.words, promise.by) for promise in unit.promises)
    part = LetterPart(unit.paragraphs, n, unit.n, unit.topic, unit.asked, unit.reply, promises=promises)
    return _proposed(part, answering, like)


def _of_loose(read: Read, place: int, answering: Answering | None) -> LetterPart:
    part = LetterPart((place,), reply=_text(read, place))
    return _proposed(part, answering, Link(position=answering.position if answering else ""))


def _of_sentence(read: Read, answering: Answering) -> LetterPart:
    words = answering.sentence
    held = [each.n for each in read.paragraphs if words in each.text]
    likely = [n for n in held if n in read.loose] or held or list(read.loose[:1])
    part = LetterPart(tuple(likely[:1]), reply=words, sentence=True)
    return _proposed(part, answering, Link(position=answering.position))


def _proposed(part: LetterPart, answering: Answering | None, like: Link) -> LetterPart:
    """What is sure stands as a link to be accepted; what is not is only named beside it."""
    if answering is None:
        return part
    why = answering.why or answering.by
    if answering.sure == "strong":
        return part._replace(links=tuple(like._replace(matter=id) for id in answering.ids), why=why)
    if answering.sure != "ask":
        return part._replace(why=why)
    by_number = bool(answering.sentence) and answering.by == "number"
    says = not answering.open_still and (not answering.sentence or bool(answering.position))
    certain = answering.merged or answering.by == "only one" or (by_number and not answering.number_disagrees)
    named = says and certain
    return part._replace(perhaps=answering.ids, why=why, together=named, position=like.position)


def _text(read: Read, place: int) -> str:
    return next((each.text for each in read.paragraphs if each.n == place), "")


MARKS: dict[PlaceOfParagraph, str] = {
    "head": "H", "opening": "O", "topic": "T", "unit": "U", "loose": "?", "foot": "F", "enclosure": "E",
    "furniture": "-",
}  # fmt: skip
"""The letter that stands beside a paragraph, so that what it was taken for is not told by colour alone."""


def next_waiting(taking: TakingIn, after: Spot) -> Spot:
    """The next line that waits for the clerk, from the top again at the end; the following one, where none does."""
    spots, waiting = taking.spots(), set(taking.undecided())
    later = spots[spots.index(after) + 1 :] if after in spots else []
    return next((spot for spot in (*later, *spots) if spot in waiting and spot != after), next(iter(later), after))
