"""The chair's running brief: what to say, who speaks, what is asked, what it needs, item by item.

It may know what the agenda, the rules and the records of the meeting say, and makes up nothing besides.
"""
