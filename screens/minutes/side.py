"""Beside the minute: the items with how far each is, and who is in the room."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from secretariat.basics.sentences import listing
from secretariat.meetings.meeting import AgendaItem, ItemStanding
from secretariat.panel.people import OFFICERS, Role
from secretariat.proceedings.proceedings import Proceedings
from secretariat.proceedings.quorum import quorum_line

from ..widgets.plain import plain, printable
from ..widgets.wrapped import by_phrases


def sign(item: AgendaItem, p: Proceedings) -> str:
    """Open ▶, done ✓, left with nothing said ·, put off –, or still to come."""
    if item.id == p.item and p.phase != "closed":
        return "▶"
    if item.id in p.put_items or item.standing is not ItemStanding.ON:
        return "–"
    if item.id in p.opened:
        return "✓" if item.id in p.minuted else "·"
    return " "


class Items(OptionList, can_focus=False):
    """The agenda. A click on an item taken shows its minute again; on another, offers to open it."""

    beside = True
    """No list that the line steers: what is marked in it only says which item is shown."""

    def __init__(self) -> None:
        super().__init__(id="items", markup=False)

    def show(self, p: Proceedings, viewed: str) -> None:
        options = []
        for item in p.bundle.items:
            style = "bold" if item.id == p.item else ""
            words = f"{sign(item, p)} {item.number:>2} {item.title}"
            options.append((item.id, words, style))
        if [o[0] for o in options] != [option.id for option in self.options]:
            self.set_options(Option(plain(words, style), id=id) for id, words, style in options)
        else:
            for n, (_id, words, style) in enumerate(options):
                if str(self.get_option_at_index(n).prompt) != printable(words):
                    self.replace_option_prompt_at_index(n, plain(words, style))
        ids = [o[0] for o in options]
        self.highlighted = ids.index(viewed) if viewed in ids else None
        if viewed in ids:
            self.scroll_to_highlight()


def room_words(p: Proceedings, *, wide: bool, lines: int = 0, roll: str) -> Content:
    """Who is here: first how many count and whether that is enough, with the reason; then everyone, by code.

    A line each where so many ``lines`` hold them, to be taken in at a glance; else one after the other. ``roll``: the
    key of the roll.
    """
    width = 32 if wide else 23
    each = _room(p, wide=wide, a_line_each=True, roll=roll, width=width)
    shown = each if 0 < len(each) <= lines else _room(p, wide=wide, a_line_each=False, roll=roll, width=width)
    wrapped = [line for content in shown for line in content.wrap(width)]
    if lines and len(wrapped) > lines:
        hidden = len(wrapped) - lines + 1
        wrapped = [*wrapped[: lines - 1], plain(f"… {hidden} more lines: {roll}")]
    return Content("\n").join(wrapped)


def _room(p: Proceedings, *, wide: bool, a_line_each: bool, roll: str, width: int) -> list[Content]:
    lines = [plain("IN PRIVATE: no public", "bold reverse")] if p.in_private else []
    here, quorum, veto = quorum_line(p).split(" · ")
    short = f"{here} · {quorum}"
    if wide or not p.quorate:
        lines.append(plain(here))
        lines += [plain(line, "" if p.quorate else "bold reverse") for line in by_phrases(quorum, width)]
        lines += map(plain, by_phrases(veto, width))
    else:
        lines += [plain(short.replace(" here", "")), plain(veto.partition(" with")[0])]
    counted = sorted(
        (person for person in p.room if p.counts(person)), key=lambda id: (id != p.presiding, _sorting(p, id))
    )
    others = sorted((person for person in p.room if person not in counted), key=lambda id: _sorting(p, id))
    if not p.room:
        lines.append(plain(f"Nobody is here yet. Call the roll with {roll}, or type /in and codes."))
    if a_line_each:
        for n, person in enumerate([*counted, *others]):
            apart = [plain("also here", "dim")] if n == len(counted) else []
            lines += [*apart, _in_a_list(p, person)]
        return lines
    called = [_called(p, person, wide=wide) for person in counted]
    also = [_called(p, person, wide=wide) for person in others]
    if wide:
        lines += [plain(", ".join(called))] if called else []
        lines += [plain("also " + listing(also))] if also else []
    elif p.room:
        lines.append(plain(" ".join(called) + (" · " + " ".join(also) if also else "")))
    return lines


def _in_a_list(p: Proceedings, person: str) -> Content:
    """Code and family name in columns, the chair first to be seen."""
    record = p.people[person]
    mark = " (Chair)" if person == p.presiding else " virtual" if p.room[person].mode == "remote" else ""
    return Content.assemble(plain(f"{record.code:<3} {record.family}"), plain(mark, "bold" if "C" in mark else "dim"))


def _called(p: Proceedings, person: str, *, wide: bool) -> str:
    record = p.people[person]
    mark = " (Chair)" if person == p.presiding else ""
    if wide and p.room[person].mode == "remote":
        mark += " virtual"
    return (f"{record.code} {record.family}" if wide else record.code) + mark


def _sorting(p: Proceedings, person: str) -> tuple[bool, bool, tuple[str, str]]:
    """The Commissioner first among those who do not count, officers last."""
    roles = p.roles(person)
    return (Role.COMMISSIONER not in roles, bool(roles & set(OFFICERS)), p.people[person].sorting)
