"""The matters that a letter is held against, read from a file of theirs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from ..basics.record import Refused
from .proposed import Asked, Given, InspectionReport

_EXAMPLE = '{"matters": [{"id": "2031-02-04/R1", "text": "To publish …", "to": "Commissioner"}]}'


class GivenMatter(msgspec.Struct):
    """A matter as such a file has it."""

    id: str
    text: str
    to: str = "Commissioner"
    kind: str = ""


class GivenReport(msgspec.Struct):
    """An inspectorate's report as such a file has it."""

    id: str
    title: str = ""
    published: str = ""


class GivenFile(msgspec.Struct):
    """What a file of matters holds. Whatever else it holds is passed over."""

    matters: list[GivenMatter]
    panel: str = ""
    report_sent: str = ""
    reply_due: str = ""
    reply_due_how: str = ""
    inspection_reports: list[GivenReport] = []


def given_in(data: bytes, name: str) -> Given:
    """The matters of a file: a ``given`` itself, or a document that holds one under “given”.

    Raises Refused, with one sentence that names the file and what is wrong in it.
    """
    try:
        found: Any = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused(f"{name} holds no matters that could be read: it is no JSON ({error}).") from None
    if isinstance(found, dict) and isinstance(found.get("given"), dict):
        found = found["given"]
    if not isinstance(found, dict) or "matters" not in found:
        raise Refused(f"{name} holds no matters: expected {_EXAMPLE}, or that under “given”.")
    try:
        held = msgspec.convert(found, GivenFile)
    except msgspec.ValidationError as error:
        raise Refused(f"The matters of {name} could not be read: {error}.") from None
    _refuse_what_makes_no_sense(held, name)
    return Given(
        matters=tuple(Asked(each.id, each.text, each.to, each.kind) for each in held.matters),
        panel=held.panel,
        report_sent=held.report_sent,
        reply_due=held.reply_due,
        reply_due_how=held.reply_due_how,
        inspections=tuple(InspectionReport(each.id, each.title, each.published) for each in held.inspection_reports),
    )


def _refuse_what_makes_no_sense(held: GivenFile, name: str) -> None:
    seen: set[str] = set()
    for each in held.matters:
        if not each.id.strip() or not each.text.strip():
            raise Refused(f"The matters of {name} could not be read: each needs an “id” and a “text”.")
        if each.id in seen:
            raise Refused(f"The matters of {name} could not be read: {each.id} stands there twice.")
        seen.add(each.id)
    days = {"report_sent": held.report_sent, "reply_due": held.reply_due}
    days |= {f"published, of {each.id}": each.published for each in held.inspection_reports}
    for what, day in days.items():
        if day and not _is_day(day):
            raise Refused(f"The matters of {name} could not be read: “{day}” is no day like 2031-03-14 ({what}).")


def _is_day(words: str) -> bool:
    try:
        return len(words) == 10 and bool(dt.date.fromisoformat(words))
    except ValueError:
        return False
