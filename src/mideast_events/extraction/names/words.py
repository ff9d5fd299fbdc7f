"""The words that stand around names, from `data/names.toml`."""

from mideast_events.extraction.lexicons import words

HONORIFICS = words("names", "words", "honorifics")
CALLINGS = words("names", "words", "callings")
GROUPS = words("names", "words", "groups")
MODIFIERS = words("names", "words", "modifiers")
FORMER = words("names", "words", "former")
COMING = words("names", "words", "coming")
STANDING = words("names", "words", "standing")
BEFORE_TITLES = FORMER | COMING | STANDING | MODIFIERS | {"-", "."}
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "some", "another"})
MOST_BEFORE = 6
"""How many words may stand between whose something is and what it is."""
POSSESSIVE = frozenset({"'s", "'", "’"})
"""What follows a name that possesses."""
