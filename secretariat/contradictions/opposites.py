"""What an outcome does with a matter, read from its decision word and its own words: it is for it, against it, or puts
it off. Two of these of one matter cannot both be (8.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import msgspec

from ..basics.pattern import pattern

Does = Literal["for", "against", "put off", "noted", ""]

_WORDS: dict[Does, str] = {
    "for": "agree approve endorse support resolve adopt accept appoint confirm grant ratify renew reappoint pay "
           "allow permit authorise consent welcome implement begin continue proceed fund award",
    "against": "refuse reject decline veto dismiss oppose disapprove deny disallow overturn rescind abandon cancel "
               "turn_down throw_out",
    "put off": "defer adjourn postpone withdraw",
    "noted": "note receive",
}  # fmt: skip
"""The words of decision by what they do. A panel's own words are found here by their stem too."""

_OPPOSITES: frozenset[frozenset[Does]] = frozenset(
    {frozenset({"for", "against"}), frozenset({"for", "put off"}), frozenset({"against", "put off"}),
     frozenset({"noted", "against"})}
)  # fmt: skip


_IRREGULAR = {
    "withdraw": ("withdrew", "withdrawn"), "begin": ("begun",), "pay": ("paid",), "throw": ("threw", "thrown"),
}  # fmt: skip


def _forms(verb: str) -> Iterable[str]:
    """“refuse”, “refused”, “refuses”, “refusing”; “defer”, “deferred”; “deny”, “denied”; “turned down”."""
    verb, _, particle = verb.partition("_")
    if particle:
        yield from (f"{form} {particle}" for form in _forms(verb))
        return
    stem = verb.removesuffix("e")
    yield from (verb, f"{verb}s", f"{stem}ed", f"{stem}ing")
    if verb.endswith("y"):
        yield from (f"{verb[:-1]}ies", f"{verb[:-1]}ied")
    if verb[-1] in "rtlw":
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")
    yield from _IRREGULAR.get(verb, ())


_DOES: dict[str, Does] = {
    form: does for does, verbs in _WORDS.items() for verb in verbs.split() for form in _forms(verb)
}  # fmt: skip
_VERB = "|".join(sorted(map(re.escape, _DOES), key=len, reverse=True))
_PASSIVE = pattern(
    r"(?P<matter>.+?) (?:(?:should|shall|will|would|must|may|can) )?"
    r"(?P<not>(?:(?:be|is|are|was|were) )?not (?:to )?)?(?:be|being|is|are|was|were|stand)"
    rf"(?P<nor> not)? (?:\w+ly |now |hereby )?(?P<verb>{_VERB})\b",
    re.IGNORECASE,
)
_ACTIVE = pattern(
    r"(?:the (?:panel|committee|meeting|members?|sub-committee) |it |we )?(?:(?:do|does|did|should|shall|will) )?"
    rf"(?P<not>not (?:to )?)?(?:\w+ly )?(?P<verb>{_VERB})\b(?P<matter>.*)",
    re.IGNORECASE,
)
_LITTLE = {
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "of", "to", "for", "in", "on",
    "at", "by", "and", "with", "from", "as", "it", "proposed", "said", "same", "matter", "item", "set", "out", "above",
    "below", "be", "is", "are",
}  # fmt: skip
_ENDS = pattern(
    r"[,;] |\b(?:as (?:too|being|set)|because|since|for the reasons?|on the grounds?|until|subject to|pending|"
    r"in full)\b",
    re.IGNORECASE,
)
_TO_WHEN = pattern(r"\b(?:to|until|till|for) ", re.IGNORECASE)
_UNWILLING = frozenset((*_forms("decline"), *_forms("refuse")))
"""Words after which it is said what was not done: DECLINED “to fund the scheme”."""
_REPORT = frozenset({"report"})
"""What is noted where nothing else is said."""


class Meant(msgspec.Struct, frozen=True):
    """What was done, and with what: the words of the matter, without the little ones; None for whatever the item is."""

    does: Does
    matter: frozenset[str] | None

    def against(self, later: Meant) -> bool:
        """Whether a later outcome cannot stand beside this one: the opposite, of the same matter.

        What is said later may be said shorter; what names more is another matter. That the report was noted is no
        decision of what the report proposed, so it is held against one only where both name the very same.
        """
        if frozenset({self.does, later.does}) not in _OPPOSITES:
            return False
        if "noted" in (self.does, later.does):
            return (self.matter or _REPORT) == (later.matter or _REPORT)
        return not self.matter or not later.matter or later.matter <= self.matter


@lru_cache(maxsize=1024)
def meant(verb: str, text: str) -> Meant:
    """What an outcome means: AGREED “to refuse the grant” is against the grant, APPROVED “the grant” for it.

    Kept, since each outcome of an item is held against all before it.
    """
    words = " ".join(text.split()).strip(" .")
    does = of_word(verb)
    if left_undone := _left_undone(verb, words):
        return left_undone
    if verb.casefold() in ("agreed", "resolved", "endorsed") or not does:
        said = re.sub(r"^(?:that|to|it be|to:) ", "", words, flags=re.IGNORECASE)
        found = _ACTIVE.match(said)
        if found and not found["not"] and (left_undone := _left_undone(found["verb"], found["matter"].strip())):
            return left_undone
        if found := _PASSIVE.match(said) or _ACTIVE.match(said):
            does = _turned(of_word(found["verb"]), found)
            put_off = does == "put off"  # “to defer the scheme to September” is of the scheme
            return Meant(does, _matter(_TO_WHEN.split(found["matter"])[0] if put_off else found["matter"]))
        if found := re.search(r"\bnot (?:to )?", words, re.IGNORECASE):
            return Meant(_opposite(does), _matter(words[: found.start()] + words[found.end() :]))
    return Meant(does, _matter(words))


def _left_undone(verb: str, words: str) -> Meant | None:
    """What it means to decline “to endorse the plan”: to be against the plan, where it is known what endorsing does."""
    found = _ACTIVE.match(words[3:]) if words.casefold().startswith("to ") else None
    if not found or verb.casefold() not in _UNWILLING:
        return None
    return Meant(_opposite(_turned(of_word(found["verb"]), found)), _matter(found["matter"]))


def of_word(verb: str) -> Does:
    """What a word of decision does: “refused” is against; nothing where it is not known."""
    plain = verb.casefold().removeprefix("not ").strip()
    does = _DOES.get(plain, "")
    return _opposite(does) if verb.casefold().startswith("not ") else does


def _turned(does: Does, found: re.Match[str]) -> Does:
    groups = found.groupdict()
    return _opposite(does) if groups.get("not") or groups.get("nor") else does


def _opposite(does: Does) -> Does:
    opposites: dict[Does, Does] = {"for": "against", "against": "for", "noted": "against"}
    return opposites.get(does, "")


def _matter(words: str) -> frozenset[str] | None:
    head = _ENDS.split(words)[0]
    found = frozenset(word for word in re.findall(r"[^\W_]+", head.casefold()) if word not in _LITTLE)
    return found or None
