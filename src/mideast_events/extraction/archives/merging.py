"""What several articles tell of one meeting, truce or crossing becomes one record with all its evidence.

Two articles tell of the same where they say enough, who and a time of at most 31 days, and nothing in the one differs
from the other. What one article tells twice was told apart there, and stays so.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations
from typing import NamedTuple, TypeAlias, final

from attrs import define, evolve, field

from mideast_events.actors import Actor
from mideast_events.calendars import bounds_of
from mideast_events.capacities import Capacities
from mideast_events.ceasefires import Ceasefire, CeasefireStatus
from mideast_events.certainty import Certainty
from mideast_events.corpora import Corpus
from mideast_events.crossings import CrossingState
from mideast_events.dates import AnyTime, Span, When
from mideast_events.errors import DuplicateIdError
from mideast_events.evidence import Article
from mideast_events.extraction.archives.combining import STRENGTH, combined, ends_agree, narrower_place, renamed
from mideast_events.extraction.archives.failures import DraftingError, told_of
from mideast_events.extraction.drafting import ArticleDraft, Explanation, PassedOver
from mideast_events.integrity import evidence_of
from mideast_events.lookups import Lookup, by_class
from mideast_events.meetings import Directness, Meeting, MeetingFormat, MeetingStatus, Participation
from mideast_events.pauses import collector_paused
from mideast_events.records import Record

_MOST_DAYS = 31
_MOST_DAYS_OF_A_PLAN = 7
_TOGETHER = 2
_MOST_PAIRED = 12

_Key: TypeAlias = tuple[object, ...]

_TOOK_PLACE = frozenset[str]({MeetingStatus.HELD, MeetingStatus.UNCONFIRMED})
_CAME_ABOUT = frozenset[str]({CeasefireStatus.AGREED, CeasefireStatus.IN_EFFECT, CeasefireStatus.ENDED})


class Merged(NamedTuple):
    """The drafts of several articles as one.

    Attributes:
        articles: the articles, each once.
        records: the drafted records, each with an id of its own, in the order in which they are first told.
        explanations: why each was drafted.
        passed_over: what was seen and not drafted.
        failures: the articles that were left out, since they have the id of another record.
    """

    articles: list[Article]
    records: list[Record]
    explanations: list[Explanation]
    passed_over: list[PassedOver]
    failures: list[DraftingError]


class Told(NamedTuple):
    """A record as an article tells it.

    Attributes:
        article: the number of the article.
        position: the number of the record among all.
        record: the record.
        published: the article's day; `None` where it is not exactly known.
    """

    article: int
    position: int
    record: Record
    published: date | None


class Facts(NamedTuple):
    """What another article must not contradict, to tell of the same.

    Attributes:
        kind: what must be the same.
        who: whom it is about: all of the one must be among those of the other.
        time: the day or period that must overlap.
        first: the first day of that time, by its number.
        last: the last.
        place: where it was, which must be the same or one in the other; `None` where that is not known.
        status: how far it came.
        whole: the whole period of what goes on for a time, whose ends must agree; else `None`.
    """

    kind: _Key
    who: frozenset[str]
    time: AnyTime
    first: int
    last: int
    place: str | None = None
    status: str = ""
    whole: Span | None = None

    @property
    def days(self) -> int:
        """Over how many days the time reaches, less one."""
        return self.last - self.first


@define(eq=False)
class Story:
    """What is known of one thing, from one article or several.

    Attributes:
        facts: what is known, as closely as any of the articles says it; `None` for what no other article can tell.
        told: how the articles tell it; the one with the closest time first.
        articles: the numbers of the articles.
        planned_by: the last day on which an article had it still to come.
        settled_from: the first day on which an article said what came of it.
    """

    facts: Facts | None
    told: list[Told]
    articles: set[int] = field(factory=set[int])
    planned_by: date | None = None
    settled_from: date | None = None

    @property
    def in_order(self) -> list[Told]:
        """How the articles tell it, in their order."""
        return sorted(self.told, key=lambda one: one.position)


def merge(drafts: Iterable[ArticleDraft], registry: Corpus) -> Merged:
    """Return the drafts of several articles as one; the order of the articles settles what else is open."""
    given = list(drafts)
    with collector_paused():
        return _merge(given, registry)


def _merge(drafts: Iterable[ArticleDraft], registry: Corpus) -> Merged:
    taken = {record.id: record for record in registry}
    kept, failures = _distinct(drafts, taken)
    stories = Stories(Lookup(by_class(registry)))
    position = 0
    for number, draft in enumerate(kept):
        published = _exact_day(draft.article)
        for record in draft.records:
            stories.add(Told(number, position, record, published))
            position += 1
    found = stories.tell()
    names = _names(found, {*taken, *(draft.article.id for draft in kept)})
    records = [stories.record(story, names) for story in found]
    explanations = [
        evolve(one, record=names[number][one.record]) if one.record in names[number] else one
        for number, draft in enumerate(kept)
        for one in draft.explanations
    ]
    passed = [one for draft in kept for one in draft.passed_over]
    return Merged([draft.article for draft in kept], records, explanations, passed, failures)


def _distinct(
    drafts: Iterable[ArticleDraft], taken: Mapping[str, Record]
) -> tuple[list[ArticleDraft], list[DraftingError]]:
    kept: dict[str, ArticleDraft] = {}
    failures: list[DraftingError] = []
    for draft in drafts:
        id = draft.article.id
        if id in taken:
            problem = f"the id is that of {taken[id]!r} in the registry: give the article another"
            failures.append(DraftingError(f"article {id}", problem))
        elif id in kept and kept[id].article != draft.article:
            failures.append(told_of(f"article {id}", DuplicateIdError((id,))))
        else:
            kept.setdefault(id, draft)
    return list(kept.values()), failures


def _exact_day(article: Article) -> date | None:
    day = article.published
    return day.earliest if day is not None and day.earliest == day.latest else None


def _names(stories: Iterable[Story], taken: set[str]) -> defaultdict[int, dict[str, str]]:
    """Return by article the ids that are changed: those that others have, and those of records that are put to others.

    A record that several articles tell has the id from the one with the closest time.
    """
    changed: defaultdict[int, dict[str, str]] = defaultdict(dict)
    numbers: dict[str, int] = {}
    for story in stories:
        stem = id = story.told[0].record.id
        number = numbers.get(stem, 1)
        while id in taken:
            number += 1
            id = f"{stem}-{number}"
        numbers[stem] = number
        taken.add(id)
        for one in story.told:
            if one.record.id != id:
                changed[one.article][one.record.id] = id
    return changed


@final
class Stories:
    """Puts together what articles tell of the same."""

    def __init__(self, lookup: Lookup) -> None:
        """Take what says who held an office, and what lies where."""
        self._lookup = lookup
        self._capacities = Capacities(lookup)
        self._apart: list[Story] = []
        self._actors: dict[str, Story] = {}
        self._near: dict[tuple[str, str], bool] = {}
        self._to_place: list[tuple[Facts, Told]] = []

    def add(self, told: Told) -> None:
        """Take what an article tells."""
        if isinstance(told.record, Actor):
            # Drafted actors are known by their names, of which their ids are made.
            self._actors.setdefault(told.record.id, Story(None, [])).told.append(told)
        elif (facts := self._facts(told.record)) is None:
            self._apart.append(Story(None, [told]))
        else:
            self._to_place.append((facts, told))

    def tell(self) -> list[Story]:
        """Return all that is told, in the order in which it is first told."""
        filed: defaultdict[_Key, list[Story]] = defaultdict(list)
        found: list[Story] = [*self._actors.values(), *self._apart]
        # The closest times first: then a month is put to the day that it means, or to none of several days.
        for facts, told in sorted(self._to_place, key=lambda one: (one[0].days, one[1].position)):
            keys = _keys(facts)
            story = self._same(facts, told, keys, filed)
            if story is None:
                story = Story(facts, [])
                found.append(story)
            elif (known := story.facts) is not None:
                story.facts = both = self._both(known, facts)
                keys = [] if both.who == known.who else [*dict.fromkeys(_keys(both)).keys() - _keys(known)]
            _add(story, told)
            for key in keys:
                filed[key].append(story)
        return sorted(found, key=lambda story: min(one.position for one in story.told))

    def record(self, story: Story, names: defaultdict[int, dict[str, str]]) -> Record:
        """Return the one record of what is told, with the ids that the records get."""
        told = [(renamed(one.record, names[one.article]) if one.article in names else one.record) for one in story.told]
        if len(told) == 1:
            return told[0]
        who = [
            [self._identity(part, one.record.when) for part in one.record.participants]
            if isinstance(one.record, Meeting)
            else []
            for one in story.told
        ]
        evidence = [passage for one in story.in_order for passage in evidence_of(one.record)]
        return combined(list(zip(told, who, strict=True)), evidence, self._lookup)

    def _same(self, facts: Facts, told: Told, keys: list[_Key], filed: defaultdict[_Key, list[Story]]) -> Story | None:
        """Return the story that a record is of, or `None` where there is none, or where it may be either of two."""
        near = dict.fromkeys(story for key in keys if key in filed for story in filed[key])
        fitting = [story for story in near if story.facts is not None and self._fits(story, story.facts, facts, told)]
        if not fitting:
            return None
        best = min(_distance(story.facts, facts) for story in fitting)
        closest = [story for story in fitting if _distance(story.facts, facts) == best]
        return closest[0] if len(closest) == 1 or best[-1] is False else None

    def _fits(self, story: Story, known: Facts, facts: Facts, told: Told) -> bool:
        return (
            told.article not in story.articles
            and self._place_fits(known.place, facts.place)
            and (known.who <= facts.who or facts.who <= known.who)
            and _status_fits(story, known, facts, told)
            and (known.time == facts.time or known.time.overlaps(facts.time) is not Certainty.NO)
            and (known.whole is None or facts.whole is None or ends_agree(known.whole, facts.whole))
        )

    def _place_fits(self, one: str | None, other: str | None) -> bool:
        if one is None or other is None or one == other:
            return True
        pair = one, other
        if pair not in self._near:
            self._near[pair] = narrower_place(one, other, self._lookup) is not None
        return self._near[pair]

    def _both(self, known: Facts, facts: Facts) -> Facts:
        return known._replace(
            who=known.who | facts.who,
            place=narrower_place(known.place, facts.place, self._lookup),
            status=max(known.status, facts.status, key=lambda status: STRENGTH.get(status, 0)),
        )

    def _facts(self, record: Record) -> Facts | None:
        place, status, whole, time = None, "", None, None
        match record:
            case Meeting():
                who = frozenset(self._identity(part, record.when) for part in record.participants)
                apart = record.format is MeetingFormat.REMOTE, record.directness is Directness.INDIRECT
                kind: _Key = (Meeting.type_name, *apart)
                time, place, status = record.when, record.place, str(record.status)
                if len(who) < _TOGETHER:
                    if place is None:
                        return None
                    kind = (*kind, place)  # one alone is the same only in the same place
            case Ceasefire():
                who = frozenset(record.parties)
                kind = Ceasefire.type_name, who
                start = record.in_effect.start if record.in_effect is not None else record.declared
                time = start if isinstance(start, When) else None
                status, whole = str(record.status), record.in_effect
            case CrossingState():
                who = frozenset((record.crossing,))
                about = record.side, record.flow, record.direction
                kind = (CrossingState.type_name, *about, record.status, record.controller)
                time = record.span.start if isinstance(record.span.start, When) else None
                whole = record.span
            case _:
                return None
        if time is None or not who:
            return None
        first, *_, last = bounds_of(time)
        return Facts(kind, who, time, first, last, place, status, whole) if last - first <= _MOST_DAYS else None

    def _identity(self, part: Participation, time: AnyTime) -> str:
        """Return a participant as the actor named, else as the office's one certain holder, else as office or side."""
        if part.actor is not None:
            return part.actor
        if part.office is None:
            return str(part.on_behalf_of)
        holders = self._capacities.holders(part.office, time)
        certain = [id for id, answer in holders.items() if answer is Certainty.YES]
        return certain[0] if len(certain) == len(holders) == 1 else part.office


def _keys(facts: Facts) -> list[_Key]:
    """Return under what a record is filed: what fits it has one of these too."""
    days = range(facts.first, facts.last + 1)
    who: Iterable[object] = (facts.who,)
    if _TOGETHER <= len(facts.who) <= _MOST_PAIRED:
        who = combinations(sorted(facts.who), _TOGETHER)
    return [(facts.kind, day, one) for one in who for day in days]


def _distance(known: Facts | None, facts: Facts) -> tuple[bool, bool, bool]:
    """Return in what a record differs from what is known; what is less fits better."""
    if known is None:
        return True, True, True
    return known.who != facts.who, known.place != facts.place, known.time != facts.time


def _status_fits(story: Story, known: Facts, facts: Facts, told: Told) -> bool:
    pair = {known.status, facts.status}
    if len(pair) == 1 or pair <= _TOOK_PLACE or pair <= _CAME_ABOUT:
        return True
    if MeetingStatus.PLANNED not in pair or max(known.days, facts.days) > _MOST_DAYS_OF_A_PLAN:
        return False
    # A plan comes before what came of it: what is still to come afterwards is another meeting.
    is_plan = facts.status == MeetingStatus.PLANNED
    planned_by = told.published if is_plan else story.planned_by
    settled_from = story.settled_from if is_plan else told.published
    return planned_by is not None and settled_from is not None and planned_by <= settled_from


def _add(story: Story, told: Told) -> None:
    story.told.append(told)
    story.articles.add(told.article)
    if told.published is None or not isinstance(told.record, Meeting):
        return
    if told.record.status is MeetingStatus.PLANNED:
        story.planned_by = max(story.planned_by or told.published, told.published)
    else:
        story.settled_from = min(story.settled_from or told.published, told.published)
