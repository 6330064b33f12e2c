"""What lists of one kind call their columns, and which field each holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..basics.alphabet import plain


class Heads:
    """What lists of one kind call their columns: ``fields``, by name, empty for a column that is not kept."""

    def __init__(
        self, names: dict[str, Sequence[str]], loose: Sequence[tuple[str, str]] = (), corner: str = "",
        main: Sequence[str] = (),
    ) -> None:  # fmt: skip
        """``names``: by field, the one that tells a list's rows from each other first, and its plainest name first.
        ``loose``: patterns of names, with the field each holds: asked of a column that ``names`` has not, in a row of
        headers. ``corner``: what stands in the first row of a table that lies on its side and does not say it.
        ``main``: fields that may stand for the first."""
        self.loose = loose
        self.corner = corner
        self.fields = {name: field for field, words in reversed(names.items()) for name in words}
        self.first = next(iter(names))
        self.main = (self.first, *main)
        self.plainest = names[self.first][0]

    def of(self, cells: Iterable[str]) -> tuple[str, ...]:
        """The fields that cells name; empty where they name none."""
        return tuple(self.fields.get(called(cell), "") for cell in cells)

    def all_known(self, cells: Iterable[str]) -> bool:
        """Whether every cell that says something is the name of a column."""
        return all(called(cell) in self.fields for cell in cells if cell)


def called(words: str) -> str:
    """What a header says, without capitals, accents, the signs around it, the number of “Member 2” and the
    year of “Representative 2033/34”."""
    words = re.sub(r"\s*\(?\b20\d\d(?:\s*[-–/]\s*\d{2,4})?\)?$", "", words.strip()) or words
    words = re.sub(r"(?<=[a-z]) ?\d$|\([^()]*\)\s*$", "", words.strip(), flags=re.IGNORECASE) or words
    said = re.sub(r"[^\w/& -]", " ", plain(words).replace("'s", "s")).replace("-", " ")
    return re.sub(r" ?/ ?", "/", " ".join(said.split()))
