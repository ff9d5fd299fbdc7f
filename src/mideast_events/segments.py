"""`Segment`: a part of an article's text, and what that part is."""

from enum import StrEnum
from typing import final

from attrs import frozen


class SegmentKind(StrEnum):
    """What a part of an article is.

    Attributes:
        TITLE: the headline, or the line below it.
        BYLINE: who wrote it.
        PUBLISHED: the line or the words that print the day of publication.
        DATELINE: the place, and perhaps the agency and the day, before the first sentence.
        HEADING: a heading between paragraphs.
        PARAGRAPH: running text.
        CAPTION: what stands below a picture; facts can stand there alone.
        FURNITURE: what belongs to the page and not to the article, such as buttons and comment forms.
    """

    TITLE = "title"
    BYLINE = "byline"
    PUBLISHED = "published"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    FURNITURE = "furniture"


@final
@frozen
class Segment:
    r"""A part of an article's text.

    Attributes:
        kind: what it is.
        start: its first character, counted from 0 in the article's text.
        end: the character after its last.

    Examples:
        >>> import mideast_events as me
        >>> me.read_article("Talks go on\n\nCAIRO (Reuters) - Two envoys landed on Thursday.").layout
        (<Segment title [0:11]>, <Segment dateline [13:30]>, <Segment paragraph [31:61]>)
    """

    kind: SegmentKind
    start: int
    end: int

    def __repr__(self) -> str:
        return f"<Segment {self.kind} [{self.start}:{self.end}]>"
