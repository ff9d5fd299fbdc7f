import copy
import inspect
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mideast_events import (
    AmbiguousCertaintyError,
    CorpusError,
    DataFileError,
    DateTextError,
    DuplicateIdError,
    MideastEventsError,
    PassageError,
    RecordError,
    SchemaVersionError,
    UnknownIdError,
    errors,
)
from mideast_events.errors import MissingExtraError, QueryError, nearest, shown

RECORD_FAULT = RecordError(("participants", 1, "role"), "hots", "is not a ParticipantRole", "host", "Meeting")

# an error, the builtin it also is, its text
ERRORS = [
    (
        AmbiguousCertaintyError(),
        ValueError,
        "MAYBE is neither true nor false; compare with 'is Certainty.YES' or 'is not Certainty.NO'",
    ),
    (DateTextError("May 2021", "an EDTF date"), ValueError, "'May 2021' is not a date: expected an EDTF date"),
    (RECORD_FAULT, ValueError, "Meeting.participants[1].role: 'hots' is not a ParticipantRole; did you mean 'host'?"),
    (
        RECORD_FAULT.at(file="mine.jsonl", line=12, path=RECORD_FAULT.path),
        ValueError,
        "mine.jsonl:12: $.participants[1].role: 'hots' is not a ParticipantRole; did you mean 'host'?",
    ),
    (RecordError((), "[]", "is not an object"), ValueError, "$: '[]' is not an object"),
    (RecordError((), b"", "is empty", file="mine.jsonl"), ValueError, "mine.jsonl: b'' is empty"),
    (PassageError("a", "its text is not attached"), ValueError, "article 'a': its text is not attached"),
    (UnknownIdError("actor", "kamal", "kamel"), LookupError, "no actor has the id 'kamal'; did you mean 'kamel'?"),
    (UnknownIdError("actor", "xyz"), KeyError, "no actor has the id 'xyz'"),
    (
        QueryError("by", "months", "is none of month, year", "month"),
        ValueError,
        "by: 'months' is none of month, year; did you mean 'month'?",
    ),
    (QueryError("days", 0, "is not at least 1"), ValueError, "days: 0 is not at least 1"),
    (
        MissingExtraError("networkx", "networkx"),
        ImportError,
        "networkx is not installed: pip install 'mideast-events[networkx]'",
    ),
    (DuplicateIdError(("a", "b")), ValueError, "different records share the id 'a', 'b'"),
    (
        DuplicateIdError(("a",), ("one.jsonl:2", "two.jsonl:3")),
        ValueError,
        "one.jsonl:2: two.jsonl:3: different records share the id 'a'",
    ),
    (DataFileError("mine.jsonl", "does not exist"), OSError, "mine.jsonl: does not exist"),
    (
        SchemaVersionError("mine.jsonl", 9, 1),
        ValueError,
        (
            "mine.jsonl:1: $.schema: 9 is newer than 1, the newest that this release of mideast_events reads; "
            "upgrade the library"
        ),
    ),
    (
        CorpusError("mine.jsonl", [DataFileError("a", "is empty"), PassageError("b", "is gone")]),
        ExceptionGroup,
        "mine.jsonl: 2 faults\n  a: is empty\n  article 'b': is gone",
    ),
]
IDS = [f"{type(row[0]).__name__}-{number}" for number, row in enumerate(ERRORS)]


def parts(error):
    """Return all that an error holds; of a group, what each of its faults holds."""
    if isinstance(error, CorpusError):
        return error.message, [(type(one), parts(one)) for one in error.exceptions]
    return vars(error)


def test_every_error_is_tried():
    """No error class of the library is missing from this file."""
    classes = {cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, Exception)}

    assert classes == {type(row[0]) for row in ERRORS} | {MideastEventsError}


@pytest.mark.parametrize(("error", "builtin", "text"), ERRORS, ids=IDS)
def test_root_and_builtin(error, builtin, text):
    """Each error is caught by the root, and by the nearest builtin."""
    assert text
    assert isinstance(error, MideastEventsError)
    assert isinstance(error, builtin)


@pytest.mark.parametrize(("error", "builtin", "text"), ERRORS, ids=IDS)
def test_text(error, builtin, text):
    """Each error's text is computed from its parts."""
    assert builtin
    assert text == str(error)


@pytest.mark.parametrize(("error", "builtin", "text"), ERRORS, ids=IDS)
def test_pickling_and_copying(error, builtin, text):
    """Each error survives pickling and copying with its parts and its text."""
    assert builtin
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own bytes
        assert type(error) is type(again)
        assert text == str(again)
        assert parts(error) == parts(again)


def test_record_error_at_keeps_the_parts():
    """A fault told from a file is the same fault, with file, line and path."""
    told = RECORD_FAULT.at(file="mine.jsonl", line=3, path=("x", 0))

    assert ("x", 0) == told.path
    assert ("hots", "is not a ParticipantRole", "host", "Meeting") == (told.value, told.expected, told.near, told.owner)
    assert ("mine.jsonl", 3) == (told.file, told.line)
    assert "mine.jsonl:3: $.x[0]" == told.where


def test_unknown_id_is_caught_as_a_key_error():
    """A look-up that fails can be caught as of any mapping, and its text is no bare key."""
    error = UnknownIdError("meeting", "x" * 500)
    with pytest.raises(KeyError):
        raise error

    assert len(str(error)) < 200


def test_a_query_error_has_its_parts():
    """What was asked, what was given and what would have been right are parts of the error, and its text is short."""
    error = QueryError("where", "x" * 500, "is no test", "near")

    assert ("where", "x" * 500, "is no test", "near") == (error.argument, error.value, error.expected, error.near)
    assert len(str(error)) < 200


def test_a_missing_library_is_told_by_its_extra():
    """The library that is missing and the extra that installs it are parts of the error."""
    error = MissingExtraError("a-library", "an-extra")

    assert ("a-library", "an-extra") == (error.library, error.extra)
    assert "mideast-events[an-extra]" in str(error)


def test_duplicate_ids_are_listed_in_part():
    """Of many ids that clash, the text names the first and counts the rest."""
    ids = tuple(f"id-{number:03}" for number in range(100))

    assert str(DuplicateIdError(ids)).endswith("'id-024' and 75 more")


def test_corpus_error_lists_faults_in_part():
    """Of many faults, the text tells the first and counts the rest, and `exceptions` has all."""
    error = CorpusError("mine.jsonl", [DataFileError(f"f{number}", "is empty") for number in range(40)])

    assert "mine.jsonl: 40 faults" == str(error).splitlines()[0]
    assert "  f24: is empty" == str(error).splitlines()[-2]
    assert "  … and 15 more" == str(error).splitlines()[-1]
    assert 40 == len(error.exceptions)


def test_corpus_error_splits_into_its_own_class():
    """`split`, `subgroup` and `derive` of a group of faults give groups of the same class."""
    error = CorpusError("mine.jsonl", [DataFileError("a", "is empty"), RECORD_FAULT])
    files, others = error.split(DataFileError)

    assert CorpusError is type(files)
    assert CorpusError is type(others)
    assert ("mine.jsonl", "mine.jsonl") == (files.message, others.message)
    assert (RECORD_FAULT,) == others.exceptions
    assert CorpusError is type(error.subgroup(RecordError))
    assert CorpusError is type(error.derive([RECORD_FAULT]))


def test_corpus_error_in_except_star():
    """`except*` picks faults by their class."""
    error = CorpusError("mine.jsonl", [DataFileError("a", "is empty"), RECORD_FAULT])
    caught = []
    try:
        raise error
    except* DataFileError as group:
        caught += group.exceptions
    except* RecordError as group:
        caught += group.exceptions

    assert 2 == len(caught)


def test_corpus_error_needs_faults():
    """A group without a fault, or with something else than exceptions, cannot be made."""
    with pytest.raises(ValueError, match="non-empty"):
        CorpusError("mine.jsonl", [])
    with pytest.raises(ValueError, match="not an exception"):
        CorpusError("mine.jsonl", ["a fault"])


@pytest.mark.parametrize(
    "value", ["a", "x" * 10**6, "\ud800", list(range(10**4)), None, b"\xff" * 999, {"a": "b" * 999}]
)
def test_shown_is_short(value):
    """However long a value is, what a message shows of it is short and can be encoded."""
    assert 0 < len(shown(value)) <= 81
    assert shown(value).encode()


@given(st.text(max_size=70))
def test_shown_of_a_short_text_is_its_repr(text):
    """A text that is short enough is shown as `repr` writes it."""
    assert shown(text) == repr(text) or len(repr(text)) > 80


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("hots", "host"),
        ("HOST", "host"),
        ("visitr", "visitor"),
        ("med", "mediator"),
        ("me", None),
        ("zzz", None),
        ("", None),
        (5, None),
        ("h" * 99, None),
    ],
)
def test_nearest(value, expected):
    """The nearest choice is named where one is near or begins so, whatever the capitals, and none otherwise."""
    assert expected == nearest(value, ["host", "visitor", "mediator"])


def test_nearest_among_very_many():
    """Among very many choices the nearest is sought among those that begin alike."""
    choices = (f"{word}-{number}" for word in ("kamel", "lapid") for number in range(3000))

    assert "lapid-7" == nearest("lapid-7x", choices)
