"""A report in a few words, and as text to be read through."""

from __future__ import annotations

from ...basics.amounts import so_many
from ...basics.sentences import capitalised, listing
from ...meetings.reports_in import ReportIn


def counted(report: ReportIn) -> str:
    """What it holds: “24 numbered paragraphs; Appendix A – Figures; 2 background documents; 10 pages”."""
    numbered = sum(not each.heading for each in report.paragraphs)
    appendices = so_many(len(report.appendices), "appendix", "appendices", nothing="no")
    parts = [so_many(numbered, "numbered paragraph", nothing="no"), appendices]
    parts += [so_many(len(report.background), "background document")] if report.background else []
    if report.file and report.file.pages:
        parts.append(so_many(report.file.pages, "page", nothing="no"))
    if report.earlier:
        parts.append(f"{so_many(len(report.earlier), 'earlier version')} kept")
    return capitalised(listing(parts, ", ")) + "."


def in_text(report: ReportIn) -> str:
    """All that was read of it, in lines."""
    head = [("Title", report.title), ("Item", report.number), ("Report by", report.author),
            ("Contact", report.contact), ("Purpose", report.purpose), ("Asked", report.asked),
            ("File", report.file.name if report.file else "")]  # fmt: skip
    lines = [f"{label}: {words}" for label, words in head if words]
    for each in report.paragraphs:
        lines += ["", f"{each.number}{'.' if each.heading else ''} {each.text}"]
    for label, entries in (("Appendices", report.appendices), ("Background documents", report.background)):
        if entries:
            lines += ["", label, *(f"- {entry}" for entry in entries)]
    return "\n".join(lines)
