"""Which questions of the public a line is about: by number, by whose they are, several at once, or the next.

Read off the beginning of what is left of the line.
"""

from __future__ import annotations

import re

from ...basics.number_words import first_in_figures, span, whole_number
from ...basics.pattern import pattern, small
from ...events.public import QuestionPut, QuestionSettled
from ...meetings.questions import PublicQuestion
from ...proceedings.public_questions import numbered, of_number
from .reader import Arguments

TWO_WORDS = ("ruled out", "not answered", "not put", "not present", "not here", "not allowed", "not permitted",
             "not accepted", "not taken", "not asked")  # fmt: skip
"""What is said of the next one in two words."""
_OF_SEVERAL = frozenset(
    """put read asked reply answer response replied answered later were no taken declined refused rejected disallowed
    ruled deferred postponed withdrawn not referred received noted absent""".split()  # noqa: SIM905
)
"""What is said of several at once."""
_SEVERAL = pattern(
    r"(?:questions? |nos?\.? )?(?P<numbers>\d{1,2}(?:\s*(?:,|,? and|&|,? &|\+|/|-|–|to)\s*\d{1,2})+)"
    r"(?=$|[\s:,;])[\s,:]*"
    r"(?:(?:taken |put |asked )?(?:together|jointly)[\s,:]*)?"
    r"(?=(?P<then>[^\W\d_]*))",
    re.IGNORECASE,
)
"""“1 and 2”, “1-3”: questions put or answered together."""


def several(args: Arguments) -> list[PublicQuestion]:
    """The questions of several numbers that come next, taken; none where a number is words, “1, 20 people asked”.

    Raises Refused for a number that no question has.
    """
    found = _SEVERAL.match(args.rest)
    if found is None or not (small(found["then"]) in _OF_SEVERAL or found.end() == len(args.rest)):
        return []
    numbers: list[int] = []
    for joint, said in re.findall(r"(\D*)(\d+)", found["numbers"]):
        goes_on = numbers and joint.strip() in ("-", "–", "to")
        numbers += span(numbers[-1] + 1, whole_number(said)) if goes_on else [whole_number(said)]
    args.rest = args.rest[found.end() :]
    return [of_number(args.p, str(number)) for number in dict.fromkeys(numbers)]


def is_of(question: PublicQuestion, words: str) -> bool:
    """Whether words name whoever the question is from: the whole name, or its last word, perhaps with a title."""
    said, name = words.casefold().strip(" ."), question.name.casefold()
    bare = re.sub(r"^(?:mr|mrs|ms|miss|dr|mx)\.? ", "", said)
    return bool(said) and (bare == name or bare == name.rpartition(" ")[2])


def taken(args: Arguments) -> list[PublicQuestion]:
    """Those that are accepted, in the order of their numbers."""
    return [found for _, found in numbered(args.p)]


def settled(args: Arguments) -> set[str]:
    """The questions that were declined, put off or withdrawn in this meeting."""
    settled = (each for each in args.p.bundle.events if isinstance(each, QuestionSettled))
    return {
        each.question for each in settled if each.how not in ("no supplementary", "answered") and not each.supplementary
    }


def waiting(args: Arguments) -> list[PublicQuestion]:
    """Those that are taken and neither put nor settled."""
    put = {event.question for event in args.p.bundle.events if isinstance(event, QuestionPut)} | settled(args)
    return [found for found in taken(args) if found.id not in put]


def which(args: Arguments) -> PublicQuestion:
    """The question of the number, or of whom, comes next; without either, the last that was put, or else the first not
    put. Of those that are not accepted only by whose it is."""
    args.rest = re.sub(r"^(\d{1,3}):(?=\s|$)", r"\1", args.rest.lstrip())
    args.rest = first_in_figures(args.rest) if args.peek().casefold() != "no" else args.rest
    if args.peek().isdecimal():
        return of_number(args.p, args.word())
    if (named := _named(args)) is not None:
        return named
    there = {found.id: found for found in taken(args)}
    key = args.peek().casefold().rstrip(":,")
    if key in ("", "put", "read", "absent") or args.rest.casefold().startswith(TWO_WORDS):
        if left := waiting(args):
            return left[0]
        raise args.refuse(
            "Every question of the public was put." if there else "No question of the public is accepted."
        )
    declined = [each for each in args.p.bundle.questions if each.status == "declined" and each.id not in settled(args)]
    if key == "declined" and declined:
        return declined[0]
    put = [event.question for event in args.p.bundle.events if isinstance(event, QuestionPut)]
    if put and put[-1] in there:
        return there[put[-1]]
    raise args.refuse("Say which, by its number.")


def _named(args: Arguments) -> PublicQuestion | None:
    """The question of whoever is named next, by the whole name or the last of it; None where nobody's is."""
    text = re.sub(r"^(?:from|of) ", "", args.rest.strip(), flags=re.IGNORECASE)
    for whole in (True, False):
        found = []
        for each in args.p.bundle.questions:
            name = each.name if whole else (each.name.split() or [""])[-1]
            if name and re.match(rf"{re.escape(name)}(?![\w’'-])", text, re.IGNORECASE):
                found.append((each, name))
        if len(found) == 1:
            each, name = found[0]
            args.rest = text[len(name) :].lstrip(" ,")
            return each
    return None
