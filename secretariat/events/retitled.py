"""Somebody's title or job from now on, as it was told to the meeting: nothing of before is printed anew by it."""

from ..basics.saying import say
from ..proceedings.page import Page
from ..proceedings.proceedings import Proceedings
from .base import OfOnePerson


class Retitled(OfOnePerson, frozen=True, kw_only=True, tag="retitled"):
    """The records have it from the day after the meeting; these minutes and those of before keep the old one."""

    text: str

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if self.text.strip() else "Say the title or the job: /titled mo: Head of Law."

    def write(self, proceedings: Proceedings, page: Page) -> None:
        name = proceedings.name(self.person)
        page.paragraph(
            say("It was noted that the title of {name} is {text} for the future.", name, self.text.strip().rstrip("."))
        )

    def words(self) -> str:
        return self.text

    def reworded(self, text: str) -> "Retitled":
        return self.with_(text=text)

    def line(self, proceedings: Proceedings) -> str:
        return f"/titled {proceedings.codes((self.person,))}: {self.text}"
