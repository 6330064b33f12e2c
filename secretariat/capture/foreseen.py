"""What the table of contradictions would say of a line while it is typed: the same sentences that Enter would."""

from __future__ import annotations

from collections.abc import Sequence

from ..basics.acts import Drop, Put
from ..contradictions import finding
from ..events.base import Happening
from ..proceedings.proceedings import Proceedings


def foreseen(events: Sequence[Happening], also: Sequence[Put | Drop], p: Proceedings) -> str:
    """What these events, and the records kept with them, would contradict, as Enter would tell it; of several events
    only the first is judged. It folds nothing."""
    records = [change.record for change in also if isinstance(change, Put)]
    found = [sentence for each in (*events[:1], *records) for sentence in finding.told(p, each)]
    return " ".join(dict.fromkeys(found))
