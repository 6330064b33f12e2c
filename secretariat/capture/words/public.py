"""The word for what the public asks of the meeting: q."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...basics.pattern import pattern
from ...basics.questions import with_question_marks
from ...basics.said_dates import meeting_meant
from ...events.base import Happening, happenings
from ...events.interests import NilReturn
from ...events.public import (
    QuestionLimits,
    QuestionPut,
    QuestionSettled,
    Replied,
    Settled,
    Supplementary,
)
from ...meetings.questions import PublicQuestion
from .. import reasons
from ..arguments import persons, questions
from ..arguments.reader import Arguments
from ..desk import Captured
from .table import word


@word("q", "question", usage="[number | whose | all] [put [by who] | read [by who] | [supp] reply [who] words | "
      "[supp] later [who] | supp words | no supp | [supp] declined | [supp] deferred [to when] | withdrawn | absent] "
      "[because why] | limits words")  # fmt: skip
def question(args: Arguments) -> Captured:
    """A public question or statement is put, or read out; its supplementary; the reply; or it was declined, put off,
    withdrawn, and why: /q 1 reply …, /q 2 deferred to September because …, /q limits three minutes each."""
    args.rest = _ITS_NUMBER.sub("", args.rest, count=1)
    if found := _LIMITS.match(args.rest):
        words = args.free()[found.end() :].strip() or args.p.rules.question_limits.strip()
        return Captured([QuestionLimits(text=words, at=args.moment)])
    if _NONE.fullmatch(args.rest):
        return Captured([NilReturn(of="questions", at=args.moment)])
    if args.took("all", "each"):
        return _of_all(args)
    if several := questions.several(args):
        return _of_each(args, several)
    return _of_one(args, questions.which(args))


_ITS_NUMBER = pattern(r"^(?:(?:the )?(?:q(?:uestion)?s?|no\b\.?|nos\b\.?|number|#)\s*)+(?=\d)", re.IGNORECASE)
"""“/q Q1”, “/q no. 1”."""
_NONE = pattern(
    r"(?:none|nil|(?:there were )?no(?:ne)?(?: public)?(?: questions?)?)"
    r"(?: (?:were|was|(?:had|have|has) been))?"
    r"(?: (?:received|rec['’]?d|rcvd|asked|put|submitted|in|had|lodged|taken))?\W*",
    re.IGNORECASE,
)
"""“/q none”, “/questions: none received”."""


def _of_all(args: Arguments) -> Captured:
    """The same of every question: put or read those that wait, the rest of it of each that is not settled yet."""
    rest = args.rest
    key = args.peek().casefold().rstrip(":,")
    waits = questions.waiting(args)
    found = (
        waits
        if key in ("", "put", "read")
        else [each for each in questions.taken(args) if each.id not in questions.settled(args)]
    )
    if not found:
        raise args.refuse(
            "Every question of the public was put."
            if questions.taken(args)
            else "No question of the public is accepted."
        )
    args.rest = rest
    return _of_each(args, found)


def _of_each(args: Arguments, found: Sequence[PublicQuestion]) -> Captured:
    """The rest of the line of each of several questions."""
    rest, events, say = args.rest, list[Happening](), list[str]()
    for each in found:
        args.rest = rest
        captured = _of_one(args, each)
        first = next((event for event in events if isinstance(event, Replied) and event.text), None)
        if first is not None:  # one reply to several is printed once
            settled = QuestionSettled(question=each.id, how="answered", by=first.by, at=args.moment)
            captured = Captured([settled.with_(supplementary=first.supplementary)])
        events += captured.events
        say.append(captured.say)
    return Captured(events, say=" ".join(dict.fromkeys(filter(None, say))))


def _of_one(args: Arguments, found: PublicQuestion) -> Captured:
    args.rest = _NO_SUPP.sub("no supp", _ALL_IN_BRACKETS.sub(r"\1", args.rest.lstrip(" :")), count=1)
    if args.rest.casefold().startswith(("was ", "were ")):
        args.word()
    _reply_of_somebody(args)
    key = args.peek().casefold().rstrip(":,")
    if (written := _IN_WRITING.fullmatch(args.rest)) and key != "later":
        key, args.rest = "later", f"later {written['when'] or ''}".strip()
    if _ANSWER_GIVEN.fullmatch(args.rest):
        args.rest = _ANSWER_GIVEN.sub(r"answered\g<by>", args.rest)
        return _question_settled(args, found, supplementary=False)
    if key == "no":
        args.word()
        if not args.took("supp", "supplementary"):
            raise args.refuse("Say no supplementary: /q 1 no supp.")
        args.skip("question", "was", "asked", "put")
        return Captured([QuestionSettled(question=found.id, how="no supplementary", reason=args.reason(),
                                         at=args.moment)])  # fmt: skip
    if key in ("supp", "supplementary"):
        args.word()
        return _of_its_supplementary(args, found)
    if key in (*_REPLIES, "replied", "answered", "later"):
        return _replied(args, found, supplementary=False)
    if key in _SETTLES or args.rest.casefold().startswith(questions.TWO_WORDS):
        return _question_settled(args, found, supplementary=False)
    return _put(args, found, key)


def _of_its_supplementary(args: Arguments, found: PublicQuestion) -> Captured:
    """The supplementary question itself, that there was none, its reply, or how it was settled."""
    _reply_of_somebody(args)
    key = args.peek().casefold().rstrip(":,")
    if written := _IN_WRITING.fullmatch(args.rest):
        args.rest = f"later {written['when'] or ''}".strip()
        return _replied(args, found, supplementary=True)
    if args.rest.casefold().strip(" .") in ("none", "no", "nil"):
        return Captured([QuestionSettled(question=found.id, how="no supplementary", at=args.moment)])
    answered = key in ("replied", "answered") and (
        args.p.people.coded("".join(args.rest.split()[1:2])) or _IN_WRITING.fullmatch(args.rest[len(key) :])
    )
    if answered or key in (*_REPLIES, "later"):
        return _replied(args, found, supplementary=True)
    if _SETTLED_SUPPLEMENTARY.fullmatch(alone := args.rest.rstrip(" .")):
        args.rest, key = alone, args.peek().casefold().rstrip(":,.")
    if _SETTLED_SUPPLEMENTARY.match(args.rest):
        settled = key in _SETTLES or args.rest.casefold().startswith(questions.TWO_WORDS)
        return _question_settled(args, found, supplementary=True) if settled else _put(args, found, key)
    text = re.sub(r"^question\s*:\s*", "", args.free().lstrip(" :"), flags=re.IGNORECASE)
    if text.casefold().startswith(("because ", "due to ", "owing to ")):
        raise args.refuse(f"“{text}” is no question: say what was asked, or declined and why.")
    return _asked_and_answered(args, found, text)


def _put(args: Arguments, found: PublicQuestion, key: str) -> Captured:
    """The question as it was put: read out, by whom, or asked by whoever it is of. ``key``: the next word."""
    read_out = found.put == "read out"
    if key in ("read", "put", "asked"):
        read_out = args.word().casefold() == "read"
        args.skip("out")
        args.rest = _ON_BEHALF.sub("", args.rest, count=1)
    by, words = ("", "")
    if args.took("by"):
        person = args.is_code()
        by, words = (args.person("who read it"), "") if person else ("", args.free())
        words = words or args.free()
        if questions.is_of(found, words):  # whoever asked it put it
            words = ""
    args.end()
    put = QuestionPut(question=found.id, read_out=read_out, by=by, by_words=words, reply=found.reply, at=args.moment)
    return Captured([put.fitted(happenings(args.p.bundle))])


_ALL_IN_BRACKETS = pattern(r"^\(([^()]*)\)\.?$")
_AND_WHO = pattern(
    r"^(?P<asked>.*?\?)[\s,;–—-]+(?P<who>[^\s:?][^:?]{0,40}?)(?:\s*:\s+|\s+(?=(?:replied|answered|responded)\b))(?P<said>\S.*)$",
    re.S,
)


def _asked_and_answered(args: Arguments, found: PublicQuestion, text: str) -> Captured:
    """A supplementary question, and the reply where somebody gives it in the same line: “why? ab: it froze”."""
    at, answer = args.moment, _AND_WHO.match(text)
    who = persons.whole(args.p, answer["who"]) if answer else None
    if answer is None or who is None:
        return Captured([Supplementary(question=found.id, text=with_question_marks(text), at=at)])
    asked = Supplementary(question=found.id, text=with_question_marks(answer["asked"]), at=at)
    return Captured([asked, Replied(question=found.id, text=answer["said"], by=who.id, supplementary=True, at=at)])


_NO_SUPP = pattern(r"^(?:no-?supp|nil supp|w/o supp)\b", re.IGNORECASE)
_ON_BEHALF = pattern(
    r"^on (?:(?:his|her|their) )?behalf(?: of (?:the )?(?:questioner|author|public))?\b[\s,]*", re.IGNORECASE
)
"""“read on behalf”: for whom is known."""


def _reply_of_somebody(args: Arguments) -> None:
    """“pc replied soon” as “reply pc replied soon”: it is no question that begins so."""
    if who := args.is_code():
        after = persons.must_be(args.p, args.rest).rest
        if _REPLYING.match(after):
            args.rest = f"reply {who.code}{after}"


def _replied(args: Arguments, found: PublicQuestion, *, supplementary: bool) -> Captured:
    later, within = args.word().casefold().rstrip(":,") == "later", ""
    if later and (said := _WHEN_ALONE.search(args.rest)):
        args.rest, within = args.rest[: said.start()], said["when"]
    by, text = _reply(args, later=later)
    text = re.sub(r"^given\s*:\s*", "", text, flags=re.IGNORECASE)
    if written := _IN_WRITING.fullmatch(text):
        text, later, within = "", True, written["when"] or ""
    if not later and not text:
        raise args.refuse("Say what was replied, or that the reply comes later.")
    args.end()
    replied = Replied(question=found.id, text=text, by=by, supplementary=supplementary, within=within.strip(" .,"),
                      at=args.moment)  # fmt: skip
    return Captured([replied], say="" if supplementary else _printed_already(args, found))


def _question_settled(args: Arguments, found: PublicQuestion, *, supplementary: bool) -> Captured:
    typed = args.word()
    if typed.casefold() in ("not", "ruled", "never"):
        typed = f"{typed} {args.word()}"
    word = typed.casefold()
    if word == "ruled out" and args.rest.casefold().startswith("of order"):
        word = "ruled out of order"
        args.skip("of", "order")
    how = _SETTLES.get(word.rstrip(":,;."))
    if how is None:
        raise args.refuse(f"“{typed}” was not understood.")
    to, reason, by, by_words = "", "", "", ""
    if args.took("by"):
        by = args.person("who") if args.is_code() else ""
        if not by:
            by_words, reason = reasons.parted(args.free())
    joint = args.peek().casefold()
    if how in ("deferred", "referred") and args.took("to", "until", "till"):
        to, reason = reasons.parted_by_colon_too(args.free(), loosely=joint == "to")
        to = to.rstrip(" ,")
        to = f"until {to}" if joint in ("until", "till") and to else to
    elif apart := reasons.set_apart(args.rest):
        reason = reason or apart
        args.free()
    elif word.endswith((":", ",")) or args.rest.strip()[:1] in ("", ":") or reasons.begins_a_reason(args.rest):
        reason = reason or reasons.whole(args.free().lstrip(" :"))
    args.end()
    if how == "declined" and not reason and not supplementary and found.status == "declined":
        reason = found.reason  # as it was declined on F3
    event = QuestionSettled(
        question=found.id, how=how, to=to, reason=reason.strip(), supplementary=supplementary, by=by, by_words=by_words,
        at=args.moment,
    )  # fmt: skip
    dated = (
        how == "deferred"
        and not supplementary
        and not to.startswith("be ")
        and meeting_meant(to, args.p.day) is not None
    )
    when = to.removeprefix("until ")
    log = f"The agenda for {when} (F3) says so until the {found.kind} is logged there: it is not carried by itself."
    return Captured([event], say=log if dated else "")


_REPLYING = pattern(r"\s+(?:replied|answered|responded|explained|stated|said|advised|confirmed)\b", re.IGNORECASE)
_REPLIES = ("reply", "answer", "response")
_SETTLES: dict[str, Settled] = {
    "declined": "declined", "refused": "declined", "rejected": "declined", "disallowed": "declined",
    "ruled out": "declined", "deferred": "deferred", "postponed": "deferred", "withdrawn": "withdrawn",
    "not answered": "not answered", "referred": "referred", "received": "received", "noted": "noted",
    "ruled out of order": "ruled out of order", "answered": "answered",
    "not allowed": "declined", "not permitted": "declined", "not accepted": "declined", "not taken": "not put",
    "not asked": "not put", "not put": "not put", "absent": "absent", "not present": "absent", "not here": "absent",
}  # fmt: skip
_LIMITS = pattern(r"(?:time[- ])?limits?\b[\s:]*", re.IGNORECASE)
_ANSWER_GIVEN = pattern(
    r"(?:(?:an )?(?:answer|reply|response)(?: was)? given|answered|replied to)(?P<by>(?: by [^:]+)?)\.?", re.IGNORECASE
)
_SETTLED_SUPPLEMENTARY = pattern(
    r"(?:declined|refused|disallowed|ruled out(?: of order)?|deferred|withdrawn|"
    r"not (?:allowed|permitted|accepted|answered|taken|put|asked))"
    r"(?=[\s.]*$|\s*[:(]|\s+[–—-]\s|,? (?:by(?! whom)|because|to|until|as|since|due|owing)\b)",
    re.IGNORECASE,
)


def _printed_already(args: Arguments, found: PublicQuestion) -> str:
    """That a reply was kept on F3 and is printed with the question; empty where none is."""
    put = [event for event in args.p.bundle.events if isinstance(event, QuestionPut) and event.question == found.id]
    if not any(event.reply for event in put):
        return ""
    return f"The reply kept on F3 stands with {found.name}’s {found.kind} already: both are printed."


def _reply(args: Arguments, *, later: bool) -> tuple[str, str]:
    """Who replied, or will, and the words: a code that is a word too is somebody only before a verb."""
    if later:
        return (args.person("who replies") if args.peek() else ""), ""
    verbs = [word.casefold() for word in args.rest.split()[1:6] if word.casefold().endswith("ed")]
    if re.match(r"by [^:]*:", args.rest):
        args.took("by")
    people = args.owners(*verbs, *_VERBS)
    if len(people) > 1:
        raise args.refuse("One of them replies: type a /q … reply for each.")
    return "".join(people), args.free()


_FOLLOWS = (
    r"(?:(?:to|will|would|is to|was to|shall) (?:follow|come|be (?:given|sent|provided|made|answered|supplied))|"
    r"(?:to )?follows?|to send|will send|would send)"
)
_WHEN = (
    r"(?P<when>(?:within|in|by|before|after) [^:;()]{0,40}?(?:\d|\b(?:days?|weeks?|month|fortnight|meeting|course|"
    r"(?:mon|tues|wednes|thurs|fri)day|january|february|march|april|may|june|july|august|september|october|november|"
    r"december)\b)[^:;()]{0,40}|(?:next|this) (?:week|month)|tomorrow|asap|shortly|soon|"
    r"by (?:e-?mail|post|letter))"
)
_IN_WRITING = pattern(
    rf"[\s:,]*(?:(?:(?:it |this )?(?:{_FOLLOWS}|will|would)[\s,]*)?(?:later[\s,]*)?"
    r"(?:in writing|(?:a )?written (?:reply|answer|response)|(?=by e-?mail\b))(?:,? (?:to follow|later))?|"
    rf"(?:to|will|would|is to|shall) be (?:answered|replied to|given) (?:later|in writing|outside (?:of )?the meeting)|"
    rf"{_FOLLOWS}(?: later)?|later)(?:(?:^|[\s,(]+){_WHEN}\)?)?[\s.]*",
    re.IGNORECASE,
)
_WHEN_ALONE = pattern(rf"(?:^|(?<![\s,(])[\s,(]+){_WHEN}\)?\.?$", re.IGNORECASE)
"""“reply in writing”, “a written reply to follow”: no reply yet."""
_VERBS = (
    "in",
    "to",
    "later",
    "said",
    "that",
    "told",
    "was",
    "were",
    "would",
    "will",
    "could",
    "had",
    "has",
    "thought",
    "understood",
    "gave",
)
