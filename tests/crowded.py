"""Days and times that lie close together, as `corpora` has them, so that much of what is drawn overlaps."""

from datetime import date

from hypothesis import strategies as st

from mideast_events import Actor, Corpus, Place, Span, When
from mideast_events.strategies import corpora, spans, times, whens
from mideast_events.strategies.corpora import FIRST_DAY, LAST_DAY
from mideast_events.strategies.times import FIRST_DAY as FIRST
from mideast_events.strategies.times import LAST_DAY as LAST

CROWDED = (FIRST_DAY, LAST_DAY)


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Give a day of the two centuries around ours."""
    return st.dates(first, last)


def crowded_times() -> st.SearchStrategy[When | Span]:
    """Give an uncertain day or period of any form, not far from others."""
    return times(*CROWDED, length=60, reach=10)


def crowded_spans() -> st.SearchStrategy[Span]:
    """Give an uncertain period of any form, not far from others."""
    return spans(*CROWDED, length=60, reach=10)


def crowded_whens() -> st.SearchStrategy[When]:
    """Give an uncertain day of any form, not far from others."""
    return whens(*CROWDED, reach=10)


BYSTANDERS = Corpus(
    [
        Actor(id="somebody", kind="state", names=("Somebody",)),
        Place(id="somewhere", kind="region", names=("Somewhere",)),
    ]
)


def peopled(most: int = 6) -> st.SearchStrategy[Corpus]:
    """Give a corpus, contradictions and all, with at least an actor and a place to ask about."""
    return corpora(most=most, contradictions=True).map(lambda corpus: corpus | BYSTANDERS)
