"""``make pages``: the man page, and those parts of the pages in ``docs/`` that the program's own tables say.

A page is written by hand; what stands in it between ``<!-- made: name -->`` and ``<!-- end -->`` is made here, from the
tables that make help, the command line and the folder. ``python -m tests.documentation`` writes them all anew, and
``tests/test_documentation.py`` holds them against the tables.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, get_args

import msgspec

from screens.app import fault_report
from screens.app.owners import every_command
from screens.app.places import MODES
from screens.kit.commands import keys_of
from screens.minutes.screen import MinutesScreen
from secretariat.basics.record import Private
from secretariat.capture.words.vocabulary import vocabulary
from secretariat.cli.run import parser
from secretariat.panel.panel import ComplaintTargets, Panel
from secretariat.papers.catalogue import PAPERS
from storage.engine import backups
from storage.places import EVENTS, PLACES
from storage.queries.kinds_in_words import KINDS
from storage.sealed.names import REASON, holds_reasons, is_sealed
from tests.support.both_doors import ON_A_SCREEN, NoDoor
from tests.support.places import ROOT

PAGES = ("for-clerks.md", "for-engineers.md", "information-governance.md")
DOCS = ROOT / "docs"
MAN = DOCS / "secretariat.1"
_MADE = re.compile(r"(<!-- made: ([a-z-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table of Markdown."""
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _keys(key: str) -> str:
    """``shift+f7`` as it is read: Shift+F7."""
    return "+".join(part.upper() if len(part) < 3 else part.capitalize() for part in key.split("+"))


def places() -> str:
    """The places of work, with their keys."""
    return table(("Key", "Place", "What is there"), ((_keys(m.key), m.title, m.sentence) for m in MODES))


def minuting() -> str:
    """The commands of the minutes that have a key."""
    named = [command for command in MinutesScreen.commands() if command.key]
    rows = ((keys_of(each, {}), each.name, each.sentence) for each in named)
    return table(("Key", "Command", "What it does"), rows)


def words() -> str:
    """The words that the line of the minutes knows."""
    return table(("You type", "What it does"), ((f"`{word.usage}`", word.sentence) for word in vocabulary()))


def papers() -> str:
    """Every paper there is."""
    public = {True: "public", False: "not for publication"}
    rows = (
        (f"`{each.name}`", each.sentence.partition(": not for pub")[0], public[each.public]) for each in PAPERS.values()
    )
    return table(("Name", "What it is", "For whom"), rows)


def commands() -> str:
    """Every command of the command line, with what does the same on a screen."""
    called = {command.id: command.name for command in every_command()}
    rows = ((f"`{name}`", sub.description or "", _on_a_screen(name, called)) for name, sub in _commands())
    return table(("Command", "What it does", "On a screen"), rows)


def _on_a_screen(name: str, called: dict[str, str]) -> str:
    """The names of the screens' commands that do it, each once, in the order of the command's own options."""
    doors = [door for way, door in ON_A_SCREEN.items() if way.split()[0] == name]
    found = dict.fromkeys(called[door] for door in doors if not isinstance(door, NoDoor))
    return ", ".join(found) or "–"


def _commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def collections() -> str:
    """Where each kind of record is kept, and which of its words nobody may print."""
    rows = [
        (KINDS[kind], f"`{coll}`", _sealed(coll), ", ".join(f"`{name}`" for name in _private(kind)) or "–")
        for kind, coll in PLACES.items()
    ]
    rows.append(("line of the minutes", f"`{EVENTS}`", "", "–"))
    return table(("What", "Where (file/table)", "Sealed", "Printed in no public paper"), rows)


def _sealed(coll: str) -> str:
    if is_sealed(coll):
        return "wholly"
    return f"its `{REASON}`" if holds_reasons(coll.replace("{}", "2031-06-18")) else ""


def _private(kind: type[msgspec.Struct]) -> list[str]:
    """The fields of a record that are ``Private``, or hold something that is."""
    return [field.name for field in msgspec.structs.fields(kind) if _holds_private(field.type)]


def _holds_private(found: Any) -> bool:
    if found is Private:
        return True
    if isinstance(found, type) and issubclass(found, msgspec.Struct):
        return any(_holds_private(field.type) for field in msgspec.structs.fields(found))
    return any(_holds_private(each) for each in get_args(found))


def private_words() -> str:
    """The kinds of record that hold something of a person that no public paper prints."""
    held = [(KINDS[kind], _private(kind)) for kind in PLACES]
    return "\n".join(f"* {what}: {', '.join(names)}" for what, names in held if names)


def numbers() -> str:
    """The periods that the program keeps by itself, or proposes."""
    targets = ComplaintTargets()
    rows = (
        ("a complaint is kept after its end", f"{targets.keep_years} years, unless the panel sets another period"),
        ("a withheld copy of a complaint is looked at again", f"every {targets.review_weeks} weeks"),
        ("a register with a passphrase locks itself", f"after {Panel(name='').lock_minutes} minutes without a key"),
        ("back-ups", f"the {backups.NEWEST} newest, and the last of each of {backups.DAYS} days and "
                     f"{backups.MONTHS} months"),
        ("reports of a crash", f"the {fault_report.KEPT} newest"),
    )  # fmt: skip
    return table(("What", "How long, at first"), rows)


MADE: dict[str, Callable[[], str]] = {
    "places": places, "minuting": minuting, "words": words, "papers": papers, "commands": commands,
    "collections": collections, "private-words": private_words,
    "numbers": numbers,
}  # fmt: skip


def renewed(page: str) -> str:
    """A page with what is made in it made anew."""
    return _MADE.sub(lambda found: f"{found[1]}\n{MADE[found[2]]()}\n\n{found[3]}", page)


def man_page() -> str:
    """The page of ``man secretariat``, from the parser of the command line. It bears no date, so that it is the same
    whenever it is made."""
    from argparse_manpage.manpage import Manpage

    wide, os.environ["COLUMNS"] = os.environ.get("COLUMNS"), "100"
    try:
        page = Manpage(
            parser(),
            {"date": " ", "manual_title": "Secretariat", "project_name": "secretariat",
             "description": "agendas, live minutes, decisions and complaints of a Police and Crime Panel"},
        )  # fmt: skip
        return f"{str(page).strip()}\n"
    finally:
        if wide is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = wide


def main() -> None:
    """Write them all."""
    for name in PAGES:
        path = DOCS / name
        path.write_text(renewed(path.read_text("utf-8")), "utf-8")
    MAN.write_text(man_page(), "utf-8")


if __name__ == "__main__":
    main()
