"""What a council’s template has a style for, by the words a clerk would use, and what of it was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from .list_styles import list_of, style_called
from .marker import odd, where_it_stands

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

OURS = {
    "title": "heading 1",
    "heading": "heading 2",
    "sub-heading": "heading 3",
    "text": "Normal",
    "stem": "Stem",
    "outcome": "Outcome",
    "note": "Stage Note",
    "part of a letter": "Letter Part",
    "line of an address": "Address Line",
    "signature": "Signature Line",
    "draft": "Draft Note",
    "caption": "caption",
    "table": "Table Grid",
    "table heading": "Table Heading",
    "table text": "Table Text",
    "list": "List Paragraph",
}
"""Each role of a style, and what the style is called in a paper of ours. A template's own of that name is used; another
name is a setting."""

LISTS = {"letters": "lowerLetter", "numbers": "decimal", "bullets": "bullet"}
"""Lists whose numbering may be the council's own: by a style of its, which brings its numbering with it."""

ROLES = (*OURS, *LISTS)


class StyleFound(msgspec.Struct, frozen=True):
    """Which style a role is printed in; ours, where the template has none."""

    role: str
    style: str
    theirs: bool


def found(template: WordDocument, named: Mapping[str, str]) -> list[StyleFound]:
    """Every role, in order. Raises ValueError where a style that is named is not in the template, or cannot count."""
    names = {(style.name or "").casefold(): style.name or "" for style in template.styles}
    roles = []
    for role in ROLES:
        wanted = named.get(role, "")
        if wanted and wanted.casefold() not in names:
            raise ValueError(f"The template has no style “{wanted}” for {role}.")
        if wanted and role in LISTS and not list_of(template, style_called(template, wanted)):
            raise ValueError(f"The style “{wanted}”, which is named for {role}, brings no numbering.")
        style = names.get((wanted or OURS.get(role, "")).casefold(), "")
        if style or role in OURS:
            roles.append(StyleFound(role, style or OURS[role], bool(style)))
    return roles


def odd_in(template: WordDocument, named: Mapping[str, str]) -> list[str]:
    """What the paper would not show as the template means it. Raises ValueError where a style that is named cannot be
    used."""
    found(template, named)
    return odd(template)


def told(template: WordDocument, named: Mapping[str, str]) -> str:
    """What of a template is used and what is not, and what is odd in it, in a few sentences."""
    every = found(template, named)
    theirs = [f"{each.role} as {each.style}" for each in every if each.theirs]
    ours = [each.role for each in every if not each.theirs]
    parts = [f"Its own styles: {', '.join(theirs)}." if theirs else "", f"Ours: {', '.join(ours)}." if ours else ""]
    return " ".join(filter(None, (*parts, where_it_stands(template), *odd(template))))
