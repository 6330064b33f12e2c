"""Deadlines worked out and explained: the calendar, the ways of counting days, the rules as data, their working shown.

It imports neither meetings nor the panel, whose own settings change some rules: see ``panel.rules_in_force``.
"""
