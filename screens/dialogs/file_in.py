"""The form that asks for a file to be taken in: what is wrong with it is said there, and it is read off the loop."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from secretariat.basics.record import Refused

from .composing_form import ComposingForm
from .field import Field, FieldRefused
from .typed_path import typed_path


def file_in(
    title: str, keep: Callable[[Path], Awaitable[bool]], *, hint: str, draft: str, purpose: str, note: str = ""
) -> ComposingForm[Path]:  # fmt: skip
    """``keep``: takes it in, and may raise Refused as a form's does. ``hint``: what kind of file it is. ``purpose``:
    what F1 says of it."""

    def check(values: dict[str, Any]) -> Path:
        try:
            path = typed_path(values["file"])
        except Refused as refusal:
            raise FieldRefused("file", str(refusal)) from None
        if not os.path.isfile(path):
            raise FieldRefused("file", f"There is no file {path}.")
        return path

    field = Field(name="file", label="File", required=True, hint=hint)
    form = ComposingForm(title, [field], check, keep=keep, note=note, draft=draft)
    form.purpose = purpose
    return form
