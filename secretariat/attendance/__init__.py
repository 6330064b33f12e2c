"""The clerk’s work on the roll: who is expected and how each stands, apologies and substitutes.

It may know the proceedings, but neither the agenda’s making nor the minutes’ later life.
"""
