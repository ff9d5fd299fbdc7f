"""Draft records of an article, correct them by hand, compare, save, load and merge: `python draft_and_correct.py`."""

from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve

import mideast_events as me

ARTICLE = """Israeli envoy in Cairo
Published 11 March 2019

CAIRO (Reuters) - Egyptian intelligence chief Abbas Kamel met Israeli national security adviser Meir Ben-Shabbat on \
Sunday, two officials said. He will receive a Hamas delegation on Tuesday.
"""


def corrected(draft: me.Draft) -> me.Corpus:
    """Return the draft as a person leaves it who knows more of the first meeting, and does not trust the second."""
    held = next(meeting for meeting in draft.meetings.values() if meeting.status == "held")
    mended = evolve(held, publicity=me.Publicity.SECRET, topics=("a truce",))
    kept = [record for record in draft if not isinstance(record, me.Meeting)]
    return me.Corpus([*kept, mended], name="corrected")


def main() -> None:
    """Draft an article, correct the draft, print how the two differ, and keep the corrected records."""
    draft = me.draft_corpus(me.read_article(ARTICLE, id="envoy-in-cairo"))
    print("Drafted")
    for meeting in draft.meetings.values():
        print(f"  {meeting!r}")

    coded = corrected(draft)
    comparison = me.compare(draft, coded, record_classes="meeting")
    print(f"\nAgainst the corrected records\n  {comparison.scores['meeting']}")
    for difference in comparison.differences:
        print(f"  {difference.field}: {difference.drafted} for {difference.coded}")
    for record in comparison.only_drafted:
        print(f"  left out: {record!r}")

    with TemporaryDirectory() as folder:
        file = Path(folder, "corrected.jsonl")
        me.save_corpus(coded, file)
        together = me.load_seed_corpus() | me.load_corpus(file)
    print(f"\nSaved, loaded and merged with the seed corpus\n  {together!r}")
    for contact in together.relations.between("2019", "2019").contacts("abbas-kamel"):
        print(f"  in 2019 Abbas Kamel met {contact.actor.name}, {contact.first.publicity}")


if __name__ == "__main__":
    main()
