"""What a widget looks like, worked out once for every place like its own.

Textual reads the whole of every style sheet anew when a place of work is first shown, and for each widget goes through
every rule there is, each time the widget, or one around it, gains or loses a class or the focus. A third of what it
takes to start, to go to another place and to press a key went into that. The outcome depends on the rules, on what the
widget and those around it are, and on their classes, names and states alone: here it is kept by these. Nothing is
animated: the application asks for that nowhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any, ClassVar, cast

from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.layouts.factory import get_layout
from textual.widget import Widget

ORDERED = frozenset({"first-of-type", "last-of-type", "first-child", "last-child", "empty"})
NUMBERED = frozenset({"odd", "even"})
CHANGING = ORDERED | NUMBERED | {"focus-within"}
"""What a widget is by its neighbours or by what is in it: this is not kept, but looked up each time."""
OF_THE_WHOLE = frozenset({"dark", "light", "inline", "ansi", "nocolor"})
"""What all widgets are at once; asked of the application alone."""
OPPOSITES = frozenset({"blur", "enabled"})
"""What is so where another is not, which is asked."""

MOST_STATES = 50_000
"""So many states of widgets are remembered; then it is begun anew."""

Check = Callable[[DOMNode], bool]


class Chosen:
    """The rules that may be meant for a kind of widget, in their order, and what came of them, by states."""

    def __init__(self, rules: list[RuleSet], parts: list[RuleSet], names: frozenset[str]) -> None:
        self.rules, self.of_parts = rules, parts
        self.by_name = {name: [rule for rule in rules if name in rule.selector_names] for name in names}
        self.pseudo: set[str] = set().union(*(rule.pseudo_classes for rule in rules))
        parts_pseudo: set[str] = set().union(*(rule.pseudo_classes for rule in parts))
        self.kept = CHANGING.isdisjoint(self.pseudo | parts_pseudo)
        """Whether what comes of them, for the widget and for its parts, can be kept."""
        self.outcomes: dict[int, RulesMap | None] = {}

    def mark(self, node: DOMNode) -> None:
        """Tell a widget for what it must be looked at again, as Textual does."""
        node._has_hover_style = "hover" in self.pseudo
        node._has_focus_within = "focus-within" in self.pseudo
        node._has_order_style = not self.pseudo.isdisjoint(ORDERED)
        node._has_odd_or_even = not self.pseudo.isdisjoint(NUMBERED)


class KeptStylesheet(Stylesheet):
    """A style sheet that reads each source once, and works each look out once. All sheets share what they found."""

    _read: ClassVar[dict[Any, list[RuleSet]]] = {}
    _every_chosen: ClassVar[dict[Any, Chosen]] = {}
    _states: ClassVar[dict[Any, int]] = {}
    _checks: ClassVar[dict[type[DOMNode], tuple[Check, ...]]] = {}
    _next_state: ClassVar[count[int]] = count(1)

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._variables_key = frozenset(self._variables.items())
        self._chosen: dict[Any, Chosen] = {}
        self._chosen_of: list[RuleSet] | None = None
        self._order: dict[int, int] = {}
        self._now: Chosen | None = None
        """Whose rules are looked through at the moment."""
        self._known: dict[DOMNode, int] | None = None
        """States found while many widgets are gone through: none changes meanwhile."""

    # --- reading ---

    def set_variables(self, variables: dict[str, str]) -> None:
        super().set_variables(variables)
        self._variables_key = frozenset(variables.items())

    def _parse_rules(self, css: str, *given: Any, **more: Any) -> list[RuleSet]:
        key = css, *given, *more.values(), self._variables_key
        if (rules := self._read.get(key)) is None:
            rules = self._read[key] = super()._parse_rules(css, *given, **more)
        return rules

    def reparse(self) -> None:
        """Textual does it on a fresh sheet, so that errors leave this one as it was; so does ``parse``."""
        self.parse()

    # --- looking through ---

    @property
    def rules(self) -> list[RuleSet]:
        return self._now.rules if self._now is not None else super().rules

    @property
    def rules_map(self) -> dict[str, list[RuleSet]]:
        return self._now.by_name if self._now is not None else super().rules_map

    def update_nodes(self, nodes: Iterable[DOMNode], animate: bool = False) -> None:
        outer, self._known = self._known, {}
        try:
            super().update_nodes(nodes, animate)
        finally:
            self._known = outer

    def apply(self, node: DOMNode, *, cache: dict[tuple[Any, ...], RulesMap] | None = None, **_animate: bool) -> None:
        outer, self._now = self._now, None
        try:
            self._now = chosen = self._rules_for(node)
            if not chosen.kept:
                super().apply(node, cache=cache)
                return
            state = self._state(node)
            if state in chosen.outcomes:
                chosen.mark(node)
                if (outcome := chosen.outcomes[state]) is not None:
                    self._give(node, outcome)
                if node.__dict__.get("_state_of_parts") != (self._variables_key, state, chosen):
                    self._process_component_classes(node)
            else:
                found: dict[tuple[object, ...], RulesMap] = {}
                super().apply(node, cache=found)
                # As they are once they were given: some rules are put more plainly then.
                chosen.outcomes[state] = node.styles.base.get_rules() if found else None
            node.__dict__["_state_of_parts"] = self._variables_key, state, chosen
        finally:
            self._now = outer

    def _rules_for(self, node: DOMNode) -> Chosen:
        """The rules that name a widget in some way, of all that there are now."""
        rules, by_name = super().rules, super().rules_map
        if rules is not self._chosen_of:
            self._chosen, self._chosen_of = {}, rules
            self._order = {id(rule): place for place, rule in enumerate(rules)}
        own = type(node), node._id, frozenset(node._classes)
        chosen = self._chosen.get(own)
        if chosen is None:
            names = frozenset(by_name.keys() & node._selector_names)
            parts = {id(rule) for part in node._get_component_classes() for rule in by_name.get(f".{part}", ())}
            named = sorted({self._order[id(rule)] for name in names for rule in by_name[name]})
            wanted = [rules[place] for place in named]
            key = tuple(map(id, wanted)), frozenset(parts), names
            chosen = self._every_chosen.get(key)
            if chosen is None:
                of_parts = [rules[self._order[each]] for each in parts]
                chosen = self._every_chosen[key] = Chosen(wanted, of_parts, names)
            self._chosen[own] = chosen
        return chosen

    def _state(self, node: DOMNode) -> int:
        """A number for what a widget and all around it are, as far as rules can tell."""
        known = self._known
        if known is not None and (there := known.get(node)) is not None:
            return there
        above = node._parent
        checks = self._checks.get(type(node)) or self._checks_of(type(node))
        key = (
            self._state(above) if isinstance(above, DOMNode) else 0, node._css_type_names, node._id,
            frozenset(node._classes), *(check(node) for check in checks),
        )  # fmt: skip
        state = self._states.get(key)
        if state is None:
            if len(self._states) >= MOST_STATES:
                self._forget()
            state = self._states[key] = next(self._next_state)
        if known is not None:
            known[node] = state
        return state

    def _checks_of(self, kind: type[DOMNode]) -> tuple[Check, ...]:
        passed = CHANGING | OPPOSITES | (OF_THE_WHOLE if issubclass(kind, Widget) else frozenset())
        checks = cast("dict[str, Check]", kind._PSEUDO_CLASSES)
        found = self._checks[kind] = tuple(check for name, check in checks.items() if name not in passed)
        return found

    @classmethod
    def _forget(cls) -> None:
        cls._states.clear()
        for chosen in cls._every_chosen.values():
            chosen.outcomes.clear()

    def _give(self, node: DOMNode, rules: RulesMap) -> None:
        """Let a widget look by these rules, at once. Where it does already, nothing is drawn anew."""
        base = node.styles.base
        if _alike(base._rules, rules):
            node.notify_style_update()
        elif node._is_mounted:
            self.replace_rules(node, rules)
        else:  # nothing of it has been seen yet, so nothing asks to be drawn anew either
            base.reset()
            base.merge_rules(rules)
            if layout := rules.get("layout"):
                base._rules["layout"] = get_layout(layout.name)  # it remembers what it laid out: each has its own
            node.notify_style_update()


def _alike(one: RulesMap, other: RulesMap) -> bool:
    """Whether two looks are one. Of layouts each widget has its own, by the same name."""
    if len(one) != len(other):
        return False
    for name, value in one.items():
        also = cast(Any, other.get(name))
        if (
            value is not also
            and value != also
            and not (name == "layout" and also and cast(Any, value).name == also.name)
        ):
            return False
    return True
