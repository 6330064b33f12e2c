"""Dates that explain themselves: the calendar, four ways of counting, the rules as data, and their working."""

from .calendar import Calendar, Holiday, bank_holidays
from .rules import RULES, Anchor, Rule, Way
from .working import Deadline, Moved, moved, work_out

__all__ = [
    "RULES", "Anchor", "Calendar", "Deadline", "Holiday", "Moved", "Rule", "Way", "bank_holidays", "moved", "work_out",
]  # fmt: skip
