"""The clerk’s work on an agenda: its items, what goes out and when, the pack, urgent business, public questions.

It may know the proceedings of meetings, but neither the roll, the minutes’ later life nor any complaint.
"""
