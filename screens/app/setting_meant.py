"""Which of the panel's settings is meant by words typed in the palette: Panel settings opens at that one."""

from __future__ import annotations

from typing import Any

from .palette_words import BY_WORDS, likeness

SETTING_WORDS: dict[str, tuple[str, ...]] = {
    "authorities": ("councils", "districts"),
    "clear_days": ("notice of meetings",),
    "complaint_targets": ("complaint deadline",),
    "exempt": ("schedule 12A", "grounds for private business"),
    "guillotine_minutes": ("guillotine", "time limit of the meeting"),
    "house": ("house style", "style of the minutes"),
    "lock_minutes": ("lock after", "time out"),
    "majorities": ("two thirds", "veto majority"),
    "name": ("rename the panel", "name of the panel"),
    "numbering": ("numbering",),
    "office_title": ("Mayor", "police fire and crime commissioner"),
    "phrases": (
        "standing phrases",
        "stock phrases",
        "phrase bank",
        "boilerplate",
        "autotext",
        "snippets",
        "add a phrase",
    ),
    "question_limits": ("length of questions", "three minutes"),
    "reply_months": ("time to reply",),
    "second_language": ("language",),
    "word_template": ("template", "logo", "letterhead", "font", "page size", "margins"),
    "wordings_folder": ("wordings", "letter template"),
    "year_begins": ("municipal year",),
}
"""What one is looked for by, besides its title."""


def settings_found_by() -> tuple[str, ...]:
    """The titles of all settings, and the other words for each."""
    from secretariat.panel.settings.rows import SETTINGS

    titles = (setting.title for setting in SETTINGS.values())
    return (*titles, *(words for each in SETTING_WORDS.values() for words in each))


def setting_meant(typed: str, name: str, others: tuple[str, ...]) -> str:
    """The name of the setting that words come nearest to; empty where they say no more than that it is a setting.

    ``name``, ``others``: what the command that opens all of them is found by.
    """
    from secretariat.panel.settings.rows import SETTINGS

    near = {
        each: likeness(typed, (setting.title, *SETTING_WORDS.get(each, ())), setting.sentence)
        for each, setting in SETTINGS.items()
    }
    best = max(near, key=lambda each: near[each])
    return best if near[best] >= max(BY_WORDS, likeness(typed, (name, *others), "")) else ""


def title_of(name: str) -> str:
    """What a setting is called."""
    from secretariat.panel.settings.rows import SETTINGS

    return SETTINGS[name].title


def show_setting(app: Any, name: str) -> None:
    """Open the settings at one, or mark it in them where they are open."""
    from ..settings.screen import Settings

    if isinstance(app.screen, Settings):
        app.screen.go_to(name)
    else:
        app.push_screen(Settings(name))
