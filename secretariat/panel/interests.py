"""The standing interests of a member: those that hold at every meeting, as she or he has declared them (MTG-57)."""

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

KINDS = (
    "personal but not prejudicial", "personal and prejudicial", "non-pecuniary", "non-prejudicial", "personal",
    "prejudicial", "pecuniary",    "other registrable", "non-registrable", "general",
)  # fmt: skip
"""The kinds that may stand before an interest: “personal: a member of Eldmoor Council”. Never a sensitive one."""


class StandingInterest(msgspec.Struct, frozen=True, kw_only=True):
    """One interest, from a day to a day (both included; None: open)."""

    nature: str
    kind: str = ""
    """One of ``KINDS``; empty where none was said."""
    since: dt.date | None = None
    until: dt.date | None = None
    source: str = ""
    """The event that declared it, so that correcting the line corrects the interest."""

    def held_on(self, day: dt.date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    @property
    def as_typed(self) -> str:
        """“personal: a member of Eldmoor Council”."""
        return f"{self.kind}: {self.nature}" if self.kind else self.nature


def as_typed(interests: Iterable[StandingInterest], day: dt.date) -> str:
    """Those that hold on a day, a line each, as the clerk fills them in."""
    return "\n".join(each.as_typed for each in interests if each.held_on(day))


def put_right(interests: Sequence[StandingInterest], words: str, day: dt.date) -> tuple[StandingInterest, ...]:
    """The interests as they are filled in on a day: what is new holds from then on, what is left out ended before."""
    lines = [" ".join(line.split()) for line in words.splitlines()]
    wanted = [_read(line) for line in lines if line]
    found: list[StandingInterest] = []
    for each in interests:
        same = next((new for new in wanted if (new.kind, new.nature) == (each.kind, each.nature)), None)
        if each.held_on(day) and same is None:
            if each.since is not None and each.since >= day:
                continue  # entered and taken out again on one day: it never was
            each = msgspec.structs.replace(each, until=day - dt.timedelta(days=1))
        elif same is not None and each.held_on(day):
            wanted.remove(same)
        found.append(each)
    return (*found, *(msgspec.structs.replace(new, since=day) for new in wanted))


def _read(line: str) -> StandingInterest:
    before, colon, after = line.partition(":")
    kind = before.strip().casefold().removeprefix("a ").removesuffix(" interest")
    if colon and kind in KINDS and after.strip():
        return StandingInterest(kind=kind, nature=after.strip())
    return StandingInterest(nature=line)
