"""Words to be read whose lines are broken for the box: none of them is broken once more by it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from screens.app.setting_up import SoItPrints, set_up
from screens.dialogs.reading import Reading
from screens.widgets.read_lines import ReadLines
from secretariat.documents import plain_text
from tests.screens.app.test_setting_up import SUNDAY, answers
from tests.support.driving import app_on, driving, settled, until
from tests.support.program import the_invented_sample
from tests.support.sample_paper import sample_paper

SIZES = [(60, 20), (80, 24), (81, 24), (120, 40), (60, 20)]
WHOLE = ("2023: ", "2024: ", "2025: ", "Quorum: ", "The minutes call", "The minutes: ")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return the_invented_sample(tmp_path_factory.mktemp("sample") / "data")


def broken(app: Any) -> list[str]:
    """Lines that take more than one in the box; not the sentences that are left whole for it to break."""
    lines = app.screen.query_one(ReadLines)
    wrapped = lines.wrapped_document
    return [
        line for n, line in enumerate(lines.text.split("\n")) if wrapped.get_offsets(n) and not line.startswith(WHOLE)
    ]


@pytest.mark.parametrize(
    ("place", "command"), [("minutes", "app.plain-text"), ("minutes", "app.help"), ("plan", "app.rates")]
)
async def test_no_line_is_broken_twice_in_whatever_window(
    place: str, command: str, sample: Path, tmp_path: Path
) -> None:
    shutil.copytree(sample, tmp_path / "data")
    app = app_on(tmp_path / "data", acts=[], meeting="")
    async with driving(app, place, size=(80, 24)) as pilot:
        await app.action_command(command)
        await until(pilot, lambda: isinstance(app.screen, Reading))
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert len(app.screen.query_one(ReadLines).text) > 100
            assert broken(app) == [], size


async def test_nor_in_what_will_be_printed(tmp_path: Path) -> None:
    app = app_on(tmp_path / "data")
    async with driving(app, "plan", size=(80, 24)) as pilot:
        app.push_screen(SoItPrints(set_up(answers(), SUNDAY)))
        await until(pilot, lambda: isinstance(app.screen, SoItPrints) and app.screen.is_mounted)
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert broken(app) == [], size


@pytest.mark.parametrize("room", [40, 51, 73, 76, 200])
def test_a_paper_is_written_for_the_room_there_is(room: int) -> None:
    written = plain_text.write(sample_paper(), room)
    assert max(map(len, written.splitlines())) <= min(room, 76)
    of_all = "".join(plain_text.write(sample_paper()).split())
    drawn = str.maketrans("", "", "_=-█▏▎▍▌▋▊▉")
    assert "".join(written.split()).translate(drawn) == of_all.translate(drawn), "no word goes with the room"
