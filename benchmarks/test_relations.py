"""Who met whom, beside networkx: 200,000 meetings of two to four of 2,000 actors."""

import gc
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import accumulate, combinations
from random import Random
from typing import Any

import networkx as nx
from pytest_benchmark.fixture import BenchmarkFixture
from ratios import Way, measure, ratio, table

import mideast_events as me
from mideast_events.lookups import Lookup, by_class

ROUNDS = 5
MEETINGS, ACTORS = 200_000, 2_000
WINDOWS = {"a month": (date(2021, 5, 1), date(2021, 5, 31)), "a year": (date(2021, 1, 1), date(2021, 12, 31))}
# The first by Zipf's law meets half of all others in a month, the 500th hardly anybody.
RANKS = (0, 5, 20, 100, 500)
PAIRS = ((0, 1), (0, 2), (1, 2), (0, 10))

Run = Callable[[], Any]


def generated(seed: int = 7) -> tuple[list[me.Actor], list[me.Meeting]]:
    """Return actors, the busiest first, and meetings that were held between 2005 and 2026."""
    random = Random(seed)
    actors = [me.Actor(id=f"actor-{n:04}", kind="person", names=(f"Actor {n}",)) for n in range(ACTORS)]  # type: ignore[arg-type]
    popularity = list(accumulate(1 / rank for rank in range(1, ACTORS + 1)))
    parts = [me.Participation(actor=actor.id) for actor in actors]
    meetings: list[me.Meeting] = []
    for number in range(MEETINGS):
        size, who = random.randrange(2, 5), set[int]()
        while len(who) < size:
            who.update(random.choices(range(ACTORS), cum_weights=popularity))
        day = date(2005, 1, 1) + timedelta(random.randrange(8_035))
        participants = tuple(parts[one] for one in sorted(who))
        meetings.append(me.Meeting(id=f"meeting-{number:06}", when=f"{day}", participants=participants, status="held"))  # type: ignore[arg-type]
    return actors, meetings


def in_networkx(meetings: Sequence[me.Meeting]) -> Any:  # noqa: ANN401 - networkx has no types
    """Return a multigraph with an edge for each two at a meeting."""
    graph = nx.MultiGraph()
    for meeting in meetings:
        day = meeting.when.earliest
        for one, other in combinations([part.actor for part in meeting.participants], 2):
            graph.add_edge(one, other, key=meeting.id, day=day, meeting=meeting)
    return graph


def in_relations(lookup: Lookup, actors: Sequence[me.Actor]) -> me.Relations:
    """Return relations whose index is made, for every actor."""
    relations = me.Relations(lookup)
    assert len(relations.actors) == len(actors)
    return relations


def contacts_in_networkx(graph: Any, actor: str, first: date, last: date) -> list[tuple[str, int]]:  # noqa: ANN401
    """Return whom an actor met in a window, and how often."""
    edges = graph.edges(actor, data="day")
    met = Counter(other for _, other, day in edges if first <= day <= last)
    return sorted(met.items(), key=lambda found: (-found[1], found[0]))


def meetings_in_networkx(graph: Any, one: str, other: str, first: date, last: date) -> list[me.Meeting]:  # noqa: ANN401
    """Return the meetings of two actors in a window."""
    return [edge["meeting"] for edge in graph.get_edge_data(one, other).values() if first <= edge["day"] <= last]


def compared(what: str, ours: Run, theirs: Run, times: int) -> tuple[object, ...]:
    """Return a row that compares two ways to answer; the fast one is asked so many times a round."""
    seconds = measure({"theirs": Way(theirs), "ours": Way(lambda: [ours() for _ in range(times)])}, ROUNDS)
    seconds["ours"] = [taken / times for taken in seconds["ours"]]
    least = (f"{min(seconds[way]) * 1e6:,.1f}" for way in ("theirs", "ours"))
    return what, *least, f"{ratio(seconds, 'theirs', 'ours'):,.1f}"


def test_relations(benchmark: BenchmarkFixture) -> None:
    """Questions of actors, pairs and windows are answered from indexes, not by a walk over the edges."""
    actors, meetings = generated()
    ids = [actor.id for actor in actors]
    lookup = Lookup(by_class([*actors, *meetings]))
    built = measure(
        {
            "networkx, MultiGraph": Way(lambda: in_networkx(meetings)),
            "relations, one contact": Way(lambda: me.Relations(lookup).contacts(ids[0])),
            "relations, all actors": Way(lambda: in_relations(lookup, actors)),
        },
        ROUNDS,
    )
    peer, *_ = built
    rows = [(name, f"{min(taken):.2f}", f"{ratio(built, peer, name):.2f}") for name, taken in built.items()]
    print(table(f"{MEETINGS:,} meetings", ("built", "s, least", "times as fast as networkx, median"), rows), flush=True)

    graph, relations = in_networkx(meetings), in_relations(lookup, actors)
    gc.freeze()  # or else each round begins with a walk over a million edges
    answers: list[tuple[object, ...]] = []
    for name, (first, last) in WINDOWS.items():
        window = first.isoformat(), last.isoformat()
        for rank in RANKS:
            whom = contacts_in_networkx(graph, ids[rank], first, last)
            ours = partial(lambda window, one: relations.between(*window).contacts(one), window, ids[rank])
            assert whom == [(contact.actor.id, contact.certain) for contact in ours()]
            theirs = partial(contacts_in_networkx, graph, ids[rank], first, last)
            answers.append(compared(f"contacts of number {rank} in {name}: {len(whom)}", ours, theirs, 20))
        for one, other in PAIRS:
            pair = ids[one], ids[other]
            ours = partial(lambda window, pair: relations.between(*window).meetings(*pair), window, pair)
            theirs = partial(meetings_in_networkx, graph, *pair, first, last)
            assert sorted(meeting.id for meeting in theirs()) == sorted(meeting.id for meeting in ours())
            of = len(graph.get_edge_data(*pair))
            answers.append(
                compared(f"meetings of {one} and {other} in {name}: {len(ours())} of {of}", ours, theirs, 100)
            )
    random = Random(3)
    pairs = [random.sample(ids, 2) for _ in range(200)]
    lengths = [nx.shortest_path_length(graph, *pair) for pair in pairs]
    assert lengths == [len(path.actors) - 1 if (path := relations.path(*pair)) else None for pair in pairs]
    for length in sorted(set(lengths)):
        some = [pair for pair, links in zip(pairs, lengths, strict=True) if links == length]
        what = f"{len(some)} shortest paths of length {length}"
        ours = partial(lambda some: [relations.path(*pair) for pair in some], some)
        theirs = partial(lambda some: [nx.shortest_path(graph, *pair) for pair in some], some)
        answers.append(compared(what, ours, theirs, 1))
    print(table("Answers", ("what", "networkx, µs, least", "relations, µs, least", "times as fast, median"), answers))
    gc.unfreeze()
    month = WINDOWS["a month"]
    benchmark.pedantic(lambda: relations.between(*month).contacts(ids[0]), rounds=50)
