"""The list of what is proposed for an agenda, each item with its reason, to be ticked or left."""

from __future__ import annotations

from ..dialogs.tick import Tick


class TickProposals(Tick):
    """The proposals, every one of them ticked, each with its reason under it."""

    HELP = """What this agenda still lacks: the standing items, minutes to confirm, what the plan has for the date, what
    earlier meetings put off, what the law wants now. Under each stands why. Space leaves the one marked or takes it
    after all, {tick.all} takes all or none. Enter puts those ticked on the agenda, each in its place."""

    DEFAULT_CSS = """
    TickProposals OptionList { max-height: 75vh; }
    """
