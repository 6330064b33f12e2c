"""Every setting of the panel, a row each, in the order in which they are shown.

A new one is a field of ``Panel``, or of ``Rules`` where it holds from a day on, and a row here. (What the panel is
called is a field of both: see ``CALLED``.) Where it is words, a
number, yes or no, or one of several, that is all: the row says how it is read, judged and asked for. One of its own
(``OfItsOwn``) also has a function in ``words.py``, in ``judging.py`` and in ``screens/settings/own_forms.py``.
"""

from __future__ import annotations

from typing import Any, Literal

from ...deadlines.counting import Policy
from ...meetings.exempt import judged_grounds
from ..by_business import judged_by_business
from ..elections_of_office import judged_elections
from ..full_names import in_a_sentence
from ..phrases import judged_phrases
from ..word_template import judged_template
from . import judging, words
from .kinds import Number, OfItsOwn, OneOf, Option, Words, YesNo
from .setting import Setting

_ROWS: tuple[Setting[Any], ...] = (
    Words("name", "Name", "The panel’s full name, as on its papers.", "FRM-09", needed=True,
          judge=in_a_sentence),
    Words("short", "Short name", "For the top line of the screen.", "FRM-09"),
    Words("body_word", "The body is called", "The word its papers use: the Panel, the Committee.", "FRM-09",
          needed=True, judge=in_a_sentence),
    Words("host", "Host authority", "The council whose officers serve the panel.", "FRM-09"),
    Words("area", "Area", "The police area.", "PRSRA 2011 s.1"),
    Words("office_title", "Holds to account the", "The full title of the office; a mayor has another.",
          "PRSRA 2011 s.28", needed=True, judge=in_a_sentence),
    Words("office_word", "The office is called", "The word the minutes use: the Commissioner, the Mayor.",
          "PRSRA 2011 s.28", needed=True, judge=in_a_sentence),
    OfItsOwn("authorities", "Authorities", "The councils that appoint members.", "FRM-06",
             words=words.authorities, judge=judging.judged_authorities),
    OfItsOwn("quorum", "Quorum", "How many must be present. No statute gives a figure for panels.", "MTG-20",
             words=str, judge=judging.judged_quorum),
    OfItsOwn("by_business", "Other rules for some business", "A quorum, or who may vote, that differs by the business.",
             "MTG-20, FRM-07", words=words.by_business, judge=judged_by_business),
    Number("seats", "Seats", "How many seats the panel has, filled or not.", "FRM-06",
           least=1, most=99, subject="The number of seats", label="Seats"),
    YesNo("remote_members_count", "Members joining remotely", "Whether they count and vote; so far the law says no.",
          "MTG-60", yes="count and vote", no="do not count", label="They count and vote"),
    OfItsOwn("majorities", "Larger majorities",
             "What a motion marked “present” needs, and who counts for a veto.", "MTG-23, FRM-09, PRE-02",
             words=words.majorities, judge=judging.judged_majorities),
    OneOf[Literal["whole meeting", "while away"]](
        "substitution", "Substitutes", "Whether one sits for the whole meeting, or only while the member is away.",
        "MTG-21", label="A substitute sits", options={
            "whole meeting": Option("for the whole meeting", "sit for the whole meeting"),
            "while away": Option("only while the member is away", "sit only while the member is away"),
        }, refused="A substitute sits for the whole meeting or while the member is away, not “{}”."),
    # No meeting is longer than a day.
    Number("guillotine_minutes", "Longest meeting", "After how long a meeting ends unless it votes to go on.", "MTG-54",
           least=0, most=24 * 60, subject="The longest meeting, in minutes,", unit="minute", none="no limit",
           label="Minutes", hint="0: no limit. After so long a meeting ends unless it votes to go on."),
    OfItsOwn("phrases", "Phrases", "Short forms that become the panel’s words as they are typed.", "domain 8.2",
             words=words.phrases, judge=judged_phrases),
    OneOf[Policy](
        "clear_days", "What a clear day is", "Statute does not say; working days are general practice.", "CAL-03",
        moves_dates=True, label="A clear day is", options={
            "working days": Option("a working day", "working days alone"),
            "calendar days": Option("any day of the calendar", "every day of the calendar"),
        }, refused="A clear day is counted in working days or calendar days, not in “{}”."),
    OfItsOwn("questions", "Public questions", "Until when a question is guaranteed acceptance.",
             "MTG-40, MTG-41, CAL-07", moves_dates=True,
             words=words.questions, judge=judging.judged_questions),
    Words("question_limits", "Limits of public questions",
          "How long each may take, and all, in words: three minutes each, 15 minutes in all.", "MTG-40"),
    Words("elections", "Elections of the office",
          "Polling day to the day the winner takes office: 2 May 2024 to 9 May 2024. No day between counts for a "
          "proposed appointment.", "APP-01", moves_dates=True, judge=judged_elections),
    # More than two years is a slip of the finger: nobody waits longer for a reply.
    Number("reply_months", "Period for replies", "How long a reply to a recommendation has.",
           "PRSRA 2011 s.29(3); REC-03", moves_dates=True,
           least=1, most=24, subject="The period for replies, in months,", unit="month", label="Months"),
    OneOf[Literal["meeting", "sending"]](
        "reply_from", "Start of the period for replies", "From when the time for a reply runs.",
        "PRSRA 2011 s.29(3); REC-03", moves_dates=True, label="A reply’s time runs from", options={
            "meeting": Option("the meeting", "the meeting"),
            "sending": Option("the day the report is sent", "the day the report is sent"),
        }, refused="The period for replies is counted from the meeting or from sending, not from “{}”."),
    OfItsOwn("complaint_targets", "Complaint targets", "The panel’s own; no law sets them.",
             "CMP-23, CMP-07, CMP-43, DAT-05",
             words=words.complaint_targets, judge=judging.judged_complaint_targets),
    # A register that stays open for longer than half a day's work is as good as never locked.
    Number("lock_minutes", "Complaints lock themselves", "After so long without a key, if they have a passphrase.",
           "DAT-02", least=1, most=240, subject="The time before complaints lock, in minutes,", unit="minute",
           reads="after {} without a key", label="Minutes without a key"),
    YesNo("letters_run_on", "Letters in the minutes", "How what was said under an item is lettered.", "MIN-11",
          yes="run on through an item", no="begin again with each speaker", label="They run on",
          hint="Yes: one sequence through an item. No: each speaker begins at a) again."),
    YesNo("whole_table", "Table of decisions", "What the table that closes the minutes holds.", "domain 8.5",
          yes="all that was decided", no="words of decision alone", label="It holds all that was decided",
          hint="Yes: elections, minutes approved and the order varied too. No: what was NOTED, AGREED and the like."),
    OneOf[Literal["Localism Act 2011", "Local Government Act 2000"]](
        "interests_under", "Interests fall under", "Which Act says what interests there are: England’s, or that of a "
        "Welsh panel, which nobody has confirmed.", "WAL-01", label="Interests fall under the", options={
            "Localism Act 2011": Option("Localism Act 2011: disclosable, registrable", "the Localism Act 2011"),
            "Local Government Act 2000": Option(
                "Local Government Act 2000: personal, prejudicial", "Part III of the Local Government Act 2000"
            ),
        }, refused="Interests fall under the Localism Act 2011 or the Local Government Act 2000, not under “{}”."),
    OneOf[Literal["sentences", "table"]](
        "interests_as", "Interests declared", "How the minutes print what is declared under its own item.", "MTG-57",
        label="They are printed as", options={
            "sentences": Option("sentences", "a sentence each"),
            "table": Option("a table", "a table with type and effect"),
        }, refused="Interests are printed as sentences or as a table, not as “{}”."),
    YesNo("interests_at_item", "Interests at their item", "Whether an item begins with the interests declared in it.",
          "MTG-57", yes="noted again at the item", no="not noted again", label="They are noted again",
          hint="Yes: “(Councillor … had declared a personal interest in this item)” under its heading."),
    OfItsOwn("numbering", "Minute numbers",
             "How minutes are numbered. An item’s own number, 40a or 34.12/13, is printed as it stands.", "MIN-10",
             words=words.numbering, judge=judging.judged_numbering),
    OfItsOwn("house", "House style of minutes",
             "Words of decision, of the chair and of approved minutes; names, times, paragraphs.", "domain 8.2",
             words=words.house, judge=judging.judged_house),
    OfItsOwn("lists", "People in the minutes",
             "In what groups those present stand; apologies, substitutes, and who was absent.", "MIN-20",
             words=words.lists, judge=judging.judged_lists),
    OfItsOwn("headings", "Headings of the minutes", "Those that no agenda gives.", "domain 8.1",
             words=words.headings, judge=judging.judged_headings),
    OfItsOwn("word_template", "Word template",
             "The council’s own .docx or .dotx that papers in Word are set into: its letterhead, pages and styles. The "
             "paper stands at {{content}}, else in place of its text.", "DAT-06",
             words=words.word_template, judge=judged_template),
    YesNo("cover_sheets", "Cover sheets in the pack", "What stands before each paper of an agenda pack.", "MTG-06",
          yes="one for each paper", no="none", label="Each paper has one",
          hint="Yes: its item, its title and its pages. No: its first page follows at once."),
    YesNo("odd_pages", "Papers on odd pages", "Where each paper of an agenda pack begins.", "MTG-06",
          yes="each begins on an odd page", no="each follows at once", label="Each begins on an odd page",
          hint="Yes: on the right of a printed pack; a page is left blank where need be. No: no page is left blank."),
    OneOf[Literal["", "cy", "kw"]](
        "second_language", "Second language",
        "Papers are made in it as well as in English. “Phrases of the second language” gives out its table and takes "
        "it in again; a sentence of which it lacks a part stands in English whole.", "WAL-01",
        label="The second language is", options={
            "": Option("none", "none: English alone"),
            "cy": Option("Welsh", "Welsh"),
            "kw": Option("Cornish", "Cornish"),
        }, refused="The second language is Welsh, Cornish or none, not “{}”."),
    Words("wordings_folder", "Letter wordings",
          "The folder in which your own wordings of letters lie; empty: the folder wordings beside the records. W "
          "shows which are found.", "REC-08"),
    OfItsOwn("exempt", "Exempt information",
             "The paragraphs under which business is taken in private. England’s are shipped; those of Wales, which "
             "nobody has confirmed, are entered as the authority words them.", "MTG-30, WAL-01",
             words=words.exempt, judge=judged_grounds),
    OfItsOwn("year_begins", "The municipal year begins on",
             "Elections, the plan and attendance are told by it; an annual meeting shortly before elects for the year "
             "to come.", "CAL-06", words=words.year_begins, judge=judging.judged_year_begins),
    OfItsOwn("standing", "Standing items", "What comes back on every agenda, or every annual one.", "MTG-50",
             words=words.standing, judge=judging.judged_standing_items),
)  # fmt: skip

SETTINGS: dict[str, Setting[Any]] = {setting.name: setting for setting in _ROWS}
"""Every setting by its name."""
