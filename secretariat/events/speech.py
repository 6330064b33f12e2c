"""What was said: lettered points with their answers, and the narrative between them."""

from typing import Literal

from ..basics.saying import say
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import Happening, OfOnePerson

Manner = Literal["asked", "stated"]


class Said(OfOnePerson, frozen=True, kw_only=True, tag="said"):
    """A member's point: one letter of the item's sequence (MIN-11)."""

    text: str
    manner: Manner = "asked"

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.last_asker = self.person

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.point(proceedings.name(self.person), self.manner, self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Said":
        return self.with_(text=text)


class Answered(OfOnePerson, frozen=True, kw_only=True, tag="answered"):
    """A reply to the point just made; it is printed in the same lettered paragraph."""

    text: str

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.last_answerer = self.person

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.answer(proceedings.name(self.person, start=True), self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Answered":
        return self.with_(text=text)


class Reported(OfOnePerson, frozen=True, kw_only=True, tag="reported"):
    """Someone presented, explained or thanked: narrative with a name, outside the lettered points."""

    text: str

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.spoken(proceedings.name(self.person, start=True), self.text)

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Reported":
        return self.with_(text=text)


NoteForm = Literal["paragraph", "numbered", "bullet", "heading", "sub-point", "stage", "unsettled"]


class Note(Happening, frozen=True, kw_only=True, tag="note"):
    """Narrative: a paragraph, a numbered update, a bullet, a sub-heading, a sub-point, a stage note; or a line that
    could not be read, kept word for word until the clerk has settled what it says.
    """

    text: str
    form: NoteForm = "paragraph"
    number: int = 0
    """Of a numbered one or a sub-point, where it is not simply the next: the number, or the letter, that was typed."""

    def refusal(self, proceedings: Proceedings) -> str:
        visible = any(letter.isprintable() and not letter.isspace() for letter in self.text)
        return "" if visible else "Nothing was said yet: type the words."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        match self.form:
            case "paragraph":
                page.paragraph(self.text)
            case "numbered":
                page.numbered(self.text, self.number)
            case "bullet":
                page.bullet(self.text)
            case "heading":
                page.heading(self.text)
            case "sub-point":
                page.sub_point(self.text, self.number)
            case "stage":
                page.stage(self.text)
            case "unsettled":
                page.paragraph(say("[To be settled: {text}.]", self.text.rstrip(".")))

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Note":
        return self.with_(text=text)
