"""An inspectorate's reports about the force, and what the Commissioner must publish on each (Police Act 1996, s.55).

It may know letters, matters and the plan, where a point comes back to an agenda; neither papers nor checks.
"""
