"""``make pictures``: each screen on the sample panel, as the app itself exports it, at 80x24 and at 120x40.

The register of complaints is shown on the invented panel, for the sample has none.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import tempfile
from pathlib import Path

from screens.app.app import SecretariatApp
from screens.app.places import MODES
from screens.minutes.screen import MinutesScreen
from secretariat.basics.clock import at
from secretariat.capture.desk import NARRATIVE
from secretariat.capture.entering import act_of, enter
from secretariat.sample.cambridgeshire import JULY
from secretariat.sample.filling import opening_act, script
from secretariat.sample.invented.filling import fill_invented
from secretariat.sample.invented.years import NEXT
from storage import open_store
from storage.archive import Archive

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"
SIZES = ((80, 24), (120, 40))
NOW = at(dt.date.fromisoformat(JULY), dt.time(15, 58, 12))
ON_THE_INVENTED = ("complaints",)
REGISTER_SEEN = at(dt.date(2026, 6, 18), dt.time(9, 30))
UNTIL = "webchat"
"""The pictures stop the July meeting after the line that holds this word, in the middle of item 8."""


def next_line() -> str:
    """What its clerk typed next: nobody real is given a word that the record does not give."""
    lines = [typed.line for typed in script()]
    return lines[1 + next(n for n, line in enumerate(lines) if UNTIL in line)]


def half_a_meeting(folder: Path) -> None:
    """The sample, with the July meeting still going on."""
    archive = Archive(open_store(folder))
    archive.commit(opening_act())
    desk = NARRATIVE
    for typed in script():
        p = archive.proceedings(JULY)
        assert p is not None
        captured = enter(typed.line, p, desk=desk, now=typed.now, plan=archive.plan())
        desk = desk if captured.desk is None else captured.desk
        archive.commit(act_of(captured, p, archive.plan()))
        if UNTIL in typed.line:
            break
    archive.store.close()


def invented(folder: Path) -> None:
    """The invented panel: the only sample with complaints."""
    archive = Archive(open_store(folder))
    fill_invented(archive.commit)
    archive.store.close()


async def picture(folder: Path, mode: str, size: tuple[int, int]) -> None:
    """One screen at one size."""
    now, meeting = (REGISTER_SEEN, NEXT) if mode in ON_THE_INVENTED else (NOW, JULY)
    app = SecretariatApp(lambda: open_store(folder), now=lambda: now, meeting=meeting)
    async with app.run_test(size=size) as pilot:
        while not app.at_work:
            await pilot.pause()
        await app.go(mode)
        await pilot.pause()
        if isinstance(app.screen, MinutesScreen):
            code, _, words = next_line().partition("\t")
            await pilot.press(*code, "tab")
            app.screen.line.set_text(words.lstrip("\t"))
        await pilot.pause()
        app.save_screenshot(f"{mode}-{size[0]}x{size[1]}.svg", path=str(FOLDER))
    app.archive.store.close()


def main() -> None:
    """Every screen at every size."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        sample, other = Path(name) / "sample", Path(name) / "invented"
        half_a_meeting(sample)
        invented(other)
        for mode in MODES:
            for size in SIZES:
                asyncio.run(picture(other if mode.name in ON_THE_INVENTED else sample, mode.name, size))
                print(FOLDER / f"{mode.name}-{size[0]}x{size[1]}.svg")


if __name__ == "__main__":
    main()
