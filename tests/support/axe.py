"""Web pages held against axe in a real browser: WCAG 2.2 A and AA, and best practice; wide, narrow, and in the dark.

Axe comes in the package axe-playwright-python (extra ``checks``), the browser is whichever of Chromium, Chrome and Edge
the machine has. Pages are opened as files, and nothing is asked of the network.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import Any

WIDE, NARROW = 1280, 320
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome",
             "msedge")  # fmt: skip
_MAC = ("Google Chrome", "Chromium", "Microsoft Edge")
_WINDOWS = ("Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe",
            "Chromium/Application/chrome.exe")  # fmt: skip
_SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
_RUN = "([type, values]) => axe.run(document, {runOnly: {type, values}, resultTypes: ['violations']})"
_EVERYTHING, _CONTRAST = ["tag", [*_TAGS]], ["rule", ["color-contrast"]]
_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""
"""What a reader may set for herself without losing a word (WCAG 2.2, 1.4.12)."""
_CUT = """() => [...document.querySelectorAll('body *')].filter(each => {
  const style = getComputedStyle(each);
  return style.overflow === 'hidden' && !style.clipPath.startsWith('inset')
    && (each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1) }).length"""
"""How many elements cut their words off; not those that are heard alone."""


def browser() -> Path | None:
    """Chromium, Chrome or Edge where this machine has one; ``CHROME`` names another."""
    return next((path for path in _browsers() if path.is_file()), None)


def _browsers() -> Iterator[Path]:
    if named := os.environ.get("CHROME"):
        yield Path(named)
    yield from (Path(found) for name in _COMMANDS if (found := shutil.which(name)))
    if sys.platform == "darwin":
        for folder in (Path("/Applications"), Path.home() / "Applications"):
            yield from (folder / f"{name}.app/Contents/MacOS/{name}" for name in _MAC)
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder_named := os.environ.get(variable):
            yield from (Path(folder_named) / name for name in _WINDOWS)


def not_here() -> str:
    """What of it this machine lacks, by name; empty where axe can be run."""
    lacking = [] if browser() else ["a Chromium, Chrome or Edge"]
    lacking += [name for name in ("playwright", "axe_playwright_python") if find_spec(name) is None]
    return f"no axe: {', '.join(lacking)} not here" if lacking else ""


def axe_faults(pages: Iterable[Path]) -> dict[str, list[str]]:
    """What is wrong with each page, by its name, a sentence each; pages without fault are left out."""
    from playwright.sync_api import sync_playwright

    carrier = find_spec("axe_playwright_python")
    assert carrier is not None
    axe = Path(str(carrier.origin)).with_name("axe.min.js").read_text("utf-8")
    found = {}
    # One after the other within one call: while Playwright is there, no test that runs a loop of its own can run.
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser(), args=[*_SWITCHES])
        context = opened.new_context(offline=True, bypass_csp=True)
        for path in pages:
            page = context.new_page()
            page.goto(path.resolve().as_uri())
            page.evaluate(axe)
            if faults := [*_of_the_page(page)]:
                found[path.stem] = faults
            page.close()
        opened.close()
    return found


def as_printed(pages: Iterable[str]) -> list[list[str]]:
    """The words of each printed page of each of these pages of the web, as text."""
    from playwright.sync_api import sync_playwright
    from pypdf import PdfReader

    found = []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser(), args=[*_SWITCHES])
        context = opened.new_context(offline=True)
        for words in pages:
            page = context.new_page()
            page.set_content(words)
            found.append(
                [each.extract_text() for each in PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages]
            )
            page.close()
        opened.close()
    return found


def _of_the_page(page: Any) -> Iterator[str]:
    page.set_viewport_size({"width": WIDE, "height": 900})
    yield from _told(f"at {WIDE} px", page.evaluate(_RUN, _EVERYTHING))
    page.emulate_media(color_scheme="dark")
    yield from _told("in the dark", page.evaluate(_RUN, _CONTRAST))
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": NARROW, "height": 900})
    yield from _told(f"at {NARROW} px", page.evaluate(_RUN, _EVERYTHING))
    if (over := page.evaluate(_SIDEWAYS)) > 0:
        yield f"at {NARROW} px: reflow: it scrolls {over} px sideways"
    page.add_style_tag(content=_SPACED)
    if cut := page.evaluate(_CUT):
        yield f"at {NARROW} px: text-spacing: {cut} elements cut their words off"


def _told(where: str, result: dict[str, Any]) -> Iterator[str]:
    for each in result["violations"]:
        nodes = each["nodes"]
        yield f"{where}: {each['id']}: {each['help']}, {len(nodes)} times, first {nodes[0]['html'][:200]}"
