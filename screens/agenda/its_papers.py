"""The papers attached to the item marked: another one attached; one called otherwise, withheld, moved, taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from secretariat.agenda import attaching
from secretariat.agenda.opened_paper import OpenedPaper, open_paper
from secretariat.basics.acts import Act
from secretariat.basics.amounts import so_many
from secretariat.basics.sentences import capitalised
from secretariat.meetings.bundle import Bundle
from secretariat.meetings.item_papers import ItemPaper
from secretariat.meetings.meeting import AgendaItem

from ..dialogs.choose import Choice, Choose
from ..dialogs.field import Field
from ..dialogs.form import Form
from .opened_file import ask_for_file, keep_with_file

if TYPE_CHECKING:
    from .work import AgendaWork

_HINT = "Its path, ending .pdf. It is kept unchanged, and bound into the pack as it is."
_NEW = "attach another"


async def ask(screen: AgendaWork) -> None:
    """Of an item without papers ask for a file; else show them until the list is left."""
    marked = ""
    while (item := screen.item) is not None and (bundle := screen.bundle) is not None:
        papers = bundle.papers_of(item.id)
        if not papers and not marked:
            await _attach(screen, item)
            return
        choices = [Choice(paper.id, _in_list(n, paper)) for n, paper in enumerate(papers, 1)]
        choices.append(Choice(_NEW, "Attach another paper" if papers else "Attach a paper", "new add"))
        title = f"The papers attached to item {item.number}: {item.title}"
        marked = await screen.app.push_screen_wait(Choose(title, choices)) or ""
        if not marked:
            return
        if marked == _NEW:
            await _attach(screen, item)
        elif paper := next((each for each in papers if each.id == marked), None):
            await _change(screen, item, paper)


def _in_list(n: int, paper: ItemPaper) -> str:
    pages = so_many(paper.file.pages, "page") if paper.file.pages else "supplied apart"
    exempt = f", exempt under paragraph {paper.exempt}" if paper.exempt else ""
    return f"{n}. {paper.title} ({pages}{exempt})"


async def _change(screen: AgendaWork, item: AgendaItem, paper: ItemPaper) -> None:
    choices = [
        Choice("right", "Change its title, or withhold it", "exempt private"),
        Choice("earlier", "Move it before the one above", "up"),
        Choice("later", "Move it after the one below", "lower down"),
        Choice("off", "Take it off", "delete remove"),
    ]
    what = await screen.app.push_screen_wait(Choose(f"“{paper.title}”, attached to item {item.number}", choices))
    match what:
        case "right":
            await _put_right(screen, paper)
        case "earlier" | "later":
            by = -1 if what == "earlier" else 1
            await _do(screen, lambda bundle: attaching.move(bundle, paper.id, by))
        case "off":
            if await _do(screen, lambda bundle: attaching.take_off(bundle, paper.id)):
                screen.tell(f"Taken off: “{paper.title}”. Undo puts it back; its file is kept.")


async def _do(screen: AgendaWork, make: Any) -> bool:
    return await screen.change(lambda bundle, _: make(bundle))


async def _put_right(screen: AgendaWork, paper: ItemPaper) -> None:
    def check(bundle: Bundle, values: dict[str, Any]) -> Act:
        return attaching.change(
            bundle, paper.id, title=values["title"], exempt=values["exempt"], grounds=screen.grounds
        )

    await screen.ask(f"“{paper.title}”", _fields(paper.title, paper.exempt), check, draft=f"paper {paper.id}")


def _fields(title: str, exempt: str = "") -> list[Field]:
    return [
        Field(name="title", label="Title", value=title, required=True,
              hint="It stands on the paper’s cover sheet and in the contents of the pack."),
        Field(name="exempt", label="Private: paragraph", value=exempt,
              hint="If this paper is withheld: the paragraph of Schedule 12A, such as 3."),
    ]  # fmt: skip


# --- a file ---


async def _attach(screen: AgendaWork, item: AgendaItem) -> None:
    """Ask for a file, then for its title, and attach it."""
    title = f"Attach a paper to item {item.number}: {item.title}"
    read = await ask_for_file(screen, title, _HINT, open_paper, again="{agenda.papers}")
    if read is not None:
        await _show(screen, item, *read)


async def _show(screen: AgendaWork, item: AgendaItem, opened: OpenedPaper, data: bytes) -> None:
    """Show what a file is, ask what it is to be called, and attach it."""
    bundle = screen.bundle
    if bundle is None:
        return
    paper = ItemPaper(item=item.id, title=opened.title, file=opened.file, attached=screen.clerk.today)

    def check(values: dict[str, Any]) -> Act:
        now = screen.clerk.archive.bundle(bundle.meeting.id) or bundle
        said = paper.with_(title=values["title"], exempt=values["exempt"])
        return attaching.attach(now, said, screen.grounds)

    async def keep(act: Act) -> bool:
        return await keep_with_file(screen, act, data)

    pages = f"{so_many(opened.file.pages, 'page')}." if opened.file.pages else ""
    form = Form(
        f"Attach {opened.file.name} to item {item.number}", _fields(opened.title), check, keep=keep,
        note="\n".join(filter(None, (pages, *opened.told))), draft=f"{bundle.meeting.id}: {opened.file.sha256[:16]}",
    )  # fmt: skip
    act = await screen.app.push_screen_wait(form)
    if act is not None:
        screen.table.go_to(item.id)
        screen.tell(f"{capitalised(act.note)}. {{agenda.pack}} binds the pack.")
