"""Where the record of a meeting would contradict itself: a table of rules, each one function, in one sentence wherever
it is read: under the line, in the list of open questions, in the checks, and before a paper goes out.

Everything below it may be known: events, proceedings, panel. It knows no line, no check and no paper.
"""
