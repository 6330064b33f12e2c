"""What is read out of the archive for one purpose: a paper, a check of the year, the gate, the dates held so far.

Nothing here writes, and nothing here judges: rules are asked, not kept.
"""
