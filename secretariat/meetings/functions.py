"""What the law has a panel do (FRM-02), and which of it the whole panel must do itself."""

from __future__ import annotations

from typing import Literal

Function = Literal[
    "", "PLAN", "ANNUAL_REPORT", "PRECEPT", "SENIOR_APPT", "CHIEF_CONSTABLE", "CC_REMOVAL", "SCRUTINY", "COMPLAINT",
    "SUSPEND", "ACTING_PCC",
]  # fmt: skip
"""The panel's functions under the Police Reform and Social Responsibility Act 2011, ss.28–30 and Sch 1, 5 and 8."""

FUNCTION_WORDS: dict[Function, str] = {
    "": "none of these",
    "PLAN": "review of the draft plan",
    "ANNUAL_REPORT": "review of the annual report",
    "PRECEPT": "review of the precept",
    "SENIOR_APPT": "hearing for a senior appointment",
    "CHIEF_CONSTABLE": "hearing for a chief constable",
    "CC_REMOVAL": "removal of a chief constable",
    "SCRUTINY": "scrutiny of a decision or action",
    "COMPLAINT": "complaint about the office-holder",
    "SUSPEND": "suspension of the office-holder",
    "ACTING_PCC": "appointment of an acting office-holder",
}

SPECIAL: frozenset[Function] = frozenset(("PLAN", "ANNUAL_REPORT", "PRECEPT", "SENIOR_APPT", "CHIEF_CONSTABLE"))
"""The special functions (2011 Act, Sch 6 para 27): for the whole panel alone."""


def forbidden(function: Function) -> str:
    """Why a special function cannot be given away: “the review of the precept: a special function, which …”."""
    return (
        f"the {FUNCTION_WORDS[function]}: a special function, which the whole panel must discharge itself and cannot "
        "give to a sub-committee or an officer (2011 Act, Schedule 6 paragraph 27)"
    )


def is_about_precept(title: str) -> bool:
    """Whether a title is about the precept."""
    return "precept" in title.casefold()


def is_commissioners_report(title: str) -> bool:
    """Whether a title is the Commissioner's annual report, and not the panel's own."""
    words = title.casefold()
    return "annual report" in words and "panel" not in words


def function_named(title: str) -> Function:
    """The function that a title names without doubt; empty where it names none."""
    if is_about_precept(title):
        return "PRECEPT"
    if "confirmation hearing" in title.casefold():
        return function_of_post(title)
    return "ANNUAL_REPORT" if is_commissioners_report(title) else ""


def function_of_post(post: str) -> Function:
    """Of a chief constable the panel can veto; of others it recommends alone (APP-03)."""
    return "CHIEF_CONSTABLE" if "chief constable" in post.casefold() else "SENIOR_APPT"
