"""The stepwise picture of the README is drawn by the app itself, and shows what its words say."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

from secretariat.sample.invented.complaints import TOLD
from tests.stepwise import FILE, FRAMES, draw


def rows(svg: str) -> str:
    """The words of a picture, line by line, as they stand."""
    found: dict[float, list[str]] = {}
    for y, words in re.findall(r'<text[^>]*\by="([\d.]+)"[^>]*>([^<]*)</text>', svg):
        found.setdefault(float(y), []).append(html.unescape(words).replace("\N{NO-BREAK SPACE}", " "))
    return "\n".join("".join(words) for _, words in sorted(found.items()))


def test_each_step_shows_what_its_words_say() -> None:
    svg = draw()
    whole = ElementTree.fromstring(svg)  # it is drawn without fault, and stands alone
    assert whole.tag.endswith("svg")
    first, second, third, fourth = (rows(part) for part in svg.split("<svg x=")[1:])
    assert "Enter: Councillor Kelderman asked: a) How many lamps are dark?" in first
    assert "a) How many lamps are dark?" in second
    assert "Enter: The Commissioner replied that 14 of 90 were." in second
    assert "↳ The Commissioner replied that 14 of 90" in third
    assert "The Panel RECOMMENDED: R1 That every lamp be lit before the winter." in third
    assert "R1 That every lamp be lit before the winter." in fourth
    assert "not marked present" not in second


def test_the_picture_that_is_kept_has_every_step_and_names_nobody_who_complained() -> None:
    kept = FILE.read_text("utf-8")
    said = html.unescape(kept)
    assert [frame.words for frame in FRAMES if frame.words not in said] == []
    names = [told.name.split()[-1] for told in TOLD if told.name]
    assert [name for name in names if name.casefold() in said.casefold()] == []
