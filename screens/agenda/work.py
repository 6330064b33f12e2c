"""What the modules of the agenda share: the item marked, and the ways of changing it and of asking about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from secretariat.basics.acts import Act
from secretariat.basics.record import Refused
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.exempt import ExemptGrounds
from secretariat.meetings.meeting import AgendaItem
from secretariat.plan.year import Date

from ..dialogs.field import Field
from ..kit.screen import ClerkScreen
from ..widgets.table import Table


class AgendaWork(ClerkScreen):
    """The agenda's screen as the modules beside it see it: a table of the items of the current meeting."""

    @property
    def table(self) -> Table:
        return self.query_one(Table)

    @property
    def item(self) -> AgendaItem | None:
        """The item marked."""
        return self.bundle.item(self.table.selected) if self.bundle else None

    @property
    def date(self) -> Date | None:
        """The meeting as a date of the plan."""
        return Date(self.bundle.meeting.date, self.bundle.meeting) if self.bundle else None

    @property
    def grounds(self) -> ExemptGrounds:
        """Under which paragraphs an item of this meeting may be taken in private."""
        return self.panel.rules_on(self.bundle.meeting.date if self.bundle else self.clerk.today).exempt

    async def change(self, make: Callable[[Bundle, str], Act]) -> bool:
        """Keep the act that ``make`` makes of the meeting and the marked item's identity; refused, say why.

        True where it was kept.
        """
        bundle, id = self.bundle, self.table.selected
        if bundle is None:
            return False
        try:
            act = make(bundle, id)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        kept = await self.do(act)
        self.table.go_to(id)
        return kept

    async def ask(
        self, title: str, fields: list[Field], check: Callable[[Bundle, dict[str, Any]], Act], note: str = "",
        draft: str = "",
    ) -> Act | None:  # fmt: skip
        """Ask in a form, and keep the act that ``check`` makes of the meeting, as it then is, and of the answers.

        ``note`` stands above the fields; ``draft``: under what name of this meeting a half-filled form is kept, its
        title unless told. The act that was kept; None where the form was left.
        """
        from ..dialogs.form import Form

        bundle = self.bundle
        assert bundle is not None, "a command that needs a meeting is refused without one"
        id = bundle.meeting.id

        def checked(values: dict[str, Any]) -> Act:
            return check(self.clerk.archive.bundle(id) or bundle, values)

        form = Form(title, fields, checked, keep=self.do, note=note, draft=f"{id}: {draft or title}")
        return await self.app.push_screen_wait(form)

    async def may(self, make: Callable[..., Act], **answers: str) -> bool:
        """Refuse before the question is put, not after the clerk has answered it."""
        try:
            if self.bundle:
                make(self.bundle, self.table.selected, **answers)
        except Refused as refusal:
            self.refuse(str(refusal))
            return False
        return True
