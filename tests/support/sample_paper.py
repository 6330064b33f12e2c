"""A paper as awkward as real minutes, and nearly as long: every kind of block, letters past z, lists within cells."""

from secretariat.documents.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Table,
    cell,
    emphasis,
    listed,
    strong,
    text,
)

HOSTILE = (
    "[/b]",
    "[@click=app.quit]x[/]",
    "<script>alert(1)</script>",
    "</style></main>",
    "<b>",
    "&amp; &lt;",
    "*x* **y** _z_ ~~q~~ `code`",
    "[x](https://example.org)",
    "![x](y.png)",
    "| pipe | pipe |",
    "1. one",
    "8) eight",
    "- dash",
    "+ plus",
    "# hash #",
    "> quoted",
    "- - -",
    "____",
    "    indented",
    "\\* backslash \\",
    "{{ doc.title }} {% raw %}",
    "Łódź 佐藤 ŵŷ O’Neill",
    "a\x00b\x1b[31mc\u202ed\ud800e\ufffe",
    "line\nbreak\ttab",
)

SPEAKERS = ("Bryn", "Okafor", "Tŷ-Gwyn", "Lund", "Bryn", "Asker", "Okafor", "Marsh", "Lund", "Bryn")
"""Ten turns at item 8; some speak twice."""

_ANSWER = (
    "Why the figures for the quarter differed from those published in the spring. The Commissioner explained that "
    "the way of counting had changed in April and that both sets would be shown side by side in the next report."
)


def lettered() -> list[Block]:
    """Twenty-eight questions, a) to bb), in ten runs between stems."""
    blocks: list[Block] = []
    asked = 0
    for turn, speaker in enumerate(SPEAKERS):
        blocks.append(Paragraph(text(f"Councillor {speaker} asked:"), "stem"))
        for _ in range(3 if turn < 8 else 2):
            asked += 1
            blocks.append(listed("questions", "letter", asked, _ANSWER))
    return blocks


def _item(number: str) -> list[Block]:
    return [
        Heading(2, text(f"Business taken as item {number}"), number),
        Paragraph(text("The Panel received a report. " * 8)),
        Paragraph(
            text("The Panel ", strong("AGREED"), " to ", strong("NOTE"), " the report and recommended:"), "outcome"
        ),
    ]


def sample_paper() -> Document:
    """Minutes of eight pages."""
    blocks: list[Block] = [
        Heading(1, text("Minutes of the Northmoor Police and Crime Panel, 20 July 2022")),
        Table(
            "Officers present",
            ("Name", "Position"),
            ((cell("Siân Pryce"), cell("Clerk")), (cell("J Lund"), cell("Monitoring Officer (virtual)"))),
        ),
    ]
    recommended = 0
    for number in ("1", "2", "3", "4", "5", "6", "7", "7A", "8", "9", "10", "11", "12", "39/20"):
        blocks += _item(number)
        for _ in range(2):
            recommended += 1
            words = text(emphasis("To publish the figures side by side."))
            blocks.append(listed("recommendations", "recommendation", recommended, words))
        if number == "8":
            blocks += [Heading(3, text("Questions")), *lettered()]
            blocks.append(listed("actions", "action", 1, "To circulate the chart.", "By the September meeting."))
            blocks.append(listed("undertakings", "undertaking", 1, "The Commissioner to write to the Panel."))
            blocks.append(Paragraph(text("(The Commissioner left the meeting)"), "note"))
    blocks += [listed("dates", "bullet", 1, f"A date in {month}") for month in ("September", "November", "March")]
    rows = tuple(
        (
            cell(text(strong(f"Item {number}"))),
            cell(
                text("The Panel ", strong("AGREED"), " to note the report and recommended:"),
                listed(f"row-{number}", "number", 1, "That the figures be published."),
                listed(f"row-{number}", "number", 2, "That the chart be circulated."),
            ),
        )
        for number in range(1, 15)
    )
    blocks += [
        Table("Decisions of the meeting", ("Item", "Action"), rows),
        Paragraph(text("The time the meeting ended is not yet entered."), "draft"),
        Paragraph(text("The meeting began at 2:00pm and ended at 4:22pm.")),
        Paragraph(text("Chair"), "signature"),
    ]
    return Document(
        "Minutes of 20 July 2022",
        tuple(blocks),
        author="Siân Pryce",
        subject="Northmoor Police and Crime Panel",
        status="DRAFT",
    )
