"""What is read out of the archive for one purpose: a paper, the checks, the gate, the dates of meetings.

Nothing here writes, and no rule is kept here: what the archive holds is handed to the rules.
"""
