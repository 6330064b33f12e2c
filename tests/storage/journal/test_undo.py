"""Undo and redo: global, without limit, also after a restart; history only ever grows."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from storage.disk import disk
from storage.engine import operations as acts
from storage.journal import journal
from storage.journal.undo import SEALED_ANEW
from storage.port import Conflict, Op
from tests.depth import deep
from tests.support import folders as helpers
from tests.support.folders import EVENTS, PEOPLE, gone, opened, put, state
from tests.support.killed import killed


def test_undo_takes_back_a_whole_act_and_redo_does_it_again(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1"), put("e", "x", EVENTS)], by="", note="first")
    store.commit([put("a", "2"), gone("e", EVENTS)], by="", note="second")
    undone = store.undo(by="jm")
    assert (undone.undoes, undone.note, undone.by) == (2, "second", "jm")
    assert state(store) == {(PEOPLE, "a"): "1", (EVENTS, "e"): "x"}
    assert (store.undo_note(), store.redo_note()) == ("first", "second")
    assert store.undo(by="").undoes == 1
    assert state(store) == {}
    assert store.undo(by="") is None
    assert [store.redo(by="").redoes, store.redo(by="").redoes, store.redo(by="")] == [1, 2, None]
    assert state(store) == {(PEOPLE, "a"): "2"}
    assert store.undo(by="").undoes == 2
    assert [change.note for change in store.changes()] == [
        "first",
        "second",
        "second",
        "first",
        "first",
        "second",
        "second",
    ]


def test_a_new_act_ends_redo(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a")], by="", note="a")
    store.undo(by="")
    store.commit([put("b")], by="", note="b")
    assert store.redo_note() == ""
    assert store.redo(by="") is None


def test_undo_goes_on_after_a_restart_past_old_parts_of_the_journal(tmp_path, monkeypatch):
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 500)
    for number in range(6):
        store = opened(tmp_path)
        store.commit([put(f"n{number}", "word " * 30), put("same", str(number))], by="", note=f"act {number}")
        if number == 3:
            store.undo(by="")
        store.close()
    assert len(list((tmp_path / "journal").iterdir())) > 4
    for number in [5, 4, 2, 1, 0]:
        store = opened(tmp_path)
        assert store.undo_note() == f"act {number}"
        store.undo(by="")
        store.close()
    store = opened(tmp_path)
    assert state(store) == {}
    assert store.undo(by="") is None
    assert [store.redo(by="").note for _ in range(5)] == ["act 0", "act 1", "act 2", "act 4", "act 5"]


def test_drafts_and_checkpoints_are_no_acts(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a")], by="", note="a")
    store.undo(by="")
    store.save_draft("line", "half")
    store.settle()
    assert store.redo_note() == "a"
    store.redo(by="")
    store.save_draft("line", "more")
    assert store.undo_note() == "a"


def test_versions_never_go_back(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1", rev=0)], by="", note="")
    store.commit([put("a", "2", rev=1)], by="", note="")
    store.undo(by="")
    assert store.get(PEOPLE, "a").rev == 3
    with pytest.raises(Conflict):
        store.commit([put("a", "stale", rev=2)], by="", note="")
    store.redo(by="")
    assert store.get(PEOPLE, "a").rev == 4
    store.commit([gone("a")], by="", note="")
    store.undo(by="")
    assert store.get(PEOPLE, "a").rev == 5


def test_undo_never_overwrites_what_was_changed_by_other_means(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1")], by="", note="the first")
    store.commit([put("a", "2")], by="", note="a repair")
    store._steps = None
    steps = store._known_steps()
    steps.to_undo()
    steps._done.pop()  # as if the repair had been no act of the clerk's
    with pytest.raises(Conflict, match=r"“the first” cannot be taken back .* 'a' of people/persons was changed since"):
        store.undo(by="")
    assert state(store) == {(PEOPLE, "a"): "2"}


def test_undo_and_redo_pass_over_an_act_that_changed_no_word_also_after_a_restart(tmp_path):
    def kept_otherwise(store, how):
        store.commit([put(id, state(store)[PEOPLE, id], how=how) for id in ("a", "b")], by="", note="kept", same=True)
        store.close()
        return opened(tmp_path)

    store = opened(tmp_path)
    store.commit([put("a", "1"), put("b", "1")], by="", note="first")
    store.commit([put("a", "2")], by="", note="second")
    for how in ("one", "two"):
        store = kept_otherwise(store, how)
    assert store.undo_note() == "second"
    assert store.undo(by="").note == "second"
    assert (state(store)[PEOPLE, "a"], store.get(PEOPLE, "b").doc["how"]) == ("1", "two"), "of the other it stays"
    store = kept_otherwise(store, "three")
    assert (store.undo_note(), store.redo_note()) == ("first", "second")
    assert store.redo(by="").note == "second"
    assert (state(store)[PEOPLE, "a"], store.get(PEOPLE, "a").doc["how"]) == ("2", "two")
    store.undo(by="")
    assert store.undo(by="").note == "first"
    assert state(store) == {}
    assert [store.redo(by="").note, store.redo(by="").note, store.redo(by="")] == ["first", "second", None]
    assert store.check() == []


def test_such_acts_of_before_are_known_by_their_note_their_undo_and_redo_too(tmp_path):
    """They were acts like every other, taken back with the clerk's act before them, and done again after it."""
    store = opened(tmp_path)
    store.commit([put("a", "1")], by="", note="first")
    store.commit([put("a", "1", how="anew")], by="", note=SEALED_ANEW)
    for undoes, redoes, how in ((2, 0, ""), (0, 2, "anew"), (2, 0, "")):
        kept = acts.planned([put("a", "1", how=how)], store._shelf.row_to_change)
        store._act(kept, "jm", SEALED_ANEW, undoes=undoes, redoes=redoes)
        store.close()
        store = opened(tmp_path)
        assert (store.undo_note(), store.redo_note()) == ("first", "")
    assert store.undo(by="").note == "first"
    assert state(store) == {}
    store.close()
    store = opened(tmp_path)
    assert (store.undo_note(), store.redo_note()) == ("", "first")
    assert store.redo(by="").note == "first"
    assert state(store) == {(PEOPLE, "a"): "1"}


def test_what_was_changed_by_other_means_after_such_an_act_is_not_overwritten_either(tmp_path):
    store = opened(tmp_path)
    store.commit([put("a", "1")], by="", note="the first")
    store.commit([put("a", "1", how="one")], by="", note="kept", same=True)
    store.commit([put("a", "2")], by="", note="a repair")
    steps = store._known_steps()
    steps.to_undo()
    steps._done.pop()
    with pytest.raises(Conflict, match="was changed since"):
        store.undo(by="")
    assert state(store) == {(PEOPLE, "a"): "2"}


def test_an_undo_that_cannot_be_saved_leaves_everything(tmp_path, monkeypatch):
    store = opened(tmp_path)
    store.commit([put("a", "1")], by="", note="a")

    def full(fd, data):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(disk, "write", full)
        with pytest.raises(Exception, match="the disk is full"):
            store.undo(by="")
    assert store.undo_note() == "a"
    store.undo(by="")
    assert store.redo_note() == "a"


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("act"), st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 5)), min_size=1, max_size=3)
        ),
        st.tuples(st.sampled_from(["undo", "redo", "reopen", "kill", "settle", "same"]), st.none()),
    ),
    max_size=40,
)


@deep(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_any_run_of_acts_undo_redo_and_restarts_is_as_a_simple_model_says(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("undo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "SEGMENT_BYTES", 1500)
        store = opened(folder)
        now: helpers.State = {}
        done: list[helpers.State] = []
        undone: list[helpers.State] = []
        highest: dict[str, int] = {}
        for number, (kind, edits) in enumerate(steps):
            match kind:
                case "same" if now:
                    kept = [put(id, text, how=number) for (_, id), text in now.items()]
                    store.commit(kept, by="", note="kept otherwise", same=True)
                case "act":
                    ops: list[Op] = []
                    then = dict(now)
                    for id, value in edits:
                        if value == 0 and (PEOPLE, id) in then:
                            ops.append(gone(id))
                            del then[PEOPLE, id]
                            highest.pop(id, None)
                        else:
                            ops.append(put(id, str(value)))
                            then[PEOPLE, id] = str(value)
                    store.commit(ops, by="", note="act")
                    done.append(now)
                    undone, now = [], then
                case "undo":
                    assert (store.undo(by="") is not None) == bool(done)
                    if done:
                        undone.append(now)
                        now = done.pop()
                case "redo":
                    assert (store.redo(by="") is not None) == bool(undone)
                    if undone:
                        done.append(now)
                        now = undone.pop()
                case "settle":
                    store.settle()
                case "reopen":
                    store.close()
                    store = opened(folder)
                case "kill":
                    killed(store)
                    store = opened(folder)
            assert state(store) == now
            assert (store.undo_note() != "", store.redo_note() != "") == (bool(done), bool(undone))
        store.settle()
        assert store.check() == []
        store.close()
        assert helpers.stock(folder) == now
