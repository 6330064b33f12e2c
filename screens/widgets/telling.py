"""What a widget of ours tells those around it: by ``control`` they know which of several told it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

W = TypeVar("W", bound=Widget)


@dataclass
class FromWidget(Message, Generic[W]):
    """Something that a widget tells."""

    widget: W

    @property
    def control(self) -> W:
        return self.widget


@dataclass
class OfARecord(FromWidget[W]):
    """Something that a list of records tells of one of them; ``key`` is empty where it is of none."""

    key: str
