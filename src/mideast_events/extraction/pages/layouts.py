"""`layout_of`: what each part of an article's text is, from the headline to the page's furniture.

A text is read as lines; what a line is shows in the line itself (a byline, a printed date, a caption, furniture) or in
its place among the others (a headline before the first paragraph, a heading between two).
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from mideast_events.extraction.pages.datelines import after_dateline, is_city_line, read_dateline
from mideast_events.extraction.pages.house_styles import BLANK, INVISIBLE, house_styles
from mideast_events.extraction.pages.outlets import is_outlets_line, named_outlets, without_outlet
from mideast_events.extraction.pages.printed_dates import printed_dates
from mideast_events.extraction.pages.publication_lines import is_labelled, is_publication_line, publication_prefix_end
from mideast_events.segments import Segment, SegmentKind

_LONGEST_CAPTION = 600
_LONGEST_CREDIT = 160
_LONGEST_BYLINE = 330
_LONGEST_FURNITURE = 200
_LONGEST_TITLE = 200
_LONGEST_STANDFIRST = 250
_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 9
_LONGEST_TAIL = 60
_RUNNING_TEXT = 90
_MOST_TITLES = 3
_SHORTEST_REPEATED = 40
_FIRST_BLOCKS = 3

_SOLID = re.compile(rf"[^\s{INVISIBLE}]")
_STOPPED = re.compile(r"""[.…۔]["'”’»)\]]*(?:\s?[\[(]\w{1,12}[\])])?$""")
_STOPS = frozenset(".…۔")
_BEHIND_STOPS = frozenset("\"'”’»)]")
_UNHEADED = frozenset(".!…:;,-–—۔،")
_BULLET = re.compile(r"[*•▪■●◦‣]|[-–—] ")
_POST_CREDIT = re.compile(r"[-–—]{1,2} ?.{1,80}@\w")
_CROSSHEAD = re.compile(r"- .{1,60} -")
_CROSSHEAD_BEGINNING = "- "
_BUTTONS = re.compile(r"\s{2,}|\s*[|•·]\s*|\t")
_BETWEEN_BUTTONS = frozenset("|•·")
# "News > Middle East": names of sections, of up to four words each.
_BREADCRUMBS = re.compile(r"[\w&'-]+(?: [\w&'-]+){0,3}(?: ?[|>»›/] [\w&'-]+(?: [\w&'-]+){0,3})+")
_BETWEEN_CRUMBS = frozenset("|>»›/")
_BULLETS = " \t•*>»–—-"
_TRIMMED = " \t.:;,!|-–—>»›…*•[]"

_STYLES = house_styles("layout")
_CREDITED = f"(?:{'|'.join(_STYLES['credited'])})"


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one.replace('<SOURCE>', _CREDITED)})" for one in patterns))


def _marked(patterns: list[tuple[str, str]]) -> list[tuple[str, re.Pattern[str]]]:
    return [(mark, _any_of([one])) for mark, one in patterns]


_FURNITURE = frozenset(_STYLES["furniture"])
_LISTING = frozenset(_STYLES["listing"])
_CLOSING = frozenset(_STYLES["closing"])
_COUNT = " :()0123456789"
"""What may stand behind a line that heads others: "comments (12)"."""
_LISTING_BEGINNINGS = tuple(_STYLES["listing_beginnings"])
_FURNITURE_BEGINNINGS = tuple(_STYLES["furniture_beginnings"])
_FURNITURE_PHRASES: list[str] = _STYLES["furniture_phrases"]
_FURNITURE_LINE = _any_of(_STYLES["furniture_lines"])
_BYLINE = _any_of(_STYLES["bylines"])
_CONTRIBUTION = _any_of(_STYLES["contributions"])
_BYLINE_BELOW_TITLE = _any_of(_STYLES["bylines_below_title"])
_BYLINE_NAME = re.compile(_STYLES["byline_name"])
_CAPTION_BEGINNING = _any_of(_STYLES["caption_beginnings"])
_CAPTION_MARK = re.compile(_STYLES["caption_marks"])
_CAPTION_ENDINGS = _marked(_STYLES["caption_endings"])
_CAPTION_TAG = _any_of([_STYLES["caption_tag"]])
_POSITIONS = _marked(_STYLES["caption_positions"])
_DIGIT = re.compile(r"\d")
_GESTURE = re.compile(_STYLES["caption_gestures"])


class _Block:
    """A line, or the wrapped lines of one paragraph, and what it is once that is known."""

    __slots__ = ("after_gap", "end", "kind", "opens", "start", "text")

    def __init__(self, start: int, end: int, text: str, *, after_gap: bool) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.after_gap = after_gap
        self.kind: SegmentKind | None = None
        # What follows it, where it heads something that is no part of the article.
        self.opens: Literal["links", "comments"] | None = None

    @property
    def is_stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        last = self.text[-1]
        return last in _STOPS or (last in _BEHIND_STOPS and bool(_STOPPED.search(self.text[-20:])))

    @property
    def length(self) -> int:
        return self.end - self.start


def layout_of(text: str) -> tuple[Segment, ...]:
    r"""Return the parts of an article's text, in order, each without white space at its ends.

    Together they hold everything in the text but white space and characters that take no room.

    Examples:
        >>> text = "Envoy lands in Cairo\n\nCAIRO (AP) — An envoy landed on Monday for talks on a truce.\n\nRelated"
        >>> layout_of(text)
        (<Segment title [0:20]>, <Segment dateline [22:34]>, <Segment paragraph [35:82]>, <Segment furniture [84:91]>)
    """
    blocks = _blocks(text)
    for block in blocks:
        if block.kind is None and _is_credited(block.text):
            block.kind = SegmentKind.CAPTION
    _mark_repeated(blocks)
    _mark_above_credits(blocks)
    body = _mark_head(blocks)
    _mark_body(blocks, body)
    _mark_tail(blocks, body)
    return tuple(_segments(text, blocks))


def _blocks(text: str) -> list[_Block]:
    blocks: list[_Block] = []
    end = 0
    for start, line in _lines(text):
        gap = text[end:start]
        after_gap = gap.count("\n") > 1 or ("\n" not in gap and gap.count("\r") > 1) or "\u2029" in gap
        end = start + len(line)
        blocks.append(_Block(start, end, line, after_gap=after_gap))
    for block in blocks:
        block.kind = _evident_kind(block)
    return _joined(text, blocks)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, each with its first character and without what is blank at its ends."""
    end = 0
    for line in text.splitlines(keepends=True):
        end += len(line)
        begun = line.lstrip(BLANK)
        if begun:
            yield end - len(begun), begun.rstrip(BLANK)


def _evident_kind(block: _Block) -> SegmentKind | None:
    """Return what a line is where the line itself shows it."""
    line = block.text
    if len(line) > _LONGEST_BYLINE:
        return None
    if "/" in line and is_city_line(line):
        return SegmentKind.DATELINE
    if len(line) <= _LONGEST_FURNITURE:
        if _is_furniture(block):
            return SegmentKind.FURNITURE
        if _prints_day(line):
            return SegmentKind.PUBLISHED
    day = next(printed_dates(line), None) if line[:3].lower() == "by " else None
    is_signed = _is_signed(line[: day.start].rstrip(_TRIMMED) if day else line)
    is_signed = is_signed or (len(line) <= _LONGEST_TAIL and _is_outlets(line))
    return SegmentKind.BYLINE if is_signed else None


def _is_outlets(line: str) -> bool:
    """Say whether a line names outlets alone, or one and the city of its bureau: "BBC News, Jerusalem"."""
    outlet, _, city = line.partition(", ")
    return is_outlets_line(outlet if city and is_city_line(city) else line)


def _is_signed(line: str) -> bool:
    return bool(_BYLINE.fullmatch(line) or ("contributed" in line and _CONTRIBUTION.fullmatch(line)))


def _prints_day(line: str) -> bool:
    """Say whether a line does nothing but print a day, with or without the names of outlets."""
    if next(printed_dates(line), None) is None:
        return False
    if is_publication_line(line):
        return True
    outlets = list(named_outlets(line))
    for start, end, _ in reversed(outlets):
        line = line[:start] + line[end:]
    return bool(outlets) and is_publication_line(line.strip(_TRIMMED))


def _is_furniture(block: _Block) -> bool:
    plain = block.text.lower().replace("’", "'")
    bare = plain.strip(_TRIMMED)
    spaced = " ".join(bare.split())
    heading = spaced.rstrip(_COUNT)
    if heading in _CLOSING:
        block.opens = "comments"
    elif heading in _LISTING or (plain.startswith(_LISTING_BEGINNINGS) and not block.is_stopped):
        block.opens = "links"
    return (
        block.opens is not None
        or spaced in _FURNITURE
        or (plain.lstrip(_BULLETS).startswith(_FURNITURE_BEGINNINGS) and not _prints_day(block.text))
        or bool(_FURNITURE_LINE.fullmatch(plain))
        or any(phrase in plain for phrase in _FURNITURE_PHRASES)
        or (_has_buttons(bare, spaced) and _FURNITURE.issuperset(_BUTTONS.split(bare)))
        or (not _BETWEEN_CRUMBS.isdisjoint(plain) and _is_breadcrumbs(block.text, plain))
    )


def _has_buttons(line: str, spaced: str) -> bool:
    """Say whether something stands between parts of a line, given the line with its words a space apart."""
    return spaced != line or not _BETWEEN_BUTTONS.isdisjoint(line)


def _is_breadcrumbs(line: str, plain: str) -> bool:
    """Say whether a line names sections, and is neither a headline with its outlet nor a day with its place."""
    return bool(_BREADCRUMBS.fullmatch(plain)) and not (without_outlet(line)[1] or _prints_day(line))


def _is_credited(line: str) -> bool:
    if len(line) > _LONGEST_CAPTION:
        return False
    return bool(
        _one_in(line[-_LONGEST_CREDIT:], _CAPTION_ENDINGS)
        or _CAPTION_BEGINNING.match(line)
        or ("n this " in line and _CAPTION_MARK.search(line))
    )


def _one_in(line: str, patterns: list[tuple[str, re.Pattern[str]]]) -> re.Match[str] | None:
    """Return the match of the first pattern that a line has, each given after what it cannot do without."""
    for mark, pattern in patterns:
        if mark in line and (found := pattern.search(line)):
            return found
    return None


# --- wrapped lines ---

_WIDEST_PAGE = 100
_RAGGED = 10
_FEWEST_WRAPS = 3


def _joined(text: str, blocks: list[_Block]) -> list[_Block]:
    """Join the lines that a page of fixed width broke; a text without blank lines has a paragraph on each line."""
    width = max((block.length for block in blocks), default=0)
    if width > _WIDEST_PAGE or not any(block.after_gap for block in blocks[1:]):
        return blocks
    followers = [
        (first, second)
        for first, second in pairwise(blocks)
        if not second.after_gap and first.kind is None and second.kind is None
    ]
    wrapped = {
        id(second)
        for first, second in followers
        if first.length + 1 + len(second.text.split(maxsplit=1)[0]) > width - _RAGGED
    }
    if len(wrapped) < max(_FEWEST_WRAPS, len(followers) // 2):
        return blocks
    runs: list[list[_Block]] = []
    for block in blocks:
        if id(block) in wrapped:
            runs[-1].append(block)
        else:
            runs.append([block])
    return [run[0] if len(run) == 1 else _one(text, run) for run in runs]


def _one(text: str, run: list[_Block]) -> _Block:
    start, end = run[0].start, run[-1].end
    return _Block(start, end, text[start:end], after_gap=run[0].after_gap)


# --- above the text ---


def _mark_repeated(blocks: list[_Block]) -> None:
    """Mark a line that stands twice in a row: a caption, once for the picture and once for the reader."""
    for first, second in pairwise(blocks):
        if first.text == second.text and _SHORTEST_REPEATED <= first.length <= _LONGEST_CAPTION:
            first.kind = second.kind = first.kind or SegmentKind.CAPTION


def _mark_above_credits(blocks: list[_Block]) -> None:
    """Mark the line right above one that only says whose picture it is: "Photo: Reuters"."""
    if not any(block.after_gap for block in blocks[1:]):
        return
    for first, second in pairwise(blocks):
        is_credit = second.kind is SegmentKind.CAPTION and second.length <= _LONGEST_TAIL and not second.is_stopped
        if is_credit and not second.after_gap and first.kind is None and first.length <= _LONGEST_STANDFIRST:
            first.kind = SegmentKind.CAPTION


def _mark_head(blocks: list[_Block]) -> int:
    """Mark what stands above the first paragraph, and return that paragraph's place among the blocks."""
    last_plain = max((place for place, block in enumerate(blocks) if block.kind is None), default=-1)
    titles = 0
    previous: SegmentKind | None = None
    for place, block in enumerate(blocks):
        if block.kind is None:
            block.kind = _head_kind(blocks, place, titles, previous) if place < last_plain else None
            if block.kind is None:
                return place
            titles += block.kind is SegmentKind.TITLE
        if block.kind is not SegmentKind.FURNITURE:
            previous = block.kind
    return len(blocks)


def _head_kind(blocks: list[_Block], place: int, titles: int, previous: SegmentKind | None) -> SegmentKind | None:
    """Return what a line is that may stand above the text, or `None` where the text begins with it."""
    block = blocks[place]
    limit = _LONGEST_STANDFIRST if titles else _LONGEST_TITLE
    if block.length > limit or block.text[0].islower() or _POST_CREDIT.match(block.text) or read_dateline(block.text):
        return None
    if _BULLET.match(block.text):
        return SegmentKind.TITLE if titles else None
    if _one_in(block.text, _POSITIONS) or _CAPTION_TAG.search(block.text[-_LONGEST_CREDIT:]):
        return SegmentKind.CAPTION
    following = blocks[place + 1]
    is_followed = following.kind in {SegmentKind.BYLINE, SegmentKind.PUBLISHED}
    if block.is_stopped:
        is_above = is_followed and (not titles or previous is SegmentKind.TITLE)
        return SegmentKind.TITLE if is_above and titles < _MOST_TITLES else None
    if titles and _is_byline(block.text, alone=not is_followed and not is_city_line(following.text)):
        return SegmentKind.BYLINE
    return _headline_kind(block.text, titles, previous)


def _is_byline(line: str, *, alone: bool) -> bool:
    return bool(_BYLINE_BELOW_TITLE.fullmatch(line) or (not alone and _BYLINE_NAME.fullmatch(line)))


def _headline_kind(line: str, titles: int, previous: SegmentKind | None) -> SegmentKind:
    if is_city_line(line):
        return SegmentKind.DATELINE
    if titles and previous is SegmentKind.CAPTION:
        return SegmentKind.CAPTION
    return SegmentKind.TITLE if titles < _MOST_TITLES else SegmentKind.HEADING


# --- the text, and below it ---


def _mark_body(blocks: list[_Block], body: int) -> None:
    end = _closing(blocks, body)
    listing = False
    for place in range(body, len(blocks)):
        block = blocks[place]
        if place > end:
            block.kind = SegmentKind.FURNITURE
        elif block.kind is not None:
            if listing and block.kind is SegmentKind.PUBLISHED and not is_labelled(block.text):
                block.kind = SegmentKind.FURNITURE  # the day of another article
            if block.kind is SegmentKind.FURNITURE:
                listing = block.opens is not None
        else:
            is_running = block.is_stopped and block.length >= _LONGEST_TAIL
            listing = listing and not is_running and block.length < _LONGEST_FURNITURE
            block.kind = SegmentKind.FURNITURE if listing else _body_kind(blocks, place, body)


def _closing(blocks: list[_Block], body: int) -> int:
    """Return the place of the line from which on there are only comments, or the last place."""
    plain = [place for place in range(body, len(blocks)) if blocks[place].kind is None]
    for place in range(body, len(blocks)):
        if blocks[place].opens == "comments" and bisect_left(plain, place) * 2 >= len(plain):
            return place
    return len(blocks)


def _body_kind(blocks: list[_Block], place: int, body: int) -> SegmentKind:
    block = blocks[place]
    if block.length <= _LONGEST_CAPTION and _is_uncredited_caption(block.text):
        return SegmentKind.CAPTION
    if place > body and _is_heading(block) and _runs_on(blocks, place):
        return SegmentKind.HEADING
    return SegmentKind.PARAGRAPH


def _is_uncredited_caption(line: str) -> bool:
    dated = _one_in(line, _POSITIONS) and _GESTURE.search(line) and _DIGIT.search(line)
    return bool(dated and next(printed_dates(line), None))


def _is_heading(block: _Block) -> bool:
    line = block.text
    if line.startswith(_CROSSHEAD_BEGINNING) and _CROSSHEAD.fullmatch(line):
        return True
    if block.length > _LONGEST_HEADING or line[-1] in _UNHEADED or line[0].islower() or block.is_stopped:
        return False
    return not _BULLET.match(line) and not _POST_CREDIT.match(line) and len(line.split()) <= _MOST_HEADING_WORDS


def _runs_on(blocks: list[_Block], place: int) -> bool:
    """Say whether running text follows a line."""
    after = next((blocks[later] for later in range(place + 1, len(blocks)) if blocks[later].kind is None), None)
    return after is not None and (after.is_stopped or after.length >= _RUNNING_TEXT)


def _mark_tail(blocks: list[_Block], body: int) -> None:
    """Mark the short lines below the last paragraph, which end as no sentence does."""
    for block in reversed(blocks[body + 1 :]):
        if block.kind is SegmentKind.PARAGRAPH:
            if not _is_heading(block) or block.length > _LONGEST_TAIL or not _is_capitalized(block.text):
                return
            block.kind = SegmentKind.FURNITURE
        elif block.kind is SegmentKind.HEADING:
            return


def _is_capitalized(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha()]
    return sum(not word[0].islower() for word in words) * 2 > len(words)


# --- the parts ---


def _segments(text: str, blocks: Sequence[_Block]) -> Iterator[Segment]:
    paragraphs = 0
    for block in blocks:
        start, kind = block.start, block.kind or SegmentKind.PARAGRAPH
        if kind is SegmentKind.PARAGRAPH and paragraphs < _FIRST_BLOCKS:
            paragraphs += 1
            if paragraphs == 1 and (end := publication_prefix_end(text, start, block.end)):
                yield Segment(SegmentKind.PUBLISHED, start, end)
                start = _next_solid(text, end, block.end)
            if start < block.end and (dateline := read_dateline(text, start, block.end)):
                yield Segment(SegmentKind.DATELINE, start, dateline.end)
                start = after_dateline(text, dateline)
        if start < block.end:
            yield Segment(kind, start, block.end)


def _next_solid(text: str, start: int, end: int) -> int:
    found = _SOLID.search(text, start, end)
    return found.start() if found else end
