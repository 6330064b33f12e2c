"""What is told of a folder's acts and meetings is told in the clerk's words."""

from __future__ import annotations

from pathlib import Path

from secretariat.basics.acts import Put, act
from secretariat.events.speech import Note
from storage.queries.whether_all_holds import whether_all_holds
from tests.support.panels import DAY, MEETING, begun, open_archive


def test_what_is_odd_is_told_with_the_day_and_the_item(tmp_path: Path) -> None:
    archive = open_archive(tmp_path)
    archive.commit(begun())
    archive.commit(act("a line", Put(Note(text="Seen: [name].", place="005i"), MEETING)))
    assert f"{DAY.day} {DAY:%B %Y}, item 1: Left to be filled in: “[name]”." in whether_all_holds(archive).problems
