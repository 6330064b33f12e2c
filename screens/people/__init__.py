"""F9: members, officers and everyone else, with the posts they held over time."""
