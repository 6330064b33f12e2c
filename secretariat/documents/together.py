"""What stands on the page of the block after it, wherever a page ends; headings always do."""

from __future__ import annotations

from collections.abc import Sequence

from secretariat.documents.document import Heading, Listed, Paragraph, Role, Table, plain

_LEADS_ON: tuple[Role, ...] = ("stem", "part", "under")
_FEW, _SHORT = 3, 200
"""So many paragraphs of so many letters may stand between a heading and the table that they go with."""

Gathered = Heading | Paragraph | Table | tuple[Listed, ...]


def kept_with_next(blocks: Sequence[Gathered]) -> set[int]:
    """The places of those paragraphs: what leads on to what follows; what is signed with its signature, also before
    “Yours sincerely”; what a meeting ended with, and each line to be written on; what a list is announced by; a few
    words under a heading with their table."""
    kept: set[int] = set()
    for n, block in enumerate(blocks):
        above = blocks[n - 1] if n else None
        if isinstance(block, Table):
            kept |= _words_under_a_heading(blocks, n)
        if isinstance(block, Table | tuple) and isinstance(above, Paragraph) and plain(above.text).rstrip()[-1:] == ":":
            kept.add(n - 1)
        if isinstance(block, Paragraph):
            kept |= {n} if block.role in _LEADS_ON else set()
            kept |= {n - 1} if block.role in ("signature", "blank") else set()
            kept |= {n - 2} if block.role == "signature" else set()
    return {n for n in kept if n >= 0 and isinstance(blocks[n], Paragraph) and n < len(blocks) - 1}


def _words_under_a_heading(blocks: Sequence[Gathered], table: int) -> set[int]:
    """The few short paragraphs between a heading and the table; none where more than that is said."""
    found: set[int] = set()
    for n in range(table - 1, max(-1, table - 2 - _FEW), -1):
        above = blocks[n]
        if isinstance(above, Heading):
            return found
        if not isinstance(above, Paragraph) or len(plain(above.text)) > _SHORT:
            break
        found.add(n)
    return set()
