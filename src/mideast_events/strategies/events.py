"""A strategy for events."""

from functools import cache

from hypothesis.strategies import SearchStrategy

from mideast_events.dates import Span, When
from mideast_events.events import Event, EventKind, EventStatus
from mideast_events.evidence import Evidence
from mideast_events.strategies.evidence import proofs
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import times
from mideast_events.strategies.values import choices, id_tuples, ids, maybe, phrases


def events(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    kind: SearchStrategy[EventKind] | None = None,
    mode: SearchStrategy[str | None] | None = None,
    when: SearchStrategy[When | Span] | None = None,
    place: SearchStrategy[str | None] | None = None,
    actors: SearchStrategy[tuple[str, ...]] | None = None,
    recipients: SearchStrategy[tuple[str, ...]] | None = None,
    summary: SearchStrategy[str] | None = None,
    concerns: SearchStrategy[tuple[str, ...]] | None = None,
    status: SearchStrategy[EventStatus] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
) -> SearchStrategy[Event]:
    """Return a strategy for events of every kind and status.

    It shrinks to an agreement planned for a known day, of nobody with nobody.

    Args:
        id: its id.
        kind: PLOVER's type.
        mode: a narrower type, or `None`.
        when: the day or the period.
        place: the id of the place, or `None`.
        actors: the ids of those who did it.
        recipients: the ids of those to whom it was done.
        summary: what happened.
        concerns: the ids of records that it bears on.
        status: whether it took place.
        evidence: the passages on which the record rests.

    Raises:
        InvalidArgument: where an argument is no strategy.

    Examples:
        >>> from hypothesis import find
        >>> find(events(), lambda event: event.kind is EventKind.AID)
        <Event event-1: planned aid 2000-01-01, it is reported>
    """
    return built(
        event,
        **given(
            id=id,
            kind=kind,
            mode=mode,
            when=when,
            place=place,
            actors=actors,
            recipients=recipients,
            summary=summary,
            concerns=concerns,
            status=status,
            evidence=evidence,
        ),
    )


def event(fields: Fields) -> Event:
    """Return an event, the fields that are open drawn."""
    fields.rest(**_event_fields())
    return fields.make(Event)


@cache
def _event_fields() -> Given:
    return {
        "id": ids("event"),
        "kind": choices(EventKind),
        "mode": maybe(phrases("visit")),
        "when": times(),
        "place": maybe(ids("place")),
        "actors": id_tuples("actor"),
        "recipients": id_tuples("actor"),
        "summary": phrases("it is reported", "the envoys' talks", "وصل الوفد", "המשלחת הגיעה"),
        "concerns": id_tuples("record"),
        "status": choices(EventStatus),
        "evidence": proofs(Event),
    }
