"""Which records of two codings are the same: read, filed, and paired one to one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, cast, final

from mideast_events import edtf
from mideast_events.calendars import runs_of
from mideast_events.evidence import Article
from mideast_events.likeness import FIELDS, Alignment, Candidate, ComparedRecord, Reader, Value, align, paired
from mideast_events.lookups import Lookup
from mideast_events.records import Record, time_of

_NO_ARTICLE = ""
_ANY_ARTICLE = None
_WEIGHTS = {"participants": 3, "parties": 3, "actors": 3, "recipients": 3, "when": 2}


class _Identity(NamedTuple):
    """What two records of a class must have in common to count as the same.

    Attributes:
        subject: the attributes that are equal.
        who: the fields that say who it is about, which are alike.
        about: the fields that do not differ where both give them.
        says: the fields of which both give one.
    """

    subject: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    says: tuple[str, ...] = ()


_IDENTITIES = {
    "meeting": _Identity(who=("participants",)),
    "ceasefire": _Identity(who=("parties",)),
    "crossing_state": _Identity(
        subject=("crossing",), about=("side", "flow", "direction"), says=("status", "controller")
    ),
    "event": _Identity(subject=("kind",), who=("actors", "recipients")),
}


class Reading(NamedTuple):
    """A record as it is compared.

    Attributes:
        record: the record.
        values: its values by field.
        days: its possible days as runs of day numbers; `None` where it has no time.
        articles: ids and digests of the articles on which it rests; empty where that does not matter.
        ids: what it is filed by: the ids of those whom it is about, or its subject.
        names: these, and what they stand for.
    """

    record: ComparedRecord
    values: Mapping[str, tuple[Value, ...]]
    days: tuple[edtf.Run, ...] | None
    articles: frozenset[str]
    ids: frozenset[str]
    names: frozenset[str]


class Match(NamedTuple):
    """Two records that are the same, and their fields beside each other."""

    drafted: ComparedRecord
    coded: ComparedRecord
    alignments: tuple[Alignment, ...]


def readings(
    records: Iterable[Record], lookup: Lookup, own: Collection[str], classes: Iterable[str], *, same_article: bool
) -> Mapping[str, list[Reading]]:
    """Return the records of some classes, ready to be compared, by class name and in the order of ids."""
    reader = Reader(lookup, own)
    articles: Mapping[str, Article] = lookup.of("article")
    found: dict[str, list[Reading]] = {name: [] for name in classes}
    for record in sorted(records, key=lambda record: record.id):
        if record.type_name in found:
            one = cast("ComparedRecord", record)
            cited = {evidence.article for evidence in one.evidence} if same_article else set[str]()
            digests = {articles[article].digest for article in cited if article in articles}
            found[one.type_name].append(_read(one, reader, frozenset(cited | digests)))
    return found


def _read(record: ComparedRecord, reader: Reader, articles: frozenset[str]) -> Reading:
    time = time_of(record)
    values = {field: reader.values(record, field, time) for field in FIELDS[record.type_name]}
    identity = _IDENTITIES[record.type_name]
    who = [value for field in identity.who for value in values[field]]
    subject = frozenset(str(getattr(record, name)) for name in identity.subject) or frozenset(("",))
    return Reading(
        record,
        values,
        None if time is None else runs_of(time),
        articles,
        frozenset[str]().union(*(value.ids for value in who)) if who else subject,
        frozenset[str]().union(*(value.names for value in who)) if who else subject,
    )


def matched(drafted: list[Reading], coded: list[Reading], pad_days: int) -> list[Match]:
    """Return the records of a class that are the same, one to one, in the order of the coded ones."""
    index = _Index(coded)
    candidates: list[Candidate] = []
    alignments: dict[tuple[int, int], tuple[Alignment, ...]] = {}
    for number, one in enumerate(drafted):
        for other_number in index.near(one):
            other = coded[other_number]
            found = _aligned(one, other) if _at_one_time(one, other, pad_days) else None
            if found is not None:
                alignments[number, other_number] = found
                ids = sorted((one.record.id, other.record.id))
                rank = (-_agreement(one, other, found), ids[0] != ids[1], ids)
                candidates.append(Candidate(rank, number, other_number))
    chosen = sorted(paired(candidates), key=lambda pair: pair.coded)
    return [Match(drafted[one].record, coded[other].record, alignments[one, other]) for _, one, other in chosen]


@final
class _Index:
    """Records filed by article, and by those whom they are about."""

    def __init__(self, readings: list[Reading]) -> None:
        self._by_id: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
        self._by_name: defaultdict[tuple[str | None, str], list[int]] = defaultdict(list)
        for number, reading in enumerate(readings):
            for article in (_ANY_ARTICLE, *(reading.articles or (_NO_ARTICLE,))):
                for id in reading.ids:
                    self._by_id[article, id].append(number)
                for name in reading.names:
                    self._by_name[article, name].append(number)

    def near(self, reading: Reading) -> set[int]:
        """Return the numbers of the records that may rest on the same article and be about the same."""
        found: set[int] = set()
        for article in (*reading.articles, _NO_ARTICLE) if reading.articles else (_ANY_ARTICLE,):
            for id in reading.ids:
                found.update(self._by_name.get((article, id), ()))
            for name in reading.names:
                found.update(self._by_id.get((article, name), ()))
        return found


def _at_one_time(one: Reading, other: Reading, pad_days: int) -> bool:
    if one.days is None or other.days is None:
        return all(getattr(reading.record, "in_effect", None) is None for reading in (one, other))
    first, last = one.days[0][0] - pad_days, one.days[-1][1] + pad_days
    if other.days[-1][1] < first or last < other.days[0][0]:
        return False  # as nearly always
    return edtf.meet(tuple((first - pad_days, last + pad_days) for first, last in one.days), other.days)


def _aligned(one: Reading, other: Reading) -> tuple[Alignment, ...] | None:
    """Return the fields of two records beside each other, or `None` where the two are not the same record."""
    identity = _IDENTITIES[one.record.type_name]
    if any(getattr(one.record, name) != getattr(other.record, name) for name in identity.subject):
        return None
    if identity.says and not any(one.values[field] and other.values[field] for field in identity.says):
        return None
    found: dict[str, Alignment] = {}
    # What settles most comes first in each class.
    for field, values in one.values.items():
        others = other.values[field]
        found[field] = alike = align(values, others)
        least = min(len(values), len(others))
        if field in identity.who and least and 2 * (alike.same + alike.compatible) <= least:
            return None
        if field in identity.about and least and not alike.same + alike.compatible:
            return None
    named = [(bool(one.values[field]), bool(other.values[field])) for field in identity.who]
    if any(map(any, named)) and not any(map(all, named)):
        return None
    return tuple(found.values())


def _agreement(one: Reading, other: Reading, alignments: tuple[Alignment, ...]) -> float:
    return sum(
        _WEIGHTS.get(field, 1) * (2 * found.same + found.compatible) / (len(values) + len(other.values[field]))
        for (field, values), found in zip(one.values.items(), alignments, strict=True)
        if values or other.values[field]
    )
