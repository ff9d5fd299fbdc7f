"""What all tests share: the packaged corpora, and the seed articles where they are at hand."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

import mideast_events as me
from mideast_events.extraction.drafting import Drafter
from mideast_events.extraction.names.gazetteers import Gazetteer

_HANG_SECONDS = 20
_PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def registry() -> me.Corpus:
    """The packaged registry."""
    return me.load_registry()


@pytest.fixture(scope="session")
def gazetteer(registry: me.Corpus) -> Gazetteer:
    """The names of the packaged registry."""
    return Gazetteer(registry)


@pytest.fixture(scope="session")
def drafter(registry: me.Corpus) -> Drafter:
    """What drafts articles, with the names of the packaged registry."""
    return Drafter(registry)


@pytest.fixture(scope="session")
def seed() -> me.Corpus:
    """The packaged seed corpus, on the registry, without texts."""
    return me.load_seed_corpus()


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of the packaged files."""
    return Path(me.__file__).parent / "data"


@pytest.fixture(scope="session")
def packaged_lines(data_folder: Path) -> list[bytes]:
    """Every packaged line but the first of each file, without its end."""
    return [line for file in sorted(data_folder.glob("*.jsonl")) for line in file.read_bytes().splitlines()[1:]]


@pytest.fixture(scope="session")
def articles_folder() -> Path:
    """The folder of the five seed articles, which the library does not ship."""
    place = os.environ.get("MIDEAST_EVENTS_ARTICLES")
    folder = Path(place) if place else _PROJECT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed articles are not at hand: set MIDEAST_EVENTS_ARTICLES")
    return folder


@pytest.fixture
def no_hang() -> Iterator[None]:
    """Fail a test that computes without an end, where the system has such alarms; a busy machine does not count."""
    if not hasattr(signal, "SIGVTALRM"):
        yield
        return

    def fail(*_: object) -> None:
        pytest.fail(f"still computing after {_HANG_SECONDS} seconds")

    before = signal.signal(signal.SIGVTALRM, fail)
    signal.setitimer(signal.ITIMER_VIRTUAL, _HANG_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@pytest.fixture
def no_screen() -> Iterator[None]:
    """Draw without a screen, and close the figures afterwards."""
    plt = pytest.importorskip("matplotlib.pyplot", reason="matplotlib is not installed: the extra 'plot' brings it")
    plt.switch_backend("Agg")
    yield
    plt.close("all")
