"""What every whole journey stands on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.known_forms import forms_known
from tests.support.program import the_invented_sample, the_sample
from tests.support.real_panel import nothing_added
from tests.support.sealing import quick


@pytest.fixture(autouse=True)
def _quick() -> Iterator[None]:
    """What makes a passphrase and the disk slow is tested where it is worked (tests/storage).

    A program that is started as a process waits for its disk as ever. Nothing is invented of the real panel.
    """
    with quick(), forms_known(), nothing_added():
        yield


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, made once: to be read, or copied."""
    with quick():
        return the_sample(tmp_path_factory.mktemp("sample") / "data")


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented sample, made once: to be read, or copied. What a test adds to a record it adds to a copy of this."""
    with quick():
        return the_invented_sample(tmp_path_factory.mktemp("invented") / "data")
