"""`webpage`: records with a time as one page that stands alone, to zoom, to filter and to read the evidence in.

The page asks for nothing from anywhere: Bokeh's script is in it, and a content security policy forbids every request,
and every script but those that were written into it, whatever a record says.
"""

import json
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

from mideast_events.certainty import Certainty
from mideast_events.dates import Span, When
from mideast_events.displays import counted, plain
from mideast_events.involvement import Involvement
from mideast_events.labels import COLOURS, firmness_of, label_of, lanes_of
from mideast_events.lookups import Lookup
from mideast_events.records import TimedRecord, time_of
from mideast_events.shades import range_of
from mideast_events.webpages.cards import record_card, safe, safe_time
from mideast_events.webpages.drawings import drawing
from mideast_events.webpages.stretches import edges_of, is_exact, stretches_of, whole_range

_LATE = {"tenure"}
_TOOK_PLACE = {Certainty.YES: "yes", Certainty.MAYBE: "open or planned", Certainty.NO: "no"}
_DAYS = {"exact": "known exactly", "open": "uncertain or unbounded"}
_DAY_MILLISECONDS = 86_400_000
_EPOCH = 719_163  # the number of 1 January 1970
_MARGIN = 0.03
_LEAST_MARGIN = 15.0  # days, so that a single day stands in its month
_UNSAFE = "<>&\u2028\u2029"


def webpage(records: Iterable[TimedRecord], lookup: Lookup, *, title: str, quotes: bool = False) -> str:
    """Return a page that shows records.

    The same records give the same page, with one version of this library and of Bokeh.

    Args:
        records: the records, in display order; those without a time are left out.
        lookup: what they refer to.
        title: the heading of the page.
        quotes: whether passages are quoted where the text of an article is attached.

    Raises:
        MissingExtraError: where Bokeh is not installed.
    """
    shown = [(record, time) for record in records if (time := time_of(record)) is not None]
    found = {lane.id: lane.name for lane in lanes_of([record for record, _ in shown], "kind", lookup)}
    lanes = {id: found[id] for id in sorted(found, key=_LATE.__contains__)}
    chosen = [lane for lane in lanes if lane not in _LATE] or [*lanes]
    actors = _actors([record for record, _ in shown], lookup)
    drawn = drawing(
        lanes,
        _in_view(range_of(time for record, time in shown if record.type_name in chosen)),
        _in_view(whole_range(time for _, time in shown)),
    )
    data = {
        "lanes": [{"id": lane, "colour": COLOURS[lane]} for lane in lanes],
        "actors": [found for _, found in actors],
        **_columns(shown, lookup, quotes=quotes),
    }
    scripts = [*drawn.scripts, _asset("page.js")]
    counts = Counter(record.type_name for record, _ in shown)
    return Template(_asset("page.html")).substitute(
        policy=" ".join(map(_allowed, scripts)),
        title=escape(plain(title)),
        heading=safe(title),
        style=_asset("page.css"),
        kinds=_boxes("kind", {lane: f"{name} ({counts[lane]:,})" for lane, name in lanes.items()}, chosen, COLOURS),
        took=_boxes("took", {one.value: text for one, text in _TOOK_PLACE.items()}),
        days=_boxes("days", _DAYS),
        actors=_boxes("actor", {str(place): name for place, (name, _) in enumerate(actors)}, ()),
        rows="".join(_row(place, record, time, lookup) for place, (record, time) in enumerate(shown)),
        counts=", ".join(counted(counts[lane], name.removesuffix("s")) for lane, name in lanes.items()) or "no records",
        data=_json(data),
        drawing=_json(drawn.item),
        scripts="".join(f"<script>{script}</script>" for script in scripts),
    )


def _actors(records: list[TimedRecord], lookup: Lookup) -> list[tuple[str, list[int]]]:
    """Return the names of those who have a part in a record, as `Timeline.involving` says it, and in which records."""
    places = {record.id: place for place, record in enumerate(records)}
    involvement = Involvement(records, lookup)
    found = {id: sorted(places[record.id] for record, _ in involvement.of(id)) for id in lookup.of("actor")}
    names = {id: lookup.name_of(id) for id, parts in found.items() if parts}
    same = Counter(names.values())
    told = {id: name if same[name] == 1 else f"{name} ({id})" for id, name in names.items()}
    return sorted(((told[id], found[id]) for id in told), key=lambda one: (-len(one[1]), one[0]))


def _columns(shown: list[tuple[TimedRecord, When | Span]], lookup: Lookup, *, quotes: bool) -> Mapping[str, list[Any]]:
    return {
        "kind": [record.type_name for record, _ in shown],
        "took": [firmness_of(record).value for record, _ in shown],
        "days": ["exact" if is_exact(time) else "open" for _, time in shown],
        "label": [plain(label_of(record, lookup)) for record, _ in shown],
        "when": [str(time) for _, time in shown],
        "edges": [edges_of(time) for _, time in shown],
        "stretches": [
            [(_milliseconds(one.first), _milliseconds(one.end), one.shade) for one in stretches_of(time)]
            for _, time in shown
        ],
        "cards": [record_card(record, time, lookup, quotes=quotes) for record, time in shown],
    }


def _milliseconds(day: int | None) -> int | None:
    return None if day is None else (day - _EPOCH) * _DAY_MILLISECONDS


def _in_view(days: tuple[int, int] | None) -> tuple[float, float]:
    """Return a stretch of days with a margin, in milliseconds since 1970; where there is none, around that day."""
    first, last = days or (_EPOCH, _EPOCH)
    margin = max(_LEAST_MARGIN, (last - first) * _MARGIN)
    return (first - margin - _EPOCH) * _DAY_MILLISECONDS, (last + 1 + margin - _EPOCH) * _DAY_MILLISECONDS


def _row(place: int, record: TimedRecord, time: When | Span, lookup: Lookup) -> str:
    status = getattr(record, "status", None)
    what = f'<button type="button" value="{place}">{safe(label_of(record, lookup))}</button>'
    cells = (safe_time(time), what, record.type_name.replace("_", " "), escape((status or "").replace("_", " ")))
    return f'<tr id="row-{place}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>\n'


def _boxes(
    name: str, texts: Mapping[str, str], chosen: Iterable[str] | None = None, colours: Mapping[str, str] | None = None
) -> str:
    """Return check boxes with these values and texts."""
    checked = set(texts if chosen is None else chosen)
    chips = {value: f'<i class="chip" style="background:{colour}"></i>' for value, colour in (colours or {}).items()}
    return "".join(
        f'<label><input type="checkbox" name="{name}" value="{value}"{" checked" if value in checked else ""}>'
        f"<span>{chips.get(value, '')}{safe(text)}</span></label>"
        for value, text in texts.items()
    )


def _asset(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _allowed(script: str) -> str:
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _json(value: object) -> str:
    """Return JSON that can stand in a page: none of it can end the element that holds it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in _UNSAFE:
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
