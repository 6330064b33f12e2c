"""What several tests of rules stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.archive import Archive
from tests.support.panels import open_archive
from tests.support.sealing import quick


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    """What makes a passphrase and the disk slow is tested where it is worked (tests/storage)."""
    with quick():
        yield


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive of the invented panel."""
    archive = open_archive(tmp_path / "data")
    yield archive
    archive.store.close()
