"""The law of complaints against the Commissioner or Deputy, as data and pure functions: SI 2012/62, as
CMP-01 to CMP-23 and CMP-30 to CMP-44 have it.

A ``Case`` is an append-only log of steps. ``fold.take`` judges one more step and appends it; ``fold.fold`` says where a
case stands. The machine is the table in ``table``; each rule's guard is one function in ``guards`` or beside it.

It may know the panel, its people and how days are counted, but no meeting's minutes. To open the records takes the
record of a case alone, and not the law: keep this file empty.
"""
