"""What is kept of a meeting: its head and agenda, who was expected, what happened, what went out and was copied.

It holds records alone. It imports neither the panel’s people nor what the events do.
"""
