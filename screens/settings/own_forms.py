"""The forms of the settings that are more than a word, a number, yes or no, or one of several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from secretariat.meetings.exempt import ExemptGrounds
from secretariat.meetings.exempt import as_lines as as_grounds
from secretariat.meetings.exempt import from_lines as from_grounds
from secretariat.panel import by_business as by_business_rules
from secretariat.panel.by_business import ForBusiness
from secretariat.panel.majority_rule import MajorityRule
from secretariat.panel.panel import ComplaintTargets, QuestionRule, QuorumRule
from secretariat.panel.phrases import Phrase, as_lines, from_lines
from secretariat.panel.settings.judging import question_rule

from ..dialogs.field import Field
from .form_parts import FormParts, number
from .minutes_forms import headings, house, lists, numbering, year_begins
from .quorum import quorum_rule
from .word_template import word_template


def quorum(rule: QuorumRule) -> FormParts[QuorumRule]:
    """A fraction or a number, in one field."""
    words = str(rule.fixed) if rule.fixed else f"{rule.numerator}/{rule.denominator}"
    fields = [
        Field(name="quorum", label="Quorum", value=words, required=True,
              hint="A fraction, such as 1/3 (rounded up), or a number."),
        Field(name="base", label="A fraction of", kind="choice", value=rule.base,
              options=[("seats", "the seats, filled or not"), ("in office", "the members in office")]),
        Field(name="minimum", label="But at least", kind="number", value=rule.minimum,
              hint="With a fraction: never fewer."),
    ]  # fmt: skip

    def read(typed: dict[str, Any]) -> QuorumRule:
        found = quorum_rule(typed["quorum"], typed["minimum"])
        return found if found.fixed else replace(found, base=typed["base"])

    return FormParts(fields, read)


def majorities(rule: MajorityRule) -> FormParts[MajorityRule]:
    """So many parts out of so many, and whether substitutes count for a veto."""
    fields = [
        number("numerator", "So many parts", rule.numerator, "Two-thirds: 2 parts …"),
        number("denominator", "Out of", rule.denominator, "… out of 3, of the members present, rounded up."),
        Field(name="substitutes_veto", label="Substitutes count for a veto", kind="yesno", value=rule.substitutes_veto,
              hint="The law does not say whether a substitute is one of the two-thirds."),
    ]  # fmt: skip
    return FormParts(fields, lambda typed: MajorityRule(**typed))


def phrases(bank: tuple[Phrase, ...]) -> FormParts[tuple[Phrase, ...]]:
    """The phrase bank, a phrase a line."""
    field = Field(name="phrases", label="Phrases", kind="lines", value=as_lines(bank),
                  hint="One a line: nt = noted that. In capitals: spelled out at first use.")  # fmt: skip
    return FormParts([field], lambda typed: from_lines(typed["phrases"]))


def by_business(rules: tuple[ForBusiness, ...]) -> FormParts[tuple[ForBusiness, ...]]:
    """The rules for some business, one a line."""
    field = Field(name="by_business", label="By the business", kind="lines", value=by_business_rules.as_lines(rules),
                  hint="One a line, by words of the title or kind of meeting: precept: quorum 7; no vote: "
                       "independent members, substitutes.")  # fmt: skip
    return FormParts([field], lambda typed: by_business_rules.from_lines(typed["by_business"]))


def questions(rule: QuestionRule) -> FormParts[QuestionRule]:
    """Until when a public question is guaranteed acceptance."""
    fields = [
        number("amount", "How many", rule.amount),
        Field(name="counted", label="Counted in", kind="choice", value=rule.counted,
              options=["working days", "clear days", "days"]),
        Field(name="anchor", label="From", kind="choice", value=rule.anchor,
              options=[("publication", "publication of the agenda, on"), ("meeting", "the meeting, back")]),
        Field(name="time", label="Until the time of day", kind="time", value=rule.time,
              hint="Empty: the whole of that day."),
        Field(name="noon_inclusive", label="That time is in time", kind="yesno", value=rule.noon_inclusive,
              hint="“Before 12 noon” says No; “by 12 noon” says Yes."),
    ]  # fmt: skip
    return FormParts(fields, lambda typed: question_rule(**typed))


_TARGETS = (
    ("acknowledge", "Acknowledge within", "Working days from when it came."),
    ("decide", "Decide within", "Working days, to decide whether to record it."),
    ("comments", "Comments within", "Working days, from both sides."),
    (
        "resolve_weeks",
        "Resolve within",
        "Weeks from when it came, or was sent back, to the end of informal resolution.",
    ),
    ("review_weeks", "Review every", "Weeks between two reviews of a copy that is withheld."),
    ("keep_years", "Keep for", "Years after its end, before a case is listed for erasing."),
    ("small_number", "Smallest number told", "A count under this is not broken down in a public report."),
)
"""The targets for complaints: field, label, what it counts."""


def complaint_targets(targets: ComplaintTargets) -> FormParts[ComplaintTargets]:
    """A number for each target."""
    fields = [number(field, label, getattr(targets, field), hint) for field, label, hint in _TARGETS]
    return FormParts(fields, lambda typed: ComplaintTargets(**typed))


def exempt(grounds: ExemptGrounds) -> FormParts[ExemptGrounds]:
    """The schedule, and its paragraphs, one a line."""
    fields = [
        Field(name="schedule", label="Schedule", value=grounds.schedule, required=True,
              hint="As papers cite it: Part 1 of Schedule 12A to the Local Government Act 1972."),
        Field(name="grounds", label="Paragraphs", kind="lines", value=as_grounds(grounds),
              hint="One a line, its number and what it covers, as your authority words it."),
        Field(name="of_a_person", label="About a person", value=grounds.of_a_person, required=True,
              hint="Those that cover a person and what reveals one: for reports about complaints."),
    ]  # fmt: skip

    def read(typed: dict[str, Any]) -> ExemptGrounds:
        return ExemptGrounds(
            schedule=typed["schedule"], grounds=from_grounds(typed["grounds"]), of_a_person=typed["of_a_person"]
        )

    return FormParts(fields, read)


OWN_FORMS: dict[str, Callable[[Any], FormParts[Any]]] = {
    "quorum": quorum,
    "majorities": majorities,
    "phrases": phrases,
    "by_business": by_business,
    "questions": questions,
    "complaint_targets": complaint_targets,
    "numbering": numbering,
    "house": house,
    "year_begins": year_begins,
    "headings": headings,
    "exempt": exempt,
    "lists": lists,
    "word_template": word_template,
}
"""By the name of the setting."""
