"""The words a clerk would look for a command by, where neither its name nor its sentence has them."""

from __future__ import annotations

OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "agenda.pack": ("bundle", "print the papers", "PDF"),
    "agenda.publish": ("send out", "issue", "circulate"),
    "app.apologies": ("absent", "absences", "substitutes"),
    "app.attendance": ("roll call", "register of members", "present"),
    "app.back-up": ("backup", "copy"),
    "app.complaints": ("cases", "misconduct", "conduct"),
    "app.decisions": ("overdue", "late", "recommendations", "actions", "promises", "undertakings", "chase", "due"),
    "app.go-back": ("restore", "recover"),
    "app.help": ("manual",),
    "app.keys": ("shortcuts", "key bindings", "keyboard", "rebind", "change keys"),
    "app.letters": ("mail", "post", "correspondence", "e-mail", "email"),
    "app.lock": ("hide",),
    "app.log": ("history", "log of acts", "audit trail", "journal", "who did what", "activity"),
    "app.meeting": ("switch", "open another meeting"),
    "app.minutes": ("notes", "record"),
    "app.passphrase": ("password",),
    "app.past-papers": ("import", "history", "archive", "old minutes"),
    "app.people": ("members", "councillors", "contacts"),
    "app.plain-text": ("screen reader", "accessible"),
    "app.plan": ("calendar", "year", "work programme", "dates"),
    "app.preview-paper": ("preview",),
    "app.quit": ("exit", "close", "end"),
    "app.rates": ("statistics", "figures"),
    "app.redo": ("again", "repeat"),
    "app.save": ("store", "keep"),
    "app.search": ("find", "look for"),
    "app.settings": ("preferences", "options", "house style", "template", "standing items", "language"),
    "app.since": ("away", "news", "what happened", "what waits", "half typed", "drafts", "overdue", "catch up"),
    "app.theme": ("theme", "color", "dark", "appearance"),
    "app.undo": ("revert", "mistake"),
    "app.write-paper": (
        "print", "export", "PDF", "Word", "docx", "HTML", "CSV", "email", "letters", "review of complaints",
        "chair's brief", "decision notice", "calendar", "output",
    ),
    "complaints.retention": ("erase", "forget", "delete for good"),
    "minutes.close": ("end the meeting", "finish", "gavel"),
    "plan.look-over": ("check", "lint", "problems", "review"),
}  # fmt: skip
"""By the command’s identity. The palette finds each as if it were another name of it."""
