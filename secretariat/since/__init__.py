"""What happened since the clerk was last here, and what waits for her: each as a line, with the place it stands at.

It may know all that is kept; it reads nothing itself, and no paper prints of it.
"""
