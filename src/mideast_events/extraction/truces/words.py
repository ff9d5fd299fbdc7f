"""The words for truces that more than one step asks for, from `data/truces.toml`."""

from mideast_events.extraction.lexicons import words

STRONG = words("truces", "nouns", "strong")
WEAK = words("truces", "nouns", "weak")
AGREED = words("truces", "cues", "agreed")
HELD = words("truces", "cues", "held")
BEGAN = words("truces", "cues", "began")
INTO = words("truces", "cues", "into")
EFFECT = words("truces", "cues", "effect")
STOPPING = words("truces", "cues", "stopping")
FUTURE = words("truces", "cues", "future")
NEGATED = words("truces", "cues", "negated")
QUOTES = frozenset({"“", "”", '"', "‘", "’", "'"})
BREAKS = frozenset({";", ":", "“", "”", '"', "—", "–"})
DETERMINERS = frozenset({"a", "an", "the", "any", "this", "that", "its", "their", "his", "no", "every", "each", "some"})
