"""Print what stood on a day: `python situation_report.py 2024-05-15`, or any other day written in EDTF."""

import sys

import mideast_events as me

UNCERTAIN_DAY = "2024-05-10"  # in the week in which a side of the Rafah crossing changed hands


def told(found: me.Resolution[me.Actor | me.CrossingStatus]) -> str:
    """Return an answer in words: what is certain, and what is possible besides."""
    certain, possible = (
        [one.name if isinstance(one, me.Actor) else one.value for one in ones]
        for ones in (found.certain, found.possible)
    )
    words = [", ".join(certain)] * bool(certain) + [f"possibly {' or '.join(possible)}"] * bool(possible)
    return "; ".join(words) or "nothing reported"


def section(title: str, rows: list[tuple[str, str]]) -> None:
    """Print a part of the report."""
    lines = [f"  {subject:44} {answer}" for subject, answer in rows] or ["  none recorded"]
    print(f"\n{title}", *lines, sep="\n")


def crossing_rows(corpus: me.Corpus, report: me.CrossingReport) -> list[tuple[str, str]]:
    """Return who held each side, what could pass, and on what that rests."""
    name = report.crossing.name
    sides = [(f"{name}, side of {corpus.places[side].name}", told(one)) for side, one in report.controllers.items()]
    flows = [
        (f"{name}, {flow}, {direction}", told(status))
        for (flow, direction), status in report.statuses.items()
        if not status.is_empty
    ]
    basis = [
        (f"    {seen.state.id}", "not yet seen so" if seen.age is None else f"last seen so {seen.age} days before")
        for seen in report.observations
    ]
    return [*sides, *flows, *basis]


def main(day: str) -> None:
    """Print the report of a day."""
    corpus = me.load_seed_corpus()
    now = corpus.on(day)
    print(repr(now))
    section("Truces in force", [(one.id, f"{state.name}, {one.in_effect}") for one, state in now.ceasefires.items()])
    section("Fighting", [(one.id, f"{certainty.name}, {one.when}") for one, certainty in now.operations.items()])
    section("Captivity", [(one.id, f"{certainty.name}") for one, certainty in now.detentions.items()])
    observed = [report for report in now.crossings.values() if report.observations]
    section("Crossings", [line for report in observed for line in crossing_rows(corpus, report)])
    named = {part.office for meeting in corpus.meetings.values() for part in meeting.participants if part.office}
    section("Offices that met", [(office, told(now.holder(office))) for office in sorted(named)])
    meetings = corpus.timeline.of(me.Meeting).on(day)
    section("Meetings, possibly on that day", [(one.id, f"{one.status}, {one.when}") for one in meetings])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else UNCERTAIN_DAY)
