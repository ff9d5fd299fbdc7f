"""`read_article`, `read_articles`: the raw text of news articles, each read as an `Article` with its layout."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeAlias, cast

from mideast_events.dates import When
from mideast_events.errors import DataFileError, MideastEventsError, RecordError, nearest
from mideast_events.evidence import Article, DateBasis, digest_of
from mideast_events.extraction.pages.datelines import is_city_line, read_dateline
from mideast_events.extraction.pages.languages import language_of
from mideast_events.extraction.pages.layouts import layout_of
from mideast_events.extraction.pages.outlets import country_of, outlet_of, outlet_of_url, without_outlet
from mideast_events.extraction.pages.publication import publication_of
from mideast_events.files import inside
from mideast_events.loaders import PathText
from mideast_events.rules import converter
from mideast_events.segments import Segment, SegmentKind

ErrorHandler: TypeAlias = Callable[[MideastEventsError], object]
"""What is told of an article that cannot be read, while the others are."""

_LONGEST_PATH = 4_096
_DIGEST_CHARACTERS = 12
_LONGEST_ID = 200
_LONGEST_SLUG = 180
_KEYS = ("text", "id", "outlet", "title", "published", "language", "url")

_UNSAID = re.compile(r"[^a-z0-9]+")
_UNSEEN = re.compile(r"[^\w.-]+")
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_AS_TEXT = converter("Article", "text", str)
_AS_DAY = converter("Article", "published", When | None)


def read_article(  # noqa: PLR0913 - what a caller may know better
    source: PathText,
    *,
    id: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: When | date | str | None = None,
    language: str | None = None,
    url: str | None = None,
) -> Article:
    r"""Return an article with what its text tells: headline, outlet, dateline, day of publication, language, layout.

    What the caller gives is not looked for. What the text does not tell stays `None`; the day is never today's.
    The text is kept to the letter, line ends and a byte order mark included, so that its digest is that of the file.

    Args:
        source: the text; or a path, of a file in UTF-8. A text on one line is a path where a file has that name, or
            where it has no space and looks like one.
        id: its id; else it is made of outlet and day, else of the file's name, else of the digest.
        outlet: who published it, by name.
        title: its headline.
        published: the day of publication, as a date or in EDTF.
        language: the BCP 47 tag of its language; else it is told by script and common words.
        url: where it was published; it can tell the outlet.

    Raises:
        DataFileError: where the file does not exist, cannot be read or is not UTF-8.
        RecordError: where what is given breaks a rule of `Article`.

    Examples:
        >>> article = read_article(
        ...     "Envoy lands in Cairo\n\nCAIRO, March 4, 2010 (Reuters) - An envoy landed on Thursday for talks."
        ... )
        >>> article.title, article.outlet, article.dateline
        ('Envoy lands in Cairo', 'Reuters', 'CAIRO')
        >>> article
        <Article reuters-2010-03-04: Reuters, 2010-03-04, text attached>
        >>> read_article("no-such-file.txt")
        Traceback (most recent call last):
        mideast_events.errors.DataFileError: no-such-file.txt: does not exist
    """
    file = _file_of(source)
    text = text_of_file(file) if file else cast("str", source)
    return read_text(
        text,
        stem=file.stem if file else None,
        id=id,
        outlet=outlet,
        title=title,
        published=published,
        language=language,
        url=url,
    )


def read_articles(source: PathText, *, on_error: ErrorHandler | None = None) -> Iterator[Article]:
    """Return the articles of a folder or a `.jsonl` file one by one, each read when it is asked for.

    A folder's are its `.txt` files, by name, and their ids the files' names. In a `.jsonl` file each line is an object
    with a "text", and any of "id", "outlet", "title", "published", "language" and "url"; without an id it is made of
    the digest. Outlet and day make no id here, since an outlet has many articles a day.

    Args:
        source: the folder or file.
        on_error: what to call with the error of an article that cannot be read; the others are read on. `None` raises
            it instead.

    Raises:
        DataFileError: where the path does not exist or is neither; and for a file that cannot be read.
        RecordError: for a line that is wrong, naming file, line and key.

    Examples:
        >>> from pathlib import Path
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     _ = Path(folder, "a.txt").write_text("Updated 4 March 2010")
        ...     [(article.id, str(article.published)) for article in read_articles(folder)]
        [('a', '2010-03-04')]
    """
    place = Path(source)
    if place.is_dir():
        return _of_folder(place, on_error)
    if not place.exists():
        raise DataFileError(str(place), "does not exist")
    if place.suffix.lower() != ".jsonl":
        raise DataFileError(str(place), "is neither a folder nor a .jsonl file; read_article reads a single text")
    return _of_lines(place, on_error)


# --- files ---


def _file_of(source: PathText) -> Path | None:
    """Return the file that a source names, or `None` where it is a text."""
    if not isinstance(source, str):
        return Path(source)
    if not source or len(source) >= _LONGEST_PATH or not source.isprintable():
        return None
    try:
        is_there = Path(source).exists()
    except (OSError, ValueError):  # a name that the system allows for no file
        is_there = False
    looks_like_path = " " not in source and ("/" in source or os.sep in source or source.endswith(".txt"))
    return Path(source) if is_there or looks_like_path else None


def text_of_file(file: Path) -> str:
    """Return the text of a file, to the letter.

    Raises:
        DataFileError: where it does not exist, cannot be read or is not UTF-8.
    """
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise DataFileError(str(file), "does not exist") from error
    except IsADirectoryError as error:
        raise DataFileError(str(file), "is a folder; read_articles reads the texts of one") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise DataFileError(str(file), f"cannot be read: {reason or error}") from error
    if content.startswith(_UTF_16_MARKS):
        raise DataFileError(str(file), "is UTF-16; save it as UTF-8")
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        problem = f"is not UTF-8: the byte 0x{content[error.start]:02x} at position {error.start:,}"
        raise DataFileError(str(file), problem) from error


def names_in(folder: Path) -> list[str]:
    """Return the names of a folder's articles, in order.

    Raises:
        DataFileError: where the folder cannot be read, or has none.
    """
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.name.lower().endswith(".txt"))
    except OSError as error:
        raise DataFileError(str(folder), f"cannot be read: {error.strerror or error}") from error
    if not names:
        raise DataFileError(str(folder), "is a folder without a .txt file")
    return names


def _of_folder(folder: Path, on_error: ErrorHandler | None) -> Iterator[Article]:
    for name in names_in(folder):
        try:
            file = folder / name
            text = text_of_file(inside(file, folder) if file.is_symlink() else file)
            article = read_text(text, stem=file.stem, is_one_of_many=True)
        except MideastEventsError as error:
            _tell(error, on_error)
        else:
            yield article


def _of_lines(file: Path, on_error: ErrorHandler | None) -> Iterator[Article]:
    try:
        lines = file.open("rb")
    except OSError as error:
        raise DataFileError(str(file), f"cannot be read: {error.strerror or error}") from error
    with lines:
        for number, line in enumerate(lines, 1):
            if not line.removeprefix(_BYTE_ORDER_MARK).strip():
                continue
            try:
                article = article_of_line(line.removeprefix(_BYTE_ORDER_MARK) if number == 1 else line)
            except RecordError as error:
                _tell(error.at(file=str(file), line=number, path=error.path), on_error)
            else:
                yield article


def _tell(error: MideastEventsError, on_error: ErrorHandler | None) -> None:
    if on_error is None:
        raise error
    on_error(error)


def article_of_line(line: bytes) -> Article:
    """Return the article that a line of a `.jsonl` file holds.

    Raises:
        RecordError: where the line is no object with a text, or has a key that is not known.
    """
    from mideast_events.serialization.texts import parse_json  # noqa: PLC0415 - as in files.read_records

    given = parse_json(line)
    if not isinstance(given, dict):
        raise RecordError((), given, "is not a JSON object with the 'text' of an article")
    fields = cast("dict[str, object]", given)
    for key, value in fields.items():
        if key not in _KEYS:
            raise RecordError((key,), value, f"is under a key that is none of {', '.join(_KEYS)}", nearest(key, _KEYS))
        if value is not None and not isinstance(value, str):
            raise RecordError((key,), value, "is not a text")
    texts = cast("dict[str, str | None]", fields)
    text = texts.pop("text", None)
    if text is None:
        raise RecordError(("text",), None, "is missing: an article has a text")
    return read_text(text, is_one_of_many=True, **texts)


# --- what a text tells ---


def read_text(  # noqa: PLR0913 - as in read_article
    text: str,
    *,
    stem: str | None = None,
    is_one_of_many: bool = False,
    id: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    published: When | date | str | None = None,
    language: str | None = None,
    url: str | None = None,
) -> Article:
    """Return the article that a text is; `stem` is the name of its file, for the id of one of many."""
    text = _AS_TEXT(text)
    layout = layout_of(text)
    if outlet is None:
        outlet = (outlet_of_url(url) if url else None) or outlet_of(text, layout)
    day: When | None = _AS_DAY(published)
    basis: DateBasis | None = DateBasis.SUPPLIED
    if day is None:
        day, basis = publication_of(text, layout, country=country_of(outlet)) or (None, None)
    return Article.from_text(
        text,
        id=_default_id(text, None if is_one_of_many else outlet, day, stem) if id is None else id,
        outlet=outlet,
        title=_title(text, layout) if title is None else title,
        dateline=_dateline(text, layout),
        published=day,
        published_basis=basis,
        language=language_of(text) if language is None else language,
        url=url,
        layout=layout,
    )


def _title(text: str, layout: Iterable[Segment]) -> str | None:
    for part in layout:
        if part.kind is SegmentKind.TITLE:
            return " ".join(without_outlet(text[part.start : part.end])[0].split())
    return None


def _dateline(text: str, layout: Iterable[Segment]) -> str | None:
    for part in layout:
        if part.kind is SegmentKind.DATELINE:
            line = text[part.start : part.end]
            dateline = None if is_city_line(line) else read_dateline(line)
            place = dateline.place if dateline else line
            if place:
                return place
    return None


def _default_id(text: str, outlet: str | None, day: When | None, stem: str | None) -> str:
    slug = _slug(outlet or "")
    if slug and day is not None and day.earliest is not None and day.earliest == day.latest:
        return f"{slug}-{day.earliest}"
    return _id_of_text(text) if stem is None else _id_of_file(stem, text)


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return _UNSAID.sub("-", plain).strip("-").removeprefix("the-")[:_LONGEST_SLUG]


def _id_of_file(stem: str, text: str) -> str:
    """Return the file's name as an id, which has no spaces; or that of the text where nothing is left of it."""
    return _UNSEEN.sub("-", stem).strip("-")[:_LONGEST_ID] or _id_of_text(text)


def _id_of_text(text: str) -> str:
    return f"article-{digest_of(text)[:_DIGEST_CHARACTERS]}"
