"""Misspelt fields and wrong values, each of which a type checker must report: type-checked, never run.

Where an error is not reported, its comment is unused, and that is an error in turn: to mypy (`warn_unused_ignores`)
and to pyright, which reads the same comment (`reportUnnecessaryTypeIgnoreComment`).
"""
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true

import mideast_events as me
from mideast_events import Span, When

DAY = When.parse("2021-06-01")
NAMES = (me.Name(text="Mona Haddad"),)
DIGEST = "0" * 64

me.Name(txt="Mona", text="Mona")  # type: ignore[call-arg]
me.Actor(id="a", kind=me.ActorKind.PERSON, names=NAMES, contry="EGY")  # type: ignore[call-arg]
me.Office(id="a", title="t", organisation="o", organization="o")  # type: ignore[call-arg]
me.Tenure(id="a", office="o", person="p", span=Span.parse("2021/.."), refrence="r")  # type: ignore[call-arg]
me.Place(id="a", kind=me.PlaceKind.SITE, names=NAMES, lattitude=31.0)  # type: ignore[call-arg]
me.Crossing(id="a", names=NAMES, sides=("a", "b"), flow=frozenset())  # type: ignore[call-arg]
me.CrossingState(id="a", crossing="c", span=Span.parse("2021/.."), state="open")  # type: ignore[call-arg]
me.Article(id="a", outlet="o", title="t", digest=DIGEST, length=1, publisher="p")  # type: ignore[call-arg]
me.Evidence(article="a", start=0, end=1, digest=DIGEST, support=("when",))  # type: ignore[call-arg]
me.Attribution(name="n", actors="a")  # type: ignore[call-arg]
me.Participation(actor="a", part="host")  # type: ignore[call-arg]
me.Meeting(id="a", when=DAY, status=me.MeetingStatus.HELD, participant=())  # type: ignore[call-arg]
me.Ceasefire(id="a", parties=("p",), status=me.CeasefireStatus.AGREED, efect=None)  # type: ignore[call-arg]
me.Event(id="a", kind=me.EventKind.AID, when=DAY, summary="s", status=me.EventStatus.OCCURRED, actor=())  # type: ignore[call-arg]
me.Figure(id="a", measure=me.Measure.COUNT, of="o", unit="u", as_of=DAY, lowest=1)  # type: ignore[call-arg]

# A field that is missing.
me.Meeting(id="a", when=DAY)  # type: ignore[call-arg]
me.Office(id="a", title="t")  # type: ignore[call-arg]

# A choice that does not exist, or of another enum.
print(me.MeetingStatus.HELDD)  # type: ignore[attr-defined]  # noqa: T201
me.Meeting(id="a", when=DAY, status=me.EventStatus.PLANNED)  # type: ignore[arg-type]
me.Participation(actor="a", role=me.MeetingFormat.VISIT)  # type: ignore[arg-type]

# A period for a day, and a day for a period.
me.Actor(id="a", kind=me.ActorKind.PERSON, names=NAMES, died=Span.parse("2021/.."))  # type: ignore[arg-type]
me.Tenure(id="a", office="o", person="p", span=DAY)  # type: ignore[arg-type]

# There is no order, and no field can be set.
print(When.parse("2022") > DAY)  # type: ignore[operator]  # noqa: T201
me.Name(text="a").text = "b"  # type: ignore[misc]
DAY.earliest = None  # type: ignore[misc]
