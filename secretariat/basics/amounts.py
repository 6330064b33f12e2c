"""How many of something, in words: “1 month”, “2 months”, “1,217 days”."""

from __future__ import annotations

import datetime as dt


def so_many(amount: int, one: str, more: str = "", *, nothing: str = "0") -> str:
    """“1 month”, “2 months”, “3 people”, “1,217 days”.

    ``more``: what several are called, where that is not ``one`` with an s; ``nothing``: what stands for none of them.
    """
    number = f"{amount:,}" if amount else nothing
    return f"{number} {one if amount == 1 else more or f'{one}s'}"


def how_near(day: dt.date, today: dt.date) -> str:
    """“today”, “tomorrow”, “in 5 days”."""
    days = (day - today).days
    return {0: "today", 1: "tomorrow"}.get(days, f"in {so_many(days, 'day')}")
