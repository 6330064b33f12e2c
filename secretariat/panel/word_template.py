"""The council's own Word template: where it lies, and which of its styles stands for what (DAT-06)."""

from collections.abc import Iterable

import msgspec

from ..basics.record import Refused


class RoleStyle(msgspec.Struct, frozen=True):
    """What a style is for, and what the council calls it."""

    role: str
    style: str


class WordTemplate(msgspec.Struct, frozen=True, omit_defaults=True):
    """A .docx or .dotx, by its path on this computer; none where that is empty."""

    path: str = ""
    styles: tuple[RoleStyle, ...] = ()

    @property
    def named(self) -> dict[str, str]:
        """The styles by what they are for."""
        return {each.role: each.style for each in self.styles}


def as_lines(styles: Iterable[RoleStyle]) -> str:
    """One a line, as they are typed: “heading = MCC Heading”."""
    return "\n".join(f"{each.role} = {each.style}" for each in styles)


def from_lines(typed: str) -> tuple[RoleStyle, ...]:
    """The styles as they were typed, one a line. Raises Refused."""
    styles = []
    for line in filter(None, map(str.strip, typed.splitlines())):
        role, sign, style = line.partition("=")
        if not sign:
            raise Refused(f"“{line}” names no style: write it as heading = MCC Heading.")
        styles.append(RoleStyle(role.strip().lower(), style.strip()))
    return tuple(styles)


def judged_template(template: WordTemplate) -> WordTemplate:
    """The template tidied. Raises Refused for what no style can be for, or no style at all."""
    from ..documents.council.roles import ROLES  # what is known where Word files are written, by none who reads a panel

    roles = [each.role for each in template.styles]
    for each in template.styles:
        if each.role not in ROLES:
            raise Refused(f"No style is for “{each.role}”. There are: {', '.join(ROLES)}.")
        if not each.style.strip():
            raise Refused(f"Say what the style for {each.role} is called.")
        if roles.count(each.role) > 1:
            raise Refused(f"Two styles are named for {each.role}.")
    path = template.path.strip()
    if path and not path.lower().endswith((".docx", ".dotx")):
        raise Refused("A template’s file ends in .docx or .dotx.")
    if template.styles and not path:
        raise Refused("Name the template whose styles these are.")
    return WordTemplate(path, template.styles)
