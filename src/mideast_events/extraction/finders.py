"""`find_dates` and `find_mentions`: what stands in an article, before anything is made of it."""

from mideast_events.corpora import Corpus
from mideast_events.evidence import Article
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.mentions import Mention
from mideast_events.extraction.names.gazetteers import gazetteer_of
from mideast_events.extraction.pages.sentences import Sentence
from mideast_events.extraction.readings import Reading
from mideast_events.loaders import load_registry


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the sentences of an article, in order: those of its titles, headings, paragraphs and captions.

    Raises:
        PassageError: where the article has no text attached.

    Examples:
        >>> import mideast_events as me
        >>> article = me.read_article("Gen. Kamel flew to Doha. He met nobody.")
        >>> [article.text[one.start : one.end] for one in me.find_sentences(article)]
        ['Gen. Kamel flew to Doha.', 'He met nobody.']
    """
    return Reading(article).sentences


def find_dates(article: Article) -> tuple[DateExpression, ...]:
    """Return the calendar expressions of an article, in order, each with its value, its rule and its anchor.

    They are resolved against the article's day of publication and against each other.
    Durations, such as "for eleven days", are none.

    Raises:
        PassageError: where the article has no text attached.

    Examples:
        >>> import mideast_events as me
        >>> text = "The envoys met on Wednesday. A day earlier shells had fallen, for the first time since 2014."
        >>> for one in me.find_dates(me.read_article(text, published="2021-08-19")):
        ...     print(one.text, one.value, one.rule, one.anchor, sep=" | ")
        Wednesday | 2021-08-18 | weekday | 2021-08-19
        A day earlier | 2021-08-17 | so long before or after | 2021-08-18
        2014 | 2014 | year | None
    """
    return Reading(article).dates


def find_mentions(article: Article, registry: Corpus | None = None) -> tuple[Mention, ...]:
    """Return whom and what an article names, in order: persons, offices, organizations, states, groups and places.

    One may lie inside another, as the state does in "Egypt's spy chief".

    Args:
        article: the article; its day of publication says who held an office.
        registry: the actors, offices, places and crossings to look for; `None` stands for the packaged registry.

    Raises:
        PassageError: where the article has no text attached.

    Examples:
        >>> import mideast_events as me
        >>> article = me.read_article("Egypt's spy chief met Olmert in Jerusalem.", published="2008-05-12")
        >>> for one in me.find_mentions(article):
        ...     print(one.kind, one.text, one.record, one.office, sep=" | ")
        office | Egypt's spy chief | omar-suleiman | egypt-intelligence-director
        state | Egypt | egypt | None
        person | Olmert | ehud-olmert | None
        place | Jerusalem | jerusalem | None
    """
    reading = Reading(article, gazetteer_of(load_registry() if registry is None else registry))
    return tuple(sorted((phrase.mention for phrase in reading.phrases), key=lambda one: (one.start, -one.end)))
