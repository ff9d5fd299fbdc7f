"""Print the truces of the seed corpus: declared, begun and ended, what came between, and the days of doubt."""

from datetime import timedelta

import mideast_events as me


def edges(truce: me.Ceasefire) -> list[str]:
    """Return the days at and beside the bounds of a truce on which it is not certain whether it was in force."""
    if truce.in_effect is None:
        return []
    sides = [side for side in (truce.in_effect.start, truce.in_effect.end) if isinstance(side, me.When)]
    bounds = {day for side in sides for day in (side.earliest, side.latest) if day is not None}
    days = {day + timedelta(days=step) for day in bounds for step in (-1, 0, 1)}
    return [f"{day}: {truce.state_on(day).name}" for day in sorted(days)]


def main() -> None:
    """Print the truces, and then what was talked about and never took effect."""
    corpus = me.load_seed_corpus()
    timeline = corpus.timeline
    for truce in timeline.of(me.Ceasefire):
        parties = " and ".join(corpus.actors[party].name for party in truce.parties)
        mediators = ", ".join(corpus.actors[mediator].name for mediator in truce.mediators) or "nobody named"
        print(f"{truce.id}\n  between {parties}; mediated by {mediators}")
        print(f"  declared {truce.declared or 'on a day not reported'}, in force {truce.in_effect}")
        print(f"  ended: {truce.end_reason or 'no reason reported'}")
        print("  " + "\n  ".join(edges(truce)))
        if truce.in_effect:
            fighting = timeline.of(me.Event).where(lambda event: event.kind is me.EventKind.ASSAULT)
            for event in fighting.on(truce.in_effect):
                print(f"  {event.when!s:32} {event.id}")
        print()

    print("Talked about, without a day on which they took effect")
    for truce in corpus.ceasefires.values():
        if truce not in timeline:
            print(f"  {truce.status:18} {truce.id}")

    print("\nBetween the truces on record")
    for gap in timeline.of(me.Ceasefire).gaps():
        print(f"  none from {gap.earliest} to {gap.latest}")


if __name__ == "__main__":
    main()
