"""A paper as one web page that needs nothing beside it, to the accessibility a public body owes (DAT-06).

The page is `html.jinja`, its looks `html.css`.
"""

from pathlib import Path

from secretariat.documents.document import Block, Document, Listed
from secretariat.documents.lists import gathered

_PAGE = Path(__file__).with_name("html.jinja")
_LOOKS = Path(__file__).with_name("html.css")


def write(doc: Document) -> str:
    """The whole page."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    environment = ImmutableSandboxedEnvironment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.globals.update(gathered=gathered, kind_of=_kind)
    page = environment.from_string(_PAGE.read_text(encoding="utf-8"))
    # The one thing printed unescaped is our own file: quotation marks are part of a stylesheet.
    stylesheet = Markup(_LOOKS.read_text(encoding="utf-8"))
    return page.render(doc=doc, stylesheet=stylesheet).lstrip()


def _kind(block: Block | tuple[Listed, ...]) -> str:
    return "list" if isinstance(block, tuple) else type(block).__name__.lower()
