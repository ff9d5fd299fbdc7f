"""Drafting shard by shard: here, or by any executor of `concurrent.futures`, through `submit` alone.

Paths go out and bytes come back: between processes a record costs a quarter as JSON of what it costs pickled.
"""

import json
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import ExitStack
from functools import cached_property
from hashlib import sha256
from itertools import chain, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias, cast, final

import attrs
import msgspec
from attrs import evolve

from mideast_events.corpora import Corpus
from mideast_events.errors import RecordError
from mideast_events.evidence import Article
from mideast_events.extraction.archives.failures import DraftingError, told_of
from mideast_events.extraction.archives.shards import (
    FolderShard,
    GivenShard,
    LinesShard,
    PathShard,
    Shard,
    StoredShard,
    packed,
    unpacked,
)
from mideast_events.extraction.drafting import ArticleDraft, Drafter, Explanation, PassedOver
from mideast_events.loaders import load_corpus, load_registry, save_corpus
from mideast_events.segments import Segment, SegmentKind

Drafted: TypeAlias = ArticleDraft | DraftingError
"""What comes of an article, or of a shard that was lost."""

SHARDS_AT_ONCE = 32
"""How many shards are with an executor at a time, done ones among them: enough for 16 workers, few enough to hold."""

SERVE = "from mideast_events.extraction.archives.workers import serve; serve()"
"""What a process of its own runs for a shard that may have ended another."""

_LONGEST_PROBLEM = 300


class _Sent(msgspec.Struct, tag="draft"):
    article: msgspec.Raw
    layout: list[tuple[SegmentKind, int, int]]
    records: list[msgspec.Raw]
    explanations: tuple[Explanation, ...]
    passed_over: tuple[PassedOver, ...]


class _Failed(msgspec.Struct, tag="failure"):
    source: str
    problem: str


_SENT = msgspec.json.Decoder(_Sent | _Failed)
_drafters = threading.local()


# --- in a worker ---


def draft_shard(shard: PathShard, registry: str | None, digest: str) -> bytes:
    """Return what is drafted of a shard, a line of JSON for each article.

    Args:
        shard: the shard.
        registry: the path of the registry's file; `None` for the packaged one.
        digest: the digest of that file, by which a worker knows a registry that it has read before.
    """
    from mideast_events.serialization import encode_record  # noqa: PLC0415 - as in files.read_records

    lines: list[bytes] = []
    for one in drafts_of(shard, _drafter(registry, digest)):
        if isinstance(one, DraftingError):
            line: _Sent | _Failed = _Failed(one.source, one.problem)
        else:
            article, *records = (msgspec.Raw(encode_record(record)) for record in (one.article, *one.records))
            line = _Sent(article, packed(one.article.layout), records, one.explanations, one.passed_over)
        lines.append(msgspec.json.encode(line))
    return b"\n".join(lines)


def drafts_of(shard: Shard | PathShard, drafter: Drafter) -> Iterator[Drafted]:
    """Give what is drafted of the articles of a shard, in their order, and in its place what keeps one from it."""
    for one in shard.read():
        if isinstance(one, DraftingError):
            yield one
            continue
        try:
            draft = drafter.draft(one)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one article, the others go on
            yield told_of(one.id, error)
        else:
            yield draft


def _drafter(registry: str | None, digest: str) -> Drafter:
    """Return the drafter of this thread, made anew where the registry is another."""
    known: tuple[str, Drafter] | None = getattr(_drafters, "known", None)
    if known is None or known[0] != digest:
        known = _drafters.known = digest, Drafter(load_registry() if registry is None else load_corpus(registry))
    return known[1]


def serve() -> None:
    """Draft the shard that stdin says, and write the bytes to stdout: for a shard that may end its process."""
    kind, fields, registry, digest = json.load(sys.stdin)
    classes: dict[str, type[PathShard]] = {one.__name__: one for one in (FolderShard, LinesShard, StoredShard)}
    sys.stdout.buffer.write(draft_shard(classes[kind](*fields), registry, digest))


# --- where the results are wanted ---


def draft_shards(shards: Iterable[Shard], registry: Corpus, executor: Executor | None) -> Iterator[Drafted]:
    """Give what is drafted of shards, in their order; with an executor a bounded number of them is in work at a time.

    A shard that an executor does not bring back is lost, and named.
    Where the executor breaks, as a process pool does with any of its processes, each shard that was with it is drafted
    in a process of its own, so that only the one that ends its process again is lost, and those behind it here.
    """
    if executor is None:
        drafter = Drafter(registry)
        for shard in shards:
            yield from drafts_of(shard, drafter)
    else:
        with Crew(registry, executor) as crew:
            yield from crew.draft(shards)


@final
class Crew:
    """An executor with what its workers need: the registry as a file, and files of the articles that are at hand."""

    def __init__(self, registry: Corpus, executor: Executor) -> None:
        """Take the registry and the executor."""
        self._registry = registry
        self._executor = executor
        self._is_broken = False
        self._waiting: deque[tuple[Shard, PathShard, Future[bytes]]] = deque()
        self._files = ExitStack()
        self._path: str | None = None
        self._digest = ""

    def __enter__(self) -> "Crew":
        self._folder = Path(self._files.enter_context(TemporaryDirectory(prefix="mideast-events-")))
        if self._registry is not load_registry():
            file = self._folder / "registry.jsonl"
            save_corpus(self._registry, file)
            self._path, self._digest = str(file), sha256(file.read_bytes()).hexdigest()
        return self

    def __exit__(self, *how: object) -> None:
        for _, _, future in self._waiting:
            future.cancel()
        self._files.close()

    def draft(self, shards: Iterable[Shard]) -> Iterator[Drafted]:
        """Give what is drafted of shards, in their order."""
        for shard in shards:
            if self._is_broken:
                yield from self._drain()
                yield from drafts_of(shard, self._drafter)
                continue
            self._submit(shard)
            if len(self._waiting) >= SHARDS_AT_ONCE:
                yield from self._next()
        yield from self._drain()

    @cached_property
    def _drafter(self) -> Drafter:
        return Drafter(self._registry)

    def _submit(self, shard: Shard) -> None:
        sent = shard.stored(self._folder) if isinstance(shard, GivenShard) else shard
        try:
            future = self._executor.submit(draft_shard, sent, self._path, self._digest)
        except BrokenExecutor as error:
            future = Future[bytes]()
            future.set_exception(error)
        self._waiting.append((shard, sent, future))

    def _drain(self) -> Iterator[Drafted]:
        while self._waiting:
            yield from self._next()

    def _next(self) -> Iterator[Drafted]:
        shard, sent, future = self._waiting.popleft()
        try:
            lines = self._result(sent, future)
        except Exception as error:  # noqa: BLE001 - whatever ended the worker, the other shards go on
            problem = f"was lost: {type(error).__name__}: {error}".rstrip(": ")[:_LONGEST_PROBLEM]
            yield DraftingError(str(shard), problem, len(shard))
        else:
            yield from _received(shard, lines)
        finally:
            if isinstance(sent, StoredShard):
                Path(sent.file).unlink(missing_ok=True)

    def _result(self, sent: PathShard, future: Future[bytes]) -> bytes:
        try:
            return future.result()
        except BrokenExecutor:
            self._is_broken = True
            return self._alone(sent)

    def _alone(self, sent: PathShard) -> bytes:
        fields = [getattr(sent, field.name) for field in attrs.fields(type(sent))]
        request = json.dumps([type(sent).__name__, fields, self._path, self._digest])
        command = [sys.executable, "-c", SERVE]
        done = subprocess.run(command, input=request.encode(), capture_output=True, check=False)  # noqa: S603 - our own
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            message = f"its process ended with {done.returncode}" + (f", saying {said!r}" if said else "")
            raise BrokenExecutor(message)
        return done.stdout


def _received(shard: Shard, lines: bytes) -> Iterator[Drafted]:
    """Give what came back of a shard, with the texts, which were not sent."""
    from mideast_events.serialization import decode_records  # noqa: PLC0415 - as in files.read_records

    found = [_SENT.decode(line) for line in lines.split(b"\n") if line]
    raw = [[one.article, *one.records] for one in found if isinstance(one, _Sent)]
    records = iter(decode_records([bytes(record) for record in chain.from_iterable(raw)])[0])
    at_hand = shard.articles if isinstance(shard, GivenShard) else repeat(None)
    texts = repeat(None) if isinstance(shard, GivenShard) else shard.texts()
    for one, known, text in zip(found, at_hand, texts, strict=False):
        if isinstance(one, _Failed):
            yield DraftingError(one.source, one.problem)
            continue
        article = cast("Article", next(records))
        drafted = tuple(next(records) for _ in one.records)
        if known is None:
            known = _with_text(article, text, unpacked(one.layout))  # noqa: PLW2901 - it is known now
        yield ArticleDraft(known, drafted, one.explanations, one.passed_over)


def _with_text(article: Article, text: str | None, layout: tuple[Segment, ...]) -> Article:
    try:
        return evolve(article, text=text, layout=layout)
    except RecordError:  # the file has been changed since
        return article
