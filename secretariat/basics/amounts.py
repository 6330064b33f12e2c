"""How many of something, in words: “1 month”, “2 months”, “1,217 days”."""

from __future__ import annotations


def so_many(amount: int, one: str, more: str = "", *, nothing: str = "0") -> str:
    """“1 month”, “2 months”, “3 people”, “1,217 days”.

    ``more``: what several are called, where that is not ``one`` with an s; ``nothing``: what stands for none of them.
    """
    number = f"{amount:,}" if amount else nothing
    return f"{number} {one if amount == 1 else more or f'{one}s'}"
