"""The state of a meeting: who is here, who presides, the quorum, the motions, and the page of minutes so far.

It keeps facts and answers questions about them. It imports no event: the events, one floor up, change it.
"""
