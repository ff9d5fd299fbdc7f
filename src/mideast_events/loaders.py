"""Files and packaged data to `Corpus`, and back."""

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from hashlib import sha256
from itertools import islice, pairwise
from pathlib import Path
from typing import TypeAlias

from mideast_events.corpora import Corpus
from mideast_events.errors import (
    CorpusError,
    DataFileError,
    DuplicateIdError,
    MideastEventsError,
    PassageError,
    RecordError,
)
from mideast_events.evidence import Article
from mideast_events.files import inside, lines_with, read_records
from mideast_events.integrity import evidence_of
from mideast_events.pauses import collector_paused
from mideast_events.progress import Progress, bar_for
from mideast_events.records import Record
from mideast_events.replacements import replacing

PathText: TypeAlias = str | os.PathLike[str]
"""A path, as text or as a `pathlib.Path`."""

_ARTICLES_FOLDER = "articles"
# What takes about a second.
_MANY_BYTES = 1 << 25
_MANY_RECORDS = 100_000
_RECORDS_AT_ONCE = 1_000


def load_corpus(path: PathText, *, articles: PathText | None = None, progress: Progress = None) -> Corpus:
    """Return the corpus that a file holds, or all the `.jsonl` files of a folder together.

    Args:
        path: a `.jsonl` file, or a folder of them; the texts in a folder's own `articles/` are attached.
        articles: a folder with the text of every article; each text is found by its digest, and every passage that is
            cited is checked.
        progress: whether to show how much of the files is read; `None` does so for files that take more than a moment,
            in a notebook and where stderr is a terminal, if tqdm is installed. A maker of bars with tqdm's interface
            is used as it is.

    Raises:
        DataFileError: where the path does not exist, or is a folder without a `.jsonl` file.
        SchemaVersionError: where a file is of a newer version of the format.
        CorpusError: with every fault of the files, each naming file, line, path, value and what was expected.
        MissingExtraError: where `progress` is true and tqdm is not installed.

    Examples:
        >>> import mideast_events as me
        >>> me.load_corpus("no-such-file.jsonl")
        Traceback (most recent call last):
        mideast_events.errors.DataFileError: no-such-file.jsonl: does not exist
    """
    place = Path(path)
    with collector_paused():
        corpus = _read_all(place, _record_files(place), progress)
    if articles is not None:
        return attach_articles(corpus, articles)
    own_articles = place / _ARTICLES_FOLDER
    return attach_articles(corpus, own_articles, every=False) if own_articles.is_dir() else corpus


def load_seed_corpus(*, articles: PathText | None = None) -> Corpus:
    """Return the packaged seed corpus, on the packaged registry: what five articles of 2021 to 2025 report.

    Args:
        articles: a folder with the texts of the five articles, to attach them and check every passage; `None` leaves
            the records without texts, which the library does not ship.

    Raises:
        DataFileError: where the folder does not exist.
        CorpusError: where a text is missing or is not the one that was coded.

    Examples:
        >>> import mideast_events as me
        >>> me.load_seed_corpus().articles["cgtn-2021-05-30"].published
        When.parse('2021-05-30')
    """
    corpus = _seed()
    return corpus if articles is None else attach_articles(corpus, articles)


def load_registry() -> Corpus:
    """Return the packaged registry: actors, offices, tenures, places and crossings.

    Examples:
        >>> import mideast_events as me
        >>> me.load_registry().crossings["rafah"].sides
        ('egypt-territory', 'gaza-strip')
    """
    return _registry()


def save_corpus(corpus: Corpus, path: PathText, *, progress: Progress = None) -> None:
    r"""Write a corpus to a file, which is replaced whole or not at all.

    The same corpus is always written the same; article texts are not written.

    Args:
        corpus: the corpus.
        path: the file.
        progress: whether to show how many records are written, as for `load_corpus`.

    Raises:
        DataFileError: where the file cannot be written.
        MissingExtraError: where `progress` is true and tqdm is not installed.

    Examples:
        >>> import mideast_events as me
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     file = Path(folder) / "mine.jsonl"
        ...     me.save_corpus(me.Corpus(name="mine"), file)
        ...     file.read_text()
        '{"type":"corpus","schema":1,"name":"mine"}\n'
    """
    from mideast_events.serialization import encode_header, encode_record  # noqa: PLC0415 - as in files.read_records

    records = iter(corpus)
    shown = _worth_a_bar(progress, len(corpus), _MANY_RECORDS)
    with (
        closing(bar_for(shown, len(corpus), doing="saving", unit=" records")) as bar,
        replacing(Path(path)) as file,
    ):
        file.write(encode_header(corpus.name) + b"\n")
        while some := list(islice(records, _RECORDS_AT_ONCE)):
            file.writelines(encode_record(record) + b"\n" for record in some)
            bar.update(len(some))


def attach_articles(corpus: Corpus, folder: PathText, *, every: bool = True) -> Corpus:
    """Return the corpus with the texts in a folder attached, each found by its digest, and every cited passage checked.

    Args:
        corpus: the records.
        folder: a folder of UTF-8 text files, whatever their names.
        every: whether each article's text must be there.

    Raises:
        DataFileError: where the folder does not exist.
        CorpusError: where a text is missing or changed, or a passage is not the one that was cited.
    """
    place = Path(folder)
    if not place.is_dir():
        raise DataFileError(str(place), "is not a folder of article texts")
    faults: list[MideastEventsError] = []
    texts = _texts(place, faults)
    attached: dict[str, Article] = {}
    for article in corpus.articles.values():
        if article.digest in texts:
            name, content = texts[article.digest]
            try:
                attached[article.id] = article.with_text(content.decode())
            except (UnicodeDecodeError, RecordError):
                problem = f"{place / name} has its digest, but is not UTF-8 text of {article.length} characters"
                faults.append(PassageError(article.id, problem))
    known = {article.digest for article in corpus.articles.values()}
    strangers = ", ".join(sorted(name for digest, (name, _) in texts.items() if digest not in known))
    for article in corpus.articles.values():
        if article.digest not in texts and (every or strangers):
            others = f" (of no article: {strangers})" if strangers else ""
            problem = f"no file in {place} has the text that was coded; is it missing, or was it changed?{others}"
            faults.append(PassageError(article.id, problem))
    faults += _changed_passages(corpus, attached)
    if faults:
        raise CorpusError(str(place), faults)
    records = (attached.get(record.id, record) if isinstance(record, Article) else record for record in corpus)
    return Corpus(records, name=corpus.name)


def _texts(folder: Path, faults: list[MideastEventsError]) -> dict[str, tuple[str, bytes]]:
    """Return the files' names and contents by digest."""
    found: dict[str, tuple[str, bytes]] = {}
    for file in sorted(folder.iterdir()):
        try:
            if file.is_file():
                content = inside(file, folder).read_bytes()
                found[sha256(content).hexdigest()] = file.name, content
        except OSError as error:
            faults.append(_file_fault(file, error))
    return found


def _changed_passages(corpus: Corpus, attached: dict[str, Article]) -> Iterator[PassageError]:
    for record in corpus:
        for one in evidence_of(record):
            if one.article in attached:
                try:
                    attached[one.article].quote(one)
                except PassageError as error:
                    yield PassageError(one.article, f"record {record.id!r}: {error.problem}")


@cache
def _registry() -> Corpus:
    return _packaged("registry")


@cache
def _seed() -> Corpus:
    return Corpus(_registry() | _packaged("seed"), name="seed")


def _packaged(name: str) -> Corpus:
    # A tenth of the library's import time, which a program that reads its own files need not spend.
    from importlib.resources import as_file, files  # noqa: PLC0415 - see above

    with as_file(files("mideast_events") / "data" / f"{name}.jsonl") as path:
        return load_corpus(path)


def _record_files(place: Path) -> list[Path]:
    if place.is_dir():
        found = sorted(file for file in place.iterdir() if file.suffix == ".jsonl")
        if not found:
            raise DataFileError(str(place), "is a folder without a .jsonl file")
        return found
    if not place.exists():
        raise DataFileError(str(place), "does not exist")
    return [place]


def _read_all(place: Path, record_files: list[Path], progress: Progress) -> Corpus:
    faults: list[MideastEventsError] = []
    records: list[Record] = []
    names: list[str] = []
    starts: list[int] = []
    size = sum(map(_size_of, record_files))
    with closing(bar_for(_worth_a_bar(progress, size, _MANY_BYTES), size, doing="loading", unit="B")) as bar:
        for file in record_files:
            starts.append(len(records))
            try:
                names.append(read_records(inside(file, place) if file != place else file, records, faults, bar))
            except OSError as error:
                faults.append(_file_fault(file, error))
    repeated: set[str] = set()
    corpus = Corpus()
    try:
        corpus = Corpus(records, name=next(filter(None, names), place.stem))
    except DuplicateIdError as error:
        repeated |= set(error.ids)
    if len(corpus) < len(records):
        for start, end in pairwise([*starts, len(records)]):
            repeated |= _repeated(records[start:end])
    if repeated:
        places = lines_with(repeated, record_files)
        faults += (DuplicateIdError((id,), tuple(places[id])) for id in sorted(repeated))
    if faults:
        raise CorpusError(str(place), faults)
    return corpus


def _size_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # which is told of when the file is read
        return 0


def _worth_a_bar(progress: Progress, size: int, least: int) -> Progress:
    """Return what was asked for; where nothing was, no bar for what is done before tqdm is imported."""
    return False if progress is None and size < least else progress


def _repeated(records: list[Record]) -> set[str]:
    """Return the ids that stand twice in one file, where even the same record is a slip."""
    times = Counter(record.id for record in records)
    return {id for id, count in times.items() if count > 1}


def _file_fault(file: Path, error: OSError) -> DataFileError:
    if isinstance(error, DataFileError):
        return error
    return DataFileError(str(file), f"cannot be read: {error.strerror or error}")
