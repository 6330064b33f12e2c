"""One declaration of an interest as typed: of which kind, in what, what she does, in whatever order it is said."""

from __future__ import annotations

import re

from ..basics.pattern import pattern, small
from ..events.base import Happening
from ..events.interests import Declared
from ..meetings.meeting import AgendaItem, Purpose
from ..proceedings.state import Effect, Interest
from . import interests_mixed
from .arguments.items import things_counted
from .arguments.persons import like_a_code
from .arguments.reader import Arguments
from .arguments.set_off import SET_OFF_BUT_COLON
from .interests_noted import not_declared
from .interests_said import (
    ABOUT,
    AFTER_ITEMS,
    DISPENSED,
    DISPENSED_AT_THE_END,
    EFFECTS,
    FOR_ALL,
    KIND_ALONE,
    NOT_PREJUDICIAL,
    OF_KIND,
    SOME_ITEMS,
    STANDING,
    kind_named,
    of_nothing,
)
from .takes_part import AFTERWARDS, for_some_items, without_her_vote

_DID = [each for each in AFTERWARDS if each not in ("left", "leaving", "withdrawing", "remaining")]
_KIND = (
    rf"{NOT_PREJUDICIAL}|non-pecuniary|non-prejudicial|personal and prejudicial|personal|prejudicial|"
    r"disclosable pecuniary|pecuniary|(?:other )?registrable|non[- ]registrable|sensitive|general"
)
_INTEREST = pattern(
    rf"(?:an? |the )?(?:(?P<kind>{_KIND}) interests?\b(?: in\b)?|interests? in\b|interests?(?=\s*(?:[:;,–—]|as\b|$)))",
    re.IGNORECASE,
)
"""“a personal interest in item 7”: as it is said aloud, where the line wants no more than “7”."""
_OTHER_INTEREST = pattern(
    rf"(?P<what>[^.:;]{{1,60}}\binterests?) in (?P<items>{SOME_ITEMS})(?!\w)[\s:;,]*", re.IGNORECASE
)
"""“a close interest in item 7: a field”."""
_NAMED_AT_THE_END = pattern(
    rf"{SET_OFF_BUT_COLON}+(?:in (?:respect of |relation to )?|for |under |on |about |regarding |concerning |re )?"
    rf"(?P<items>{SOME_ITEMS})\)?\.?$",
    re.IGNORECASE,
)
_SAID_IN_WORDS = pattern(r"\b(?:agenda )?items? (\d+[a-z]?)\b", re.IGNORECASE)
_STAYS_TOO = pattern(r"(?:^|(?<![\s,;])[\s,;]+)(?:remains|remained|stays|stayed)(?:,? and)?[\s,]*$", re.IGNORECASE)
_THE_ROOM = r"(?: (?:the )?(?:room|meeting|chamber))"
_AT_THE_END = pattern(
    rf"(?:^|(?<![ ,;(–—-])[ ,;(–—-]+)(?:(?:and|&) )?(?P<did>{'|'.join(_DID)})(?: from| in)?"
    rf"(?:{_THE_ROOM}| present)?"
    r"(?P<rest> for the rest)?\)?$|"
    rf"(?:^|(?<![\s,;–—-])[\s,;–—-]+)(?:(?:and|&) )?left{_THE_ROOM}$|(?:^|\s*[,;–—-]\s*|\s+(?:and|&) )left$|"
    r"(?:^|\s*[,;–—-]\s*)(?:(?:and|&|so) )?(?:is |was |went |goes |going )?out$",
    re.IGNORECASE,
)
"""“his father left” is a nature; “, left”, “, out” and “left the room” are what she did."""
_WHEN = pattern(
    rf"\b(?:withdrew|left|withdraws|leaves)(?: from)?{_THE_ROOM}?(?: at)? "
    r"(?P<time>\d{1,2}[:.]\d\d(?: ?[ap]m)?)\W*$",
    re.IGNORECASE,
)
"""“withdrew at 2:15”."""
_PHRASES = pattern(
    r"(?P<stays>(?:remains|stays) and speaks\b)|"
    r"(?P<directly>directly(?: (?:relates|related|affects))?\b|meets the (?:panel[’']s own )?test\b)|"
    r"(?P<voteless>(?:but|and) not vot(?:es?|ing)\b|"
    r"(?:(?:but|and) )?(?:without (?:a )?vote|(?:does|will) not vote|no vote)\b)|"
    r"(?P<votes>(?:and|&) votes?\b(?! of\b)|votes(?=\s*(?:$|[:,;])))",
    re.IGNORECASE,
)
"""What the line may say in several words: INT-01 keeps remaining, speaking, withdrawing and voting apart."""
_ARTICLE = pattern(r"an? (?=(?:dpi|ori|nri)\b)", re.IGNORECASE)
_BRACKETED = pattern(
    r"\((?:(?:agenda )?items? )?\d{1,2}[a-z]?(?:\s*(?:,|and|&|to|-|–)\s*\d{1,2}[a-z]?)*\)", re.IGNORECASE
)
_FROM_AN_ITEM = pattern(
    r"\w+ (?:from|for|during) (?=(?:the )?(?:agenda )?items? \d|\d{1,2}[a-z]?(?:\s*$|[\s,:;]+(?!\d)))", re.IGNORECASE
)
"""“withdraws from item 6”: the item is named after the effect."""
_WORDS_TOO = ("personal", "prejudicial", "general")
"""Kinds that are words of any nature as well: “personal friend of hers”."""
_ITEMS_AFTER_COLON = pattern(r"[:;]\s*(?:(?:all|every) (?:of )?(?:the )?)?(?:agenda )?items?\b", re.IGNORECASE)
_DENIED = pattern(
    r"(?:not\b(?! (?:only|just|merely)\b)|without (?:an? |any )?interest|no longer\b|(?:none|nothing|nil)\b|"
    r"no$|never$|neither\b|no (?:\w+ )?interests?\W*$|"
    r"(?:(?:that|she|he|they|has|had|have|declare[sd]?|an?|interests? in)\s+)+"
    r"(?:neither\b|no (?:\w+ )?interests? in (?:agenda )?items?\b)|"
    r"(?:did|does|do|was|were|had|has|have)(?: not|n[’']t| never)\b|"
    r".*\b(?:no longer|not|never)\W*$)",
    re.IGNORECASE | re.DOTALL,
)


class TypedDeclaration:
    """What one declaration says, taken off the line as it is read. ``instead``: the line declares nothing, but this."""

    def __init__(self, args: Arguments, line: str, people: tuple[str, ...]) -> None:
        self.args, self.people = args, people
        self.instead: Happening | None = None
        self._line = line
        """All of it, before those who declare were taken off."""
        self._interest: Interest = "courtesy"
        self._effect: Effect = "remains"
        self._named: list[AgendaItem] = []
        self._nature = self._under = ""
        self._for_all = self._standing = self._directly = self._dispensed = self._voteless = self._stayed = False
        self._votes = False
        self._apart: dict[str, Effect] = {}
        """What she does for some of the items, by identity."""
        while args.peek() and self.instead is None and self._took_some():
            pass
        if self.instead is None:
            self._take_nature()

    def _took_some(self) -> bool:
        """Whether one took what comes next: one that knows the words and takes none would be asked for ever."""
        before = self.args.rest
        return any(take(self) and (self.instead is not None or self.args.rest != before) for take in _IN_ANY_ORDER)

    def events(self) -> list[Happening]:
        """One for each who declares it, and for each of the items for which she does something else. Raises Refused."""
        if self.instead is not None:
            return [self.instead]
        if not self._apart:
            return self._declared(tuple(item.id for item in self._named))
        events: list[Happening] = []
        others = (self._effect, self._stayed)
        apart = {id: (effect, effect == "remains") for id, effect in self._apart.items()}
        does = [apart.get(item.id, others) for item in self._named]
        for each in dict.fromkeys(does):
            self._effect, self._stayed = each
            events += self._declared(tuple(item.id for item, one in zip(self._named, does, strict=True) if one == each))
        return events

    def _declared(self, items: tuple[str, ...]) -> list[Happening]:
        self._settle_effect()
        effect = self._effect
        stays_as_a_rule = self._interest == "pecuniary" and effect == "remains" and not self._dispensed
        out = effect.startswith("withdraws") or stays_as_a_rule
        if not items and (effect != "remains" or self._interest == "pecuniary"):
            items = self._open_business()
        if self._for_all and len(self.people) > 1:
            raise self.args.refuse("One officer declares on behalf of all members.")
        return [
            Declared(
                person=person, interest=self._interest, effect=effect, items=items, nature=self._nature,
                for_all=self._for_all, dispensation=self._dispensed, directly=self._directly,
                leaves=out and not (self._for_all or self._stayed), standing=self._standing,
                stayed=self._stayed and effect == "remains", dispensation_words=self._under, at=self.args.moment,
            )
            for person in self.people
        ]  # fmt: skip

    # --- in any order, before the nature: each takes what it knows, and says whether there was any ---

    @property
    def _key(self) -> str:
        return self.args.peek().casefold().rstrip(",;:")

    def _article(self) -> bool:
        return bool((found := _ARTICLE.match(self.args.rest)) and self.args.drop(found, ""))

    def _in_several_words(self) -> bool:
        if not (found := _PHRASES.match(self.args.rest)):
            return False
        if found.lastgroup == "votes" and not (self._dispensed or self._stayed or self._effect != "remains"):
            return False
        self._directly = self._directly or found.lastgroup == "directly"
        self._voteless = self._voteless or found.lastgroup == "voteless"
        self._votes = self._votes or found.lastgroup == "votes"
        self._effect = "remains and speaks" if found.lastgroup == "stays" else self._effect
        return self.args.drop(found)

    def _dispensation(self) -> bool:
        if not (found := DISPENSED.match(self.args.rest)):
            return False
        self._dispensed, self._under = True, _under(found)
        return self.args.drop(found, " ,:;")

    def _said_first(self) -> bool:
        """That it is a standing one, its kind alone, “in relation to”, for all members: in front of what follows."""
        if found := STANDING.match(self.args.rest):
            self._standing = True
        elif found := KIND_ALONE.match(self.args.rest):
            self._interest = kind_named(found["kind"]) or self._interest
        elif not self._named and (found := ABOUT.match(self.args.rest)):
            pass
        elif self._for_all or self._named or not (found := self._on_behalf_of_all()):
            return False
        else:
            self._for_all = True
        self.args.drop(found, " ,;")
        if self._for_all and not self._named:
            self.args.rest = self.args.rest.lstrip(" :")
            self.instead = not_declared(self.args, ())
        return True

    def _on_behalf_of_all(self) -> re.Match[str] | None:
        """“all” where it is all members: said first in the line, after “for”, or with “members”; not “all his land”."""
        found = FOR_ALL.match(self.args.rest)
        alone = self.args.rest.strip() == self._line.strip()
        return found if found is not None and (found["on"] or found["members"] or alone) else None

    def _in_brackets(self) -> bool:
        if self._named or not (found := _BRACKETED.match(self.args.rest)):
            return False
        self.args.rest = f"{found[0].strip('()')} {self.args.rest[found.end() :]}"
        return True

    def _kind(self) -> bool:
        if self._key not in OF_KIND or self._key in _WORDS_TOO or _INTEREST.match(self.args.rest):
            return False
        self._interest = OF_KIND[self._key]
        return bool(self.args.word())

    def _what_she_does(self) -> bool:
        if self._key not in EFFECTS:
            return False
        self._effect = EFFECTS[self._key]
        self._stayed = self._effect == "remains"
        if not (found := _FROM_AN_ITEM.match(self.args.rest)):
            return bool(self.args.word())
        line = self.args.rest
        self.args.drop(found, "")
        if self._named and (some := self.args.items(free=AFTER_ITEMS)) != self._named:
            self._do_apart(some, self._effect, line)
            self._effect, self._stayed = "remains", False
        return True

    def _do_apart(self, some: list[AgendaItem], effect: Effect, line: str) -> None:
        """Raises Refused for items in which no interest is declared."""
        if not some or not {item.id for item in some} <= {item.id for item in self._named}:
            raise self.args.refuse(f"“{line}” is of another item: type a line for each.")
        self._apart |= dict.fromkeys((item.id for item in some), effect)

    def _for_the_rest(self) -> bool:
        if self._effect != "withdraws" or not self.args.rest.casefold().startswith("for the rest"):
            return False
        self._effect = "withdraws for the rest"
        self.args.skip("for", "the")
        return bool(self.args.word())

    def _items(self) -> bool:
        if self._named:
            return False
        doubt = things_counted(self.args.p.bundle, self._line, self.args.rest, AFTER_ITEMS)
        if doubt is not None:  # “2 fields”: the nature begins
            self.args.told += [doubt] if doubt else []
            return False
        if not (named := self.args.items(free=AFTER_ITEMS, quantities=True)):
            return False
        self._named = named
        follows = self.args.rest.lstrip(" ,:;")
        if self._interest == "courtesy" and (none := of_nothing(follows)) is not None:
            who = () if self.people == ("",) else self.people
            self.args.free()
            self.instead = interests_mixed.none_of(self.args, who, none.what, named, none.rest)
        elif KIND_ALONE.match(self.args.rest.lstrip(" ,;")):
            self.args.rest = self.args.rest.lstrip(" ,;")
        return True

    def _an_interest(self) -> bool:
        if not (found := _INTEREST.match(self.args.rest)):
            return False
        self._interest = kind_named(found["kind"] or "") or self._interest
        self.args.drop(found)
        if _ITEMS_AFTER_COLON.match(self.args.rest):
            self.args.rest = self.args.rest.lstrip(" :;")
        return True

    def _joint(self) -> bool:
        """“and”, “in”, where a kind, an effect or an item stands after it."""
        following = self.args.rest.casefold().split()[1:2]
        word = following[0].rstrip(",") if following else ""
        is_said = (
            (word in OF_KIND and word not in _WORDS_TOO)
            or word in EFFECTS
            or word in ("dispensation", "item", "items")
            or word[:1].isdigit()
        )
        return self._key in ("and", "in") and is_said and bool(self.args.word())

    # --- the nature: the words that are left, and what is said at their end ---

    def _take_nature(self) -> None:
        nature = self.args.free().lstrip(" :;–—-")
        nature = nature if re.search(r"\w", nature) else ""
        self._nature = re.sub(r"^\(([^()]*)\)\.?$", r"\1", nature)  # “(a school governor)”
        self._take_what_she_does_apart()
        if not self._named:
            self._take_items_of_nature()
        if self._interest == "courtesy" and (kind := kind_named(re.sub(r"^\(?(?:an? )?|[\s.)]+$", "", self._nature))):
            self._interest, self._nature = kind, ""
        self._refuse_what_is_no_nature()
        if not self._for_all:
            self._nature, votes = without_her_vote(self._nature)
            self._votes, self._voteless = self._votes or votes is True, self._voteless or votes is False
        if self._effect == "remains" and not self._for_all and (found := _AT_THE_END.search(self._nature)):
            did = AFTERWARDS.get(small(found["did"] or ""), "withdraws")
            self._effect = "withdraws for the rest" if found["rest"] else did
            self._stayed = self._effect == "remains"
            self._nature = self._nature[: found.start()].rstrip(" ,")
            if self._effect == "speaks" and (stays := _STAYS_TOO.search(self._nature)):
                self._effect, self._nature = "remains and speaks", self._nature[: stays.start()]
        if not self._dispensed and (found := DISPENSED_AT_THE_END.search(self._nature)):
            self._dispensed, self._under = True, _under(found)
            self._nature = self._nature[: found.start()].rstrip(" ,;(")

    def _take_what_she_does_apart(self) -> None:
        """“…, withdraws from 6”, “…, withdraws for 6 and remains for 5”: of some of the items, or of all."""
        line = self._nature
        while not self._for_all:
            nature, effect, items = for_some_items(self._nature)
            if not items:
                return
            self.args.rest, self._nature = items, nature
            some = self.args.items()
            self.args.end()
            self._named = self._named or some
            self._do_apart(some, effect, line)

    def _take_items_of_nature(self) -> None:
        if found := _OTHER_INTEREST.match(self._nature):
            self.args.rest = found["items"]
            self._named = self.args.items()
            self._nature = ": ".join(filter(None, (found["what"], self._nature[found.end() :])))
        elif found := _NAMED_AT_THE_END.search(f" {self._nature}"):
            self.args.rest = found["items"]
            self._named = self.args.items()
            self._nature = self._nature[: max(found.start() - 1, 0)]

    def _refuse_what_is_no_nature(self) -> None:
        """Raises Refused where no interest is declared, somebody unknown is named, or a time; an item that is named in
        words is told."""
        nature, bundle = self._nature, self.args.p.bundle
        if _DENIED.match(nature):
            raise self.args.refuse("That declares no interest: say “no interest in item 6”, or “stated that …”.")
        for found in _SAID_IN_WORDS.finditer(nature):
            if (item := bundle.numbered(found[1])) and item not in self._named:
                self.args.told.append(
                    f"“{found[0]}” is read as words: {found[1]} before the words says item {found[1]}."
                )
                break
        stranger, after, *_ = [*nature.split(), "", ""]
        if like_a_code(stranger) and (after[:1].isdigit() or after.casefold() in OF_KIND):
            raise self.args.refuse(f"Nobody has the code or name “{stranger}”.")
        if (when := _WHEN.search(nature)) and self.people != ("",):
            code = self.args.p.people[self.people[0]].code
            raise self.args.refuse(
                f"When that was is told with /out {code} {when['time']} interest: leave the time out here."
            )

    def _settle_effect(self) -> None:
        """Speaking, remaining and voting, by what bars from them (INT-01)."""
        bars = (self._interest == "pecuniary" or self._directly) and not self._dispensed
        if bars and self._votes:
            self.args.told.append(
                "Such an interest bars from voting, but for a dispensation: “and votes” is not printed."
            )
        if self._effect == "speaks" and not (bars or self._voteless):
            self._effect = "remains and speaks"
        if self._voteless and self._effect in ("remains", "remains and speaks") and not bars:
            self._effect = "does not vote" if self._effect == "remains" else "speaks"

    def _open_business(self) -> tuple[str, ...]:
        """The open item, for an interest that keeps her out and names no item; not the item for declarations."""
        item = self.args.p.bundle.item(self.args.p.item)
        return (item.id,) if item and item.business is not Purpose.DECLARATIONS else ()


_IN_ANY_ORDER = (
    TypedDeclaration._article,
    TypedDeclaration._in_several_words,
    TypedDeclaration._dispensation,
    TypedDeclaration._said_first,
    TypedDeclaration._in_brackets,
    TypedDeclaration._kind,
    TypedDeclaration._what_she_does,
    TypedDeclaration._for_the_rest,
    TypedDeclaration._items,
    TypedDeclaration._an_interest,
    TypedDeclaration._joint,
)


def _under(found: re.Match[str]) -> str:
    """What the dispensation is for, as it was said, with “general” first."""
    more = (found["more"] or "").strip(" ,")
    more = more.rstrip(") ") if "(" not in more else more  # the bracket that it was opened by is gone
    more = "" if more.casefold() in ("granted", "given") else more
    return " ".join(filter(None, ("general" if found["general"] else "", more)))
