"""Print who held each side of the Rafah crossing, and what could pass, through the days on which that changed."""

import sys

import mideast_events as me

AID_IN = me.Flow.AID, me.Direction.ENTRY


def told(found: me.Resolution[me.Actor | me.CrossingStatus]) -> str:
    """Return an answer in a few characters: certain ones as they are, possible ones with a question mark."""
    certain, possible = (
        [one.name if isinstance(one, me.Actor) else one.value for one in ones]
        for ones in (found.certain, found.possible)
    )
    return ", ".join([*certain, *(f"{one}?" for one in possible)]) or "-"


def main(crossing: str) -> None:
    """Print a line for each stretch of days on which the answers are the same."""
    corpus = me.load_seed_corpus()
    report = corpus.during("2005", "2026").crossing(crossing)
    names = [f"side of {corpus.places[side].name}" for side in report.crossing.sides]
    print(f"{report.crossing.name}\n\n{'from':12} {names[0]:24} {names[1]:36} aid, entry")
    before: list[str] = []
    for stretch in report.stretches():
        aid = stretch.statuses.get(AID_IN, me.Resolution())
        now = [told(held) for held in stretch.controllers.values()] + [told(aid)]
        if now != before:
            print(f"{stretch.span.earliest}   {now[0]:24} {now[1]:36} {now[2]}")
        before = now
    for one, other in report.conflicts:
        print(f"in conflict: {one.state.id} and {other.state.id}")
    print("\n?  possible, not certain\n-  nothing reported, which is not the same as closed")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "rafah")
