"""Archives in shards: parts small enough to be drafted one at a time, on whichever machine.

A shard that goes to another process names files; the articles are read there, and never sent.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TypeAlias, cast, final

import msgspec
from attrs import evolve, frozen

from mideast_events.errors import DataFileError, MideastEventsError, QueryError, RecordError
from mideast_events.evidence import Article
from mideast_events.extraction.archives.failures import DraftingError, told_of

# What read_articles does for a whole archive is done here for a part of it.
from mideast_events.extraction.articles import (
    article_of_line,
    names_in,
    read_articles,
    read_text,
    text_of_file,
)
from mideast_events.files import inside
from mideast_events.loaders import PathText
from mideast_events.segments import Segment, SegmentKind

Articles: TypeAlias = Article | Iterable[Article] | PathText
"""Articles at hand, or the path of a folder of `.txt` files or of a `.jsonl` file, as for `read_articles`."""

ARTICLES_A_SHARD = 50
"""How many articles a shard has: about half a second's work."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@final
@frozen
class FolderShard:
    """Some of the texts of a folder.

    Attributes:
        number: its number in the archive, from 0.
        folder: the folder's path.
        names: the names of the files.
    """

    number: int
    folder: str
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.names)

    def __str__(self) -> str:
        return _from_to(str(Path(self.folder, self.names[0])), str(Path(self.folder, self.names[-1])))

    def read(self) -> Iterator[Article | DraftingError]:
        """Give the articles in order, and in its place what keeps one from being read."""
        folder = Path(self.folder)
        for name in self.names:
            file = folder / name
            try:
                text = text_of_file(inside(file, folder) if file.is_symlink() else file)
                yield read_text(text, stem=file.stem, is_one_of_many=True)
            except MideastEventsError as error:
                yield told_of(str(file), error)

    def texts(self) -> Iterator[str | None]:
        """Give the text of each article that `read` gives; `None` where it cannot be read."""
        for name in self.names:
            try:
                yield text_of_file(Path(self.folder, name))
            except DataFileError:
                yield None


@final
@frozen
class LinesShard:
    """Some of the lines of a `.jsonl` file.

    Attributes:
        number: its number in the archive, from 0.
        file: the file's path.
        line: the number of its first line, from 1.
        lines: how many lines it has, empty ones among them.
        start: the position of its first byte in the file.
    """

    number: int
    file: str
    line: int
    lines: int
    start: int

    def __len__(self) -> int:
        return self.lines

    def __str__(self) -> str:
        last = self.line + self.lines - 1
        return f"{self.file}:{self.line}" + (f" to {last}" if last > self.line else "")

    def read(self) -> Iterator[Article | DraftingError]:
        """Give the articles in order, and in its place what keeps one from being read."""
        for number, line in self._lines():
            try:
                yield article_of_line(line)
            except RecordError as error:
                yield told_of(self.file, error.at(file=self.file, line=number, path=error.path))

    def texts(self) -> Iterator[str | None]:
        """Give the text of each article that `read` gives; `None` where it cannot be read."""
        for _, line in self._lines():
            try:
                yield msgspec.json.decode(line, type=_Texted).text
            except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
                yield None

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        with Path(self.file).open("rb") as lines:
            lines.seek(self.start)
            for number, line in enumerate(islice(lines, self.lines), self.line):
                content = line.removeprefix(_BYTE_ORDER_MARK)
                if content.strip():
                    yield number, content if number == 1 else line


class _Texted(msgspec.Struct):
    text: str


@final
@frozen
class GivenShard:
    """Some articles that are at hand.

    Attributes:
        number: its number, from 0.
        articles: the articles.
    """

    number: int
    articles: tuple[Article, ...]

    def __len__(self) -> int:
        return len(self.articles)

    def __str__(self) -> str:
        return _from_to(*(f"article {one.id}" for one in (self.articles[0], self.articles[-1])))

    def read(self) -> Iterator[Article]:
        """Give the articles in order."""
        yield from self.articles

    def stored(self, folder: Path) -> "StoredShard":
        """Write the articles to a file of a folder, for another process to read."""
        from mideast_events.serialization import encode_record  # noqa: PLC0415 - as in files.read_records

        file = folder / f"{self.number}.jsonl"
        with file.open("wb") as lines:
            for one in self.articles:
                stored = _Stored(msgspec.Raw(encode_record(one)), one.text, packed(one.layout))
                lines.write(msgspec.json.encode(stored) + b"\n")
        return StoredShard(self.number, str(file), str(self))


@final
@frozen
class StoredShard:
    """Articles that were at hand, in a file of their own.

    Attributes:
        number: its number, from 0.
        file: the file's path.
        label: which articles they are.
    """

    number: int
    file: str
    label: str

    def __str__(self) -> str:
        return self.label

    def read(self) -> Iterator[Article]:
        """Give the articles in order."""
        from mideast_events.serialization import decode_record  # noqa: PLC0415 - as in files.read_records

        with Path(self.file).open("rb") as lines:
            for line in lines:
                stored = msgspec.json.decode(line, type=_Stored)
                article = cast("Article", decode_record(bytes(stored.article)))
                yield evolve(article, text=stored.text, layout=unpacked(stored.layout))


class _Stored(msgspec.Struct):
    article: msgspec.Raw
    text: str | None
    layout: list[tuple[SegmentKind, int, int]]


PathShard: TypeAlias = FolderShard | LinesShard | StoredShard
"""A shard that can be sent to another process."""

Shard: TypeAlias = FolderShard | LinesShard | GivenShard
"""A shard of an archive."""


def packed(layout: Iterable[Segment]) -> list[tuple[SegmentKind, int, int]]:
    """Return a layout as plain values."""
    return [(part.kind, part.start, part.end) for part in layout]


def unpacked(layout: Iterable[tuple[SegmentKind, int, int]]) -> tuple[Segment, ...]:
    """Return the layout that plain values say."""
    return tuple(Segment(*part) for part in layout)


def cut(articles: Articles) -> tuple[Iterator[Shard], int | None]:
    """Return articles in shards, made as they are asked for, and how many articles there are where that is known.

    Raises:
        DataFileError: where a path does not exist, or is that of neither a folder of `.txt` files nor a `.jsonl` file.
    """
    if isinstance(articles, Article):
        return _given((articles,)), 1
    if isinstance(articles, str | os.PathLike):
        return _in_place(Path(articles).absolute(), articles)
    return _given(articles), len(articles) if isinstance(articles, Sequence) else None


def _in_place(place: Path, source: PathText) -> tuple[Iterator[Shard], int | None]:
    read_articles(source)  # which tells where that is no place to read from
    if not place.is_dir():
        return _of_lines(place), None
    names = names_in(Path(source))
    return _of_folder(place, names), len(names)


def _of_folder(folder: Path, names: list[str]) -> Iterator[FolderShard]:
    for number, start in enumerate(range(0, len(names), ARTICLES_A_SHARD)):
        yield FolderShard(number, str(folder), tuple(names[start : start + ARTICLES_A_SHARD]))


def _of_lines(file: Path) -> Iterator[LinesShard]:
    number, line, start = 0, 1, 0
    try:
        content = file.open("rb")
    except OSError as error:
        raise DataFileError(str(file), f"cannot be read: {error.strerror or error}") from error
    with content:
        while sizes := [len(one) for one in islice(content, ARTICLES_A_SHARD)]:
            yield LinesShard(number, str(file), line, len(sizes), start)
            number, line, start = number + 1, line + len(sizes), start + sum(sizes)


def _given(articles: Iterable[Article]) -> Iterator[GivenShard]:
    rest = iter(articles)
    number = 0
    while some := tuple(islice(rest, ARTICLES_A_SHARD)):
        for one in some:
            if not isinstance(one, Article):  # pyright: ignore[reportUnnecessaryIsInstance] - callers without types
                raise QueryError("articles", one, "is not an Article; read_article makes one of a text")
        yield GivenShard(number, some)
        number += 1


def _from_to(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"
