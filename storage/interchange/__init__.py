"""Everything in one JSON file, out and in again: what another program, or a later one, can read.

It may know the archive and every kind of record; of the engine nothing but its port.
"""
