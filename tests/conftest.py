"""What every test stands on."""

from __future__ import annotations

import gc

from tests.depth import register_profiles

register_profiles()


def pytest_collection_finish() -> None:
    """The thousands of tests that were collected stay to the end, and nobody need look through them for garbage.

    Left as it is, Python does so all the time: a fifth of what a test of a screen takes.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """No test is called by the bytes of a file: a zip holds the second it was made, and each worker makes its own."""
    return argname if isinstance(val, bytes) and len(val) > 40 else None
