"""No number of a rule of ours and no internal name in what the clerk reads: refusals, help, dates, findings, papers."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from secretariat.basics.cited import cited
from secretariat.basics.record import Refused
from secretariat.cli.run import parser
from secretariat.complaints.case import Case
from secretariat.complaints.fold import fold, no_such_step
from secretariat.complaints.next_steps import next_steps
from secretariat.complaints.states import State
from secretariat.complaints.steps import Step
from secretariat.deadlines.calendar import Calendar
from secretariat.deadlines.rules import RULES
from secretariat.deadlines.working import work_out
from secretariat.documents.writers import write_paper
from secretariat.papers.catalogue import PAPERS
from storage import open_store
from storage.archive import Archive
from storage.queries.paper_material import archive_material, meeting_material
from tests.support.cases import case_in, context
from tests.support.panels import DAY
from tests.support.places import ROOT
from tests.support.program import Program

OURS = re.compile(r"\b[A-Z]{3}-\d{2}(?!\d)|\bdomain \d")
"""How a rule is numbered in the notes that this was built from: CMP-23, domain 8.2."""

DATA = {
    "secretariat/deadlines/rules.py", "secretariat/panel/rules_in_force.py", "secretariat/panel/settings/rows.py",
    "secretariat/complaints/clocks.py", "secretariat/complaints/retention.py", "secretariat/complaints/table.py",
    "secretariat/complaints/notices.py",
}  # fmt: skip
"""Where a rule stands as data with its number: what is read of it passes through ``cited``, as is tested below. So does
the ``law`` of a step of a complaint."""
NO_RULES = {"UTF-16", "UTF-32", "SHA-25"}


def ours(words: str) -> list[str]:
    return [found for found in OURS.findall(words) if found not in NO_RULES]


def _literals(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a module that are no docstring and no comment."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {
        id(node.value) for node in ast.walk(tree)
        if isinstance(node, ast.Expr | ast.Assign) and isinstance(node.value, ast.Constant)
        and (isinstance(node, ast.Expr) or ast.unparse(node.targets[0]) == "law")
    }  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def test_no_string_of_the_program_names_a_rule_by_its_number() -> None:
    found = []
    looked_at = 0
    for package in ("secretariat", "screens", "storage"):
        for path in (ROOT / package).rglob("*.py"):
            name = str(path.relative_to(ROOT))
            for line, words in _literals(path):
                looked_at += 1
                # A paragraph that stands in a class is its HELP, which is read; as data it is not.
                if ours(words) and name not in DATA:
                    found.append(f"{name}:{line}: {words[:80]}")
    assert looked_at > 10_000
    assert found == []


@pytest.mark.parametrize("name", RULES)
def test_the_working_of_a_date_says_the_act_and_not_our_number(name: str) -> None:
    rule = RULES[name]
    why = work_out(rule, DAY, Calendar()).why()
    assert ours(rule.source) == [] or cited(rule.source), "something is left to be read"
    assert ours(why) == []
    assert not re.search(r": ?\.$|[;,] ?\.|\( ?\)", why), why


def test_the_register_says_the_regulation_and_not_our_number() -> None:
    now, seen = context(), 0
    for case in map(case_in, (None, *State)):
        for each in next_steps(case, now):
            assert ours(cited(each.rule)) == []
        for kind in Step.__subclasses__():
            assert ours(_refused(case, kind)) == []
            seen += 1
    assert seen > 100


def _refused(case: Case, kind: type[Step]) -> str:
    return no_such_step(case, fold(case), kind)


@pytest.mark.parametrize("which", ["sample", "invented"])
def test_no_paper_of_either_sample_has_one(which: str, sample: Path, invented: Path) -> None:
    archive = Archive(open_store(sample if which == "sample" else invented, read_only=True))
    today = dt.date(2026, 6, 17)
    written = 0
    for name, paper in PAPERS.items():
        meetings = [meeting.id for meeting in archive.meetings()][-3:] if paper.of == "meeting" else [""]
        for meeting in meetings if paper.of in ("meeting", "archive", "either") else []:
            material = meeting_material(archive, meeting, today) if meeting else archive_material(archive, today)
            try:
                text = write_paper(paper.build(material), ".txt").decode()
            except Refused as why:  # nothing is owed, or sent, or asked: that is read too
                text = str(why)
            assert ours(text) == [], f"{name} {meeting}"
            written += 1
    archive.store.close()
    assert written > 30


@pytest.mark.parametrize("which", ["sample", "invented"])
@pytest.mark.parametrize("command", ["lint", "check", "deadlines", "since", "history", "letters"])
def test_what_a_command_prints_has_none(
    command: str, which: str, sample: Path, invented: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = Program(sample if which == "sample" else invented, capsys)
    run(command)
    assert run.out
    assert ours(run.out + run.err) == []


def test_the_dates_of_every_meeting_have_none(invented: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = Program(invented, capsys)
    for meeting in ("2025-10-15", "2026-01-28"):
        assert run("deadlines", meeting) == 0
        assert "By law" in run.out
        assert ours(run.out) == []


def test_no_help_of_the_command_line_has_one() -> None:
    whole = parser()
    commands = next(action for action in whole._actions if hasattr(action, "choices") and action.choices)
    helps = [whole.format_help(), *(sub.format_help() for sub in (commands.choices or {}).values())]  # type: ignore[union-attr]
    assert len(helps) > 40
    assert [found for text in helps for found in ours(text)] == []


def test_what_the_checks_look_for_is_told_without_rules_and_without_tales_of_where_they_come_from() -> None:
    from secretariat.checks.looking_over import CHECKS

    told = [check.sentence for check in CHECKS.values()]
    assert len(told) > 30
    assert [each for each in told if ours(each) or re.search(r"\(\d\.\d|\breal\b", each)] == []
    assert "Every item has a number." in told


def test_it_would_be_seen() -> None:
    assert ours("Say which panel it goes to (CMP-02, reg 9(2)).") == ["CMP-02"]
    assert ours("What the table holds. (domain 8.5)") == ["domain 8"]
    assert ours("2022-07-20/R2, SHA-256, UTF-16") == []
