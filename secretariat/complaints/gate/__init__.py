"""What no public paper may say: the finished paper is held against all that the register knows.

It names what it found by kind and place, never by the words.
"""
