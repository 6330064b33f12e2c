"""Petitions, papers, embargoes, the order of business and groups, as they are told in a hurry."""

from __future__ import annotations

_BY_MO = "Milo Orchard tabled a map."
ACCEPTED = [
    ("/petition from 312 residents: grit the lanes", "A petition was received from 312 residents: grit the lanes."),
    ("/petition from 40 local people", "A petition was received from 40 local people."),
    *((f"/tabled {said}", _BY_MO)
      for said in ("mo: a map", "by mo: a map", "a map by mo", "a map (from Milo Orchard)")),
    ("/tabled a map by the river", "The following was tabled: a map by the river."),
    ("/tabled 6: a map", "The following was tabled for item 6: a map."),
    ("/tabled 8: a map", "The following was tabled: 8: a map."),
    *((f"/embargo {said}", "(What is decided under this item is under embargo until 4 July 2031)")
      for said in ("4 July", "until 4 July", "4/7/31")),
    *((f"/bring {said}", "With the consent of the meeting, item 7 (Meeting dates and agenda plan) was brought forward "
       "and taken next.") for said in ("forward 7", "forward item 7", "7 forward", "7")),
    *((line, "8 Flood; The Chair agreed to take this item as urgent because the river rose.")
      for line in ("/urgent item: Flood because the river rose", "/urgent Flood because the river rose")),
    *((f"/group Lanes Group {said}: that the lamps were mended",
       "Councillor Quill, for the Lanes Group, reported that the lamps were mended.")
      for said in ("by pq", "pq", "(pq)")),
]  # fmt: skip
