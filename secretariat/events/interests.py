"""Interests declared, and business of which there was none."""

from msgspec.structs import replace

from ..basics.saying import said_later, say, untranslated
from ..basics.sentences import lowered
from ..meetings.meeting import Purpose
from ..proceedings import nil
from ..proceedings.interests import TABLE_HEADER, go_out, interest_described, names, table_row
from ..proceedings.nil import Nil
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from ..proceedings.state import Declaration, Effect, Interest
from .base import Happening, OfOnePerson

_EFFECTS: dict[Effect, tuple[str, str]] = {
    "withdraws": (said_later("withdrew for that business"), said_later("would withdraw for that business")),
    "withdraws for the rest": (
        said_later("withdrew for the rest of the meeting"),
        said_later("would then withdraw for the rest of the meeting"),
    ),
    "speaks": (said_later("spoke but did not vote"), said_later("would speak but not vote")),
    "remains and speaks": (said_later("remained and spoke"), said_later("would remain and speak")),
    "does not vote": (said_later("did not vote"), said_later("would not vote")),
}
"""How each effect is printed: for an interest in the open business, and for one in business still to come."""


class Declared(OfOnePerson, frozen=True, kw_only=True, tag="declared"):
    """A member declared an interest (MTG-57). Of a sensitive one only the existence is recorded.

    ``leaves``: goes out of the room while that business is taken. ``for_all``: an officer declared it on behalf of
    every member; it takes nobody's vote away.
    """

    person: str = ""
    interest: Interest = "courtesy"
    items: tuple[str, ...] = ()
    nature: str = ""
    effect: Effect = "remains"
    dispensation: bool = False
    leaves: bool = False
    for_all: bool = False
    directly: bool = False
    """It was said to relate directly to the business, or to meet the panel's own test, and so takes the vote (INT-01).
    """
    standing: bool = False
    """It holds at every meeting: the member's standing interests (F9) have it from then on."""
    stayed: bool = False
    """It was said that she or he remained, which no vote and no rule asks to be said."""
    dispensation_words: str = ""
    """What the dispensation is for, by whom, or until when: “until May 2032”."""

    @property
    def _declaration(self) -> Declaration:
        """What the proceedings keep of it."""
        return Declaration(self.person, self.interest, self.items, self.nature, self.effect, self.dispensation,
                           self.leaves, self.for_all, self.directly, self.standing,
                           self.dispensation_words)  # fmt: skip

    def refusal(self, proceedings: Proceedings) -> str:
        if self.interest == "sensitive" and self.nature:
            return "Of a sensitive interest only its existence is recorded: leave its nature out."
        if self.for_all and self.effect != "remains":
            return "All members cannot withdraw, nor lose their vote: leave the effect out."
        return ""

    def happen(self, proceedings: Proceedings) -> None:
        nil.take_back(proceedings, "declarations")
        proceedings.interests.append(self._declaration)
        if self.leaves and self._declaration.concerns(proceedings.business.open):
            go_out(proceedings, self.at)

    def write(self, proceedings: Proceedings, page: Page) -> None:
        what = interest_described(proceedings, self._declaration)
        item = proceedings.bundle.item(proceedings.item)
        if proceedings.rules.interests_as == "table" and item and item.business is Purpose.DECLARATIONS:
            page.table_row(
                say("Interests declared"), tuple(map(say, TABLE_HEADER)), table_row(proceedings, self._declaration)
            )
        elif self.for_all:
            by = (
                say("{person} declared, on behalf of all members,", proceedings.name(self.person))
                if self.person
                else ""
            )
            comma = "," if self.nature else ""
            rest = (
                say("{comma} and they had {dispensed_how}", comma, self._declaration.dispensed_how)
                if self.dispensation
                else ""
            )
            page.paragraph(f"{by or say('On behalf of all members there was declared')} {what}{rest}.")
        else:
            page.paragraph(
                say("{person} declared {what}{effect}.", proceedings.name(self.person), what, self._effect(proceedings))
            )
        if proceedings.passing.withdrew:
            page.stage(withdrew(proceedings, self))

    def _effect(self, p: Proceedings) -> str:
        here = self._declaration.concerns(p.business.open)
        parts = [say("had {dispensed_how}", self._declaration.dispensed_how)] if self.dispensation else []
        if self.effect in _EFFECTS:
            now, later = map(say, _EFFECTS[self.effect])
            parts.append(now if here else later)
        if self.stayed and self.effect == "remains":
            parts.append(say("remained in the meeting") if here else say("would remain in the meeting"))
        if self.directly and self.effect == "remains" and not self.dispensation:
            parts.append(say("did not vote") if here else say("would not vote"))
        comma = "," if self.nature and self.interest != "sensitive" else ""
        return say("{comma} and {list}", comma, say(" and ").join(parts)) if parts else ""

    def words(self) -> str:
        return self.nature

    def reworded(self, text: str) -> "Declared | None":
        return None if self.interest == "sensitive" else self.with_(nature=text)

    def line(self, proceedings: Proceedings) -> str:
        """Its kind and effect in the words the line knows."""
        short = {
            "pecuniary": "dpi",
            "other registrable": "ori",
            "non-registrable": "nri",
        }
        numbers = [item.number for id in self.items if (item := proceedings.bundle.item(id))]
        words = ["/declare", *([proceedings.codes((self.person,))] if self.person else [])]
        words += ["for all"] if self.for_all else []
        words += numbers
        spoken_of = ("personal", "prejudicial", "general", "non-pecuniary", "non-prejudicial")
        aloud = f"{self.interest} interest" if self.interest.startswith(spoken_of) else self.interest
        words += ["standing" if self.interest != "courtesy" else "standing interest:"] if self.standing else []
        words += [short.get(self.interest, aloud)] if self.interest != "courtesy" else []
        general = "general " if self.dispensation_words.startswith("general") else ""
        dispensed = f"{general}dispensation {self.dispensation_words.removeprefix('general').strip()}".rstrip()
        words += [f"{dispensed}," if self.dispensation_words else dispensed] if self.dispensation else []
        words += ["directly"] if self.directly else []
        remains = "remains" if self.stayed else ""
        effect = {"speaks": "speaks without vote", "does not vote": "no vote", "remains": remains}
        words += filter(None, [effect.get(self.effect, self.effect)])
        if self.nature[:1].isdigit() and not numbers:  # “an interest in 3 farms”, and not in item 3
            words += ["in"] if words[-1].endswith("interest") else ["interest in"]
        elif self.nature[:1].isdigit() and words[-1] == numbers[-1]:  # “6: 7 beehives”, and not items 6 and 7
            words[-1] = f"{words[-1]}:"
        return " ".join([*words, self.nature]).rstrip()


class NoInterest(Happening, frozen=True, kw_only=True, tag="no interest"):
    """Members said that they had none to declare, or nothing to add to what is declared already (MTG-57).

    ``people``: who said so; nobody: every member did. ``what``: “no interest”, “nothing to add”.
    """

    people: tuple[str, ...] = ()
    what: str = "no interest"
    items: tuple[str, ...] = ()
    text: str = ""

    def write(self, proceedings: Proceedings, page: Page) -> None:
        about = proceedings.items_named(self.items)
        who = proceedings.names(self.people) if self.people else say("All members")
        said = say("had {what}", self.what) if self.what.startswith("nothing") else say("declared {what}", self.what)
        if not self.people and self.what.startswith("no "):
            who, said = say("No member"), say("declared an{what}", self.what[2:]) if self.what == "no interest" else (
                say("declared any{what}", self.what[2:]))  # fmt: skip
        page.paragraph(f"{who} {said}{say(' in {about}', about) if about else ''}{self._rest()}")

    def _rest(self) -> str:
        if not self.text.strip():
            return ""
        goes_on = self.text.split()[0].casefold() in ("to", "in", "on", "for", "at", "under", "as", "because", "since",
                                                      "that", "or", "and", "beyond", "other")  # fmt: skip
        return f"{' ' if goes_on else ', '}{lowered(self.text)}"

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "NoInterest":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        who = proceedings.codes(self.people) if self.people else "all"
        about = proceedings.items_named(self.items)
        words = ["/declare", who, self.what, f"in {about}" if about else "", self.text]
        return " ".join(filter(None, words))


class InterestNoted(Happening, frozen=True, kw_only=True, tag="interest noted"):
    """What somebody noted about interests, which declares none: “noted that no interest arose”; or a declaration taken
    back. ``person``: who; empty: it was noted.
    """

    person: str = ""
    text: str
    takes_back: bool = False
    """What this member declared before, in these items or at all, holds no longer."""
    items: tuple[str, ...] = ()

    def whose(self) -> str:
        return self.person

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say what was noted: /declare mo noted that …"

    def happen(self, proceedings: Proceedings) -> None:
        if not self.takes_back:
            return
        for n, declared in enumerate(proceedings.interests):
            if declared.person != self.person or declared.for_all:
                continue
            left = tuple(item for item in declared.items if self.items and item not in self.items)
            keeps = bool(left) and bool(self.items)
            proceedings.interests[n] = replace(declared, items=left) if keeps else replace(
                declared, items=(), effect="remains", leaves=False)  # fmt: skip

    def write(self, proceedings: Proceedings, page: Page) -> None:
        who = proceedings.name(self.person, start=True) if self.person else say("It was")
        page.paragraph(say("{name} {words}", who, untranslated(self.text.strip())))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "InterestNoted":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return " ".join(filter(None, ("/declare", proceedings.codes(filter(None, (self.person,))), self.text)))


class StandingNoted(Happening, frozen=True, kw_only=True, tag="standing interests"):
    """The standing interests as they were put to the meeting: a copy, so that a later change changes no minute."""

    interests: tuple[tuple[str, str, str], ...] = ()

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.table(
            say("Standing interests of members"),
            (say("Member"), say("Type of interest"), say("Nature")),
            self.interests,
        )

    def line(self, proceedings: Proceedings) -> str:
        return "/interests"


def withdrew(p: Proceedings, event: Happening) -> str:
    """“Councillor A withdrew from the meeting at 3:10pm, having declared an interest”."""
    who, at = names(p, p.passing.withdrew), p.at(event.at)
    return say("{people} withdrew from the meeting{at}, having declared an interest", who, at)


NIL_WORDS: dict[Nil, str] = {
    "declarations": said_later("No declarations of interest were made."),
    "questions": said_later("There were no public questions or statements."),
    "complaints": said_later("No complaints had been received in the period."),
    "apologies": said_later("There were no apologies for absence."),
    "urgent business": said_later("There was no urgent business."),
    "matters arising": said_later("There were no matters arising."),
}


class NilReturn(Happening, frozen=True, kw_only=True, tag="nil return"):
    """There was none of something, and the minutes say so (MTG-42)."""

    of: Nil

    def happen(self, proceedings: Proceedings) -> None:
        nil.say(proceedings, self.of, say(NIL_WORDS[self.of]))

    def write(self, proceedings: Proceedings, page: Page) -> None:
        if not proceedings.passing.unsaid:
            page.paragraph(say(NIL_WORDS[self.of]))

    def line(self, proceedings: Proceedings) -> str:
        return f"/none {self.of}"
