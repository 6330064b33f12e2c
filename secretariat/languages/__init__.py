"""The languages a paper can be made in besides English: a table of phrases each, how it is read, written and spoken.

May know basics alone. What is a phrase is listed from the code itself, so that the table of English is complete.
"""
