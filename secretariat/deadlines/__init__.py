"""Dates that explain themselves: the calendar, four ways of counting, the rules as data, and their working.

It knows days and rules alone: neither a meeting nor the panel whose own choices are laid over the rules.
"""
