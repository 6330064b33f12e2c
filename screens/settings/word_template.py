"""The form of the council's Word template: its file, its styles, and what of it was found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from secretariat.basics.record import Refused
from secretariat.documents.council.roles import ROLES
from secretariat.panel.word_template import WordTemplate, as_lines, from_lines
from storage.queries.word_template import looked_at

from ..dialogs.field import Field
from ..dialogs.typed_path import typed_path
from .form_parts import FormParts


def word_template(template: WordTemplate) -> FormParts[WordTemplate]:
    """The file, and a style a line. It is opened before it is kept."""
    fields = [
        Field(name="path", label="Its file", value=template.path, hint=_found(template)),
        Field(name="styles", label="Its styles", kind="lines", value=as_lines(template.styles),
              hint=f"One a line, where its name is not ours: heading = MCC Heading. For: {', '.join(ROLES)}."),
    ]  # fmt: skip

    def read(typed: dict[str, Any]) -> WordTemplate:
        path = str(Path(typed_path(typed["path"])).absolute()) if typed["path"].strip() else ""
        chosen = WordTemplate(path, from_lines(typed["styles"]))
        if path and path.lower().endswith((".docx", ".dotx")):
            looked_at(chosen)
        return chosen

    return FormParts(fields, read)


def _found(template: WordTemplate) -> str:
    if not template.path:
        return "A .docx or .dotx without macros. Empty: papers are in the shipped form."
    try:
        return looked_at(template)
    except Refused as refusal:
        return str(refusal)
