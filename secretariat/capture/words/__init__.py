"""The command words of the typed line, a file a subject, each entered in one table.

They may import the events they make and the desk they are read from, but no screen.
"""
