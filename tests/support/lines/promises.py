"""Lines that mark what was just promised."""

from __future__ import annotations

from hypothesis import strategies as st

SCRIPT = ["pc\tagreed to look at the lanes again", "/promise", "pc\tthey would write about the lanes", "/promise pc"]
TYPED = [st.sampled_from(["/promise", "/promise pc", "pc\twould look into it"])]
