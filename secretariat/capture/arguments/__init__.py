"""What is typed after a command word: one parser for each kind of argument, and the reader they all work on.

Every word typed is taken by a slot that knows it, or printed where its slot says, or the line is refused with the
reason and the word. They know the meeting so far, and neither a command word nor an event.
"""
