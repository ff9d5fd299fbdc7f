"""Print who held each side of the Rafah crossing, and what could pass, through the days on which that changed."""

import sys
from datetime import date, timedelta

import mideast_events as me


def told(found: me.Resolution[me.Actor | me.CrossingStatus]) -> str:
    """Return an answer in a few characters: certain ones as they are, possible ones with a question mark."""
    certain, possible = (
        [one.name if isinstance(one, me.Actor) else one.value for one in ones]
        for ones in (found.certain, found.possible)
    )
    return ", ".join([*certain, *(f"{one}?" for one in possible)]) or "-"


def days_of_change(corpus: me.Corpus, crossing: str) -> list[date]:
    """Return the days from which an observation of the crossing possibly, or certainly, holds or no longer does."""
    found: set[date] = set()
    for state in corpus.crossing_states.values():
        for side, later in ((state.span.start, 0), (state.span.end, 1)):
            if state.crossing == crossing and isinstance(side, me.When):
                found |= {day + timedelta(days=later) for day in (side.earliest, side.latest) if day is not None}
    return sorted(found)


def main(crossing: str) -> None:
    """Print a line for each stretch of days on which the answers are the same."""
    corpus = me.load_seed_corpus()
    sides = corpus.crossings[crossing].sides
    names = [f"side of {corpus.places[side].name}" for side in sides]
    print(f"{corpus.crossings[crossing].name}\n\n{'from':12} {names[0]:24} {names[1]:36} aid, entry")
    before: list[str] = []
    for day in days_of_change(corpus, crossing):
        report = corpus.on(day).crossing(crossing)
        now = [told(report.controller(side)) for side in sides] + [told(report.status(flow="aid", direction="entry"))]
        if now != before:
            print(f"{day}   {now[0]:24} {now[1]:36} {now[2]}")
        before = now
    for one, other in corpus.during("2005", "2026").crossing(crossing).conflicts:
        print(f"in conflict: {one.state.id} and {other.state.id}")
    print("\n?  possible, not certain\n-  nothing reported, which is not the same as closed")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "rafah")
