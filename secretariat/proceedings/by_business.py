"""What differs by the business that is open: how many must be present, and who has no vote on it (MTG-20, FRM-07)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from ..panel.by_business import ForBusiness
from ..panel.people import Role


class ByBusiness(msgspec.Struct):
    """The panel's rules for some business, and what was said in the meeting for an item; that goes before the rules."""

    rules: tuple[ForBusiness, ...]
    titles: Mapping[str, str]
    kind: str
    quorums: dict[str, int] = msgspec.field(default_factory=dict)
    """By item, the quorum that was said; the empty one is the whole meeting."""
    without_vote: dict[str, set[str]] = msgspec.field(default_factory=dict)
    """By item, those of whom it was said that they have no vote on it."""

    @property
    def any(self) -> bool:
        """Whether anything can differ here."""
        return bool(self.rules or self.quorums or self.without_vote)

    def quorum(self, open_items: Iterable[str], usual: int, seats: int) -> int:
        """How many must be present for what is open: of several items the most."""
        said = [self.quorums[item] for item in ("", *open_items) if item in self.quorums]
        if said:
            return said[-1] if len(said) == 1 else max(said[1:] if "" in self.quorums else said)
        ruled = [rule.quorum(seats) for rule in self._rules(open_items)]
        return max(filter(None, ruled), default=usual)

    def takes_the_vote_of(self, person: str, roles: Collection[Role], open_items: Iterable[str]) -> bool:
        """Whether somebody who otherwise votes has no vote on what is open."""
        items = list(open_items)
        if any(person in self.without_vote.get(item, ()) for item in items):
            return True
        return any(rule.takes_the_vote_of(roles) for rule in self._rules(items))

    def told(self, item: str, usual: int, seats: int) -> str:
        """A sentence for the clerk as an item is opened for which something differs; else empty."""
        rules = list(self._rules((item,)))
        needed = self.quorum((item,), usual, seats)
        parts = [f"the quorum is {needed}, not {usual}"] if needed != usual else []
        who = [each for rule in rules for each in rule.no_vote]
        parts += [f"{', '.join(who)} have no vote"] if who else []
        return f"For this business {', and '.join(parts)}." if parts else ""

    def _rules(self, items: Iterable[str]) -> Iterator[ForBusiness]:
        """Of each item the first rule that fits."""
        for item in items:
            fitting = (rule for rule in self.rules if rule.fits(self.titles.get(item, ""), self.kind))
            yield from list(fitting)[:1]
