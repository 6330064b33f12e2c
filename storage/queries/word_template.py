"""The council's Word template as it lies on this computer, read when a paper is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from secretariat.basics.record import Refused
from secretariat.basics.sentences import listing

from ..disk.read_in import read_in

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from secretariat.documents.council.setting import Template
    from secretariat.panel.word_template import WordTemplate

    from ..archive import Archive

T = TypeVar("T")
_MOST_BYTES = 32_000_000
_PLACES = 3
"""So many at most of a template that tell of a complainant are named."""


def template_for(archive: Archive, path_suffix: str) -> tuple[Template | None, list[str]]:
    """The template for a file of such an ending, and what is to be told: what is odd in it, or that it cannot be used,
    which holds no paper up."""
    panel = archive.panel()
    if path_suffix.lower() not in (".docx", ".eml") or panel is None or not panel.word_template.path:
        return None, []
    from secretariat.documents.council.roles import odd_in

    try:
        template = _read(panel.word_template)
        odd = _of_opened(template, lambda word: odd_in(word, template.styles))
        _refuse_named(archive, template)
    except Refused as refusal:
        return None, [f"{refusal} The paper is in the shipped form."]
    return template, [f"The template: {each}" for each in odd]


def _refuse_named(archive: Archive, template: Template) -> None:
    """Raises Refused for a template that says something of a complainant, as one made of an old letter may: it goes out
    with every paper; and for one of which not all can be read. Nothing is compared where the register is shut: then no
    public paper goes out unless that was said."""
    from .leak_gate import readable

    gate = readable(archive).gate
    if gate is None:
        return
    from secretariat.documents.council.said import said_by

    try:
        said = said_by(template)
    except ValueError as error:
        raise Refused(str(error)) from None
    if found := gate.findings(said, paper="template"):
        places = listing(list(dict.fromkeys(each.phrase() for each in found))[:_PLACES])
        raise Refused(f"The template {template.name} is not used, for it says {places}: take that out of it.")


def looked_at(setting: WordTemplate) -> str:
    """What of a template is found and what is not, in a few sentences. Raises Refused where it cannot be used."""
    from secretariat.documents.council.roles import told

    return _of_opened(_read(setting), lambda word: told(word, setting.named))


def _read(setting: WordTemplate) -> Template:
    from secretariat.documents.council.setting import Template

    path = Path(setting.path)
    try:
        return Template(path.name, read_in(path, _MOST_BYTES), setting.named)
    except Refused as refusal:
        raise Refused(f"The template {refusal}") from None


def _of_opened(template: Template, of: Callable[[WordDocument], T]) -> T:
    """What there is to be said of it once it is open. Raises Refused where it cannot be used."""
    from secretariat.documents.council.opened import opened

    try:
        return of(opened(template.name, template.data))
    except ValueError as error:
        raise Refused(str(error)) from None
