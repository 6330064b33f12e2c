"""The note that words were forgotten: of what kind, when, by whom and why; never what they were."""

import datetime as dt

from ..basics.record import Private, Record


class Forgotten(Record, frozen=True, kw_only=True):
    """One forgetting. ``what``: of what kind, and of which meeting. ``names``: the records, as ``collection/id``.

    ``why``: where all of the register was compared with it. Else it is the ``reason``, kept as that of an apology is.
    """

    on: dt.date
    what: str = ""
    why: str = ""
    reason: Private = Private()
    sealed_reason: str = ""
    by: str = ""
    names: tuple[str, ...] = ()
