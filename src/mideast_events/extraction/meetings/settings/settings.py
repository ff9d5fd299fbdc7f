"""`Settings`: where and when something is told to have been."""

from typing import final

from attrs import evolve

from mideast_events.certainty import Certainty
from mideast_events.dates import Span, When
from mideast_events.extraction.expressions import DateBound, DateExpression
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.meetings.memories import SPEAKING
from mideast_events.extraction.meetings.people.participants import BRIEFING
from mideast_events.extraction.meetings.settings.dates_aside import (
    is_after_another,
    is_another,
    is_aside,
    is_before,
    is_before_he_does,
    is_followed,
    is_of_a_beginning,
    is_of_a_speech,
    is_of_own_talks,
    is_owned,
    nearest_date,
    when_before,
)
from mideast_events.extraction.meetings.settings.days import as_it_was_said, told_from
from mideast_events.extraction.meetings.settings.topics import is_talked_about
from mideast_events.extraction.meetings.settings.turns import (
    GOING,
    THAT,
    WAS,
    WHO,
    goes_elsewhere,
    is_of_another_occasion,
    is_of_the_same,
    opens_another,
    turns_away,
)
from mideast_events.extraction.meetings.settings.whereabouts import (
    AFTER_PLACES,
    BORDERS,
    KINDS_OF_PLACES,
    is_at,
    is_at_owned,
    is_before_a_journey,
    is_closed,
    is_named_by_kind,
    is_of_a_meeting_before,
    is_reported,
    is_told_of_else,
)
from mideast_events.extraction.meetings.triggers import PASSIVE
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.times.rules import FROM_EVENT
from mideast_events.places import PlaceKind

_TURNS = words("meetings", "words", "turns")
_GATHERINGS = words("meetings", "words", "gatherings")
_AT_BEFORE = frozenset({"in", "at", "to", "visited", "visit", "near", "entered", "reached", ""})
_INSIDE = frozenset({"in", "at"})
_ON_THE_WAY = (["on", "his", "way"], ["on", "her", "way"], ["on", "their", "way"], ["on", "the", "way"])
_OF_A_PLACE = KINDS_OF_PLACES | {",", "in", "of", "the"}
_COMING_FROM = frozenset({"over", "from", "via", "through", "with", "between", "by", "of", "against"})
_TALKED_TO = frozenset({
    "persuading", "urging", "pressing", "convincing", "warning", "telling", "assuring", "asking", "naming",
    "mentioning",
})  # fmt: skip
_BEFORE_WHERE = frozenset({",", "in", "on", "last", "late", "early"})
_BEFORE_ANOTHER = frozenset({";", "that", "who", "which", "while", "but", "—", "after", "when", "where"})
_NO_TURN = PASSIVE | {"-"}  # "was received", "an Egyptian-hosted summit"
_MOST_RECENTLY = ["most", "recently"]
_SAYING = frozenset({"told", "tells", "assured", "informed", "warned"})
_IS = frozenset({"is", "are"})
_AUXILIARIES = WAS | {"is", "are", "will", "would"}
_ABOUT = frozenset({"on", "about"})
_AFTER = frozenset({"after", "following"})
_COMING_HOME = frozenset({"returned", "returns", "flew", "came"})
_LEAVING = frozenset({"left", "leaves", "leave", "leaving", "departed", "departs", "departing", "quit"})
_BACK_FROM = (["returned", "from"], ["back", "from"], ["returns", "from"])
_NEAR = 4
_FAR = 9
_NEXT_PLACES = 5


@final
class Settings:
    """Finds the place and the time of what a word of a sentence tells."""

    def __init__(self, gazetteer: Gazetteer, verbs: frozenset[str]) -> None:
        """Take the registry, and the verbs after which something else is told."""
        self._gazetteer = gazetteer
        self._turns = _TURNS | verbs

    # Where

    def destination(self, scene: Scene, place: int, toward: frozenset[str] = frozenset()) -> int | None:
        """Return the unit that names where somebody goes, after one of the words `toward` where there are any."""
        for i in range(place + 1, min(place + _FAR, len(scene.units))):
            mention, date = scene.units[i].mention, scene.units[i].date
            if date is not None and is_after_another(scene, place, i, date):
                break  # "arrived a day after A had travelled to Cairo"
            if i == place + 1 and scene.keys[place] in _LEAVING:
                continue  # "departed Gaza for Cairo"
            if mention is not None and mention.place and (scene.units[i].place or mention.kind is MentionKind.STATE):
                before = scene.keys[i - 1]
                if before in _TALKED_TO:
                    break  # "ended a tour without persuading Egypt"
                if is_told_of_else(scene, i):
                    continue
                named = is_named_by_kind(scene, i)  # "arrived in the resort of Sharm el-Sheikh"
                leading = scene.keys[place + 1 : i] if named else [before]
                at = not toward.isdisjoint(leading) if toward else named or before not in _COMING_FROM
                if scene.at[i + 1] != "'s" and at:
                    return self._city_of(scene, i)
            elif scene.keys[i] in _BEFORE_ANOTHER or (scene.keys[i] == "," and scene.at[i + 1] in _AUXILIARIES):
                break
        return None

    @staticmethod
    def _city_of(scene: Scene, i: int) -> int:
        """Return the unit of the city that is named with a region: "the West Bank city of Ramallah"."""
        named = scene.at[i + 1] in KINDS_OF_PLACES and scene.at[i + 2] == "of" and i + 3 < len(scene.units)
        return i + 3 if named and scene.units[i + 3].place else i

    def place_before(self, scene: Scene, place: int) -> str | None:
        """Return the place named last in a sentence before a word, or `None`."""
        return next((unit.place for unit in reversed(scene.units[:place]) if unit.place), None)

    def place_named(self, scene: Scene, i: int) -> str | None:
        """Return the id of the place that a unit names, be it as a place or as a state."""
        mention = scene.units[i].mention
        return mention.place if mention is not None else None

    def place_of(self, scene: Scene, place: int, last: int) -> str | None:
        """Return the place where something is told to have been, or `None` where the clause names none.

        Before `last` it tells what is talked about: "discussed the situation in Gaza with".
        """
        units, clause = scene.units, scene.clause(place)
        if place and units[place - 1].place:
            return units[place - 1].place
        named = self._named_behind(scene, place, last, clause)
        if scene.at[clause.start - 1] == "where" and not is_closed(scene, clause.start, place):
            stop = clause.start - 2
            while stop > 0 and (units[stop].date is not None or scene.keys[stop] in _BEFORE_WHERE):
                stop -= 1  # "the summit in Sharm el-Sheikh in May, where"
            there = (i for i in scene.marked if clause.start < i < place and units[i].place and is_at(scene, i))
            elsewhere = any(not is_talked_about(self._gazetteer, scene, i, last) for i in (*there, *named))
            if stop >= 0 and units[stop].place and not elsewhere:
                return units[stop].place
        if (where := self._place_behind(scene, [i for i in named if i > last], last)) is not None:
            return where
        if is_reported(scene, place):
            return None
        for i in range(place - 1, clause.start - 1, -1):
            date = units[i].date
            if date is not None and date.rule == FROM_EVENT:
                break  # "toured Rafah on Friday, a day after meeting A"
            if (
                units[i].place
                and (scene.keys[i - 1] if i else scene.at[i + 1]) in (_AT_BEFORE if i else AFTER_PLACES)
                and scene.at[i + 1] not in BORDERS
                and not is_talked_about(self._gazetteer, scene, i, clause.start)
                and not is_of_a_meeting_before(scene, clause.start, i, place)
            ):
                return self._narrowest(scene, i)
        return self.left(scene, place) or self._spoken_in(scene, place)

    def _named_behind(self, scene: Scene, place: int, last: int, clause: range) -> list[int]:
        """Return the places that a clause names behind a word, up to where it tells of something else."""
        named = [i for i in scene.marked if place < i < clause.stop and scene.units[i].place]
        if scene.keys[place] in BRIEFING:  # "briefed A on the talks held in Cairo"
            named = [i for i in named if _ABOUT.isdisjoint(scene.keys[place:i])]
        if not named:
            return named
        behind = range(max(clause.start, last + 2), clause.stop)
        turn = next((i for i in behind if self._tells_another(scene, i) or turns_away(scene, last, i)), clause.stop)
        return [i for i in named if i < turn and not is_before_a_journey(scene, last, i)]

    def _spoken_in(self, scene: Scene, place: int) -> str | None:
        """Return where somebody spoke just after what is told: "said in Amman on Sunday after talks with A"."""
        before = range(place - 1, max(-1, place - _FAR), -1)
        after = next((i for i in before if scene.keys[i] in _AFTER), None)
        if after is None or scene.is_finite(place):
            return None
        first, end = max(0, after - _FAR), after
        if not after:  # "After talks with A, B told reporters in Amman"
            first = next((i for i in range(place, len(scene.units)) if scene.keys[i] == ","), place)
            end = min(first + _FAR, len(scene.units))
        spoken = next((i for i in range(first, end) if scene.keys[i] in SPEAKING), end)
        stop = next((i for i in range(spoken, end) if scene.keys[i] in THAT), end)
        said_in = (i for i in range(spoken, stop) if scene.units[i].place and scene.keys[i - 1] in _INSIDE)
        return next((self._narrowest(scene, i) for i in said_in), None)

    def _place_behind(self, scene: Scene, named: list[int], last: int) -> str | None:
        """Return which of the places named after the words that tell something was its place; `None` if none was."""
        for i in named:
            at = is_at(scene, i) or i - last <= 1 or is_named_by_kind(scene, i) or is_at_owned(scene, i)
            if at and not is_talked_about(self._gazetteer, scene, i, last):
                where = self._narrowest(scene, i)
                kind = next((k for k in range(i + 1, i + _NEAR) if scene.at[k] in KINDS_OF_PLACES), i)
                another = kind > i and scene.at[kind + 1] == "of"  # "in the Red Sea city of Neom"
                if not (another and where == scene.units[i].place):
                    return where
        return None

    def left(self, scene: Scene, place: int) -> str | None:
        """Return the place that somebody leaves after what is told: "left Cairo on Monday after talks with A"."""
        before = range(place - 1, max(-1, place - _FAR), -1)
        after = next((i for i in before if scene.keys[i] in _AFTER), None)
        if after is None:
            return None
        near = range(after - 1, max(-1, after - _FAR), -1)
        leaving = next((i for i in near if scene.keys[i] in _LEAVING or scene.keys[i : i + 2] in _BACK_FROM), None)
        if (home := next((i for i in near if scene.keys[i] in _COMING_HOME), None)) is not None and leaving is None:
            leaving = next((i for i in range(home, after) if scene.keys[i] == "from"), None)  # "returned to A from B"
        around = range(leaving + 1, after) if leaving is not None else ()
        places = (scene.units[i].place for i in around if scene.keys[i - 1] != "for")  # not "left for Amman after"
        return next((one for one in places if one), None)

    def _tells_another(self, scene: Scene, i: int) -> bool:
        """Say whether something else is told from a place on: a verb after a comma, or "a day after"."""
        if self._is_turn(scene, i) or is_of_another_occasion(scene, i):
            return True
        comma = i - 2 if scene.keys[i - 1] == "and" else i - 1
        if scene.keys[i] == "according":
            return True  # "will meet A, according to the embassy in Cairo"
        if scene.keys[comma] == "," and (scene.is_finite(i) or scene.keys[i] in GOING):
            return not is_of_the_same(scene, i)
        date = scene.units[i].date
        return date is not None and date.rule == FROM_EVENT

    def _is_turn(self, scene: Scene, i: int) -> bool:
        """Say whether a word begins what somebody did next."""
        key, before = scene.keys[i], scene.keys[i - 1]
        if key == "and":
            verb = scene.at[i + 2 if scene.at[i + 1] == "to" else i + 1]
            on_the_way = scene.keys[i + 1 : i + 4] in _ON_THE_WAY
            return (
                verb in self._turns
                or on_the_way
                or goes_elsewhere(scene, i)
                or opens_another(scene, i + 1, self._turns)
            )
        if key == "left" and scene.at[i + 1] in {")", ","}:
            return False  # who stands where in a picture
        said = scene.units[i - 1].mention is None or scene.at[i + 1] in _INSIDE
        if key == "held" and said and before not in {"and", ","}:
            return False  # "talks reportedly held in Cairo", "talks between A and B held in Cairo"
        return key in _TURNS and before not in _NO_TURN

    def _narrowest(self, scene: Scene, i: int) -> str | None:
        """Return the narrowest of places that are named together, as in "the Tahrir Palace in Cairo"."""
        place = scene.units[i].place
        for k in range(i + 1, min(i + _NEXT_PLACES, len(scene.units))):
            other = scene.units[k].place
            if other is None and scene.keys[k] not in _OF_A_PLACE:
                break
            if place and other and (place in self._gazetteer.lookup.wholes_of(other) or scene.keys[k - 1] == "of"):
                place = other
        return place

    def inside(self, scene: Scene, place: int, where: str) -> str | None:
        """Return where in a country guests are received, if it is told: "to visit Egypt to meet A in Cairo"."""
        wholes_of = self._gazetteer.lookup.wholes_of
        for i in self._named_behind(scene, place, place, scene.clause(place)):
            named = scene.units[i].place
            at = is_at(scene, i) or is_named_by_kind(scene, i)
            inner = named is not None and named != where and where in wholes_of(named)
            if inner and at and not is_talked_about(self._gazetteer, scene, i, place):
                return self._narrowest(scene, i)
        return None

    def are_apart(self, one: str | None, other: str | None) -> bool:
        """Say whether both places are told and neither lies in the other."""
        wholes_of = self._gazetteer.lookup.wholes_of
        return one is not None and other is not None and one not in wholes_of(other) and other not in wholes_of(one)

    def country_of(self, place: str) -> str | None:
        """Return the country of whoever receives guests at a place, or `None` where the registry does not say.

        That is the country of the place; of a place without one it is that of the government for which it stands.
        """
        gazetteer = self._gazetteer
        country = gazetteer.places[place].country if place in gazetteer.places else None
        government = gazetteer.actors.get(gazetteer.capitals.get(place, ""))
        return country or (government.country if government is not None else None)

    def government_at(self, place: str, day: When | None) -> str | None:
        """Return the actor who receives those that come to a place, or `None` where the registry has none."""
        gazetteer = self._gazetteer
        wholes = gazetteer.lookup.wholes_of(place)
        for id in wholes:
            known = gazetteer.capitals.get(id) or gazetteer.lands.get(id) or _ruler_of(id, day)
            if known in gazetteer.actors:
                return known
        return None

    def is_passage(self, place: str) -> bool:
        """Say whether a place is a corridor, which people see and where nobody receives them."""
        known = self._gazetteer.places.get(place)
        return known is not None and known.kind is PlaceKind.CORRIDOR

    # When

    def time_of(
        self, scene: Scene, place: int, last: int, start: int = 0, before: DateExpression | None = None
    ) -> DateExpression | None:
        """Return the date of what the words from one place to another tell, or `None` where the sentence has none.

        The subject stands before `start`, where it is known; what was told just before was on the day `before`.
        """
        if (its_own := told_from(scene, place, last, before)) is not None:
            return its_own
        dates = [i for i in scene.dates if is_owned(scene, last, i) or not is_another(scene, last, i)]
        dates = [
            i
            for i in dates
            if not (is_aside(scene, last, i, self._turns) if i > last else is_before(scene, start, place, i))
        ]
        if scene.keys[place] in BRIEFING:
            dates = [i for i in dates if not is_of_own_talks(scene, place, i)]
        dates = [i for i in dates if not (is_of_a_speech(scene, i) or is_followed(scene, i, place))]
        if (most := _told_last(scene, last)) is not None:
            dates = [i for i in dates if i > most]  # "have met twice this year, most recently in May"
        clause = scene.clause(place)
        if scene.at[place] in _SAYING and "that" in scene.keys[place:]:
            said = scene.keys.index("that", place)
            dates = [i for i in dates if i < said]  # not when what A told B was, or will be
        inside = [i for i in dates if i in clause]
        now = scene.at[clause.start - 1] in WHO and scene.at[place] in _IS
        if now or is_before_he_does(scene, clause.start):
            dates = inside  # "met A on Friday before he flew to Cairo to see B", "met A on Friday, who is in Cairo"
        nearest = nearest_date(scene, place, last, inside, [i for i in dates if i not in clause]) if dates else None
        if nearest is None:
            nearest = as_it_was_said(scene, place)
        elif scene.keys[place] in _LEAVING:
            nearest = next((i for i in inside if not _GATHERINGS.isdisjoint(scene.keys[nearest:i])), nearest)
        if (then := when_before(scene, clause.start)) is not None:
            dated = any((date := scene.units[i].date) is not None and date.value is not None for i in inside)
            nearest = nearest if dated else then
        return scene.units[nearest].date if nearest is not None else None

    def since(self, scene: Scene) -> DateExpression | None:
        """Return the period from a date to the day of publication, where the sentence tells since when."""
        published = scene.reading.article.published
        if published is None:
            return None
        for i, unit in enumerate(scene.units):
            bound = unit.date is not None and unit.date.bound is DateBound.START
            start = unit.date.value if unit.date is not None and (bound or is_of_a_beginning(scene, i)) else None
            if unit.date is not None and isinstance(start, When) and start.before(published) is Certainty.YES:
                return evolve(unit.date, value=Span.of(start, published))
        return None


def _told_last(scene: Scene, last: int) -> int | None:
    """Return the place of "recently" where it is told of several meetings when the last one was, or `None`."""
    return next((i for i in range(last + 2, len(scene.keys)) if scene.keys[i - 1 : i + 1] == _MOST_RECENTLY), None)


def _ruler_of(place: str, day: When | None) -> str | None:
    """Return who rules a place that is no state's, on a day."""
    rulers = lexicon("names")["rulers"].get(place, {})
    since = [begin for begin in sorted(rulers) if day is not None and When.parse(begin).after(day) is not Certainty.YES]
    return rulers[since[-1]] if since else None
