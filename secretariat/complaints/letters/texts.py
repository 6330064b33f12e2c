"""The words of each letter, as data. A name in braces is filled from the case; what is not known there is a gap.

They are a beginning, for the clerk to edit before a letter is saved: what the regulations require is in each.
"""

from __future__ import annotations

import msgspec

from ..letter_sent import LetterName
from ..parties import Party


class Text(msgspec.Struct, frozen=True):
    """A letter to one party: its subject, and its paragraphs."""

    subject: str
    paragraphs: tuple[str, ...]


_INADMISSIBLE = (
    "What anybody says for the purposes of informal resolution is not admissible in later criminal or civil "
    "proceedings, except so far as it admits something that has not been subjected to informal resolution "
    "(regulation 28(14))."
)
"""CMP-36."""
_NO_APPEAL = (
    "There is no right of appeal against the outcome. If you are unhappy with how {the_body} handled your complaint, "
    "you may go to the Local Government and Social Care Ombudsman."
)
"""CMP-37."""
_REGULATIONS = (
    "{the_body_capital} handles complaints about the {office} and the Deputy under the Elected Local Policing Bodies "
    "(Complaints and Misconduct) Regulations 2012."
)
_PUBLICATION = (
    "{the_body_capital} is considering whether to publish the record of the outcome, or part of it.",
    "You have the opportunity to make representations about that (regulation 28(13)(a)). Please write to us by "
    "{comments_by}. Nothing is published before they have been considered.",
)

TEXTS: dict[tuple[LetterName, Party], Text] = {
    ("acknowledgement", "complainant"): Text("Your complaint {reference}", (
        "Thank you for your complaint, which we received on {received}. Its reference is {reference}.",
        _REGULATIONS,
        "{decision}",
        "{the_body_capital} cannot investigate a complaint, and cannot deal with complaints about the Chief Constable, "
        "about police officers and staff, or about how the area is policed.",
        "Please keep whatever bears on your complaint: letters, messages, photographs.",
    )),
    ("record copy", "complainant"): Text("Complaint {reference}: copy of the record", (
        "Your complaint was recorded on {recorded}. A copy of the record is enclosed, as regulation 31(1)(a) requires.",
        "{copy_goes}",
        "A complaint that is serious is referred to the Independent Office for Police Conduct. Any other is resolved "
        "informally, unless {the_body} decides on a ground of regulation 15(3) to handle it otherwise. "
        "{the_body_capital} does not investigate.",
    )),
    ("complaint copy", "subject"): Text("Complaint {reference}: copy of the complaint", (
        "A complaint about your conduct was recorded on {recorded}. {copy}",
        "Please take such steps as appear to you appropriate to obtain and preserve evidence that bears on it "
        "(regulation 8).",
        "{what_next}",
    )),
    ("not recording", "complainant"): Text("Your complaint {reference}: decision not to record", (
        "On {decided} it was decided to take no action to record {part} (regulation 10).",
        "The ground is that {ground} (regulation 9(6)).",
        "A complaint may be left unrecorded only where criminal proceedings deal with it, or where it was withdrawn.",
    )),
    ("transfer", "other panel"): Text("Complaint {reference}: for your panel", (
        "We received the enclosed complaint on {received}. It is about an office holder of your area and not of ours, "
        "and so we notify you of it under regulation 9(2).",
        "Please confirm that you have it.",
    )),
    ("transfer", "complainant"): Text("Your complaint {reference}: passed to the right panel", (
        "Thank you for your complaint, which we received on {received}.",
        "It is about an office holder of another police area, and so we have notified the panel of that area of it, as "
        "regulation 9(2) requires: {other_panel}.",
        "It is for that panel to decide what is done; please write to it about your complaint.",
    )),
    ("out of remit", "complainant"): Text("Your complaint {reference}", (
        "Thank you for what you sent us, which we received on {received}.",
        "It is about {matter}. {the_body_capital} deals only with complaints about the conduct of the {office} or the "
        "Deputy, and so can take no action on it (regulation 10).",
        "{signpost}",
        "We keep a record of having received it.",
    )),
    ("referral", "IOPC"): Text("Referral {reference}", (
        "{the_body_capital} refers the enclosed {kind} to you under regulation 13 of the Elected Local Policing Bodies "
        "(Complaints and Misconduct) Regulations 2012.",
        "{why_referred}",
        "Please tell us whether you determine that it is necessary for it to be investigated.",
    )),
    ("referral notice", "complainant"): Text("Your complaint {reference}: referred", (
        "On {referred} your complaint was referred to the Independent Office for Police Conduct (regulation 13(6)).",
        "{iopc}",
    )),
    ("referral notice", "subject"): Text("{kind_capital} {reference}: referred", (
        "On {referred} a {kind} that concerns you was referred to the Independent Office for Police Conduct "
        "(regulation 13(6)).",
        "{iopc}",
    )),
    ("disapplication", "complainant"): Text("Your complaint {reference}: how it will be handled", (
        "{disapplied}",
        "The ground is that {ground}.",
        "{manner}",
        "This is no finding about your complaint: {the_body} may not investigate one.",
    )),
    ("invitation to comment", "complainant"): Text("Your complaint {reference}: informal resolution", (
        "Your complaint is to be resolved informally. {handler}",
        "You now have the opportunity to comment on it (regulation 28(9)). Please write to us by {comments_by}.",
        _INADMISSIBLE,
        "Please tell us too what would put the matter right for you.",
    )),
    ("invitation to comment", "subject"): Text("Complaint {reference}: informal resolution", (
        "A complaint about your conduct is to be resolved informally. {handler}",
        "You now have the opportunity to comment on it (regulation 28(9)). Please write to us by {comments_by}. If you "
        "choose not to comment, that will be recorded (regulation 28(10)).",
        "An apology is made on your behalf only if you have admitted the conduct and have agreed to the apology "
        "(regulation 28(11)).",
        _INADMISSIBLE,
    )),
    ("withdrawal query", "complainant"): Text("Your complaint {reference}: do you wish to withdraw it?", (
        "We understand that you may wish to withdraw your complaint, or may wish no further steps to be taken. We have "
        "nothing signed by you that says so, and so we write to ask (regulation 16(8)).",
        "Please tell us by {answer_by}. If you wish it to go on, say so, and it will.",
        "If we do not hear from you within 21 days, it will be treated as withdrawn.",
    )),
    ("withdrawal notice", "subject"): Text("Complaint {reference}: {how_withdrawn}", (
        "It was recorded on {withdrawn} that the complaint about your conduct {wish} (regulation 16(9)).",
        "{whether_conduct}",
    )),
    ("withdrawal to the IOPC", "IOPC"): Text("Complaint {reference}: {how_withdrawn}", (
        "It was recorded on {withdrawn} that the complaint referred to you on {referred} {wish} (regulation 16(3)).",
        "Please notify us of your determination under regulation 16(5).",
    )),
    ("conduct notice", "subject"): Text("Complaint {reference}: to be treated as a conduct matter", (
        "It was decided on {decided} that what had been complained of is to be treated as a conduct matter "
        "(regulation 16(9)).",
        "{conduct_goes}",
    )),
    ("end notice", "subject"): Text("Complaint {reference}: at an end", (
        "The complaint about your conduct {wish}. It was decided on {decided} that it is not to be treated as a "
        "conduct matter. The Regulations have ceased to apply to it (regulation 16(9)(d)).",
    )),
    ("treated as resolved", "complainant"): Text("Your complaint {reference}: treated as resolved", (
        "It appears to {the_body} that your complaint had already been dealt with satisfactorily when it was brought "
        "to our notice. Having heard what you had to say of that, {the_body} treats it as having been resolved "
        "(regulation 28(8)).",
        _NO_APPEAL,
    )),
    ("treated as resolved", "subject"): Text("Complaint {reference}: treated as resolved", (
        "It appears to {the_body} that the complaint about your conduct had already been dealt with satisfactorily "
        "when it was brought to our notice, and it is treated as having been resolved (regulation 28(8)).",
    )),
    ("outcome record", "complainant"): Text("Your complaint {reference}: record of the outcome", (
        "Your complaint has been resolved informally. This is the record of the outcome (regulation 28(12)):",
        "{outcome}",
        _INADMISSIBLE,
        "The record is not published unless you and the person complained against have been asked about it, and "
        "{the_body} then thinks it in the public interest (regulation 28(13)).",
        _NO_APPEAL,
    )),
    ("outcome record", "subject"): Text("Complaint {reference}: record of the outcome", (
        "The complaint about your conduct has been resolved informally. This is the record of the outcome "
        "(regulation 28(12)):",
        "{outcome}",
        _INADMISSIBLE,
        "The record is not published unless you and the complainant have been asked about it, and {the_body} then "
        "thinks it in the public interest (regulation 28(13)).",
    )),
    ("publication", "complainant"): Text("Your complaint {reference}: publication", _PUBLICATION),
    ("publication", "subject"): Text("Complaint {reference}: publication", _PUBLICATION),
}  # fmt: skip

SIGNPOSTS: dict[str, str] = {
    "operational policing": "How the area is policed is for the Chief Constable: please write to the police force.",
    "the chief constable or the force": "Complaints about the Chief Constable go to the office of the {office}; those "
                                        "about police officers and staff go to the force's professional standards "
                                        "department.",
    "the Commissioner's staff": "Complaints about the staff of the {office} go to the chief executive of that office.",
    "the merits of a policy": "You may put your view of a policy to the {office}, or ask a question at a public "
                              "meeting of {the_body}.",
    "someone who holds no relevant office": "Please write to the body that the person works for.",
}  # fmt: skip
"""Where somebody whose complaint is not for the panel can go instead (CMP-03)."""
