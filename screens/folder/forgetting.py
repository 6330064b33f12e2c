"""What was deleted and still stands in the history; forgetting it for good, in journal, files and back-ups."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import on, work

from secretariat.basics.record import Refused
from secretariat.basics.sentences import capitalised
from secretariat.basics.stopping import Stopped, ToTheEnd

from ..dialogs.coming_up import may_come_up
from ..dialogs.composing_form import ComposingForm
from ..dialogs.detailed import Detailed
from ..dialogs.field import Field, FieldRefused
from ..dialogs.working import watched
from ..kit.commands import Command
from ..widgets.detail import Fact
from ..widgets.table import Column, Row, Table
from .reading import read_through

if TYPE_CHECKING:
    from secretariat.basics.stopping import Step, ToTheEnd
    from storage.archive import Archive
    from storage.queries.forgetting import Gone

    from ..kit.clerk import Clerk
    from ..kit.screen import WithClerk

TITLE = "Forget what was deleted"
WORD = "FORGET"
EMPTY = """Nothing that was deleted is left: there is nothing to forget.

A line of the minutes or any other record that is deleted stays in the history, in the journal and in back-ups, until \
it is forgotten here."""

Alone = Callable[[Callable[["Archive"], None]], Awaitable[None]]
"""Does something to the folder while the records are closed, and opens them again."""


def _none(dialog: Deleted) -> str:
    return dialog.clerk.archive.store.read_only or ("" if dialog.marked else "Nothing is marked.")


def _of_none(dialog: Deleted) -> str:
    return _none(dialog) or ("" if dialog.marked and dialog.marked.meeting else "That is of no meeting.")


class Deleted(Detailed):
    """What was deleted, the newest first."""

    HELP = """What was deleted and still stands in the history. {deleted.forget} takes the words of the one marked out
    of the journal, of every data file and of every back-up; {deleted.all} does it to all that was deleted of the same
    meeting. First it is shown where the words stand and what is not reached, then the reason is asked for, which is
    kept, and a word, for it cannot be undone. What the law wants kept (minutes and agendas that went out, for six
    years) is not forgotten. {app.find-here} finds words in the list."""
    COMMAND_TABLE: ClassVar[tuple[Command, ...]] = (
        Command("deleted.forget", "Forget it for good", "Take its words out of every file; it cannot be undone.",
                "enter,f", _none, footer="forget"),
        Command("deleted.all", "Forget all of its meeting", "All that was deleted of the same meeting.", "a", _of_none,
                footer="all of its meeting"),
    )  # fmt: skip
    HEADING = TITLE
    EMPTY = EMPTY
    COLUMNS = (Column("Deleted", 16), Column("What", 20, wide=26), Column("Of", 12), Column("Words"))

    def __init__(self, gone: Sequence[Gone], alone: Alone) -> None:
        super().__init__()
        self._gone, self._alone = list(gone), alone

    @property
    def marked(self) -> Gone | None:
        """The one marked."""
        return next((each for each in self._gone if _key(each) == self.table.selected), None)

    def show_records(self) -> None:
        store = self.clerk.archive.store
        self._gone = [each for each in self._gone if store.get(each.kept.coll, each.kept.id) is None]
        rows = [
            Row(_key(each), [f"{each.deleted:%Y-%m-%d %H:%M}", each.what, each.meeting, each.words or each.note])
            for each in reversed(self._gone)
        ]
        self.table.show(rows)
        self.show_detail()

    def about_marked(self) -> tuple[str, list[Fact]] | None:
        from storage.queries.forgetting import held

        each = self.marked
        if each is None:
            return None
        of = f" of {each.meeting}" if each.meeting else ""
        why = held(self.clerk.archive, each, self.clerk.today)
        facts = [("", each.words), ("Deleted by", each.note), ("Has to be kept", why)]
        return f"{capitalised(each.what)}{of}", facts

    # --- doing ---

    @on(Table.Chosen)
    @work(group="asking")
    async def action_forget(self) -> None:
        if each := self.marked:
            await self._forget([each])

    @work(group="asking")
    async def action_all(self) -> None:
        if each := self.marked:
            await self._forget([other for other in self._gone if other.meeting == each.meeting])

    async def _forget(self, chosen: Sequence[Gone]) -> None:
        from storage.queries.forgetting import what_would_go

        clerk = self.clerk
        _refuse_held(clerk, chosen)
        told = await read_through(clerk, "What would go", lambda still, step: what_would_go(still, chosen, step))
        if told is None:
            return
        if await self.app.push_screen_wait(self._form(chosen, told)) is not None:
            self._gone = [each for each in self._gone if each not in chosen]
            self.records_changed()

    def _form(self, chosen: Sequence[Gone], told: str) -> ComposingForm[str]:
        clerk = self.clerk
        fields = [
            Field(name="why", label="Why", required=True, hint="It is kept with the day and your name: quote nothing."),
            Field(name="word", label=f"Type {WORD}", required=True,
                  hint="In capitals: it cannot be undone. Escape leaves everything as it is."),
        ]  # fmt: skip

        def check(values: dict[str, Any]) -> str:
            if values["word"] != WORD:
                raise FieldRefused("word", f"Type {WORD}, in capitals, to forget it; Escape leaves it.")
            _refuse_held(clerk, chosen)
            return str(values["why"])

        async def keep(why: str) -> bool:
            return await self._forgotten(form, chosen, why)

        many = "what is marked" if len(chosen) == 1 else f"{len(chosen):,} deleted records"
        form = ComposingForm(f"Forget {many} for good", fields, check, keep=keep, note=told, drafted=False)
        form.purpose = Deleted.HELP
        return form

    async def _forgotten(self, form: WithClerk, chosen: Sequence[Gone], why: str) -> bool:
        from storage.port import StoreError
        from storage.queries.forgetting import forget

        clerk = self.clerk

        def do(step: Step) -> Awaitable[None]:
            def forgotten(archive: Archive) -> None:
                step(ToTheEnd("Taking the words out"))  # the last moment at which it can be stopped
                forget(archive, chosen, why=why, by=clerk.by, today=clerk.today)

            return self._alone(forgotten)

        try:
            await watched(form, TITLE, do)
        except Stopped:
            raise Refused("Stopped: nothing was changed.") from None
        except StoreError as error:
            raise Refused(str(error)) from None
        clerk.tell("Forgotten. That cannot be undone.")
        return True


def _key(each: Gone) -> str:
    return f"{each.kept.coll}/{each.kept.id}"


def _refuse_held(clerk: Clerk, chosen: Sequence[Gone]) -> None:
    """Raises Refused where one has to be kept."""
    from storage.queries.forgetting import held

    if why := next(filter(None, (held(clerk.archive, each, clerk.today) for each in chosen)), ""):
        raise Refused(f"{why} Nothing was forgotten.")


async def show(clerk: Clerk, alone: Alone) -> None:
    """Read the history, and show what was deleted. ``alone``: how the folder is worked on."""
    from storage.queries.forgetting import gone

    screen = cast("WithClerk", clerk.screen)
    if clerk.archive.store.folder is None:
        clerk.refuse("These records are not kept in a folder of their own: they have no history on the disk.")
        return
    found = await read_through(clerk, TITLE, lambda still, step: gone(still, told=step))
    if found is not None and may_come_up(screen, f"Ask for “{TITLE}” again: {{app.palette}}."):
        clerk.push_screen(Deleted(found, alone))
