"""When the program fails: save first, then write a report with none of the clerk's words in it, then say where."""

from __future__ import annotations

from . import leaving
from .fault_report import reported
from .running import RunningClerk


def save_and_report(app: RunningClerk, error: BaseException) -> str:
    """Everything there is to do about a crash. Returns what to tell the clerk."""
    saved = "Everything you had saved is safe, and what was half typed is kept."
    try:
        leaving.flush_drafts(app)
        if app.opened:
            app.archive.store.close()
    except Exception:
        saved = "Saving once more on the way out failed too; all that was marked saved before is in the folder."
    screen = f"screen {type(app.screen).__name__ if app.screen_stack else 'none'}"
    where = reported(error, app.now(), screen, app.reports)
    return f"Secretariat met an error of its own and has stopped ({type(error).__name__}).\n{saved}\n{where}"
