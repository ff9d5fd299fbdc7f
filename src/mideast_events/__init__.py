"""Who met whom, which truce held and which crossing was open around Israel, Egypt and Gaza, on any day.

A typed, sourced record whose dates may be uncertain and whose claims keep their evidence.
`load_seed_corpus` is the place to begin; `Corpus` has the questions.

Examples:
    >>> import mideast_events as me
    >>> corpus = me.load_seed_corpus()
    >>> corpus.meetings["lapid-kamel-tel-aviv-2021"]
    <Meeting lapid-kamel-tel-aviv-2021: held 2021-08-19 in tel-aviv, yair-lapid and abbas-kamel>
"""

import importlib as _importlib
import typing as _typing

from mideast_events.actors import Actor, ActorKind, Name, Office, OfficeId, Tenure, TenureId
from mideast_events.ceasefires import (
    Ceasefire,
    CeasefireId,
    CeasefireKind,
    CeasefirePurpose,
    CeasefireStatus,
    EndReason,
)
from mideast_events.certainty import Certainty
from mideast_events.corpora import Corpus, RecordMap
from mideast_events.crossings import (
    ControlBasis,
    Crossing,
    CrossingId,
    CrossingState,
    CrossingStateId,
    CrossingStatus,
    Direction,
    Flow,
)
from mideast_events.dates import AnyTime, Edge, Span, TimeLike, When, as_time, parse_when
from mideast_events.edtf import Precision, Qualifier
from mideast_events.errors import (
    AmbiguousCertaintyError,
    CorpusError,
    DataFileError,
    DateTextError,
    DuplicateIdError,
    MideastEventsError,
    MissingExtraError,
    PassageError,
    QueryError,
    RecordError,
    SchemaVersionError,
    UnknownIdError,
)
from mideast_events.events import Event, EventId, EventKind, EventStatus, RecordId
from mideast_events.evidence import ActorId, Article, ArticleId, Attribution, DateBasis, Evidence, Stance, digest_of
from mideast_events.figures import Figure, FigureId, Measure
from mideast_events.integrity import Disagreement, Finding, FindingKind
from mideast_events.loaders import (
    attach_articles,
    load_corpus,
    load_registry,
    load_seed_corpus,
    save_corpus,
)
from mideast_events.lookups import Resolution, fold
from mideast_events.meetings import (
    Directness,
    Meeting,
    MeetingActivity,
    MeetingFormat,
    MeetingId,
    MeetingStatus,
    ParticipantRole,
    Participation,
    Publicity,
)
from mideast_events.places import Place, PlaceId, PlaceKind
from mideast_events.records import RECORD_CLASSES, Record, TimedRecord, time_of
from mideast_events.segments import Segment, SegmentKind

if _typing.TYPE_CHECKING:
    from mideast_events.comparisons import Comparison, Difference, FieldScore, MatchedPair, Score, compare
    from mideast_events.contacts import Contact, Contacts, Path
    from mideast_events.extraction import (
        ArticleDraft,
        DateBound,
        DateExpression,
        Draft,
        DraftingError,
        Explanation,
        Mark,
        Markup,
        Mention,
        MentionKind,
        PassedOver,
        Sentence,
        draft_articles,
        draft_corpus,
        find_dates,
        find_mentions,
        find_sentences,
        mark_up,
        read_article,
        read_articles,
    )
    from mideast_events.mediations import Mediation
    from mideast_events.observations import CrossingReport, Observation
    from mideast_events.periods import Unit
    from mideast_events.relations import Broker, Relations
    from mideast_events.rhythms import Elapsed, Periods
    from mideast_events.serialization import SCHEMA_VERSION, json_schema, record_from_dict, record_to_dict
    from mideast_events.situations import Change, Situation
    from mideast_events.successions import Succession
    from mideast_events.timelines import Timeline

__all__ = [
    "RECORD_CLASSES",
    "SCHEMA_VERSION",
    "Actor",
    "ActorId",
    "ActorKind",
    "AmbiguousCertaintyError",
    "AnyTime",
    "Article",
    "ArticleDraft",
    "ArticleId",
    "Attribution",
    "Broker",
    "Ceasefire",
    "CeasefireId",
    "CeasefireKind",
    "CeasefirePurpose",
    "CeasefireStatus",
    "Certainty",
    "Change",
    "Comparison",
    "Contact",
    "Contacts",
    "ControlBasis",
    "Corpus",
    "CorpusError",
    "Crossing",
    "CrossingId",
    "CrossingReport",
    "CrossingState",
    "CrossingStateId",
    "CrossingStatus",
    "DataFileError",
    "DateBasis",
    "DateBound",
    "DateExpression",
    "DateTextError",
    "Difference",
    "Direction",
    "Directness",
    "Disagreement",
    "Draft",
    "DraftingError",
    "DuplicateIdError",
    "Edge",
    "Elapsed",
    "EndReason",
    "Event",
    "EventId",
    "EventKind",
    "EventStatus",
    "Evidence",
    "Explanation",
    "FieldScore",
    "Figure",
    "FigureId",
    "Finding",
    "FindingKind",
    "Flow",
    "Mark",
    "Markup",
    "MatchedPair",
    "Measure",
    "Mediation",
    "Meeting",
    "MeetingActivity",
    "MeetingFormat",
    "MeetingId",
    "MeetingStatus",
    "Mention",
    "MentionKind",
    "MideastEventsError",
    "MissingExtraError",
    "Name",
    "Observation",
    "Office",
    "OfficeId",
    "ParticipantRole",
    "Participation",
    "PassageError",
    "PassedOver",
    "Path",
    "Periods",
    "Place",
    "PlaceId",
    "PlaceKind",
    "Precision",
    "Publicity",
    "Qualifier",
    "QueryError",
    "Record",
    "RecordError",
    "RecordId",
    "RecordMap",
    "Relations",
    "Resolution",
    "SchemaVersionError",
    "Score",
    "Segment",
    "SegmentKind",
    "Sentence",
    "Situation",
    "Span",
    "Stance",
    "Succession",
    "Tenure",
    "TenureId",
    "TimeLike",
    "TimedRecord",
    "Timeline",
    "Unit",
    "UnknownIdError",
    "When",
    "as_time",
    "attach_articles",
    "compare",
    "digest_of",
    "draft_articles",
    "draft_corpus",
    "find_dates",
    "find_mentions",
    "find_sentences",
    "fold",
    "json_schema",
    "load_corpus",
    "load_registry",
    "load_seed_corpus",
    "mark_up",
    "parse_when",
    "read_article",
    "read_articles",
    "record_from_dict",
    "record_to_dict",
    "save_corpus",
    "time_of",
]

# What answers questions, and the JSON codec, is imported when it is first needed: that takes as long as all the rest.
_HOMES = {
    "Comparison": "comparisons",
    "Difference": "comparisons",
    "FieldScore": "comparisons",
    "MatchedPair": "comparisons",
    "Score": "comparisons",
    "compare": "comparisons",
    "ArticleDraft": "extraction",
    "DateBound": "extraction",
    "DateExpression": "extraction",
    "Draft": "extraction",
    "DraftingError": "extraction",
    "Explanation": "extraction",
    "Mark": "extraction",
    "Markup": "extraction",
    "Mention": "extraction",
    "MentionKind": "extraction",
    "PassedOver": "extraction",
    "Sentence": "extraction",
    "draft_articles": "extraction",
    "draft_corpus": "extraction",
    "find_dates": "extraction",
    "find_mentions": "extraction",
    "find_sentences": "extraction",
    "mark_up": "extraction",
    "read_article": "extraction",
    "read_articles": "extraction",
    "Contact": "contacts",
    "Contacts": "contacts",
    "Path": "contacts",
    "Mediation": "mediations",
    "CrossingReport": "observations",
    "Observation": "observations",
    "Unit": "periods",
    "Broker": "relations",
    "Relations": "relations",
    "Elapsed": "rhythms",
    "Periods": "rhythms",
    "SCHEMA_VERSION": "serialization",
    "json_schema": "serialization",
    "record_from_dict": "serialization",
    "record_to_dict": "serialization",
    "Change": "situations",
    "Situation": "situations",
    "Succession": "successions",
    "Timeline": "timelines",
}


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(_importlib.import_module(f"mideast_events.{_HOMES[name]}"), name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
