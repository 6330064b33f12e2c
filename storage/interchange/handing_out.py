"""Handing out everything as one document: what is refused, and what is told of it, wherever it is asked for."""

from __future__ import annotations

import msgspec

from secretariat.basics.record import Refused
from secretariat.basics.sentences import listing

from ..archive import Archive
from ..sealed.names import holds_reasons
from ..sealed.reasons import sealed_of, words_of
from .document_text import LARGEST
from .dumped_files import not_in_it
from .dumping import dump
from .private_words import private_words


class Choices(msgspec.Struct, frozen=True):
    """What is to be in it, and what each choice is called where it is made: ``--with-files``, “With the files”."""

    complaints: bool = False
    files: bool = False
    with_complaints: str = "--with-complaints"
    with_files: str = "--with-files"


class Told(msgspec.Struct, frozen=True):
    """What there is to say of a document: what it holds and leaves out; and why it is not whole, where it is not."""

    of_it: list[str]
    not_whole: list[str]


def refuse_handing_out(archive: Archive, chosen: Choices) -> None:
    """Raises Refused where it cannot be handed out so: before anything is made of it."""
    archive.refuse_undecided()
    if chosen.complaints or not archive.keeps_cases:
        return
    if chosen.files:
        raise Refused(
            f"A file may name who complained, and nothing can look into it: choose {chosen.with_complaints} as well, "
            f"or leave {chosen.with_files} out."
        )
    if any(each.held_back for each in archive.letters()):
        raise Refused(
            "A letter holds its file until it is compared with the complaints, and the file may name who "
            f"complained: compare it first (C on F7), or choose {chosen.with_complaints}."
        )


def whole(archive: Archive, chosen: Choices) -> bytes:
    """The document. Raises Locked where complaints are asked for and the register is."""
    return dump(archive.store, complaints=chosen.complaints, files=archive.files if chosen.files else None)


def told_of(archive: Archive, data: bytes, chosen: Choices, unread: str) -> Told:
    """What to say of it. ``unread``: what of the register could not be read, where that was asked for."""
    told, document = [], msgspec.json.decode(data)
    if held := private_words(document):
        words = listing(held, "; ")
        told.append(f"It is readable by you alone, and holds what is not for publication: {words}.")
    if not chosen.complaints and archive.keeps_sealed:
        told.append(f"The complaints register was left out; {chosen.with_complaints} includes it.")
    if not chosen.complaints and _has_reasons(archive):
        told.append(f"Sealed reasons, of apologies and others, were left out; {chosen.with_complaints} includes them.")
    lacking = not_in_it(document)
    if lacking and not chosen.files:
        told.append(f"Files that its records name were left out ({lacking}); {chosen.with_files} includes them.")
    if len(data) > LARGEST:
        told.append(f"It has more than {LARGEST // 1_000_000} million bytes, and “load” takes no more.")
    return Told(told, _not_whole(archive, chosen, lacking, unread))


def _not_whole(archive: Archive, chosen: Choices, lacking: int, unread: str) -> list[str]:
    letters = archive.letters_that_stay_shut if chosen.complaints else 0
    shut = archive.reasons_that_stay_shut if chosen.complaints else 0
    found = [f"{unread}, and what was not read is not in it"] if unread else []
    found += [f"letters about complaints that cannot be opened, and are not in it: {letters}"] if letters else []
    if lacking and chosen.files:
        found.append(f"files that are missing or damaged, and are not in it: {lacking}")
    found += [f"sealed reasons that cannot be opened, and are not in it: {shut}"] if shut else []
    return [f"Not whole: {each}." for each in found]


def _has_reasons(archive: Archive) -> bool:
    """Whether there is one, sealed or not. They are looked at as they are kept: no meeting is put together."""
    docs = (
        kept.doc
        for coll in archive.store.collections() if holds_reasons(coll)
        for kept in archive.store.find(coll)
    )  # fmt: skip
    return any(words_of(doc) or sealed_of(doc) for doc in docs)
