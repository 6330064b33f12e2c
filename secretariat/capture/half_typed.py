"""Whose words stand half typed, kept beside them: a line that comes back comes back with its speaker."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from ..panel.people import People
from .desk import NARRATIVE, Desk


def speaker_kept(desk: Desk) -> str:
    """The desk as a draft keeps it; empty for narrative, which is what a line without a speaker is."""
    return "" if desk == NARRATIVE else msgspec.json.encode(replace(desk, fresh=False)).decode()


def speaker_brought_back(kept: str, people: People) -> Desk:
    """The desk that was kept; narrative where none was, or somebody of it is gone from the records."""
    try:
        desk = msgspec.json.decode(kept or b"{}", type=Desk)
    except msgspec.MsgspecError:  # written by another version
        return NARRATIVE
    known = {person.id for person in people} | {""}
    return desk if {desk.speaker, desk.asker} <= known else NARRATIVE
