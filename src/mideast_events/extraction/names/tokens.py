"""`Tokens`: a text as words and marks, each with its place in the text."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import final

from mideast_events.lookups import fold

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., U.N., D.C.
    r"|['’][sS]\b"  # the possessive's ending, a word of its own
    r"|[^\W_]+(?:(?!['’][sS]\b)['’`ʼ][^\W\d_][^\W_]*)*"
    r"|[^\w\s]|_"
)
_POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})
_CACHED_WORDS = 1 << 15
_CACHED_CHUNKS = 1 << 13


def key_of(word: str) -> str:
    """Return a word as words are compared: without case, accents and apostrophes; a mark is its own key.

    Examples:
        >>> key_of("Sa'ar"), key_of("U.S."), key_of("’s")
        ('saar', 'us', "'s")
    """
    if word in _POSSESSIVES:
        return "'s"
    if word.isascii() and word.isalnum():
        return word.lower()
    return fold(word) or word


class _Keys(dict[str, str]):
    """The keys of words, each made when it is first asked for; quicker than `lru_cache`, which calls."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _CACHED_WORDS:
            self.clear()
        key = self[word] = key_of(word)
        return key


_keys = _Keys()


@lru_cache(_CACHED_CHUNKS)
def _pieces(chunk: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words and marks of what stands between two spaces, each between its bounds."""
    return tuple((found[0], *found.span()) for found in _TOKEN.finditer(chunk))


def places_in(words: Sequence[str], wanted: Container[str]) -> Iterator[int]:
    """Give the places of the words that are among those wanted, in order.

    Examples:
        >>> list(places_in(["he", "met", "her"], {"he", "her"}))
        [0, 2]
    """
    return compress(range(len(words)), map(wanted.__contains__, words))


BREAK = "\n"
"""The token between two sentences."""


@final
class Tokens:
    """The words and marks of a text, in parallel lists; between two sentences stands a `BREAK` of no length.

    Attributes:
        words: each as it stands in the text.
        keys: each as words are compared.
        starts: the first character of each.
        ends: the character after the last of each.
    """

    __slots__ = ("ends", "keys", "starts", "words")

    words: list[str]
    keys: list[str]
    starts: list[int]
    ends: list[int]

    def __init__(self, text: str, parts: Iterable[tuple[int, int]] | None = None) -> None:
        """Take a text apart, or only the sentences that lie between these characters."""
        self.words, self.starts, self.ends = [], [], []
        for start, end in [(0, len(text))] if parts is None else parts:
            self._take(text[start:end], start)
            if parts is not None:
                self.words.append(BREAK)
                self.starts.append(end)
                self.ends.append(end)
        self.keys = list(map(_keys.__getitem__, self.words))

    def _take(self, text: str, at: int) -> None:
        """Take a sentence apart that begins at a character; most of what stands between its spaces is a word."""
        words, starts, ends = self.words, self.starts, self.ends
        for chunk in text.split(" "):
            end = at + len(chunk)
            if chunk.isalnum():
                words.append(chunk)
                starts.append(at)
                ends.append(end)
            else:
                for piece, first, last in _pieces(chunk):
                    words.append(piece)
                    starts.append(at + first)
                    ends.append(at + last)
            at = end + 1

    def __len__(self) -> int:
        return len(self.words)

    def places_of(self, keys: Container[str]) -> Iterator[int]:
        """Give the places of the tokens with one of these keys, in order."""
        return places_in(self.keys, keys)

    def within(self, start: int, end: int) -> range:
        """Return the places of the tokens that begin from one character to before another."""
        return range(bisect_left(self.starts, start), bisect_left(self.ends, end + 1))
