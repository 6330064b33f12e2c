"""A report's file with what was read in it. One whose words cannot be read is a report all the same, and kept."""

from __future__ import annotations

import io
from typing import NamedTuple

from ...basics.kept_file import KeptFile, file_of, refuse_size
from ...basics.record import Refused
from ...letters.opened.opening import text_of_file
from .read import ReportRead
from .reading import read_report


class OpenedReport(NamedTuple):
    """``trouble``: why nothing was read in it, a sentence; empty where its words were read."""

    read: ReportRead
    file: KeptFile
    trouble: str = ""


def open_report(name: str, data: bytes) -> OpenedReport:
    """Read a report's file. May take a moment: not on the event loop. Raises Refused for an empty or too large one."""
    refuse_size(name, data, "report")
    file = file_of(name, data, pages_of(data))
    try:
        return OpenedReport(read_report(text_of_file(name, data)), file)
    except Refused as refusal:
        return OpenedReport(ReportRead(), file, f"Nothing was read in it: {refusal}")


def pages_of(data: bytes) -> int:
    """How many pages a PDF has; 0 of any other file, which has none until it is printed, and of a damaged one."""
    if b"%PDF-" not in data[:1024]:
        return 0
    import logging

    from pypdf import PdfReader

    quiet = logging.getLogger("pypdf")
    level = quiet.level
    quiet.setLevel(logging.CRITICAL)
    try:
        pdf = PdfReader(io.BytesIO(data))
        return 0 if pdf.is_encrypted and not pdf.decrypt("") else len(pdf.pages)
    except Exception:  # whatever a damaged file makes the library stumble over
        return 0
    finally:
        quiet.setLevel(level)
