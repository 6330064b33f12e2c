"""The year ahead: its dates, what is due at each, what was put off to which, and the dates a meeting brings.

It may know agendas and minutes; what an agenda will want is worked out above it.
"""
