"""“Page 3 of 12”: one phrase, in which a format puts what it counts pages by."""

from __future__ import annotations

import re

from ..basics.saying import say

PAGE, PAGES = "{page}", "{pages}"


def page_of_pages() -> list[str]:
    """Its pieces in the order of the language that is spoken: words as they are printed, ``PAGE``, ``PAGES``."""
    return [piece for piece in re.split(r"(\{pages?\})", say("Page {page} of {pages}")) if piece]
