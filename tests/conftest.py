"""What every test stands on."""

from __future__ import annotations

from tests.depth import register_profiles

register_profiles()
