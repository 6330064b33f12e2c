"""How deep the tests of chance go: as deep as each says, or as many times deeper as the profile of hypothesis is.

``make test`` plays each as often as is written on it. ``make torture`` plays ten times as many runs, of twice as many
steps: it chooses the profile ``torture``, as ``--hypothesis-profile=torture`` and ``HYPOTHESIS_PROFILE=torture`` do.
"""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, settings

USUAL = settings(max_examples=100, stateful_step_count=50)
TORTURE = settings(max_examples=1000, stateful_step_count=100, deadline=None, suppress_health_check=list(HealthCheck))


def register_profiles() -> None:
    """Make the profiles known to hypothesis, and choose what the environment asks for.

    None has a deadline: a computer that was busy with something else is no fault of a test.
    """
    settings.register_profile("usual", parent=settings.default, deadline=None)
    settings.register_profile("torture", TORTURE)
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or "usual")


def often(usually: int, in_torture: int) -> int:
    """How many times a test without hypothesis repeats itself: it bears the mark ``torture``, and runs in both."""
    return in_torture if settings.default.max_examples >= TORTURE.max_examples else usually


def deep(
    parent: settings | None = None, *, max_examples: int = 0, stateful_step_count: int = 0, **more: Any
) -> settings:
    """``settings`` whose numbers grow with the profile: written on a test, a bare number would override it."""
    numbers = {"max_examples": max_examples, "stateful_step_count": stateful_step_count}
    for name, number in numbers.items():
        if number:
            more[name] = number * getattr(settings.default, name) // getattr(USUAL, name)
    return settings(parent, **more)
