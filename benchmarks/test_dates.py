"""Reading uncertain dates, beside the packages `edtf` and `undate`."""

from collections.abc import Callable
from contextlib import suppress
from random import Random

from edtf import parse_edtf
from generated import mixed_date
from pytest_benchmark.fixture import BenchmarkFixture
from ratios import Way, measure, ratio, table
from undate import Undate

from mideast_events import parse_when
from mideast_events.dates import parse_cached

ROUNDS = 7
OURS, THEIRS = 20_000, 100

parse_afresh = parse_cached.__wrapped__


def day(random: Random) -> str:
    """Return a day from 0001 to 9999, so that few of them are the same."""
    return f"{random.randrange(1, 10_000):04}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"


def parse_undate(text: str) -> object:
    """Read an EDTF text with `undate`, which knows neither seasons nor one-of sets."""
    return Undate.parse(text, "EDTF")


def readable(texts: list[str], parse: Callable[[str], object]) -> list[str]:
    """Return the first texts that a peer reads at all."""
    found: list[str] = []
    for text in texts:
        with suppress(Exception):
            parse(text)
            found.append(text)
        if len(found) == THEIRS:
            break
    return found


def per_second(texts: list[str], parse: Callable[[str], object]) -> Way:
    """Return the way to read all the texts, none of them known before."""

    def run() -> None:
        for text in texts:
            parse(text)

    return Way(run, before=parse_cached.cache_clear)


def test_dates(benchmark: BenchmarkFixture) -> None:
    """Days and mixed texts are read hundreds of times as fast as by the peers."""
    random = Random(5)
    rows = []
    for kind, make in (("days", day), ("mixed", mixed_date)):
        texts = [make(random) for _ in range(OURS)]
        ways = {
            "mideast_events, not cached": (texts, parse_afresh),
            "mideast_events, parse_when of distinct texts": (list(dict.fromkeys(texts)), parse_when),
            "undate": (readable(texts, parse_undate), parse_undate),
            "edtf": (readable(texts, parse_edtf), parse_edtf),
        }
        seconds = measure({name: per_second(*way) for name, way in ways.items()}, ROUNDS)
        each = {name: [one / len(ways[name][0]) for one in taken] for name, taken in seconds.items()}
        for name, taken in each.items():
            times = [f"{ratio(each, peer, name):,.0f}" for peer in ("edtf", "undate")]
            rows.append((kind, name, f"{1 / min(taken):,.0f}", *times))
            benchmark.extra_info[f"{kind}: edtf / {name}"] = ratio(each, "edtf", name)
            benchmark.extra_info[f"{kind}: undate / {name}"] = ratio(each, "undate", name)
    print(table("Dates", ("texts", "way", "a second, most", "times edtf's speed", "times undate's speed"), rows))
    benchmark.pedantic(lambda: [parse_afresh(text) for text in texts], rounds=5)
