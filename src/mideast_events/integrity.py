"""What is wrong with a set of records that no single record shows, and on what their evidence disagrees."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import combinations
from typing import Any, cast, final

import attrs
from attrs import frozen

from mideast_events.actors import Actor, Office, Tenure
from mideast_events.ceasefires import Ceasefire
from mideast_events.certainty import Certainty
from mideast_events.crossings import Crossing, CrossingState
from mideast_events.dates import Edge
from mideast_events.errors import PassageError, nearest
from mideast_events.events import Event
from mideast_events.evidence import Article, Evidence, Stance
from mideast_events.figures import Figure
from mideast_events.lookups import Lookup
from mideast_events.meetings import Meeting, MeetingStatus, Participation
from mideast_events.places import Place
from mideast_events.records import Record


class FindingKind(StrEnum):
    """What a `Finding` is about.

    Attributes:
        DANGLING_ID: a record refers to an id that no record has.
        WRONG_KIND: a record refers to a record of another class, or an actor of another kind, than the field wants.
        MISSING_ARTICLE: evidence is of an article that is not there.
        OUTSIDE_ARTICLE: evidence ends after its article does.
        CHANGED_PASSAGE: the attached text does not have the passage that was cited.
        UNKNOWN_FIELD: evidence supports a field that its record does not have.
        FOREIGN_SIDE: a state is of a side, or of a flow, that its crossing does not have.
        TWO_HOLDERS: two persons certainly hold a single-holder office on one day.
        DEAD_PARTICIPANT: somebody takes part in a held meeting after death.
        NOT_IN_OFFICE: somebody takes part in a held meeting in an office that, by the record, was another's.
        CYCLE: a record is part of itself by way of others.
    """

    DANGLING_ID = "dangling_id"
    WRONG_KIND = "wrong_kind"
    MISSING_ARTICLE = "missing_article"
    OUTSIDE_ARTICLE = "outside_article"
    CHANGED_PASSAGE = "changed_passage"
    UNKNOWN_FIELD = "unknown_field"
    FOREIGN_SIDE = "foreign_side"
    TWO_HOLDERS = "two_holders"
    DEAD_PARTICIPANT = "dead_participant"
    NOT_IN_OFFICE = "not_in_office"
    CYCLE = "cycle"


@final
@frozen
class Finding:
    """One thing that is wrong between records.

    Attributes:
        kind: what it is about.
        record: the id of the record in which it shows.
        path: the field, such as `participants[1].actor`.
        problem: what is wrong, a sentence.
    """

    kind: FindingKind
    record: str
    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.record}: {self.path}: {self.problem} ({self.kind})"


@final
@frozen
class Disagreement:
    """A field on which the evidence of a record does not agree.

    Attributes:
        record: the record.
        field: the field's name; empty where the whole record is denied.
        value: the record's own value as text; empty for the whole record.
        differing: the evidence that states something else, or denies it.
    """

    record: Record
    field: str
    value: str
    differing: tuple[Evidence, ...]

    def __str__(self) -> str:
        stated = "; ".join(
            f"{one.article} {f'states {one.stated}' if one.stated else 'denies it'}" for one in self.differing
        )
        subject = f"{self.record.id}.{self.field} is {self.value}" if self.field else self.record.id
        return f"{subject}; {stated}"


_LONGEST_CYCLE = 100

# What each reference wants: the name of a class, an actor's kind behind a dot, or "record" for any class.
_REFERENCES: Mapping[type, Mapping[str, str]] = {
    Actor: {"part_of": "actor"},
    Office: {"organization": "actor"},
    Tenure: {"office": "office", "person": "actor.person"},
    Place: {"part_of": "place"},
    Crossing: {"sides": "place"},
    CrossingState: {"crossing": "crossing", "side": "place", "controller": "actor"},
    Meeting: {"place": "place", "part_of": "meeting"},
    Participation: {"actor": "actor", "office": "office", "on_behalf_of": "actor"},
    Ceasefire: {"parties": "actor", "mediators": "actor", "ended_by": "actor"},
    Event: {"place": "place", "actors": "actor", "recipients": "actor", "concerns": "record"},
    Figure: {"group": "actor", "by": "actor"},
    Article: {},
}


def verify(lookup: Lookup) -> tuple[Finding, ...]:
    """Return all that is wrong between the records, by record id."""
    found = [finding for check in _CHECKS for record in lookup.records() for finding in check(record, lookup)]
    return tuple(sorted(found, key=lambda finding: (finding.record, finding.path, finding.kind)))


def disagreements(records: Iterable[Record]) -> tuple[Disagreement, ...]:
    """Return the fields on which the evidence does not agree, by record id and field."""
    found: list[Disagreement] = []
    for record in records:
        differing: dict[str, list[Evidence]] = defaultdict(list)
        for one in evidence_of(record):
            if one.stated is not None or one.stance is Stance.DENIES:
                for field in one.supports or ("",):
                    differing[field].append(one)
        found += [
            Disagreement(record, field, _value_text(record, field), tuple(evidence))
            for field, evidence in differing.items()
        ]
    return tuple(sorted(found, key=lambda one: (one.record.id, one.field)))


def evidence_of(record: Record) -> tuple[Evidence, ...]:
    """Return a record's evidence; empty for a class that has none."""
    return getattr(record, "evidence", ())


def _value_text(record: Record, field: str) -> str:
    value: Any = getattr(record, field, None) if field else None
    if value is None:
        return ""
    return ", ".join(map(str, cast("Iterable[object]", value))) if isinstance(value, tuple | frozenset) else str(value)


def _check_references(record: Record, lookup: Lookup) -> Iterator[Finding]:
    for path, id, wanted in _references(record, ""):
        target = lookup.get(id)
        if target is None:
            near = lookup.nearest_id(id)
            hint = f"; did you mean {near!r}?" if near else ""
            yield Finding(FindingKind.DANGLING_ID, record.id, path, f"no record has the id {id!r}{hint}")
        elif wanted != "record" and not _fits(target, wanted):
            actual = f"{target.type_name} of kind {target.kind}" if isinstance(target, Actor) else target.type_name
            problem = f"{id!r} is a record of the class {actual}, not {wanted.replace('.', ' of kind ')}"
            yield Finding(FindingKind.WRONG_KIND, record.id, path, problem)


def _fits(target: Record, wanted: str) -> bool:
    type_name, _, kind = wanted.partition(".")
    return target.type_name == type_name and (not kind or getattr(target, "kind", None) == kind)


def references_of(record: Record) -> frozenset[str]:
    """Return the ids of the records that a record refers to, besides the articles of its evidence."""
    return frozenset(id for _, id, _ in _references(record, ""))


def _references(part: Any, prefix: str) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401 - a record or a part of one
    for field, wanted in _REFERENCES.get(cast("type[object]", type(part)), {}).items():
        value: Any = getattr(part, field)
        if isinstance(value, tuple):
            ids = cast("tuple[str, ...]", value)
            yield from ((f"{prefix}{field}[{position}]", one, wanted) for position, one in enumerate(ids))
        elif value is not None:
            yield f"{prefix}{field}", value, wanted
    if isinstance(part, Meeting):
        for position, participant in enumerate(part.participants):
            yield from _references(participant, f"participants[{position}].")
    for position, one in enumerate(evidence_of(part)):
        for link, attribution in enumerate(one.attributed_to):
            if attribution.actor is not None:
                yield f"evidence[{position}].attributed_to[{link}].actor", attribution.actor, "actor"


def _check_evidence(record: Record, lookup: Lookup) -> Iterator[Finding]:
    articles: Mapping[str, Article] = lookup.of("article")
    fields = {field.name for field in attrs.fields(type(record))}
    for position, one in enumerate(evidence_of(record)):
        path = f"evidence[{position}]"
        for name in one.supports:
            if name not in fields:
                near = nearest(name, sorted(fields))
                hint = f"; did you mean {near!r}?" if near else ""
                problem = f"{name!r} is not a field of {type(record).__name__}{hint}"
                yield Finding(FindingKind.UNKNOWN_FIELD, record.id, f"{path}.supports", problem)
        article = articles.get(one.article)
        if article is None:
            problem = f"there is no article {one.article!r}"
            yield Finding(FindingKind.MISSING_ARTICLE, record.id, f"{path}.article", problem)
        elif one.end > article.length:
            problem = f"{one.end} is after the end of {one.article!r}, {article.length}"
            yield Finding(FindingKind.OUTSIDE_ARTICLE, record.id, f"{path}.end", problem)
        elif article.text is not None:
            try:
                article.quote(one)
            except PassageError as error:
                yield Finding(FindingKind.CHANGED_PASSAGE, record.id, path, error.problem)


def _check_side(record: Record, lookup: Lookup) -> Iterator[Finding]:
    if not isinstance(record, CrossingState):
        return
    crossing: Crossing | None = lookup.of("crossing").get(record.crossing)
    if crossing is None:
        return
    if record.side is not None and record.side in lookup.of("place") and record.side not in crossing.sides:
        problem = f"{record.side!r} is no side of {crossing.id!r}: {', '.join(crossing.sides)}"
        yield Finding(FindingKind.FOREIGN_SIDE, record.id, "side", problem)
    if record.flow is not None and crossing.flows and record.flow not in crossing.flows:
        problem = f"{record.flow.value!r} is no flow of {crossing.id!r}: {', '.join(sorted(crossing.flows))}"
        yield Finding(FindingKind.FOREIGN_SIDE, record.id, "flow", problem)


def _check_holders(record: Record, lookup: Lookup) -> Iterator[Finding]:
    if not isinstance(record, Office) or record.shared:
        return
    for one, other in combinations(lookup.tenures_of(record.id), 2):
        if one.person != other.person and _certainly_together(one, other):
            problem = f"by {one.id!r} and {other.id!r}, {one.person!r} and {other.person!r} certainly hold it at once"
            yield Finding(FindingKind.TWO_HOLDERS, record.id, "id", problem)


def _certainly_together(one: Tenure, other: Tenure) -> bool:
    """Say whether two tenures certainly share a day other than one on which the office changes hands."""
    handover = any(
        not isinstance(end, Edge) and not isinstance(start, Edge) and end.overlaps(start) is Certainty.YES
        for end, start in ((one.span.end, other.span.start), (other.span.end, one.span.start))
    )
    return not handover and one.span.overlaps(other.span) is Certainty.YES


def _check_participants(record: Record, lookup: Lookup) -> Iterator[Finding]:
    if not isinstance(record, Meeting) or record.status is not MeetingStatus.HELD:
        return
    for position, one in enumerate(record.participants):
        actor: Actor | None = lookup.of("actor").get(one.actor) if one.actor else None
        path = f"participants[{position}]"
        if actor is not None and actor.died is not None and actor.died.before(record.when) is Certainty.YES:
            problem = f"{actor.id!r} died {actor.died}, before {record.when}"
            yield Finding(FindingKind.DEAD_PARTICIPANT, record.id, f"{path}.actor", problem)
        if actor is not None and one.office is not None and _another_held(actor.id, one.office, record, lookup):
            problem = f"by the record {actor.id!r} did not hold {one.office!r} on {record.when}"
            yield Finding(FindingKind.NOT_IN_OFFICE, record.id, f"{path}.office", problem)


def _another_held(person: str, office: str, meeting: Meeting, lookup: Lookup) -> bool:
    """Say whether the tenures rule out that a person held an office at the time, and know of some holder."""
    tenures = lookup.tenures_of(office)
    own = [one.span.overlaps(meeting.when) for one in tenures if one.person == person]
    if own:
        return all(held is Certainty.NO for held in own)
    return any(one.span.contains(meeting.when) is Certainty.YES for one in tenures)


def _check_cycles(record: Record, lookup: Lookup) -> Iterator[Finding]:
    whole = getattr(record, "part_of", None)
    if whole is None:
        return
    round_trip = [record.id]
    # A cycle of n records is found from each of them; a longer way is a chain that ends elsewhere.
    while whole is not None and whole != record.id and len(round_trip) <= _LONGEST_CYCLE:
        round_trip.append(whole)
        whole = getattr(lookup.get(whole), "part_of", None)
    if whole == record.id:
        yield Finding(FindingKind.CYCLE, record.id, "part_of", f"goes round: {' in '.join([*round_trip, record.id])}")


_CHECKS: tuple[Callable[[Record, Lookup], Iterator[Finding]], ...] = (
    _check_references,
    _check_evidence,
    _check_side,
    _check_holders,
    _check_participants,
    _check_cycles,
)
