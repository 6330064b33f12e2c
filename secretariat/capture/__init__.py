"""The typed line: what a clerk types while people speak, turned into events of the meeting.

    td ⇥ why no figures were given      Councillor Denholm asked: a) Why no figures were given.
    ⇥ they were published elsewhere     The Commissioner stated that they were …
    a plain sentence                    narrative under the open item, while nobody is speaking
    1. …   * …   # …   a. …             a numbered update, a bullet, a sub-heading, a sub-point
    =an   > …   ! …   + …   - …         marks: what came of it, a recommendation, a promise, an update, a sub-point
    /agreed to note the report          a command word

Whether a member asks or states is found from the words, unless a second Tab settles it. Tab after words minutes them,
as Enter does, and makes whoever answers the speaker.

``entering.enter`` does all of it: screens give it the line and keep its result. Nothing here imports a screen.
"""
