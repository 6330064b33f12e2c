"""Writing a paper to a file, from whichever screen asks for it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from secretariat.records import Refused

from .dialogs.field import Field
from .dialogs.form import Form

if TYPE_CHECKING:
    from secretariat.papers.document import Document

    from .base import ClerkScreen


def write_paper(screen: ClerkScreen, name: str) -> None:
    """Ask where to, then write it. The ending of the file's name says the format."""
    from secretariat.papers.catalogue import PAPERS

    paper, meeting = PAPERS[name], screen.clerk.meeting_id
    try:
        document = paper.build(screen.clerk.archive.material("" if paper.whole else meeting))
    except Refused as refusal:
        screen.refuse(str(refusal))
        return
    file = Path.home() / (f"{name}.docx" if paper.whole else f"{name}-{meeting}.docx")

    def checked(values: dict[str, Any]) -> Path:
        path = Path(values["file"]).expanduser()
        if path.is_dir():
            raise Refused(f"{path} is a folder. Name a file in it, such as {path / file.name}.")
        if not path.parent.is_dir():
            raise Refused(f"There is no folder {path.parent}.")
        return path

    form = Form(
        f"Write the {name.replace('-', ' ')} to a file",
        (
            Field(
                name="file",
                label="File",
                value=str(file),
                required=True,
                hint="Ending .docx for Word, .html, .md or .txt",
            ),
        ),
        checked,
        keep=lambda path: _written(screen, document, path),
    )
    screen.clerk.push_screen(form)


async def _written(screen: ClerkScreen, document: Document, path: Path) -> bool:
    def write() -> None:
        from secretariat.papers.writers import write_paper as made
        from storage.files_out import write_out

        try:
            data = made(document, path.suffix)
        except ValueError as error:
            raise Refused(str(error)) from None
        write_out(path, data)

    try:
        await asyncio.to_thread(write)
    except Refused as refusal:
        screen.refuse(str(refusal))
        return False
    screen.tell(f"Written: {path}")
    return True
