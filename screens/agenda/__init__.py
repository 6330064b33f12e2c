"""F3: the items of the meeting in order, what they may still need, proposing, publishing, and public questions.

It may ask of the clerk's application what ``Clerk`` offers; no other place of work is known to it.
"""
