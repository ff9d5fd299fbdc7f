"""Loading and saving 200,000 meetings, beside msgspec's bare structs and pydantic's frozen models."""

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import generated
import msgspec
import pytest
from peers import BareMeeting, MeetingModel
from pytest_benchmark.fixture import BenchmarkFixture
from ratios import Way, measure, ratio, table

import mideast_events as me
from mideast_events.dates import parse_cached
from mideast_events.serialization import decode_records
from mideast_events.serialization.builders import shared_times

ROUNDS = 11
LIMIT, OURS = "msgspec, bare structs, collector off", "load_corpus"

_BLOCK = 40


def micros(seconds: list[float]) -> str:
    """Return the least of some times, as microseconds a meeting."""
    return f"{min(seconds) / generated.COUNT * 1e6:.2f}"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The generated meetings, as files."""
    folder = tmp_path_factory.mktemp("generated")
    records = list(generated.meetings())
    lines = generated.compact(records)
    return {
        "compact": generated.write(folder / "compact.jsonl", lines),
        "spaced": generated.write(folder / "spaced.jsonl", generated.spaced(records)),
        "bad": generated.write(folder / "bad.jsonl", generated.partly_bad(lines)),
    }


def lines_of(file: Path) -> Iterator[bytes]:
    """Give the lines of a file behind the first."""
    with file.open("rb") as lines:
        next(lines)
        yield from lines


def bare_structs(file: Path) -> list[BareMeeting]:
    """Return the file's meetings as bare structs."""
    decode = msgspec.json.Decoder(BareMeeting).decode
    return [decode(line) for line in lines_of(file)]


def pydantic_models(file: Path) -> list[MeetingModel]:
    """Return the file's meetings as frozen pydantic models."""
    return [MeetingModel.model_validate_json(line) for line in lines_of(file)]


def faults_of(file: Path) -> int:
    """Return how many faults a load of the file tells."""
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(file)
    return len(caught.value.exceptions)


def forget_dates() -> None:
    """Let every date be read anew, as in a new process."""
    parse_cached.cache_clear()
    for times in shared_times.values():
        times.clear()


def ours(file: Path) -> Way:
    """Return our way to load a file; it pauses the collector itself."""
    return Way(lambda: me.load_corpus(file), before=forget_dates)


def records_of(lines: list[bytes]) -> list[me.Record]:
    """Return the records of lines that are in memory."""
    return [
        record for start in range(0, len(lines), _BLOCK) for record in decode_records(lines[start : start + _BLOCK])[0]
    ]


def test_loading(benchmark: BenchmarkFixture, files: dict[str, Path]) -> None:
    """A load is near the limit, far from pydantic, and hardly minds spaces or bad lines."""
    compact, bad = files["compact"], files["bad"]
    lines = list(lines_of(compact))
    decode = msgspec.json.Decoder(BareMeeting).decode
    near_the_limit = {
        LIMIT: Way(lambda: bare_structs(compact), collector=False),
        OURS: ours(compact),
        "load_corpus, lines of json.dumps": ours(files["spaced"]),
        "load_corpus, 1 % of the lines bad": Way(lambda: faults_of(bad), before=forget_dates),
        "lines in memory: msgspec, bare structs, collector off": Way(
            lambda: [decode(line) for line in lines], collector=False
        ),
        "lines in memory: decode_records, collector off": Way(
            lambda: records_of(lines), collector=False, before=forget_dates
        ),
    }
    against_pydantic = {
        OURS: ours(compact),
        "pydantic, frozen models, collector on": Way(lambda: pydantic_models(compact)),
    }
    assert len(me.load_corpus(compact)) == len(bare_structs(compact)) == generated.COUNT
    assert faults_of(bad) >= generated.COUNT // 100

    # Apart, since the gigabyte that pydantic takes and gives back would burden whoever comes after it.
    seconds = measure(near_the_limit, ROUNDS)
    beside = measure(against_pydantic, 3)

    _, _, spaced, bad_load, memory_limit, memory = seconds
    _, models = beside
    rows = [
        *((name, micros(taken), f"{ratio(seconds, name, LIMIT):.2f}") for name, taken in seconds.items()),
        (models, micros(beside[models]), ""),
    ]
    claims = {
        "load_corpus / bare structs (at most 3.5)": ratio(seconds, OURS, LIMIT),
        "the same, lines in memory (at most 3.5)": ratio(seconds, memory, memory_limit),
        "pydantic / load_corpus (at least 5)": ratio(beside, models, OURS),
        "1 % bad / all good (at most 1.3)": ratio(seconds, bad_load, OURS),
        "lines of json.dumps / compact lines": ratio(seconds, spaced, OURS),
    }
    print(table("Loading", ("way", "µs a meeting, least", "times bare structs, median"), rows))
    print(table("Ratios", ("what", "median"), [(name, f"{value:.2f}") for name, value in claims.items()]))
    benchmark.extra_info |= claims
    benchmark.pedantic(lambda: me.load_corpus(compact), setup=forget_dates, rounds=3)


def test_saving(benchmark: BenchmarkFixture, files: dict[str, Path], tmp_path: Path) -> None:
    """A save is no slower than writing pydantic's JSON."""
    corpus = me.load_corpus(files["compact"])
    models = pydantic_models(files["compact"])

    def dump() -> None:
        with (tmp_path / "models.jsonl").open("wb") as file:
            file.writelines(model.model_dump_json().encode() + b"\n" for model in models)

    def dump_without_defaults() -> None:
        with (tmp_path / "models.jsonl").open("wb") as file:
            file.writelines(model.model_dump_json(exclude_defaults=True).encode() + b"\n" for model in models)

    ways = {
        "pydantic, model_dump_json": Way(dump),
        "pydantic, model_dump_json(exclude_defaults=True)": Way(dump_without_defaults),
        "save_corpus": Way(lambda: me.save_corpus(corpus, tmp_path / "corpus.jsonl")),
    }

    seconds = measure(ways, ROUNDS)

    assert (tmp_path / "corpus.jsonl").read_bytes() == files["compact"].read_bytes()
    dumped, _, _ = ways
    rows = [(name, micros(taken), f"{ratio(seconds, name, dumped):.2f}") for name, taken in seconds.items()]
    print(table("Saving", ("way", "µs a meeting, least", "times pydantic, median"), rows))
    benchmark.extra_info |= {f"{name} / {dumped}": ratio(seconds, name, dumped) for name in ways}
    benchmark.pedantic(lambda: me.save_corpus(corpus, tmp_path / "corpus.jsonl"), rounds=3)


def test_memory(files: dict[str, Path]) -> None:
    """A meeting takes at most 900 bytes, the corpus' own tables and the dates included."""
    rows = []
    for name, load in (
        ("load_corpus", me.load_corpus),
        ("msgspec, bare structs", bare_structs),
        ("pydantic, frozen models", pydantic_models),
    ):
        forget_dates()
        tracemalloc.start()
        loaded = load(files["compact"])
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        rows.append((name, f"{held / generated.COUNT:.0f}"))
        del loaded
    print(table("Memory", ("way", "bytes a meeting"), rows))
