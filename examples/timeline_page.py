"""Write a page on which Egypt's part in the record can be zoomed, filtered and read: `timeline_page.py [FOLDER]`.

It needs the extra `html`. Without a folder the page goes to a new temporary one.
"""

import sys
from collections import Counter
from pathlib import Path
from tempfile import mkdtemp

import mideast_events as me


def main(folder: str | None = None) -> None:
    """Write the page, and print where it is and what it shows."""
    timeline = me.load_seed_corpus().timeline
    egypt = timeline.of(me.Meeting, me.Ceasefire, me.CrossingState, me.Event).involving("egypt")
    page = egypt.to_html(Path(folder or mkdtemp()) / "egypt.html", title="Egypt between Israel and Gaza")

    print(f"The page is {page}; open it in any browser. It is {page.stat().st_size / 1e6:.1f} MB, and holds")
    for kind, count in Counter(record.type_name.replace("_", " ") for record in egypt).most_common():
        print(f"  {kind:16} {count:3}")
    passages = sum(len(record.evidence) for record in egypt)
    articles = {one.article for record in egypt for one in record.evidence}
    print(f"with {passages} passages of {len(articles)} articles, and none of their sentences.")


if __name__ == "__main__":
    main(*sys.argv[1:])
