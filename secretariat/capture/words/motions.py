"""Words for motions: motion, amend, substantive, lapsed, not-put (and, with the items' words, withdraw motion)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from ...basics import joints
from ...basics.limbs import parts_of
from ...basics.ordering import following
from ...basics.pattern import near_the_end, pattern
from ...basics.record import Refused
from ...events.motions import MotionEnded, Moved
from ...events.trial import after
from ...proceedings import majorities, voting
from ..arguments import persons
from ..arguments.reader import Arguments
from ..arguments.result_at_the_end import parted
from ..arguments.results_said import RESULT
from ..arguments.supporters import named_in_a_sentence, parted_from_movers
from ..desk import Captured
from .table import word
from .votes import vote

if TYPE_CHECKING:
    from ...proceedings.state import Form, Motion

_ABOUT = {"high": "veto too high", "low": "veto too low", "constable": "veto constable"}


def _majority(args: Arguments, *, in_full: bool = False) -> str:
    """The larger majority that the next words name, taken; empty for none. Raises Refused for a veto without its kind.

    ``in_full``: the words may be the motion itself, so “present” is not read, and an unclear veto is left as words.
    """
    rule, typed = args.p.rules.majorities, args.peek().casefold().rstrip(",:")
    if not in_full and typed in ("present", rule.fraction, f"{rule.numerator}/{rule.denominator}"):
        args.word()
        return majorities.PRESENT
    if typed != "veto":
        return ""
    all_words = args.rest
    args.word()
    args.skip("of", "the", "precept", "chief", "as", "because", "too", "is", "it")
    kind = _ABOUT.get(args.peek().casefold().rstrip(",:."), "")
    if kind:
        args.word()
        return kind
    args.rest = all_words
    if in_full:
        return ""
    raise args.refuse("Say what the veto is: too high, too low, or constable.")


_SECONDED = pattern(r"(?:(?:and|&)\s+)?(?:duly\s+)?(?:sec|seconded|seconder|2nd(?:ed)?)\b\.?(?:\s+by\b)?[,:]?\s*", re.I)
_IN_BRACKETS = pattern(r"\(((?:and\s+)?(?:sec|seconded)\b[^()]*)\)(?=[\s,:]*\bthat\b)", re.IGNORECASE)
_SECONDED_BY_LAST = pattern(
    r"[,.;]?\s*[(–—-]?\s*(?:and\s+)?\b(?:seconded|seconder|sec)\b[.:]?(?:\s+by)?:?\s+(?P<who>[^.;()]+?)\)?\.?$",
    re.IGNORECASE,
)
"""“ab to note it, seconded by cd”."""
_SECONDS_LAST = pattern(
    r"(?<![\s,;.(–—-])[\s,;.(–—-]*[,;.(–—-][\s(]*(?:and )?(?P<who>[^,;.:()]{2,45}?) "
    r"(?:sec|sec['’]d|secs|seconded|seconds|seconding|2nd|2nded|2nds)\)?\W*$",
    re.IGNORECASE,
)
"""“ab to note it, cd sec”: who seconds stands last, before that word."""
_PAIR_IN_BRACKETS = pattern(r"\s*\((?P<mover>[^,;()/]{2,40}?)\s*,\s*(?P<seconder>[^,;()/]{2,40}?)\)\.?$")
"""“that it be so (ab, cd)”."""
_GOES_ON = ("sec", "seconded", "seconder", "that", "to", "veto", "and", "-", "–", "—")


def _supporters(args: Arguments) -> tuple[str, str]:
    """Who moves and who seconds, where that is said. Raises Refused for a name nobody has."""
    args.rest = named_in_a_sentence(_IN_BRACKETS.sub(r"\1", _DASH.sub("", args.rest), count=1), args.p)
    if args.is_code() is None:  # “to delete it, ab sec cd”: they stand last
        mover, seconder = _named_at_the_end(args, "")
        if mover:
            return mover, seconder
    moved = args.took("moved", "proposed", "prop", "prop.", "proposer", "proposer:", "mover", "mover:")
    by = args.took("by", "by:") or moved or args.took("from")
    owners = (args.person("who moves"),) if by or _is_seconded(args) else args.owners(*_GOES_ON)
    if len(owners) > 2:
        raise args.refuse(f"One moves and one seconds: {args.p.names(owners)} are {len(owners)}.")
    mover, seconder = (*owners, "", "")[:2]
    if mover and (alone := _UNSECONDED.match(args.rest)):
        args.rest = f"{args.rest[alone.end() :]} – no seconder"
    if found := _SECONDED.match(args.rest):
        if seconder:
            raise args.refuse(f"One moves and one seconds: {args.p.names(owners)} were named as movers.")
        args.rest = args.rest[found.end() :]
        seconder = args.person("who seconds")
    elif mover and not seconder:
        seconder = "".join(args.owners(*_GOES_ON)[:1])
    if not seconder:
        mover, seconder = _named_at_the_end(args, mover)
    args.rest = _DASH.sub("", args.rest.lstrip(" ,:"))
    return mover, seconder


_UNSECONDED = pattern(
    r"[\s,;(–—-]*(?:(?:with |but )?no seconder|(?:was |but )?not seconded|without (?:a )?seconder)\)?"
    r"[\s,;:–—-]*(?=(?:that|to)\b)",
    re.IGNORECASE,
)
"""“db, no seconder, that it be so”: it stands before what was moved."""
_DASH = pattern(r"^[–—-]\s+")


def _named_at_the_end(args: Arguments, mover: str) -> tuple[str, str]:
    """Who moves and who seconds, where the end of the line says it, taken from there; else the mover known already."""
    if not mover:
        args.rest, mover, seconder = parted_from_movers(args.rest, args.p)
        if mover or not (pair := near_the_end(_PAIR_IN_BRACKETS, args.rest)):
            return mover, seconder
        moves, seconds = (persons.whole(args.p, pair[each]) for each in ("mover", "seconder"))
        if moves is None or seconds is None:
            return "", ""
        args.rest = args.rest[: pair.start()]
        return moves.id, seconds.id
    for shape in (_SECONDS_LAST, _SECONDED_BY_LAST):
        if (last := near_the_end(shape, args.rest)) and (who := persons.whole(args.p, last["who"])):
            args.rest = args.rest[: last.start()]
            return mover, who.id
    return mover, ""


def _is_seconded(args: Arguments) -> bool:
    """Whether a name must come next, since “sec” stands after a word or two: “ncube sec hs”."""
    words = [word.casefold().rstrip(",") for word in args.rest.split()[:5]]
    seconded = next((n for n, word in enumerate(words) if word in ("sec", "seconded", "seconder")), 0)
    return seconded > 0 and not {"that", "to"} & set(words[:seconded])


def _before_that(args: Arguments) -> str:
    """Words before “that” which say who seconds, or name somebody, in a way that was not understood; else empty."""
    before, that, _ = args.rest.partition(" that ")
    words = [bare for word in before.split() if (bare := word.strip("(),;:–—-"))]
    if not that or not 0 < len(words) <= 6 or words[0].casefold() in ("that", "to", "the"):
        return ""
    near = any(word.casefold().startswith("sec") or word.casefold() in ("moved", "proposed") for word in words)
    titled = words[0].casefold() in ("councillor", "cllr", "mr", "mrs", "ms", "dr")
    names = titled or any(persons.whole(args.p, word) or persons.like_a_code(word) for word in words)
    return before if near or names or len(words) == 1 else ""


_CAME_TO_NOTHING = pattern(
    r"(?:(?:was|were|is) )?(?:(?P<lapsed>(?:lapsed|fell) for (?:want|lack) of a seconder|lapsed|not seconded|"
    r"no seconder)|(?P<withdrawn>withdrawn)|"
    r"(?P<not_put>not put(?: to the vote)?))\b[\s,]*",
    re.IGNORECASE,
)


_NO_WORDS = ("put", "put to the vote", "moved", "seconded", "moved and seconded", "voted on", "debated")


_ACCEPTED = pattern(r"(?:(?:was|were) )?(?:accepted|agreed to|taken in)(?: (?:by|without)\b.*)?\.?", re.IGNORECASE)


def _of_the_one_before(args: Arguments, form: Form | None = None) -> Captured | None:
    """“/motion carried 4 2”, “/amendment withdrawn”: what became of the one that was moved; None for a new one.

    ``form``: what it was called. Raises Refused for an amendment where none is before the meeting.
    """
    if form == "amendment" and (_CAME_TO_NOTHING.match(args.rest) or RESULT.match(args.rest)):
        _refuse_no_amendment(args)
    if found := _CAME_TO_NOTHING.match(args.rest):
        args.rest = args.rest[found.end() :]
        return ended(args, str(found.lastgroup).replace("_", " "))
    if args.rest.casefold().strip(" .") in _NO_WORDS:
        raise args.refuse(f"“{args.rest}” says nothing that was moved. How it was voted on is told with /vote.")
    if _ACCEPTED.fullmatch(args.rest):
        raise args.refuse("That it was carried without a vote is told with /assent; /note keeps who accepted it.")
    return cast("Captured", vote(args)) if RESULT.match(args.rest) else None


def _refuse_no_amendment(args: Arguments) -> None:
    before = voting.motion_before(args.p)
    if before is not None and before.form != "amendment":
        raise args.refuse("No amendment is before the meeting: what became of the motion is told with /motion.")


def _moved(args: Arguments, form: Form) -> Captured:
    if told := _of_the_one_before(args, form):
        return told
    kind = _majority(args) if form == "motion" else ""
    mover, seconder = _supporters(args)
    if form == "motion" and not kind:
        kind = _majority(args, in_full=True)
    if form == "motion" and (stranger := _before_that(args)):
        raise args.refuse(f"“{stranger}” was not understood before “that”.")
    args.rest, how, doubt = parted(args.rest, len(args.p.voters))
    if how and not seconder:  # “that it be so – pq/db – agreed”
        mover, seconder = _named_at_the_end(args, mover)
    if doubt:
        args.told.append(f"“{doubt}” is printed as words of the motion: /vote tells how it went.")
    text, limbs, marks = parts_of(args.rest.lstrip(" :;,"))
    if kind in majorities.VETOES and not text.startswith("that"):
        text = f"{majorities.VETOES[kind].motion} {text}".strip()
    text = joints.moved(text) if form != "substantive" and not limbs else text
    recognised = form == "motion" and not kind
    if recognised:
        kind = majorities.kind_in_words(args.p, args.rest)
    if kind in majorities.VETOES and kind != "veto constable" and majorities.no_veto(args.p):
        kind = ""
    before = voting.motion_before(args.p)
    if form == "substantive":
        under = next((each for each in reversed(voting.motions(args.p)) if each.form != "amendment"), None)
        kind, recognised = (under.majority, under.recognised) if under else ("", False)
        _refuse_unamended(args, under)
    event = Moved(
        text=text, limbs=limbs, marks=marks, mover=mover, seconder=seconder, form=form, majority=kind,
        recognised=recognised and bool(kind),
        amends=before.id if before and form != "motion" else "", at=args.moment,
    )  # fmt: skip
    say = [majorities.before_the_vote(args.p, kind)]
    if before and form == "motion":
        say.append(f"The {voting.called(args.p, before)} moved before is still open; this one is put first.")
    if before and before.form == "amendment" and form == "substantive":
        say.append("The amendment was never put, and falls.")
    if how:
        return _with_its_vote(args, event, how)
    return Captured([event], say=" ".join(filter(None, say)))


def _refuse_unamended(args: Arguments, motion: Motion | None) -> None:
    """Raises Refused where nobody moved to amend the motion: it is no substantive one."""
    if motion is None or motion.form == "substantive":
        return
    amended = (each.amends for each in args.p.bundle.events if isinstance(each, Moved) and each.form == "amendment")
    if motion.id not in amended:
        raise args.refuse("No amendment was moved, so the motion is no substantive one: /vote tells how it went, "
                          "/amend what was changed.")  # fmt: skip


def _with_its_vote(args: Arguments, moved: Moved, how: str) -> Captured:
    """What was moved and, at the end of the same line, how it was voted on. Raises Refused."""
    if why := moved.refusal(args.p):
        raise Refused(why)
    then = replace(args, p=after(args.p, [moved.with_(place=following(_last_place(args)))]), rest=how)
    result = _of_the_one_before(then) or cast("Captured", vote(then))
    return replace(result, events=[moved, *result.events])


def _last_place(args: Arguments) -> str:
    return args.p.bundle.events[-1].place if args.p.bundle.events else ""


@word("motion", "move", usage="[veto too high | veto too low | veto constable | present] [mover] [sec seconder] that …")
def motion(args: Arguments) -> Captured:
    """A motion is put: /motion td sec ll that the paper be deferred. /motion veto too high td sec ll."""
    return _moved(args, "motion")


@word("amend", "amendment", usage="[mover] [sec seconder] to …")
def amend(args: Arguments) -> Captured:
    """An amendment of the motion: /amend td sec ll to replace “x” by “y”. It is voted on first."""
    return _moved(args, "amendment")


@word("substantive", usage="[that …]")
def substantive(args: Arguments) -> Captured:
    """The motion as amended is put, perhaps in its new words."""
    return _moved(args, "substantive")


_SAID_BY_THE_COMMAND = pattern(
    r"^\s*(?:(?:the |that )?(?:motion|amendment)\b)?[\s,]*(?:(?:was|were) )?"
    r"(?:to the vote\b|(?:for want of a |no |not )second(?:er|ed)\b)?"
    r"[\s,;]*",
    re.IGNORECASE,
)
_BY_WHOM = pattern(r"\s*by (?!reason\b|the mover\b|general\b|common\b)(?:its mover,? )?", re.IGNORECASE)
_BY_CONSENT = pattern(r"(?:with|by) (?:the )?(?:consent|leave|agreement|permission)(?: of \S.*)?", re.IGNORECASE)


def ended(args: Arguments, how: str) -> Captured:
    """The motion before the meeting came to nothing, perhaps with a reason."""
    if re.match(r"\s*(?:the )?amendment\b", args.rest, re.IGNORECASE):
        _refuse_no_amendment(args)
    args.rest = _SAID_BY_THE_COMMAND.sub("", args.rest, count=1)
    consent = _BY_CONSENT.fullmatch(args.rest.strip(" ,.;"))
    by = ""
    if how == "withdrawn" and not consent and (said := _BY_WHOM.match(args.rest)):
        args.rest = args.rest[said.end() :]
        by = args.person("who withdrew it")
    reason = consent[0] if consent else args.reason()
    before = voting.motion_before(args.p)
    event = MotionEnded(motion=before.id if before else "", how=how, reason=reason, by=by, at=args.moment)  # type: ignore[arg-type]
    return Captured([event], note=f"motion {how}", say=voting.what_follows(args.p, event.motion, carried=False))


@word("lapsed", usage="[because why]")
def lapsed(args: Arguments) -> Captured:
    """Nobody seconded the motion, or the amendment."""
    return ended(args, "lapsed")


@word("not-put", usage="[because why]")
def not_put(args: Arguments) -> Captured:
    """The motion, or the amendment, was not put to the vote. (/withdraw motion: it was withdrawn.)"""
    return ended(args, "not put")
