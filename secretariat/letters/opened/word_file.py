"""A file that is said to be a Word document, looked at before it is opened: another kind, a bomb, macros, entities."""

from __future__ import annotations

import io
import zipfile

from ...basics.record import Refused

MOST_UNPACKED = 200_000_000
MOST_OF_A_PART = 40_000_000
MOST_PARTS = 5000


def refuse_package(name: str, data: bytes) -> None:
    """Raises Refused for what is no Word document, or unpacks to more than a letter can have."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            _judge_parts(name, parts)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    _judge_size(name, part.file_size <= MOST_OF_A_PART)
                    _judge_content(name, packed.read(part))
    except Refused:
        raise
    except Exception as error:  # whatever a damaged file makes the library stumble over
        raise Refused(f"{name} is damaged, and cannot be opened as a Word document.") from error


def _judge_parts(name: str, parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise Refused(f"{name} is locked with a password. Save it without one, and open that.")
    if "word/document.xml" not in names and not any(each.startswith("word/") for each in names):
        raise Refused(f"{name} {_other(names)}.")
    _judge_size(name, len(parts) <= MOST_PARTS and sum(part.file_size for part in parts) <= MOST_UNPACKED)


def _judge_size(name: str, fits: bool) -> None:
    if not fits:
        raise Refused(f"{name} unpacks to more than a letter can have, and was not opened.")


def _judge_content(name: str, content: bytes) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Refused(f"{name} declares entities, which no Word document does, and was not opened.")
    if b"macroEnabled" in content[:20_000] or b"wordprocessingml.template" in content[:20_000]:
        raise Refused(f"{name} is a template, or holds macros. Save it as .docx, and open that.")
    if b"purl.oclc.org/ooxml" in content[:5000]:
        raise Refused(f"{name} was saved as “Strict Open XML”. Save it as an ordinary .docx.")


def _other(names: set[str]) -> str:
    if any(each.startswith("xl/") for each in names):
        return "is a spreadsheet, and not a letter"
    if any(each.startswith("ppt/") for each in names):
        return "is a presentation, and not a letter"
    if "content.xml" in names and "mimetype" in names:
        return "is an OpenDocument file: save it as .docx, and open that"
    return "is an archive of files, and not a letter: unpack it, and open the letter in it"
