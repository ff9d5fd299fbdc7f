"""`Teller`: which sightings in an article tell of the same meeting, and what they tell of it together."""

from collections.abc import Iterable
from typing import final

from attrs import define, field
from msgspec.structs import replace

from mideast_events.certainty import Certainty
from mideast_events.dates import AnyTime, When
from mideast_events.extraction.meetings.cues.readings import BEFORE_IT
from mideast_events.extraction.meetings.matches import Matches
from mideast_events.extraction.meetings.sightings import PLAIN_ROLES, Party, Sighting
from mideast_events.meetings import Directness, MeetingFormat, MeetingStatus, ParticipantRole

CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.REFUSED})
"""What became of meetings that were meant to be, and were not."""

_AGREEING = {
    one: alike
    for alike in (frozenset({MeetingStatus.HELD, MeetingStatus.UNCONFIRMED}), CALLED_OFF | {MeetingStatus.PLANNED})
    for one in alike
}
_STRENGTH = [MeetingStatus.PLANNED, MeetingStatus.HELD, MeetingStatus.UNCONFIRMED, MeetingStatus.REFUSED,
             MeetingStatus.CANCELLED, MeetingStatus.POSTPONED]  # fmt: skip
# Of the classes they take long to look up.
_REFUSED = MeetingStatus.REFUSED
_NO = Certainty.NO
_INDIRECT = Directness.INDIRECT
_REMOTE = MeetingFormat.REMOTE
_MEMBER = ParticipantRole.MEMBER
_HOST = ParticipantRole.HOST
_HEAD = ParticipantRole.HEAD_OF_DELEGATION
_SEVERAL_SIDES = 3
_JOURNEY_DAYS = 2
_PLANNED_DAYS = 5
_NEWS_DAYS = 7
_CONTACT = "contact"
_SPOKEN = frozenset({"speak-with", "speak-together"})


@define
class Told:
    """A meeting as an article tells it, with all its sightings."""

    parties: list[Party]
    status: MeetingStatus
    place: str | None
    time: AnyTime | None
    sightings: list[Sighting] = field(factory=list[Sighting])

    @property
    def is_before(self) -> bool:
        """Whether it is told beside something later."""
        return any(one.before for one in self.sightings)

    @property
    def is_remote(self) -> bool:
        """Whether any of its sightings tells that they did not come together in one place."""
        return _REMOTE in [one.format for one in self.sightings]

    @property
    def is_at_home(self) -> bool:
        """Whether its place is but that of the dateline, which another sentence may correct."""
        return all(one.at_home for one in self.sightings if one.place)


def _attended(told: list[Told], sighting: Sighting) -> Told | None:
    """Return the meeting told of last, or the last on the day that is told: "also attended Monday's meeting".

    It is `None` where that was on another day: "a similar summit held in May, which was attended by A".
    """
    day = sighting.time.value if sighting.time is not None else None
    if day is None:  # "held talks ahead of a summit next week. The meeting was attended by A"
        return next((one for one in reversed(told) if _agree(one.status, sighting.status)), told[-1])
    on_it = (one for one in reversed(told) if one.time is not None and one.time.overlaps(day) is not Certainty.NO)
    return next(on_it, told[-1] if told[-1].time is None else None)


@final
class Teller(Matches):
    """Makes one meeting of the sightings that are of one."""

    def tell(self, sightings: Iterable[Sighting], published: When | None = None) -> list[Told]:
        """Return the meetings that these sightings of an article tell of, in the order in which they are first told."""
        self._published = published
        told: list[Told] = []
        early: list[Sighting] = []
        for sighting in sorted(sightings, key=lambda one: one.headline):
            if sighting.attending:
                if not told:
                    early.append(sighting)
                elif (attended := _attended(told, sighting)) is not None:
                    self._join(attended, sighting)
                continue
            alike = [self._likeness(one, sighting) for one in told]
            most = max(alike, default=0)
            if most <= 0 and (apart := self._told_apart(told, sighting)):
                for one in apart:
                    one.sightings.append(sighting)
            elif most <= 0:
                told.append(_first_told(sighting))
            else:
                same = told.pop(-1 if alike[-1] == most else alike.index(most))
                told.append(same)
                self._add(same, sighting)
        for sighting in early if told else ():  # who is told to attend what only a headline tells of
            self._join(told[-1], sighting)
        for one in told:
            one.sightings.sort(key=lambda sighting: sighting.trigger)
        return sorted(self._without_arrivals(told), key=_where_told)

    def _told_apart(self, told: list[Told], sighting: Sighting) -> list[Told]:
        """Return the meetings of one with each of several whom a headline names together: "A meets B, C"."""
        if not sighting.headline or len(sighting.parties) < _SEVERAL_SIDES:
            return []
        for one in sighting.parties:
            others = [other for other in sighting.parties if other is not one]
            found = [
                next((each for each in told if self._are_in(each, one, other, sighting)), None) for other in others
            ]
            apart = [each for each in found if each is not None]
            if len(apart) == len(others):
                return apart
        return []

    def _are_in(self, told: Told, one: Party, other: Party, sighting: Sighting) -> bool:
        """Say whether a meeting told of before is one of two whom a sighting names."""
        if not _agree(told.status, sighting.status) or _differ_in_kind(told, sighting) or self._is_old(told):
            return False
        return all(any(self._match(party, each) for party in told.parties) for each in (one, other))

    def _is_old(self, told: Told) -> bool:
        """Say whether a meeting was long before the day of publication, so that no headline tells of it."""
        if told.time is None or told.time.latest is None or self._published is None or self._published.earliest is None:
            return False
        return (self._published.earliest - told.time.latest).days > _NEWS_DAYS

    def _without_arrivals(self, told: list[Told]) -> list[Told]:
        """Make a journey of which only the place is told part of the meeting for which it was made."""
        kept: list[Told] = []
        journeys: list[Told] = []
        for one in told:
            (journeys if _has_unnamed_host(one.parties) else kept).append(one)
        for one in journeys:
            purpose = next((other for other in kept if self._is_journey_to(one, other)), None)
            if purpose is None:
                kept.append(one)
            else:
                purpose.sightings += one.sightings
                purpose.place = purpose.place or one.place
        return kept

    def _is_journey_to(self, journey: Told, other: Told) -> bool:
        if journey.place is None:
            return False
        visitors = [party for party in journey.parties if party.name]
        keys = {party.key for party in visitors}
        held = journey.status is other.status is MeetingStatus.HELD
        teams = [
            party.side for party in visitors if party.side and held
        ]  # "A's team was in Doha, where its head met B"
        came = not keys.isdisjoint([party.key for party in other.parties])
        came = came or any(self._holds(party, one) for party in other.parties for one in visitors)
        if not came and not any(self._is_of(party, team) for party in other.parties for team in teams):
            return False
        if other.place is None:
            return self._is_received_by(journey, other)
        headline = all(one.headline for one in journey.sightings)
        ahead = journey.status is other.status is MeetingStatus.PLANNED
        arrived = journey.status is MeetingStatus.HELD and other.status is MeetingStatus.PLANNED
        if not (headline or arrived or _agree(journey.status, other.status)):
            return False
        near = journey.time is None or other.time is None or _nearly(journey.time, other.time, ahead=ahead)
        if near and self._may_be_one(journey.place, other.place):
            return True
        return self._is_received_by(journey, other)  # "landed in Tel Aviv and met A in Jerusalem"

    def _is_received_by(self, journey: Told, other: Told) -> bool:
        """Say whether somebody came on the day on which he met, nobody says where, one of those he came to."""
        hosts = [party for party in journey.parties if party.side and not party.name]
        others = [party for party in other.parties if party.role is _HOST]
        if others and not any(self._is_of(party, host.side or "") for host in hosts for party in others):
            return False  # "left Cairo for Doha on Monday. Egypt had hosted delegations of A and B"
        if journey.time is None or other.time is None or journey.time.overlaps(other.time) is not Certainty.YES:
            return False
        received = any(self._is_of(party, host.side or "") for host in hosts for party in other.parties)
        apart = any(
            one.format is MeetingFormat.REMOTE or one.directness is Directness.INDIRECT for one in other.sightings
        )
        return received and not apart and _agree(journey.status, other.status)

    def format_of(self, told: Told) -> MeetingFormat:
        """Return how the participants of a meeting came together, by what is said of it, by sides and by roles."""
        said = {one.format for one in told.sightings}
        roles = {party.role for party in told.parties}
        sides = {self._side_of(party) for party in told.parties} - {None}
        if MeetingFormat.REMOTE in said:
            return MeetingFormat.REMOTE
        if len(sides) >= _SEVERAL_SIDES:
            return MeetingFormat.MULTILATERAL
        if MeetingFormat.VISIT in said or roles >= {ParticipantRole.HOST, ParticipantRole.VISITOR}:
            return MeetingFormat.VISIT
        indirect = told.sightings[0].directness is Directness.INDIRECT
        if told.place is not None and roles == {ParticipantRole.PARTY} and len(sides) > 1 and not indirect:
            return MeetingFormat.THIRD_LOCATION
        return MeetingFormat.UNSPECIFIED

    def _join(self, told: Told, sighting: Sighting) -> None:
        known = {party.key for party in told.parties}
        told.parties += [party for party in sighting.parties if party.key not in known]
        told.sightings.append(sighting)

    def _add(self, told: Told, sighting: Sighting) -> None:
        time = sighting.time.value if sighting.time is not None else None
        arrival = _has_unnamed_host(sighting.parties) and bool(told.parties) and not _has_unnamed_host(told.parties)
        merged: list[Party] = []
        groups = [party for party in told.parties if not self._rank(party)]
        shared = sighting.keys & {party.key for party in told.parties}
        held = {one.key for one in sighting.parties if any(self._holds(party, one) for party in told.parties)}
        for party in told.parties:
            others = (one for one in sighting.parties if self._rank(party) or one.key not in held)
            other = next((one for one in others if self._match(party, one, among=shared)), None)
            if other is None:
                merged.append(party)
            else:
                best = max(party, other, key=self._rank)
                role = party.role if party.role not in PLAIN_ROLES else other.role
                merged.append(replace(best, role=role, office=best.office or party.office or other.office))
        known = {party.key for party in merged}
        merged += [
            one
            for one in (sighting.parties if not sighting.headline else ())
            if (one.role is ParticipantRole.MEMBER and one.key not in known)
            or not any(
                self._match(party, one, among=shared)
                for party in told.parties
                if party not in groups or not self._rank(one)
            )
        ]
        told.parties = list({party.key: party for party in merged}.values())
        told.status = max(told.status, sighting.status, key=_STRENGTH.index)
        told.place = self._narrower(told.place, sighting.place)
        if time is not None and not arrival and (told.time is None or _width(time) < _width(told.time)):
            told.time = time
        told.sightings.append(sighting)

    def _likeness(self, told: Told, sighting: Sighting) -> int:
        """Return how well a sighting fits a meeting; 0 or less where it is of another."""
        time = sighting.time.value if sighting.time is not None else None
        if (
            not (_agree(told.status, sighting.status) or _is_beforehand(told, sighting))
            or _differ_in_kind(told, sighting)
            or _differ_in_time(told, sighting)
        ):
            return 0
        elsewhere = told.place and sighting.place and not self._may_be_one(told.place, sighting.place)
        if elsewhere and not (time is not None and time == told.time and told.is_at_home):
            return 0
        if self._are_received_by_others(told.parties, sighting.parties):
            return 0
        smaller, larger = sorted((told.parties, sighting.parties), key=len)
        beside = sighting.aside and smaller is sighting.parties and not sighting.headline
        # "A and B are expected in Ramallah; C would not meet B"
        beside = beside or (told.status is _REFUSED) is not (sighting.status is _REFUSED)
        if (beside and len(smaller) < len(larger)) or len(smaller) < 2 <= len(larger):  # noqa: PLR2004 - two that meet
            return 0
        exact = {party.key for party in smaller} & {party.key for party in larger}
        if not self._have_each_another(smaller, larger, exact) or self._is_another_table(smaller, larger, exact):
            return 0
        return (
            1
            + 2 * len(exact)
            + (time is not None and told.time == time)
            + (told.place == sighting.place is not None)
            + (len(smaller) == len(larger))
            - 2 * (sighting.headline and time is None and self._is_old(told))
        )

    def _are_received_by_others(self, parties: list[Party], others: list[Party]) -> bool:
        """Say whether guests of one country are told beside guests of another, neither of whose hosts is named."""
        hosts, further = ([one for one in row if one.role is _HOST] for row in (parties, others))
        if not (hosts and further and any(one.is_unnamed_host for one in (*hosts, *further))):
            return False
        return not any(self._match(one, other, among=(one.key,)) for one in hosts for other in further)

    def _have_each_another(self, smaller: list[Party], larger: list[Party], exact: set[tuple[str, str]]) -> bool:
        """Say whether each of the smaller group can be another of the larger: two persons are not one delegation.

        `exact` are the keys of those who are in both.
        """
        if len(exact) == len(smaller):
            return True
        free = [other for other in larger if other.key not in exact]
        named = self._with_members(smaller) | self._with_members(larger)
        led = any(one.role is _MEMBER and one.key in exact for one in smaller) and all(
            one.role is not _HEAD for one in larger
        )
        for one in smaller:
            if one.key in exact or (led and one.role is _HEAD):
                continue
            others = (other for other in free if {one.key, other.key}.isdisjoint(named))
            same = next((other for other in others if self._match(one, other, among=exact)), None)
            if same is None:
                return False
            free.remove(same)
        return True

    def _is_another_table(self, smaller: list[Party], larger: list[Party], exact: set[tuple[str, str]]) -> bool:
        """Say whether unnamed people met by themselves, and not at a summit of people named, some of other sides."""
        if exact or len(smaller) == len(larger) or any(self._rank(one) for one in smaller):
            return False
        sides = {self._side_of(one) for one in smaller}
        others = {self._side_of(one) for one in larger if self._rank(one)} - sides
        return len(others) > 1


def _where_told(told: Told) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return where a meeting is first told, and where it is below the headline, by which two of one headline differ."""
    first = told.sightings[0].trigger
    return first, next((one.trigger for one in told.sightings if not one.headline), first)


def _first_told(sighting: Sighting) -> Told:
    """Return the meeting that a sighting is the first to tell of."""
    parties = {party.key: party for party in sighting.parties}
    time = sighting.time.value if sighting.time is not None else None
    return Told(list(parties.values()), sighting.status, sighting.place, time, [sighting])


def _differ_in_kind(told: Told, sighting: Sighting) -> bool:
    """Say whether only one of two is a contact of no known kind, or indirect, or by telephone."""
    first = told.sightings[0]
    return (
        (first.rule == _CONTACT) is not (sighting.rule == _CONTACT)
        or (first.directness is _INDIRECT) is not (sighting.directness is _INDIRECT)
        or (told.is_remote is not (sighting.format is _REMOTE) and not _may_be_by_phone(told, sighting))
    )


def _differ_in_time(told: Told, sighting: Sighting) -> bool:
    """Say whether two were at different times: "met A on arrival; they last met in May"."""
    time = sighting.time.value if sighting.time is not None else None
    if time is not None and told.time is not None:
        return time.overlaps(told.time) is Certainty.NO
    return (time is None) is not (told.time is None) and sighting.before is not told.is_before


def _is_beforehand(told: Told, sighting: Sighting) -> bool:
    """Say whether it is but told what was said before a meeting that was held: "A said before his meeting with B"."""
    before = sighting.status is MeetingStatus.PLANNED and sighting.time is None and BEFORE_IT in sighting.notes
    return before and told.status is MeetingStatus.HELD and sighting.keys <= {party.key for party in told.parties}


def _may_be_by_phone(told: Told, sighting: Sighting) -> bool:
    """Say whether it is left open how two spoke, of whom the sentence before or after says that one rang the other."""
    if told.place is not None or sighting.place is not None:
        return False
    same = {party.key for party in told.parties} == sighting.keys and sighting.time in {None, told.sightings[-1].time}
    discussed = told.is_remote and same and sighting.rule == "discuss"
    return discussed or all(one.rule in _SPOKEN for one in told.sightings)


def _has_unnamed_host(parties: Iterable[Party]) -> bool:
    return any(party.is_unnamed_host for party in parties)


def _nearly(journey: AnyTime, other: AnyTime, *, ahead: bool) -> bool:
    """Say whether a meeting is at most a few days from a journey; where both lie ahead, it may be later in the week."""
    if ahead and journey.latest is not None and other.earliest is not None:
        return 0 <= (other.earliest - journey.latest).days <= _PLANNED_DAYS or _nearly(journey, other, ahead=False)
    return journey.padded(days=_JOURNEY_DAYS).overlaps(other) is not Certainty.NO


def _agree(one: MeetingStatus, other: MeetingStatus) -> bool:
    return one is other or other in _AGREEING.get(one, ())


def _width(time: AnyTime) -> int:
    if time.earliest is None or time.latest is None:
        return 10**6
    return (time.latest - time.earliest).days
