"""The packaged word lists: TOML files in `mideast_events/data`, each read once, when it is first needed."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str) -> dict[str, Any]:
    """Return the tables of a packaged word list, as they are written there.

    Examples:
        >>> lexicon("names")["venues"]["knesset"]
        'jerusalem'
    """
    return tomllib.loads((files("mideast_events") / "data" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(name: str, table: str, key: str) -> frozenset[str]:
    """Return one list of a packaged word list, in lower case.

    Examples:
        >>> "sheikh" in words("names", "words", "honorifics")
        True
    """
    return frozenset(word.lower() for word in lexicon(name)[table][key])
