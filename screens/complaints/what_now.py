"""What can be done in a case now: what is lawful first, each with its rule; what is not says why when it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual import on
from textual.widgets import Input, OptionList, Static

from secretariat.basics.cited import in_brackets
from secretariat.basics.record import Refused
from secretariat.complaints import steps as s
from secretariat.complaints.case import Case, Context
from secretariat.complaints.doable import lawful_now, not_lawful_now, why_not
from secretariat.complaints.fold import fold
from secretariat.complaints.next_steps import Next
from secretariat.complaints.standing import Owed
from secretariat.complaints.states import State, ending_named
from secretariat.complaints.table import law_of

from ..dialogs.choose import Choice, Choose
from ..widgets.fields import Line
from ..widgets.plain import plain
from .soon import when

_NEEDS = {"must": "MUST ", "waiting": "WAIT ", "may": "may  "}
_OR = "  or "
"""Another way of doing what is above it."""
_NOT_NOW = "not  "

_ENDINGS: dict[State, tuple[type[s.Step], ...]] = {
    State.RESOLVED: (s.OutcomeRecorded, s.AlreadyDealtWith), State.REFERRED: (s.ReferredToIOPC,),
    State.DISAPPLIED: (s.Disapplied,),
    State.WITHDRAWN: (s.Withdrawn, s.WithdrawalIndicated, s.WithdrawalAnswered, s.WithdrawalLapsed),
    State.NOT_RECORDED: (s.NotRecorded,), State.TRANSFERRED: (s.Transferred,), State.OUT_OF_REMIT: (s.FoundOutOfRemit,),
}  # fmt: skip
"""The steps that lead to an outcome, found by its name."""


class Doable(NamedTuple):
    """Something that can be done, or cannot and says why: a step, or a letter that is owed."""

    kind: type[s.Step]
    label: str
    why: str
    owed: Owed | None = None
    refused: bool = False


def doables(case: Case, context: Context) -> list[Doable]:
    """Everything there is, what must be done first, and last what cannot be done now."""
    found: list[Doable] = []
    for each in lawful_now(case, context):
        found += _of(each, case, context)
    done = {one.kind for one in found}
    for kind, why in not_lawful_now(case, context):
        if kind not in done:
            found.append(Doable(kind, f"{_NOT_NOW}{kind.title}", why, refused=True))
    return found


def _of(each: Next, case: Case, context: Context) -> list[Doable]:
    by = f", {when(each, context.today)}" if each.due or each.need == "must" else ""
    need = _NEEDS[each.need]
    if each.owed is not None:
        return [Doable(s.LettersSent, f"{need}{each.title}{by}{in_brackets(each.rule)}", each.why, each.owed)]
    kinds = [kind for kind in each.steps if kind not in (s.LettersSent, s.NoticeExcused)]
    needs = (need, *(_OR for _ in kinds[1:]))
    standing = fold(case)
    return [Doable(kind, f"{word}{kind.title}{by}{in_brackets(law_of(kind, standing))}",
                   why_not(case, kind, context) or each.why)
            for word, kind in zip(needs, kinds, strict=True)]  # fmt: skip


class WhatNow(Choose):
    """Returns the number of what was chosen, as Choose returns a key; never of what cannot be done."""

    HELP = """What must be done comes first, then what is waited for, then what may be done, each with its rule. Type
    to narrow: a word of it, or an outcome such as resolved. What cannot be done now is at the end: Enter on it says
    why. A panel may not investigate: typing “upheld” says which outcomes there are."""

    def __init__(self, title: str, found: Sequence[Doable]) -> None:
        self._found = list(found)
        super().__init__(title, [Choice(str(n), one.label, _also(one)) for n, one in enumerate(self._found)])

    def _narrow(self, typed: str) -> None:
        super()._narrow(typed)
        self._explain()

    def _say(self, words: str) -> None:
        self.query_one(".hint", Static).update(plain(words))

    @property
    def _marked(self) -> Doable | None:
        listing = self.query_one(OptionList)
        if listing.highlighted is None:
            return None
        return self._found[int(listing.get_option_at_index(listing.highlighted).id or 0)]

    def _explain(self) -> None:
        one, typed = self._marked, self.query_one(Line).value
        if one is None:
            self._say(_verdict(typed) if typed.strip() else "")
        else:
            self._say(one.why or "Enter takes it, Esc leaves.")

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._explain()

    @on(Input.Submitted)
    def _taken(self, event: Input.Submitted) -> None:
        event.stop()
        event.prevent_default()  # else Choose would take it as well, whatever it is
        one = self._marked
        if one is None:
            self.refuse(_verdict(event.value) or "Nothing is marked. Type less, or Escape to leave.")
        else:
            self._take(one)

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        event.prevent_default()
        self._take(self._found[int(event.option.id or 0)])

    def _take(self, one: Doable) -> None:
        if one.refused:
            self.refuse(one.why)
            self._say(one.why)
        else:
            self.dismiss(str(self._found.index(one)))


def _also(one: Doable) -> str:
    """What it is found by, too: the outcomes that it leads to."""
    return " ".join(str(state) for state, kinds in _ENDINGS.items() if one.kind in kinds)


def _verdict(typed: str) -> str:
    """Why there is no such outcome; empty where it is one, or only a word of the list."""
    try:
        ending_named(typed)
    except Refused as refusal:
        return str(refusal)
    return ""


def chosen(found: Sequence[Doable], key: str | None) -> Doable | None:
    """What was chosen, by the key the dialog returned."""
    return found[int(key)] if key is not None else None
