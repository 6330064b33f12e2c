"""Which matter a unit of a letter answers: by rare words; numbers, order and topic confirm and never decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..basics.pattern import pattern
from .likeness import Likeness, likeness, meant
from .meeting_meant import counted_among, meeting_named, meeting_of, said_of_the_meeting
from .neighbours import Neighbours
from .numbering import and_those_after, in_order, number_of, numbers_said, series_of
from .placed import PLACES
from .proposed import Answering, Asked, Given
from .rare_words import Weights, as_written
from .read import Read, Unit
from .sentences_of import LONGEST
from .stems import stems_of
from .waiting import waits_for
from .whose_matter import for_this_letter, parents_of

IN_THE_RUNNING = 0.3
IN_THE_RUNNING_WITH_ONE = 0.4
"""For a matter that shares a single rare word: many share one by chance."""
SURE = 0.6
SURE_IF_CONFIRMED = 0.42
SURE_OF_TWO = 0.65
"""For two rare words alone."""
NEARLY_THE_SAME = 0.8
_BESIDE = "the limb beside it agrees"
_MOST_SHOWN = 4
_NEARLY_ALL = 0.75
_A_TITLE = 8
"""Words that a title has at most."""
_IDENTITY = pattern(r"\b\d{4}-\d{2}-\d{2}[a-z]?(?:/[2-9])?/[A-Z]+\d+(?:\.\d+)?\b")


def _same(alike: Likeness) -> bool:
    """The same words, although none of them is rare: “That the Commissioner reply in writing.”"""
    return (alike.is_exact and len(alike.shared) >= 2) or (alike.word_for_word and bool(alike.shared))


def _in_the_running(alike: Likeness) -> bool:
    least = IN_THE_RUNNING if len(alike.rare) > 1 else IN_THE_RUNNING_WITH_ONE
    return (bool(alike.rare) and alike.score >= least) or alike.all_rare or _same(alike)


def identities_in(text: str, given: Given) -> tuple[str, ...]:
    """The matters given whose own identity stands in a text, in their order: “2031-02-04/R2”."""
    known = {each.id for each in given.matters}
    cited = {found for found in (*_IDENTITY.findall(text), *and_those_after(text)) if found in known}
    cited |= {
        id for id in known - cited if id in text and re.search(rf"(?<![\w/.-]){re.escape(id)}(?![\w/-]|\.\d)", text)
    }
    return tuple(sorted(cited, key=in_order))


class Matching:
    """The matters given, ready to be held against the units of a letter."""

    def __init__(self, given: Given, read: Read) -> None:
        self.given, self.read = given, read
        self.weights = Weights(given)
        parents = parents_of(given)
        self.matters = tuple(sorted((each for each in given.matters if each.id not in parents), key=in_order))
        self.by_id = {each.id: each for each in given.matters}
        self.parents = parents
        self._ours = frozenset(each.id for each in given.matters if for_this_letter(each, read))
        self._listed: dict[str, tuple[Asked, ...]] = {}
        self._guessed: dict[str, str] = {}

    def units(self) -> list[Answering]:
        """What every unit seems to answer, in the order of the letter."""
        if not self.given.matters:
            return []
        firsts = Neighbours([self._first(unit) for unit in self.read.units])
        found: list[Answering] = []
        for at, unit in enumerate(self.read.units):
            answering = self._of_unit(at, unit, firsts)
            if unit.repeats is not None and unit.repeats < at and answering.sure != "strong":
                before = found[unit.repeats]
                if before.ids:
                    why = f"it asks again what stood in the {_nth(unit.repeats)} answer before"
                    answering = answering._replace(ids=before.ids, sure=before.sure, why=why, merged=before.merged)
            found.append(answering)
        return self._by_titles(found)

    def _by_titles(self, found: list[Answering]) -> list[Answering]:
        """A list of titles, each with a position: “Ferry patrols: not accepted”, “Lifebuoys: accepted”. It is certain
        where all the words of each stand in one matter alone, and in another for each."""
        means = [self._titled(unit) for unit in self.read.units]
        if len(means) < 2 or not all(means) or len(set(means)) < len(means):
            return found
        alone = f"no other has all the words of this title, and each of the {len(means)} titles has one of its own"
        return [
            each._replace(ids=(id,), sure="strong", why=f"{each.why}; {alone}")
            if each.sure == "ask" and id in each.ids
            else each
            for each, id in zip(found, means, strict=True)
        ]

    def _titled(self, unit: Unit) -> str:
        """The one matter of the writer's that has all the words of a short title with a position; empty for none."""
        said = stems_of(unit.asked)
        if not unit.position or unit.n or len(unit.asked.split()) > _A_TITLE or not self.weights.rare(said):
            return ""
        holds = [each.id for each in self.matters if said <= stems_of(each.text)]
        return holds[0] if len(holds) == 1 and self.is_ours(holds[0]) else ""

    def alike(self, words: str, matters: Sequence[Asked] = ()) -> list[Likeness]:
        """The matters that words of a letter may mean, the most alike first; of equals the order of identities."""
        every = [likeness(words, each, self.weights) for each in matters or self.matters]
        in_it = [each for each in every if _in_the_running(each)]
        return sorted(in_it, key=lambda each: (-round(each.score, 6), in_order(each.matter)))

    def _first(self, unit: Unit) -> str:
        alike = self.alike(_question(unit))
        return alike[0].matter.id if alike and alike[0].score >= SURE else ""

    def _of_unit(self, at: int, unit: Unit, firsts: Neighbours) -> Answering:
        waiting = waits_for(unit.reply)
        if cited := identities_in(f"{unit.identity} {unit.n} {unit.asked}", self.given):
            why = f"the letter cites {' and '.join(cited)}"
            return Answering(cited, "strong", why, unit=at, by="identity", merged=len(cited) > 1, waits_for=waiting,
                             position=unit.position)  # fmt: skip
        answering = self._by_words(at, unit, firsts) if unit.asked.strip() else None
        if answering is None:
            answering = (
                self._by_number(unit)
                or self._by_place(at, unit, firsts)
                or Answering((), "not minuted", "no words of it stand in any matter")
            )
        ids = answering.ids
        return answering._replace(unit=at, position=unit.position, waits_for=waiting if ids else "")

    def _by_words(self, at: int, unit: Unit, firsts: Neighbours) -> Answering | None:
        alike = self.alike(_question(unit)) or self._with_topic(unit)
        if not alike:
            return None
        said = stems_of(f"{unit.topic} {_question(unit)}")
        them = meant(alike, said, self.weights)
        if them.either and (of_meeting := self._of_the_meeting(them.alike, unit)):
            them = meant(list(of_meeting), said, self.weights)
        ids = tuple(sorted((each.matter.id for each in them.alike[:_MOST_SHOWN]), key=in_order))
        words = "; ".join(
            f"rare words ({as_written(each.matter, each.rare or each.shared)})"
            for each in sorted(them.alike[:_MOST_SHOWN], key=lambda each: in_order(each.matter))
        )
        if them.either:
            return Answering(ids, "ask", f"{words}: one of them, and the words do not say which")
        agrees, disagrees = self._number(unit, ids)
        if disagrees and (numbered := self._nearly_as_alike(unit, alike)):
            every = tuple(sorted({*ids, *numbered}, key=in_order))
            why = f"{words}; the number is that of {' and '.join(numbered)}, which is nearly as alike"
            return Answering(every, "ask", why, number_disagrees=True)
        confirmed = [
            *(["the number agrees"] if agrees else []),
            *(["the order agrees"] if self._order_agrees(at, ids, firsts) else []),
            *(["the topic agrees"] if self._topic_agrees(unit, them.alike) else []),
            *([_BESIDE] if _is_limb(unit) and ids[0] in firsts.beside(at) else []),
        ]
        missing = self._numbered_too(unit, ids)
        doubts = [
            *(["the number disagrees"] if disagrees else []),
            *([f"the number names {' and '.join(missing)} too"] if missing else []),
            *(["each names what the other does not"] if any(each.clashes for each in them.alike) else []),
            *([f"it was minuted for the {self.by_id[id].to}" for id in ids if not self.is_ours(id)]),
        ]
        sure = not missing and all(self.is_ours(id) for id in ids) and (
            self._sure_of_one(them.alike[0], confirmed, disagrees) if len(ids) == 1
            else all(each.of_matter >= SURE and not each.clashes for each in them.alike)
        )  # fmt: skip
        why = "; ".join((words, *confirmed, *doubts))
        every = tuple(sorted({*ids, *missing}, key=in_order))
        return Answering(
            every, "strong" if sure else "ask", why, merged=len(every) > 1, number_disagrees=disagrees
        )  # fmt: skip

    def _sure_of_one(self, alike: Likeness, confirmed: Sequence[str], disagrees: bool) -> bool:
        if _same(alike) and not alike.clashes:
            return True
        if alike.clashes:
            return len(alike.rare) >= 4 and min(alike.of_matter, alike.of_words) >= 0.55
        if len(alike.rare) == 1:
            every_word = alike.of_words >= NEARLY_THE_SAME and len(alike.shared) >= 2
            return every_word and (alike.of_matter >= NEARLY_THE_SAME or len(confirmed) >= 2)
        if len(confirmed) >= 2 and len(alike.rare) >= 2 and len(alike.shared) >= 5 and not disagrees:
            return alike.both_ways >= 0.4
        least = SURE_OF_TWO if alike.all_rare else NEARLY_THE_SAME
        if len(alike.rare) == 2 and alike.both_ways < least:  # they may stand in anything: “the control room”
            return (len(confirmed) >= 2 or _BESIDE in confirmed) and alike.of_words >= 0.5 and not disagrees
        if disagrees:
            return alike.score >= SURE + 0.1
        return alike.score >= (SURE_IF_CONFIRMED if confirmed else SURE)

    def _with_topic(self, unit: Unit) -> list[Likeness]:
        """Matters that only the unit and its topic together mean: “How many were there?” under “Speed watch”."""
        if not unit.topic:
            return []
        own = stems_of(unit.asked)
        found = self.alike(f"{unit.topic} {unit.asked}")
        return [each for each in found if each.shared & own and each.of_matter >= 0.5]

    def is_ours(self, id: str) -> bool:
        """Whether a matter is for the writer of the letter."""
        return id in self._ours

    def _of_the_meeting(self, alike: Sequence[Likeness], unit: Unit) -> tuple[Likeness, ...]:
        """Of matters that are as alike as each other, those of the meeting that the heading or the letter names."""
        meeting = meeting_named(self.read, unit)
        return tuple(each for each in alike if meeting and meeting_of(each.matter) == meeting)

    # --- what confirms ---

    def _number(self, unit: Unit, ids: Sequence[str]) -> tuple[bool, bool]:
        """Whether the number that the letter gives agrees; whether it is another's. “33/15” of a log is nobody's."""
        said = numbers_said(unit.n)
        if not said:
            return False, False
        agrees = any(number_of(id) in said for id in ids)
        series = {series_of(id) for id in ids}
        anothers = any(number_of(each.id) in said and series_of(each.id) in series for each in self.matters)
        return agrees, not agrees and anothers

    def _nearly_as_alike(self, unit: Unit, alike: Sequence[Likeness]) -> tuple[str, ...]:
        """The matters whose number the letter gives and nearly all of whose words it says, though another is liker."""
        said = numbers_said(unit.n)
        return tuple(
            each.matter.id for each in alike[1:] if number_of(each.matter.id) in said and each.of_matter >= _NEARLY_ALL
        )

    def _numbered_too(self, unit: Unit, ids: Sequence[str]) -> tuple[str, ...]:
        """The matters that a label of several numbers names besides those that the words mean."""
        said = numbers_said(unit.n)
        if len(said) < 2 or not any(number_of(id) in said for id in ids):
            return ()
        series = {series_of(id) for id in ids}
        return tuple(
            each.id for each in self.matters
            if each.id not in ids and series_of(each.id) in series and number_of(each.id) in said
        )  # fmt: skip

    def _order_agrees(self, at: int, ids: Sequence[str], firsts: Neighbours) -> bool:
        """Whether the matter stands between those of the unit before and the unit after, in their series."""
        series = series_of(ids[0])
        before, after = firsts.before(at, series), firsts.after(at, series)
        if not before and not after:
            return False
        ours = in_order(ids[0])
        return (not before or in_order(before) < ours) and (not after or in_order(ids[-1]) < in_order(after))

    def _topic_agrees(self, unit: Unit, alike: Sequence[Likeness]) -> bool:
        topic = self.weights.rare(stems_of(unit.topic)) - stems_of(unit.asked)
        return any(topic & stems_of(each.matter.text) for each in alike)

    # --- where there are no words ---

    def _by_number(self, unit: Unit) -> Answering | None:
        """A label that quotes nothing: the matters of that number are shown, and nothing is chosen."""
        replies = not unit.reply.strip() and _REPLIES.search(unit.asked)  # “Recommendation 3: To be agreed next year.”
        if (unit.asked.strip() and not replies) or not (said := numbers_said(unit.n)):
            return None
        meeting = meeting_named(self.read, unit)
        ids = tuple(each.id for each in self.recommendations(meeting) if number_of(each.id) in said)
        if not ids:
            return None
        why = "the number alone: the letter quotes no words"
        theirs = {each.matter.id for each in self.alike(unit.reply)[:1]}
        if theirs & set(ids):
            why = "the number, and words of the reply agree; the letter quotes none"
        elif theirs:
            why += f"; the words of the reply are rather those of {' and '.join(theirs)}"
        why += self.of_which_meeting(meeting)
        return Answering(ids, "ask", why, by="number", merged=len(ids) > 1)

    def _by_place(self, at: int, unit: Unit, firsts: Neighbours) -> Answering | None:
        """A question that names nothing (“Will that go on?”), by its number, or as the only one between its neighbours.

        Some word must stand in both, and no other unit may mean the matter; it is asked, never chosen.
        """
        said = stems_of(unit.asked)
        before, after = firsts.before(at), firsts.after(at)
        numbers = numbers_said(unit.n)
        near = {series_of(id) for id in (before, after) if id}
        free: list[Asked] = []
        for each in (matter for matter in self.matters if matter.id not in firsts.meant):
            both = said & stems_of(each.text)
            between = (not before or in_order(before) < in_order(each)) and (
                not after or in_order(each) < in_order(after)
            )
            in_its_place = between and series_of(each.id) in near
            if numbers and number_of(each.id) not in numbers:
                continue
            if both and (in_its_place or (numbers and near and self.weights.rare(both))):
                free.append(each)
        if len(free) != 1:
            return None
        words = as_written(free[0], said & stems_of(free[0].text))
        how = "the number" if numbers else "the order"
        return Answering((free[0].id,), "ask", f"{how}, and little else ({words})", by="number" if numbers else "order")

    def recommendations(self, meeting: str = "") -> tuple[Asked, ...]:
        """What “the first” and a bare number count among. ``meeting``: the one that a heading over them names.

        Asked for every paragraph, and looked for among all matters once a meeting.
        """
        meeting = meeting or self.read.about.meeting
        if meeting not in self._listed:
            self._listed[meeting] = counted_among(self.matters, self.read, meeting)
        return self._listed[meeting]

    def of_which_meeting(self, meeting: str = "") -> str:
        """What a reason says of the meeting, where it had to be guessed; empty for nothing."""
        meeting = meeting or self.read.about.meeting
        if meeting not in self._guessed:
            self._guessed[meeting] = said_of_the_meeting(self.matters, self.read, meeting)
        return self._guessed[meeting]


_REPLIES = pattern(r"\b(?:(?:not |un)?(?:accept|agre|adopt)ed|rejected|withdrawn|implemented)\b", re.IGNORECASE)
_WHO_ASKS = pattern(r"^(?:[A-Z][\w’'-]*\.? ){1,4}?[A-Z][\w’'-]*: (?=[“\"A-Z])")


def _question(unit: Unit) -> str:
    """What was asked, without who asked it (“Councillor Teasel: …”), as far as its last question mark."""
    words = _WHO_ASKS.sub("", unit.asked[:LONGEST])
    asked, mark, _ = words.rpartition("?")
    return asked + mark or words


def _is_limb(unit: Unit) -> bool:
    """Whether a label is a letter of the alphabet, or ends in one: “(c)”, “1(c)”, “2b”."""
    return re.search(r"(?:^|\d|\()[a-h]\)?\.?$", unit.n.strip(), re.IGNORECASE) is not None


def _nth(at: int) -> str:
    return PLACES[at] if at < 10 else f"{at + 1}th"
