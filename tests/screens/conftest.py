"""What every test of a screen stands on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.sealing import quick


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    """What makes a passphrase and the disk slow is tested where it is worked (tests/storage)."""
    with quick():
        yield
