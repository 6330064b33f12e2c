"""Where a meeting stands: who is here, who presides, the quorum, the motions, and the page of minutes so far.

It keeps facts and answers questions about them. It names no kind of event: events change it from above.
"""
