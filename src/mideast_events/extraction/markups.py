"""`mark_up`: an article with everything that was found in it marked, for a terminal and for a notebook."""

from collections.abc import Callable, Iterable, Iterator
from html import escape
from typing import final

from attrs import frozen

from mideast_events.corpora import Corpus
from mideast_events.evidence import Article
from mideast_events.extraction.drafting import ArticleDraft, Drafter
from mideast_events.extraction.finders import find_dates, find_mentions
from mideast_events.extraction.mentions import Mention
from mideast_events.loaders import load_registry

_COLOURS = {
    "person": "#dbeafe", "office": "#dbeafe", "organization": "#e0e7ff", "state": "#e0e7ff", "group": "#ede9fe",
    "place": "#dcfce7", "crossing": "#dcfce7", "date": "#fef3c7", "passed over": "#e5e7eb",
}  # fmt: skip
_FOUND = "#fecaca"
_ANSI = {"date": 33, "place": 32, "crossing": 32, "passed over": 90}
_ANSI_NAME = 36
_ANSI_FOUND = 31


@final
@frozen
class Mark:
    """A marked passage.

    Attributes:
        start: its first character.
        end: the character after its last.
        kind: what it is: the kind of a mention, "date", the class of a drafted record, or "passed over".
        label: what it stands for: the record's id, the date's value, or why it was passed over.
        rule: the name of the rule that found it.

    Examples:
        >>> import mideast_events as me
        >>> me.mark_up(me.read_article("Yair Lapid flew home.")).marks[0]
        Mark(start=0, end=10, kind='person', label='yair-lapid', rule='name in the registry')
    """

    start: int
    end: int
    kind: str
    label: str
    rule: str


@final
@frozen
class Markup:
    """An article's text with marks.

    As a text it has each marked passage in brackets, with what it stands for; in a notebook it is coloured.

    Attributes:
        text: the article's text.
        marks: the marks in order; none reaches into another.

    Examples:
        >>> import mideast_events as me
        >>> print(me.mark_up(me.read_article("Yair Lapid flew home.")))
        [Yair Lapid | person: yair-lapid] flew home.
    """

    text: str
    marks: tuple[Mark, ...]

    def __str__(self) -> str:
        return "".join(self._parts(lambda mark, passage: f"[{passage} | {mark.kind}: {mark.label}]"))

    def to_terminal(self) -> str:
        """Return the text with the marked passages coloured, and what they stand for behind them in grey."""

        def coloured(mark: Mark, passage: str) -> str:
            names = {"person", "office", "organization", "state", "group"}
            code = _ANSI.get(mark.kind, _ANSI_NAME if mark.kind in names else _ANSI_FOUND)
            return f"\x1b[{code}m{passage}\x1b[0m\x1b[90m({mark.label})\x1b[0m"

        return "".join(self._parts(coloured))

    def _repr_html_(self) -> str:
        def marked(mark: Mark, passage: str) -> str:
            title = escape(f"{mark.kind}: {mark.label} ({mark.rule})")
            colour = _COLOURS.get(mark.kind, _FOUND)
            return f'<mark style="background:{colour};color:#111" title="{title}">{escape(passage)}</mark>'

        return f'<div style="white-space:pre-wrap">{"".join(self._parts(marked, escape))}</div>'

    def _parts(self, of_mark: Callable[[Mark, str], str], of_text: Callable[[str], str] = str) -> Iterator[str]:
        place = 0
        for mark in self.marks:
            yield of_text(self.text[place : mark.start])
            yield of_mark(mark, self.text[mark.start : mark.end])
            place = mark.end
        yield of_text(self.text[place:])


def mark_up(article: Article, registry: Corpus | None = None) -> Markup:
    """Return an article with its dates, its mentions and what set off a rule marked.

    Args:
        article: the article.
        registry: the names to look for; `None` stands for the packaged registry.

    Raises:
        PassageError: where the article has no text attached.

    Examples:
        >>> import mideast_events as me
        >>> print(me.mark_up(me.read_article("Olmert met Mubarak in Cairo on Monday.", published="2008-06-24")))
        [Olmert | person: ehud-olmert] [met | meeting: meeting-ehud-olmert-hosni-mubarak-cairo-2008-06-23] \
[Mubarak | person: hosni-mubarak] in [Cairo | place: cairo] on [Monday | date: 2008-06-23].
    """
    registry = load_registry() if registry is None else registry
    draft = Drafter(registry).draft(article)
    marks = [
        *_of_records(draft),
        *(Mark(one.start, one.end, "date", str(one.value or "unknown"), one.rule) for one in find_dates(article)),
        *_of_mentions(find_mentions(article, registry)),
    ]
    return Markup(article.text or "", tuple(_apart(marks)))


def _of_mentions(mentions: Iterable[Mention]) -> Iterator[Mark]:
    for one in mentions:
        yield Mark(one.start, one.end, one.kind.value, one.record or "unknown", one.rule)


def _of_records(draft: ArticleDraft) -> Iterator[Mark]:
    classes = {record.id: record.type_name.replace("_", " ") for record in draft.records}
    for one in draft.explanations:
        yield Mark(one.start, one.end, classes[one.record], one.record, one.rule)
    for passed in draft.passed_over:
        yield Mark(passed.start, passed.end, "passed over", passed.reason, passed.rule)


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Give the marks in order without those that reach into one given before."""
    end = 0
    for mark in sorted(marks, key=lambda one: (one.start, -one.end)):
        if mark.start >= end:
            yield mark
            end = mark.end
