"""A notice whose time runs out while it is being shown does not stop the app."""

from __future__ import annotations

import asyncio
from time import time

import pytest
from textual.app import App
from textual.notifications import Notification, Notify
from textual.widgets._toast import Toast

from screens.app.app import SecretariatApp
from screens.app.notice import A_MOMENT, Notice


@pytest.mark.parametrize("late", [-1.0, 0.0, 1e-9, 5.9e-5, 0.01, 3600.0])
def test_a_toast_made_too_late_still_has_a_moment(late: float) -> None:
    notice = Notice("Saved", timeout=6, raised_at=time() - 6 - late)
    assert notice.time_left >= A_MOMENT
    assert notice.has_expired == (late >= 0)
    assert Toast(notice)._timeout >= A_MOMENT


async def test_the_app_goes_on_where_a_notice_ran_out_before_its_toast_was_made() -> None:
    class Late(Notice):
        """Still to be shown when it is asked, and past its time when its toast is made."""

        @property
        def has_expired(self) -> bool:
            return False

    app: App[None] = App()
    async with app.run_test(notifications=True) as pilot:
        app.post_message(Notify(Late("Saved", timeout=0.1, raised_at=time() - 0.2)))
        await pilot.pause(0.01)
        await asyncio.sleep(A_MOMENT * 4)
        await pilot.pause()
        assert not list(app.screen.query(Toast))


def test_every_sentence_the_app_tells_is_such_a_notice(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Notification] = []

    def keep(_: object, message: Notify) -> bool:
        told.append(message.notification)
        return True

    monkeypatch.setattr(SecretariatApp, "post_message", keep)
    app = SecretariatApp.__new__(SecretariatApp)
    app.__dict__["keys"] = {}
    app.tell("Saved.")
    app.notify("As Textual's own parts tell theirs.")
    assert [type(notice) for notice in told] == [Notice, Notice]
    assert [notice.timeout for notice in told] == [6, SecretariatApp.NOTIFICATION_TIMEOUT]
