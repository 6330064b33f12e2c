"""The public's exclusion, and its return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .base import Happening

if TYPE_CHECKING:
    from ..page import Page
    from ..proceedings import Proceedings


class PublicExcluded(Happening, frozen=True, kw_only=True, tag="public excluded"):
    """The meeting resolved to sit in private, for a paragraph of Schedule 12A (MTG-30)."""

    paragraphs: str
    carried: bool = True

    def refusal(self, proceedings: Proceedings) -> str:
        if not self.paragraphs.strip():
            return "Name the paragraph of Schedule 12A: /private 1."
        return "The public is already excluded." if proceedings.in_private else ""

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.in_private = self.carried

    def write(self, proceedings: Proceedings, page: Page) -> None:
        resolved = "RESOLVED" if self.carried else "DECLINED"
        page.outcome(
            proceedings.item,
            f"{proceedings.the_body} ",
            resolved,
            " under section 100A(4) of the Local Government Act 1972 to exclude the public for this item, on the "
            f"ground that it involves exempt information under paragraph {self.paragraphs} of Part 1 of Schedule 12A "
            "and that the public interest in maintaining the exemption outweighs that in disclosing it.",
        )

    def line(self, proceedings: Proceedings) -> str:
        return f"/private {self.paragraphs}{'' if self.carried else ' lost'}"


class PublicReadmitted(Happening, frozen=True, kw_only=True, tag="public readmitted"):
    """The private part ended."""

    def refusal(self, proceedings: Proceedings) -> str:
        return "" if proceedings.in_private else "The public is not excluded."

    def happen(self, proceedings: Proceedings) -> None:
        proceedings.in_private = False

    def write(self, proceedings: Proceedings, page: Page) -> None:
        page.stage("The public was readmitted")
