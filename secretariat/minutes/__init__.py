"""What becomes of minutes after the meeting: circulated, signed, numbered on, and followed up.

It may know the proceedings of every meeting, but neither the roll nor how an agenda is made.
"""
