"""Which files lines of paths name: of a folder its papers, and by their names what else lies in it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from secretariat.basics.record import Refused
from secretariat.basics.sentences import listing

from ..dialogs.typed_path import typed_path

_OF_PAPERS = frozenset(
    (".docx", ".docm", ".doc", ".odt", ".rtf", ".html", ".htm", ".xhtml", ".mht", ".pdf", ".txt", ".md", ".eml", ".msg")
)  # fmt: skip
"""What a paper in a folder is called; one that is named itself may have any ending."""
_NAMED = 3


class NamedFiles(NamedTuple):
    """The papers, in the order of their names within a folder, and what else lies in the folders."""

    papers: list[Path]
    others: list[Path]

    @property
    def left_out(self) -> list[str]:
        """In a sentence, what was left out; none where nothing was."""
        names = [path.name for path in self.others[:_NAMED]]
        more = len(self.others) - len(names)
        names += [f"{more:,} more"] if more else []
        return [f"Left out as no papers: {listing(names)}."] if names else []


def files_named(words: str) -> NamedFiles:
    """The files that lines name, those of a folder with all its papers. Raises Refused where one is not there."""
    papers: list[Path] = []
    others: list[Path] = []
    for line in filter(None, map(str.strip, words.splitlines())):
        path = typed_path(line)
        if path.is_dir():
            for each in sorted(path.iterdir()):
                if each.is_file() and not each.name.startswith((".", "~$")):
                    (papers if each.suffix.lower() in _OF_PAPERS else others).append(each)
        elif path.is_file():
            papers.append(path)
        else:
            raise Refused(f"There is no file {path}.")
    if not papers:
        raise Refused("There is no paper in it." if others else "There is no file in it.")
    return NamedFiles(list(dict.fromkeys(papers)), list(dict.fromkeys(others)))
