"""Print whom somebody met, by the record: `python who_met_whom.py abbas-kamel`, or a name such as "Abu Mazen"."""

import sys

import mideast_events as me


def actor_by(text: str, corpus: me.Corpus) -> me.Actor:
    """Return the actor with this id, or the one that bears this name."""
    found = corpus.find(text)
    return found[0] if len(found) == 1 else corpus.actors[text]


def contact_row(contact: me.Contact) -> str:
    """Return a line on one contact: how often they met, for certain and possibly, first and last."""
    met = f"{contact.certain}" if not contact.possible else f"{contact.certain} to {contact.certain + contact.possible}"
    days = " to ".join(dict.fromkeys([str(contact.first.when), str(contact.last.when)]))
    return f"  {contact.actor.name:28} {met:>6}   {days}"


def main(text: str) -> None:
    """Print the contacts of an actor, and what does not count as a contact."""
    corpus = me.load_seed_corpus()
    actor = actor_by(text, corpus)
    relations = corpus.relations
    print(f"{actor.name} met, by {len(corpus.articles)} articles\n")
    print(f"  {'':28} {'times':>6}   when")
    for contact in relations.contacts(actor.id):
        print(contact_row(contact))

    others = [status for status in me.MeetingStatus if status is not me.MeetingStatus.HELD]
    print("\nNot counted: planned, refused, cancelled, postponed or unconfirmed")
    for contact in relations.contacts(actor.id, statuses=others):
        for meeting in relations.meetings(actor.id, contact.actor.id, statuses=others):
            print(f"  {contact.actor.name:28} {meeting.status}, {meeting.when}")

    print("\nOffices, from the registry and from the articles")
    for tenure in corpus.timeline.of(me.Tenure).involving(actor.id, exactly=True):
        print(f"  {tenure.span!s:44} {corpus.offices[tenure.office].title}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "abbas-kamel")
