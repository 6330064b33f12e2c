"""F6: the minutes, taken as the meeting goes: the line, the growing page, what stands beside it.

``view`` shows, ``marked`` works on a line already minuted, ``long`` and ``editor`` take long passages, ``life`` follows
the minutes after the meeting; ``screen`` is the place itself.
"""
