"""The rules for dates in force on a day: those of ``deadlines.rules``, some changed by the panel's own settings."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from ..deadlines.rules import RULES, Anchor, Rule, Way
from .elections_of_office import pauses
from .panel import Panel, QuestionRule

_BACK = {"working days": Way.WORKING_DAYS_BEFORE, "clear days": Way.CLEAR_DAYS_BEFORE, "days": Way.DAYS_BEFORE}
_ON = {"working days": Way.WORKING_DAYS_AFTER, "days": Way.DAYS_AFTER}

_REPLY_FROM = {"meeting": Anchor.MEETING, "sending": Anchor.SENT}


def rules_in_force(panel: Panel, day: dt.date) -> dict[str, Rule]:
    """Every rule by its name, as it stood on a day. What the law fixes is never changed."""
    own = panel.rules_on(day)
    targets = own.complaint_targets
    chosen = {
        "questions": _questions(own.questions),
        "hearing": replace(RULES["hearing"], pauses=pauses(own.elections)),
        "reply": replace(RULES["reply"], amount=own.reply_months, anchor=_REPLY_FROM[own.reply_from]),
        "complaint-acknowledge": replace(RULES["complaint-acknowledge"], amount=targets.acknowledge),
        "complaint-decide": replace(RULES["complaint-decide"], amount=targets.decide),
        "complaint-comments": replace(RULES["complaint-comments"], amount=targets.comments),
    }
    return RULES | chosen


def _questions(own: QuestionRule) -> Rule:
    """The panel's question rule (MTG-40, MTG-41). Only the one shipped may cite paragraph 7 as its source."""
    shipped = RULES["questions"]
    back = own.anchor == "meeting"
    rule = replace(
        shipped, amount=own.amount, way=(_BACK if back else _ON)[own.counted],
        anchor=Anchor.MEETING if back else Anchor.PUBLICATION, time=own.time, inclusive=own.noon_inclusive,
    )  # fmt: skip
    counted_alike = (rule.amount, rule.way, rule.anchor) == (shipped.amount, shipped.way, shipped.anchor)
    return rule if counted_alike else replace(rule, source="the panel's own question rule; MTG-41")
