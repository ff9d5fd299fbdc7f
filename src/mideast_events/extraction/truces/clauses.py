"""The clause around a word of a sentence on a truce, and the dates in it."""

from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind

_DATE = UnitKind.DATE


def clause_of(scene: Scene, place: int) -> range:
    """Return the clause around a place; a relative one of a time or a place has the dates of what it is about."""
    clause = scene.clause(place)
    start, end = clause.start, clause.stop
    while end < len(scene.units) and scene.at[end] == ":" and scene.at[end - 1].isdecimal():
        end = scene.clause(min(end + 1, len(scene.units) - 1)).stop
    while start > 0 and (
        scene.at[start - 1] in {"where", "when"} or (scene.at[start - 1] == ":" and scene.at[start].isdecimal())
    ):
        start = scene.clause(start - 2).start if start > 1 else 0
    return range(start, end)


def dates_among(scene: Scene, places: range) -> list[int]:
    """Return those of some places at which dates stand."""
    units = scene.units
    return [i for i in places if units[i].kind is _DATE]
