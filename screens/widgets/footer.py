"""The footer: the keys of the moment. Those that stay are kept, and only dimmed or lit."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.screen import Screen
from textual.widgets import Footer
from textual.widgets._footer import FooterKey


class Keys(Footer):
    """Textual's footer makes all its keys anew each time the cursor moves, which costs more than the move itself."""

    def compose(self) -> ComposeResult:
        """Its keys, each narrow from the start: told so only when it is mounted, each would be styled twice."""
        for child in super().compose():
            if isinstance(child, FooterKey):
                child.set_class(self.compact, "-compact", update=False)
            yield child

    def bindings_changed(self, screen: Screen[object]) -> None:
        if not (screen is self.screen and self._same_keys()):
            super().bindings_changed(screen)

    def _same_keys(self) -> bool:
        """Dim and light the keys there are; False where others are to be shown."""
        there = [child for child in self.children if isinstance(child, FooterKey)]
        wanted: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show:
                wanted.setdefault(active.binding.action, active)
        faces = [(a.binding.key, self.app.get_key_display(a.binding), a.binding.description) for a in wanted.values()]
        if not there or faces != [(key.key, key.key_display, key.description) for key in there]:
            return False
        for key, active in zip(there, wanted.values(), strict=True):
            key._disabled = not active.enabled
            key.set_class(not active.enabled, "-disabled")
            key.tooltip = active.tooltip or None
        return True
