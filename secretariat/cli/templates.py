"""What of a council's Word template a paper is set into."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..basics.record import Refused
from .commands import Add
from .folder import opened


def add(command: Add) -> None:
    """Looking at a template."""
    template_ = command(
        "template", template, "say what of the council's Word template was found and what not; with a file: of that one"
    )
    template_.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a .docx or .dotx; left out: the setting")


def template(options: argparse.Namespace) -> None:
    """Print which styles are the template's own, which are ours, and where the paper stands."""
    from storage.queries.word_template import looked_at

    from ..panel.word_template import WordTemplate

    with opened(options) as archive:
        panel = archive.panel()
        chosen = panel.word_template if panel else WordTemplate()
    if options.file:
        chosen = WordTemplate(str(options.file), chosen.styles if str(options.file.absolute()) == chosen.path else ())
    if not chosen.path:
        raise Refused("No Word template is set: papers are in the shipped form. Set one in the app: Panel settings.")
    print(looked_at(chosen))
