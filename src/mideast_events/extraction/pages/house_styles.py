"""How newspapers lay out a page and write an abbreviation: the packaged table `data/layout.toml`."""

from typing import Any

from mideast_events.extraction.lexicons import lexicon

INVISIBLE = "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A), 0xFEFF))
)
"""Characters that take no room: a text ends before them as before a space."""
BLANK = INVISIBLE + "".join(filter(str.isspace, map(chr, range(0x3001))))
"""Those, and all white space."""


def house_styles(section: str) -> dict[str, Any]:
    """Return a section of the table, as it is written there.

    Examples:
        >>> "brig" in house_styles("sentences")["leading"]
        True
    """
    styles: dict[str, Any] = lexicon("layout")[section]
    return styles
