"""Lines that tie the clock to a recording."""

from __future__ import annotations

from hypothesis import strategies as st

from secretariat.capture.words.vocabulary import find

ACCEPTED = [
    *((f"/recording {said}".strip(), "(The recording of the meeting began at 2:30pm)")
      for said in ("", "starts", "began", "starts now".removesuffix(" now"), "on")),
    *((f"/webcast {said}", "(The webcast of the meeting began at 2:02pm)")
      for said in ("starts at 2:02pm", "started 2:02", "began at 14:02", "2:02pm")),
    *((f"/recording {said}", "(The recording of the meeting stood at 07:20 at 2:30pm)")
      for said in ("07:20", "7:20", "at 07:20", "stands at 07:20", "0:07:20")),
    ("/webcast 1:07:20 at 2:29pm", "(The webcast of the meeting stood at 1:07:20 at 2:29pm)"),
    ("/recording 12 minutes 5 seconds in", "(The recording of the meeting stood at 12:05 at 2:30pm)"),
    ("/recording 90:00", "(The recording of the meeting stood at 1:30:00 at 2:30pm)"),
    *((f"/recording {said}", "(The recording of the meeting resumed at 07:20 at 2:30pm)")
      for said in ("resumes at 07:20", "resumed 07:20", "continues from 07:20")),
    ("/webcast restarts from 12:05 at 2:20pm", "(The webcast of the meeting resumed at 12:05 at 2:20pm)"),
    ("/webcast resumes at 2:20pm from 1:07:20", "(The webcast of the meeting resumed at 1:07:20 at 2:20pm)"),
    ("/recording 0:00", "(The recording of the meeting stood at 00:00 at 2:30pm)"),
]  # fmt: skip
REFUSED = [
    ("/recording resumes", f"The recording was not stopped: say where it stands, 07:20. The form is "
     f"{find('recording').usage}"),
    ("/recording stops", "No recording has begun: /recording starts says when it did."),
    ("/webcast ends at 2:20pm", "No webcast has begun: /webcast starts says when it did."),
    ("/recording loudly", f"“loudly” was not understood. The form is {find('recording').usage}"),
    ("/recording 1:77:20", f"“1:77:20” is no place in a recording: write 1:07:20 or 07:20. The form is "
     f"{find('recording').usage}"),
]  # fmt: skip
SCRIPT = [
    "/recording starts at 2:01pm",
    "/webcast 1:07:20",
    "/recording stops",
    "/recording resumes at 12:05",
    "/recording stops",
    "/recording resumes",
]
TYPED = [
    st.tuples(st.sampled_from(["/recording", "/webcast"]),
              st.sampled_from(["", "starts", "07:20", "1:00:00 at 3pm", "stops", "stops at 3pm",
                               "resumes", "resumes at 07:20"])).map(" ".join)
]  # fmt: skip
