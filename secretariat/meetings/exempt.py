"""Exempt business: the grounds there are, and the public statement about a paper withheld (MTG-08).

England's are shipped. Schedule 12A has other paragraphs where it applies in Wales; which, and in what words, the clerk
of a Welsh panel enters as her authority has them (WAL-01): nothing of them is made up here.
"""

import msgspec

from ..basics.pattern import pattern
from ..basics.record import Refused
from ..basics.saying import called, said_later, say
from ..basics.sentences import listing
from .meeting import AgendaItem, PaperStatus

SCHEDULE = said_later("Part 1 of Schedule 12A to the Local Government Act 1972")

_ENGLAND = {
    "1": said_later("information relating to any individual"),
    "2": said_later("information which is likely to reveal the identity of an individual"),
    "3": said_later(
        "information relating to the financial or business affairs of any particular person, including the authority "
        "holding that information"
    ),
    "4": said_later(
        "information relating to any consultations or negotiations, or contemplated ones, in connection with any "
        "labour relations matter"
    ),
    "5": said_later(
        "information in respect of which a claim to legal professional privilege could be maintained in legal "
        "proceedings"
    ),
    "6": said_later(
        "information which reveals that the authority proposes to give a notice by which requirements are imposed on "
        "a person, or to make an order or direction"
    ),
    "7": said_later(
        "information relating to any action taken or to be taken in connection with the prevention, investigation or "
        "prosecution of crime"
    ),
}
"""What each of the seven paragraphs of Part 1 of Schedule 12A covers; a paper withheld says it (s.100B(5))."""

_NUMBER = pattern(r"(?<![0-9A-Za-z])(\d{1,3}[A-Za-z]?)(?![0-9A-Za-z])")


class ExemptParagraph(msgspec.Struct, frozen=True):
    """A paragraph by its number, 12 or 18A, and the information it covers."""

    paragraph: str
    covers: str


class ExemptGrounds(msgspec.Struct, frozen=True, kw_only=True):
    """What may be exempt where the panel sits."""

    schedule: str = SCHEDULE
    grounds: tuple[ExemptParagraph, ...] = tuple(ExemptParagraph(number, covers) for number, covers in _ENGLAND.items())
    of_a_person: str = "1 and 2"
    """Those that cover a person and what reveals one: a report about complaints is withheld under them."""

    def covers(self, exempt: str) -> str:
        """What the paragraphs named cover, in the schedule's words; nothing of one that is not known."""
        return "; ".join(self.each_covers(exempt))

    def each_covers(self, exempt: str) -> list[str]:
        """The same of each of them by itself."""
        words = {ground.paragraph.casefold(): ground.covers for ground in self.grounds}
        return [covers for number in numbers(exempt) if (covers := words.get(number.casefold()))]

    def unknown(self, exempt: str) -> list[str]:
        """Which of the paragraphs named there are not."""
        known = {ground.paragraph.casefold() for ground in self.grounds}
        return [number for number in numbers(exempt) if number.casefold() not in known]

    @property
    def which(self) -> str:
        """“1 to 7”, or each of them where they do not follow each other: “12, 13 and 18A”."""
        found = [ground.paragraph for ground in self.grounds]
        follow = all(each.isdecimal() for each in found) and [int(each) for each in found] == list(
            range(int(found[0]), int(found[0]) + len(found))
        )
        return say("{first} to {last}", found[0], found[-1]) if follow and len(found) > 2 else listing(found)

    @property
    def shortly(self) -> str:
        """“Part 1 of Schedule 12A”, where a sentence has named the Act."""
        return self.schedule.partition(" to the ")[0]


def as_lines(grounds: ExemptGrounds) -> str:
    """The paragraphs as they are filled in, one a line: “1 = information relating to any individual”."""
    return "\n".join(f"{each.paragraph} = {each.covers}" for each in grounds.grounds)


def from_lines(lines: str) -> tuple[ExemptParagraph, ...]:
    """The paragraphs from what was filled in, as they stand."""
    rows = (line.partition("=") for line in lines.splitlines() if line.strip())
    return tuple(ExemptParagraph(number.strip(), " ".join(covers.split())) for number, _, covers in rows)


def judged_grounds(grounds: ExemptGrounds) -> ExemptGrounds:
    """The grounds made tidy. Raises Refused where one has no number or no words, or a number stands twice."""
    found = tuple(ExemptParagraph(each.paragraph.strip(), " ".join(each.covers.split())) for each in grounds.grounds)
    schedule = " ".join(grounds.schedule.split())
    if not schedule or not found:
        raise Refused("Name the schedule, and at least one of its paragraphs.")
    for each in found:
        if not _NUMBER.fullmatch(each.paragraph) or not each.covers:
            raise Refused("Each paragraph is its number, an equals sign and its words: 12 = information about …")
    if len({each.paragraph.casefold() for each in found}) < len(found):
        raise Refused("A paragraph is there twice.")
    tidy = ExemptGrounds(schedule=schedule, grounds=found, of_a_person=" ".join(grounds.of_a_person.split()))
    if not numbers(tidy.of_a_person) or tidy.unknown(tidy.of_a_person):
        raise Refused("Say which of these paragraphs cover a person, such as “12 and 13”.")
    return tidy


def numbers(exempt: str) -> list[str]:
    """The paragraphs that were typed: “1 and 2” is 1, 2."""
    return _NUMBER.findall(exempt)


def paragraphs(exempt: str) -> str:
    """``paragraph 3``, ``paragraphs 1 and 2``."""
    found = numbers(exempt)
    return say("paragraphs {found}", listing(found)) if len(found) > 1 else say("paragraph {found}", listing(found))


def of_a_paper(exempt: list[str], grounds: ExemptGrounds) -> str:
    """What stands on the public agenda of an item that is taken in public, of whose papers some are withheld (MTG-08).

    ``exempt``: of each of them, the paragraphs it is withheld under.
    """
    named = " and ".join(sorted({number for each in exempt for number in numbers(each)}, key=_in_order))
    under, inside = _under(named, grounds)
    if len(exempt) == 1:
        return say("Not for publication: a paper of this item contains {under}{inside}.", under, inside)
    return say("Not for publication: {number} papers of this item contain {under}{inside}.", len(exempt), under, inside)


def _under(exempt: str, grounds: ExemptGrounds) -> tuple[str, str]:
    """Under which paragraphs, and in brackets what they cover."""
    covers = "; ".join(map(called, grounds.each_covers(exempt)))
    under = say("exempt information under {paragraphs} of {schedule}", paragraphs(exempt), called(grounds.schedule))
    return under, f" ({covers})" if covers else ""


def _in_order(number: str) -> tuple[int, str]:
    return int("".join(filter(str.isdecimal, number)) or 0), number


def statement(item: AgendaItem, grounds: ExemptGrounds) -> str:
    """What stands in the place of an exempt paper on the public agenda; empty for an item taken in public (MTG-08).

    “Not for publication: the paper contains exempt information under paragraph 1 of …”
    """
    if not item.exempt:
        return ""
    under, inside = _under(item.exempt, grounds)
    if item.paper in (PaperStatus.ATTACHED, PaperStatus.TO_FOLLOW):
        return say(
            "Not for publication: the paper contains {under}{inside}. The item is likely to be taken in private.",
            under,
            inside,
        )
    return say("Likely to be taken in private: it involves {under}{inside}.", under, inside)
