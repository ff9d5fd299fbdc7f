"""`Nouns`: who meets whom, told by a noun: "talks between A and B", "A's meeting with B"."""

from typing import NamedTuple, final

from msgspec.structs import replace

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.statuses import fate_of
from mideast_events.extraction.meetings.memories import SPEAKING, Memory
from mideast_events.extraction.meetings.people.participants import BRIEFING, Participants, part_of_a_visit
from mideast_events.extraction.meetings.sightings import Party
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind
from mideast_events.meetings import MeetingFormat, MeetingStatus, ParticipantRole

_ADDRESSING = words("meetings", "words", "addressing")
_BASE_FORMS = words("meetings", "words", "base_forms")
_FURTHER = words("meetings", "words", "further")
_GOES_ON = frozenset({"will", "would", "are", "resume", "continue"})
_WENT_ON = frozenset({"were", "had", "was", "resumed", "continued", "lasted", "took", "ended", "began", "opened"})
_LEADING_IN = frozenset({"during", "in", "at", "after", "following", "before", "speaking", "over", "on"})
_DEFINED = frozenset({"the", "a", "an"})
_ARTICLES = frozenset({"a", "an"})
_BEFORE_MEETING = frozenset({"a", "their", "the", "closed-door"}) | words("meetings", "cues", "secret")
_DEALS = words("meetings", "topics", "deals")
_CALLS = frozenset({"call", "calls"})
_ROOMS = words("meetings", "be-at-the-home-of", "verb")
_GUESTS = frozenset({"guest", "guests"})
_PLURAL = frozenset({"meetings", "sessions", "conversations", "encounters"})
_VISITING = frozenset({"visited", "visits"})
_BEFORE_ROOMS = frozenset({"in", "at", "to", "into"})
_BEING_THERE = frozenset({"was", "were", "went", "came", "drove", "walked", "arrived", "taken"})
_AHEAD = frozenset({"will", "would", "is", "are", "due"})
_IN = frozenset({"in", "during"})
_TELLING_IN = _IN | {"at"}
_TOLD_IN = frozenset({"meeting", "talks", "session"})
_HEADED = frozenset({"headed", "heads", "led", "leads"})
_BY_PHONE = frozenset({"phone", "telephone"})
_WITH = frozenset({"with", "of"})
_PRESENT = (["attending"], ["participating"], ["present"], ["taking", "part"], ["in", "attendance"])
_WITH_BESIDE = _WITH | {"alongside", "beside"}  # "told a news conference alongside A"
_WITH_OF_CALLS = _WITH | {"to", "from"}
_THAT = frozenset({"that", "which"})
_SET = frozenset({"set", "planned", "scheduled", "due"})
_BEFORE_PLACES = frozenset({"in", "on", "at", "here", "there"})
_SENDING = frozenset({"sent", "sends", "dispatched", "dispatches"})
_INVITING = frozenset({"invited", "asked"})
_NEAR = 5
_FAR = 9  # past "face-to-face"
_NEARER = 3
_NEAREST_BEFORE = 5
_FURTHEST_OF = 7
_FURTHEST_WITH = 12
_FEWEST = 2
_LONG_AGO = 2


class Named(NamedTuple):
    """Who is named around a noun.

    Attributes:
        units: the units that name them.
        others: those of them with whom the meeting is told to be.
        start: where the words that govern the noun begin.
    """

    units: list[int]
    others: list[int]
    start: int = 0


@final
class Nouns:
    """Finds who meets whom around a noun of a sentence."""

    def __init__(self, participants: Participants) -> None:
        """Take what finds participants."""
        self._who = participants

    def parties(self, scene: Scene, place: int, memory: Memory) -> tuple[list[Party], int]:
        """Return who meets by the noun at a place, and where the words that govern the noun begin."""
        named = self._named(scene, place)
        found = self._who.parties(scene, named.units, memory)
        alone = all(self._who.is_assembly(one) for one in found)  # "an Arab summit is set to open"
        if named.others and len(found) == len(named.others) and not alone:
            owners = list(self._who.whose(scene, place, memory))
            alike = len(found) > 1 and not self._who.are_of_several_sides(found)
            if not owners and len(found) > 1 and (alike or scene.keys[place] in _PLURAL):
                return [], 0  # "the meetings with A in Cairo and B in Doha", "for talks with a minister and his aide"
            found = [*owners, *found]
        return (found, named.start) if found else self._of_those_before(scene, place, memory, named)

    def with_whom(self, scene: Scene, place: int) -> list[int]:
        """Return with whom a meeting is, told after the noun: "talks in Cairo with"."""
        dated = place + 1 < len(scene.units) and scene.units[place + 1].kind is UnitKind.DATE
        joining = _WITH_OF_CALLS if scene.at[place] in _CALLS else _WITH
        joining = _WITH_BESIDE if scene.at[place] == "conference" else joining
        if (planned := _with_after_plan(scene, place)) is not None:
            return scene.objects(planned)
        if scene.at[place + 1] not in joining | _BEFORE_PLACES and not dated:
            return []
        if scene.at[place + 1] == "to" and scene.at[place + 2] in _BASE_FORMS:
            return []  # "rejected calls to meet A"
        of = next((i for i in range(place + 1, place + _FURTHEST_OF) if not _says_where_or_when(scene, i)), place + 1)
        if scene.at[of] == "of":
            several = scene.objects(of)
            return several if len(several) >= _FEWEST or self._who.meet_alone(scene, several) else []
        others = [i for i in scene.objects(place) if not joining.isdisjoint(scene.keys[place + 1 : i])]
        another = bool(others) and scene.keys[others[0] - 1] == "from" not in joining  # "drew criticism from A"
        another = another or _is_what_they_did(scene, others)
        return [] if another or (others and _goes_on(scene, place, others[0])) else others

    def _named(self, scene: Scene, place: int) -> Named:
        """Return who is named as meeting, before the noun and after it."""
        if between := self._who.between(scene, place):
            first = scene.keys[between[0] - 2] == "first"  # "the meeting was the first between leaders of A and B"
            # "flew to Cairo for talks on a truce between A and B"
            of_a_deal = scene.at[place - 1] == "for" and scene.at[between[0] - 2] in _DEALS
            return Named([] if first or of_a_deal else between, [])
        if (there := self._at_somebodys(scene, place)) is not None:
            return there
        others = self.with_whom(scene, place)
        if others:
            visit = part_of_a_visit(scene, place) if self._who.owner(scene, place) is None else None
            # "The visit would include talks with A"
            return self._with_others(scene, place, others) if visit is None else Named(others, others, visit + 1)
        if (in_a_call := _told_in_a_call(scene, place)) is not None:
            subjects = [i for i in self._who.acting(scene, in_a_call) if i < in_a_call]
            if subjects and self._who.are_persons(scene, [subjects[0], in_a_call]):
                ahead = not _AHEAD.isdisjoint(scene.keys[subjects[-1] : in_a_call])
                return Named([*subjects, in_a_call], [in_a_call], (subjects[-1] if ahead else in_a_call) + 1)
        if scene.at[0] in _LEADING_IN and scene.at[place - 1] in _ARTICLES | {"their"}:
            after = self._who.after_comma(scene, place)  # "at a meeting in Paris, A and B agreed"
            return Named(after if len(after) >= _FEWEST else [], [])
        return Named(self._owning(scene, place) or _attending(scene, place), [])

    def _at_somebodys(self, scene: Scene, place: int) -> Named | None:
        """Return who was where another lives or works, or his guest: "was in Morsi's office", "to the home of A"."""
        of = scene.keys[place] in _ROOMS and scene.at[place + 1] == "of"
        before = place - 2 if of else place - 3
        if of and not _is_where_somebody_went(scene, before):
            return Named([], [])
        if not (of or scene.keys[place] in _GUESTS or _is_where_somebody_went(scene, before)):
            return None
        host = scene.objects(place + 1)[:1] if of else [place - 2]
        named = bool(host) and scene.units[host[0]].acts
        verb = before if scene.keys[before] in _VISITING else before - 1
        subjects = self._who.acting(scene, verb if of else before) if named else []
        met = bool(subjects) and self._who.are_persons(scene, [*subjects, *host])
        return Named([*subjects, *host] if met else [], [], subjects[-1] + 1 if met else 0)

    def _owning(self, scene: Scene, place: int) -> list[int]:
        """Return whose meeting a noun tells of, where two are named before it: "A and B's talks", "the A-B meeting"."""
        if _is_between_two(scene, place):
            return [place - 3, place - 1]
        owner = self._who.owner(scene, place)
        row = scene.row_before(owner) if owner is not None else []
        return row if len(row) > 1 and self._who.are_persons(scene, row) else []

    def _with_others(self, scene: Scene, place: int, others: list[int]) -> Named:  # noqa: PLR0911 - one return a wording
        """Return who meets those named after a noun, and them."""
        owner = self._who.owner(scene, place)
        where = scene.clause(place).start - 1
        if owner is not None:
            return Named([owner, *others], others)
        if scene.at[where + 1] in _HEADED and scene.at[where] == "who":
            return Named([], [])  # "A, who led the team at the talks with B, flew home"
        if where > 0 and scene.at[where] == "where":
            return Named([*scene.subjects(where - 1), *others], others)  # "was in Amman, where talks with A"
        if scene.at[0] in _LEADING_IN and (after := self._who.after_comma(scene, place)):
            return Named([*after, *others], others)  # "during his meeting with A, B said"
        told = next((i for i in range(where - 1, 0, -1) if scene.keys[i] in SPEAKING), 0)
        if scene.at[where] == "that" and told == where - 2:
            subjects = scene.subjects(told)  # "A told reporters that a meeting with B"
            return Named([*subjects, *others], others, where + 1)
        subjects = [i for i in self._who.acting(scene, place) if i < place]
        if subjects and not _SENDING.isdisjoint(scene.keys[subjects[-1] + 1 : place]):
            subjects = []  # "A sent an aide to Cairo for talks with B"
        if subjects and (urging := subjects[0] - 1) > 0 and scene.keys[urging] in _ADDRESSING | BRIEFING:
            subjects = scene.subjects(urging) or subjects  # "urged B to wait in his talks with C"
        if not subjects and (by := _by_whom(scene, place)) is not None:
            return Named([by, *others], others, by + 1)
        if not subjects and scene.keys[:1] == ["for"] and scene.keys[2:3] == [","] and scene.units[1].acts:
            subjects = [1]  # "For A, it was the first meeting with B"
        in_a_call = subjects and scene.at[place - 1] in _BY_PHONE and scene.at[place - 2] in _IN  # "urged calm in"
        return Named([*subjects, *others], others, place - 1 if in_a_call else subjects[-1] + 1 if subjects else 0)

    def _of_those_before(self, scene: Scene, place: int, memory: Memory, named: Named) -> tuple[list[Party], int]:
        """Return who meets by a noun that names nobody: "their talks", "agreed in a call", "a further round"."""
        near = scene.keys[max(0, place - _NEARER) : place]
        found = self._who.together_before(scene, place) if _is_told_in(scene, place) or "their" in near else []
        start = place - 1 if found else named.start  # "agreed in a call" announces none
        if not found and (known := _known(self._who, scene, place, memory)):
            found = [replace(party, role=ParticipantRole.ATTENDEE) for party in known]
        spoken = scene.at[place - 1] in _BEFORE_MEETING or "their" in near
        spoken = spoken and scene.at[place + 1] != "of"  # "at a meeting of donors"
        if not named.units and not found and spoken and scene.keys[place] in {"meeting", "talks"}:
            found = self._who.speaking(scene, memory)
        return found, start


def _with_after_plan(scene: Scene, place: int) -> int | None:
    """Return the place of "with" behind when a meeting was planned: "a meeting that was set for May 5 with A"."""
    if scene.at[place + 1] not in _THAT or _SET.isdisjoint(scene.keys[place + 2 : place + _FURTHEST_OF]):
        return None
    for i in range(place + 2, min(place + _FURTHEST_WITH, len(scene.units))):
        if scene.keys[i] == "with":
            return i
        if scene.units[i].acts or scene.keys[i] in {",", ";", "but"}:
            break
    return None


def _says_where_or_when(scene: Scene, i: int) -> bool:
    unit = scene.units[i] if i < len(scene.units) else None
    return unit is not None and (unit.date is not None or unit.place is not None or unit.key in {"on", "in", "at"})


def _goes_on(scene: Scene, place: int, other: int) -> bool:
    """Say whether something else is told before somebody: "called a meeting on Sunday and later spoke with A"."""
    return any(
        scene.keys[k] == "and" and scene.units[k + 1].place is None and scene.units[k + 1].date is None
        for k in range(place + 1, other - 1)
    )


def _is_what_they_did(scene: Scene, others: list[int]) -> bool:
    """Say whether those after "with" but do something: "the talks broke down, with A and B calling their men home"."""
    if not others or scene.keys[others[0] - 1] != "with" or scene.at[others[0] - 2] != ",":
        return False
    doing = scene.at[others[-1] + 1]
    return doing.endswith("ing") and [doing] not in _PRESENT and doing != "taking"


def _by_whom(scene: Scene, place: int) -> int | None:
    """Return by whom something was done in a noun's talks: "it was raised by A in a telephone conversation with B"."""
    near = range(place - 1, max(0, place - _NEAREST_BEFORE), -1)
    leading = next((i for i in near if scene.keys[i] in {"in", "during", "at"}), 0)
    dated = leading > 1 and scene.units[leading - 1].date is not None
    by = leading - 1 - dated
    named = by > 0 and scene.units[by].acts and scene.keys[by - 1] == "by"
    return by if leading and named else None


def _is_told_in(scene: Scene, place: int) -> bool:
    """Say whether a noun tells in what something was done: "during a long meeting", "after two rounds of talks"."""
    near = scene.keys[max(0, place - _NEAREST_BEFORE) : place]
    dated = [one.date is not None for one in scene.units[place - len(near) + 1 : place + 1]]  # "on Sunday for talks"
    leading = next((i for i in range(len(near) - 1, -1, -1) if near[i] in _LEADING_IN and not dated[i]), None)
    if leading is None:
        return False
    between = near[leading + 1 :]
    return not _ARTICLES.isdisjoint(between) or (scene.keys[place] == "talks" and "the" not in between)


def _known(who: Participants, scene: Scene, place: int, memory: Memory) -> list[Party]:
    """Return who met before, where a noun tells of the same: "their first meeting", "a further round of talks"."""
    if scene.at[place + 1] == "of":
        return []  # "a third meeting of the leaders"
    near = scene.keys[max(0, place - (_FAR if scene.at[place - 2] == "-" else _NEAR)) : place]
    near = near[len(near) - near[::-1].index(",") :] if "," in near else near
    bare = near in ([], ["the"])
    if bare and scene.at[place + 1] in _WENT_ON and "have" not in scene.keys[place : place + _NEAR]:
        status = MeetingStatus.HELD if fate_of(scene, place) is None else MeetingStatus.PLANNED
        by_call = scene.keys[place] in _CALLS
        same = (one for one in reversed(memory.told) if (one.format is MeetingFormat.REMOTE) is by_call)
        return next((one.parties for one in same if one.status is status), list[Party]())
    going_on = bare and scene.at[place + 1] in _GOES_ON and scene.at[place + 2] not in _DEFINED
    if "their" in near or not _FURTHER.isdisjoint(near) or going_on:
        if not _FURTHER.isdisjoint(near) and memory.last is not None and memory.last.status is MeetingStatus.CANCELLED:
            return []  # a further round of something else
        if memory.age > _LONG_AGO and scene.keys[place] == "round" and "their" not in near:
            return []  # a new round of something else
        # Not "A told B of the party. A second round of talks is expected".
        told = (memory.together, memory.parties) if memory.age and "their" in near else (memory.parties,)
        known = next((parties for parties in told if who.are_of_several_sides(parties)), list[Party]())
        acting = {party.key for party in who.parties(scene, scene.subjects(place), memory)}
        return known if not acting or acting & {party.key for party in known} else []  # not another's round
    return []


def _attending(scene: Scene, place: int) -> list[int]:
    """Return who is told to be there, after a noun: "talks opened in Doha, with A, B and C attending"."""
    with_ = scene.keys.index("with", place) if "with" in scene.keys[place:] else place
    present = scene.objects(with_) if with_ > place else []
    after = scene.keys[present[-1] + 1 : present[-1] + _NEARER] if len(present) >= _FEWEST else []
    return present if after[:1] in _PRESENT or after in _PRESENT else []


def _told_in_a_call(scene: Scene, place: int) -> int | None:
    """Return to whom somebody did something in a call: "failed to win A over in a telephone conversation"."""
    by_phone = scene.keys[place] in _CALLS or scene.at[place - 1] in _BY_PHONE
    if by_phone and (invited := _invited_in(scene, place)) is not None:
        return invited
    if not by_phone and scene.keys[place] not in _TOLD_IN:
        return None
    near = range(place - 1, max(0, place - _NEAREST_BEFORE), -1)
    leading = next((i for i in near if scene.keys[i] in _TELLING_IN), None)
    if leading is None or not _is_one_of_theirs(scene, leading, place) or scene.at[place + 1] == "of":
        return None
    to = leading - 1 if scene.units[leading - 1].date is None and scene.at[leading - 1] != "," else leading - 2
    addressed = by_phone or scene.at[to - 1] == "to" or scene.at[to - 1] in _ADDRESSING
    return to if to > 0 and scene.units[to].acts and not scene.is_possessive(to) and addressed else None


def _is_one_of_theirs(scene: Scene, leading: int, place: int) -> bool:
    """Say whether a noun tells of the talk of those before it: "in a call", "during their meeting", "in talks"."""
    bare = scene.keys[place] == "talks" and leading == place - 1
    return bare or scene.keys[leading + 1] in _ARTICLES | {"their"}


def _invited_in(scene: Scene, place: int) -> int | None:
    """Return whom somebody invited to a place in a call: "invited A to Ankara in a telephone conversation"."""
    verb = next((i for i in range(place - 1, max(0, place - _FAR), -1) if scene.keys[i] in _INVITING), None)
    guest = verb + 1 if verb is not None and "in" in scene.keys[verb:place] else None
    return guest if guest is not None and scene.units[guest].acts and not scene.is_possessive(guest) else None


def _is_where_somebody_went(scene: Scene, before: int) -> bool:
    """Say whether the word at a place leads somebody to a room or a house: "drove to", "was in", "visited"."""
    return scene.at[before] in _VISITING or (scene.at[before] in _BEFORE_ROOMS and scene.at[before - 1] in _BEING_THERE)


def _is_between_two(scene: Scene, place: int) -> bool:
    """Say whether a noun follows two names joined by a hyphen: "the Olmert-Abbas meeting"."""
    if place < 3 or scene.keys[place - 2] not in {"-", "–", "/"}:  # noqa: PLR2004 - two names and what joins them
        return False
    return scene.units[place - 1].acts and scene.units[place - 3].acts
