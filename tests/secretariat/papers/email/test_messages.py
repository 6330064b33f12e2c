"""An e-mail that is not sent: its subject, words and the paper attached; no address, nothing private or forged."""

from __future__ import annotations

import email
import email.policy
import io
from email.message import EmailMessage
from typing import Any

import docx
import pytest

from secretariat.basics.acts import Put, act
from secretariat.basics.record import Private
from secretariat.documents.document import Document, Heading, text
from secretariat.meetings.meeting import Apology
from secretariat.papers.apologies import apologies
from secretariat.papers.catalogue import PAPERS
from secretariat.papers.email.message import Message, write_message
from secretariat.papers.email.messages import agenda_out, apologies_asked
from secretariat.papers.material import MeetingMaterial
from tests.support.clerk import Clerk
from tests.support.known_matters import TODAY, a_matter, knowing, of_all, sent, words
from tests.support.panels import MEETING

PAPER = Document("The paper", (Heading(1, text("The paper")),))


def read(message: Message, paper: Document = PAPER) -> EmailMessage:
    found = email.message_from_bytes(write_message(message, paper, "Record 3 acts"), policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def body(message: EmailMessage) -> str:
    part = message.get_body()
    assert part is not None
    return str(part.get_content())


def of_meeting(*more: Any) -> MeetingMaterial:
    return MeetingMaterial(p=Clerk(*more).p, matters=lambda: knowing(sent(a_matter())))


def made(name: str) -> Message:
    paper = PAPERS[name]
    assert paper.email is not None
    owners = a_matter("A1", who="Milo Orchard", due=TODAY), a_matter("A2", who="Clara Knapweed")
    return paper.email(of_meeting() if paper.of == "meeting" else of_all(knowing(sent(a_matter()), *owners)))


SENT = sorted(name for name, paper in PAPERS.items() if paper.email)


def test_what_is_to_be_sent_has_an_e_mail() -> None:
    assert SENT == ["actions", "agenda", "apologies", "chasing", "report"]
    assert all(PAPERS[name].public for name in SENT)


@pytest.mark.parametrize("name", SENT)
def test_each_opens_as_a_draft_without_an_address_with_its_paper_attached(name: str) -> None:
    message = read(made(name))
    assert (message["X-Unsent"], message["To"]) == ("1", "")
    assert message["From"] is message["Date"] is message["Message-ID"] is None
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == f"{made(name).file}.docx"
    word = docx.Document(io.BytesIO(attached.get_content()))
    assert word.paragraphs[0].text == "The paper"
    assert "Record 3 acts" in "".join(each.text for each in word.sections[0].footer.paragraphs)
    assert "Westmere Police and Crime Panel" in f"{message['Subject']} {body(message)}"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("agenda", "If you cannot come, please tell Clara Knapweed, Democratic Services Officer."),
        ("apologies", "whether you will come and, if not, whether a substitute will come in your place."),
        ("actions", "It holds 2 things."),
        ("report", "It holds 1 recommendation: 2031-06-18/R1."),
        ("chasing", "awaits a reply to 2031-06-18/R1."),
    ],
)
def test_each_says_what_it_brings(name: str, said: str) -> None:
    assert said in " ".join(body(read(made(name))).split())


def test_for_whom_it_is_is_said_to_the_clerk() -> None:
    assert made("chasing").to == "Percy Campion, Police and Crime Commissioner for Westmere"
    assert made("actions").to == "Milo Orchard and Clara Knapweed"


def test_apologies_are_asked_of_those_who_have_not_sent_any_and_no_reason_is_in_it() -> None:
    """Councillor Peel has sent one, with a reason (the invented panel)."""
    another = Apology(id="q", person="person-pq", reason=Private("hemlock"))
    m = of_meeting(act("apology", Put(another, MEETING)))
    message = apologies_asked(m)
    assert "Peel" not in message.to
    assert "Quill" not in message.to
    assert "Bramble" in message.to
    shown = f"{message} {body(read(message))} {words(apologies(m))} {agenda_out(m)}"
    for secret in ("hemlock", "funeral", "Peel"):
        assert secret not in shown


def test_a_cancelled_meeting_says_so() -> None:
    p = Clerk().p
    cancelled = act("cancel", Put(p.bundle.meeting.with_(cancelled="snow")))
    said = body(read(agenda_out(of_meeting(cancelled))))
    assert "is cancelled" in said
    assert "please tell" not in said


def test_the_same_message_gives_the_same_bytes() -> None:
    message = made("report")
    assert write_message(message, PAPER) == write_message(message, PAPER)


FORGED = ["a\r\nBcc: x@y.example", "a\nTo: x@y.example\n\nhi", "\u202ea\x00b", "=?utf-8?q?=0A?=x"]


@pytest.mark.parametrize("forged", FORGED)
def test_no_words_can_forge_a_header_or_a_part(forged: str) -> None:
    message = read(Message("whom", forged, (forged, "--=_x", "Ŵyn – “quoted” 佐藤"), forged))
    assert message["Bcc"] is None
    assert message["To"] == ""
    assert len(list(message.iter_attachments())) == 1
    assert "Ŵyn – “quoted” 佐藤" in body(message)


def test_its_words_can_go_through_the_gate_like_a_paper() -> None:
    seen = Message("whom", "Subject of it", ("First words.", "More words."), "the-file").as_document()
    assert "Subject of it" in words(seen)
    assert "First words." in words(seen)
    assert "the-file" in words(seen)
