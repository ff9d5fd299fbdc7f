"""A strategy for ceasefires."""

from datetime import timedelta
from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from mideast_events.ceasefires import Ceasefire, CeasefireKind, CeasefirePurpose, CeasefireStatus, EndReason
from mideast_events.dates import Edge, Span, When
from mideast_events.evidence import Evidence
from mideast_events.strategies.evidence import proofs
from mideast_events.strategies.fields import Fields, Given, built, given
from mideast_events.strategies.times import spans, texts_of_day, whens
from mideast_events.strategies.values import choice_sets, choices, id_tuples, ids, maybe, phrases

_IN_FORCE = (CeasefireStatus.IN_EFFECT, CeasefireStatus.ENDED)


def ceasefires(  # noqa: PLR0913 - one for each field
    *,
    id: SearchStrategy[str] | None = None,
    parties: SearchStrategy[tuple[str, ...]] | None = None,
    mediators: SearchStrategy[tuple[str, ...]] | None = None,
    declared: SearchStrategy[When | None] | None = None,
    in_effect: SearchStrategy[Span | None] | None = None,
    kind: SearchStrategy[CeasefireKind] | None = None,
    purposes: SearchStrategy[frozenset[CeasefirePurpose]] | None = None,
    scope: SearchStrategy[str | None] | None = None,
    status: SearchStrategy[CeasefireStatus] | None = None,
    end_reason: SearchStrategy[EndReason | None] | None = None,
    ended_by: SearchStrategy[str | None] | None = None,
    conflict: SearchStrategy[str | None] | None = None,
    evidence: SearchStrategy[tuple[Evidence, ...]] | None = None,
) -> SearchStrategy[Ceasefire]:
    """Return a strategy for ceasefires of every status, in effect for some time where the status says so.

    It shrinks to the proposal of one party.

    Args:
        id: its id.
        parties: the ids of those who stop fighting, at least one.
        mediators: the ids of those who brought it about.
        declared: the day it was declared, or `None`; by default not after the end of `in_effect`.
        in_effect: from when to when it was in force, or `None`; by default there where `status` says that it was.
        kind: its class.
        purposes: what it is for.
        scope: to what it applies, or `None`.
        status: how far it has come; by default one that fits `in_effect`, `end_reason` and `ended_by`.
        end_reason: why it ended, or `None`; by default `None` of one that has not.
        ended_by: the id of the actor whose act ended it, or `None`; by default `None` of one that has not.
        conflict: the fighting that it stops, or `None`.
        evidence: the passages on which the record rests.

    Raises:
        InvalidArgument: where an argument is no strategy.
        RecordError: as a value is drawn, where the strategies given do not fit each other.

    Examples:
        >>> from hypothesis import find
        >>> find(ceasefires(), lambda truce: truce.status is CeasefireStatus.ENDED)
        <Ceasefire ceasefire-1: ended 2000-01-01/2000-01-01, actor-1>
        >>> find(ceasefires(ended_by=st.just("hamas")), lambda truce: True).status
        <CeasefireStatus.ENDED: 'ended'>
    """
    return built(
        ceasefire,
        **given(
            id=id,
            parties=parties,
            mediators=mediators,
            declared=declared,
            in_effect=in_effect,
            kind=kind,
            purposes=purposes,
            scope=scope,
            status=status,
            end_reason=end_reason,
            ended_by=ended_by,
            conflict=conflict,
            evidence=evidence,
        ),
    )


def ceasefire(fields: Fields) -> Ceasefire:
    """Return a ceasefire, the fields that are open drawn."""
    fields.one("id", ids("ceasefire"))
    status = fields.one("status", st.sampled_from(_fitting_statuses(fields)))
    ended = status == CeasefireStatus.ENDED
    in_effect = fields.one("in_effect", _periods(fields, ended=ended) if status in _IN_FORCE else st.none())
    fields.one("declared", maybe(_declarations(in_effect)))
    fields.one("end_reason", maybe(choices(EndReason)) if ended else st.none())
    fields.one("ended_by", maybe(ids("actor")) if ended else st.none())
    fields.rest(**_open_fields())
    return fields.make(Ceasefire)


def _fitting_statuses(fields: Fields) -> tuple[CeasefireStatus, ...]:
    if fields.says("end_reason", "ended_by"):
        return (CeasefireStatus.ENDED,)
    if "in_effect" not in fields.values:
        return (*CeasefireStatus, *_IN_FORCE)  # of these there is most to say
    in_effect: Span | None = fields.values["in_effect"]
    if in_effect is None:
        return tuple(status for status in CeasefireStatus if status not in _IN_FORCE)
    return _IN_FORCE[:1] if in_effect.end is Edge.OPEN else _IN_FORCE


def _periods(fields: Fields, *, ended: bool) -> SearchStrategy[Span]:
    """Return a strategy for times in force: none still open where it has ended, none before it was declared."""
    declared: When | None = fields.values.get("declared")
    if declared is None:
        found = spans()
    else:
        day = declared.earliest or declared.latest
        found = spans() if day is None else spans(day, day)
    return found.filter(lambda span: not ended or span.end is not Edge.OPEN)


@st.composite
def _declarations(draw: st.DrawFn, in_effect: Span | None) -> When:
    """Give a day of declaration, one of whose possible days is no later than a time in force."""
    day = in_effect and (in_effect.earliest or in_effect.latest)
    if day is None:
        return draw(whens())
    text = draw(texts_of_day(day - timedelta(days=draw(st.integers(0, 10)))))
    return When.parse(text)


@cache
def _open_fields() -> Given:
    return {
        "parties": id_tuples("actor", least=1),
        "mediators": id_tuples("mediator"),
        "kind": choices(CeasefireKind, CeasefireKind.UNCLEAR),
        "purposes": choice_sets(CeasefirePurpose),
        "scope": maybe(phrases("the whole strip")),
        "conflict": maybe(phrases("the fighting of that spring")),
        "evidence": proofs(Ceasefire),
    }
