"""The standing items as a list brings them: the list is what comes back on every agenda, from a day on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

import msgspec

from ..basics.acts import Act
from ..basics.alphabet import plain
from ..basics.clock import MONTHS
from ..basics.pattern import pattern
from ..basics.record import Refused
from ..basics.said_dates import said_dates
from ..meetings.meeting import Purpose, business_of
from ..meetings.titles import name_of
from ..panel.panel import Panel
from ..panel.settings.changes import change
from ..panel.standing_item_changes import PARTS, in_parts, standing_items_on
from ..panel.standing_items import Part, StandingItem
from . import columns
from .cells import GivenRow, bare
from .heads import Heads
from .kind import NOT_KEPT, Judged, ListColumn, ListField, ListRow, but_the_struck, refuse_faults, to_take
from .standing_rows import items_alone, what_explains, without_what_is_of_one_meeting

_HEADS = Heads(
    {
        "title": ("item", "items", "title", "standing item", "standing items", "agenda item", "business", "heading"),
        "part": ("part", "section", "where", "place"),
        "annual": ("annual", "annual only", "annual meeting", "annual meeting only", "when", "frequency", "how often"),
        "": ("no", "number", "item no", "lead", "officer", "notes"),
    }
)
_OPENING = (Purpose.ELECT_CHAIR, Purpose.ELECT_VICE, Purpose.APOLOGIES, Purpose.DECLARATIONS, Purpose.MINUTES,
            Purpose.QUESTIONS, Purpose.COMPLAINTS)  # fmt: skip
_CLOSING = pattern(
    r"^(?:any other|urgent business|date of|dates of|next meeting|close|future meetings|"
    r"unrhyw (?:fater|fusnes)|(?:busnes|materion) brys|dyddiad(?:au)? |y cyfarfod nesaf)", re.I,
)  # fmt: skip
_ANNUAL = pattern(
    r"\s*[(,–-]*\s*\(?\b(?:at the )?annual(?: meeting)?s?(?: only)?\)?\s*$|"
    r"\s*[(\[,–:-]+\s*(?:at the )?(?:agm|annual general meeting|once a year|yearly|annually|first meeting of the year)"
    r"(?: only)?[)\]]*\s*$", re.IGNORECASE,
)  # fmt: skip
_ANNUAL_FIRST = pattern(r"^(?:annual(?: meeting)?(?: only)?|agm)\s*(?::|\s[–—-])\s*(?=\S)", re.IGNORECASE)
_EVERY = pattern(
    r"\s*(?:[(\[,:]|\s[–—-])\s*"
    r"(?:standing(?: item)?|(?:at )?(?:every|each) meeting|all meetings)[)\]]*\s*$",
    re.IGNORECASE,
)
_MONTHS = "|".join(rf"{month[:3]}(?:{month[3:]})?" for month in MONTHS) + "|Sept"
_SOMETIMES = pattern(
    rf"(?:[(\[,:]|\s[–—-])\s*(?:(?:at |in |for )?(?:the )?(?:{_MONTHS})\b"
    r"[^()\[\]]*|[^()\[\],]*\bonly|quarterly|bi-?annual(?:ly)?|twice a year|half-yearly|monthly|(?:as|if|when|where) "
    r"(?:needed|required|necessary|appropriate)|every (?:other|second|third) meeting|every (?:\w+ )?years?)[)\]]*\s*$",
    re.IGNORECASE,
)
"""“(June only)”, “– January/February”, “quarterly”: an item that does not come back at every meeting."""
_YEARLY = pattern(
    r"(?:y(?:es)?|x|t(?:rue)?|a|1|✓|✔|.*\b(?:annual\w*|agm|yearly|once a year|first meeting))(?:$|\W)", re.IGNORECASE
)
_ALWAYS = pattern(r"(?:no?|false|0|-|–|(?:at )?(?:every|each|all)\b.*|always|standing|ordinary)$", re.IGNORECASE)
_ONCE_A_YEAR = pattern(r"\b(?:annual\w*|agm|yearly|once a year)\b", re.IGNORECASE)
_FOR_A_HEADING = "It is taken for a heading."


class StandingList(msgspec.Struct, frozen=True, kw_only=True):
    """The standing items from ``since`` on."""

    panel: Panel
    since: dt.date
    name: str = "standing items"
    title: str = "Standing items in bulk"
    how: str = (
        "A row an item, in the order of the agenda. The list is the whole: what stands now and is not in it is shown "
        "below, left out. “(annual)” after an item: at the annual meeting alone."
    )
    columns: tuple[ListColumn, ...] = (
        ListColumn("Item"), ListColumn("Part of the agenda", 28), ListColumn("When", 7),
    )  # fmt: skip

    def fields(self) -> tuple[ListField, ...]:
        """What can be corrected of a row."""
        return (
            ListField("title", "Item"), ListField("part", "Part", "", tuple(PARTS.items())),
            ListField("annual", "When", "", (("no", "at every meeting"), ("yes", "at the annual meeting alone"))),
        )  # fmt: skip

    def is_header(self, cells: Sequence[str]) -> bool:
        """Whether cells name columns."""
        return columns.is_header(cells, _HEADS)

    def read(self, rows: Sequence[GivenRow]) -> list[ListRow]:
        """The items of the list; then those that stand now and are not in it, left out."""
        said = but_the_struck(rows, self._said)
        there = {name_of(row.values["title"]) for row in said if not row.left_out}
        for item in standing_items_on(self.panel, self.since):
            if name_of(item.title) not in there and not _same_business(item, said):
                values = {"title": item.title, "part": item.part, "annual": "yes" if item.annual else "no"}
                words = "stands now, and is not in the list"
                said.append(ListRow(number=0, words=words, values=values, left_out=True))
        return said

    def _said(self, rows: Sequence[GivenRow]) -> list[ListRow]:
        """The items of the list."""
        found = columns.headed(rows, _HEADS)
        if found.columns and sum(map(bool, found.columns.named)) == 1:  # “Standing items” over lines of them
            found = columns.Headed(None, found.rows, found.above, [])
        said: list[ListRow] = []
        part, annual = "", False
        rows = found.rows if found.columns else items_alone(found.rows, _is_known)
        beneath = set() if found.columns else what_explains(rows)
        for n, row in enumerate(rows):
            if not found.columns and row.alone.rstrip().endswith(":") and len(found.rows) > 1 and row.number:
                annual = _ONCE_A_YEAR.search(row.alone) is not None
                of_row = {"title": row.alone.rstrip(" :"), "part": part or "opening"}
                said.append(ListRow.of(row, of_row, (_FOR_A_HEADING,), left_out=True))
                part = _part_named(row.alone) or part
                continue
            if heading := _part_named(row.alone):
                part = heading
                continue
            if not row.number:
                continue  # another sheet begins
            told = [f"{NOT_KEPT} {each}." for each in found.under[n].not_taken(row.cells)] if found.columns else []
            values = found.under[n].values(row.cells) if found.columns else {"title": bare(row.alone or _longest(row))}
            values["title"], more = _title_alone(values.get("title", ""))
            often = values.get("annual", "")
            if often and not _YEARLY.match(often) and not _ALWAYS.match(often):
                more = [*more, f"It comes back “{often}”, and would stand on every agenda."]
            values = _read({**values, "annual": "yes"} if annual else values, part)
            if values.get("title"):
                wordless = not any(letter.isalpha() for letter in values["title"])
                out = wordless or row.number in beneath or _HEADING.fullmatch(row.alone.strip(" :")) is not None
                why = "It has a number and no words." if wordless else _FOR_A_HEADING
                why = "It says what the item before it is for." if row.number in beneath else why
                told += [*more, *([why] if out else [])]
                said.append(ListRow.of(row, values, told, left_out=out))
        return _in_their_parts(said)

    def judged(self, rows: Sequence[ListRow]) -> list[Judged]:
        """How each row stands among the others and what is kept."""
        seen: dict[str, int] = {}
        return [self._row(row, seen) for row in rows]

    def act(self, rows: Sequence[ListRow]) -> Act:
        """The list in the place of the standing items. Raises Refused for a bad row, or where nothing would change."""
        refuse_faults(rows, self.judged(rows))
        items = [self._item(row.values) for row in to_take(rows)]
        if not items:
            raise Refused("There is no item in that list.")
        return change(self.panel, "standing", in_parts(items), self.since, f"a list of {len(items)} taken in")

    def _row(self, row: ListRow, seen: dict[str, int]) -> Judged:
        said = row.values
        part = said.get("part", "opening")
        shown = (said.get("title", ""), PARTS.get(part, part), "annual" if said.get("annual") == "yes" else "every")  # type: ignore[call-overload]
        if row.left_out:
            return Judged(shown, "changed", (), (), row.told or ("It comes back no more from that day on.",))
        if not said.get("title"):
            return Judged(shown, "new", (("title", "It has no title."),))
        if part not in PARTS:
            return Judged(shown, "new", (("part", f"“{part}” is no part of the agenda: {', '.join(PARTS)}."),))
        if (first := seen.setdefault(name_of(said["title"]), row.number)) != row.number:
            return Judged(shown, "new", (("title", f"It is the same item as row {first}."),))
        known = self._known(said["title"])
        item = self._item(said)
        other = plain(item.title) != plain(shown[0])
        before = known.title if known else item.title
        odd = {
            f"So far it is “{before}”.": {*name_of(before).split()}.isdisjoint(name_of(item.title).split()),
            "Its title says when, and it would come back at every meeting.": not item.annual
            and _SOMETIMES.search(shown[0]),
            f"Its days follow it on the agenda, so it stays “{item.title}”.": other,
        }
        asked = tuple(sentence for sentence, is_so in odd.items() if is_so) + row.asked
        what = "new" if known is None else "same" if known == item else "changed"
        return Judged((item.title, *shown[1:]), what, (), asked, row.not_kept)  # type: ignore[arg-type]

    def _known(self, title: str) -> StandingItem | None:
        now = standing_items_on(self.panel, self.since)
        business = _business(title)
        same = (item for item in now if name_of(item.title) == name_of(title))
        return next(same, None) or next((i for i in now if i.business is business is not Purpose.OTHER), None)

    def _title(self, title: str) -> str:
        """The title; that of the minutes ends so that their days can follow it."""
        known = self._known(title)
        if known and plain(known.title) == plain(title):
            return known.title  # capitals alone are no other title
        open_end = re.search(r"\b(?:on|of|for|dated)$", title, re.IGNORECASE)
        return known.title if known and known.business is Purpose.MINUTES and not open_end else title

    def _item(self, said: Mapping[str, str]) -> StandingItem:
        """The item; what it is and what the plan calls it are those of the one that stands now."""
        known, title = self._known(said["title"]), self._title(said["title"])
        part: Part = said.get("part", "opening")  # type: ignore[assignment]
        return StandingItem(
            title=title, business=known.business if known else _business(title), part=part,
            annual=said.get("annual") == "yes", planned=known.planned if known else "",
        )  # fmt: skip


_ALSO: tuple[tuple[Purpose, str], ...] = (
    (Purpose.COMPLAINTS, r"complaints(?: (?:report|update|review))?|cwynion"),
    (Purpose.PLAN, r"(?:forward|future) (?:work )?(?:plan|programme)|work plan|agenda plan|panel work programme"),
    (Purpose.QUESTIONS, r"questions (?:from|by) (?:members of )?the public|public speaking"),
    (Purpose.ACTIONS, r"action log|action tracker|actions|matters arising|(?:camau|log) gweithredu|materion yn codi"),
)  # fmt: skip


def _business(title: str) -> Purpose:
    """What an item is, by its title; lists call some by shorter names than agendas do."""
    known = business_of(title)
    if known is not Purpose.OTHER:
        return known
    return next((b for b, words in _ALSO if re.fullmatch(words, title.strip(), re.IGNORECASE)), known)


_HEADING = pattern(
    r"agenda|(?:the )?standing (?:agenda )?items?(?: of business)?(?:(?:,? (?:for|of|on|at)\b|\s*[:–—(-]).*)?|"
    r"items?|part (?:[1-4a-d]|one|two|i{1,3})\b.*|"
    r"order of business|(?:public|open|exempt|private|confidential) (?:business|items|session)", re.IGNORECASE,
)  # fmt: skip


def _part_named(words: str) -> str:
    """The part of the agenda that a line alone names: “After the business”, and “closing” too."""
    said = words.casefold().strip(": ")
    return next((part for part, name in PARTS.items() if said in (part, name.casefold())), "")


def _is_known(title: str) -> bool:
    return _business(title) is not Purpose.OTHER


def _title_alone(title: str) -> tuple[str, list[str]]:
    """A title without its pages, and without a day, which would be printed at every meeting; and what is told of it."""
    title, told = without_what_is_of_one_meeting(title)
    for day in said_dates(title)[-1:]:
        if title.rstrip(" .)").endswith(day.words) and _business(title) is not Purpose.MINUTES:
            title = title[: title.rindex(day.words)].rstrip(" :,(–—-")
            told.append(f"{NOT_KEPT} {day.words}, for the item comes back at every meeting.")
    return title, told


def _longest(row: GivenRow) -> str:
    return max(row.cells, key=len)


def _same_business(item: StandingItem, rows: Sequence[ListRow]) -> bool:
    return item.business is not Purpose.OTHER and any(
        _business(r.values.get("title", "")) is item.business for r in rows
    )


def _read(values: Mapping[str, str], part: str) -> dict[str, str]:
    title, annual = _EVERY.sub("", values.get("title", "")), values.get("annual", "").casefold()
    if first := _ANNUAL_FIRST.match(title):
        title, annual = title[first.end() :], "yes"
    found = _ANNUAL.search(title)
    if found and found.start() > 0 and not title[: found.start()].rstrip().casefold().endswith((" of the", " the")):
        title, annual = title[: found.start()].strip(), "yes"
    elections = _business(title) in (Purpose.ELECT_CHAIR, Purpose.ELECT_VICE)
    said = {"title": bare(title), "annual": "yes" if elections or _YEARLY.match(annual) else "no"}
    where = values.get("part", "").casefold()
    named = next((p for p, words in PARTS.items() if where and where in (p, words.casefold())), where)
    return {**said, **({"part": named or part} if named or part else {})}


def _in_their_parts(rows: Sequence[ListRow]) -> list[ListRow]:
    """Each with the part it stands in: up to the last that opens every agenda, from the first that closes it."""
    titles = [row.values["title"] for row in rows]
    opening = max((n for n, title in enumerate(titles) if _business(title) in _OPENING), default=-1)
    ends = (n for n, title in enumerate(titles)
            if n > opening and (_business(title) is Purpose.PLAN or _CLOSING.match(title)))  # fmt: skip
    closing = next(ends, len(rows))

    def part(n: int) -> str:
        return "opening" if n <= opening else "business" if n < closing else "closing"

    return [row if "part" in row.values else row.corrected({"part": part(n)}) for n, row in enumerate(rows)]
