"""`draft_corpus`: articles to a corpus of drafted records, for a person to check and correct."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from typing import Any, final

from mideast_events.corpora import Corpus
from mideast_events.errors import MideastEventsError, UnknownIdError, nearest
from mideast_events.extraction.archives.failures import DraftingError
from mideast_events.extraction.archives.merging import merge
from mideast_events.extraction.archives.shards import Articles, cut
from mideast_events.extraction.archives.workers import Drafted, draft_shards
from mideast_events.extraction.articles import ErrorHandler
from mideast_events.extraction.drafting import ArticleDraft, Explanation, PassedOver
from mideast_events.integrity import evidence_of, references_of
from mideast_events.loaders import load_registry
from mideast_events.lookups import Lookup, by_class
from mideast_events.progress import Bar, Progress, bar_for
from mideast_events.records import Record


@final
class Draft(Corpus):
    """A drafted corpus: an ordinary corpus that can also say how its records were found.

    Besides what was drafted it holds the articles, and the records of the registry that it refers to, so that it can
    be asked, saved and loaded on its own. Saved and loaded again it is an ordinary corpus, without what is told here.

    Attributes:
        explanations: why each record was drafted, by the record's id.
        passed_over: what was seen and not drafted, and why, in the order of the articles.
        failures: what could not be read or drafted, each naming the article, its file and line, or the shard.

    Examples:
        >>> from mideast_events.extraction.articles import read_article
        >>> text = "CAIRO, March 4, 2018 (Reuters) - Abbas Kamel met Meir Ben-Shabbat in Cairo on Sunday."
        >>> draft = draft_corpus(read_article(text))
        >>> for meeting in draft.meetings.values():
        ...     print(meeting.when, meeting.place, [one.trigger for one in draft.explain(meeting.id)])
        2018-03-04 cairo ['met']
    """

    __slots__ = ("explanations", "failures", "passed_over")

    explanations: dict[str, tuple[Explanation, ...]]
    passed_over: tuple[PassedOver, ...]
    failures: tuple[DraftingError, ...]

    def __init__(
        self,
        records: Iterable[Record] = (),
        *,
        name: str = "",
        explanations: Iterable[Explanation] = (),
        passed_over: Iterable[PassedOver] = (),
        failures: Iterable[DraftingError] = (),
    ) -> None:
        """Take the records and what is told of them."""
        super().__init__(records, name=name)
        found: dict[str, list[Explanation]] = defaultdict(list)
        for one in explanations:
            found[one.record].append(one)
        self.explanations = {id: tuple(ones) for id, ones in found.items()}
        self.passed_over = tuple(passed_over)
        self.failures = tuple(failures)

    def explain(self, id: str) -> tuple[Explanation, ...]:
        """Return why a record was drafted: one explanation for each passage.

        Raises:
            UnknownIdError: where no record of this id was drafted.
        """
        try:
            return self.explanations[id]
        except KeyError:
            raise UnknownIdError("drafted record", id, nearest(id, self.explanations)) from None

    def __reduce__(self) -> tuple[Any, ...]:
        explanations = tuple(one for ones in self.explanations.values() for one in ones)
        return _rebuilt, (tuple(self), self.name, explanations, self.passed_over, self.failures)


def _rebuilt(records: tuple[Record, ...], name: str, *told: Any) -> Draft:  # noqa: ANN401 - what Draft holds
    explanations, passed_over, failures = told
    return Draft(records, name=name, explanations=explanations, passed_over=passed_over, failures=failures)


def draft_corpus(
    articles: Articles,
    registry: Corpus | None = None,
    *,
    executor: Executor | None = None,
    progress: Progress = None,
    on_error: ErrorHandler | None = None,
) -> Draft:
    """Return the records drafted of articles, what several of them tell of the same meeting as one record.

    It holds all that it drafts; `draft_articles` does not.

    Args:
        articles: an article, several, or the path of a folder of `.txt` files or of a `.jsonl` file.
        registry: the actors, offices, places and crossings to look for; `None` for the packaged ones.
        executor: who does the work, such as a `ProcessPoolExecutor`; `None` for this process. What comes out is the
            same.
        progress: whether to show how far it is; `None` does so in a notebook and where stderr is a terminal, if tqdm is
            installed. A maker of bars with tqdm's interface is used as it is.
        on_error: what to call, besides, with each of the `failures` when it comes up.

    Raises:
        DataFileError: where a path is that of neither a folder of `.txt` files nor a `.jsonl` file.
        MissingExtraError: where `progress` is true and tqdm is not installed.

    Examples:
        >>> from mideast_events.extraction.articles import read_article
        >>> text = "CAIRO, March 4, 2018 (Reuters) - Abbas Kamel met Avi Dichter in Cairo on Sunday."
        >>> draft = draft_corpus(read_article(text))
        >>> draft.verify(), draft.failures
        ((), ())
    """
    failures: list[DraftingError] = []

    def keep(error: MideastEventsError) -> None:
        if isinstance(error, DraftingError):
            failures.append(error)
        if on_error is not None:
            on_error(error)

    registry = load_registry() if registry is None else registry
    drafts = draft_articles(articles, registry, executor=executor, progress=progress, on_error=keep)
    return assemble(drafts, registry, failures)


def draft_articles(
    articles: Articles,
    registry: Corpus | None = None,
    *,
    executor: Executor | None = None,
    progress: Progress = None,
    on_error: ErrorHandler | None = None,
) -> Iterator[ArticleDraft]:
    """Give what is drafted of articles, one after the other in their order, and hold none of it.

    Each article is drafted on its own: an id is one record's in its article, and another article may give it to
    another record; what several tell of the same meeting is not put together, as `draft_corpus` does.

    Args:
        articles: an article, several, or the path of a folder of `.txt` files or of a `.jsonl` file.
        registry: the actors, offices, places and crossings to look for; `None` for the packaged ones.
        executor: who does the work; `None` for this process.
        progress: whether to show how far it is; `None` does so in a notebook and where stderr is a terminal, if tqdm is
            installed. A maker of bars with tqdm's interface is used as it is.
        on_error: what to call with what could not be read or drafted; `None` raises it instead.

    Raises:
        DataFileError: where a path is that of neither a folder of `.txt` files nor a `.jsonl` file.
        DraftingError: for what could not be read or drafted, where there is no `on_error`.
        MissingExtraError: where `progress` is true and tqdm is not installed.

    Examples:
        >>> from mideast_events.extraction.articles import read_article
        >>> text = "CAIRO, March 4, 2018 (Reuters) - Abbas Kamel met Avi Dichter in Cairo on Sunday."
        >>> [draft.article.dateline for draft in draft_articles(read_article(text))]
        ['CAIRO']
    """
    shards, total = cut(articles)
    bar = bar_for(progress, total, doing="drafting", unit=" articles")
    registry = load_registry() if registry is None else registry
    return _told(draft_shards(shards, registry, executor), bar, on_error)


def _told(drafted: Iterator[Drafted], bar: Bar, on_error: ErrorHandler | None) -> Iterator[ArticleDraft]:
    try:
        for one in drafted:
            if isinstance(one, DraftingError):
                bar.update(one.articles)
                if on_error is None:
                    raise one
                on_error(one)
            else:
                bar.update(1)
                yield one
    finally:
        bar.close()


def assemble(drafts: Iterable[ArticleDraft], registry: Corpus, failures: Iterable[DraftingError] = ()) -> Draft:
    """Return the drafts of several articles as one."""
    merged = merge(drafts, registry)
    return Draft(
        (*needed_of(registry, merged.records), *merged.articles, *merged.records),
        name="draft",
        explanations=merged.explanations,
        passed_over=merged.passed_over,
        failures=(*failures, *merged.failures),
    )


def needed_of(registry: Corpus, records: Iterable[Record]) -> list[Record]:
    """Return the records of a registry that others need to be understood, in the registry's order.

    These are what they refer to, and what these refer to in turn; with an office all its tenures, so that it is known
    who held it on any day; and of a person the offices.
    """
    lookup = Lookup(by_class(registry))
    needed: set[str] = set()
    fresh = {id for record in records for id in references_of(record)}
    offices = {office for id in fresh for office in lookup.offices_of(id)}
    fresh |= offices
    while fresh:
        needed |= fresh
        found = [record for id in fresh if (record := lookup.get(id)) is not None]
        fresh = {id for record in found for id in references_of(record)}
        fresh |= {one.article for record in found for one in evidence_of(record)}
        fresh |= {tenure.id for record in found for tenure in lookup.tenures_of(record.id)}
        fresh -= needed
    return [record for record in registry if record.id in needed]
