"""The note that words were forgotten: of what kind, when, by whom and why; never what they were."""

import datetime as dt

from ..basics.record import Record


class Forgotten(Record, frozen=True, kw_only=True):
    """One forgetting. ``what``: of what kind, and of which meeting. ``names``: the records, as ``collection/id``."""

    on: dt.date
    what: str = ""
    why: str = ""
    by: str = ""
    names: tuple[str, ...] = ()
