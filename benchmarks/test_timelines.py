"""Windows over uncertain times, filed and asked, beside indexes of intervals."""

import gc
import tracemalloc
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from random import Random
from typing import Any

import generated
from peers import Search, in_intervaltree, in_ncls, in_pandas, in_superintervals
from pytest_benchmark.fixture import BenchmarkFixture
from ratios import Way, measure, ratio, table

import mideast_events as me
from mideast_events.lookups import Lookup, by_class

ROUNDS = 7
SIZES = (10_000, 100_000, 1_000_000)
QUERIES = 10_000
# Who takes milliseconds for an answer is asked fewer times, and of a million records fewer results are kept to copy.
FEWER = {in_superintervals: 1_000, in_ncls: 500, in_pandas: 50, in_intervaltree: 20}
KEPT = 1_000
COPYING, OURS = "copying the result list", "timeline"

_LOOKUP = Lookup(by_class(()))


def corpus_of(events: Sequence[me.Event]) -> me.Corpus:
    """Return a corpus of events, and of who takes part in them."""
    actors = sorted({actor for event in events for actor in event.actors})
    return me.Corpus([*(me.Actor(id=actor, kind="person", names=(actor,)) for actor in actors), *events])  # type: ignore[arg-type]


def asking(search: Callable[..., Any], queries: Sequence[tuple[Any, ...]]) -> Way:
    """Return the way to ask all these queries, one after the other, without keeping an answer."""

    def run() -> None:
        for query in queries:
            search(*query)

    return Way(run)


def ways_to_ask(
    timeline: me.Timeline[Any], kind: str, peers: dict[Any, Search]
) -> tuple[dict[str, Way], dict[str, int]]:
    """Return the ways to ask for windows or for days, and how many queries each is asked."""
    windows = generated.windows(QUERIES)
    texts = windows if kind == "windows" else [(day,) for day, _ in windows]
    view = timeline.between if kind == "windows" else timeline.on
    days = [tuple(map(date.fromisoformat, query)) for query in texts]
    numbers = [(query[0].toordinal(), query[-1].toordinal()) for query in days]
    results = [list(view(*query)) for query in texts[:KEPT]]
    ways = {
        COPYING: (asking(lambda *one: one[0][:], [(one,) for one in results]), KEPT),
        OURS: (asking(lambda *query: len(view(*query)), texts), QUERIES),
        "timeline, days as `date`": (asking(lambda *query: len(view(*query)), days), QUERIES),
        "timeline, `list(view)`": (asking(lambda *query: list(view(*query)), texts), QUERIES),
    }
    for file_in, search in peers.items():
        count = QUERIES if len(timeline) < SIZES[-1] and file_in is in_superintervals else FEWER[file_in]
        ways[file_in.__name__.removeprefix("in_")] = asking(search, numbers[:count]), count
        for found, query in zip(results[:20], numbers, strict=False):
            assert sorted(one.id for one in search(*query)) == sorted(one.id for one in found)
    return {name: way for name, (way, _) in ways.items()}, {name: count for name, (_, count) in ways.items()}


def test_windows(benchmark: BenchmarkFixture) -> None:
    """A window and a day cost little more than copying what they return."""
    least: dict[tuple[str, str], list[float]] = {}
    for size in SIZES:
        events = generated.events(size)
        timeline = me.Timeline(events, _LOOKUP)
        peers = {file_in: file_in(events) for file_in in FEWER}
        gc.freeze()  # or else each round begins with a walk over millions of objects
        for kind in ("windows", "days"):
            ways, counts = ways_to_ask(timeline, kind, peers)
            seconds = {name: [one / counts[name] for one in taken] for name, taken in measure(ways, ROUNDS).items()}
            rows = [
                (
                    name,
                    f"{counts[name]:,}",
                    f"{min(taken) * 1e6:,.1f}",
                    f"{ratio(seconds, name, COPYING):.2f}",
                    f"{ratio(seconds, name, OURS):.2f}",
                )
                for name, taken in seconds.items()
            ]
            hits = sum(len(timeline.between(*window)) for window in generated.windows(100)) / 100
            head = ("way", "queries", "µs a query, least", "times copying, median", "times timeline, median")
            print(table(f"{size:,} records, {kind} ({hits:,.0f} records in a window)", head, rows), flush=True)
            for name, taken in seconds.items():
                least.setdefault((kind, name), []).append(min(taken))
                benchmark.extra_info[f"{size} {kind}: {name} / {OURS}"] = ratio(seconds, name, OURS)
        gc.unfreeze()
        del peers
    rows = [(kind, name, f"{taken[-1] / taken[0]:,.0f}") for (kind, name), taken in least.items()]
    print(table(f"Growth from {SIZES[0]:,} to {SIZES[-1]:,} records", ("queries", "way", "times"), rows))
    benchmark.pedantic(lambda: len(timeline.between("2021-05-01", "2021-05-10")), rounds=100)


def test_filing() -> None:
    """A million records are filed in about the time it takes to sort them, and one more without filing them again."""
    events = generated.events(1_000_000)
    shuffled = events[:]
    Random(3).shuffle(shuffled)
    ways = {
        f"{what}, {order}": Way(partial(work, given))
        for order, given in (("in order", events), ("shuffled", shuffled))
        for what, work in (
            ("sorted by `when.sort_key`", partial(sorted, key=lambda event: event.when.sort_key)),
            ("filed", lambda given: me.Timeline(given, _LOOKUP)),
        )
    }
    seconds = measure(ways, 5)
    sorting, filing, *_ = ways
    rows = [(name, f"{min(taken):.2f}", f"{ratio(seconds, name, sorting):.2f}") for name, taken in seconds.items()]

    tracemalloc.start()
    timeline = me.Timeline(events, _LOOKUP)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    one = me.Timeline([me.Event(id="one", kind="assault", when="2021-05-21", summary="x", status="occurred")], _LOOKUP)  # type: ignore[arg-type]
    assert len((timeline | one).on("2021-05-21")) == len(timeline.on("2021-05-21")) + 1
    added = measure({"one record added": Way(lambda: timeline | one)}, 20)
    rows += [(name, f"{min(taken):.6f}", f"{min(taken) / min(seconds[sorting]):.6f}") for name, taken in added.items()]
    print(table("A million records", ("work", "s, least", "times sorting in order, median"), rows))
    print(f"Filed, a record takes {held / len(events):.1f} bytes beyond itself; {min(seconds[filing]):.2f} s")


def involved(timeline: me.Timeline[Any], start: str, end: str) -> int:
    """Ask for an actor, and then for a window."""
    return len(timeline.involving(generated.RARE).between(start, end))


def involved_between(timeline: me.Timeline[Any], start: str, end: str) -> int:
    """Ask for a window, and then for an actor."""
    return len(timeline.between(start, end).involving(generated.RARE))


def test_chained() -> None:
    """Chained conditions cost what they return, however many records there are, in either order."""
    rows: list[tuple[object, ...]] = []
    spent: dict[str, list[float]] = {}
    for size in SIZES:
        timeline = corpus_of(generated.events(size)).timeline
        windows = generated.windows(1_000)
        ways = {
            "involving, between": partial(involved, timeline),
            "between, involving": partial(involved_between, timeline),
        }
        whole = timeline.involving(generated.RARE)
        assert len(whole) == generated.RARELY
        returned = [len(whole.between(*window)) for window in windows]
        assert returned == [ways["between, involving"](*window) for window in windows]
        seconds = measure({name: asking(ask, windows) for name, ask in ways.items()}, 5)
        for name, taken in seconds.items():
            spent.setdefault(name, []).append(min(taken))
            found = f"{sum(returned) / len(windows):.1f}"
            rows.append((f"{size:,}", name, found, f"{min(taken) / len(windows) * 1e6:.1f}"))
    rows += [("growth", name, "", f"{taken[-1] / taken[0]:.2f} times") for name, taken in spent.items()]
    print(table("An actor's records in a window", ("records", "conditions", "found", "µs a query, least"), rows))
