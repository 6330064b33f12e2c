"""Pictures of what is asked about all that is kept, and of the papers that were marked as final."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from secretariat.basics.acts import Act, Put, act
from secretariat.basics.clock import at, parse_time
from secretariat.basics.kept_file import KeptFile
from secretariat.basics.record import Private
from secretariat.papers.final import FinalPaper, SealedFinal
from tests.support.driving import app_on, settled, until
from tests.support.panels import BRACKETS, DAY, MEETING, begun
from tests.support.snapping import SIZES, SIZES_SAID, SnapCompare, gone_to


def marked() -> Act:
    made = at(DAY, parse_time("14:00"))
    file = KeptFile("5f" * 32, f"minutes {BRACKETS}.docx", 12_345)
    return act(
        "marked", Put(FinalPaper(id="one", at=made, paper=f"minutes of {MEETING}", file=file, by="Clara Knapweed")),
        Put(FinalPaper(id="two", at=made, paper=f"exempt minutes of {MEETING}", sealed="sealed", by="Clara Knapweed")),
        Put(SealedFinal(id="sealed", file_name=Private("exempt minutes.docx"), data=b"words")),
    )  # fmt: skip


@pytest.mark.parametrize("size", SIZES, ids=SIZES_SAID)
@pytest.mark.parametrize(
    ("command", "shows"),
    [("finals", "Finals"), ("check", "Reading"), ("forget", "Deleted"), ("calendar", "ComposingForm")],
)
def test_picture(
    command: str, shows: str, size: tuple[int, int], snap_compare: SnapCompare, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("HOME", "/")
    app = app_on(tmp_path / "data", begun(), marked(), time="14:10")

    async def shown(pilot: Pilot[Any]) -> None:
        await gone_to(pilot, app, "people")
        await app.action_command(f"app.{command}")
        await until(pilot, lambda: type(app.screen).__name__ == shows)
        await settled(pilot)

    assert snap_compare(app, terminal_size=size, run_before=shown)
