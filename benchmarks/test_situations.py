"""What stood on a day, beside putting the records that stood into dicts."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from pytest_benchmark.fixture import BenchmarkFixture
from ratios import Way, measure, ratio, table

import mideast_events as me
from mideast_events.lookups import Resolution

ROUNDS, DAYS = 11, 20
OFFICES, TENURES = 3_000, 60_000
CROSSINGS, STATES = 100, 40_000
TRUCES = 200
OURS, LISTED, RESOLVED = "corpus.on(day)", "dicts of lists", "dicts of resolutions and lists"

_FIRST_DAY, _LENGTH = date(2005, 1, 1), 8_000


def periods(random: Random, count: int) -> list[str]:
    """Return periods of which each begins when the one before ends; the last is open ended."""
    cuts = [_FIRST_DAY + timedelta(day) for day in sorted(random.sample(range(_LENGTH), count))]
    return [*(f"{start}/{end}" for start, end in pairwise(cuts)), f"{cuts[-1]}/.."]


def corpus() -> me.Corpus:
    """Return a corpus of tenures that follow each other in their offices, and of states at crossings, and truces."""
    random = Random(9)
    places = [me.Place(id=id, kind="region", names=(id,)) for id in ("here", "there")]  # type: ignore[arg-type]
    whole = me.Actor(id="whole", kind="organization", names=("Whole",))  # type: ignore[arg-type]
    persons = [me.Actor(id=f"person-{n:04}", kind="person", names=(f"Person {n}",)) for n in range(5_000)]  # type: ignore[arg-type]
    offices = [me.Office(id=f"office-{n:04}", title="Head", organization="whole") for n in range(OFFICES)]
    crossings = [me.Crossing(id=f"crossing-{n:03}", names=("It",), sides=("here", "there")) for n in range(CROSSINGS)]  # type: ignore[arg-type]
    tenures = [
        me.Tenure(id=f"tenure-{n}-{m}", office=f"office-{n:04}", person=random.choice(persons).id, span=span)  # type: ignore[arg-type]
        for n in range(OFFICES)
        for m, span in enumerate(periods(random, TENURES // OFFICES))
    ]
    states = [
        me.CrossingState(
            id=f"state-{n}-{m}",
            crossing=f"crossing-{n:03}",
            span=span,  # type: ignore[arg-type]
            status=random.choice(("open", "closed", "restricted")),  # type: ignore[arg-type]
        )
        for n in range(CROSSINGS)
        for m, span in enumerate(periods(random, STATES // CROSSINGS))
    ]
    truces = [
        me.Ceasefire(id=f"truce-{n}", parties=("whole",), in_effect=span, status="ended")  # type: ignore[arg-type]
        for n, span in enumerate(periods(random, TRUCES)[:-1])
    ]
    return me.Corpus([*places, whole, *persons, *offices, *crossings, *tenures, *states, *truces])


def evaluated(corpus: me.Corpus, day: str) -> tuple[Any, ...]:
    """Return the offices, crossings and truces of a day."""
    situation = corpus.on(day)
    return situation.holders, situation.crossings, situation.ceasefires


def listed(standing: Sequence[Any]) -> tuple[Any, ...]:
    """Put the records that stood on a day into dicts."""
    tenures, states, truces = standing
    by_office: defaultdict[str, list[me.Tenure]] = defaultdict(list)
    for tenure in tenures:
        by_office[tenure.office].append(tenure)
    by_crossing: defaultdict[str, list[me.CrossingState]] = defaultdict(list)
    for state in states:
        by_crossing[state.crossing].append(state)
    return by_office, by_crossing, dict.fromkeys(truces, me.Certainty.YES)


def resolved(standing: Sequence[Any], actors: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a mapping by id
    """Put the records that stood on a day into dicts, the holders as resolutions."""
    by_office, by_crossing, truces = listed(standing)
    holders = {
        office: Resolution(tuple(actors[one.person] for one in tenures)) for office, tenures in by_office.items()
    }
    return holders, by_crossing, truces


def test_situations(benchmark: BenchmarkFixture) -> None:
    """A situation takes about what putting its result into dicts takes."""
    given = corpus()
    random = Random(1)
    days = [f"{_FIRST_DAY + timedelta(random.randrange(2_000, _LENGTH))}" for _ in range(DAYS)]
    stood = [[given.timeline.of(cls).on(day) for cls in (me.Tenure, me.CrossingState, me.Ceasefire)] for day in days]
    standing = [[list(view) for view in views] for views in stood]
    actors = dict(given.actors)
    for day, (tenures, states, truces) in zip(days, standing, strict=True):
        holders, crossings, ceasefires = evaluated(given, day)
        assert {tenure.office for tenure in tenures} == {id for id, found in holders.items() if not found.is_empty}
        assert len(states) == sum(len(report.observations) for report in crossings.values())
        assert set(ceasefires) == set(truces)

    seconds = measure(
        {
            LISTED: Way(lambda: [listed(one) for one in standing]),
            RESOLVED: Way(lambda: [resolved(one, actors) for one in standing]),
            OURS: Way(lambda: [evaluated(given, day) for day in days]),
            "the same, holders alone": Way(lambda: [given.on(day).holders for day in days]),
            "the same, crossings alone": Way(lambda: [given.on(day).crossings for day in days]),
            "the same, truces alone": Way(lambda: [given.on(day).ceasefires for day in days]),
        },
        ROUNDS,
    )

    sizes = [sum(map(len, kind)) / DAYS for kind in zip(*standing, strict=True)]
    rows = [
        (
            name,
            f"{min(taken) / DAYS * 1e6:,.0f}",
            f"{ratio(seconds, name, LISTED):.2f}",
            f"{ratio(seconds, name, RESOLVED):.2f}",
        )
        for name, taken in seconds.items()
    ]
    title = "A day on which {:,.0f} tenures, {:,.0f} states and {:.1f} truces stood".format(*sizes)
    print(table(title, ("way", "µs a day, least", f"times {LISTED}", f"times {RESOLVED}"), rows))
    benchmark.extra_info |= {f"{OURS} / {peer}": ratio(seconds, OURS, peer) for peer in (LISTED, RESOLVED)}
    benchmark.pedantic(lambda: evaluated(given, days[0]), rounds=20)
