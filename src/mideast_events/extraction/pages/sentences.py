"""`Sentence`: the sentences of an article's parts, each with its exact place in the text.

Every other reader works sentence by sentence, so a sentence is never longer than `MOST_CHARACTERS`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, final

from attrs import frozen

from mideast_events.extraction.pages.house_styles import INVISIBLE, house_styles
from mideast_events.segments import Segment, SegmentKind

MOST_CHARACTERS = 2_000
"""The longest sentence: a longer one is cut at a space, so that what reads it stays quick."""

_READ = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.PARAGRAPH, SegmentKind.CAPTION})
_LONGEST_WORD = 24
_GLUED_LETTERS = 3

_BLANK = rf"[\s{INVISIBLE}]"
_STOP = re.compile(rf"""[.!?…؟۔]([.!?…؟۔]*)["'”’»›)\]]*({_BLANK}*)""")
_LETTERED = re.compile(r"[^\W\d_](?:\.[^\W\d_])*")
_SOLID = re.compile(rf"[^\s{INVISIBLE}]")
_WORD = re.compile(r"\w+")
# An article before a name, as in "al-Sisi", may begin a sentence in lower case.
_NAME_ARTICLE = re.compile(r"(?:al|el|as|ash|at|an|ar|ad|az)-[A-Z]")
_CONTINUING = frozenset("-–—/,;:%&+=|*")
_OPENING = frozenset("\"'“‘«‹([#@")
_GLUED = re.compile(rf"[a-z]{{{_GLUED_LETTERS}}}")

_STYLES = house_styles("sentences")
_LEADING: frozenset[str] = frozenset(_STYLES["leading"])
_COUNTING: frozenset[str] = frozenset(_STYLES["counting"])
_TRAILING: frozenset[str] = frozenset(_STYLES["trailing"])
_OPENERS: frozenset[str] = frozenset(_STYLES["openers"])
_SPEAKING = re.compile(rf"(?:[A-Z][\w’'-]{{0,30}} ){{1,4}}(?:{'|'.join(_STYLES['speech'])})\b")


@final
@frozen
class Sentence:
    """A sentence of an article's text.

    Attributes:
        kind: what part of the article it stands in: a title, a heading, a paragraph or a caption.
        start: its first character, counted from 0 in the article's text.
        end: the character after its last.

    Examples:
        >>> import mideast_events as me
        >>> me.find_sentences(me.read_article("Gen. Kamel flew to Doha. He met nobody."))
        (<Sentence of a paragraph [0:24]>, <Sentence of a paragraph [25:39]>)
    """

    kind: SegmentKind
    start: int
    end: int

    def __repr__(self) -> str:
        return f"<Sentence of a {self.kind} [{self.start}:{self.end}]>"


class _Stop(NamedTuple):
    """A stop that may end a sentence: where its mark begins and ends, and where the text goes on."""

    mark: int
    end_of_mark: int
    end: int
    next: int


def sentences_of(text: str, layout: Iterable[Segment]) -> tuple[Sentence, ...]:
    """Return the sentences of the parts that say something: titles, headings, paragraphs and captions.

    They stand in order, each within its part, without white space at either end.

    Args:
        text: the article's text.
        layout: its parts.

    Examples:
        >>> text = "Gen. Amos Gilad flew to Cairo. He met Mr. Suleiman at 10.15 a.m. in the U.S. embassy."
        >>> for one in sentences_of(text, [Segment(SegmentKind.PARAGRAPH, 0, len(text))]):
        ...     print(text[one.start : one.end])
        Gen. Amos Gilad flew to Cairo.
        He met Mr. Suleiman at 10.15 a.m. in the U.S. embassy.
    """
    return tuple(
        Sentence(segment.kind, start, end)
        for segment in layout
        if segment.kind in _READ
        for first, last in _sentences(text, segment.start, segment.end)
        for start, end in _cut(text, first, last)
    )


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for found in _STOP.finditer(text, start, end):
        if found.end() == end:
            break
        stop = _Stop(found.start(), found.end(1), found.start(2), found.end())
        if _ends_sentence(text, start, stop):
            yield start, stop.end
            start = stop.next
    if start < end:
        yield start, end


def _ends_sentence(text: str, start: int, stop: _Stop) -> bool:
    if stop.end == stop.next and not _is_glued(text, start, stop):
        return False
    following = text[stop.next]
    if following in _CONTINUING or (following.islower() and not _NAME_ARTICLE.match(text, stop.next)):
        return False
    mark = text[stop.mark : stop.end_of_mark]
    if mark != ".":
        quoted = stop.end > stop.end_of_mark and mark[-1] in "!?"
        return not (quoted and _SPEAKING.match(text, stop.next))
    return not _abbreviates(text, start, stop)


def _is_glued(text: str, start: int, stop: _Stop) -> bool:
    """Say whether a sentence begins right after the stop, its space lost."""
    begins = text[stop.next].isupper() and not text[stop.next + 1 : stop.next + 2].isupper()
    return begins and stop.mark - _GLUED_LETTERS >= start and bool(_GLUED.match(text, stop.mark - _GLUED_LETTERS))


def _abbreviates(text: str, start: int, stop: _Stop) -> bool:
    """Say whether the full stop belongs to the word before it, and the sentence goes on."""
    words = text[max(start, stop.mark - _LONGEST_WORD) : stop.mark].split()
    if not words or stop.end > stop.end_of_mark:
        return False
    word = words[-1].rpartition("-")[2].lstrip("\"'“‘«([")
    name = word.lower()
    following = text[stop.next]
    if name in _LEADING:
        return True
    if name in _COUNTING:
        return following.isdigit()
    if word.isdigit() and stop.mark - len(word) == start:
        return True  # the number of a list's item
    if name in _TRAILING or _is_lettered(word):
        opener = _WORD.match(text, stop.next)
        aside = following == "(" and not text[stop.next + 1 : stop.next + 2].isupper()  # "at 9 a.m. (0600 GMT)"
        return aside or (following not in _OPENING and not (opener and opener.group() in _OPENERS))
    return False


def _is_lettered(word: str) -> bool:
    """Say whether a word is a capital, or letters with full stops between them."""
    return word.isupper() if len(word) == 1 else "." in word and bool(_LETTERED.fullmatch(word))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long into pieces, at a space where there is one."""
    while end - start > MOST_CHARACTERS:
        limit = start + MOST_CHARACTERS
        space = text.rfind(" ", start + MOST_CHARACTERS // 2, limit)
        last = space if space > start else limit
        solid = _last_solid(text, start, last)
        if solid > start:
            yield start, solid
        follows = _SOLID.search(text, last, end)
        start = follows.start() if follows else end
    if start < end:
        yield start, end


def _last_solid(text: str, start: int, end: int) -> int:
    return start + len(text[start:end].rstrip())
