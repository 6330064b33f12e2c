"""What the command line can do, and what does it on a screen; and the other way round, or why there is no other door.

``ON_A_SCREEN`` has each command, each of its options and each of its arguments that asks for something of its own;
``ON_THE_COMMAND_LINE`` each command of a screen. ``tests/journeys/test_both_doors.py`` holds both against the program,
so that whoever adds to one says here what is done on the other. The pages of docs print the first.
"""

from __future__ import annotations

from secretariat.papers.catalogue import FILES, PAPERS


class NoDoor(str):
    """Why there is none, as a sentence."""

    __slots__ = ()


OF_THE_SHELL = NoDoor("It is about the shell that the command is typed in.")
FOR_A_PROGRAM = NoDoor("It is for another program to read; on a screen the same is seen as it is proposed.")
ITS_OWN = NoDoor("A screen asks before it replaces a file that it did not write so, and keeps that one beside.")

SAID = {
    "--not-compared": "app.let-go", "--not-them": "app.not-them", "--in-public": "app.let-go",
    "--because": "app.let-go",
}  # fmt: skip
"""What can be said where the gate holds something up."""

ON_A_SCREEN: dict[str, str | NoDoor] = {
    "sample": "welcome.sample",
    "sample --invented": "welcome.lesson",
    "minute": "app.minutes",
    "minute --as-typed": NoDoor("In the line a short form is taken back to what was typed by Ctrl+Z."),
    "linear": "app.linear",
    "words": "app.words",
    "words WORD": "narrowed.find",
    **{f"export {name}": "app.write-paper" for name in PAPERS},
    **{f"export {name}": "app.calendar" for name in FILES},
    "export --to": "app.write-paper",
    "export --item": "agenda.front-sheet",
    "export --force": ITS_OWN,
    "export --final": "preview.final",
    "export --from": "app.write-paper",
    "export --until": "app.write-paper",
    "export --year": "app.write-paper",
    "export --annexed": "app.write-paper",
    "export --case": "app.write-paper",
    "export --language": "app.write-paper",
    "export --both": "app.write-paper",
    **{f"export {said}": where for said, where in SAID.items()},
    "finals": "app.finals",
    "finals PAPER": "finals.differs",
    "finals --item": "finals.differs",
    "finals --year": "finals.differs",
    "finals --from": "finals.differs",
    "finals --until": "finals.differs",
    "finals --case": "finals.differs",
    "finals --language": "finals.differs",
    "finals --to": "finals.out",
    "publish": "agenda.publish",
    "publish --on": "agenda.publish",
    "publish --at": "agenda.publish",
    "publish --note": "agenda.publish",
    "circulate": "minutes.circulate",
    "circulate --on": "minutes.circulate",
    "circulate --at": "minutes.circulate",
    "circulate --to": "minutes.circulate",
    "signed": "minutes.sign",
    "signed --on": "minutes.sign",
    **{f"{command} {said}": where for command in ("publish", "circulate", "signed") for said, where in SAID.items()},
    "how-far": "minutes.how-far",
    "settings": "app.settings",
    "settings NAME": "settings.change",
    "settings VALUE": "settings.change",
    "settings --since": "settings.change",
    "settings --on": "settings.day",
    "settings --take-out": "settings.take-out",
    "template": "settings.change",
    "template FILE": "settings.change",
    "wordings": "settings.wordings",
    "wordings --write": "wordings.write",
    "phrases": "app.phrases",
    "phrases out": "phrases.out",
    "phrases in": "phrases.take-in",
    "phrases --force": ITS_OWN,
    "people in": "people.bulk",
    "people out": "people.out",
    "people --since": "rows.correct",
    "people --force": ITS_OWN,
    "people --propose": "people.bulk",
    "dates in": "plan.bulk",
    "dates --propose": "plan.bulk",
    "standing-items in": "standing.bulk",
    "standing-items --since": "standing.day",
    "standing-items --propose": "standing.bulk",
    "deadlines": "plan.all-dates",
    "deadlines MEETING": "plan.dates",
    "check": "app.check",
    "lint": "plan.look-over",
    "verify": "app.verify",
    "find": "app.search",
    "find --most": NoDoor("The list of a search is scrolled to its end."),
    "trace": "decisions.story",
    "rates": "app.rates",
    "since": "app.since",
    "since DATE": "since.day",
    "letter": "letters.file",
    "letter --propose": FOR_A_PROGRAM,
    "letter --against": FOR_A_PROGRAM,
    "letter --date": "desk.date",
    "letter --accept": "desk.all",
    "letter --about-complaint": "desk.sealed",
    "letters": "app.letters",
    "report-in": "agenda.report",
    "report-in --meeting": "app.meeting",
    "report-in --item": "agenda.report",
    "report-in --propose": FOR_A_PROGRAM,
    "paper-in": "agenda.papers",
    "paper-in --item": "agenda.papers",
    "paper-in --title": "agenda.papers",
    "paper-in --exempt": "agenda.papers",
    "paper-in --meeting": "app.meeting",
    "papers": "agenda.papers",
    "paper-change": "agenda.papers",
    "paper-change --title": "agenda.papers",
    "paper-change --exempt": "agenda.papers",
    "paper-change --to": "agenda.papers",
    "paper-change --meeting": "app.meeting",
    "paper-out": "agenda.papers",
    "paper-out --meeting": "app.meeting",
    "pack": "agenda.pack",
    "pack --to": "agenda.pack",
    "pack --supplement": "agenda.pack",
    "pack --exempt": "agenda.pack",
    "pack --force": ITS_OWN,
    **{f"pack {said}": where for said, where in SAID.items()},
    "history-in": "past.add",
    "history-in --accept": "past.add",
    "history-in --propose": "past.add",
    "history-in --date": "past.add",
    "history-in --kind": "past.add",
    "past-papers": "app.past-papers",
    "past-papers WORD": "past.find",
    "plan-delivery in": "delivery.take-in",
    "plan-delivery out": "delivery.out",
    "plan-delivery --force": ITS_OWN,
    "dump": "app.everything-out",
    "dump --to": "app.everything-out",
    "dump --with-complaints": "app.everything-out",
    "dump --with-files": "app.everything-out",
    **{f"dump {said}": where for said, where in SAID.items()},
    "load": "app.everything-in",
    "schema": "app.schema",
    "history": "app.log",
    "history ID": "log.same",
    "undo": "app.undo",
    "redo": "app.redo",
    "backup": "app.back-up",
    "restore": "app.go-back",
    "restore NAME": "app.go-back",
    "restore --difference": "app.go-back",
    "go-on files": "app.go-on-from-files",
    "go-on journal": "app.go-on-from-journal",
    "forget": "app.forget",
    "forget LINE": "deleted.forget",
    "forget --because": "deleted.forget",
    "forget --what": "deleted.forget",
    "completion": OF_THE_SHELL,
}
"""By the command, with what is added to it: the option, the argument in capitals, or one of the words it may be."""

SAME_SCREEN = NoDoor("It moves, chooses or asks on the screen itself, and keeps nothing.")
TAKEN_OUT = NoDoor("What is taken out is seen first, with all that goes with it: that is what a screen is for.")
FORM = NoDoor("It is a key of a form or a list: what that is for has the command.")
RECORD = "load"
"""A record is entered, changed or put right: in the document that a command takes in."""
REGISTER = NoDoor(
    "The register of complaints is worked where it can be blanked at once; a command would leave names in the terminal."
)
TASTE = NoDoor("It is about how the screen looks and which keys it has.")

_ROWS: tuple[tuple[str | NoDoor, str], ...] = (
    # everywhere
    (SAME_SCREEN, "app.help app.plan app.agenda app.attendance app.apologies app.decisions app.complaints app.people "
     "app.go-to app.palette app.find-here app.meeting app.plain-text app.copy app.save app.quit app.lesson"),
    (TASTE, "app.keys app.theme"),
    (NoDoor("A command opens the folder anew each time."), "app.open-again"),
    (NoDoor("A passphrase is typed where nobody reads it: a command would stand in the history of the shell."),
     "app.passphrase complaints.passphrase passphrase.save"),
    (REGISTER, "app.lock complaints.log complaints.now complaints.edit complaints.letters complaints.whole "
     "complaints.correct complaints.batch complaints.hold complaints.conduct complaints.abroad complaints.retention "
     "complaints.only-open complaints.lock letter.file letter.sent letter.excused letter.afresh letters.erase "
     "letters.seal letters.compare desk.not-them"),
    ("minute", "app.minutes"),
    ("words", "app.words narrowed.find"),
    ("letters", "app.letters"),
    ("find", "app.search everything.clear here.next here.before"),
    ("undo", "app.undo"),
    ("redo", "app.redo"),
    ("go-on files", "app.go-on-from-files"),
    ("go-on journal", "app.go-on-from-journal"),
    ("check", "app.check"),
    ("verify", "app.verify"),
    ("forget", "app.forget deleted.forget deleted.all"),
    ("dump", "app.everything-out"),
    ("load", "app.everything-in"),
    ("schema", "app.schema"),
    ("history", "app.log log.go log.same log.meeting"),
    ("since", "app.since since.go since.day"),
    ("backup", "app.back-up"),
    ("restore", "app.go-back"),
    ("linear", "app.linear"),
    ("phrases", "app.phrases phrases.take-in phrases.out"),
    ("export calendar", "app.calendar"),
    ("export", "app.write-paper app.preview-paper plan.write agenda.write agenda.write-members agenda.front-sheet "
     "agenda.write-brief minutes.write minutes.notice minutes.exempt minutes.recording minutes.comparison "
     "preview.write preview.open write.preview write.open"),
    ("export --final", "preview.final"),
    ("export --not-compared", "app.let-go"),
    ("export --not-them", "app.not-them"),
    ("finals", "app.finals finals.differs finals.read finals.out preview.differs"),
    ("past-papers", "app.past-papers past.read past.find"),
    ("history-in", "past.add"),
    ("sample", "welcome.sample welcome.lesson"),
    # the plan and the agenda
    ("deadlines", "plan.dates plan.all-dates agenda.dates"),
    ("lint", "plan.look-over"),
    ("dates in", "plan.bulk"),
    (RECORD, "plan.add plan.add-item plan.edit plan.earlier plan.later plan.up plan.lower plan.defer plan.undate "
     "plan.copy plan.cancel plan.put-back plan.settle plan.new-meeting plan.holidays holidays.add "
     "holidays.mark-none agenda.new-meeting agenda.add agenda.edit agenda.defer agenda.attached "
     "agenda.to-follow agenda.verbal agenda.withdraw agenda.back-on agenda.up agenda.down agenda.renumber "
     "agenda.take agenda.propose agenda.head agenda.questions questions.log questions.edit "
     "questions.accept questions.decline apologies.new apologies.edit "
     "apologies.late apologies.substitute apologies.no-substitute"),
    (TAKEN_OUT, "plan.remove holidays.take-back agenda.delete questions.delete apologies.withdraw minutes.delete "
     "attendance.take-back decisions.delete inspections.delete delivery.delete past.delete letters.out"),
    (SAME_SCREEN, "plan.open plan.history holidays.earlier holidays.later"),
    ("report-in", "agenda.report"),
    ("papers", "agenda.papers"),
    ("pack", "agenda.pack"),
    ("publish", "agenda.publish"),
    # the meeting
    ("minute", "attendance.present attendance.present-next attendance.absent attendance.not-required "
     "attendance.virtual attendance.observing attendance.everyone attendance.group attendance.time "
     "attendance.substitute attendance.new minutes.next minutes.promise minutes.close minutes.long minutes.unsettled"),
    (RECORD, "attendance.correct minutes.kind minutes.speaker minutes.time minutes.item "
     "minutes.correct minutes.insert minutes.up minutes.down minutes.carry minutes.join"),
    (SAME_SCREEN, "attendance.find minutes.editor minutes.recall minutes.recall-later minutes.divide"),
    ("circulate", "minutes.circulate"),
    ("signed", "minutes.sign"),
    ("how-far", "minutes.how-far"),
    # decisions, letters, people
    ("trace", "decisions.story story.there"),
    ("rates", "app.rates"),
    (RECORD, "app.report app.chased decisions.progress decisions.raise decisions.parts decisions.correct "
     "decisions.inspections inspections.add inspections.points inspections.comments "
     "inspections.letter inspections.edit points.answer points.back delivery.report delivery.add "
     "delivery.edit past.edit people.new people.edit people.post people.end "
     "people.office people.authorities"),
    (SAME_SCREEN, "decisions.meetings decisions.find decisions.filter decisions.overdue decisions.sort decisions.every "
     "decisions.decisions decisions.recommendations decisions.actions decisions.undertakings decisions.questions "
     "decisions.area-for-improvements decisions.referrals decisions.waiting decisions.letters decisions.minute "
     "decisions.clear letters.back people.filter people.day people.former"),
    ("plan-delivery in", "delivery.take-in"),
    ("plan-delivery out", "decisions.delivery delivery.out"),
    ("letter", "letters.new letters.file letters.open desk.accept desk.before desk.after desk.matter desk.add "
     "desk.unlink desk.position desk.all desk.date desk.sealed desk.keep"),
    ("people in", "people.bulk"),
    ("people out", "people.out"),
    # settings
    ("settings", "app.settings people.settings settings.change settings.day settings.find"),
    ("settings --take-out", "settings.take-out"),
    (RECORD, "set-up.begin welcome.new"),
    ("wordings", "settings.wordings wordings.write"),
    ("standing-items in", "standing.bulk standing.day"),
    (RECORD, "standing.add standing.change standing.remove standing.up standing.down"),
    # every form and list
    (TASTE, "keys.change keys.own keys.all keys.undo keys.redo help.keys"),
    (SAME_SCREEN, "go.plan go.agenda go.attendance go.apologies go.minutes go.decisions go.letters go.complaints "
     "go.people working.stop dialog.leave"),
    (FORM, "choose.take form.save form.afresh paste.read paste.afresh tick.mark tick.all tick.take rows.correct "
     "rows.leave-out rows.next rows.accept"),
)  # fmt: skip

ON_THE_COMMAND_LINE: dict[str, list[str | NoDoor]] = {}
"""By the identity of the screen's command."""
for _door, _ids in _ROWS:
    for _id in _ids.split():
        ON_THE_COMMAND_LINE.setdefault(_id, []).append(_door)
