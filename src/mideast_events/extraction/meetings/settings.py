"""`Settings`: where and when something is told to have been."""

from itertools import chain, pairwise
from typing import final

from attrs import evolve

from mideast_events.certainty import Certainty
from mideast_events.dates import Span, When
from mideast_events.extraction.expressions import DateBound, DateExpression
from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.meetings.days import as_it_was_said, told_from
from mideast_events.extraction.meetings.memories import SPEAKING
from mideast_events.extraction.meetings.participants import BRIEFING
from mideast_events.extraction.meetings.topics import TROUBLES, is_talked_about
from mideast_events.extraction.meetings.triggers import PASSIVE
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.scenes import Scene
from mideast_events.extraction.times.contexts import EVENT_NOUNS
from mideast_events.extraction.times.rules import FROM_EVENT, SINCE_THEN
from mideast_events.extraction.units import Unit
from mideast_events.places import PlaceKind
from mideast_events.segments import SegmentKind

_CALLED_OFF = words("meetings", "cues", "cancelled") | words("meetings", "cues", "postponed")
_PLANNED = words("meetings", "cues", "planned")
_TURNS = words("meetings", "words", "turns")
_GATHERINGS = words("meetings", "words", "gatherings")
_REPORTING = words("meetings", "words", "reporting")
_NOT_THEN = frozenset({"since", "until", "after", "before", "following"})
_AT = frozenset({"in", "at", "near", "outside", "to", "inside", ",", "and"})
_AT_BEFORE = frozenset({"in", "at", "to", "visited", "visit", "near", "entered", "reached", ""})
_LISTING = frozenset({"between", "of", "involving", "among", "together"})
_INSIDE = frozenset({"in", "at"})
_ON_THE_WAY = (["on", "his", "way"], ["on", "her", "way"], ["on", "their", "way"], ["on", "the", "way"])
_DESCRIBING = frozenset({
    "the", "occupied", "annexed", "nearby", "neighbouring", "neighboring", "besieged", "blockaded", "central",
    "downtown", "northern", "southern", "eastern", "western",
})  # fmt: skip
_KINDS = frozenset({"resort", "city", "town", "village", "capital", "port"})
_OF_A_PLACE = _KINDS | {",", "in", "of", "the"}
_COMING_FROM = frozenset({"over", "from", "via", "through", "with", "between", "by", "of", "against"})
_QUOTES = frozenset({"“", '"'})
_THIS_DAY = frozenset({"this", "today", "tonight", "yesterday"})
_TALKED_TO = frozenset({
    "persuading", "urging", "pressing", "convincing", "warning", "telling", "assuring", "asking", "naming",
    "mentioning",
})  # fmt: skip
_THROUGH = frozenset({"through", "via"})
_BEFORE_WHERE = frozenset({",", "in", "on", "last", "late", "early"})
_BEFORE_ANOTHER = frozenset({";", "that", "who", "which", "while", "but", "—", "after", "when", "where"})
_MEETING = frozenset({"met", "held", "spoke", "conferred"})
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_HELD_SOMEWHERE = frozenset({"held", "place"})
_NO_TURN = PASSIVE | {"-"}  # "was received", "an Egyptian-hosted summit"
_JUDGING = frozenset({"described", "hailed", "praised", "defended", "criticised", "criticized", "recalled"})
_GOING = frozenset({"goes", "flies", "travels", "heads", "leaves", "continues", "proceeds", "returns"})
_ARRIVING = frozenset({"arrival", "arriving", "landing"})  # "met A shortly after his arrival on Monday"
_SINCE = frozenset({"since", "until"})
_OCCASIONS = EVENT_NOUNS - {"summit", "conference", "talks", "negotiations", "round", "peace", "report"} | {"one"}
_BEGUN = frozenset({"started", "began", "begun", "erupted"})
_SAYING = frozenset({"told", "tells", "assured", "informed", "warned"})
_OWN = frozenset({"his", "her", "their"})
_OWN_TALKS = frozenset({"talks", "meeting", "meetings", "discussions", "visit", "trip"})
_WHO = frozenset({"who", "whose", "whom"})
_RELATIVE = _WHO | {"which"}
_IS = frozenset({"is", "are"})
_THAT = _RELATIVE | {"that"}
_LEADING_ASIDE = _THAT | {"where", "and"}
_WAS = frozenset({"was", "were", "had", "has"})
_RESOLVING = frozenset({"agreed", "decided", "vowed", "promised", "offered", "refused", "declined"})
_AUXILIARIES = _WAS | {"is", "are", "will", "would"}
_DUE = frozenset({"to", "due", "expected", "scheduled"})
_AHEAD = frozenset({"will", "would", "is", "are"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_BORDERS = frozenset({"crossing", "border", "terminal", "frontier", "fence"})
_ABOUT = frozenset({"on", "about"})
_AFTER = frozenset({"after", "following"})
_ENDING = frozenset({".", ",", "in", "at"})
_COMING_HOME = frozenset({"returned", "returns", "flew", "came"})
_AFTER_PLACES = frozenset({"", ",", "and", "on", "for", "to", "-", ":", "after", "as", "with", "amid", ".", "\n"})
_FOR_LATER = frozenset({"ahead", "prepare", "preparing", "preparation", "preparations"})
_AND = frozenset({"and", "but", "while"})
_LEAVING = frozenset({"left", "leaves", "leave", "leaving", "departed", "departs", "departing", "quit"})
_BACK_FROM = (["returned", "from"], ["back", "from"], ["returns", "from"])
_NEAR = 4
_FAR = 9
_FARTHEST_DATE = 16
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
            if date is not None and _is_after_another(scene, place, i, date):
                break  # "arrived a day after A had travelled to Cairo"
            if i == place + 1 and scene.keys[place] in _LEAVING:
                continue  # "departed Gaza for Cairo"
            if mention is not None and mention.place and (scene.units[i].place or mention.kind is MentionKind.STATE):
                before = scene.keys[i - 1]
                if before in _TALKED_TO:
                    break  # "ended a tour without persuading Egypt"
                if _is_told_of_else(scene, i):
                    continue
                named = _is_named_by_kind(scene, i)  # "arrived in the resort of Sharm el-Sheikh"
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
        named = scene.at[i + 1] in _KINDS and scene.at[i + 2] == "of" and i + 3 < len(scene.units)
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
        if scene.at[clause.start - 1] == "where" and not _is_closed(scene, clause.start, place):
            stop = clause.start - 2
            while stop > 0 and (units[stop].date is not None or scene.keys[stop] in _BEFORE_WHERE):
                stop -= 1  # "the summit in Sharm el-Sheikh in May, where"
            there = (i for i in scene.marked if clause.start < i < place and units[i].place and _is_at(scene, i))
            elsewhere = any(not is_talked_about(self._gazetteer, scene, i, last) for i in (*there, *named))
            if stop >= 0 and units[stop].place and not elsewhere:
                return units[stop].place
        if (where := self._place_behind(scene, [i for i in named if i > last], last)) is not None:
            return where
        for i in range(place - 1, clause.start - 1, -1):
            date = units[i].date
            if date is not None and date.rule == FROM_EVENT:
                break  # "toured Rafah on Friday, a day after meeting A"
            if (
                units[i].place
                and (scene.keys[i - 1] if i else scene.at[i + 1]) in (_AT_BEFORE if i else _AFTER_PLACES)
                and scene.at[i + 1] not in _BORDERS
                and not is_talked_about(self._gazetteer, scene, i, clause.start)
                and not _is_of_a_meeting_before(scene, clause.start, i, place)
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
        turn = next((i for i in behind if self._tells_another(scene, i) or _turns(scene, last, i)), clause.stop)
        return [i for i in named if i < turn and not _is_before_a_journey(scene, last, i)]

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
        stop = next((i for i in range(spoken, end) if scene.keys[i] in _THAT), end)
        said_in = (i for i in range(spoken, stop) if scene.units[i].place and scene.keys[i - 1] in _INSIDE)
        return next((self._narrowest(scene, i) for i in said_in), None)

    def _place_behind(self, scene: Scene, named: list[int], last: int) -> str | None:
        """Return which of the places named after the words that tell something was its place; `None` if none was."""
        for i in named:
            at = _is_at(scene, i) or i - last <= 1 or _is_named_by_kind(scene, i) or _is_at_owned(scene, i)
            if at and not is_talked_about(self._gazetteer, scene, i, last):
                where = self._narrowest(scene, i)
                kind = next((k for k in range(i + 1, i + _NEAR) if scene.at[k] in _KINDS), i)
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
        if self._is_turn(scene, i) or (scene.keys[i] == "ahead" and _is_of_another_occasion(scene, i)):
            return True
        comma = i - 2 if scene.keys[i - 1] == "and" else i - 1
        if scene.keys[i] == "according":
            return True  # "will meet A, according to the embassy in Cairo"
        if scene.keys[comma] == "," and (scene.is_finite(i) or scene.keys[i] in _GOING):
            return not _is_of_the_same(scene, i)
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
                or _opens_another(scene, i + 1, self._turns)
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
            at = _is_at(scene, i) or _is_named_by_kind(scene, i)
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
        dates = [i for i in scene.dates if _is_owned(scene, last, i) or not self._is_another(scene, last, i)]
        dates = [
            i
            for i in dates
            if not (_is_aside(scene, last, i, self._turns) if i > last else _is_before(scene, start, place, i))
        ]
        if scene.keys[place] in BRIEFING:
            dates = [i for i in dates if not _is_of_own_talks(scene, place, i)]
        dates = [i for i in dates if not (_is_of_a_speech(scene, i) or is_followed(scene, i, place))]
        clause = scene.clause(place)
        if scene.at[place] in _SAYING and "that" in scene.keys[place:]:
            said = scene.keys.index("that", place)
            dates = [i for i in dates if i < said]  # not when what A told B was, or will be
        inside = [i for i in dates if i in clause]
        now = scene.at[clause.start - 1] in _WHO and scene.at[place] in _IS
        if now or is_before_he_does(scene, clause.start):
            dates = inside  # "met A on Friday before he flew to Cairo to see B", "met A on Friday, who is in Cairo"
        nearest = _nearest(scene, place, last, inside, [i for i in dates if i not in clause]) if dates else None
        if nearest is None:
            nearest = as_it_was_said(scene, place)
        elif scene.keys[place] in _LEAVING:
            nearest = next((i for i in inside if not _GATHERINGS.isdisjoint(scene.keys[nearest:i])), nearest)
        if (then := _when_before(scene, clause.start)) is not None:
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
            start = unit.date.value if unit.date is not None and (bound or _is_of_a_beginning(scene, i)) else None
            if unit.date is not None and isinstance(start, When) and start.before(published) is Certainty.YES:
                return evolve(unit.date, value=Span.of(start, published))
        return None

    def _is_another(self, scene: Scene, last: int, i: int) -> bool:
        """Say whether a date tells since when, until when, or on which day somebody said it, and not when."""
        before = scene.at[i - 1]
        owning = i > last and scene.is_possessive(i)  # "talks with A before Sunday's vote"
        judged = scene.at[i + 1] in _JUDGING and i < last  # "on Monday described his talks with A"
        described = i > last and before in {"a", "an"}  # "refused to see A until Hamas accepts a 2002 plan"
        if owning or judged or described or _is_of_a_beginning(scene, i) or _is_of_an_occasion(scene, i):
            return True
        verb = scene.at[i - 2] if before in {"on", "from"} else before
        date = scene.units[i].date
        if date is not None and (date.rule == SINCE_THEN or _is_after_another(scene, last, i, date)):
            return True
        resolved = verb in _RESOLVING and scene.at[i + 1] in {"to", "not"}  # "agreed on Sunday to hold talks"
        if before in _NOT_THEN or verb in _REPORTING or verb in _CALLED_OFF or resolved:
            return True
        start = i
        while start > 0 and scene.keys[start - 1] not in {",", ";", "—"}:
            start -= 1
        if i > last:
            if "until" in scene.keys[start:i] and "late" in scene.keys[start:i]:
                return False  # "met until late on Tuesday"
            between = scene.keys[max(start, last + 1) : i]
            return not _NOT_THEN.isdisjoint(between) and _ARRIVING.isdisjoint(between)
        return not _SINCE.isdisjoint(scene.keys[start:i]) and "," in scene.keys[i:last]


def _is_owned(scene: Scene, last: int, i: int) -> bool:
    """Say whether a noun is told to be of a day: "after Sunday's meeting with A"."""
    return i < last < i + _NEAR and scene.is_possessive(i) and all(scene.keys[i + 1 : last])


def _is_after_another(scene: Scene, last: int, i: int, date: DateExpression) -> bool:
    """Say whether a date counts from what somebody else did: "is to see A on Monday, two weeks after B was there"."""
    return date.rule == FROM_EVENT and i > last and i + 1 < len(scene.units) and scene.units[i + 1].acts


def _ruler_of(place: str, day: When | None) -> str | None:
    """Return who rules a place that is no state's, on a day."""
    rulers = lexicon("names")["rulers"].get(place, {})
    since = [begin for begin in sorted(rulers) if day is not None and When.parse(begin).after(day) is not Certainty.YES]
    return rulers[since[-1]] if since else None


def _is_of_a_meeting_before(scene: Scene, start: int, i: int, place: int) -> bool:
    """Say whether a relative clause tells where two met before: "A and B, who last met in Cairo, are to hold talks"."""
    closed = scene.at[start - 1] == "who" and "," in scene.keys[i:place]
    if closed and not _AHEAD.isdisjoint(scene.keys[i:place]):
        return True  # "A, who was in Cairo on Monday, will receive B"
    return closed and not _MEETING.isdisjoint(scene.keys[start:i])


def _nearest(scene: Scene, place: int, last: int, inside: list[int], outside: list[int]) -> int | None:
    """Return which date tells when it was what the words from one place to another tell, those of its clause first."""
    # What stands before "that" says on which day somebody told it.
    outside = [i for i in outside if i > place or _is_told_of_what_follows(scene, i, place)]
    # Nor is what stands behind "and that": "said that A had rung him and that they would meet on Sunday".
    outside = [i for i in outside if ["and", "that"] not in ([*pair] for pair in pairwise(scene.keys[last:i]))]
    wanted = chain(
        (i for i in inside if place < i < last),
        (i for i in inside if i > last),
        (i for i in reversed(inside) if i < place),
        (i for i in reversed(outside) if i < place),
        (i for i in outside if 0 < i - last < _FARTHEST_DATE),
    )
    return next(wanted, None)


def is_followed(scene: Scene, i: int, place: int) -> bool:
    """Say whether a date is of what followed what a word tells: "saw A on Sunday following a tour with B and C"."""
    if i > place or "following" not in scene.keys[i + 1 : place] or "," in scene.keys[i + 1 : place]:
        return False
    return sum(unit.acts for unit in scene.units[:i]) > 1  # but "left Cairo on Sunday following talks"


def _is_of_a_speech(scene: Scene, i: int) -> bool:
    """Say whether a day is counted from when a quoted person spoke: "'This evening I received A,' B said"."""
    return scene.keys[0] in _QUOTES and scene.reading.tokens.keys[scene.units[i].first] in _THIS_DAY


def _is_told_of_else(scene: Scene, i: int) -> bool:
    """Say whether a place only says of which thing something is told.

    So it is in "the crossing between Gaza and Egypt", "the idea of a Gaza truce", "to end the fighting in Gaza".
    """
    before = scene.keys[i - 1]
    bordering = before == "and" and _is_of_a_crossing(scene, i - 4)
    return bordering or before in {"a", "an"} or (before == "in" and scene.keys[i - 2] in TROUBLES)


def is_before_he_does(scene: Scene, start: int) -> bool:
    """Say whether a clause tells what somebody did later than what is told before it."""
    return scene.at[start - 1] == "before" and start < len(scene.units) and scene.units[start].acts


def _is_told_of_what_follows(scene: Scene, i: int, place: int) -> bool:
    """Say whether a date tells when a word behind it was: "In May, at talks that were kept secret, A met B"."""
    that = scene.keys.index("that", i, place - 1) if "that" in scene.keys[i : place - 1] else None
    if that is None:
        return True
    return i <= 1 and scene.at[that - 1] not in _REPORTING and "," in scene.keys[that:place]


def _is_of_own_talks(scene: Scene, place: int, i: int) -> bool:
    """Say whether a date is of what somebody tells another of: "briefed A on his talks with B on Sunday"."""
    said = scene.keys[place:i]
    return not _OWN.isdisjoint(said) and not _OWN_TALKS.isdisjoint(said)


def _is_aside(scene: Scene, last: int, i: int, turns: frozenset[str]) -> bool:
    """Say whether a date belongs to what a relative clause or the next clause tells: "met A, who left on Friday"."""
    between = range(last + 1, i)
    opening = i - 1 if scene.keys[i - 1] == "on" else i
    if scene.keys[opening - 1] == "and" and _opens_another(scene, opening, turns):
        return True
    said = scene.keys[last + 1 : i]
    if any(key in _FOR_LATER and after in {"of", "for"} for key, after in pairwise(said)):
        return True  # "met A ahead of a summit on Sunday", "to prepare for"
    if not _LEADING_ASIDE.isdisjoint(said) and any(_leads_aside(scene, k) for k in between):
        return True
    apart = "and" in said and any(_does_a_thing(scene, k, i) for k in between)
    if apart or ("," in said and _another_clause_follows(scene, last, i)):
        return True
    if _AND.isdisjoint(scene.keys[last : i - 1]):
        return False
    return any(_turns(scene, last, k) for k in between)


def _turns(scene: Scene, last: int, k: int) -> bool:
    """Say whether a sentence turns, after "and", to what is to come or to what somebody else does."""
    if scene.keys[k] in _AND:
        return _looks_ahead(scene, last, k)
    return scene.keys[k - 1] in _AND and _somebody_else_acts(scene, last, k)


def _somebody_else_acts(scene: Scene, last: int, k: int) -> bool:
    """Say whether somebody begins a clause of his own after "and", and is not listed: "between A and B was held"."""
    if not (scene.units[k].acts and scene.begins_clause(k)):
        return False
    return _LISTING.isdisjoint(scene.keys[last:k]) or "and" in scene.keys[last + 1 : k - 1]


def _is_of_a_crossing(scene: Scene, i: int) -> bool:
    """Say whether a crossing stands at a place, and then between what it lies."""
    if i < 0 or scene.keys[i + 1] != "between":
        return False
    mention = scene.units[i].mention
    return scene.keys[i] in _BORDERS or (mention is not None and mention.kind is MentionKind.CROSSING)


def _does_a_thing(scene: Scene, k: int, i: int) -> bool:
    """Say whether a plain noun does something else on a date: "met A, and the text was signed five days later"."""
    if scene.keys[k] != "and" or scene.at[k + 1] not in _ARTICLES:
        return False
    verb = next((m for m in range(k + 2, i) if not scene.keys[m] or scene.is_finite(m)), i)
    return verb < i and bool(scene.keys[verb])


def _leads_aside(scene: Scene, k: int) -> bool:
    """Say whether a word begins a relative clause or the next one, or a journey goes on there."""
    on = scene.keys[k] == "and" and _goes_on(scene, k)
    return on or scene.keys[k] in _WHO or _begins_another(scene, k) or _is_about_somebody(scene, k)


def _is_closed(scene: Scene, start: int, place: int) -> bool:
    """Say whether "where" ended before a place: "A, who was in Kuwait, where he met B, was to travel to Jerusalem"."""
    return any(scene.keys[k] == "," and scene.keys[k + 1] in _WAS for k in range(start + 1, place - 1))


def _is_of_another_occasion(scene: Scene, i: int) -> bool:
    """Say whether "ahead" tells of an occasion other than the one told: "met A ahead of a summit in Amman"."""
    another = scene.at[i + 1] == "of" and scene.at[i + 2] in {"a", "an"}
    return another and not _GATHERINGS.isdisjoint(scene.keys[i + 3 : i + 3 + _NEAR])


def _looks_ahead(scene: Scene, last: int, k: int) -> bool:
    """Say whether a sentence turns from what was to what is to come: "had met A and would see B on Friday"."""
    due = scene.at[k + 1] in _WAS and not _DUE.isdisjoint(scene.keys[k + 2 : k + _NEAR])
    return (due or scene.at[k + 1] in _AHEAD) and _AHEAD.isdisjoint(scene.keys[max(0, last - _NEAR) : last])


def _another_clause_follows(scene: Scene, last: int, i: int) -> bool:
    """Say whether a verb follows a comma: "who met A in May, is to arrive on Friday", "met A, and will see B"."""
    commas = (k for k in range(last + 1, i) if scene.keys[k] == ",")
    verbs = (comma + 1 + (scene.keys[comma + 1] == "and") for comma in commas)
    return any(scene.is_finite(k) and not _is_of_the_same(scene, k) for k in verbs)


def _is_of_the_same(scene: Scene, k: int) -> bool:
    """Say whether a verb says where a meeting is: "A meeting of A and B, put off in May, will now take place"."""
    return not _HELD_SOMEWHERE.isdisjoint(scene.keys[k : k + _NEAR])


def _opens_another(scene: Scene, i: int, turns: frozenset[str]) -> bool:
    """Say whether a date leads to what somebody did next: "saw A in Ramallah, and the next day he was in Ankara"."""
    i += scene.at[i] == "on"
    if i + 2 >= len(scene.units) or scene.units[i].date is None:
        return False
    acts = scene.units[i + 1].acts and not scene.is_possessive(i + 1)
    return scene.at[i + 1] in turns or (acts and (scene.is_finite(i + 2) or scene.at[i + 2] in _ENDING))


def _goes_on(scene: Scene, k: int) -> bool:
    """Say whether a journey goes on, by a verb or without one: "to see A and goes on to Cairo on Wednesday"."""
    return scene.at[k + 1] in _GOING or goes_elsewhere(scene, k)


def goes_elsewhere(scene: Scene, k: int) -> bool:
    """Say whether a journey goes on at a place: "to Jerusalem today to meet A, and to Ramallah on Thursday"."""
    to = k + 1
    while to < len(scene.units) and (scene.units[to].date is not None or scene.keys[to] == "on"):
        to += 1  # "and last Wednesday to Nicosia"
    on = scene.keys[k] == "and" and scene.at[to] == "to" and to + 1 < len(scene.units)
    return on and _names_a_place(scene.units[to + 1])


def _names_a_place(unit: Unit) -> bool:
    return unit.mention is not None and unit.mention.place is not None


def _is_about_somebody(scene: Scene, k: int) -> bool:
    """Say whether a clause tells what somebody did or had done: "talks with A, which he broke off on Sunday"."""
    before = scene.keys[k] == "where" and "had" in scene.keys[k + 1 : k + _NEAR]
    if not (before or scene.keys[k] == "which") or k + 1 == len(scene.units):
        return False
    if not (scene.units[k + 1].acts or scene.keys[k + 1] in _PRONOUNS):
        return False
    return _PLANNED.isdisjoint(scene.keys[k + 1 : k + _NEAR])


def _when_before(scene: Scene, start: int) -> int | None:
    """Return the date of which a clause says what was then: "their first since December, when the two met"."""
    if scene.at[start - 1] != "when":
        return None
    date = start - 3 if scene.at[start - 2] == "," else start - 2
    return date if date > 0 and scene.units[date].date is not None else None


def _begins_another(scene: Scene, k: int) -> bool:
    """Say whether "that" begins what happened then, and not for when something was planned."""
    if scene.keys[k] != "that" or scene.at[k + 1] not in _WAS or scene.keys[k + 2 : k + 4] == ["to", "have"]:
        return False
    return _PLANNED.isdisjoint(scene.keys[k + 1 : k + _NEAR])


def _is_before(scene: Scene, start: int, place: int, i: int) -> bool:
    """Say whether a date belongs to a clause that ends before the subject: "a march is set for Friday, and A met B"."""
    relative = next((k for k in range(i - 1, max(-1, i - _FAR), -1) if scene.keys[k] in _RELATIVE), None)
    if relative is not None and "," in scene.keys[i:place]:
        return True
    if "," in scene.keys[i:place] and any(unit.acts for unit in scene.units[start:i]) and start:
        return True  # "who sees A on Monday, has turned down talks with B"
    clause = scene.clause(i)
    return (
        i < start - 1
        and any(scene.keys[k] in _AND and not scene.is_finite(k + 1) for k in range(i, start))
        and any(scene.is_finite(k) for k in range(clause.start, i))
    )


def _is_before_a_journey(scene: Scene, last: int, i: int) -> bool:
    """Say whether somebody goes to a place after what is told: "received A ahead of his trip to Cairo"."""
    return scene.keys[i - 1] == "to" and "ahead" in scene.keys[last:i]


def _is_at(scene: Scene, i: int) -> bool:
    """Say whether a place is told of as where something was: "in Cairo", but not "through Doha and Cairo"."""
    if scene.at[i + 1] in _BORDERS or scene.at[i + 1] == "-":
        return False  # "at the Gaza border", "at the Gaza-Egypt border"
    leading = i - 1
    while leading > 0 and scene.keys[leading] in _DESCRIBING:
        leading -= 1  # "in the occupied West Bank", "in nearby Ramallah"
    before = scene.keys[leading]
    if before == "," and scene.sentence.kind is SegmentKind.TITLE and scene.at[i + 1] not in _AFTER_PLACES:
        return False  # "A meets B, Gaza force on agenda"
    bordering = before == "and" and "between" in scene.keys[max(0, i - _NEAR) : i]  # "the border between A and B"
    return before in _AT and not bordering and not (before == "and" and scene.at[i - 3] in _THROUGH)


def _is_named_by_kind(scene: Scene, i: int) -> bool:
    """Say whether a place is named as in "the resort of Sharm el-Sheikh", "the Palestinian capital of Ramallah"."""
    return scene.at[i - 1] == "of" and i > 1 and (scene.keys[i - 2] in _KINDS or scene.units[i - 2].place is not None)


def _is_at_owned(scene: Scene, i: int) -> bool:
    """Say whether a place is named as in "in Egypt's Sharm el-Sheikh"."""
    return scene.is_possessive(i - 2) and scene.at[i - 3] in _AT


def _is_of_an_occasion(scene: Scene, i: int) -> bool:
    """Say whether a date belongs to the name of something else: "the ceasefire of 26 August"."""
    return scene.at[i + 1] in _OCCASIONS or (scene.at[i - 1] == "of" and scene.at[i - 2] in _OCCASIONS)


def _is_of_a_beginning(scene: Scene, i: int) -> bool:
    """Say whether a date tells when a war or the like began: "the war, which started on October 7"."""
    before = scene.at[i - 1]
    return before in _BEGUN or (before in {"on", "in"} and scene.at[i - 2] in _BEGUN)
