"""Lines that say the opposite of their command, or nothing at all, and lines that only look like those."""

from __future__ import annotations

from secretariat.capture.words.vocabulary import find

_PAPER = "is no paper: leave the line out, or /note keeps it as words."
_NOT_DONE = (
    "says more than which decision: /done closes it, /carry says that it goes on, and after “because” stands why."
)
_WAS_NOT = "says that it was not: /carry says that it goes on, /not-done that it was not carried out."
_ENDS = "says that it goes on no longer: /done closes it, /not-done says that it was not carried out."
_GROUP = "is no sentence after its name: say “had nothing to report”, “had not met”."
_DECIDED = "would print as decided what was not: say what was, “that …” or “not to …”."
_PROMISE = "is no promise: leave the line out, or say “not to …”."
_OPPOSITE = "says the opposite: leave the line out."
_OF_NOTHING = "is said of nothing: leave it out, or leave the line out."

_DENIED = [
    ("/not-done R3 of 12 March was done", "R3 of 12 March was done", _NOT_DONE),
    ("/not-done pc: R3 had since been carried out", "R3 had since been carried out", _NOT_DONE),
    ("/not-done R3 has not yet been carried out", "R3 has not yet been carried out", _NOT_DONE),
    ("/not-done nothing", "nothing", _NOT_DONE),
    ("/tabled nothing", "nothing", _PAPER),
    ("/tabled by nobody: a map", "by nobody: a map", _PAPER),
    ("/tabled No papers", "No papers", _PAPER),
    ("/tabled a map was not tabled", "a map was not tabled", _PAPER),
    ("/late no papers", "no papers", _PAPER),
    ("/late for item 6: not received", "not received", _PAPER),
    ("/group Lanes Working Group: not met", "not met", _GROUP),
    ("/group Lanes Working Group by pq: nothing to report", "nothing to report", _GROUP),
    ("/arising no matters arose", "no matters arose",
     "is no matter: /none matters arising says that there were none."),
    ("/settled item 8 of 12 March: it was not settled", "it was not settled", _WAS_NOT),
    ("/done R1 of 12 March: not done", "not done", _WAS_NOT),
    ("/done R1 of 12 March: the lamps weren’t done", "the lamps weren’t done", _WAS_NOT),
    ("/reported R1 of 12 March: not yet", "not yet", _WAS_NOT),
    ("/carry R1 of 12 March: done", "done", _ENDS),
    ("/correct 12 March: no corrections", "no corrections",
     "corrects nothing: leave the line out; after the colon stand the words that are right."),
    ("/minutes 12 March subject to nothing", "nothing", "corrects nothing: leave “subject to” out."),
    ("/out db did not leave", "did not leave", "says that nobody left: leave the line out, or /in says who came back."),
    ("/recommend nothing", "nothing", "is no recommendation: leave the line out, or begin “that …”, “not to …”."),
    ("/action nobody to write", "nobody to write",
     "is nobody’s action: leave the line out, or say who is to do what."),
    ("/promise pc did not promise it", "did not promise it", _PROMISE),
    ("/promise nothing", "nothing", _PROMISE),
    ("/noted nothing", "nothing", _DECIDED),
    ("/approved not the plan", "not the plan", _DECIDED),
    ("/agreed the plan was not agreed", "the plan was not agreed", _DECIDED),
    ("/outcome agreed never", "never", _DECIDED),
    ("/petition from nobody", "nobody", "is no petition: leave the line out."),
    ("/urgent nothing because nobody asked", "nothing",
     "is no urgent item: /none urgent business says that there was none."),
    ("/urgent Flood because not", "not", _OF_NOTHING),
    ("/motion db did not move", "did not move", "is nothing that was moved: leave the line out, or begin “that …”."),
    ("/defer 7 to never", "never", _OF_NOTHING),
    ("/defer 7 because not", "not", _OF_NOTHING),
    ("/not-reached 7 because it was reached", "it was reached", _OPPOSITE),
    ("/adjourn until never", "never", _OF_NOTHING),
    ("/adjourn because it was not adjourned", "it was not adjourned", _OPPOSITE),
    ("/refer to nobody: the grant", "nobody", _OF_NOTHING),
    ("/block nothing", "nothing", _OF_NOTHING),
    ("/private 1 as resolved: it was not resolved", "it was not resolved",
     "says the opposite: leave the line out; “lost” says that the meeting declined."),
    ("/titled mo: no longer Head of Law", "no longer Head of Law",
     "is no title: say what the title or job is from now on; F9 keeps until when."),
    ("/apology rg withdrawn", "withdrawn", "is no apology: leave the line out; F5 takes back one that was sent."),
]  # fmt: skip

REFUSED = [
    *((line, f"“{said}” {meant} The form is {find(line[1:].split()[0]).usage}") for line, said, meant in _DENIED),
    *(
        (
            f"/{line}",
            f"“respectively” was not understood: type a line for each. The form is {find(line.split()[0]).usage}",
        )
        for line in (
            "out db and ob at 3pm and 3:10 respectively",
            "promise pc and fo to write respectively",
            "apology rg and tk because ill and away respectively",
        )
    ),
    *(
        (
            f"/{line}",
            f"Nothing stands after “{line.split()[-1]}”: say what, or leave it out. "
            f"The form is {find(line.split()[0]).usage}",
        )
        for line in ("defer 7 because", "private 1 because", "noted because", "adjourn until", "quorum 3 because")
    ),
    (
        "/tabled by mo and ck: a map",
        f"“and ck” was not understood: one person a line. The form is {find('tabled').usage}",
    ),
    (
        "/group Lanes Working Group by nobody: met",
        f"Nobody has the code or name “nobody”. The form is {find('group').usage}",
    ),
    (
        "/titled mo and ck: Head of Law and Clerk",
        f"“and ck” was not understood: one person a line. The form is {find('titled').usage}",
    ),
    (
        "/action mo to write by never",
        f"“to write by never” says no day: leave it out. The form is {find('action').usage}",
    ),
    (
        "/minutes 12 March agreed save page 3",
        f"Say what was corrected: “subject to” and the words. The form is {find('minutes').usage}",
    ),
    (
        "/group by pq: met twice",
        f"“by pq” is no name of a body: it stands first. The form is {find('group').usage}",
    ),
]

ACCEPTED = [
    ("/not-done the decision that was made in March", "It was reported that the decision that was made in March had "
     "not been carried out."),
    ("/not-done R3 because it was put off", "It was reported that R3 had not been carried out: it was put off."),
    ("/not-done R3 wasn’t done", "It was reported that R3 had not been carried out."),
    ("/tabled a map that was not sent out", "The following was tabled: a map that was not sent out."),
    ("/group Lanes Working Group: had not met", "The Lanes Working Group had not met."),
    ("/group Lanes Working Group: nothing else was agreed",
     "The Lanes Working Group reported that nothing else was agreed."),
    ("/arising nothing had been done", "Matters arising; Nothing had been done."),
    ("/correct 12 March: no member voted against",
     "The minutes of the meeting held on 12 March 2031 were corrected: no member voted against."),
    ("/out db not feeling well", "(Councillor Bramble left the meeting at 2:30pm)"),
    ("/recommend that nothing be done", "The Panel RECOMMENDED:; R1 That nothing be done."),
    ("/promise pc not to write", "The Commissioner undertook not to write."),
    ("/agreed no further action", "The Panel AGREED no further action."),
    ("/agreed not to mend", "The Panel AGREED not to mend."),
    ("/noted that the plan was not agreed", "The Panel NOTED that the plan was not agreed."),
    ("/noted the plan, which was not approved", "The Panel NOTED the plan, which was not approved."),
    ("/motion that no motion be heard", "It was moved that no motion be heard."),
    ("/note nothing", "Nothing."),
    ("/motion no confidence in the Commissioner", "It was moved no confidence in the Commissioner."),
    ("/petition from No Bypass Group, 12 names: to mend",
     "A petition with 12 signatures was received from No Bypass Group: to mend."),
    ("/group Lanes Working Group: none of its members came",
     "The Lanes Working Group reported that none of its members came."),
    ("/promise by pc: to write", "The Commissioner undertook to write."),
    ("/group the Lanes Working Group met, but nothing was decided",
     "The Lanes Working Group met, but nothing was decided."),
    ("/noted\tthe report", "The Panel NOTED the report."),
    ("/quorum three", "(The quorum for this item was 3 members)"),
    ("/quorum of three members for item 6", "(The quorum for item 6 was 3 members)"),
    ("/extend by half an hour", "The Panel AGREED to continue the meeting until 3:00pm."),
    ("/extend another twenty minutes", "The Panel AGREED to continue the meeting until 2:50pm."),
    *((f"/vote {said}", "On a show of hands (3 for, 2 against, 0 abstained) the motion was CARRIED.")
      for said in ("three two", "by three votes to two", "3 to 2", "three in favour, two against and none abstained")),
]  # fmt: skip
