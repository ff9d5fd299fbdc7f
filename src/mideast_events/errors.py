"""The errors of the library: one root, and each also the builtin that users would expect.

Every part of a message is an attribute; the text is computed from the parts, and every error pickles.
"""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Self

_SHOWN_CHARACTERS = 80
_SHOWN_FAULTS = 25
_FEW_ENOUGH_TO_COMPARE = 2_000
_REMEMBERED_SLIPS = 1 << 8
_LONG_ENOUGH_TO_BEGIN_WITH = 3


def shown(value: object) -> str:
    """Return `repr(value)`, cut in the middle where it is long, so that a message stays readable."""
    try:
        text = repr(value[: 4 * _SHOWN_CHARACTERS] if isinstance(value, str) else value)
    except (ValueError, RecursionError):  # Python prints no number of 5,000 digits
        return f"a value of the type {type(value).__name__}, too long to print,"
    if len(text) <= _SHOWN_CHARACTERS:
        return text
    half = _SHOWN_CHARACTERS // 2
    return f"{text[:half]}…{text[-half:]}"


def nearest(value: object, choices: Iterable[str]) -> str | None:
    """Return the choice that looks most like `value`, or else begins with it, or `None` where none is close."""
    if not isinstance(value, str) or not value or len(value) > _SHOWN_CHARACTERS:
        return None
    pool = choices if isinstance(choices, Sequence) else list(choices)
    if len(pool) > _FEW_ENOUGH_TO_COMPARE:
        pool = [choice for choice in pool if choice[:3] == value[:3]][:_FEW_ENOUGH_TO_COMPARE]
    return _closest(value.lower(), tuple(pool))


@lru_cache(_REMEMBERED_SLIPS)
def _closest(text: str, choices: tuple[str, ...]) -> str | None:
    # Remembered, since a slip in one line is often made in the next.
    found = get_close_matches(text, choices, n=1, cutoff=0.6)
    if not found and len(text) >= _LONG_ENOUGH_TO_BEGIN_WITH:
        found = [choice for choice in choices if choice.startswith(text)]
    return found[0] if found else None


def _hint(near: str | None) -> str:
    return f"; did you mean {near!r}?" if near else ""


class MideastEventsError(Exception):
    """The root of every error that this library raises on purpose.

    Examples:
        >>> import mideast_events as me
        >>> try:
        ...     me.When.parse("May 2021")
        ... except me.MideastEventsError as error:
        ...     print(error)
        'May 2021' is not a date: expected an EDTF date such as '2021-05-21', '2021-05', ...
    """


class AmbiguousCertaintyError(MideastEventsError, ValueError):
    """A `Certainty` that is MAYBE was used where only true or false makes sense, as in `if`.

    Examples:
        >>> from mideast_events import Certainty
        >>> bool(Certainty.MAYBE)
        Traceback (most recent call last):
        mideast_events.errors.AmbiguousCertaintyError: MAYBE is neither true nor false; ...
    """

    def __str__(self) -> str:
        return "MAYBE is neither true nor false; compare with 'is Certainty.YES' or 'is not Certainty.NO'"


class DateTextError(MideastEventsError, ValueError):
    """A text or value cannot be read as an uncertain date or period.

    Attributes:
        text: what was given.
        expected: what would have been right.
    """

    def __init__(self, text: object, expected: str) -> None:
        """Keep the parts."""
        super().__init__(text, expected)
        self.text = text
        self.expected = expected

    def __str__(self) -> str:
        return f"{shown(self.text)} is not a date: expected {self.expected}"


class RecordError(MideastEventsError, ValueError):
    """A value breaks a rule of its record, or a line of a file is not a record.

    Attributes:
        path: the steps from the record to the value: field names and list positions.
        value: the offending value.
        expected: what would have been right, a short phrase.
        near: the valid choice that looks most like the value, or `None`.
        owner: the name of the record's class, or `None` where it is not known.
        file: the file's path as text, or `None` outside a load.
        line: the line's number from 1, or `None` where the whole file is meant.

    Examples:
        >>> import mideast_events as me
        >>> me.Participation(actor="abbas-kamel", role="hots")
        Traceback (most recent call last):
        mideast_events.errors.RecordError: Participation.role: 'hots' is not a ParticipantRole; did you mean 'host'?
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the parts of the message, in the order in which they are pickled
        self,
        path: tuple[str | int, ...],
        value: object,
        expected: str,
        near: str | None = None,
        owner: str | None = None,
        file: str | None = None,
        line: int | None = None,
    ) -> None:
        """Keep the parts."""
        super().__init__(path, value, expected, near, owner, file, line)
        self.path = path
        self.value = value
        self.expected = expected
        self.near = near
        self.owner = owner
        self.file = file
        self.line = line

    def at(self, *, file: str, line: int | None, path: tuple[str | int, ...]) -> Self:
        """Return the same fault, told from where in a file it was found."""
        return type(self)(path, self.value, self.expected, self.near, self.owner, file, line)

    @property
    def where(self) -> str:
        """The place of the fault: `mine.jsonl:12: $.participants[1].role`, or `Meeting.when`."""
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path)
        if self.file is None:
            return f"{self.owner or '$'}{steps}"
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: ${steps}" if self.line is not None else place

    def __str__(self) -> str:
        return f"{self.where}: {shown(self.value)} {self.expected}{_hint(self.near)}"


class PassageError(MideastEventsError, ValueError):
    """A passage cannot be pointed at, or is no longer what the evidence recorded.

    Attributes:
        article: the article's id.
        problem: what is wrong, a sentence.
    """

    def __init__(self, article: str, problem: str) -> None:
        """Keep the parts."""
        super().__init__(article, problem)
        self.article = article
        self.problem = problem

    def __str__(self) -> str:
        return f"article {self.article!r}: {self.problem}"


class UnknownIdError(MideastEventsError, KeyError):
    """No record of the kind asked for has this id.

    Attributes:
        kind: what was looked for, such as `"actor"`.
        id: the id that does not exist.
        near: the existing id that looks most like it, or `None`.
    """

    def __init__(self, kind: str, id: str, near: str | None = None) -> None:
        """Keep the parts."""
        super().__init__(kind, id, near)
        self.kind = kind
        self.id = id
        self.near = near

    def __str__(self) -> str:
        return f"no {self.kind} has the id {shown(self.id)}{_hint(self.near)}"


class QueryError(MideastEventsError, ValueError):
    """A question that makes no sense was asked of the record.

    Attributes:
        argument: the name of the argument that is wrong.
        value: what was given for it.
        expected: what would have been right, a short phrase.
        near: the valid choice that looks most like the value, or `None`.

    Examples:
        >>> import mideast_events as me
        >>> me.load_seed_corpus().timeline.between("2021-08", "2021-05")
        Traceback (most recent call last):
        mideast_events.errors.QueryError: between: '2021-08, 2021-05' ends before it starts
    """

    def __init__(self, argument: str, value: object, expected: str, near: str | None = None) -> None:
        """Keep the parts."""
        super().__init__(argument, value, expected, near)
        self.argument = argument
        self.value = value
        self.expected = expected
        self.near = near

    def __str__(self) -> str:
        return f"{self.argument}: {shown(self.value)} {self.expected}{_hint(self.near)}"


def refuse_unless_among(argument: str, value: object, choices: Iterable[str]) -> None:
    """Refuse what is none of the choices of an argument.

    Raises:
        QueryError: where it is none; it names the nearest.
    """
    known = [str(choice) for choice in choices]
    if value not in known:
        raise QueryError(argument, value, f"is none of {', '.join(known)}", nearest(value, known))


class MissingExtraError(MideastEventsError, ImportError):
    """A library that only some questions need is not installed.

    Attributes:
        library: the library that is missing.
        extra: the extra of this library that installs it.
    """

    def __init__(self, library: str, extra: str) -> None:
        """Keep the parts."""
        super().__init__(library, extra)
        self.library = library
        self.extra = extra

    def __str__(self) -> str:
        return f"{self.library} is not installed: pip install 'mideast-events[{self.extra}]'"


class DuplicateIdError(MideastEventsError, ValueError):
    """Records with different content share an id.

    Attributes:
        ids: the ids that clash, sorted.
        places: where each stands, as `file:line` pairs, or empty outside a load.
    """

    def __init__(self, ids: tuple[str, ...], places: tuple[str, ...] = ()) -> None:
        """Keep the parts."""
        super().__init__(ids, places)
        self.ids = ids
        self.places = places

    def __str__(self) -> str:
        head = f"{': '.join(self.places)}: " if self.places else ""
        more = "" if len(self.ids) <= _SHOWN_FAULTS else f" and {len(self.ids) - _SHOWN_FAULTS} more"
        named = ", ".join(repr(one) for one in self.ids[:_SHOWN_FAULTS])
        return f"{head}different records share the id {named}{more}"


class DataFileError(MideastEventsError, OSError):
    """A file or folder cannot be read as a corpus at all.

    Attributes:
        file: its path as text.
        problem: what is wrong, a short phrase.
    """

    def __init__(self, file: str, problem: str) -> None:
        """Keep the parts."""
        super().__init__(file, problem)
        self.file = file
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.file}: {self.problem}"


class SchemaVersionError(MideastEventsError, ValueError):
    """A file was written in a version of the format that this release cannot read.

    Attributes:
        file: its path as text.
        found: the version that the file names.
        supported: the newest version that this release reads.
    """

    def __init__(self, file: str, found: int, supported: int) -> None:
        """Keep the parts."""
        super().__init__(file, found, supported)
        self.file = file
        self.found = found
        self.supported = supported

    def __str__(self) -> str:
        return (
            f"{self.file}:1: $.schema: {self.found} is newer than {self.supported}, the newest that this "
            "release of mideast_events reads; upgrade the library"
        )


class CorpusError(MideastEventsError, ExceptionGroup[MideastEventsError]):
    """All the faults of one load, each an error of its own in `exceptions`.

    `str()` gives the first of them a line each; `exceptions` has them all.

    Examples:
        >>> import mideast_events as me
        >>> error = me.CorpusError("mine.jsonl", [me.DataFileError("mine.jsonl", "is empty")])
        >>> print(error)
        mine.jsonl: 1 fault
          mine.jsonl: is empty
    """

    def derive(self, excs: Sequence[MideastEventsError]) -> "CorpusError":  # type: ignore[override]
        """Return a group of some of these faults, as `ExceptionGroup.split` needs it."""
        return CorpusError(self.message, excs)

    def __str__(self) -> str:
        count = len(self.exceptions)
        lines = [f"{self.message}: {count} fault{'' if count == 1 else 's'}"]
        lines += [f"  {fault}" for fault in self.exceptions[:_SHOWN_FAULTS]]
        if count > _SHOWN_FAULTS:
            lines.append(f"  … and {count - _SHOWN_FAULTS} more")
        return "\n".join(lines)
