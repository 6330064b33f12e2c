"""What can be asked in a linear meeting, each answer in plain lines: a sentence a line, no column and nothing drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from textwrap import dedent
from typing import NamedTuple

from secretariat.attendance.expected import expected
from secretariat.basics.clock import house_date, local
from secretariat.basics.record import Refused
from secretariat.basics.sentences import capitalised
from secretariat.documents.document import Block, Heading, Listed, Paragraph, Table, cell_words, plain
from secretariat.meetings.meeting import AgendaItem, ItemStanding
from secretariat.proceedings.page import Entry
from secretariat.proceedings.proceedings import Proceedings
from secretariat.proceedings.quorum import quorum_line

from .minuting import WORDS, Minuting

ASKS = "?"
"""Begins a question; no line of minutes does."""


class Question(NamedTuple):
    word: str
    sentence: str
    answer: Callable[[Minuting, str], list[str]]


def answered(line: str, here: Minuting) -> list[str]:
    """The answer to a question, in lines. Raises Refused for one that is not known."""
    word, _, more = line.strip().removeprefix(ASKS).strip().partition(" ")
    if not word:
        return how()
    fitting = [each for each in QUESTIONS if each.word.startswith(word.casefold())]
    if not fitting:
        raise Refused(f"There is no question ?{word}. ? alone lists them all.")
    return fitting[0].answer(here, more.strip())


def how() -> list[str]:
    """What can be asked and said."""
    return [
        "A line is minuted, as in the app. A code and a tab before the words: whose words they are.",
        *(f"{ASKS}{each.word}: {each.sentence}" for each in QUESTIONS),
        "The first letter is enough.",
        *(f"{word}: {sentence}" for word, sentence in WORDS.items()),
        "/quit: Leave. Everything is saved.",
    ]


def where(here: Minuting, _more: str = "") -> list[str]:
    """The meeting, the item, who presides and who speaks, and whether enough are here."""
    p = here.proceedings
    item = p.bundle.item(p.item)
    lines = [
        f"Meeting of {house_date(p.day, weekday=True)}, {p.phase}.",
        f"Item {item.number}: {item.title}." if item and p.phase != "closed" else "No item is open.",
    ]
    if p.presiding:
        lines.append(f"{capitalised(p.name(p.presiding))} presides.")
    return [*lines, *room(p), *(["In private: no public."] if p.in_private else []), here.who_speaks()]


def room(p: Proceedings) -> list[str]:
    """How many are here, and whether that is enough, a sentence each."""
    return [f"{capitalised(part.replace('✓', '').strip())}." for part in quorum_line(p).split(" · ")]


def _roll(here: Minuting, _more: str) -> list[str]:
    p = here.proceedings
    lines = []
    for group in expected(p):
        lines.append(f"{group.title}:")
        lines += [", ".join(filter(None, (one.person.code, capitalised(p.name(one.person.id)), one.what, one.standing)))
                  + "." for one in group.people]  # fmt: skip
    return lines or ["Nobody is expected."]


def _agenda(here: Minuting, _more: str) -> list[str]:
    p = here.proceedings
    return [f"Item {each.number}: {each.title}: {_how_far(each, p)}." for each in p.bundle.items] or [
        "The agenda has no items yet."]  # fmt: skip


def _how_far(item: AgendaItem, p: Proceedings) -> str:
    if item.id == p.item and p.phase != "closed":
        return "open now"
    if item.id in p.put_items:
        return p.put_items[item.id] or "put off"
    if item.standing is not ItemStanding.ON:
        return "not taken"
    if item.id in p.opened:
        return "done" if item.id in p.minuted else "opened, nothing minuted"
    return "to come"


def _item(here: Minuting, more: str) -> list[str]:
    p = here.proceedings
    wanted = next((each for each in p.bundle.items if each.number == more), None) if more else p.bundle.item(p.item)
    if more and wanted is None:
        raise Refused(f"There is no item {more}. ?agenda lists them.")
    id = wanted.id if wanted else ""
    return printed(entry for entry in p.page.entries if entry.item == id) or ["Nothing is minuted there yet."]


def _minutes(here: Minuting, _more: str) -> list[str]:
    return printed(here.proceedings.page.entries) or ["Nothing is minuted yet."]


def _last(here: Minuting, more: str) -> list[str]:
    if more and not (more.isdecimal() and 0 < int(more) < 1000):
        raise Refused("?last takes how many lines: ?last 5.")
    lines = printed(here.proceedings.page.entries)
    return lines[-int(more or 1) :] or ["Nothing is minuted yet."]


def _due(here: Minuting, _more: str) -> list[str]:
    """The dates of this meeting, and of what was asked and promised all that is overdue or due within days."""
    from secretariat.matters.lateness import SOON, lateness
    from secretariat.plan.meeting_dates import dues
    from storage.queries.dated_meetings import every_meeting

    now = here.now()
    archive, today = here.archive, local(now).date()
    dated = next((each for each in every_meeting(archive) if each.meeting.id == here.meeting), None)
    panel = archive.panel()
    assert panel is not None, "there is a meeting, and so a panel"
    lines = [f"{due.in_a_line()}." for due in dues(dated, panel, archive.calendar(), now)] if dated else []
    register = archive.register()
    late = lateness(register, today)
    lines.append(f"{capitalised(late)}." if late else "Nothing that was asked for or promised is due.")
    owed = [each for each in register.matters if each.due and each.still_owed and (each.due - today).days <= SOON]
    for each in sorted(owed, key=lambda each: (each.due, each.reference)):
        assert each.due is not None
        lines.append(f"{each.reference}, due {house_date(each.due)}: {each.text}")
    return lines


def _commands(_here: Minuting, more: str) -> list[str]:
    from secretariat.capture.words.vocabulary import vocabulary

    found = [each for each in vocabulary() if each.name.startswith(more.removeprefix("/").casefold())]
    return [f"{each.usage}: {' '.join(dedent(each.sentence).split())}" for each in found] or [
        f"No command word begins with {more}."]  # fmt: skip


def _help(_here: Minuting, _more: str) -> list[str]:
    return how()


def _room(here: Minuting, _more: str) -> list[str]:
    return room(here.proceedings)


QUESTIONS = (
    Question("where", "The meeting, the item, who presides and speaks, the quorum.", where),
    Question("roll", "Everyone who is expected, and how each stands.", _roll),
    Question("agenda", "The items, and how far each is.", _agenda),
    Question("item", "What is minuted in the open item; ?item 8 in another.", _item),
    Question("last", "The last line as it is printed; ?last 5 the last five.", _last),
    Question("minutes", "All that is minuted.", _minutes),
    Question("due", "The dates of this meeting, and what is overdue.", _due),
    Question("help", "What can be asked and said.", _help),
    Question("quorum", "How many are here, and whether that is enough.", _room),
    Question("commands", "The command words; ?commands el those that begin so.", _commands),
)  # fmt: skip


def printed(entries: Iterable[Entry]) -> list[str]:
    """What some entries print, a line each paragraph."""
    return [line for entry in entries for block in entry.blocks for line in _lines(block)]


def _lines(block: Block) -> list[str]:
    match block:
        case Heading() | Paragraph():
            return [block.words]
        case Listed():
            first, *more = map(plain, block.paragraphs)
            return [f"{block.label} {first}".strip(), *more]
        case Table():
            return [_row(block.header, [*map(cell_words, row)]) for row in block.rows]
        case _:
            return []


def _row(header: Sequence[str], cells: Sequence[str]) -> str:
    """A row of a table, each cell after the heading of its column: columns are read aloud across."""
    heads = (*header, *[""] * len(cells))
    return "; ".join(f"{head}: {cell}" if head else cell for head, cell in zip(heads, cells, strict=False) if cell)
