"""On which days a sentence says that a truce was declared, began and ended."""

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.extraction.truces.clauses import clause_of, dates_among
from mideast_events.extraction.truces.nouns import Noun, own_date
from mideast_events.extraction.truces.sightings import TruceSighting
from mideast_events.extraction.truces.stages import BROKEN, DECLARED_OVER, TOOK_EFFECT, Stage, Verdict
from mideast_events.extraction.truces.words import AGREED, BEGAN, EFFECT, HELD, INTO, STOPPING

_LASTING = HELD | {"holding", "held", "holds", "hold", "prevailed"}


def date_near(scene: Scene, cue: int, noun: int) -> DateExpression | None:
    """Return the date that stands nearest to a word of its clause, those behind it first."""
    clause = clause_of(scene, cue)
    places = [i for i in dates_among(scene, clause) if scene.at[i - 1] not in {"until", "till", "by"}]
    behind = [i for i in places if i > cue]
    ahead = [i for i in places if i < cue]
    place = behind[0] if behind else ahead[-1] if ahead else None
    if place is None and noun not in clause:
        return None
    return scene.units[place].date if place is not None else None


def give_dates(scene: Scene, noun: Noun, verdict: Verdict, sighting: TruceSighting) -> None:
    """Give a sighting its dates."""
    own = own_date(scene, noun)
    if verdict.stage is Stage.OVER:
        _date_end(scene, noun, verdict, sighting, own)
    elif verdict.stage is Stage.IN_FORCE:
        _date_force(scene, noun, verdict, sighting, own)
    elif verdict.stage is Stage.AGREED:
        starting = next(
            (i for i in range(noun.end, len(scene.units)) if scene.at[i] in {"starting", "beginning", "effective"}),
            None,
        )
        if scene.at[verdict.cue] in INTO | BEGAN and verdict.cue >= noun.end:
            starting = verdict.cue
        if starting is not None:
            sighting.began = _first_date(scene, starting, min(starting + 8, len(scene.units)))
            others = [
                i for i in dates_among(scene, range(len(scene.units))) if scene.units[i].date is not sighting.began
            ]
            sighting.declared = scene.units[others[0]].date if others and starting == verdict.cue else None
        if starting != verdict.cue:
            told = date_near(scene, verdict.cue, noun.first)
            # What stands before "a truce brokered by Egypt" is of something else.
            is_before = (
                verdict.cue > noun.end and told is not None and told.end <= scene.span(noun.first, noun.first)[0]
            )
            sighting.declared = own or (None if is_before else told)


def _date_end(scene: Scene, noun: Noun, verdict: Verdict, sighting: TruceSighting, own: DateExpression | None) -> None:
    ended = date_near(scene, verdict.cue, noun.first) if verdict.rule != DECLARED_OVER else own
    if verdict.rule == BROKEN:
        others = [i for i in dates_among(scene, clause_of(scene, verdict.cue)) if scene.units[i].date is not own]
        ended = scene.units[others[0]].date if others else None
    elif ended is own:
        places = [i for i in dates_among(scene, range(min(verdict.cue, noun.first))) if scene.units[i].date is not own]
        ended = scene.units[places[-1]].date if places else None
    sighting.ended = ended
    earlier = next(
        (i for i in range(noun.end, verdict.cue) if scene.at[i] in INTO and EFFECT & set(scene.keys[i + 1 : i + 3])),
        None,
    )
    told = next((i for i in range(noun.end, verdict.cue) if scene.at[i] in AGREED), None)
    sighting.began = own or (_first_date(scene, earlier, verdict.cue) if earlier is not None else None)
    if sighting.began is None and told is not None:
        sighting.declared = _first_date(scene, told, verdict.cue)


def _date_force(
    scene: Scene, noun: Noun, verdict: Verdict, sighting: TruceSighting, own: DateExpression | None
) -> None:
    standing = verdict.rule == TOOK_EFFECT and scene.at[verdict.cue] not in STOPPING
    since = next(
        (
            i
            for i in range(verdict.cue, min(verdict.cue + 7, len(scene.units) - 1))
            if standing and scene.at[i] == "since" and scene.units[i + 1].kind is UnitKind.DATE
        ),
        None,
    )
    key = scene.at[verdict.cue]
    if own is not None or since is not None:
        sighting.began = own or (scene.units[since + 1].date if since is not None else None)
    elif key in _LASTING or (key in {"entered", "enters"} and "day" in scene.keys[verdict.cue :]):
        # When fighting ended with a truce that has held since, the day is that of the end.
        places = [i for i in dates_among(scene, clause_of(scene, noun.first)) if i < noun.first]
        sighting.began = scene.units[places[-1]].date if places and verdict.cue > noun.end else None
    elif verdict.rule == TOOK_EFFECT:
        sighting.began = date_near(scene, verdict.cue, noun.first)
    told = next((i for i in range(noun.end, verdict.cue) if scene.at[i] in AGREED), None)
    if told is not None:
        sighting.declared = _first_date(scene, told, verdict.cue)


def _first_date(scene: Scene, start: int, end: int) -> DateExpression | None:
    return next((scene.units[i].date for i in dates_among(scene, range(start, end))), None)
