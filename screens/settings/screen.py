"""The panel's settings: what each is on a day and since when. A change has a date, and what moves with it is shown."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.widgets import Static

from secretariat.basics.alphabet import plain as letters
from secretariat.basics.cited import in_brackets
from secretariat.basics.clock import house_date, short_date
from secretariat.basics.record import Refused
from secretariat.panel.panel import CALLED
from secretariat.panel.settings.changes import take_out
from secretariat.panel.settings.rows import SETTINGS
from secretariat.panel.settings.setting import Setting
from secretariat.panel.settings.timeline import Stretch, course, in_force
from secretariat.plan.picture import Picture

from ..dialogs.choose import Choice, Choose
from ..dialogs.day import day_form
from ..dialogs.with_words import WithWords
from ..kit.commands import Command
from ..meetings import dates as meeting_dates
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table, heading
from .forms import setting_dialog

SHOWN = 3
"""So many of the latest changes of a setting are shown under the list; of earlier ones only their number."""


def _nothing(dialog: Settings) -> str:
    return "" if dialog.setting else "No setting is marked."


def _never_changed(dialog: Settings) -> str:
    setting = dialog.setting
    if setting is None:
        return _nothing(dialog)
    if not setting.dated:
        return "That has no dates. Enter changes it."
    changed = len(course(dialog.panel, setting.name)) > 1
    return "" if changed else "That has been so from the beginning: there is no change to take out."


def _stretch_words(setting: Setting[Any], stretch: Stretch) -> str:
    words = setting.described(stretch.value)
    return f"from {house_date(stretch.since)}: {words}" if stretch.since else words


class Settings(WithWords):
    """The settings, one a line; narrowed by words of what they are called, what they decide and what they are."""

    HELP = """What the panel has settled for itself, as it stands on the day above the list. Enter changes the setting
    marked: those with a date from a day on, so that minutes of before are still judged by the rules of before, and a
    panel that is called otherwise from a day on keeps its old name on the papers of before. {settings.take-out} takes a
    change out again. {settings.day} shows the settings of another day. The line above the list looks for words in what
    each is called, what it decides and what it is. {settings.wordings} shows of every letter whether your own wording
    of it is found. Dates of meetings are worked out anew at once, and those that moved are listed."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("settings.change", "Change", "Say what it is to be, and from which day.", "enter,c", _nothing,
                footer="change"),
        Command("settings.take-out", "Take a change out", "What held before it goes on.", "d,delete", _never_changed,
                footer="take a change out"),
        Command("settings.find", "Look for words", "Only settings in which all of them stand.", "slash",
                footer="look for words"),
        Command("settings.wordings", "Letter wordings", "Which wordings of your own are found, and which not.", "w",
                footer="letters"),
        Command("settings.day", "As at another day", "Show what holds on another day.", "t", footer="another day"),
    )  # fmt: skip
    EMPTY = "No setting has all of these words."
    COLUMNS = (Column("Setting", 24), Column("What it is"), Column("Since", 15))

    DEFAULT_CSS = """
    Settings > .box { width: 112; height: 100%; max-height: 34; }
    Settings .about { height: 6; padding: 0 1; color: $text-muted; }
    """

    def __init__(self, at: str = "") -> None:
        """``at``: the name of the setting that is marked first."""
        super().__init__()
        self._day: dt.date | None = None
        self._at = at

    def below(self) -> ComposeResult:
        yield Static(classes="about", markup=False)

    @property
    def day(self) -> dt.date:
        """The day the settings are shown as at: today, unless another was asked for."""
        return self._day or self.clerk.today

    @property
    def setting(self) -> Setting[Any] | None:
        """The one marked."""
        return SETTINGS.get(self.table.selected)

    def go_to(self, name: str) -> None:
        """Mark a setting, also one that lacks the words which were looked for."""
        self._at, self.line.value = name, ""
        self.show_records()

    def show_records(self) -> None:
        today = " (today)" if self.day == self.clerk.today else ""
        self.say_title(f"Settings of the panel on {house_date(self.day, weekday=True)}{today}")
        rows: dict[str, list[Row]] = {"The panel": [], "From a day on": []}
        words = self.words
        for each in SETTINGS.values():
            if row := self._row(each, words):
                rows["From a day on" if each.dated and each.name not in CALLED else "The panel"].append(row)
        self.table.show([one for title, those in rows.items() if those for one in (heading(title, 3), *those)])
        if self._at:
            self.table.go_to(self._at)
            self._at = ""
        self._say_about()

    def _row(self, setting: Setting[Any], wanted: Collection[str]) -> Row | None:
        """None where the words ``wanted`` are not all in it."""
        stands = in_force(self.panel, setting.name, self.day)
        looked_in = letters(f"{setting.title} {setting.name} {setting.sentence} {setting.described(stands.value)}")
        if not all(word in looked_in for word in wanted):
            return None
        since = short_date(stands.since) if stands.since else ""
        return Row(setting.name, [setting.title, setting.described(stands.value), since])

    def _say_about(self) -> None:
        """Under the list: what the setting decides, where it comes from, and what it was and is to be."""
        setting, lines = self.setting, list[str]()
        if setting:
            lines = [f"{setting.title}: {setting.sentence}{in_brackets(setting.source)}"]
            stretches = course(self.panel, setting.name)
            if len(stretches) > SHOWN:
                lines.append(f"… and {len(stretches) - SHOWN} earlier")
            lines += [_stretch_words(setting, each) for each in stretches[-SHOWN:]]
        self.query_one(".about", Static).update(plain("\n".join(lines)))

    @on(Table.Moved)
    def _moved(self, event: Table.Moved) -> None:
        event.stop()
        self._say_about()
        self.refresh_bindings()

    # --- doing ---

    @on(Table.Chosen)
    @work(group="asking")
    async def action_change(self) -> None:
        setting = self.setting
        if setting is None:
            return
        before = meeting_dates.picture(self.clerk)
        if await self.app.push_screen_wait(setting_dialog(self.panel, setting.name, self.day, self.do)):
            self._say_moved(setting, before)

    @work(group="asking")
    async def action_take_out(self) -> None:
        setting = self.setting
        if setting is None:
            return
        days = [each for each in course(self.panel, setting.name) if each.since][1:]
        chosen: str | None = str(days[0].since)
        if len(days) > 1:
            choices = [Choice(str(each.since), _stretch_words(setting, each)) for each in days]
            chosen = await self.app.push_screen_wait(Choose("Take out which change?", choices))
        if chosen is None:
            return
        before = meeting_dates.picture(self.clerk)
        try:
            act = take_out(self.panel, setting.name, dt.date.fromisoformat(chosen))
        except Refused as refusal:
            self.refuse(str(refusal))
            return
        if await self.do(act):
            self._say_moved(setting, before)

    def _say_moved(self, setting: Setting[Any], before: Picture) -> None:
        if not meeting_dates.say_moved(self.clerk, before) and setting.moves_dates:
            self.tell("Kept. No date of a meeting has moved.")

    def action_wordings(self) -> None:
        from .wordings import Wordings

        self.app.push_screen(Wordings(self.clerk.archive))

    @work(group="asking")
    async def action_day(self) -> None:
        if (day := await self.app.push_screen_wait(day_form(self.day))) is not None:
            self._day = day
            self.records_changed()
