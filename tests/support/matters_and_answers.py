"""Matters of a dozen subjects, invented, and how letters answer them: what is to be proposed of each."""

from __future__ import annotations

from typing import NamedTuple

from secretariat.letters.proposed import Asked, Given, Sure
from secretariat.letters.read import About, LetterParagraph, Read, Unit, Whose


class Answer(NamedTuple):
    """A unit of a letter, and the matters that it answers. ``sure``: what is to be said of it at most and at least."""

    n: str
    asked: str
    reply: str
    ids: str
    sure: Sure = "strong"
    topic: str = ""
    merged: bool = False
    disagrees: bool = False


class Exchange(NamedTuple):
    """What a meeting asked, and what came back. ``matters``: by their short identity, “R1”."""

    subject: str
    matters: dict[str, str]
    answers: tuple[Answer, ...]
    to: dict[str, str] = {}
    meeting: str = "2033-03-08"

    def given(self) -> Given:
        """The matters as the program takes them."""
        kind = {short: "question" if text.endswith("?") else "" for short, text in self.matters.items()}
        return Given(
            tuple(
                Asked(f"{self.meeting}/{short}", text, self.to.get(short, "Commissioner"), kind[short])
                for short, text in self.matters.items()
            ),
            panel="Larkshire Police and Crime Panel",
        )

    def read(self) -> Read:
        """The letter as a reader gives it."""
        units = tuple(
            Unit(n=each.n, asked=each.asked, reply=each.reply, paragraphs=(at,), topic=each.topic)
            for at, each in enumerate(self.answers)
        )
        return Read(
            kind="reply to the panel",
            paragraphs=tuple(
                LetterParagraph(at, f"{each.asked} {each.reply}", "unit") for at, each in enumerate(self.answers)
            ),
            date="2033-04-12",
            sender=Whose("Ignatius Bellweather", "Police and Crime Commissioner for Larkshire"),
            about=About(meeting=self.meeting),
            units=units,
        )


EXCHANGES = (
    Exchange(
        "custody",
        {
            "R1": "That the Commissioner publish the reports of the independent custody visitors twice a year.",
            "R2": "That he ask the Chief Constable how many children were held overnight in the cells at Wexmere.",
            "R3": "To say what it would cost to open the cells at Dunholt again.",
            "R4": "That appropriate adults be found within two hours.",
        },
        (
            Answer("1", "Publication of custody visitors’ reports", "They will be published.", "R1"),
            Answer("2", "Children held overnight in Wexmere", "Fourteen in the year.", "R2"),
            Answer("3", "Reopening the cells at Dunholt: the cost", "About £400,000 a year.", "R3"),
            Answer("4", "Strip searches", "These are recorded.", "", "not minuted"),
        ),
    ),
    Exchange(
        "rural crime, where two matters differ by a place",
        {
            "R1": "To publish the figures of hare coursing in Ashby Fen.",
            "R2": "To publish the figures of hare coursing in Little Tolling.",
            "R3": "To meet the drainage board about theft of pumps.",
        },
        (
            Answer("1", "Figures of hare coursing in Little Tolling", "Four cases.", "R2", disagrees=True),
            Answer("2", "Figures of hare coursing", "Nineteen cases.", "R1 R2", "ask"),
            Answer("3", "Hare coursing at Great Mardle", "None.", "R1 R2", "ask"),
            Answer("4", "Meeting the drainage board about stolen pumps", "We met on 3 April.", "R3"),
        ),
    ),
    Exchange(
        "the budget, where two answers are one",
        {
            "R1": "That reserves be no lower than five per cent of the net budget.",
            "R2": "That the cost of overtime be reported each month.",
            "R3": "That the estate strategy come to the Panel before it is settled.",
            "R4": "That the Commissioner explain the rise in the cost of insurance.",
            "R5": "That the use of consultants be listed, each with its cost.",
        },
        (
            Answer("1", "Reserves to be no lower than five per cent of the net budget", "Accepted.", "R1"),
            Answer("2 and 5", "The monthly cost of overtime, and a list of consultants with the cost of each",
                   "Both will be in the budget report.", "R2 R5", merged=True),
            Answer("3", "Estate strategy", "It will come in June.", "R3"),
            Answer("4", "Explain the rise in insurance costs", "Claims rose.", "R4"),
        ),
    ),
    Exchange(
        "questions about call handling",
        {
            "A1": "Written answers to the questions put on call handling.",
            "A1.1": "How many callers to 101 hung up before they were answered?",
            "A1.2": "Was the new telephone system working as it should?",
            "A1.3": "What had been done to keep call handlers from leaving?",
            "A1.4": "Why were 999 calls from Mardle answered by another force?",
            "A1.5": "Could callers be told how long they would wait?",
        },
        (
            Answer("", "How many 101 callers hung up before being answered?", "11,204.", "A1.1", topic="Calls"),
            Answer("", "Is the new telephone system working?", "It is.", "A1.2", topic="Calls"),
            Answer("", "What is being done to stop call handlers leaving?", "Pay was raised.", "A1.3", topic="Calls"),
            Answer("", "Can callers be told how long they will wait?", "From May.", "A1.5", topic="Calls"),
            Answer("", "How many 999 calls were abandoned?", "Two.", "A1.4", "ask", topic="Calls"),
            Answer("", "Why are Mardle’s 999 calls answered elsewhere?", "The mast is theirs.", "A1.4", topic="Calls"),
        ),
    ),
    Exchange(
        "one matter answered in parts",
        {
            "R1": "That the Commissioner list the owners of empty police houses, and say what each house would fetch.",
            "R2": "That dogs found straying be reported to the councils.",
        },
        (
            Answer("1(a)", "List the owners of empty police houses", "Attached.", "R1"),
            Answer("1(b)", "What each empty police house would fetch", "Not valued.", "R1"),
            Answer("2", "Stray dogs to be reported to the councils", "Accepted.", "R2"),
        ),
    ),
    Exchange(
        "labels that quote nothing",
        {
            "R1": "That speed indicators be lent to parishes.",
            "R2": "That the youth commission be asked about stop and search.",
            "R3": "That tasers be counted by station.",
        },
        (
            Answer("1", "", "Accepted. Parishes may borrow them from April.", "R1", "ask"),
            Answer("2 and 3", "", "Noted.", "R2 R3", "ask", merged=True),
            Answer("4", "", "Noted.", "", "not minuted"),
        ),
    ),
    Exchange(
        "an identity cited",
        {
            "R1": "That drones be flown over Mardle fair.",
            "R2": "That bicycles be marked free of charge at the market.",
        },
        (
            Answer("2033-03-08/R2", "Drones over the fair", "They were flown.", "R2"),
            Answer("7", "Bicycle marking (your reference 2033-03-08/R2)", "Every Saturday.", "R2"),
            Answer("2033-03-08/R9", "Bicycles marked free of charge at the market", "Yes.", "R2"),
        ),
    ),
    Exchange(
        "for the panel, and for the clerk",
        {
            "R1": "That the Rules of Procedure allow public questions by video.",
            "R2": "That victims of stalking be given a single contact.",
            "A1": "To invite the stalking charity to the autumn meeting.",
        },
        (
            Answer("1", "Rules of Procedure: public questions by video", "A matter for you.", "R1", "ask"),
            Answer("2", "A single contact for victims of stalking", "Accepted.", "R2"),
        ),
        {"R1": "Panel", "A1": "Clerk"},
    ),
    Exchange(
        "wording that drifted far",
        {
            "R1": "To circulate a leaflet to explain in more detail how lost property is dealt with by every station.",
            "R2": "To bring a full account of the three concerns in the auditors’ letter to the next meeting (May).",
            "R3": "To approach the Harbour Conference about joining together to press government for a fairer "
                  "share of the coastal grant for Larkshire alongside the Constabulary.",
            "R4": "To add a short column for the stage (begun, halfway, complete) to each line of the report.",
            "R5": "A yearly digest, showing what was done in the whole year.",
            "R6": "A digest at six months, showing every promise that was reported and then dropped.",
        },
        (
            Answer("1", "To circulate to Members the lost property page (to be found at every station).",
                   "Below.", "R1"),
            Answer("2", "To bring a full account of the three concerns in the Auditors’ Letter to the next Panel "
                        "meeting (May 2033).", "It is in the papers.", "R2"),
            Answer("3", "Officers to speak to Leaders of local authorities about joining together to press government "
                        "for a fairer share of the coastal grant for Larkshire alongside the Constabulary.",
                   "This has been taken to a board.", "R3"),
            Answer("4", "Reports on the plan - To add in a short column for the stage to each line within the report.",
                   "Done.", "R4"),
            Answer("5", "A yearly digest – showing the whole year. A digest at six months – showing every promise "
                        "reported and then dropped.", "Both are planned.", "R5 R6", merged=True),
        ),
    ),
    Exchange(
        "words that all matters share",
        {
            "R1": "That the number of special constables be published.",
            "R2": "That the number of cadets be published.",
            "R3": "That the number of volunteers be published.",
            "R4": "That the number of complaints be published.",
        },
        (
            Answer("1", "Publish the number of cadets", "63.", "R2", disagrees=True),
            Answer("2", "Publish the number of volunteers", "211.", "R3", disagrees=True),
            Answer("3", "Publish the number of horses", "4.", "", "not minuted"),
            Answer("4", "Publish the numbers of special constables and of complaints", "Done.", "R1 R4", "strong",
                   merged=True),
        ),
    ),
    Exchange(
        "roads, where numbers name them",
        {
            "R1": "That average speed cameras be tried on the A91 at Mardle.",
            "R2": "That lorries be weighed on the B1044.",
            "R3": "That the level crossing be watched by camera.",
        },
        (
            Answer("1", "Average speed cameras on the A17 at Dunholt", "No.", "R1", "ask"),
            Answer("2", "Weighing lorries on the B1044", "Monthly.", "R2"),
            Answer("3", "Watching the level crossing by camera", "For the railway.", "R3"),
        ),
    ),
    Exchange(
        "fraud, with a question asked again",
        {
            "A1.1": "How much had been lost to courier fraud since Christmas?",
            "A1.2": "Who told the banks, and how soon?",
            "A1.3": "Did the force visit every victim over eighty?",
        },
        (
            Answer("Q1", "How much has been lost to courier fraud since Christmas?", "£212,000.", "A1.1"),
            Answer("Q2", "Who tells the banks, and how soon?", "The force, within the hour.", "A1.2"),
            Answer("Q3", "Does the force visit all victims over eighty?", "Nearly all.", "A1.3"),
            Answer("Q4", "How much has been lost to courier fraud since Christmas?", "See Q1.", "A1.1"),
            Answer("Q5", "Is romance fraud rising?", "Yes.", "", "not minuted"),
        ),
    ),
)  # fmt: skip
