"""The sample's meeting of July, minuted to its end: made once for all the tests of a process that only read it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from secretariat.basics.acts import Act, Put, act
from secretariat.sample.cambridgeshire import JULY, MEETINGS, PANEL, PEOPLE, PLAN_RECORDS, july_items
from secretariat.sample.filling import fill
from storage import open_store
from storage.archive import Archive
from tests.support.clerk import Memory

TITLES = (
    "Election of Chairperson",
    "Election of Vice Chairperson",
    "Apologies for Absence",
    "Declarations of Interest",
    "Minutes of the Meeting held on 25 March 2022",
    "Public Questions/Statements",
    "Review of Complaints",
    "Police and Crime Commissioner's Annual Report",
    "Delivery of the Police and Crime Plan – Forward Plan",
    "Rules of Procedure and Panel Arrangements",
    "Cambridgeshire Police and Crime Panel – Annual Report",
    "Administration Costs and Member Expenses",
    "Complete Review of Complaints Policy/Guidance",
    "Meeting Dates and Agenda Plan",
)
"""The items of its agenda, as the public record has them."""
OUTCOMES = {
    "7": "The Panel NOTED the item.",
    "8": "The Panel AGREED to ENDORSE the Annual Report for 2021/22.",
    "9": "The Panel AGREED to NOTE the report.",
    "10": "The Panel AGREED to NOTE the report.",
    "11": "The Panel AGREED to NOTE the Annual Report.",
    "12": "The Panel AGREED to NOTE the report.",
    "13": "The Panel AGREED for the Chair and Vice-Chair to work with the Monitoring Officer and Senior Democratic "
    "Services Officer to review the policy outside the meeting and bring an updated version to the September meeting.",
    "14": "The Panel NOTED the forthcoming meeting dates.",
}
"""What was decided under each item, in the words of that record."""
LETTERS = {
    "a": ("Councillor Bradnam", "crime"),
    "b": ("Councillor Bradnam", "Rural Crime Action Team"),
    "c": ("Councillor Bradnam", "88%"),
    "d": ("Councillor Ali", "Muslim"),
    "e": ("Councillor Ali", "101"),
    "f": ("Councillor Hogg", "webchat"),
    "g": ("Councillor Hogg", "camera vans"),
    "h": ("Councillor Hussain", "taxi"),
    "i": ("Councillor Hussain", "merit"),
    "j": ("Councillor Hussain", "drugs"),
    "k": ("Councillor Bradnam", "scrutiny panel"),
    "l": ("Councillor Bradnam", "Custody Visiting"),
    "m": ("Councillor Bradnam", "domestic homicide"),
    "n": ("Councillor Sharp", "anti-social"),
    "o": ("Councillor Sharp", "PCSO"),
    "p": ("Councillor Gilderdale", "Gypsy"),
    "q": ("Councillor Gilderdale", "financially dependent"),
    "r": ("Councillor Hussain", "crime down"),
    "s": ("Edward Leigh", "fraud"),
    "t": ("Councillor Count", "Cambridge North"),
    "u": ("Councillor Hogg", "55%"),
    "v": ("Councillor Hogg", "domestic violence"),
    "w": ("Edward Leigh", "readable"),
    "x": ("Edward Leigh", "Safer Communities Fund"),
    "y": ("Edward Leigh", "over-establishment"),
    "z": ("Edward Leigh", "15,650"),
    "aa": ("Edward Leigh", "bereaved"),
    "bb": ("Edward Leigh", "flowchart"),
}
"""Who spoke to each letter of item 8, and of what."""
UNDERTAKINGS = {
    "U1": "EPIC",
    "U2": "point Councillor Bradnam",
    "U3": "taxis",
    "U4": "Chief Constable",
    "U5": "custody visiting figures",
    "U6": "Councillor Hogg",
    "U7": "next meeting",
}
"""What each promise was about."""


@cache
def the_sample() -> tuple[Memory, list[Act]]:
    """What it holds, and every act that filled it. Nobody adds to it."""
    memory, acts = Memory(), []

    def commit(one: Act) -> None:
        acts.append(one)
        memory.do(one)

    fill(commit, lambda: memory.proceedings(JULY))
    return memory, acts


def agenda_of_july(data: Path) -> None:
    """The real panel and its people, and the agenda of July with nothing minuted."""
    archive = Archive(open_store(data))
    records = [PANEL, *PEOPLE, MEETINGS[0], *PLAN_RECORDS]
    archive.commit(act("begin", [Put(r) for r in records], [Put(item, JULY) for item in july_items()]))
    archive.store.close()
