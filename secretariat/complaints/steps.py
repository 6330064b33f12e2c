"""The steps of a case: every power exercised and every duty done, as reg 34(c) has them kept. Append only."""

from typing import get_args

from .logged.any_time import EvidencePreserved, LettersSent, Noted, NoticeExcused
from .logged.base import Step
from .logged.coming_in import (
    ConductRecorded,
    CopyReviewed,
    CopyWithheld,
    FoundOutOfRemit,
    NotifiedAbroad,
    NotRecorded,
    Received,
    Recorded,
    Transferred,
)
from .logged.iopc import (
    BecameClear,
    CalledIn,
    Finished,
    IopcDiscontinued,
    IopcInvestigates,
    IopcReported,
    IopcReturned,
    ReferredToIOPC,
)
from .logged.resolving import (
    AlreadyDealtWith,
    ApologyTendered,
    Commented,
    Disapplied,
    HandlerAppointed,
    OutcomeRecorded,
    PowerUsed,
    PublicationDecided,
    RepresentationsInvited,
)
from .logged.withdrawing import CrimeDecided, WithdrawalAnswered, WithdrawalIndicated, WithdrawalLapsed, Withdrawn

AnyStep = (
    Received | EvidencePreserved | Transferred | FoundOutOfRemit | Recorded | NotRecorded | CopyWithheld | CopyReviewed
    | BecameClear | CalledIn | ReferredToIOPC | ConductRecorded | NotifiedAbroad
    | IopcInvestigates | IopcReturned | IopcReported | IopcDiscontinued | Disapplied | HandlerAppointed | Commented
    | PowerUsed | ApologyTendered | AlreadyDealtWith | OutcomeRecorded | RepresentationsInvited | PublicationDecided
    | Withdrawn | WithdrawalIndicated | WithdrawalAnswered | WithdrawalLapsed | CrimeDecided
    | Finished | LettersSent | NoticeExcused | Noted
)  # fmt: skip

STEPS: tuple[type[Step], ...] = get_args(AnyStep)
