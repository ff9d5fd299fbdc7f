"""Print what the five seed articles report: offices, meetings, truces and crossings, each with its passage."""

import mideast_events as me


def source(record: me.Meeting | me.Ceasefire | me.CrossingState | me.Tenure) -> str:
    """Return the articles and passages on which a record rests, as `article[first:after last]`."""
    passages = [f"{one.article}[{one.start}:{one.end}]" for one in record.evidence[:2]]
    more = len(record.evidence) - len(passages)
    return ", ".join(passages) + (f" and {more} more" if more else "")


def who(corpus: me.Corpus, participant: me.Participation, when: me.TimeLike) -> str:
    """Return a participant's name; of one known only by office, who held it, and how certainly."""
    if participant.actor:
        return corpus.actors[participant.actor].name
    if participant.office:
        title = corpus.offices[participant.office].title
        holders = corpus.holders(participant.office, on=when)
        if holders.certain:
            return f"{title} (certainly {' and '.join(actor.name for actor in holders.certain)})"
        return f"{title} ({len(holders.possible)} possible holders)"
    return participant.description or corpus.actors[participant.on_behalf_of or ""].name


def heading(text: str) -> None:
    """Print a heading."""
    print(f"\n{text}\n{'-' * len(text)}")


def main() -> None:
    """Print the report."""
    corpus = me.load_seed_corpus()
    reported = [tenure for tenure in corpus.tenures.values() if tenure.evidence]
    print(f"{corpus!r}")

    heading(f"Who held which office, as the articles show it ({len(reported)})")
    for tenure in sorted(reported, key=lambda one: (corpus.actors[one.person].name, one.span.sort_key)):
        title = corpus.offices[tenure.office].title
        print(f"{corpus.actors[tenure.person].name:24} {title}\n{'':24}   {tenure.span}  {source(tenure)}")

    heading(f"Meetings in display order ({len(corpus.meetings)})")
    for meeting in sorted(corpus.meetings.values(), key=lambda one: one.when.sort_key):
        place = corpus.places[meeting.place].name if meeting.place else "place not reported"
        print(f"{meeting.when!s:26} {meeting.status:12} {place}")
        print(f"{'':26} {', '.join(who(corpus, one, meeting.when) for one in meeting.participants)}")
        print(f"{'':26} {source(meeting)}")

    heading(f"Truces and talks for one ({len(corpus.ceasefires)})")
    for truce in corpus.ceasefires.values():
        parties = " and ".join(corpus.actors[party].name for party in truce.parties)
        print(f"{truce.status:18} {parties}: declared {truce.declared or '?'}, in effect {truce.in_effect or '-'}")
        print(f"{'':18} {source(truce)}")

    heading(f"Crossings and what was observed of them ({len(corpus.crossing_states)})")
    for state in sorted(corpus.crossing_states.values(), key=lambda one: (one.crossing, one.span.sort_key)):
        side = corpus.places[state.side].name if state.side else "either side"
        about = ", ".join(part for part in (side, state.flow, state.direction) if part)
        control = f"held by {corpus.actors[state.controller].name}" if state.controller else ""
        says = ", ".join(part for part in (state.status, control) if part)
        print(f"{corpus.crossings[state.crossing].name} ({about}): {says}\n    {state.span}  {source(state)}")

    heading(f"Where the evidence disagrees ({len(corpus.disagreements())})")
    for disagreement in corpus.disagreements():
        print(disagreement)


if __name__ == "__main__":
    main()
