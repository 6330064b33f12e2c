"""Keeping a letter from the command line, and the letters that are kept."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from ..basics.record import Refused
from .folder import opened, who
from .history import without_complainants
from .register import HOW, unlock_if_given

if TYPE_CHECKING:
    from storage.archive import Archive

    from ..complaints.gate.paper_gate import Gate
    from ..letters.letter import LetterIn
    from ..letters.read import Read
    from ..letters.taking_in import TakingIn
    from ..matters.holding import Held


def add_keeping(letter: argparse.ArgumentParser) -> None:
    """The options by which a letter is kept."""
    group = letter.add_argument_group("where it is kept")
    group.add_argument("--accept", action="store_true", help="with the links that are sure; else with none")
    group.add_argument("--about-complaint", action="store_true", help="sealed, as the register of complaints is")


def keep(options: argparse.Namespace) -> None:
    """Keep a letter, and print what was read, what is sure and what is asked. Nothing is linked without ``--accept``.

    Promises are never taken up here: each is a matter of its own, and the clerk's to accept.
    """
    from storage.disk.read_in import read_in

    from ..basics.cleaning import clean
    from ..basics.clock import local, now, parse_date
    from ..basics.kept_file import MOST, name_kept
    from ..complaints.letters_sealed import refuse_too_large
    from ..inspections.from_letter import as_given
    from ..letters.letter import FileHeldBack
    from ..letters.opened.marked_up import marked_up
    from ..letters.opened.opening import text_of_file
    from ..letters.taking_in import taking_in
    from ..matters.holding import held
    from ..matters.letters_in import Came, kept_as, meeting_answered, take_in

    date = parse_date(options.date) if options.date else None
    data = read_in(options.file, MOST)
    text = clean(text_of_file(options.file.name, data))
    if told := marked_up(data):
        print(told, file=sys.stderr)
    with opened(options, read_only=False) as archive:
        panel, register = archive.panel(), archive.register()
        found = held(text, register, reports=archive.reports(), panel=panel.name if panel else "", date=date,
                     inspections=as_given(archive.inspections()))  # fmt: skip
        taking, read = taking_in(found.proposed), found.proposed.read
        if options.accept:
            taking.accept_sure()
        unlock_if_given(archive)
        gate, unread = _gate(archive)
        sealed = options.about_complaint or names(gate, text, options.file.name)
        if sealed and archive.locked:
            raise Refused(f"A letter about a complaint is kept sealed, and the register is locked. {HOW}")
        whole = FileHeldBack(name=name_kept(options.file.name), data=data)
        waits = bool(unread and not sealed)
        if waits:
            refuse_too_large(data)
        came = Came(text, local(now()).date(), date, None if waits else kept_as(whole), unread if waits else "",
                    whole if waits else None)  # fmt: skip
        letters = [_whole(archive, letter) or letter for letter in archive.letters()]
        keeping = take_in(came, read, taking, register, meeting=meeting_answered(found, taking, register),
                          letters=letters, raised=archive.raised())  # fmt: skip
        if sealed:
            from ..complaints.letters_sealed import letter_kept, names_complainant, sealing

            cases = {breach.case for breach in names_complainant(gate, letter_kept(keeping))}
            keeping = sealing(keeping, archive.people(), data, cases)
        elif not waits:
            archive.keep_file(data)
        archive.commit(keeping, by=who())
        print("\n".join(_said(found, taking, sealed=sealed, accepted=options.accept, unread=unread)))


def _gate(archive: Archive) -> tuple[Gate | None, str]:
    from storage.queries.leak_gate import readable

    if archive.locked and not archive.keeps_cases:
        return None, ""
    found = readable(archive)
    return found.gate, found.unread


def names(gate: Gate | None, text: str, file: str = "") -> bool:
    """Whether the gate finds something of a complainant in a text, or in the name of its file."""
    from ..basics.clock import now
    from ..complaints.letters_sealed import names_complainant
    from ..letters.letter import FileHeldBack, LetterIn

    held = FileHeldBack(name=file, data=b"")
    return bool(names_complainant(gate, LetterIn(received=now().date(), text=text, held_back=held)))


def _said(found: Held, taking: TakingIn, *, sealed: bool, accepted: bool, unread: str) -> list[str]:
    """What is said of a letter that was just kept; of a sealed one nothing but how many."""
    from ..letters.summary import at_the_foot

    linked, waits = len(taking.linked(accepted=True)), len(taking.undecided())
    lines = []
    if not sealed and not unread:
        lines += [_head(found.proposed.read), *_lines(taking), ""]
        lines.append(f"{at_the_foot(taking, found.proposed, found.given.matters)}.")
    how = ", sealed as the complaints are" if sealed else ""
    answers = f"with {linked} link{'' if linked == 1 else 's'}" if accepted else "with no links"
    lines.append(f"Kept{how}, {answers}. Undo takes it back.")
    if unread and not sealed:
        lines.append(f"Not compared with the complaints: {unread}. It is not shown before it is.")
    if waits:
        more = "" if accepted else " --accept takes those that are sure, for another;"
        one = waits == 1
        lines.append(
            f"{waits} proposal{' waits' if one else 's wait'}:{more} L on F7 opens the letter, and Enter accepts."
        )
    return lines


def _head(read: Read) -> str:
    return " · ".join(part for part in (read.date, read.sender.name, read.sender.post, read.subject) if part)


def _lines(taking: TakingIn) -> list[str]:
    """A line each: the part, the matter, why, and what the reply says."""
    lines = []
    for spot in taking.spots():
        part, link, promise = taking.parts[spot.part], taking.link(spot), taking.promise(spot)
        label = part.label or part.topic or (f"¶ {part.paragraphs[0] + 1}" if part.paragraphs else "")
        if promise is not None:
            lines.append(f"  {label}: promises “{promise.words}”")
        elif link is not None:
            sign = "accepted" if link.accepted else "sure"
            says = f", {link.position}" if link.position else ""
            lines.append(f"  {label}: {link.matter}{says} ({sign}: {part.why})")
        elif part.perhaps:
            lines.append(f"  {label}: perhaps {', '.join(part.perhaps)} ({part.why})")
        else:
            lines.append(f"  {label}: nothing that is open")
    return lines


def letters(options: argparse.Namespace) -> None:
    """Print the letters that are kept; of one about a complaint, or not compared yet, date and office alone."""
    with opened(options) as archive:
        printed = without_complainants(archive)
        gate, unread = _gate(archive)
        register = archive.register() if archive.panel() else None
        kept = archive.letters()
        for letter in kept:
            whole = _whole(archive, letter)
            about = _hidden(letter, whole, gate, unread)
            if about or whole is None:
                sender = letter.sender if letter.sealed else letter.post or printed(letter.sender)
                print(f"{letter.day}  {sender}: {about}")
                continue
            ids = dict.fromkeys(answer.matter for passage in whole.passages for answer in passage.answers)
            answered = [m.reference for id in ids if register and (m := register.by_id(id))]
            sealed = " (sealed)" if letter.sealed else ""
            print(f"{whole.day}  {whole.sender or whole.post}: {whole.subject or whole.kind}{sealed}")
            print(f"            answers {', '.join(answered) or 'nothing yet'}")
    if not kept:
        print("No letter is kept.")


def _whole(archive: Archive, letter: LetterIn) -> LetterIn | None:
    """A letter with all its words; None where it is sealed and cannot be opened now."""
    if not letter.sealed:
        return letter
    if archive.locked:
        return None
    from ..complaints.letters_sealed import opened as whole

    found = archive.sealed_letters().get(letter.sealed)
    return whole(letter, found) if found else None


def _hidden(letter: LetterIn, whole: LetterIn | None, gate: Gate | None, unread: str) -> str:
    """Why no more than date and office is printed; empty where all of it is."""
    from ..complaints.letters_sealed import names_complainant

    if letter.sealed:
        return "" if whole else "about a complaint: sealed"
    if unread and letter.not_compared:
        return "not compared with the complaints yet"
    return "names a complainant: to be sealed (L on F7)" if names_complainant(gate, letter) else ""
