"""The language of words of a Word paper, where it is another than the paper’s: for whoever has it read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.text.run import CT_R


def speak(run: CT_R, language: str) -> None:
    """Let a run be read in this language, unless it bears one, or none is given."""
    if language and run.find(f"{qn('w:rPr')}/{qn('w:lang')}") is None:
        spoken = OxmlElement("w:lang")
        spoken.set(qn("w:val"), language)
        run.get_or_add_rPr().append(spoken)
