"""The panel's settings: what each is on a day and since when, and changing one from a day on."""

from __future__ import annotations

import argparse
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from ..basics.record import Refused
from ..basics.sentences import sentence
from .commands import Add
from .folder import opened, watching_dates, who

if TYPE_CHECKING:
    import datetime as dt

    from storage.archive import Archive

    from ..panel.panel import Panel
    from ..panel.settings.setting import Setting
    from ..panel.settings.timeline import Stretch


def add(command: Add) -> None:
    """Looking at settings, and changing one."""
    settings_ = command(
        "settings", settings, "print the panel's settings, or what one was and is to be; with a value: change it from "
        "a day on",
    )  # fmt: skip
    settings_.add_argument("name", nargs="?", default="", metavar="NAME", help="the setting, as the list has it")
    settings_.add_argument("value", nargs="*", default=[], metavar="VALUE", help="what it is to be; “-” for nothing")
    settings_.add_argument("--since", metavar="DATE", default="", help="from which day on; left out: from today")
    settings_.add_argument("--on", metavar="DATE", default="", help="print them as on that day; left out: today")
    settings_.add_argument("--take-out", action="store_true", help="take the change of that day out again")


def settings(options: argparse.Namespace) -> None:
    """Print settings, change one, or take a change out. Raises Refused."""
    changes = bool(options.value or options.take_out)
    if options.since and not changes:
        raise Refused("--since goes with a value, or with --take-out: settings NAME VALUE --since DATE.")
    if options.on and (options.name or changes):
        raise Refused("--on goes with the list of all settings: leave the name out.")
    if options.take_out and (options.value or not options.since):
        raise Refused("Say which change: settings NAME --take-out --since DATE.")
    with opened(options, read_only=not changes) as archive, watching_dates(archive) if changes else nullcontext():
        panel = archive.panel()
        if panel is None:
            raise Refused("There is no panel in this folder yet, so it has no settings.")
        if not options.name:
            print("\n".join(_every(panel, _day(options.on))))
        elif changes:
            _change(archive, panel, options)
        else:
            print("\n".join(_one(panel, _named(options.name))))


def _change(archive: Archive, panel: Panel, options: argparse.Namespace) -> None:
    from ..panel.settings.changes import change, take_out
    from ..panel.settings.typed import typed_value

    setting = _named(options.name)
    if options.take_out:
        act = take_out(panel, setting.name, _day(options.since))
    else:
        if options.since and not setting.dated:
            raise Refused(f"{setting.title} has no dates: leave --since out.")
        value = typed_value(setting, " ".join(options.value))
        act = change(panel, setting.name, value, _day(options.since) if setting.dated else None)
    archive.commit(act, by=who())
    print(f"{sentence(act.note)} “secretariat undo” takes it back.")


def _day(typed: str) -> dt.date:
    from ..basics.clock import local, now, parse_date

    today = local(now()).date()
    return parse_date(typed, near=today) if typed else today


def _named(name: str) -> Setting[Any]:
    """By its name here, or as the screen calls it. Raises Refused, naming those there are."""
    from ..panel.settings.rows import SETTINGS

    wanted = name.casefold().replace("-", "_").replace(" ", "_")
    for setting in SETTINGS.values():
        if wanted in (setting.name, setting.title.casefold().replace(" ", "_")):
            return setting
    from difflib import get_close_matches

    titles = {each.title.casefold().replace(" ", "_"): each.name for each in SETTINGS.values()}
    close = get_close_matches(wanted, [*SETTINGS, *titles], n=1, cutoff=0.6)
    begun = [known for known in SETTINGS if wanted and known.startswith(wanted)]
    near = next((titles.get(each, each).replace("_", "-") for each in (*begun, *close)), "")
    did_you = f"Did you mean {near}? " if near else ""
    raise Refused(
        f"There is no setting “{name}”. {did_you}There are: {', '.join(each.replace('_', '-') for each in SETTINGS)}."
    )


def _every(panel: Panel, day: dt.date) -> list[str]:
    from ..panel.settings.rows import SETTINGS
    from ..panel.settings.timeline import in_force

    return [f"{each.name.replace('_', '-')}: {_words(each, in_force(panel, each.name, day))}"
            for each in SETTINGS.values()]  # fmt: skip


def _one(panel: Panel, setting: Setting[Any]) -> list[str]:
    from ..basics.cited import in_brackets
    from ..panel.settings.timeline import course

    head = f"{setting.title}: {setting.sentence}{in_brackets(setting.source)}"
    return [head, *(f"  {_words(setting, each)}" for each in course(panel, setting.name))]


def _words(setting: Setting[Any], stretch: Stretch) -> str:
    from ..basics.clock import house_date

    since = f" (since {house_date(stretch.since)})" if stretch.since else ""
    return f"{setting.described(stretch.value)}{since}"
