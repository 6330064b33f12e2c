"""Erasing sealed records: done, in both files of keys, or not done; and it is said which."""

from __future__ import annotations

from collections.abc import Sequence

from storage.disk import disk
from storage.port import Change, NotSaved, Op, Store, StoreError
from storage.sealed.keyfiles import forget_set_aside, set_aside
from storage.sealed.keyring import Erasing, KeyRing
from storage.sealed.names import OPEN, Named, draft_of, key_name

_NOTHING = "Nothing was erased."


def erase(store: Store, ring: KeyRing, gone: Sequence[Named], *, notes: Sequence[Op], by: str, note: str) -> Change:
    """Take records out, say so in ``notes``, and forget their keys, also of those that are not there now.

    Cannot be undone.

    First all that needs room on the disk, then the act, then the new files of keys come in place of the old. Killed
    after the act, opening the folder finishes it. Raises Conflict, NotSaved, Unusable: then nothing was erased, or the
    sentence says what is still to be done.
    """
    with ring.turn:
        names = [*(key_name(coll, id) for coll, id in gone), *drafts_about(ring, [id for _, id in gone])]
        prepared = _ready(ring, names)
        try:
            ops = [Op("del", coll, id, None, kept.rev) for coll, id in gone if (kept := store.get(coll, id))]
            change = store.commit([*ops, *notes], by=by, note=note)
        except BaseException as error:
            prepared.drop()
            if isinstance(error, NotSaved):
                raise NotSaved(f"{error} {_NOTHING}") from error
            raise
        try:
            prepared.do()
        except NotSaved as error:
            raise NotSaved(f"{error} {_taken_back(store, note, by)}") from error
        return change


def _ready(ring: KeyRing, names: Sequence[str]) -> Erasing:
    try:
        return ring.prepare_erasing(names)
    except NotSaved as error:
        raise NotSaved(f"{error} {_NOTHING}") from error


def _taken_back(store: Store, note: str, by: str) -> str:
    """Put the records back whose keys could not be forgotten; what is to be said of it."""
    try:
        if store.undo_note() == note and store.undo(by=by):
            return _NOTHING
    except StoreError:
        pass
    return (
        "What was to be erased is taken out of the register, but its keys are not yet forgotten: "
        "that is done when the folder is next opened."
    )


def drafts_about(ring: KeyRing, ids: Sequence[str]) -> list[str]:
    """The half-typed forms of these records: their keys are named by the record's identity."""
    return [name for name in ring.ring.keys if draft_of(name) and any(id in name for id in ids)]


def finish(store: Store, ring: KeyRing) -> None:
    """Erase the keys of records that are noted as erased: the program was killed between the note and the keys, or an
    older file of keys was put back. Raises NotSaved, Unusable."""
    for kept in store.find(OPEN[0]):
        names = [name for name in kept.doc.get("names", ()) if isinstance(name, str) and name.count("/") > 1]
        # A record that is there was not taken out by an erasing of this folder: a document loaded may say so.
        gone = [name for name in names if _is_gone(store, name)]
        drafts = drafts_about(ring, [name.split("/", 2)[2] for name in gone])
        if unfinished := [name for name in [*gone, *drafts] if ring.has(name)]:
            ring.erase(unfinished)


def _is_gone(store: Store, name: str) -> bool:
    file, table, id = name.split("/", 2)
    return store.get(f"{file}/{table}", id) is None


def clear_set_aside(ring: KeyRing, *, needed: bool) -> list[str]:
    """Remove the files of keys that were set aside: they hold what was just erased, or locked. What is to be said.

    ``needed``: some records lack their keys, which may be in one of them: then they stay, and that is said.
    """
    try:
        found = set_aside(ring.folder)
        if found and needed:
            return [
                f"{', '.join(found)} may hold keys that are needed, and stays: it can open what was erased or locked."
            ]
        if found:
            forget_set_aside(ring.folder, found)
    except OSError as error:
        return [f"Keys in set-aside could not be removed ({disk.why(error)}): remove them by hand."]
    return []
