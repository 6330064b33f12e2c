"""The files of an archive: kept before the records that name them, and held against what they name."""

from __future__ import annotations

from collections.abc import Callable

from storage.files.kept_files import KeptFiles, names
from storage.port import Store, Told, Unusable, nobody


class RecordsFiles:
    """The files that the records of a store name. ``shut``: whether a collection cannot be read now."""

    def __init__(self, store: Store, shut: Callable[[str], bool]) -> None:
        self._store, self._shut = store, shut
        self._kept = KeptFiles(store.folder) if store.folder else None
        self._named: tuple[int, list[str], dict[str, str]] | None = None

    def keep(self, data: bytes) -> str:
        """Keep a file; its hash. Raises NotSaved, Unusable: then nothing was kept."""
        if self._store.read_only:
            raise Unusable(self._store.read_only)
        return self._beside_the_records().keep(data)

    def read(self, sha256: str) -> bytes:
        """A file as it was kept. Raises Unusable, naming it; one that is damaged is set aside where that may be."""
        return self._beside_the_records().read(sha256, may_write=not self._store.read_only)

    def _beside_the_records(self) -> KeptFiles:
        if self._kept is None:
            raise Unusable("Files are kept beside the records of a folder, and this store has none.")
        return self._kept

    def there(self) -> set[str]:
        """The hashes of the files that are there, damaged ones too."""
        return set(names(self._kept.folder)) if self._kept else set()

    def named(self) -> dict[str, str]:
        """The files that records name, by hash, with the name they came with; those of records that are shut not.

        All records are read for it, and not again until there is another act.
        """
        from storage.files.named import HASH, named_in

        colls = [coll for coll in self._store.collections() if not self._shut(coll)]
        act = self._store.version("")
        if self._named is None or self._named[:2] != (act, colls):
            named = {
                file.sha256: file.name
                for coll in colls for kept in self._store.find(coll, having=HASH) for file in named_in(kept.doc)
            }  # fmt: skip
            self._named = act, colls, named
        return self._named[2]

    def problems(self, told: Told = nobody) -> list[str]:
        """What is missing or damaged, as sentences. Reads every file, changes nothing. ``told``: how far it is."""
        from storage.files import checking

        return checking.problems(self._kept, self.named(), told) if self._kept else []

    def unnamed(self) -> list[str]:
        """What no record names, as a sentence; nothing while records are shut, for they may name it."""
        if self._kept is None or any(map(self._shut, self._store.collections())):
            return []
        from storage.files import checking

        return checking.unnamed(self._kept, self.named())
