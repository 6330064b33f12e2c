"""What is erased with complaints (DAT-05): all that was ever sealed about them, also what was undone or taken out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

import msgspec

from secretariat.complaints.erasure import Erasure
from secretariat.complaints.letters_sealed import to_go_with
from secretariat.complaints.sealed_letter import SealedLetter
from secretariat.papers.final import SealedFinal, that_tell_of

from .places import CASES, PLACES, SEALED_LETTERS
from .port import Store
from .sealed.ever import ever
from .sealed.keyring import KeyRing
from .sealed.names import Named

_FINALS = PLACES[SealedFinal]


class GoingWith(msgspec.Struct, frozen=True):
    """What goes with some complaints. Of finals and letters their identity alone, and of which complaints they tell."""

    references: tuple[str, ...] = ()
    """Of the complaints themselves."""
    finals: tuple[SealedFinal, ...] = ()
    letters: tuple[SealedLetter, ...] = ()
    undone: tuple[tuple[str, str], ...] = ()
    """Cases that were logged under these references and undone: identity and reference."""

    @property
    def names(self) -> list[Named]:
        """Of each."""
        return [
            *((_FINALS, each.id) for each in self.finals),
            *((SEALED_LETTERS, each.id) for each in self.letters),
            *((CASES, id) for id, _ in self.undone),
        ]

    def notes(self, on: dt.date, by: str) -> Iterator[Erasure]:
        """The records that they were erased, a kind each."""
        for called, coll, those in (
            ("a final annex", _FINALS, self.finals), ("a letter", SEALED_LETTERS, self.letters)
        ):  # fmt: skip
            if those:
                why = tuple(f"with {self._first(each.cases)}" for each in those)
                names = tuple(f"{coll}/{each.id}" for each in those)
                yield Erasure(on=on, references=(called,) * len(those), why=why, by=by, names=names)
        if self.undone:
            why = ("with the complaint of that number: logged under it and undone",) * len(self.undone)
            yield Erasure(on=on, references=tuple(reference for _, reference in self.undone), why=why, by=by,
                          names=tuple(f"{CASES}/{id}" for id, _ in self.undone))  # fmt: skip

    def _first(self, told_of: Collection[str]) -> str:
        return next(reference for reference in self.references if reference in told_of)


def going_with(store: Store, ring: KeyRing, ids: Collection[str]) -> GoingWith:
    """What goes with the cases of these identities. Reads the whole log, in any thread. Raises Locked, Unusable."""
    known = {kept.id: str(kept.doc.get("reference", "")) for kept in ever(store, ring, CASES)}
    there = {kept.id for kept in store.find(CASES)}
    gone = tuple(dict.fromkeys(known[id] for id in ids if known.get(id)))
    still = [reference for id, reference in known.items() if id in there and id not in ids]
    finals = [SealedFinal(id=id, cases=cases) for id, cases in _told_of(store, ring, _FINALS)]
    letters = [SealedLetter(id=id, cases=cases) for id, cases in _told_of(store, ring, SEALED_LETTERS)]
    undone = [(id, at) for id, at in known.items() if at in gone and id not in there and id not in ids]
    return GoingWith(gone, tuple(that_tell_of(finals, gone)), tuple(to_go_with(letters, gone, still)), tuple(undone))


def _told_of(store: Store, ring: KeyRing, coll: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for kept in ever(store, ring, coll):
        yield kept.id, tuple(kept.doc.get("cases", ()))
