"""One resolution to exclude the public as typed: its grounds, its items, who moved it, how it went, in any order."""

from __future__ import annotations

import re
from typing import Any

from ...basics.pattern import pattern
from ...basics.said_dates import said_dates
from ...basics.sentences import listing
from ...events.private import PublicExcluded
from ...proceedings.business import in_order, untaken
from .. import reasons
from ..arguments import persons
from ..arguments.exclusions_said import without_the_law, without_the_public, without_the_resolution
from ..arguments.reader import Arguments
from ..arguments.supporters import parted_from_movers
from ..how_agreed import votes_behind
from .results import movers, reads_as_result, result, with_movers_said

_A_PARAGRAPH = pattern(
    r"\s*(?:(?:and|&)\s+)?(?P<numbers>,?\d[\d,]*[a-z]?)(?P<sign>[,;.:]*)(?=\s|$)(?!\s*[-–—/]\s*\d| ?[ap]\.?m\b)",
    re.IGNORECASE,
)
"""“1”, “1,2”, “18a”: as they are typed, and no score nor time."""


_ITEMS_NEXT = pattern(r"(?:(?:for|the|all|agenda)\b[\s,]*)+(?=items?\b|\d|$)|items?\b|all\b", re.IGNORECASE)
_SCORE = pattern(r"(?P<first>\d{1,3})\s*(?P<sign>[-–—/])\s*(?P<last>\d{1,3})(?![\w:.])")
_REST = pattern(
    r"(?:for )?(?:all )?(?:the )?(?:rest|remainder)(?: of (?:the |this )?(?:meeting|mtg|agenda|business|items))?"
    r"(?=$|[\s,;])",
    re.IGNORECASE,
)
_FOLLOWING = pattern(
    r"(?:for )?(?:the )?(?:following|next) (?:agenda )?(?:item(?P<several>s)?|business)(?: of business)?"
    r"(?: on the agenda)?(?=$|[\s,;])",
    re.IGNORECASE,
)
_OWN_WORDS = pattern(r"\bas (?:it was )?resolved\b", re.IGNORECASE)
_THIS = pattern(r"(?:for )?(?:this|the) (?:item|business)(?: of business)?(?=$|[\s,;])(?!,? \d)", re.IGNORECASE)
_A_TIME = pattern(r"\d{1,2}[:.]\d{2}(?!\d)|\d{1,2} ?[ap]\.?m\b|@", re.IGNORECASE)
_AS_RESOLVED = pattern(
    r"(?:as (?:it was )?resolved|(?:on )?(?:the )?grounds?(?: that)?)\s*[:,]?(?=\s|$)\s*", re.IGNORECASE
)
_WHY_NEXT = pattern(r"(?<![\s,;])[\s,;]+(?:because|due to|owing to|as resolved)\b|\s+[–—-]+\s|\s*[:(]", re.IGNORECASE)
_MOVED_LAST = pattern(
    r"(?<=\w)[\s,;]+(?:(?:moved|proposed)(?: by)? )?(?P<mover>[^,;:()–—]{2,40}?),? (?:and )?(?:sec|seconded|2nd)\.?"
    r"(?: by)? (?P<seconder>[^,;:()–—]{2,40}?)"
    r"(?:[\s,;]+(?P<how>carried|agreed|unanimous(?:ly)?|nem\.? con\.?|by all(?: present)?))?\W*$",
    re.IGNORECASE,
)
"""“3 – a tender, ab sec cd, carried”: who moved it, after the reason."""
_RESULT_LAST = pattern(r"(?:[,;]\s*(?:lost|not carried|declined)|\bvote:? \d+ (?:to )?\d+(?: \d+)?)\W*$", re.IGNORECASE)
"""How it was voted on, after the reason: read as words of it, it would print the opposite."""
_RESOLVED_AFTER = pattern(r"(?<![\s,;])[\s,;]+as (?:it was )?resolved:", re.IGNORECASE)
"""Where a reason ends, and the ground in its own words begins."""
_STANDING = pattern(
    r"(?:(?:under|by|in accordance with|pursuant to) )?(?:(?:the|a|our|its) )?standing\b"
    r"(?: (?:resolution|exclusion|order|decision))?",
    re.IGNORECASE,
)
_MADE = pattern(r"(?:made )?(?:of|from|on)\s+(?:the\s+meeting\s+of\s+)?(?=\d|[A-Z])", re.IGNORECASE)
_GROUND_BEGINS = pattern(r":|\bas (?:it was )?resolved\b|\bgrounds?\b|\bbecause\b", re.IGNORECASE)


class Exclusion:
    """What one line says of an exclusion of the public, taken off it as it is read."""

    def __init__(self, args: Arguments) -> None:
        self.args = args
        self._moment = args.moment
        self._paragraphs: list[str] = []
        self._fields: dict[str, Any] = {}
        self._one_item = False
        """One was named in so many words: a second number is no second item."""
        self._put_plainly()
        while args.rest.strip(" ,;."):
            args.rest = before = args.rest.lstrip(" ,;.")
            # one that knows the words and takes none of them would be asked for ever
            if not any(take(self) and args.rest != before for take in _IN_ANY_ORDER):
                args.end()

    def event(self) -> PublicExcluded:
        """The exclusion. Raises Refused where the result comes last, or item and paragraph cannot be told apart."""
        said = self._fields
        if late := _RESULT_LAST.search(said.get("resolved") or said.get("reason", "")):
            raise self.args.refuse(f"“{late[0].strip(' ,;')}” stands before the reason or the ground.")
        if not self._paragraphs and not {"ground", "resolved"} & set(said):
            self._refuse_item_for_paragraph()
            said["ground"] = "unsaid"
        if not self._paragraphs and said.get("ground") == "exempt" and "resolved" not in said:
            said["ground"] = "unsaid"
        items = said.pop("items", None) or _open_business(self.args)
        return PublicExcluded(
            paragraphs=listing(list(dict.fromkeys(self._paragraphs))), at=self._moment, items=items, **said
        )

    def _refuse_item_for_paragraph(self) -> None:
        if self._one_item and len(self._fields["items"]) > 1:
            bundle = self.args.p.bundle
            first, *_, last = [item.number for id in self._fields["items"] if (item := bundle.item(id))]
            raise self.args.refuse(f"Say which is the paragraph, and which the item: “{last} item {first}”.")

    def _put_plainly(self) -> None:
        """The line without the words of the law, with who moved and seconded in front of the reason."""
        words = without_the_public(self.args.rest)
        words = words if _OWN_WORDS.search(words) else without_the_resolution(words)
        words = _moved_first(self.args, words)
        own = _GROUND_BEGINS.search(words)
        at = own.start() if own else len(words)
        before = with_movers_said(self.args, without_the_law(words[:at]))
        self.args.rest = f"{before}{words[at:]}".lstrip(" ,;")

    # --- in any order: each takes what it knows, and says whether there was any ---

    @property
    def _key(self) -> str:
        return self.args.peek().casefold().rstrip(",.;:")

    def _resolved(self) -> bool:
        if not (own := _AS_RESOLVED.match(self.args.rest)):
            return False
        self._fields["resolved"], self.args.rest = self.args.rest[own.end() :].strip(), ""
        if not self._fields["resolved"]:
            raise self.args.refuse("Give the ground in the words in which it was resolved.")
        return True

    def _under_standing_resolution(self) -> bool:
        if not (standing := _STANDING.match(self.args.rest)):
            return False
        self.args.drop(standing, " ,")
        self._fields["ground"] = "standing"
        self._fields |= _standing_of(self.args)
        return True

    def _reason(self) -> bool:
        if not reasons.begins_surely(self.args.rest):
            return False
        line = self.args.rest
        own = _RESOLVED_AFTER.search(line)
        why, self.args.rest = (line[: own.start()], line[own.start() :].lstrip(" ,;")) if own else (line, "")
        self._fields["reason"] = reasons.whole(why).rstrip(" ,;")
        return True

    def _result(self) -> bool:
        if not reads_as_result(self.args):
            return False
        went = result(self.args)
        if "votes_for" in self._fields and "votes_for" in went:
            raise self.args.refuse("Two counts are said: say one.")
        self._fields |= went
        return True

    def _score(self) -> bool:
        """“1-3” before anything else is said is paragraphs 1 to 3, as it is after “paragraphs”; “4-1” is a count."""
        if not (span := _SCORE.match(self.args.rest)):
            return False
        first, last, slash = int(span["first"]), int(span["last"]), span["sign"] == "/"
        begun = bool(self._paragraphs or self._fields.get("mover"))
        if not begun and not slash and first < last:
            if first + last <= len(self.args.p.voters):
                count = f"a count has its word: “vote {first} {last}”."
                self.args.told.append(f"“{span[0]}” is read as paragraphs; {count}")
            self._paragraphs += [str(n) for n in range(first, last + 1)]
            return self.args.drop(span, " ,;")
        if not begun and slash:
            return False
        self.args.rest = f"vote {self.args.rest}"
        return True

    def _items_in_words(self) -> bool:
        """“for the rest of the meeting”, “the following item”, “this item”."""
        if found := _REST.match(self.args.rest):
            self.args.drop(found, " ,;")
            self._fields["items"] = (*_open_business(self.args), *_coming(self.args))
        elif found := _FOLLOWING.match(self.args.rest):
            self.args.drop(found, " ,;")
            self._fields["items"] = _following(self.args, several=found["several"] is not None)
        elif found := _THIS.match(self.args.rest):
            self.args.drop(found, " ,;")
        else:
            return False
        return True

    def _time(self) -> bool:
        if self._key != "at" and not _A_TIME.match(self.args.rest):
            return False
        moment = self.args.time()
        if moment is None:
            self.args.end()
        self._moment = moment or self._moment
        return True

    def _movers(self) -> bool:
        who = movers(self.args, self._fields)
        self._fields |= who
        return bool(who)

    def _items(self) -> bool:
        if not _ITEMS_NEXT.match(self.args.rest):
            return False
        self.args.took("for")
        self._one_item = self.args.peek().casefold() == "item" and " and " not in self.args.rest
        named = (item.id for item in self.args.some_items())
        self._fields["items"] = (*self._fields.get("items", ()), *named)
        return True

    def _ground(self) -> bool:
        if self._key not in ("confidential", "exempt"):
            return False
        self._fields["ground"] = self.args.word().casefold()
        self.args.skip("info", "information", "session", "business")
        return True

    def _numbered_paragraphs(self) -> bool:
        """The paragraphs that come next, one after the other. A colon after them begins the reason."""
        line, end, sign = self.args.rest, 0, ""
        while sign[-1:] != ":" and (one := _A_PARAGRAPH.match(line, end)):
            self._paragraphs += [number for number in one["numbers"].upper().split(",") if number]
            end, sign = one.end(), one["sign"]
        after = line[end:].lstrip(" ,;")
        self.args.rest = f"because {after}" if sign[-1:] == ":" and after else after
        return end > 0

    def _reason_set_apart(self) -> bool:
        if not (why := reasons.set_apart(self.args.rest)):
            return False
        self._fields["reason"] = why
        return bool(self.args.free())

    def _joint(self) -> bool:
        return self._key in _JOINTS and bool(self.args.word())


_JOINTS = ("paragraph", "paragraphs", "paras", "para", "and", "&", "under")
_IN_ANY_ORDER = (
    Exclusion._resolved, Exclusion._under_standing_resolution, Exclusion._reason, Exclusion._result, Exclusion._score,
    Exclusion._items_in_words, Exclusion._time, Exclusion._movers, Exclusion._items, Exclusion._ground,
    Exclusion._numbered_paragraphs, Exclusion._reason_set_apart, Exclusion._joint,
)  # fmt: skip


def _moved_first(args: Arguments, words: str) -> str:
    """The words with who moved and seconded before the reason; as they are where that is not said after it."""
    why, last = _WHY_NEXT.search(words), _MOVED_LAST.search(words)
    if why is not None and last is None:
        before, votes = votes_behind(words[why.start() :])
        reason, mover, seconder = parted_from_movers(before, args.p)
        if mover and seconder and not reason.strip(" –—-(:"):
            reason = ""
        if mover and seconder:
            by = f" by {args.p.people[mover].code} sec {args.p.people[seconder].code}"
            return f"{words[: why.start()]}{by}{f', vote {votes}' if votes else ''}{reason}"
    if why is None or last is None or last.start() < why.end():
        return words
    if not all(persons.whole(args.p, last[each]) for each in ("mover", "seconder")):
        return words
    by = f" by {last['mover']} sec {last['seconder']} {last['how'] or ''}".rstrip()
    return f"{words[: why.start()]}{by}{words[why.start() : last.start()]}"


def _standing_of(args: Arguments) -> dict[str, Any]:
    """When the standing resolution was made, where that comes next; taken."""
    made = _MADE.match(args.rest)
    said = said_dates(args.rest[made.end() :]) if made else []
    if made is None or not said or not args.rest[made.end() :].startswith(said[0].words):
        return {}
    day = args.day(said[0].words, "past")
    args.rest = args.rest[made.end() + len(said[0].words) :].lstrip(" ,")
    return {"standing_of": day}


def _open_business(args: Arguments) -> tuple[str, ...]:
    """The open items; before the first is opened, the next one, since a meeting may begin in private."""
    if args.p.item:
        return args.p.business.open
    return tuple(item.id for item in untaken(args.p)[:1])


def _following(args: Arguments, *, several: bool) -> tuple[str, ...]:
    """“the following item”: the open one or the next, whichever the agenda has as exempt. Raises Refused where it has
    neither, or both: of the wrong one, what is exempt would be printed in public."""
    here, coming = _open_business(args), _coming(args)
    exempt = [id for id in (*here, *coming[: None if several else 1]) if _is_exempt(args, id)]
    if not exempt or (not several and len(exempt) > 1):
        raise args.refuse("Say which item the following one is, by its number.")
    return tuple(exempt)


def _is_exempt(args: Arguments, id: str) -> bool:
    item = args.p.bundle.item(id)
    return item is not None and bool(item.exempt)


def _coming(args: Arguments) -> list[str]:
    """What comes after the open business, and was not taken."""
    here = _open_business(args)
    order = [item.id for item in in_order(args.p)]
    after = order[order.index(here[-1]) + 1 :] if here and here[-1] in order else order
    left = {item.id for item in untaken(args.p)}
    return [id for id in after if id in left and id not in here]
