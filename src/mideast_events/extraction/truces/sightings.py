"""`TruceSighting`: what one sentence says of one truce, before several sightings are made one record."""

from attrs import define

from mideast_events.ceasefires import CeasefirePurpose, EndReason
from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.truces.stages import Stage


@define
class TruceSighting:
    """What one sentence says of one truce.

    Attributes:
        rule: the name of the rule that found it.
        trigger: the characters of the noun.
        passage: the characters that say so.
        stage: how far it has come.
        parties: the sides that are to stop fighting; empty where the sentence does not say.
        mediators: who brokered it.
        declared: the expression of the day on which it was agreed or announced.
        began: the expression of the day on which it took effect.
        ended: the expression of the day on which it ended.
        days: how long it was to last, in days; `None` where that is not said.
        purposes: what it is for.
        end_reason: why it ended.
        ended_by: the side that ended it.
        land: the id of the place that it is said to be for.
        is_alone: whether one side alone declared it.
        is_further: whether it is another truce than the one in force, such as a longer one.
        is_previous: whether it is an earlier one.
        is_title: whether a headline says so.
        notes: what else the rule went by.
    """

    rule: str
    trigger: tuple[int, int]
    passage: tuple[int, int]
    stage: Stage
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    declared: DateExpression | None = None
    began: DateExpression | None = None
    ended: DateExpression | None = None
    days: float | None = None
    purposes: frozenset[CeasefirePurpose] = frozenset()
    end_reason: EndReason | None = None
    ended_by: str | None = None
    land: str | None = None
    is_alone: bool = False
    is_further: bool = False
    is_previous: bool = False
    is_title: bool = False
    notes: tuple[str, ...] = ()
