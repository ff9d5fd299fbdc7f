"""How newspapers lay out a page and write an abbreviation: the packaged table `data/layout.toml`."""

from typing import Any

from mideast_events.extraction.lexicons import lexicon

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Characters that take no room, as a regular expression's class has them: a text ends before them as before a space."""


def house_styles(section: str) -> dict[str, Any]:
    """Return a section of the table, as it is written there.

    Examples:
        >>> "brig" in house_styles("sentences")["leading"]
        True
    """
    styles: dict[str, Any] = lexicon("layout")[section]
    return styles
