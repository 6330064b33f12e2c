"""The lines of the desk: what a part of a letter seems to answer, and beneath it the words held against each other."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text
from textual.content import Content

from secretariat.letters.proposed import Asked, Drift
from secretariat.letters.summary import at_the_foot, still_open, still_to_say
from secretariat.letters.taking_in import Link, Spot, TakingIn
from secretariat.letters.word_marks import Marked, word_marks
from secretariat.matters.holding import Held
from secretariat.matters.letters_in import due_of
from secretariat.matters.matter import Matter
from secretariat.matters.register import Register

from ..widgets.plain import cell, plain
from ..widgets.table import Row

_WAITS, _ACCEPTED, _LEFT = ("?", "bold yellow"), ("✓", "bold green"), ("×", "dim")
_SIGNS = {"lost": ("[-", "-]", "$text-error"), "added": ("[+", "+]", "$text-success")}


def key_of(spot: Spot) -> str:
    """The key of a line in the table."""
    return ".".join(map(str, spot))


class DeskLines:
    """What is read of a letter on the desk, as it stands."""

    def __init__(self, taking: TakingIn, held: Held, register: Register) -> None:
        self.taking, self.register = taking, register
        self.asked: dict[str, Asked] = {each.id: each for each in held.given.matters}
        self._drift: dict[str, Drift] = {each.id: each for each in held.proposed.drift}
        self._held, self._doubts = held, held.proposed.perhaps
        self._meetings = {id.rpartition("/")[0] for id in self.asked}

    def matter(self, reference: str) -> Matter | None:
        return self.register.of(reference) or self.register.by_id(reference)

    def row(self, spot: Spot) -> Row:
        part = self.taking.parts[spot.part]
        if (promise := self.taking.promise(spot)) is not None:
            sign = _ACCEPTED if promise.accepted else _LEFT if promise.left else _WAITS
            by = due_of(promise.by)[1]
            return _row(spot, sign, "", "promises", f"{promise.words}{f', by {by}' if by else ''}")
        where = f"¶ {part.paragraphs[0] + 1}" if part.paragraphs else ""
        label = "" if spot.link > 0 else part.label or (part.topic if part.unit is not None else "") or where
        if (link := self.taking.link(spot)) is not None:
            return _row(spot, _ACCEPTED if link.accepted else _WAITS, label, self.short(link.matter), _position(link))
        if part.perhaps and not part.left:
            return _row(spot, _WAITS, label, "perhaps", ", ".join(map(self.short, part.perhaps)))
        return _row(spot, _LEFT if part.left else (" ", ""), label, "nothing", "")

    def short(self, reference: str) -> str:
        """R1, where all that was asked is of one meeting; else the whole reference."""
        meeting, _, label = reference.rpartition("/")
        return label if {meeting} == self._meetings else reference

    def foot(self) -> str:
        """How far the links are and what is open still; below it what is the clerk's to say yet, to be told whole."""
        proposed, matters = self._held.proposed, self._held.given.matters
        left = still_open(self.taking, proposed, matters)
        named = ", ".join(map(self.short, left[:8])) + (f" and {len(left) - 8} more" if len(left) > 8 else "")
        linked = at_the_foot(self.taking, proposed, matters)
        return f"{linked}.{f' Open still: {named}.' if left else ''}\n{self.to_say}".strip()

    @property
    def to_say(self) -> str:
        """What is the clerk's to say yet, in a sentence; empty for nothing."""
        return still_to_say(self.taking)

    def beneath(self, spot: Spot) -> list[Content]:
        """The minuted words over those of the letter, with what differs marked; then the reply, and why."""
        part, link, promise = self.taking.parts[spot.part], self.taking.link(spot), self.taking.promise(spot)
        if promise is not None:
            return [
                _told("Promise", promise.words),
                _told("By", due_of(promise.by)[1] or "no day"),
                plain("Enter follows it as a matter of its own; - says that it is none.", "dim"),
            ]
        lines = self._compared(part.asked, link.matter) if link is not None and link.matter else []
        if not lines and part.asked:
            lines.append(_told("Asked", shortened(part.asked, 240)))
        lines.append(_told("Reply", shortened(part.reply, 200)))
        if link is not None:
            lines.append(_told("Says", _position(link)))
        if part.why:
            lines.append(_told("Why", part.why))
        if link is not None and (drift := self._drift.get(link.matter)) is not None:
            lines += _drifted(drift)
        if doubts := [each.why for each in self._doubts if each.unit is not None and each.unit == part.unit]:
            lines.append(_told("Doubt", f"perhaps unanswered: {'; '.join(doubts)}"))
        if part.perhaps and link is None and not part.left:
            accepted = (
                "all of them, the arrows aim at one" if len(part.perhaps) > 1 else "it, the arrows aim at another"
            )
            how = f"Enter accepts {accepted}." if part.together else "The arrows aim at one."
            lines.append(_told("Perhaps", f"{', '.join(part.perhaps)}. {how}"))
        return lines

    def _compared(self, asked: str, reference: str) -> list[Content]:
        matter, known = self.matter(reference), self.asked.get(reference)
        minuted = matter.text if matter else known.text if known else ""
        if not minuted:
            return [_told(reference, "is not there any more: aim at another, or take the link away.")]
        above, below = word_marks(minuted, asked) if asked else ([], [])
        return [*_drift_lines("Minuted", above, minuted), *_drift_lines("Letter", below, asked)]


def _row(spot: Spot, sign: tuple[str, str], *words: str) -> Row:
    cells: list[str | Text] = [cell(*sign), *words]
    return Row(key_of(spot), cells)


def _position(link: Link) -> str:
    until = f" until {due_of(link.until)[1]}" if link.until else ""
    return f"{link.position or 'says none'}{until}{f' ({link.through})' if link.through else ''}"


def _told(label: str, words: str) -> Content:
    return Content.assemble(plain(f"{label + ':':<9}", "dim"), plain(words))


def _drifted(drift: Drift) -> list[Content]:
    parts = [f"lost “{words}”" for words in drift.lost]
    parts += [f"added “{words}”" for words in drift.added]
    parts += [f"“{was}” became “{now}”" for was, now in drift.changed]
    parts += [drift.answer_differs] if drift.answer_differs else []
    return [_told("Drift", "; ".join(parts))] if parts else []


def shortened(words: str, most: int) -> str:
    """In one line, cut with a sign where it is longer."""
    one_line = " ".join(words.split())
    return one_line if len(one_line) <= most else f"{one_line[: most - 1]}…"


def _drift_lines(label: str, marked: Sequence[Marked], words: str) -> list[Content]:
    """One line of the two: its label, and the words with what differs in signs. ``words``: where none are compared."""
    if not marked:
        return [_told(label, words)] if words else []
    parts = [plain(f"{label + ':':<9}", "dim")]
    for n, each in enumerate(marked):
        space = " " if n else ""
        if each.mark == "same":
            parts.append(plain(f"{space}{each.words}"))
        else:
            before, after, colour = _SIGNS[each.mark]
            parts += [plain(space), plain(f"{before}{each.words}{after}", f"bold {colour}")]
    return [Content.assemble(*parts)]
