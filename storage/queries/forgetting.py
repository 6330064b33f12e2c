"""What was deleted and still stands in the history, and forgetting it for good: what would go, and what must stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

import msgspec

from secretariat.basics.act_words import in_clerks_words
from secretariat.basics.acts import Put, act
from secretariat.basics.amounts import so_many
from secretariat.basics.clock import house_date, moment_kept
from secretariat.basics.record import Refused, new_id
from secretariat.basics.sentences import listing
from secretariat.complaints.not_compared import reason_kept
from secretariat.meetings.happening import Happened
from secretariat.meetings.meeting import AgendaItem
from secretariat.minutes.forgotten import Forgotten
from storage.archive import Archive
from storage.datafiles import tables
from storage.disk import disk
from storage.engine import forgetting
from storage.engine.forgetting import Intent, Reach
from storage.files.named import named_in
from storage.places import PLACES
from storage.port import Change, Kept, NotSaved, StoreError, Told, nobody
from storage.queries.leak_gate import reason_compared
from storage.records import record_of
from storage.sealed.names import is_sealed

YEARS = 6
"""LGA 1972, s. 100C: minutes, agendas and reports are open to the public for six years from the meeting (DAT-05)."""

SHORT = 8
"""Fewer letters than this stand anywhere by chance."""

_OUT_OF_REACH = (
    "Not reached: papers and exports already written, e-mail, what another window still shows, the council's own "
    "back-up of this folder and any other copy of it elsewhere, and what the disk itself keeps of deleted files."
)


class Gone(msgspec.Struct, frozen=True):
    """A record that was deleted, as it last was. ``meeting``: of which (empty: of none); ``what``: its kind."""

    kept: Kept
    meeting: str
    what: str
    words: str
    note: str
    deleted: dt.datetime


def gone(archive: Archive, meeting: str = "", told: Told = nobody) -> list[Gone]:
    """Every record that was deleted and can still be read in the history, in the order of deletion. ``told`` is told
    how far it is, and may raise. In any thread, of an archive ``as_it_stands``."""
    found: dict[tuple[str, str], Gone] = {}
    for change in _with_deletions(archive, told):
        for op, before in zip(change.ops, change.before, strict=True):
            key = op.coll, op.id
            if before is None or is_sealed(op.coll) or op.coll == PLACES[Forgotten]:
                continue
            if op.do == "del":
                found.pop(key, None)
                found[key] = _gone(before, in_clerks_words(change.note), change.at)
    return [each for each in found.values()
            if archive.store.get(each.kept.coll, each.kept.id) is None and meeting in ("", each.meeting)]  # fmt: skip


AT_A_TIME = 200
"""So many acts are read before it is told how far that is."""


def _with_deletions(archive: Archive, told: Told) -> Iterator[Change]:
    """The history from the first act that deleted a record: of the acts before it no document is read."""
    for change in _telling(archive.store.changes(documents=False), told):
        if any(op.do == "del" for op in change.ops):
            yield from _telling(archive.store.changes(after=change.seq - 1), told)
            return


def _telling(changes: Iterator[Change], told: Told) -> Iterator[Change]:
    for n, change in enumerate(changes):
        if n % AT_A_TIME == 0:
            told(f"Reading what was done, {change.seq:,} acts so far")
        yield change


def _gone(kept: Kept, note: str, at: str) -> Gone:
    parts = kept.coll.split("/")
    meeting = parts[1] if len(parts) == 3 else kept.id if kept.coll == "meetings/heads" else ""
    record = _record(kept)
    if isinstance(record, Happened):
        return Gone(kept, meeting, "line of minutes or roll", record.words(), note, moment_kept(at))
    from storage.queries.kinds_in_words import KINDS  # loads every kind of record there is

    what = KINDS[type(record)] if record is not None else "record"
    words = record.title if isinstance(record, AgendaItem) else ""
    return Gone(kept, meeting, what, words, note, moment_kept(at))


def _record(kept: Kept) -> Any:
    try:
        return record_of(kept)
    except msgspec.ValidationError:
        return None


def line(number: int, each: Gone) -> str:
    """One of them, in a line."""
    words = each.words if len(each.words) < 60 else f"{each.words[:59]}…"
    of = f" of {each.meeting}" if each.meeting else ""
    return (
        f"{number:>4}  {each.what}{of}, deleted {each.deleted:%d %b %Y %H:%M}: {words or each.note}  [{each.kept.id}]"
    )


def held(archive: Archive, each: Gone, today: dt.date) -> str:
    """Why it has to be kept, as a sentence; empty where nothing holds it."""
    bundle = archive.bundle(each.meeting) if each.meeting else None
    if bundle is None:
        return ""
    day = bundle.meeting.date
    until = day.replace(year=day.year + YEARS, day=28 if (day.month, day.day) == (2, 29) else day.day)
    of_minutes = each.kept.coll.endswith("/events") and any(copy.when <= each.deleted for copy in bundle.copies)
    of_agenda = each.kept.coll.endswith("/items") and bool(bundle.publications)
    paper = each.kept.coll.endswith(("/copies", "/publications"))
    if today <= until and (of_minutes or of_agenda or paper):
        minutes = of_minutes or each.kept.coll.endswith("/copies")
        what, must = ("minutes", "they have") if minutes else ("agenda", "it has")
        return (
            f"The {what} of {bundle.meeting.name} went out, and may hold it: {must} to be kept until "
            f"{house_date(until)} (LGA 1972, s. 100C)."
        )
    return ""


def what_would_go(archive: Archive, chosen: Sequence[Gone], told: Told = nobody) -> str:
    """Where their words stand, and what is not reached. ``told`` is told how far it is, and may raise. Raises NotSaved
    where that cannot be read."""
    try:
        found = forgetting.reach(_folder(archive), _names(chosen), told)
    except OSError as error:
        raise NotSaved(f"Nothing was forgotten: {disk.why(error)}.") from error
    return "\n".join(
        filter(None, (_reached(found), _elsewhere(archive, chosen), _files(archive, chosen), _OUT_OF_REACH))
    )


def _files(archive: Archive, chosen: Sequence[Gone]) -> str:
    """The kept files that the records name, and that stay: none of them is ever deleted."""
    named = {file.sha256: file.name for each in chosen for file in named_in(each.kept.doc)}
    there = archive.files.there()
    stay = [f"“{name}” (files/{sha256})" for sha256, name in named.items() if sha256 in there]
    which = "The file it came as stays" if len(stay) == 1 else "The files they came as stay"
    return f"{which}, here and in back-ups: {listing(stay)}." if stay else ""


def _elsewhere(archive: Archive, chosen: Sequence[Gone]) -> str:
    """In which records the same words stand, or stood till they were deleted: of those nothing goes."""
    words = [each.words.casefold() for each in chosen if len(each.words) >= SHORT]
    names = _names(chosen)
    others = [kept for coll in archive.store.collections() if not is_sealed(coll) for kept in archive.store.find(coll)]
    others += [each.kept for each in gone(archive) if (each.kept.coll, each.kept.id) not in names]
    found = sorted({f"{kept.coll}/{kept.id}" for kept in others if any(_holds(kept.doc, each) for each in words)})
    records = so_many(len(found), "other record")
    return f"The same words are in {records}, and stay there: {', '.join(found[:5])}." if found else ""


def _holds(value: Any, words: str) -> bool:
    if isinstance(value, dict):
        return any(_holds(inner, words) for inner in value.values())
    if isinstance(value, list):
        return any(_holds(inner, words) for inner in value)
    return isinstance(value, str) and words in value.casefold()


def _reached(found: Reach) -> str:
    return (
        f"It goes from the journal (parts: {found.own}), from back-ups and what was set aside (parts of journals: "
        f"{found.copies}), and with data files of an earlier time (removed: {found.files}), which are rebuilt. What "
        "was half typed and is not any more goes too. That it was done, when and by whom stays, and so do the hashes."
    )


def forget(archive: Archive, chosen: Sequence[Gone], *, why: str, by: str, today: dt.date) -> None:
    """Note that these are forgotten; it is done when the folder is next opened for writing, and cannot be undone.

    Raises Refused where one is held, or a reason is wanting; NotSaved, Unusable, Conflict: then nothing is.
    """
    if not why.strip():
        raise Refused("Say why: the reason is kept; what is forgotten is not.")
    compared = reason_compared(archive, why)
    for each in chosen:
        if reason := held(archive, each, today):
            raise Refused(f"{reason} Nothing was forgotten.")
    folder = _folder(archive)
    archive.store.settle()
    what_would_go(archive, chosen)
    if any(_stands(archive, each) for each in chosen):
        raise NotSaved("Nothing was forgotten: the data files could not be brought up to date. Try again.")
    kinds = dict.fromkeys(f"{each.what}{f' of {each.meeting}' if each.meeting else ''}" for each in chosen)
    names = _names(chosen)
    note = Forgotten(id=new_id(), on=today, what=", ".join(kinds), by=by,
                     names=tuple("/".join(name) for name in names), **reason_kept(why.strip(), compared))  # fmt: skip
    forgetting.intend(folder, Intent(note.id, names))
    try:
        archive.commit(act(f"Forgotten for good: {note.what}", Put(note)), by=by)
    except StoreError:
        with suppress(OSError):
            forgetting.drop(folder)
        raise


def _stands(archive: Archive, each: Gone) -> bool:
    """Whether the data file in place still holds it."""
    file, _, table = each.kept.coll.rpartition("/")
    path = _folder(archive) / f"{file}.json"
    if not path.exists():
        return False
    read, _ = tables.parse(disk.read(path))
    return table in read.names() and each.kept.id in {msgspec.json.decode(row)["id"] for row in read.every(table)}


def _names(chosen: Sequence[Gone]) -> list[tuple[str, str]]:
    return [(each.kept.coll, each.kept.id) for each in chosen]


def _folder(archive: Archive) -> Any:
    folder = archive.store.folder
    assert folder is not None, "only a folder has a history on the disk"
    return folder
