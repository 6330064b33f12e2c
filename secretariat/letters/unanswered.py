"""What a letter leaves unanswered: matters it does not mention, and those that it perhaps does not answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..basics.clock import MONTHS
from ..basics.pattern import pattern
from .drift import is_question
from .matching import Matching
from .numbering import in_order
from .numbers import number_in_words
from .proposed import Answering, OpenParts, Perhaps
from .read import Read, Unit
from .sentences_of import sentences_of
from .stems import stems_of
from .whose_matter import of_the_meeting

_NEXT_LIMB = pattern(
    r",? and (?=(?:by |for |to |from |with |at |in )?(?:how|what|who|whom|whose|why|when|where|which|whether)\b)|;\s+",
    re.IGNORECASE,
)


def unanswered(matching: Matching, answering: Iterable[Answering], not_for_it: Iterable[str]) -> tuple[str, ...]:
    """The matters that the writer was to answer and that nothing in the letter seems to answer.

    A letter that names its meeting is held against the matters of that meeting. What is only asked about counts as
    mentioned, and so does a matter cited by its identity.
    """
    mentioned = {id for each in answering if not each.open_still for id in each.ids} | set(not_for_it)
    expected = of_the_meeting(matching.given.matters, matching.read)
    if matching.read.kind == "reply to an inspection":
        expected = tuple(each for each in expected if each.kind == "area for improvement")
    not_left = mentioned | matching.parents | {each.id for each in expected if each.answered}
    left = (each.id for each in expected if each.id not in not_left)
    return tuple(sorted(left, key=in_order))


def open_parts(matching: Matching, answering: Iterable[Answering]) -> tuple[OpenParts, ...]:
    """Every matter of several parts that the letter touches or was to answer, with the parts it leaves open."""
    answered = {id for each in answering for id in each.ids}
    expected = {each.id for each in of_the_meeting(matching.given.matters, matching.read)}
    found = []
    for parent in sorted(matching.parents, key=in_order):
        parts = [each.id for each in matching.given.matters if each.parent == parent and not each.answered]
        if parent in expected or answered & {parent, *parts}:
            left = () if parent in answered else (id for id in parts if id not in answered)
            found.append(OpenParts(parent, tuple(sorted(left, key=in_order))))
    return tuple(found)


def perhaps_unanswered(matching: Matching, answering: Sequence[Answering]) -> tuple[Perhaps, ...]:
    """What a unit answers only in appearance, each with its reason."""
    found: list[Perhaps] = []
    for each in answering:
        if each.unit is None or not each.ids:
            continue
        unit = matching.read.units[each.unit]
        if not unit.reply.strip() and not (unit.position or unit.same_as or unit.declined or unit.repeats is not None):
            found += [Perhaps(f"nothing is replied to “{unit.n or unit.asked}”", id) for id in each.ids]
            continue
        if unit.same_as:
            found += _refers(matching, answering, each)
        elif each.merged:
            found += _merged(matching, each, unit)
        else:
            found += _limbs(matching, each, unit) or _tasks(matching, each, unit)
    return tuple(found)


_OF_ALL = pattern(
    r"\b(?:both|each of (?:these|them)|all (?:of )?(?:these|them|two|three|four|five|six)|these|neither|"
    r"none of (?:these|them))\b",
    re.IGNORECASE,
)


def _merged(matching: Matching, each: Answering, unit: Unit) -> list[Perhaps]:
    """Of several matters answered as one, those none of whose words is in the reply.

    A position is of them all, and so is a reply that says so: “Both will be in the budget report.”
    """
    if unit.position or unit.declined or each.sure == "ask" or _OF_ALL.search(unit.reply):
        return []
    replied = stems_of(unit.reply)
    return [
        Perhaps(f"no word of it is in the reply to “{unit.n or unit.asked}”", id)
        for id in each.ids if not stems_of(matching.by_id[id].text) & replied
    ]  # fmt: skip


def _refers(matching: Matching, answering: Sequence[Answering], each: Answering) -> list[Perhaps]:
    """A reply that only refers to another unit: perhaps that one is about something else."""
    unit = matching.read.units[each.unit or 0]
    other = _unit_named(matching.read, unit.same_as)
    if other is None:
        return [Perhaps(f"refers to {unit.same_as}, which is not in this letter", id) for id in each.ids]
    theirs = next((one.ids for one in answering if one.unit == other), ())
    replied = stems_of(matching.read.units[other].reply)
    why = f"refers to {unit.same_as}, whose answer is about something else"
    if unit.repeats is None and set(each.ids) <= set(theirs):  # another limb of the same matter
        own = matching.weights.rare(stems_of(unit.asked) - stems_of(matching.read.units[other].asked))
        return [Perhaps(why, unit=each.unit)] if own and not own & replied else []
    return [
        Perhaps(why, id) for id in each.ids
        if id not in theirs and not matching.weights.rare(stems_of(matching.by_id[id].text) & replied)
    ]  # fmt: skip


def _unit_named(read: Read, n: str) -> int | None:
    wanted = re.sub(r"[\s.:()]", "", n).casefold()
    named = [at for at, unit in enumerate(read.units) if re.sub(r"[\s.:()]", "", unit.n).casefold() == wanted]
    return named[0] if len(named) == 1 else None


def limbs_of(question: str) -> list[str]:
    """The questions in what was asked: “How many? Are more wanted?” are two, and so are “How was it, and by whom?”."""
    parts = [part for sentence in sentences_of(question) for part in _NEXT_LIMB.split(sentence)]
    return [part.strip() for part in parts if part and part.strip()]


def _limbs(matching: Matching, each: Answering, unit: Unit) -> list[Perhaps]:
    """Of several questions with one reply, those whose words appear nowhere in it; and a reply that puts them off.

    Of the matter, where it was minuted; of the unit alone, where the letter has it and the minutes have not. A limb
    without words of its own (“and by whom”) tells nothing.
    """
    if unit.declined and not unit.declined.in_part:
        return []
    replied = stems_of(unit.reply)
    questions = unit.asked if unit.questions > 1 else ""
    if not questions and any(is_question(matching.by_id[id]) for id in each.ids):
        minuted = " ".join(matching.by_id[id].text for id in each.ids)
        questions = minuted if len(limbs_of(minuted)) > 1 else ""
    limbs = limbs_of(questions)
    silent = [limb for limb in limbs if (words := stems_of(limb)) and not words & replied]
    if len(limbs) < 2 or not silent:
        return []
    head = f"{number_in_words(len(limbs))} questions, one reply"
    until = _put_off(unit)
    if until and len(silent) == len([limb for limb in limbs if stems_of(limb)]):
        return [Perhaps(f"{head}; the reply puts it off to {until}", id) for id in each.ids]
    found: list[Perhaps] = []
    for limb in silent:
        why = f"{head}: “{limb}” has no word in it"
        ids = [id for id in each.ids if stems_of(limb) & stems_of(matching.by_id[id].text)]
        found += [Perhaps(why, id) for id in ids] or [Perhaps(why, unit=each.unit)]
    return found


_NEXT_TASK = pattern(r"[,;]? and (?=(?:to|that) )", re.IGNORECASE)


def _tasks(matching: Matching, each: Answering, unit: Unit) -> list[Perhaps]:
    """Of a matter that asks for two things (“to list the wells, and to say who dug them”), the one that a reply does
    not come to although it comes to the other. A position is of both.
    """
    if unit.position or unit.declined or unit.promises or each.sure != "strong":
        return []
    matter = matching.by_id[each.ids[0]]
    tasks = _NEXT_TASK.split(matter.text)
    replied, said = stems_of(unit.reply), stems_of(unit.asked)
    if is_question(matter) or len(tasks) < 2 or _OF_ALL.search(unit.reply):
        return []
    own = [matching.weights.rare(stems_of(task)) for task in tasks]
    silent = [task for task, words in zip(tasks, own, strict=True) if words and words & said and not words & replied]
    if not silent or not any(words & replied for words in own):
        return []
    why = "two things asked, one reply: “{}” has no word in it"
    return [Perhaps(why.format(task.strip(" .")), matter.id) for task in silent]


def _put_off(unit: Unit) -> str:
    """The time that a reply puts its answer off to: “January”, “autumn 2031”, “later”; empty where it does not."""
    for promise in unit.promises:
        if found := re.fullmatch(r"\d{4}-(\d{2})(?:-(\d{2}))?", promise.by):
            day = f"{int(found[2])} " if found[2] else ""
            return f"{day}{MONTHS[int(found[1]) - 1]}" if 1 <= int(found[1]) <= 12 else "later"
        if found := re.fullmatch(r"(\d{4}) (\w+)", promise.by):
            return f"{found[2]} {found[1]}"
    return "later" if unit.promises or unit.position == "postponed" else ""
