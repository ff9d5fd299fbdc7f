"""`Memory`: whom the sentences before told of, so that "he" and "the two men" can be understood."""

from collections.abc import Sequence

from attrs import define, field

from mideast_events.extraction.expressions import DateExpression
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.sightings import Party, Sighting, party_of
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.words import POSSESSIVE
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.subjects import CAPTIVES, CAPTURED
from mideast_events.extraction.syntax.units import PERSONAL, Unit, UnitKind
from mideast_events.extraction.times.rules import FROM_EVENT
from mideast_events.meetings import MeetingStatus, ParticipantRole
from mideast_events.segments import SegmentKind

SPEAKING = frozenset({"said", "says", "added", "told", "wrote", "recalled"})
"""Verbs by which somebody is quoted."""

DELEGATIONS = frozenset({"delegation", "team"})
"""Words for people who go somewhere together."""

_CALLINGS = {
    "secretaries": "secretary", "ministers": "minister", "presidents": "president", "envoys": "envoy", "kings": "king",
}  # fmt: skip
_OF_DELEGATIONS = frozenset({ParticipantRole.HEAD_OF_DELEGATION, ParticipantRole.MEMBER})
_PERSON, _STATE, _GROUP = MentionKind.PERSON, MentionKind.STATE, MentionKind.GROUP
_ONE = UnitKind.ONE
_PAIR = 2
_NO_WORDS = frozenset[str]()
_HERS = frozenset({"she", "her"})
_WOMENS_NAMES = words("names", "words", "womens_names")
_BESIDES = frozenset({"where", "who", "when", "which", "that"})
_LEADING_IN = frozenset({"with", "from", "by", "for", "to"})
_LISTING = frozenset({",", "and"})
_GREETINGS = words("names", "words", "greetings")
_CLOSING = frozenset({"”", '"'})
_BEFORE_CLOSING = frozenset({",", ".", "?", "!"})
_THINGS = frozenset({"the", "it", "this", "that", "his", "her", "their", "a", "an"})
_DEPENDING = frozenset({"after", "before", "when", "while", "because", "although", "until"})


@define
class Journey:
    """Who goes where.

    Attributes:
        visitor: the id of who goes.
        place: the id of where to.
        time: when; `None` where it is not told.
    """

    visitor: str
    place: str
    time: DateExpression | None = None


@define
class Memory:
    """What is remembered from one sentence of an article to the next.

    Attributes:
        home: the place of the dateline; `None` where there is none.
        person: the person told of last, as one who acts.
        woman: the woman told of last, and `man` the man, as those who act.
        group: the delegation or the like told of last, as one that acts.
        they: the people with whom the sentence before began, if it told of no meeting; `None` where it did not.
        sides: the states and movements told of, the last ones last.
        parties: the participants of the meeting told of last.
        together: whom "the two" stands for: the participants told of last, of a meeting or of what was to be one.
        latest: whom it will stand for in the next sentence.
        place: the place named last in the sentence before, or the capital for whose government it stands.
        last: the meeting told of last.
        told: the meetings told of, in order.
        called: the persons told of, the last ones last, each with the words by which he or she was called.
        age: how many sentences ago that was.
        lead: how many sentences of running text have begun.
        journey: who was last said to go somewhere; `None` where nobody was.
    """

    home: str | None = None
    person: Mention | None = None
    woman: Mention | None = None
    man: Mention | None = None
    group: Mention | None = None
    they: Mention | None = None
    sides: list[str] = field(factory=list[str])
    parties: list[Party] = field(factory=list[Party])
    together: list[Party] = field(factory=list[Party])
    latest: list[Party] = field(factory=list[Party])
    called: dict[str, tuple[Mention, frozenset[str]]] = field(factory=dict[str, tuple[Mention, frozenset[str]]])
    place: str | None = None
    last: Sighting | None = None
    told: list[Sighting] = field(factory=list[Sighting])
    age: int = 0
    lead: int = 0
    journey: Journey | None = None

    @property
    def there(self) -> str | None:
        """The place that "there" stands for."""
        return self.place or (self.journey.place if self.journey else None)

    @property
    def recent(self) -> Sighting | None:
        """The meeting told of last, if it was told in this sentence or in the one before."""
        return self.last if self.age <= 1 else None

    def begin(self, scene: Scene) -> None:
        """Begin a sentence."""
        self.age += 1
        self.together = self.latest
        self.lead += scene.sentence.kind is SegmentKind.PARAGRAPH

    def tell(self, sighting: Sighting) -> None:
        """Remember a meeting."""
        met = self.last is not None and not self.age and self.last.status is MeetingStatus.HELD
        self.last, self.age = sighting, 0
        self.parties = sighting.parties
        if not (met and sighting.status is MeetingStatus.PLANNED):  # "A met B and said that he would meet C. The two"
            self.latest = sighting.parties
        self.told.append(sighting)

    def end(self, scene: Scene, sides: list[str], *, beside: bool) -> None:
        """End a sentence, in which these states and movements are named, and it may be but who was there besides."""
        for side in sides:
            if side in self.sides:
                self.sides.remove(side)
            self.sides.append(side)
        self.place = None
        if self.age or any(party.is_unnamed_host for party in self.latest):
            named = {one.actor: one for _, one in scene.mentions if one.kind is _PERSON}
            if len(named) != _PAIR or any(scene.is_possessive(i) for i, one in scene.mentions if one.kind is _PERSON):
                named = _beginning(scene)  # not "A, B's envoy"
            pair = [party for one in named.values() if (party := party_of(one))] if len(named) == _PAIR else []
            self.latest = pair if len(pair) == _PAIR else self.latest
        if not beside:
            self._remember_persons(scene)
        groups = (one for i, one in scene.mentions if one.kind is _GROUP and scene.at[i - 1] not in _LEADING_IN)
        self.group = next(groups, self.group)
        first = scene.units[0].mention if scene.units else None
        self.they = first if self.age and first is not None and first.kind is _GROUP else None
        keys = scene.reading.tokens.keys
        for i, mention in scene.mentions:
            unit = scene.units[i]
            if unit.place or mention.kind is _STATE:
                self.place = unit.place or mention.place or self.place
            elif mention.kind in PERSONAL and mention.actor and scene.at[i - 2] not in _GREETINGS:
                _, known = self.called.pop(mention.actor, (None, _NO_WORDS))
                self.called[mention.actor] = mention, known.union(_own(keys[unit.first : unit.end]))

    def one(self, pronoun: str) -> Mention | None:
        """Return the person for whom a pronoun stands, or the group for "it"."""
        if pronoun == "it":
            return self.group
        if pronoun in _HERS:
            if self.woman is not None and self.woman.actor:
                return self.woman
            known_man = self.person is not None and self.person.actor is not None and not self.person.is_new
            return self.last_called(woman=True) or (None if known_man else self.person)
        return self.man if self.person is self.woman and pronoun != "i" else self.person

    def last_called(self, *, woman: bool) -> Mention | None:
        """Return the woman, or the man, told of last."""
        return next((one for one, _ in reversed(self.called.values()) if is_woman(one) is woman), None)

    def delegation(self) -> list[Party]:
        """Return the delegation told of last, for which "the delegation" stands, after whoever heads it."""
        for one in reversed(self.told):
            for party in one.parties:
                if party.side and party.name.rpartition(" ")[2].lower() in DELEGATIONS:
                    return [*self.people_of(party), party]
        return []

    def people_of(self, party: Party) -> list[Party]:
        """Return who was told to head or to be of a delegation of which more is told: "it met A", "the team flew"."""
        parties = next((one.parties for one in reversed(self.told) if party.key in one.keys), ())
        return [one for one in parties if one.role in _OF_DELEGATIONS and one.key != party.key]

    def called_so(self, calling: str, known: Sequence[Party]) -> list[Party]:
        """Return the last two who are called as "the two secretaries" are, where none of those known is."""
        one = _CALLINGS.get(calling)
        if one is None or any(party.actor in self.called and one in self.called[party.actor][1] for party in known):
            return []
        named = [mention for mention, words_ in reversed(self.called.values()) if one in words_][:_PAIR]
        found = [party for mention in reversed(named) if (party := party_of(mention))]
        return found if len(found) == _PAIR else []

    def _remember_persons(self, scene: Scene) -> None:
        """Remember who acts in a sentence; where nobody does, it is who owns what the sentence is about."""
        if (speaker := _quoted(scene)) is not None:
            if speaker.mention is not None:
                self._remember_person(speaker.mention)
            return
        whose = _PAIR if scene.at[1] in {"was", "is"} and scene.is_possessive(_PAIR) else 0  # "It was A's first trip"
        first = scene.units[whose].mention if scene.units and scene.is_possessive(whose) else None
        owner = first if first is not None and first.kind in PERSONAL and first.actor else None
        for i in scene.marked:
            unit = scene.units[i]
            if unit.kind is _ONE and self.person is not None:
                if scene.reading.tokens.keys[unit.first] in {"i", "it"} or whose:
                    continue
                return
            mention = unit.mention
            if mention is None or mention.kind not in PERSONAL or not mention.actor or scene.is_possessive(i):
                continue
            if owner is not None and not _BESIDES.isdisjoint(scene.keys[:i]):
                break  # "A's first stop was Cairo, where B received him"
            led_in = self._is_led_in(scene, i) or _is_beside_what_happened(scene, i)
            if not led_in or (self.person is None and owner is None):
                self._remember_person(mention)
                return
        if owner is not None:
            self._remember_person(owner)

    @staticmethod
    def _is_led_in(scene: Scene, i: int) -> bool:
        """Say whether somebody does not act: "with A", nor who is named after him in a row, "with A, B and C"."""
        while scene.at[i - 1] in _LISTING and i > 1 and scene.units[i - 2].acts:
            i -= 2
        before = scene.at[i - 1]
        captive = before in CAPTURED or (before in CAPTIVES and scene.at[i - 2] not in _THINGS)
        return captive or before in _LEADING_IN

    def _remember_person(self, mention: Mention) -> None:
        self.person = mention
        if is_woman(mention):
            self.woman = mention
        else:
            self.man = mention


def _quoted(scene: Scene) -> Unit | None:
    """Return who is said to have said what a sentence quotes before: '"We hope that A comes," B told reporters'."""
    for i in range(2, len(scene.units) - 2) if not _CLOSING.isdisjoint(scene.keys) else ():
        if scene.keys[i] not in _CLOSING or scene.keys[i - 1] not in _BEFORE_CLOSING:
            continue
        inverted = scene.keys[i + 1] in SPEAKING
        unit = scene.units[i + 2 if inverted else i + 1]
        personal = unit.kind is _ONE or (unit.mention is not None and unit.mention.kind in PERSONAL and unit.acts)
        if personal and (inverted or scene.at[i + 2] in SPEAKING):
            return unit
    return None


def _is_beside_what_happened(scene: Scene, i: int) -> bool:
    """Say whether somebody but tells when something was: "The visit came a day after A had been there"."""
    if scene.at[0] not in _THINGS or not i:
        return False
    date = scene.units[i - 1].date
    return date.rule == FROM_EVENT if date is not None else scene.at[scene.clause(i).start - 1] in _DEPENDING


def _beginning(scene: Scene) -> dict[str | None, Mention]:
    """Return the two persons with whom a sentence begins: "A and B will be here before C"."""
    joined = scene.at[1] == "and" and len(scene.units) > _PAIR
    both = [scene.units[0].mention, scene.units[2].mention] if joined else []
    return {one.actor: one for one in both if one is not None and one.kind is _PERSON}


def _own(keys: list[str]) -> list[str]:
    """Return the words by which somebody is called, without whose he is: "the prime minister's envoy"."""
    if POSSESSIVE.isdisjoint(keys[1:]):
        return keys
    owned = next(i for i in range(len(keys) - 1, 0, -1) if keys[i] in POSSESSIVE)
    return keys[owned + 1 :]


def is_woman(mention: Mention) -> bool:
    """Say whether a mention names a woman, as far as her first name tells."""
    return (mention.actor or "").partition("-")[0] in _WOMENS_NAMES
