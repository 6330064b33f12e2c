"""The footer: the keys of the moment. Those there are stay, and only their words and whether they are dimmed change."""

from __future__ import annotations

from textual import events
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

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A key that is dimmed says why, as it does when it is pressed; Textual’s would only sound the bell."""
        key = event.widget
        if isinstance(key, FooterKey) and key._disabled:
            self.app.simulate_key(key.key)

    def bindings_changed(self, screen: Screen[object]) -> None:
        if not (screen is self.screen and self._changed_in_place()):
            super().bindings_changed(screen)

    async def recompose(self) -> None:
        """Make the keys where there are none. Asked for twice before the first are there, they are made once."""
        if not self._changed_in_place():
            await super().recompose()

    def _changed_in_place(self) -> bool:
        """Make the keys there are those of the moment; False where there are none yet."""
        there = [child for child in self.children if isinstance(child, FooterKey) and not child._pruning]
        if not there:
            return False
        wanted: dict[str, ActiveBinding] = {}
        for active in self.screen.active_bindings.values():
            if active.binding.show:
                wanted.setdefault(active.binding.action, active)
        for key, active in zip(there, wanted.values(), strict=False):
            self._change(key, active)
        if surplus := there[len(wanted) :]:
            self.remove_children(surplus)
        if missing := list(wanted.values())[len(there) :]:
            self.mount_all(self._key(active) for active in missing)
        return True

    def _change(self, key: FooterKey, active: ActiveBinding) -> None:
        binding = active.binding
        face = binding.key, self.app.get_key_display(binding), binding.description
        if face != (key.key, key.key_display, key.description):
            key.key, key.key_display, key.description = face
            key.refresh(layout=True)
        key.action = binding.action
        key._disabled = not active.enabled
        key.set_class(not active.enabled, "-disabled")
        if (told := active.tooltip or None) != key.tooltip:
            key.tooltip = told

    def _key(self, active: ActiveBinding) -> FooterKey:
        binding = active.binding
        key = FooterKey(
            binding.key,
            self.app.get_key_display(binding),
            binding.description,
            binding.action,
            disabled=not active.enabled,
            tooltip=active.tooltip,
        )
        key.set_class(self.compact, "-compact", update=False)
        return key
