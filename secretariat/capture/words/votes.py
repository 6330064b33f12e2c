"""Words for votes: vote, assent."""

from __future__ import annotations

import re
from typing import Any, cast

from ...basics.limbs import parts_of
from ...basics.number_words import whole_number
from ...basics.pattern import near_the_end, pattern
from ...events.votes import Voted, VoteRecorded
from ...plan import after_veto
from ...proceedings import majorities, reasons, voting
from ...proceedings.state import Way
from ..arguments import groups, uncounted_said, vote_asides, who_voted
from ..arguments.counts_said import in_whole_words
from ..arguments.reader import Arguments
from ..arguments.votes_said import plainly, tied_and_then
from ..desk import Captured
from .table import word

WAYS: dict[str, Way] = {
    "for": "for", "aye": "for", "ayes": "for", "yes": "for", "against": "against", "no": "against", "noes": "against",
    "abstained": "abstained", "abstain": "abstained", "abstains": "abstained", "abstaining": "abstained",
    "abstention": "abstained", "abstentions": "abstained", "abst": "abstained", "abst.": "abstained",
    "abs": "abstained", "agst": "against", "agst.": "against", "agnst": "against", "opposed": "against",
    "dissenting": "against", "dissented": "against",
}  # fmt: skip
_RESULTS = ("carried", "lost")
_SILENT = ("silent", "not")
_NUMBERS = (
    ("for", "to"),
    ("against",),
    ("abstained", "abstentions", "abstention", "abstaining", "abst", "abst.", "abs"),
)


@word(
    "vote", "v",
    usage="for against [abstained] [casting for | casting against | casting refused] [declared carried | lost] "
          "[hidden] | unanimous | named who against … [rest for] | carried | lost, "
          "[because why | because (a) …; (b) …]",
)  # fmt: skip
def vote(args: Arguments) -> Captured:
    """A show of hands: /vote 6 3 1. All for: /vote unanimous. By name: /vote named td against gw abstained rest for.
    Where the chair declared what the count does not say: /vote 5 6 carried. Reasons: /vote 9 3 because (a) …; (b) …"""
    args.rest = in_whole_words(args.rest)
    why = _reasons(args)
    if _BY_ASSENT.fullmatch(args.rest):
        args.rest = reasons.typed(why).strip()
        return cast("Captured", assent(args))
    motion = voting.motion_before(args.p)
    kind = motion.majority if motion else ""
    roll = majorities.electorate(args.p, kind)
    recorded = _asked_to_be_recorded(args)
    silent = vote_asides.silent(args)
    vote_asides.as_amended(args, known=motion is not None and motion.id in args.p.ballots.amended)
    who_voted.refuse_unsaid(args)
    args.rest = tied_and_then(args.rest)
    beside = who_voted.taken_beside(args)
    recorded += [
        VoteRecorded(person=person, way=way, asked=False, at=args.moment) for way, people in beside for person in people
    ]
    args.rest = f"named {args.rest}" if who_voted.comes_first(args) else args.rest
    needs = majorities.majority(args.p, kind)
    if fields := uncounted_said.read(args.rest):
        args.free()
    else:
        args.rest, besides = uncounted_said.beside_a_count(args.rest)
        args.rest = plainly(args.rest, len(roll), half_is_enough=needs is None)
        fields = {**_fields(args, roll), **besides}
    fields = {"carried": _carries(fields, needs.needed if needs else 0), **fields}
    fields["declared"] = _otherwise_declared(fields)
    event = Voted(
        roll=roll, motion=motion.id if motion else "", majority=kind if needs else "",
        needed=needs.needed if needs else 0, out_of=needs.out_of if needs else 0, at=args.moment,
        in_full=bool(motion and motion.recognised), reasons=why, **fields,
    )  # fmt: skip
    vote_asides.hold_against(args, silent, None if event.method == "uncounted" else event.not_voting)
    if hangs := _hangs_on_others(args, event):
        raise args.refuse(hangs)
    return Captured([event, *recorded], say=_notice(args, event))


_BY_ASSENT = pattern(
    r"\W*(?:(?:was |were )?(?:carried|agreed|passed|approved),? )?(?:(?:by|with|on) )?"
    r"(?:(?:general|common|unanimous) )?"
    r"(?:assent|consent|consensus|acclamation|the nod|without a vote)\W*",
    re.IGNORECASE,
)
"""“agreed by consensus”: nobody was counted."""
_ASKED = pattern(
    r"(?<![\s,;.(–—-])[\s,;.(–—-]+(?:and )?(?P<who>[^,;.()\d]+?) (?:asked|wished|requested|wanted)(?: that| for)? "
    r"(?P<what>(?:his|her|their|a|it) [^()]*?(?:recorded|minuted|noted)"
    r"(?: (?:as|that|(?:s?he|they) voted)\b[^()]*?)?)\)?\.?$",
    re.IGNORECASE,
)  # fmt: skip
_HOW = pattern(
    r"\b(?:(?P<against>against|dissent|opposition)|(?P<abstained>abst\w*)|for|in favour|support)\b", re.IGNORECASE
)


def _asked_to_be_recorded(args: Arguments) -> list[VoteRecorded]:
    """Who asked that her vote be recorded, where the end of the line says so; taken. Raises Refused for a stranger."""
    found = near_the_end(_ASKED, args.rest)
    how = _HOW.search(found["what"]) if found else None
    if found is None or how is None:
        return []
    args.rest, before = found["who"], args.rest[: found.start()]
    people = args.people("whose vote is to be recorded")
    args.end()
    args.rest = before
    way: Way = "against" if how["against"] else "abstained" if how["abstained"] else "for"
    return [VoteRecorded(person=person, way=way, at=args.moment) for person in people]


_WHY = pattern(
    r"(?:^|(?<![\s,:;–—-])[\s,:;–—-]+)"
    r"(?P<lead>because\b|(?:for|on) (?:the |these )?(?:following )?(?:reasons|grounds)\b"
    r"(?! (?:of|that|given|stated|set out|above|below|in)\b)|on the grounds? that\b|for the reasons? that\b|"
    r"(?=(?:(?:for|on) the (?:reasons|grounds) (?:given|stated|set out|above|below|in)|"
    r"due to|owing to|as a result of|given that)\b))"
    r"[\s:,–—-]*(?P<why>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def _reasons(args: Arguments) -> tuple[str, ...]:
    """Why it was carried or lost, where the end of the line says so: one reason, or several as limbs; taken."""
    found = _WHY.search(args.rest)
    if found is None:
        return ()
    args.rest = args.rest[: found.start()]
    stem, limbs, marks = parts_of(found["why"].strip())
    whole = (found["why"].strip(),)
    why = reasons.parted(limbs, marks) if limbs and not stem else whole
    return tuple(each.rstrip(". ") for each in (why if len(why) > 1 else whole))


def _otherwise_declared(fields: dict[str, Any]) -> str:
    """What the chair declared, where that is not what the count says. Equal votes are lost, unless a casting vote was
    given; and carried by no more than are needed.
    """
    declared: str = fields.get("declared", "")
    return "" if declared == ("carried" if fields["carried"] else "lost") else declared


def _hangs_on_others(args: Arguments, vote: Voted) -> str:
    """Why the result cannot be printed: those not named could have made it another; empty where they could not."""
    left = len(vote.unrecorded)
    if vote.needed:
        sure = vote.carried or vote.votes_for + left < vote.needed
    else:
        sure = abs(vote.votes_for - vote.votes_against) > left
    if not left or sure:
        return ""
    who = args.p.name(vote.unrecorded[0]) if left == 1 else f"the {left} others"
    return f"It hangs on {who}: add “rest for”, “rest against” or “rest silent”."


def _fields(args: Arguments, roll: tuple[str, ...]) -> dict[str, Any]:
    """The fields of a ``Voted`` event from what was typed, but for its motion and what that needs. Raises Refused."""
    fields, counts = _begun(args, roll)
    while option := args.peek().casefold().rstrip(","):
        if option in ("unanimous", "unanimously") and fields.get("method") == "uncounted":
            fields["unanimous"] = True
        elif option in ("unanimous", "unanimously", "all") and not fields.get("method"):
            fields["unanimous"] = True
            counts = counts or [len(roll), 0, 0]
        elif option in ("hidden", "unpublished") and fields.get("method") != "named":
            fields["published"] = False
        elif option == "declared" or option in _RESULTS:
            fields["declared"] = _declared(args, again=fields.get("method") == "uncounted")
        elif option == "casting":
            fields |= {"casting": _casting(args), "casting_by": args.p.presiding}
        else:
            break
        args.word()
    if not counts and fields.get("casting") in ("for", "against"):
        # “on the Chair’s casting vote”: nobody says how many
        fields = {"method": "uncounted", "carried": fields["casting"] == "for", "votes_for": 0, **fields}
    if not counts and not fields.get("method"):
        raise args.refuse("Give the votes for and against.")
    if fields.get("method") == "uncounted" and _BY_HOW_MANY.fullmatch(args.rest):
        raise args.refuse("Give the votes for and against.")
    who_voted.refuse_beside_a_count(args)
    args.end()
    if not fields.get("method"):
        fields |= {"votes_for": counts[0], "votes_against": counts[1], "abstained": counts[2]}
    return fields


def _begun(args: Arguments, roll: tuple[str, ...]) -> tuple[dict[str, Any], list[int]]:
    """What a vote begins with, as fields and as counts: its result, who voted how, or the numbers."""
    first = args.peek().casefold()
    if first == "named":
        args.word()
        counts = _counts(args)
        return _named(args, roll, counts), counts
    if first.rstrip(",") not in _RESULTS:
        return {}, _counts(args)
    result = args.word().casefold().rstrip(",")
    counted = [word for word in args.rest.split() if word.rstrip(",").isdecimal()]
    if len(counted) > 1 and (counts := _counts(args)):
        return {"declared": result}, counts  # “carried 6 3”: declared, and counted
    return {"method": "uncounted", "carried": result == "carried", "votes_for": 0}, []


def _declared(args: Arguments, *, again: bool) -> str:
    """What comes next as what the chair declared. ``again``: the result was said before, without numbers."""
    if args.peek().casefold().rstrip(",") == "declared":
        args.word()
    declared = args.peek().casefold()
    if again or declared not in _RESULTS:
        raise args.refuse("Say what was declared, carried or lost, once and after the votes.")
    return declared


def _casting(args: Arguments) -> str:
    """How the casting vote was given, which comes next."""
    args.word()
    args.skip("vote")
    way = args.peek().casefold()
    if way not in ("for", "against", "refused"):
        raise args.refuse("Say whether the casting vote was for or against, or refused.")
    return way


_BY_HOW_MANY = pattern(r"(?:(?:by|with) )?\d+(?: votes?| abst\w*| against| dissent\w*)?\.?", re.IGNORECASE)
"""“carried by 1”: how many more there were, and not how many."""


def _counts(args: Arguments) -> list[int]:
    """Up to three numbers, each perhaps with its word after it: for, against, abstained. All three, or none."""
    counts: list[int] = []
    while args.peek().rstrip(",;").isdecimal() and len(counts) < 3:
        counts.append(whole_number(args.word().rstrip(",;")))
        args.skip(*_NUMBERS[len(counts) - 1])
    return [*counts, 0, 0, 0][:3] if counts else []


def _named(args: Arguments, roll: tuple[str, ...], counts: list[int]) -> dict[str, Any]:
    """The fields of a named vote. Raises Refused.

    Of whom nothing is said nothing is recorded, unless “rest for” says it of all the others, or the numbers do:
    “named 6 1 0 ab against” leaves six, who were for.
    """
    ways: dict[str, list[str]] = {"for": [], "against": [], "abstained": [], "silent": []}
    people: list[str] = []
    while next_word := args.peek().casefold().rstrip(",;"):
        if next_word in ("casting", "declared", *_RESULTS) and not people:
            break
        if next_word in ("all", "everyone", "everybody") and not _everyone(ways) and not people:
            args.word()
            people += roll
        elif next_word in ("and", "&"):
            args.word()
        elif next_word in ("rest", "others"):
            args.word()
            people += [person for person in roll if person not in {*people, *_everyone(ways)}]
        elif (
            (way := WAYS.get(next_word, "silent" if next_word in _SILENT else ""))
            and (people or _all_said(ways, roll))
            and not (next_word not in ("for", "against") and args.p.people.coded(next_word))
        ):
            args.word()
            args.skip("voting") if next_word == "not" else None
            ways[way] += people
            people = []
        else:
            two, args.rest = groups.of_one_name(args.p, args.rest)
            people += two or (args.person("who voted otherwise"),)
    if people:
        raise args.refuse(f"Say how {args.p.name(people[0])} voted.")
    named = _everyone(ways)
    if why := voting.refuse_named(args.p, named, roll):
        raise args.refuse(why)
    left = [person for person in roll if person not in named]
    if counts:
        _by_number(ways, left, counts)
        if counts != (made := [len(ways[way]) for way in ("for", "against", "abstained")]):
            others = f", and {len(left)} not named" if left else ""
            raise args.refuse(f"By name that makes {made[0]} for, {made[1]} against, {made[2]} abstained{others}.")
        left.clear()  # who is not among those counted did not vote
    those = {way: tuple(person for person in roll if person in people) for way, people in ways.items()}
    return {
        "method": "named", "those_for": those["for"], "those_against": tuple(ways["against"]),
        "those_abstaining": tuple(ways["abstained"]), "unrecorded": tuple(left),
        "votes_for": len(ways["for"]), "votes_against": len(ways["against"]), "abstained": len(ways["abstained"]),
    }  # fmt: skip


def _by_number(ways: dict[str, list[str]], left: list[str], counts: list[int]) -> None:
    """Those left are all of the one way that the numbers have as many more of; they are then taken out of ``left``."""
    more = {way: n - len(ways[way]) for way, n in zip(("for", "against", "abstained"), counts, strict=True)}
    short = [way for way, n in more.items() if n]
    if left and len(short) == 1 and more[short[0]] == len(left):
        ways[short[0]] += left
        left.clear()


def _all_said(ways: dict[str, list[str]], roll: tuple[str, ...]) -> bool:
    """Nobody is left for “rest”, which is then nobody."""
    return bool(roll) and set(_everyone(ways)) >= set(roll)


def _everyone(ways: dict[str, list[str]]) -> list[str]:
    return [person for people in ways.values() for person in people]


def _carries(fields: dict[str, Any], needed: int) -> bool:
    """Whether it is carried: by more for than against, on the casting vote, or by as many as are needed."""
    if needed:
        return bool(fields["votes_for"] >= needed)
    return bool(fields["votes_for"] > fields.get("votes_against", 0) or fields.get("casting") == "for")


@word("assent", usage="[because why]")
def assent(args: Arguments) -> Captured:
    """Carried by general assent: nobody was counted. For an election: /elect chair hb assent."""
    why = _reasons(args)
    args.rest = re.sub(r"^\W*(?:(?:carried|agreed|by all(?: present)?)\W*)+$", "", args.rest, flags=re.IGNORECASE)
    args.end()
    motion = voting.motion_before(args.p)
    kind = motion.majority if motion else ""
    needs = majorities.majority(args.p, kind)
    event = Voted(
        votes_for=0, carried=True, method="assent", roll=majorities.electorate(args.p, kind),
        motion=motion.id if motion else "", majority=kind if needs else "", needed=needs.needed if needs else 0,
        out_of=needs.out_of if needs else 0, at=args.moment,
        in_full=bool(motion and motion.recognised), reasons=why,
    )  # fmt: skip
    return Captured([event], say=_notice(args, event))


def _notice(args: Arguments, event: Voted) -> str:
    """What the clerk should know of this vote: what it came to, and what is still before the meeting."""
    p = args.p
    sentences: list[str] = []
    if event.recount and voting.taken(p):
        sentences.append("Both counts are printed: correct the first where it does not stand.")
    elif not event.motion:
        sentences.append("No motion was before the meeting: /motion says what was voted on.")
    if event.needed and not event.carried:
        sentences.append(f"Lost: {event.votes_for} for, {event.needed} needed.")
    if event.majority in ("veto too high", "veto too low") and not event.carried:
        sentences.append(f"It is no veto, and {p.panel.the_body} must still report by 8 February.")
    if event.unrecorded:
        left = voting.listed(p, event.unrecorded)
        sentences.append(f"Not named, so not recorded: {left}. “rest for” (against, silent) says it of them all.")
    if event.carried and event.majority in majorities.VETOES and not voting.only_a_wish(p):
        sentences.append(after_veto.told(p, args.plan, event.majority))
    if event.not_voting:
        sentences.append(f"{event.not_voting} of {len(event.roll)} did not vote.")
    sentences.append(voting.what_follows(p, event.motion, carried=event.carried))
    return " ".join(filter(None, sentences))
