"""The chapters of a recording as a WebVTT file, which players show beside the picture."""

from __future__ import annotations

from .document import Document, clean


def write(doc: Document) -> str:
    """A cue for each chapter. Raises ValueError, a sentence to show, for a paper that has none."""
    if not doc.cues:
        raise ValueError("Only the chapters of a recording are written as .vtt, once the clock is tied to one.")
    notes = [f"NOTE\n{_safe(words)}" for words in (doc.title, doc.foot) if words]
    cues = [f"{n}\n{_time(cue.start)} --> {_time(cue.end)}\n{_safe(cue.words)}" for n, cue in enumerate(doc.cues, 1)]
    return "\n\n".join(("WEBVTT", *notes, *cues)) + "\n"


def _time(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.000"


def _safe(words: str) -> str:
    """Signs that the format reads as its own are written as it wants them."""
    one_line = " ".join(clean(words).split())
    return one_line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
