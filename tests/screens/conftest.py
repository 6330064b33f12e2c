"""What every test of a screen stands on."""

from __future__ import annotations

import pytest

from storage.sealed import keyring


@pytest.fixture(autouse=True)
def _a_quick_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase is made slow to try; how slow is tested where it is worked (tests/storage/sealed)."""
    monkeypatch.setattr(keyring, "_N", 2)
