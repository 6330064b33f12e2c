"""Words for interests and for what there was none of: declare, none."""

from __future__ import annotations

import re

from ...events.base import Happening
from ...events.interests import NIL_WORDS, Declared, NilReturn
from ...meetings.meeting import AgendaItem, Purpose
from ...proceedings.state import Effect, Interest
from ..arguments.persons import like_a_code
from ..arguments.reader import Arguments
from .table import word

_KINDS: dict[str, Interest] = {
    "dpi": "pecuniary", "pecuniary": "pecuniary", "ori": "other registrable", "registrable": "other registrable",
    "nri": "non-registrable", "non-registrable": "non-registrable", "sensitive": "sensitive", "courtesy": "courtesy",
}  # fmt: skip
_EFFECTS: dict[str, Effect] = {
    "remains": "remains",
    "stays": "remains",
    "speaks": "speaks",
    "withdraws": "withdraws",
    "leaves": "withdraws",
}
_KIND = (
    r"personal and prejudicial|personal|prejudicial|disclosable pecuniary|pecuniary|(?:other )?registrable|"
    r"non[- ]registrable|sensitive"
)
_INTEREST = re.compile(
    rf"(?:an? |the )?(?:(?P<kind>{_KIND}) interests?\b(?: in\b)?|interests? in\b|interests?(?=\s*(?:[:;,–—]|$)))",
    re.IGNORECASE,
)
"""“a personal interest in item 7”: as it is said aloud, where the line wants no more than “7”."""
_SOME = (
    r"(?:all (?:the )?(?:agenda )?items|"
    r"(?:the )?(?:agenda )?items? \d[\w.]*(?:\s*(?:,|and|&|to|-|–|,\s*and)\s*\d[\w.]*)*)"
)
_OTHER_INTEREST = re.compile(
    rf"(?P<what>[^.:;]{{1,60}}\binterests?) in (?P<items>{_SOME})(?!\w)[\s:;,]*", re.IGNORECASE
)
"""“a close interest in item 7: a field”."""
_NAMED_AT_THE_END = re.compile(
    r"[\s,;(–—-]+(?:in (?:respect of |relation to )?|for |under |on |about |regarding |concerning |re )?"
    rf"(?P<items>{_SOME})\)?\.?$",
    re.IGNORECASE,
)
_SAID_IN_WORDS = re.compile(r"\b(?:agenda )?items? (\d+[a-z]?)\b", re.IGNORECASE)
_AT_THE_END = re.compile(rf"(?:^|[ ,]+)(?:and )?({'|'.join(_EFFECTS)})( for the rest)?$", re.IGNORECASE)


_PHRASES = re.compile(
    r"(?P<stays>(?:remains|stays) and speaks\b)|"
    r"(?P<directly>directly(?: (?:relates|related|affects))?\b|meets the (?:panel[’']s own )?test\b)|"
    r"(?P<voteless>(?:(?:but|and) )?(?:without (?:a )?vote|(?:does|will) not vote|no vote)\b)",
    re.IGNORECASE,
)
"""What the line may say in several words: INT-01 keeps remaining, speaking, withdrawing and voting apart."""


@word("declare", "d", usage="who | [officer] for all [item …] [dpi | ori | nri | sensitive] [dispensation] "
      "[directly] [withdraws [for the rest] | speaks [without vote] | remains and speaks] nature")  # fmt: skip
def declare(args: Arguments) -> list[Happening]:
    """A member declares an interest: /declare ch 8 nri a neighbour is a tenant of the Commissioner."""
    people = args.people("who declares", sides=False, free=_AFTER_PEOPLE) if not _for_all(args) else ("",)
    interest: Interest = "courtesy"
    effect: Effect = "remains"
    named: list[AgendaItem] = []
    dispensation = for_all = directly = voteless = False
    while args.peek():
        key = args.peek().casefold().rstrip(",")
        if key in _EFFECTS and (found := _PHRASES.match(args.rest)):
            effect = "remains and speaks" if found.lastgroup == "stays" else effect
            args.rest = args.rest[found.end() :].lstrip(" ,")
            continue
        if key in _KINDS:
            interest = _KINDS[key]
        elif key in _EFFECTS:
            effect = _EFFECTS[key]
        elif effect == "withdraws" and args.rest.casefold().startswith("for the rest"):
            effect = "withdraws for the rest"
            args.skip("for", "the")
        elif found := _PHRASES.match(args.rest):
            directly = directly or found.lastgroup == "directly"
            voteless = voteless or found.lastgroup == "voteless"
            effect = "remains and speaks" if found.lastgroup == "stays" else effect
            args.rest = args.rest[found.end() :].lstrip(" ,")
            continue
        elif key in ("dispensation", "dispensed"):
            dispensation = True
        elif not for_all and not named and _for_all(args):
            for_all = True
            args.skip("for")
            args.word()
            args.took("members")
            continue
        elif not named and (named := args.items(free=_AFTER_ITEMS, quantities=True)):
            continue
        elif found := _INTEREST.match(args.rest):
            interest = _OF_KIND.get((found["kind"] or "").casefold().replace(" ", "-"), interest)
            args.rest = args.rest[found.end() :].lstrip(" ,")
            continue
        elif key not in ("and", "in") or not _is_said(args):
            break
        args.word()
    nature = args.free().lstrip(" :;–—-")
    if not named and (found := _OTHER_INTEREST.match(nature)):
        args.rest = found["items"]
        named = args.items()
        nature = ": ".join(filter(None, (found["what"], nature[found.end() :])))
    elif not named and (found := _NAMED_AT_THE_END.search(f" {nature}")):
        args.rest = found["items"]
        named = args.items()
        nature = nature[: max(found.start() - 1, 0)]
    items = [item.id for item in named]
    if not items and (found := _SAID_IN_WORDS.search(nature)):
        args.told.append(f"“{found[0]}” is read as words: {found[1]} before the words says item {found[1]}.")
    stranger, after, *_ = [*nature.split(), "", ""]
    if like_a_code(stranger) and (after[:1].isdigit() or after.casefold() in _KINDS):
        raise args.refuse(f"Nobody has the code or name “{stranger}”.")
    if effect == "remains" and not for_all and (found := _AT_THE_END.search(nature)):
        effect = "withdraws for the rest" if found[2] else _EFFECTS[found[1].casefold()]
        nature = nature[: found.start()].rstrip(" ,")
    bars = (interest == "pecuniary" or directly) and not dispensation
    if effect == "speaks" and not (bars or voteless):
        effect = "remains and speaks"
    out = effect.startswith("withdraws") or (interest == "pecuniary" and effect == "remains" and not dispensation)
    if not items and (effect != "remains" or interest == "pecuniary"):
        items = _open_business(args)
    if for_all and len(people) > 1:
        raise args.refuse("One officer declares on behalf of all members.")
    return [
        Declared(
            person=person, interest=interest, effect=effect, items=tuple(items), nature=nature, for_all=for_all,
            dispensation=dispensation, directly=directly, leaves=out and not for_all, at=args.moment,
        )
        for person in people
    ]  # fmt: skip


_OF_KIND: dict[str, Interest] = {
    "personal": "personal", "prejudicial": "prejudicial", "personal-and-prejudicial": "personal and prejudicial",
    "disclosable-pecuniary": "pecuniary", "other-registrable": "other registrable", **_KINDS,
}  # fmt: skip


_AFTER_ITEMS = (*_KINDS, *_EFFECTS, "dispensation", "dispensed", "a", "an", "the", "as", "his", "her", "their", "my")
_AFTER_PEOPLE = (*_KINDS, *_EFFECTS, "dispensation", "dispensed", "item", "items", "for", "having", "all", "in")


def _for_all(args: Arguments) -> bool:
    """Whether what comes next says that it is declared for all members; “all items” does not."""
    words = args.rest.casefold().split()[:3]
    if words[:1] == ["for"]:
        words = words[1:]
    return words[:1] == ["all"] and (
        words[1:2] not in (["items"], ["the"], ["of"], ["agenda"], ["business"]) or args.peek().casefold() == "for"
    )


def _is_said(args: Arguments) -> bool:
    """Whether a kind, an effect or an item stands after the next word, which only joins it to what was said before."""
    following = args.rest.casefold().split()[1:2]
    word = following[0].rstrip(",") if following else ""
    return word in _KINDS or word in _EFFECTS or word in ("dispensation", "item", "items") or word[:1].isdigit()


def _open_business(args: Arguments) -> list[str]:
    """The open item, for an interest that keeps somebody out and names no item; not the item for declarations."""
    item = args.p.bundle.item(args.p.item)
    return [item.id] if item and item.business is not Purpose.DECLARATIONS else []


_NIL_BY_BUSINESS = {
    Purpose.DECLARATIONS: "declarations", Purpose.QUESTIONS: "questions", Purpose.COMPLAINTS: "complaints",
    Purpose.APOLOGIES: "apologies",
}  # fmt: skip


@word("none", "nil", usage="[of what]")
def none(args: Arguments) -> Happening:
    """There was none: of what the open item is for, or of declarations, questions, complaints, urgent business."""
    words = args.rest.casefold()
    item = args.p.bundle.item(args.p.item)
    nil = next((each for each in NIL_WORDS if words and each.startswith(words)), None)
    if words and nil is None:
        raise args.refuse(f"“{args.rest}” is not something that can be nil: {', '.join(NIL_WORDS)}.")
    nil = nil or _NIL_BY_BUSINESS.get(item.business if item else Purpose.OTHER)  # type: ignore[assignment]
    if nil is None:
        raise args.refuse(f"Say of what there was none: {', '.join(NIL_WORDS)}.")
    return NilReturn(of=nil, at=args.moment)
