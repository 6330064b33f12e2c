"""Everyone the panel has to do with, and the seats, offices and jobs they hold over time."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.widgets import Input, Static

from secretariat.basics.amounts import so_many
from secretariat.basics.clock import house_date
from secretariat.lists.people.out import rows_out
from secretariat.panel.naming import folded, words_of
from secretariat.panel.people import Person
from secretariat.panel.posts import Holder, formerly, holders, post_words

from ..dialogs.choose import Choice, Choose
from ..dialogs.day import day_form
from ..dialogs.table_out import table_form
from ..kit.commands import Command
from ..kit.screen import ClerkScreen
from ..lists.people import take_people_in
from ..settings.authorities import authorities_form
from ..settings.screen import Settings
from ..widgets.fields import Line
from ..widgets.plain import plain
from ..widgets.table import Column, Row, Table, heading
from .forms import add_person_form, add_post_form, change_post_form, edit_person_form, office_form

EMPTY = (
    "There is nobody here yet. Press {people.bulk} and paste a list of everyone, or {people.new} and add the members "
    "one by one."
)
NONE_FIT = "Nobody fits what is typed above. Escape shows everyone again."


def nobody(screen: PeopleScreen) -> str:
    return "" if screen.person else "Put the cursor on a person first."


def no_post(screen: PeopleScreen) -> str:
    person = screen.person
    return nobody(screen) or ("" if person and person.posts else "This person has no post.")


class PeopleScreen(ClerkScreen):
    """Everyone, with code, name and the posts held on one day; below the list, all posts of the one marked."""

    TITLE_HERE = "People"
    PASTE_IN = "{people.bulk} takes in a list: paste it there."
    CSS_PATH = "people.tcss"
    AUTO_FOCUS = "Table DataTable"
    HELP = """Everyone with a code, a name and the posts held on the day above the list. {people.new} adds someone, with
    the title, authority and post of the one before; {people.bulk} takes in a whole list. Enter edits names, code and
    contact. {people.post} gives one more post, {people.end} ends or corrects one; a post says in whose place it is
    held, and may end at an event, “the annual meeting”, that is told as it nears. {people.office} gives the chair or
    vice-chair. {people.day} shows the list as at another day, {people.former} shows those too who held a post at
    another time. {people.filter} narrows the list to what you type. {people.settings} shows the panel's settings, and
    changes them."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("people.new", "Add someone", "Add a person with a first post.", "n", footer="New"),
        Command("people.bulk", "Import people", "Paste or open a list, see how each row is read, accept.", "b",
                footer="Import"),
        Command("people.out", "Write everyone to a file", "A table (CSV) with every post, to be imported again.",
                "w"),
        Command("people.edit", "Edit", "Change names, code and contact.", "enter", nobody, "Edit"),
        Command("people.post", "Give a post", "One more seat or job for this person.", "p", nobody, "Post",
            wide=True),
        Command("people.end", "End or correct a post", "Give a post its last day, or put it right.", "d,delete",
            no_post, "End", wide=True),
        Command("people.office", "Give an office", "Make this person chair or vice-chair.", "o", nobody, "Office",
            wide=True),
        Command("people.filter", "Narrow the list", "Show only those that fit what you type.", "slash", footer="Find"),
        Command("people.day", "As at another day", "Show who held what on another day.", "t", footer="Day", wide=True),
        Command("people.former", "Former holders", "Show or hide those not in post on that day.", "f",
            footer="Former", wide=True),
        Command("people.authorities", "Authorities", "Edit the list of authorities that appoint.", "u"),
        Command("people.settings", "Settings", "The panel’s own: quorum, clear days, periods, names.", "s"),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._day: dt.date | None = None
        self._former = False
        self._entered: Person | None = None
        """Whoever was entered last: the next is likely of the same kind."""

    def body(self) -> ComposeResult:
        yield Static("", id="as-at", markup=False)
        yield Line(placeholder="type a code or a part of a name", id="filter")
        yield Table(Column("Code", 6), Column("Name"), Column("Post", 20), Column("For", 22, 40), empty=EMPTY)
        yield Static("", id="who", markup=False)

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def day(self) -> dt.date:
        """The day the list is shown as at: today, unless another was asked for."""
        return self._day or self.clerk.today

    @property
    def person(self) -> Person | None:
        """Whoever the cursor is on."""
        return self.people.get(self.table.selected)

    def refresh_records(self) -> None:
        groups = self._groups()
        rows = []
        for title, held in groups:
            rows.append(heading(title, 4, at=1))
            rows += [Row(h.person.id, _cells(h)) for h in held]
        narrowed = bool(self.query_one("#filter", Line).value.strip())
        self.table.say_empty(NONE_FIT if narrowed else EMPTY)
        self.table.show(rows)
        count = sum(len(held) for _, held in groups)
        former = "former holders shown" if self._former else "former holders hidden"
        today = " (today)" if self.day == self.clerk.today else ""
        people = so_many(count, "person", "people")
        words = f"As at {house_date(self.day, weekday=True)}{today} · {people} · {former}"
        self.query_one("#as-at", Static).update(plain(words))
        self._say_who()

    def show_record(self, id: str) -> None:
        """Mark somebody, by identity; whoever holds no post that day is shown with the former holders."""
        self.query_one("#filter", Line).value = ""
        self.refresh_records()
        if not self.table.go_to(id) and not self._former:
            self._former = True
            self.refresh_records()
            self.table.go_to(id)

    def _groups(self) -> list[tuple[str, list[Holder]]]:
        wanted = words_of(self.query_one("#filter", Line).value)
        groups = []
        for title, held in holders(self.people.on(self.day), self.day, former=self._former):
            fitting = [h for h in held if all(word in _searched(h) for word in wanted)]
            if fitting:
                groups.append((title, fitting))
        return groups

    def _say_who(self) -> None:
        """Under the list: every post of the person under the cursor, over time."""
        person = self.person
        posts = "; ".join(post_words(post, self.people) for post in person.posts) if person else ""
        words = f"{person.in_full}: {'; '.join(filter(None, (posts or 'no post', formerly(person))))}" if person else ""
        self.query_one("#who", Static).update(plain(words))

    def as_text(self) -> str:
        lines = [f"As at {house_date(self.day, weekday=True)}"]
        for title, held in self._groups():
            lines += ["", title.upper()]
            lines += [
                f"{h.person.in_full} ({h.person.code}): "
                + ("; ".join(post_words(post, self.people) for post in h.person.posts) or "no post")
                for h in held
            ]
        return "\n".join(lines)

    @on(Table.Moved)
    def _moved(self, event: Table.Moved) -> None:
        event.stop()
        self._say_who()

    # --- doing ---

    @work(group="asking")
    async def action_new(self) -> None:
        form = add_person_form(self.panel, self.people, self.day, self.do, like=self._entered)
        if act := await self.app.push_screen_wait(form):
            assert isinstance(act.of, Person)
            self._entered = act.of

    @work(group="asking")
    async def action_bulk(self) -> None:
        await take_people_in(self, self.do)

    @work(group="asking")
    async def action_out(self) -> None:
        everyone = self.clerk.archive.people()
        left_out = [words for words, there in (
            ("Contacts are left out: they are for you alone.", any(person.contact for person in everyone)),
            ("Names of before are left out.", any(person.formerly for person in everyone)),
        ) if there]  # fmt: skip
        form = table_form(self, "list of people", "people.csv", lambda: rows_out(everyone), " ".join(left_out))
        await self.app.push_screen_wait(form)

    @on(Table.Chosen)
    @work(group="asking")
    async def action_edit(self) -> None:
        if person := self.person:
            await self.app.push_screen_wait(edit_person_form(self.people, person, self.day, self.do))

    @work(group="asking")
    async def action_post(self) -> None:
        if person := self.person:
            await self.app.push_screen_wait(add_post_form(self.panel, self.people, person, self.day, self.do))

    @work(group="asking")
    async def action_office(self) -> None:
        if person := self.person:
            await self.app.push_screen_wait(office_form(self.people, person, self.day, self.do))

    @work(group="asking")
    async def action_end(self) -> None:
        person = self.person
        if person is None:
            return
        chosen: str | None = "0"
        if len(person.posts) > 1:
            choices = [Choice(str(n), post_words(post, self.people)) for n, post in enumerate(person.posts)]
            chosen = await self.app.push_screen_wait(Choose(f"Which post of {person.in_full}?", choices))
        if chosen is not None:
            post = person.posts[int(chosen)]
            await self.app.push_screen_wait(change_post_form(self.panel, self.people, person, post, self.day, self.do))

    @work(group="asking")
    async def action_authorities(self) -> None:
        await self.app.push_screen_wait(authorities_form(self.panel, self.do))

    def action_settings(self) -> None:
        self.app.push_screen(Settings())

    @work(group="asking")
    async def action_day(self) -> None:
        if (day := await self.app.push_screen_wait(day_form(self.day))) is not None:
            self._day = day
            self.refresh_records()

    def action_former(self) -> None:
        self._former = not self._former
        self.refresh_records()

    # --- narrowing ---

    def action_filter(self) -> None:
        line = self.query_one("#filter", Line)
        line.add_class("-asked")
        line.focus()

    @on(Input.Changed, "#filter")
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self.refresh_records()

    @on(Input.Submitted, "#filter")
    def _narrowed(self, event: Input.Submitted) -> None:
        event.stop()
        self.table.grid.focus()

    def on_key(self, event: events.Key) -> None:
        """Escape shows everyone again."""
        line = self.query_one("#filter", Line)
        if event.key == "escape" and line.has_class("-asked"):
            event.stop()
            line.value = ""
            line.remove_class("-asked")
            self.table.grid.focus()


def _cells(holder: Holder) -> list[str]:
    person, post = holder.person, holder.post
    held = ", ".join(filter(None, (holder.office, str(post.role) if post else ""))).capitalize()
    return [person.code, person.family_first, held, (post.authority or post.job) if post else ""]


def _searched(holder: Holder) -> str:
    post = holder.post
    words = [holder.person.code, holder.person.in_full, holder.office]
    return folded(" ".join(filter(None, (*words, *((post.authority, str(post.role), post.job) if post else ())))))
