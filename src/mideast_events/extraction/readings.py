"""`Reading`: one article taken apart once, for whatever asks about it."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter
from typing import final

from mideast_events.errors import PassageError
from mideast_events.evidence import Article
from mideast_events.extraction.expressions import DateExpression, dates_in
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.names.grounds import Phrase
from mideast_events.extraction.names.ministries import ministries_in
from mideast_events.extraction.names.naming import Name, Naming
from mideast_events.extraction.names.phrases import phrases_in
from mideast_events.extraction.names.tokens import Tokens
from mideast_events.extraction.pages.layouts import layout_of
from mideast_events.extraction.pages.outlets import country_of
from mideast_events.extraction.pages.sentences import Sentence, sentences_of
from mideast_events.extraction.times.words import FULL_MONTHS
from mideast_events.segments import Segment


@final
class Reading:
    """An article's parts, sentences, words, dates and names, each found when it is first asked for.

    Attributes:
        article: the article.
        text: its text.
    """

    def __init__(self, article: Article, gazetteer: Gazetteer | None = None) -> None:
        """Begin to read an article; without a gazetteer there are no names.

        Raises:
            PassageError: where the article has no text attached.
        """
        if article.text is None:
            raise PassageError(article.id, "its text is not attached; read it with read_article, or use with_text")
        self.article = article
        self.text: str = article.text
        self._gazetteer = gazetteer

    @cached_property
    def layout(self) -> tuple[Segment, ...]:
        """The parts of the text."""
        return self.article.layout or layout_of(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences."""
        return sentences_of(self.text, self.layout)

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        """The expressions of dates."""
        return dates_in(self.text, self.sentences, self.article.published, self.tokens)

    @cached_property
    def tokens(self) -> Tokens:
        """The words and marks of the sentences."""
        return Tokens(self.text, ((one.start, one.end) for one in self.sentences))

    @cached_property
    def ranges(self) -> tuple[range, ...]:
        """The tokens of each sentence."""
        return tuple(self.tokens.within(one.start, one.end) for one in self.sentences)

    @cached_property
    def phrases(self) -> list[Phrase]:
        """The noun phrases that name somebody or something."""
        if self._gazetteer is None:
            return []
        starts = [one.start for one in self.ranges]
        home = country_of(self.article.outlet)
        names = Naming(self.tokens, self._gazetteer, self.article.published, starts).names()
        names = [*names, *ministries_in(self.tokens, self._gazetteer, names, starts, home)]
        keys = self.tokens.keys
        names = [name for name in names if keys[name.first] not in FULL_MONTHS or not self._is_month(name)]
        names.sort(key=attrgetter("first"))
        return phrases_in(self.text, self.tokens, names, self._gazetteer, self.article.published)

    def _is_month(self, name: Name) -> bool:
        """Say whether a name is a month's in a date: "on May 9", where Theresa May is told of, too."""
        if name.end > name.first + 1:
            return False
        start = self.tokens.starts[name.first]
        last = bisect_right(self._date_starts, start) - 1
        return last >= 0 and start < self.dates[last].end

    def dates_of(self, sentence: Sentence) -> tuple[DateExpression, ...]:
        """Return the expressions of dates in a sentence."""
        first = bisect_left(self._date_starts, sentence.start)
        return self.dates[first : bisect_left(self._date_starts, sentence.end)]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [one.start for one in self.dates]

    @cached_property
    def phrases_of_sentences(self) -> list[list[Phrase]]:
        """The phrases of each sentence."""
        firsts = [phrase.first for phrase in self.phrases]
        return [self.phrases[bisect_left(firsts, one.start) : bisect_left(firsts, one.stop)] for one in self.ranges]
