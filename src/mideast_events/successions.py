"""`Succession`: who followed whom in an office."""

from collections.abc import Iterable
from itertools import groupby, pairwise
from typing import final

from attrs import frozen

from mideast_events import edtf
from mideast_events.actors import Office, Tenure
from mideast_events.calendars import bounds_of
from mideast_events.certainty import Certainty
from mideast_events.dates import Span
from mideast_events.lookups import Lookup


@final
@frozen
class Succession:
    """That one person held an office next after another, by the tenures.

    Attributes:
        office: the office.
        before: the earlier person's tenure; of several, the one that ends last.
        after: the later person's tenure; of several, the one that begins first.
        order: whether the later one began after the earlier one had begun, and not before the earlier one's last day;
            NO where both held the office side by side.

    Examples:
        >>> import mideast_events as me
        >>> me.load_seed_corpus().relations.successors("egypt-intelligence-director")[-1]
        <Succession egypt-intelligence-director: abbas-kamel, then hassan-rashad (yes)>
    """

    office: Office
    before: Tenure
    after: Tenure
    order: Certainty

    def __repr__(self) -> str:
        return f"<Succession {self.office.id}: {self.before.person}, then {self.after.person} ({self.order.value})>"


def successions(lookup: Lookup, office: str) -> tuple[Succession, ...]:
    """Return who followed whom in an office, in the order in which they held it.

    Raises:
        UnknownIdError: where there is no such office.
    """
    record: Office = lookup.require("office", office)
    stays = [_joined(same) for _, same in groupby(_terms(lookup.tenures_of(office)), key=_person_of)]
    return tuple(
        Succession(record, before, after, _order(before.span, after.span))
        for before, after in ((_last(earlier), _first(later)) for earlier, later in pairwise(stays))
    )


def _terms(tenures: Iterable[Tenure]) -> list[list[Tenure]]:
    """Return tenures by term in the order of the terms; those of one person that may be one and the same are one.

    An article that calls somebody a minister says that there is a term, and not that it is another.
    Who held the office twice is seen in one of the two terms: in the first that fits, the best known terms first.
    """
    terms: list[list[Tenure]] = []
    for tenure in sorted(tenures, key=_looseness):
        term = next((term for term in terms if any(_may_be_one(tenure, known) for known in term)), None)
        if term is None:
            terms.append([tenure])
        else:
            term.append(tenure)
    return sorted(terms, key=lambda term: min(map(_held_by, term)))


def _may_be_one(one: Tenure, other: Tenure) -> bool:
    """Say whether two tenures certainly overlap, or may have begun on the same day and ended on the same day."""
    if one.person != other.person:
        return False
    first_from, first_to, last_from, last_to = bounds_of(one.span)
    other_first_from, other_first_to, other_last_from, other_last_to = bounds_of(other.span)
    may_begin = first_from <= other_first_to and other_first_from <= first_to
    may_end = last_from <= other_last_to and other_last_from <= last_to
    return (may_begin and may_end) or one.span.overlaps(other.span) is Certainty.YES


def _looseness(tenure: Tenure) -> tuple[int, int, str]:
    """Return how loosely a tenure's first and last day are known, and what decides between equals."""
    first_from, first_to, last_from, last_to = bounds_of(tenure.span)
    return first_to - first_from + last_to - last_from, first_to, tenure.id


def _held_by(tenure: Tenure) -> tuple[int, int, str]:
    """Return a key for the order of terms: the first day by which a person certainly held, or had held, the office."""
    first_from, first_to, last_from, _ = bounds_of(tenure.span)
    return min(first_to, last_from), first_from, tenure.id


def _person_of(term: list[Tenure]) -> str:
    return term[0].person


def _joined(terms: Iterable[list[Tenure]]) -> list[Tenure]:
    return [tenure for term in terms for tenure in term]


def _first(tenures: Iterable[Tenure]) -> Tenure:
    """Return the tenure that begins first; one without any first day counts only where there is no other."""

    def key(tenure: Tenure) -> tuple[bool, int, str]:
        first_from, first_to, _, _ = bounds_of(tenure.span)
        return first_from == edtf.PAST, first_to, tenure.id

    return min(tenures, key=key)


def _last(tenures: Iterable[Tenure]) -> Tenure:
    """Return the tenure that ends last; one without any last day counts only where there is no other."""

    def key(tenure: Tenure) -> tuple[bool, int, str]:
        _, _, last_from, last_to = bounds_of(tenure.span)
        return last_to != edtf.FUTURE, last_from, tenure.id

    return max(tenures, key=key)


def _order(before: Span, after: Span) -> Certainty:
    first_from, first_to, last_from, last_to = bounds_of(before)
    next_from, next_to, _, _ = bounds_of(after)
    return Certainty.of(
        always=next_from > first_to and next_from >= last_to,
        ever=next_to > first_from and next_to >= last_from,
    )
