"""``make pictures`` too: a minute of minuting in four steps, in one picture, as the app itself shows them.

On the invented panel: nobody in it is real. ``python -m tests.stepwise`` writes it alone.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import tempfile
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from textual.pilot import Pilot

from screens.app.app import SecretariatApp
from secretariat.basics.clock import at
from secretariat.capture.desk import NARRATIVE
from secretariat.capture.entering import act_of, enter
from secretariat.sample.invented.filling import fill_invented
from secretariat.sample.invented.years import NEXT
from storage import open_store
from storage.archive import Archive
from tests.support.places import ROOT

FILE = ROOT / "docs" / "pictures" / "a-minute-of-minuting.svg"
SIZE = (80, 24)
NOW = at(dt.date.fromisoformat(NEXT), dt.time(14, 31))
BEFORE = (
    "/in everyone", "/in ag cm ws", "/next", "/elect chair hb by ps sec jp", "/next", "/elect vice ps by rk sec ew",
    "/item 9", "The Commissioner presented her fourth annual report",
)  # fmt: skip
"""What was minuted until the picture begins."""


class Frame(NamedTuple):
    """One step: what stands over it, and the keys since the step before. ``\\t`` and ``\\n`` are Tab and Enter."""

    words: str
    typed: str


FRAMES = (
    Frame("1. Who speaks, Tab, what is said; the hint says what it will print.", "rk\thow many lamps are dark?"),
    Frame("2. Enter prints it. Tab gives the word to whoever answers.", "\n\treplied that 14 of 90 were"),
    Frame("3. Enter, then what came of it.", "\n/recommend That every lamp be lit before the winter"),
    Frame("4. Enter: it is printed, numbered, and in the register of what is owed.", "\n"),
)


def at_the_item(folder: Path) -> None:
    """The invented panel, in the middle of its next meeting."""
    archive = Archive(open_store(folder, background=False))
    fill_invented(lambda act: archive.commit(act, by="sample"))
    desk = NARRATIVE
    for line in BEFORE:
        p = archive.proceedings(NEXT)
        assert p is not None
        captured = enter(line, p, desk=desk, now=NOW, plan=archive.plan())
        desk = desk if captured.desk is None else captured.desk
        archive.commit(act_of(captured, p, archive.plan()), by="sample")
    archive.store.close()


async def press(pilot: Pilot[Any], typed: str) -> None:
    """Keys as they are typed, and rest until all is kept and drawn."""
    named = {"\t": "tab", "\n": "enter", " ": "space", "?": "question_mark", "/": "slash"}
    await pilot.press(*(named.get(letter, letter) for letter in typed))
    app: Any = pilot.app
    while app.pending:
        await pilot.pause()
    await pilot.pause(0.1)


async def frames(folder: Path) -> list[str]:
    """The four pictures, each as the app exports it."""
    app = SecretariatApp(lambda: open_store(folder), now=lambda: NOW, by="Agnes Stallard", meeting=NEXT)
    drawn = []
    async with app.run_test(size=SIZE) as pilot:
        while not app.at_work:
            await pilot.pause()
        await app.go("minutes")
        await pilot.pause()
        for frame in FRAMES:
            await press(pilot, frame.typed)
            drawn.append(app.export_screenshot(title=" "))
    app.archive.store.close()
    return drawn


def together(drawn: list[str]) -> str:
    """The pictures two and two in one, each under its words."""
    width, height = map(float, re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawn[0])[0])
    words, gap = 60, 20
    parts = []
    for n, (frame, svg) in enumerate(zip(FRAMES, drawn, strict=True)):
        x, y = (n % 2) * (width + gap), (n // 2) * (height + words)
        parts.append(
            f'<text x="{x + 8:.0f}" y="{y + 40:.0f}" font-family="sans-serif" font-size="26" fill="#777">'
            f"{escape(frame.words)}</text>"
        )
        placed = f'<svg x="{x:.0f}" y="{y + words:.0f}" width="{width}" height="{height}" '
        parts.append(svg.replace("<svg ", placed, 1))
    whole = f"0 0 {2 * width + gap:.0f} {2 * (height + words):.0f}"
    return f'<svg viewBox="{whole}" xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(parts) + "\n</svg>\n"


def draw() -> str:
    """The whole picture, made anew in a folder that goes again."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "invented"
        at_the_item(folder)
        return together(asyncio.run(frames(folder)))


def main() -> None:
    """Write it."""
    FILE.write_text(draw(), "utf-8")
    print(FILE)


if __name__ == "__main__":
    main()
