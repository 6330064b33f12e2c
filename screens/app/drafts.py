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

    def of(self, key: str) -> str:
        """The text kept under a name; empty if none."""
        return self._not_kept[key] if key in self._not_kept else self._app.archive.store.draft(key)

    def keep(self, key: str, text: str) -> None:
        """Keep a text, off the loop; at once where the window is closing."""
        if key not in self._not_kept and self.of(key) == text:
            return
        if self._app.leaving:
            self._kept(key, text, self._save(key, text))
        else:
            self._app.under_way(self._keep(key, text))

    def keep_again(self) -> None:
        """Keep what the disk did not take before."""
        for key, text in [*self._not_kept.items()]:
            self.keep(key, text)

    async def _keep(self, key: str, text: str) -> None:
        trouble = await asyncio.to_thread(self._save, key, text)
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
        from storage.sealed.names import draft_name, is_boxed_draft

        if not trouble:
            self._not_kept.pop(key, None)
            return
        self._app.trouble = trouble
        if not draft_name(key) and not is_boxed_draft(key):  # what is sealed may be read with its key alone
            self._not_kept[key] = text
