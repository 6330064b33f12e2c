"""A past paper as it was read, to be put right and accepted; what is not certain is left for the clerk to say."""

from __future__ import annotations

import datetime as dt
from typing import Any

from secretariat.basics.clock import house_date
from secretariat.basics.record import Refused
from secretariat.meetings.past_papers import PAST_KINDS, PastPaper
from secretariat.past_papers.taking import OpenedPast, day_in_name, past_paper

from ..dialogs.field import Field, FieldRefused
from ..dialogs.form import Form

_NO_KIND = ("", "not certain")


def proposal_form(opened: OpenedPast, today: dt.date, which: str) -> Form[PastPaper]:
    """What was read of a file. ``which``: “2 of 5”, where there are several; empty else."""
    read, name = opened.read, opened.file.name
    hint = day_in_name(name)
    about = f"Its file’s name says {house_date(dt.date.fromisoformat(hint))}." if hint and not read.day else ""
    return _form(
        f"{name}{f' ({which})' if which else ''}", opened, today,
        PastPaper(day=today, kind=read.kind or "other", received=today, title=read.title, present=read.present,
                  items=read.items, recommendations=read.recommendations),
        day=house_date(dt.date.fromisoformat(read.day)) if read.day else "", kind=read.kind or "",
        note=opened.trouble or about or "What is certain of it stands here; the rest is empty. {form.save} keeps it.",
    )  # fmt: skip


def change_form(paper: PastPaper, today: dt.date) -> Form[PastPaper]:
    """A paper that is kept, to be put right."""
    opened = OpenedPast(paper.file, paper.text, None)  # type: ignore[arg-type]
    return _form(f"{paper.title or 'A past paper'}", opened, today, paper, day=house_date(paper.day), kind=paper.kind)


def _form(
    heading: str, opened: OpenedPast, today: dt.date, known: PastPaper, *, day: str, kind: str, note: str = ""
) -> Form[PastPaper]:  # fmt: skip
    kinds = [*(() if kind else (_NO_KIND,)), *PAST_KINDS]
    fields = [
        Field(name="day", label="Day of the meeting", value=day, required=True, hint="Such as 20 March 2019."),
        Field(name="kind", label="What it is", kind="choice", options=kinds, value=kind),
        Field(name="title", label="Title", value=known.title),
        Field(name="present", label="Who was there", kind="lines", value="\n".join(known.present), hint="One a line."),
        Field(name="items", label="Items", kind="lines", value="\n".join(map(str, known.items)),
              hint="One a line, each with its number."),
        Field(name="recommendations", label="Recommendations", kind="lines",
              value="\n".join(map(str, known.recommendations)), hint="One a line, each with its number."),
    ]  # fmt: skip

    def check(values: dict[str, Any]) -> PastPaper:
        lines = {name: values[name].splitlines() for name in ("present", "items", "recommendations")}
        try:
            said = {name: values[name] for name in ("day", "kind", "title")}
            paper = past_paper(opened, received=today, **said, **lines)
        except Refused as refusal:
            why = str(refusal)
            at = "kind" if why.startswith("Say whether") else "items" if "bears no number" in why else "day"
            raise FieldRefused(at, why) from None
        return paper.with_(id=known.id, rev=known.rev, received=known.received)

    return Form(heading, fields, check, note=note, drafted=False)
