"""What a pack is made from, and its papers read: each opened, or the reason why it is supplied apart."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

import msgspec

from ...agenda.bound_papers import BoundPaper
from ...basics.record import Refused
from ...basics.stopping import Step
from ...documents.bound.binding import can_be_bound
from ...documents.bound.looking import PaperOpened, opened
from ..material import MeetingMaterial

Which = Literal["pack", "supplement", "exempt"]
"""The public pack; what came after it; the private one of exempt papers."""


class PackMaterial(msgspec.Struct, frozen=True, kw_only=True):
    """For a pack. ``read``: the bytes of a kept file, by its hash; raises Refused, which names it."""

    m: MeetingMaterial
    read: Callable[[str], bytes]
    foot: str = ""
    """The line of the record, at the foot of the agenda."""


class ReadPaper(NamedTuple):
    """A paper with its file, opened or not."""

    paper: BoundPaper
    file: PaperOpened
    data: bytes = b""
    trouble: str = ""
    """Why its file is not bound, as a sentence; empty where it is."""


def read_paper(material: PackMaterial, paper: BoundPaper, n: int, of: int, step: Step, held: bool) -> ReadPaper:
    """Read one paper, the ``n``th of so many. ``held``: under embargo, so that its file is not even opened."""
    step(f"Reading paper {n} of {of}: {paper.title}")
    if held:
        return ReadPaper(paper, PaperOpened())
    if paper.file is None:
        return ReadPaper(paper, PaperOpened(), trouble=f"{paper.called}: no file of it is kept.")
    try:
        data = material.read(paper.file.sha256)
    except Refused as refusal:
        return ReadPaper(paper, PaperOpened(), trouble=f"{paper.called}: {refusal}")
    file = opened(data)
    if file.shut:
        return ReadPaper(paper, PaperOpened(), trouble=f"{paper.called} {file.shut}.")
    if file.pages != paper.file.pages:
        why = f"has {file.pages} pages, and {paper.file.pages} were counted when it was attached: attach it anew"
        return ReadPaper(paper, PaperOpened(), trouble=f"{paper.called} {why}.")
    if not can_be_bound(data):
        return ReadPaper(paper, PaperOpened(), trouble=f"{paper.called} is damaged in some part, and cannot be bound.")
    return ReadPaper(paper, file, data)
