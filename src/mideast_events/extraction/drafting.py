"""`Drafter`: one article to drafted records, each with its passages and the rules that found it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, final

from attrs import frozen

from mideast_events.actors import Actor, ActorKind, Name
from mideast_events.corpora import Corpus
from mideast_events.evidence import Article
from mideast_events.extraction.crossings.rules import CrossingRules
from mideast_events.extraction.events.rules import EventRules
from mideast_events.extraction.findings import Found, Ids, Passed, Reason, cite
from mideast_events.extraction.meetings.drafts import MeetingDrafts
from mideast_events.extraction.names.gazetteers import Gazetteer, gazetteer_of
from mideast_events.extraction.readings import Reading
from mideast_events.extraction.syntax.scenes import Scene, scenes_of
from mideast_events.extraction.truces.drafts import TruceDrafts
from mideast_events.integrity import references_of
from mideast_events.pauses import collector_paused
from mideast_events.records import Record


@final
@frozen
class Explanation:
    """Why a passage made a record, or a part of one.

    Attributes:
        record: the id of the drafted record.
        article: the id of the article.
        rule: the name of the rule.
        start: the first character of the word that set off the rule.
        end: the character after its last.
        trigger: that word.
        anchors: the expressions of dates that gave its time, with what they were resolved against.
        notes: what else the rule went by.

    Examples:
        >>> import mideast_events as me
        >>> article = me.read_article("Yair Lapid met Abbas Kamel in Tel Aviv on Thursday.", published="2021-08-20")
        >>> (draft,) = me.draft_articles(article)
        >>> why = draft.explanations[0]
        >>> why.rule, why.trigger, why.anchors, why.notes
        ('meet', 'met', ("'Thursday' is 2021-08-19, weekday, from 2021-08-20",), ('told as a fact',))
    """

    record: str
    article: str
    rule: str
    start: int
    end: int
    trigger: str
    anchors: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@final
@frozen
class PassedOver:
    """A passage that looked like something to record, and why it was not drafted.

    Attributes:
        article: the id of the article.
        rule: the name of the rule that saw it.
        start: the first character of the word that set off the rule.
        end: the character after its last.
        trigger: that word.
        reason: why nothing was drafted.

    Examples:
        >>> import mideast_events as me
        >>> (draft,) = me.draft_articles(me.read_article("Yair Lapid met with criticism at home."))
        >>> [(one.trigger, one.reason) for one in draft.passed_over]
        [('met', 'a figure of speech')]
    """

    article: str
    rule: str
    start: int
    end: int
    trigger: str
    reason: str


@final
@frozen
class ArticleDraft:
    """What was drafted of one article.

    Attributes:
        article: the article.
        records: the drafted records; new actors come first.
        explanations: why each was drafted.
        passed_over: what was seen and not drafted.

    Examples:
        >>> import mideast_events as me
        >>> article = me.read_article("Yair Lapid met Dan Newman, a banker, in Tel Aviv on 19 August 2021.")
        >>> (draft,) = me.draft_articles(article)
        >>> [(record.type_name, record.id) for record in draft.records]
        [('actor', 'dan-newman'), ('meeting', 'meeting-dan-newman-yair-lapid-tel-aviv-2021-08-19')]
    """

    article: Article
    records: tuple[Record, ...]
    explanations: tuple[Explanation, ...]
    passed_over: tuple[PassedOver, ...]


class Rules(Protocol):
    """The rules for one class of records."""

    def find(self, reading: Reading, scenes: Sequence[Scene], ids: Ids) -> Iterator[Found | Passed]:
        """Give the records that an article tells of, and what looks like one and is not drafted."""
        ...


@final
class Drafter:
    """Drafts records of articles, one at a time, with the names of a registry."""

    def __init__(self, registry: Corpus) -> None:
        """Make the registry's names ready for reading."""
        self.gazetteer: Gazetteer = gazetteer_of(registry)
        kinds = (MeetingDrafts, CrossingRules, TruceDrafts, EventRules)
        self._rules: tuple[Rules, ...] = tuple(rules(self.gazetteer) for rules in kinds)

    @collector_paused(keeping=False)  # nothing made here refers to itself, so there is nothing to collect
    def draft(self, article: Article) -> ArticleDraft:
        """Return what is drafted of an article.

        Raises:
            PassageError: where the article has no text attached.
        """
        reading = Reading(article, self.gazetteer)
        scenes = scenes_of(reading)
        ids = Ids()
        records: list[Record] = []
        explanations: list[Explanation] = []
        passed: list[PassedOver] = []
        for rules in self._rules:
            for one in rules.find(reading, scenes, ids):
                if isinstance(one, Found):
                    records.append(one.record)
                    explanations += [_explanation(reading, one.record.id, reason) for reason in one.reasons]
                else:
                    trigger = reading.text[one.start : one.end]
                    passed.append(PassedOver(article.id, one.rule, one.start, one.end, trigger, one.reason))
        actors = _new_actors(reading, records)
        return ArticleDraft(article, (*actors, *records), tuple(explanations), tuple(passed))


def _explanation(reading: Reading, record: str, reason: Reason) -> Explanation:
    anchors = [
        f"{date.text!r} is {date.value!s}, {date.rule}" + (f", from {date.anchor!s}" if date.anchor is not None else "")
        for date in reason.dates
    ]
    trigger = reading.text[reason.start : reason.end]
    return Explanation(
        record, reading.article.id, reason.rule, reason.start, reason.end, trigger, tuple(anchors), reason.notes
    )


def _new_actors(reading: Reading, records: Iterable[Record]) -> list[Actor]:
    """Return the actors of no registry that drafted records refer to."""
    new = [phrase.mention for phrase in reading.phrases if phrase.mention.is_new]
    referred = {id for record in records for id in references_of(record)} if new else set[str]()
    found: dict[str, Actor] = {}
    for mention in new:
        if mention.actor is not None and mention.actor in referred and mention.actor not in found:
            name = Name(text=mention.text, note="drafted from an article")
            evidence = cite(reading, (mention.start, mention.end), ("names",))
            found[mention.actor] = Actor(id=mention.actor, kind=ActorKind.PERSON, names=(name,), evidence=(evidence,))
    return list(found.values())
