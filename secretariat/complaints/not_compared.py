"""A paper that went out although complaints could not be read: the clerk said so, naming the paper, with a reason.

Kept in the clear, for the register may be the very thing that cannot be opened. The reason alone is not, where nobody
could tell whether it names a complainant: it is sealed, which can be done of a locked register too.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import TypedDict

from ..basics.acts import Act, Put, act
from ..basics.record import Moment, Private, Record, Refused
from ..meetings.meeting import in_words


class LetGo(Record, frozen=True, kw_only=True):
    """What the clerk said. ``paper``: which, with its meeting; ``unread``: what could not be read then.

    ``why``: where all of the register was compared with it. Else it is the ``reason``, kept as that of an apology is.
    """

    at: Moment
    paper: str
    why: str = ""
    reason: Private = Private()
    sealed_reason: str = ""
    unread: str = ""
    by: str = ""


def whole_name(paper: str, of: str = "", part: str = "") -> str:
    """A paper with the meeting it is of: “minutes of 2022-07-20”. ``part``: of which item, year or period it is, where
    it is of one: “front sheet of 2022-07-20, item 5”."""
    called = paper.replace("-", " ")
    return ", ".join(filter(None, (f"{called} of {of}" if of else called, part)))


def minuted_in_public(
    item: str, meeting: str, why: str, now: dt.datetime, by: str = "", unread: str = "it was to be private",
    compared: bool = True,
) -> Act:  # fmt: skip
    """That what is minuted of an item that was to be private, or is under embargo, may be public. Raises Refused.

    ``compared``: whether all of the register was compared with the reason.
    """
    words = " ".join(why.split())
    if not words:
        raise Refused("Say why it may be public: the reason is logged.")
    said = LetGo(at=now, paper=f"item {item} of {meeting}", unread=unread, by=by, **reason_kept(words, compared))
    quoted = f": “{words}”" if compared else ""
    return act(f"{in_words(said.paper)} may stand in public papers{quoted}", Put(said))


class ReasonKept(TypedDict, total=False):
    """Where a record holds its reason: in the clear, or to be sealed."""

    why: str
    reason: Private


def reason_kept(words: str, compared: bool) -> ReasonKept:
    """A reason in the clear where all of the register was compared with it, and else to be sealed."""
    return {"why": words} if compared else {"reason": Private(words)}


def said_to_be_public(said: Iterable[LetGo], meeting: str) -> frozenset[str]:
    """The numbers of the items of a meeting of which that was said."""
    found = (re.fullmatch(rf"item (\S+) of {re.escape(meeting)}", each.paper) for each in said)
    return frozenset(each[1] for each in found if each)


def let_go(paper: str, of: str, named: str, why: str, unread: str, now: dt.datetime, by: str = "") -> Act:
    """That a paper may go out although not every complaint could be compared with it.

    ``of``: the meeting it is of, empty for others. ``named``: the paper as the clerk named it. Raises Refused where
    that is another one, or the reason is missing.
    """
    called = paper.replace("-", " ")
    if named.strip().casefold().replace("-", " ") != called:
        raise Refused(f"Name the paper that goes out all the same: {paper}.")
    words = " ".join(why.split())
    if not words:
        raise Refused("Say why it goes out all the same: the reason is logged.")
    whole = whole_name(paper, of)
    said = LetGo(at=now, paper=whole, unread=unread, by=by, **reason_kept(words, compared=False))
    return act(f"let the {in_words(whole)} go out though {unread}", Put(said))
