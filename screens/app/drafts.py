"""What is half typed: kept on the disk at every pause; what the disk does not take, as long as the window is there."""

from __future__ import annotations

import asyncio

from .running import RunningClerk


class Drafts:
    """The half-typed texts of one window, by name."""

    def __init__(self, app: RunningClerk) -> None:
        self._app = app
        self._not_kept: dict[str, str] = {}
        """What could not be kept: on a full disk, or in a second window. Newer than what is on the disk."""
        self._on_its_way: dict[str, str] = {}
        """What is given to the disk, and not there yet."""
        self._one_by_one = asyncio.Lock()
        """What was typed last is written last."""

    def of(self, key: str) -> str:
        """The text kept under a name, also while it is being written; empty if none."""
        if key in self._on_its_way and not (_is_sealed(key) and self._app.lock.closed):
            return self._on_its_way[key]
        return self._not_kept[key] if key in self._not_kept else self._app.archive.store.draft(key)

    def keep(self, key: str, text: str) -> None:
        """Keep a text, off the loop; at once where the window is closing."""
        if (key in self._on_its_way or key not in self._not_kept) and self.of(key) == text:
            return
        if self._app.leaving and key not in self._on_its_way:
            self._kept(key, text, self._save(key, text))
        else:
            self._on_its_way[key] = text
            self._app.under_way(self._keep(key))

    def keep_again(self) -> None:
        """Keep what the disk did not take before."""
        for key, text in [*self._not_kept.items()]:
            self.keep(key, text)

    async def _keep(self, key: str) -> None:
        async with self._one_by_one:
            text = self._on_its_way.get(key)
            if text is None:  # it was written for another, who came before
                return
            trouble = await asyncio.to_thread(self._save, key, text)
            if self._on_its_way.get(key) == text:
                del self._on_its_way[key]
        self._kept(key, text, trouble)
        if trouble:
            self._app.show_status()

    def _save(self, key: str, text: str) -> str:
        """Why it could not be kept; empty where it was."""
        from storage.port import StoreError

        try:
            self._app.archive.store.save_draft(key, text)
        except StoreError as error:
            return error.why
        return ""

    def _kept(self, key: str, text: str, trouble: str) -> None:
        if not trouble:
            self._not_kept.pop(key, None)
            return
        self._app.trouble = trouble
        if not _is_sealed(key):
            self._not_kept[key] = text


def _is_sealed(key: str) -> bool:
    """Whether what is kept under a name may be read with its key alone."""
    from storage.sealed.names import draft_name, is_boxed_draft

    return bool(draft_name(key)) or is_boxed_draft(key)
