"""Draft the records of many articles on a Dask cluster: `python many_articles_on_dask.py FOLDER`.

The cluster here is two processes of this machine. For many machines give `Client` their scheduler's address: the folder
must be there under the same path, and TMPDIR must name one that all of them see.
"""

import sys
from pathlib import Path

from distributed import Client

import mideast_events as me

OWN = Path(__file__).parent.parent / "tests" / "newsroom" / "development" / "articles"
SHOWN = 8


def show(draft: me.Draft) -> None:
    """Print what was drafted, and what could not be."""
    print(
        f"{len(draft.articles)} articles, {len(draft.meetings)} meetings, {len(draft.passed_over)} passages passed over"
    )
    for failure in draft.failures:
        print(f"  not drafted: {failure}")

    print(f"\nMeetings that most passages tell of\n  {'when':24} {'status':12} articles  passages")
    for meeting in sorted(draft.meetings.values(), key=lambda one: (-len(one.evidence), one.id))[:SHOWN]:
        articles = {one.article for one in meeting.evidence}
        print(f"  {meeting.when!s:24} {meeting.status:12} {len(articles):8}  {len(meeting.evidence):8}  {meeting.id}")

    print("\nWho was at most of them, or was to be")
    meetings = draft.timeline.of(me.Meeting)
    times = {actor.name: len(meetings.involving(actor.id, exactly=True)) for actor in draft.actors.values()}
    for name in sorted(times, key=lambda name: (-times[name], name))[:SHOWN]:
        print(f"  {times[name]:4}  {name}")


def main(folder: str) -> None:
    """Draft the articles of a folder with two workers."""
    # Port 0 is any free one: Dask's usual port may be another cluster's.
    with Client(n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0") as client:
        # Dask takes calls with equal arguments for one call, unless it is told otherwise.
        executor = client.get_executor(pure=False)  # pyright: ignore[reportUnknownMemberType] - distributed's types
        draft = me.draft_corpus(folder, executor=executor)
    show(draft)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(OWN))
