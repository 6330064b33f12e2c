"""Words for interests: declare, interests."""

from __future__ import annotations

import re

from ...basics.pattern import pattern
from ...basics.record import Refused
from ...basics.sentences import capitalised
from ...events.base import Happening
from ...events.interests import Declared, InterestNoted, StandingNoted
from ...meetings.meeting import AgendaItem, Purpose
from ...panel.people import SEATS
from ...proceedings.state import Effect, Interest
from .. import interests_mixed
from ..arguments.items import things_counted
from ..arguments.persons import like_a_code
from ..arguments.reader import Arguments
from ..interests_plainly import plainly
from ..interests_said import (
    ABOUT,
    DISPENSED,
    DISPENSED_AT_THE_END,
    FOR_ALL,
    KIND_ALONE,
    NOT_PREJUDICIAL,
    OF_KIND,
    STANDING,
    is_taken_back,
    kind_named,
    noted_words,
    of_nothing,
)
from .table import word

_EFFECTS: dict[str, Effect] = {
    "remains": "remains",
    "stays": "remains",
    "speaks": "speaks",
    "withdraws": "withdraws",
    "leaves": "withdraws",
}
_AFTERWARDS: dict[str, Effect] = {**_EFFECTS, "withdrew": "withdraws", "remained": "remains", "stayed": "remains",
                                  "will leave": "withdraws", "will withdraw": "withdraws"}  # fmt: skip
"""The same said of what has happened, at the end of a line."""
_KIND = (
    rf"{NOT_PREJUDICIAL}|non-pecuniary|non-prejudicial|personal and prejudicial|personal|prejudicial|"
    r"disclosable pecuniary|pecuniary|(?:other )?registrable|non[- ]registrable|sensitive|general"
)
_INTEREST = pattern(
    rf"(?:an? |the )?(?:(?P<kind>{_KIND}) interests?\b(?: in\b)?|interests? in\b|interests?(?=\s*(?:[:;,–—]|as\b|$)))",
    re.IGNORECASE,
)
"""“a personal interest in item 7”: as it is said aloud, where the line wants no more than “7”."""
_SOME = (
    r"(?:all (?:the )?(?:agenda )?items|"
    r"(?:the )?(?:agenda )?items? \d[\w.]*(?:\s*(?:,|and|&|to|-|–|,\s*and)\s*\d[\w.]*)*)"
)
_OTHER_INTEREST = pattern(rf"(?P<what>[^.:;]{{1,60}}\binterests?) in (?P<items>{_SOME})(?!\w)[\s:;,]*", re.IGNORECASE)
"""“a close interest in item 7: a field”."""
_NAMED_AT_THE_END = pattern(
    r"(?<![\s,;(–—-])[\s,;(–—-]+(?:in (?:respect of |relation to )?|for |under |on |about |regarding |concerning |re )?"
    rf"(?P<items>{_SOME})\)?\.?$",
    re.IGNORECASE,
)
_SAID_IN_WORDS = pattern(r"\b(?:agenda )?items? (\d+[a-z]?)\b", re.IGNORECASE)
_THE_ROOM = r"(?: (?:the )?(?:room|meeting|chamber))"
_AT_THE_END = pattern(
    rf"(?:^|(?<![ ,;(–—-])[ ,;(–—-]+)(?:and )?(?P<did>{'|'.join(_AFTERWARDS)})(?: from| in)?(?:{_THE_ROOM}| present)?"
    r"(?P<rest> for the rest)?\)?$|"
    rf"(?:^|(?<![\s,;–—-])[\s,;–—-]+)(?:and )?left{_THE_ROOM}$|(?:^|\s*[,;–—-]\s*|\s+and )left$",
    re.IGNORECASE,
)
"""“his father left” is a nature; “, left” and “left the room” are what she did."""
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
    r"(?:(?:but|and) )?(?:without (?:a )?vote|(?:does|will) not vote|no vote)\b)",
    re.IGNORECASE,
)
"""What the line may say in several words: INT-01 keeps remaining, speaking, withdrawing and voting apart."""


@word("declare", "d", usage="who | [officer] for all [item …] [dpi | ori | nri | sensitive] [standing] [dispensation] "
      "[directly] [withdraws [for the rest] | speaks [without vote] | remains and speaks | no vote] nature | "
      "who nothing to add | who no interest [in items] | who noted that …")  # fmt: skip
def declare(args: Arguments) -> list[Happening]:
    """A member declares an interest: /declare ch 8 nri a neighbour is a tenant of the Commissioner. Or says that there
    is none, or nothing to add; or an officer notes something about interests, which declares none."""
    args.rest = plainly(args.rest)
    who, words = interests_mixed.whose(args, _AFTER_PEOPLE)
    if found := interests_mixed.RESPECTIVELY.search(words):
        args.rest = f"{who} {words[: found.start()]}{words[found.end() :]}"
        return interests_mixed.each_their_own(args, _declared(args))
    said = interests_mixed.parts(args.p, words) if who else []
    events: list[Happening] = []
    for each in said:
        who = each.who or who
        args.rest = f"{who}, {each.words}" if len(said) > 1 else args.rest
        events += _declared(args)
    return events or _declared(args)


def _declared(args: Arguments) -> list[Happening]:
    """What one declaration comes to: an interest, none, or what was noted of it."""
    if (said := _not_declared(args, ())) is not None:
        return [said]
    before = args.rest
    people = args.people("who declares", sides=False, free=_AFTER_PEOPLE) if not FOR_ALL.match(args.rest) else ("",)
    if people != ("",) and (said := _not_declared(args, people)) is not None:
        return [said]
    args.rest = re.sub(r"^:\s*(?=\d|(?:agenda )?items?\b)", "", args.rest, flags=re.IGNORECASE)  # “ab, cd: 6 - a farm”
    interest: Interest = "courtesy"
    effect: Effect = "remains"
    named: list[AgendaItem] = []
    dispensation = for_all = directly = voteless = standing = stayed = False
    under = ""
    while args.peek():
        key = args.peek().casefold().rstrip(",;:")
        if found := _ARTICLE.match(args.rest):
            args.rest = args.rest[found.end() :]
            continue
        if key in _EFFECTS and (found := _PHRASES.match(args.rest)):
            effect = "remains and speaks" if found.lastgroup == "stays" else effect
            args.rest = args.rest[found.end() :].lstrip(" ,")
            continue
        if found := DISPENSED.match(args.rest):
            dispensation, under = True, _under(found)
            args.rest = args.rest[found.end() :].lstrip(" ,:;")
            continue
        if found := STANDING.match(args.rest):
            standing = True
        elif found := KIND_ALONE.match(args.rest):
            interest = kind_named(found["kind"]) or interest
        elif not named and (found := ABOUT.match(args.rest)):
            pass
        elif not named and (found := _BRACKETED.match(args.rest)):
            args.rest = f"{found[0].strip('()')} {args.rest[found.end() :]}"
            continue
        elif not for_all and not named and (found := _for_all(args, before)):
            for_all = True
        if found:
            args.rest = args.rest[found.end() :].lstrip(" ,;")
            if for_all and not named:
                args.rest = args.rest.lstrip(" :")
                if (said := _not_declared(args, ())) is not None:
                    return [said]
            continue
        if key in OF_KIND and key not in _WORDS_TOO and not _INTEREST.match(args.rest):
            interest = OF_KIND[key]
        elif key in _EFFECTS:
            effect = _EFFECTS[key]
            stayed = effect == "remains"
            if found := _FROM_AN_ITEM.match(args.rest):
                line, args.rest = args.rest, args.rest[found.end() :]
                if named:
                    if args.items(free=_AFTER_ITEMS) != named:
                        raise args.refuse(f"“{line}” is of another item: type a line for each.")
                    continue
                args.rest = f"{key} {args.rest}"
        elif effect == "withdraws" and args.rest.casefold().startswith("for the rest"):
            effect = "withdraws for the rest"
            args.skip("for", "the")
        elif found := _PHRASES.match(args.rest):
            directly = directly or found.lastgroup == "directly"
            voteless = voteless or found.lastgroup == "voteless"
            effect = "remains and speaks" if found.lastgroup == "stays" else effect
            args.rest = args.rest[found.end() :].lstrip(" ,")
            continue
        elif not named and (doubt := things_counted(args.p.bundle, before, args.rest, _AFTER_ITEMS)) is not None:
            args.told += [doubt] if doubt else []
            break
        elif not named and (named := args.items(free=_AFTER_ITEMS, quantities=True)):
            if interest == "courtesy" and (none := of_nothing(args.rest.lstrip(" ,:;"))) is not None:
                who = () if people == ("",) else people
                args.free()
                return [interests_mixed.none_of(args, who, none.what, named, none.rest)]
            args.rest = args.rest.lstrip(" ,;") if KIND_ALONE.match(args.rest.lstrip(" ,;")) else args.rest
            continue
        elif found := _INTEREST.match(args.rest):
            interest = kind_named(found["kind"] or "") or interest
            args.rest = args.rest[found.end() :].lstrip(" ,")
            args.rest = args.rest.lstrip(" :;") if _ITEMS_AFTER_COLON.match(args.rest) else args.rest
            continue
        elif key not in ("and", "in") or not _is_said(args):
            break
        args.word()
    nature = args.free().lstrip(" :;–—-")
    nature = nature if re.search(r"\w", nature) else ""
    nature = re.sub(r"^\(([^()]*)\)\.?$", r"\1", nature)  # “(a school governor)”
    if not named and (found := _OTHER_INTEREST.match(nature)):
        args.rest = found["items"]
        named = args.items()
        nature = ": ".join(filter(None, (found["what"], nature[found.end() :])))
    elif not named and (found := _NAMED_AT_THE_END.search(f" {nature}")):
        args.rest = found["items"]
        named = args.items()
        nature = nature[: max(found.start() - 1, 0)]
    if interest == "courtesy" and (kind := kind_named(re.sub(r"^\(?(?:an? )?|[\s.)]+$", "", nature))):
        interest, nature = kind, ""
    if _DENIED.match(nature):
        raise args.refuse("That declares no interest: say “no interest in item 6”, or “stated that …”.")
    items = [item.id for item in named]
    other = (
        found
        for found in _SAID_IN_WORDS.finditer(nature)
        if (item := args.p.bundle.numbered(found[1])) and item.id not in items
    )
    if found := next(other, None):
        args.told.append(f"“{found[0]}” is read as words: {found[1]} before the words says item {found[1]}.")
    stranger, after, *_ = [*nature.split(), "", ""]
    if like_a_code(stranger) and (after[:1].isdigit() or after.casefold() in OF_KIND):
        raise args.refuse(f"Nobody has the code or name “{stranger}”.")
    if (found := _WHEN.search(nature)) and people != ("",):
        code = args.p.people[people[0]].code
        raise args.refuse(f"When that was is told with /out {code} {found['time']} interest: leave the time out here.")
    if effect == "remains" and not for_all and (found := _AT_THE_END.search(nature)):
        effect = (
            "withdraws for the rest" if found["rest"] else _AFTERWARDS.get((found["did"] or "").casefold(), "withdraws")
        )
        stayed = effect == "remains"
        nature = nature[: found.start()].rstrip(" ,")
    if not dispensation and (found := DISPENSED_AT_THE_END.search(nature)):
        dispensation, under = True, _under(found)
        nature = nature[: found.start()].rstrip(" ,;(")
    bars = (interest == "pecuniary" or directly) and not dispensation
    if effect == "speaks" and not (bars or voteless):
        effect = "remains and speaks"
    if voteless and effect in ("remains", "remains and speaks") and not bars:
        effect = "does not vote" if effect == "remains" else "speaks"
    out = effect.startswith("withdraws") or (interest == "pecuniary" and effect == "remains" and not dispensation)
    if not items and (effect != "remains" or interest == "pecuniary"):
        items = _open_business(args)
    if for_all and len(people) > 1:
        raise args.refuse("One officer declares on behalf of all members.")
    return [
        Declared(
            person=person, interest=interest, effect=effect, items=tuple(items), nature=nature, for_all=for_all,
            dispensation=dispensation, directly=directly, leaves=out and not (for_all or stayed), standing=standing,
            stayed=stayed and effect == "remains",
            dispensation_words=under, at=args.moment,
        )
        for person in people
    ]  # fmt: skip


_AFTER_ITEMS = (*OF_KIND, *_EFFECTS, "standing", "dispensation", "dispensed", "a", "an", "the", "as", "his", "her",
                "their", "my")  # fmt: skip
_AFTER_PEOPLE = (*OF_KIND, *_EFFECTS, "dispensation", "dispensed", "item", "items", "for", "having", "all", "in",
                 "standing", "nothing", "no", "none", "did", "does", "had", "noted", "advised", "confirmed", "stated",
                 "reminded", "withdrew", "declared")  # fmt: skip


def _for_all(args: Arguments, before: str) -> re.Match[str] | None:
    """“all” where it is all members: said first in the line, after “for”, or with “members”; not “all his land”."""
    found = FOR_ALL.match(args.rest)
    surely = found is not None and (found["on"] or found["members"] or args.rest.strip() == before.strip())
    return found if surely else None


def _not_declared(args: Arguments, people: tuple[str, ...]) -> Happening | None:
    """What the rest of the line says of interests without declaring one; None where it declares one.

    ``people``: who was named; nobody: the line begins with it, and then it was noted, or is of every member.
    """
    words = args.rest.strip()
    if not people:
        words = re.sub(r"^(?:the )?members (?:present )?(?=(?:had |have )?no)", "", words, flags=re.IGNORECASE)
    officer = bool(people) and not any(set(SEATS) & args.p.roles(each) for each in people)
    substitutes = any(args.p.bundle.member_replaced_by(each) for each in people)
    said = noted_words(words, of_an_officer=officer and not substitutes)
    if said and len(people) < 2:
        args.free()
        back = bool(people) and is_taken_back(words)
        items = _items_in(args, said) if back else ()
        return InterestNoted(person="".join(people), text=said, takes_back=back, items=items, at=args.moment)
    nothing = of_nothing(words)
    if nothing is None:
        return None
    args.rest = nothing.rest
    named: list[AgendaItem] = []
    if found := _IN_ITEMS.match(args.rest):
        args.rest = args.rest[found.end() :]
        named = args.items(free=_AFTER_ITEMS)
    return interests_mixed.none_of(args, people, nothing.what, named, args.free().strip(" ,;:"))


_IN_ITEMS = pattern(
    r"(?:in|for|under|on|about|in (?:respect of|relation to)|regarding|concerning)\s+"
    r"(?=\d|(?:(?:all|any|every) (?:of )?(?:the )?)?(?:agenda )?items?\b)",
    re.IGNORECASE,
)


def _items_in(args: Arguments, words: str) -> tuple[str, ...]:
    """The items that words name somewhere: “withdrew his declaration in item 6”."""
    found = re.search(_SOME, words, re.IGNORECASE)
    if found is None:
        return ()
    args.rest = found[0]
    items = tuple(item.id for item in args.items())
    args.free()
    return items


_ARTICLE = pattern(r"an? (?=(?:dpi|ori|nri)\b)", re.IGNORECASE)
_BRACKETED = pattern(
    r"\((?:(?:agenda )?items? )?\d{1,2}[a-z]?(?:\s*(?:,|and|&|to|-|–)\s*\d{1,2}[a-z]?)*\)", re.IGNORECASE
)
_FROM_AN_ITEM = pattern(r"\w+ (?:from|for|during) (?=(?:the )?(?:agenda )?items? \d)", re.IGNORECASE)
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


def _under(found: re.Match[str]) -> str:
    """What the dispensation is for, as it was said, with “general” first."""
    more = (found["more"] or "").strip(" ,")
    more = more.rstrip(") ") if "(" not in more else more  # the bracket that it was opened by is gone
    more = "" if more.casefold() in ("granted", "given") else more
    return " ".join(filter(None, ("general" if found["general"] else "", more)))


def _is_said(args: Arguments) -> bool:
    """Whether a kind, an effect or an item stands after the next word, which only joins it to what was said before."""
    following = args.rest.casefold().split()[1:2]
    word = following[0].rstrip(",") if following else ""
    return (
        (word in OF_KIND and word not in _WORDS_TOO)
        or word in _EFFECTS
        or word in ("dispensation", "item", "items")
        or word[:1].isdigit()
    )


def _open_business(args: Arguments) -> list[str]:
    """The open item, for an interest that keeps somebody out and names no item; not the item for declarations."""
    item = args.p.bundle.item(args.p.item)
    return [item.id] if item and item.business is not Purpose.DECLARATIONS else []


@word("interests")
def interests(args: Arguments) -> Happening:
    """Print the standing interests of the members in office, as a table. F9 keeps them; /declare adds one."""
    args.end()
    p = args.p
    seated = [each for each in p.people if p.roles(each.id) & set(SEATS) or p.bundle.member_replaced_by(each.id)]
    rows = [
        (p.name(person.id, start=True), each.kind.capitalize() or "–", capitalised(each.nature))
        for person in sorted(seated, key=lambda person: (not person.title, person.sorting))
        for each in person.interests
        if each.held_on(p.day)
    ]
    if not rows:
        raise Refused("No member has a standing interest: F9 enters them, or /declare db standing personal: why.")
    return StandingNoted(interests=tuple(rows), at=args.moment)
