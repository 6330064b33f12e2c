"""Reports to the panel: read out of their files, held against the agenda, kept with the item they are for.

It reads what a report says of itself and judges nothing in it. It may use the opening of files that letters have.
"""
