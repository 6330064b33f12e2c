"""Commands about the folder as a whole: what was done in it, whether it holds, backups, all of it at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from ..kit.commands import Command, keys_of
from .elsewhere import Asking
from .when import needs_records, not_open

if TYPE_CHECKING:
    from .running import RunningClerk


def _decided(app: RunningClerk) -> str:
    return not_open(app) or (
        "" if app.archive.undecided else "There is nothing to decide: the journal and the data files say the same."
    )


def _why_not_again(app: RunningClerk) -> str:
    if not_open(app) or app.archive.undecided:
        return not_open(app) or "What the folder goes on from has to be decided first."
    return "" if app.archive.store.read_only else "This window writes already: nothing has to be opened again."


def _forget(app: RunningClerk) -> None:
    from ..folder.forgetting import show

    app.run_worker(show(app, app.alone), group="asking")


async def _go_on(app: RunningClerk, *, from_files: bool) -> None:
    if await app.kept(lambda: app.archive.go_on(from_files=from_files, by=app.by)):
        app.tell(
            "Went on from the data files. Undo goes back to what the journal held."
            if from_files
            else "Went on from the journal. Redo takes in what the newer data files held."
        )


GO_ON = (
    Command(
        "app.go-on-from-files", "Go on from the data files",
        "Where they know more than the journal: take in what they say. Undo goes back to the journal’s state.",
        "shift+f12,f24", _decided, does=partial(_go_on, from_files=True),
    ),
    Command(
        "app.go-on-from-journal", "Go on from the journal",
        "Where the data files know more: keep them aside and go on from the journal. Redo takes them in.",
        "shift+f9,f21", _decided, does=partial(_go_on, from_files=False),
    ),
)  # fmt: skip
"""For a folder whose journal has lost its end: one key each, so that a meeting can be minuted at once."""


def ways_on(keys: Mapping[str, str]) -> str:
    """The two keys in words, as the clerk has them."""
    files, journal = (keys_of(command, keys).partition(" or ")[0] for command in GO_ON)
    return f"{files} goes on from the data files, {journal} from the journal"


OF_THE_FOLDER = (
    *GO_ON,
    Command("app.open-again", "Open the folder again", "To write here, once the other window is closed, or the disk "
            "takes something again.", "shift+f11,f23", _why_not_again, does=Asking("app.second_window:open_again")),
    Command("app.back-up", "Back up now", "Keep a copy of everything as it is now.", "", needs_records,
            does=Asking("app.backups:back_up")),
    Command("app.go-back", "Go back to a backup", "The backups there are, what each would change, and restoring one.",
            "", not_open, does=Asking("app.backups:ask_backup")),
    Command("app.log", "What was done", "Every act kept in this folder, the newest first: when, by whom, and what.", "",
            needs_records, does=Asking("since.log:show")),
    Command("app.check", "Check what is kept", "Read everything that is kept, and say what is damaged or odd.", "",
            not_open, does=Asking("folder.checking:show")),
    Command("app.verify", "Verify a paper", "Whether the record still contains what a paper was made of.", "",
            not_open, does=Asking("folder.verifying:ask")),
    Command("app.forget", "Forget what was deleted", "Take its words out of journal, files and back-ups, for good.", "",
            needs_records, does=_forget),
    Command("app.everything-out", "Write everything to a file", "All records as one document (JSON), without the "
            "complaints unless you say so.", "", needs_records, does=Asking("folder.everything_out:ask")),
    Command("app.everything-in", "Take in a document", "Records out of such a document, all or none; first it is shown "
            "what that would do.", "", not_open, does=Asking("folder.everything_in:ask")),
    Command("app.schema", "Write the schema of that document", "What a document may hold that is taken in, for whoever "
            "writes one.", "", needs_records, does=Asking("folder.everything_out:ask_schema")),
)  # fmt: skip
