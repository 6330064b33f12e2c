"""Which steps a case allows now, and why the others are refused: judged before the clerk types anything."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

from ..basics.record import Private, Refused
from . import guards as g
from . import guards_of_resolution as r
from .case import Case, Context
from .fold import fold, no_such_step
from .guards_of_every_step import Situation
from .next_steps import Next, next_steps
from .steps import STEPS, Received, Step
from .table import TABLE

_WHATEVER_IS_TYPED: frozenset[Callable[..., None]] = frozenset(
    (
        g.about_an_office_holder, g.not_let_go, g.copy_not_yet_sent, g.copy_is_withheld, g.not_with_iopc,
        g.must_be_referred, g.need_not_be_referred, g.a_complaint, g.still_complainable, g.twenty_one_days,
        g.not_again, r.both_sides_heard, r.an_outcome_to_publish,
        r.not_invited_yet, r.representations_considered,
    )
)  # fmt: skip
"""The guards that judge only the case, given a step that is filled in well. The others judge what is filled in."""


def why_not(case: Case, kind: type[Step], context: Context) -> str:
    """Why a kind of step cannot be taken now, whatever the clerk types into it; empty where it may be lawful.

    The guards that judge only the case are run with a stand-in for the step, filled in as they would have it.
    """
    standing = fold(case)
    rows = [row for row in TABLE if row.step is kind and row.stands_for(standing)]
    if not rows:
        return no_such_step(case, standing, kind)
    situation = Situation(case, standing, context)
    note = Private("written down")
    probe = SimpleNamespace(at=context.now, note=note, outcome=note, how="e-mail", fresh=True, publish=False)
    refusals = []
    for row in rows:
        try:
            for guard in row.guards:
                if guard in _WHATEVER_IS_TYPED:
                    guard(probe, situation)
        except Refused as refusal:
            refusals.append(str(refusal))
        else:
            return ""
    return refusals[0]


def lawful_now(case: Case, context: Context) -> list[Next]:
    """What must be done, the soonest first; what is waited for; and what else may be done."""
    return [
        each for each in next_steps(case, context)
        if each.need != "may" or not any(why_not(case, step, context) for step in each.steps)
    ]  # fmt: skip


def not_lawful_now(case: Case, context: Context) -> list[tuple[type[Step], str]]:
    """Every other kind of step, with the rule that forbids it now."""
    found = ((kind, why_not(case, kind, context)) for kind in STEPS if kind is not Received)
    return [(kind, why) for kind, why in found if why]
