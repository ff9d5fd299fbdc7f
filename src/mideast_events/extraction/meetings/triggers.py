"""`Trigger`: one way of telling a meeting, and whether a word tells one where it stands.

The words are data: a table of `data/meetings.toml` for each way, where the keys are explained.
"""

from functools import cache

import msgspec

from mideast_events.extraction.lexicons import lexicon, words
from mideast_events.extraction.mentions import MentionKind
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import PERSONAL, Unit, UnitKind
from mideast_events.meetings import MeetingActivity, MeetingFormat
from mideast_events.segments import SegmentKind

PEOPLE = PERSONAL | {MentionKind.GROUP}
"""The kinds of mentions that name persons, by name or not."""

PASSIVE = frozenset({"was", "were", "been", "be", "being"})
"""What leads to a verb for what is done to somebody."""

_BEFORE_GERUND = words("meetings", "words", "before_gerund")
_BEFORE_NOUN = words("meetings", "words", "before_noun")
_FIGURES = words("meetings", "figures", "objects")
_BEFORE_FIGURES = frozenset(
    {"with", "the", "a", "an", "his", "her", "their", "its", "all", "any", "some", "these", "'s"}
)
_FAR_FIGURES = _FIGURES - {"call", "support", "aid", "the"}
_SPAN_ENDS = frozenset({
    ",", ";", "that", "when", "who", "which", "but", "while", "where", "—", "before", "after", "part", "role", "say",
    "seat", "stake",
})  # fmt: skip
_NOUNS_TOO = frozenset({"visit", "visits", "call", "calls", "talk", "talks", "tour", "travel", "telephone"})
_HAVING = frozenset({"has", "have", "had", "having"})
_AFTER_HAVING = frozenset({
    "been", "to", "not", "also", "met", "spent", "held", "sent", "flown", "gone", "left", "put", "seen", "made",
    "taken", "told", "said", "had", "begun", "come", "given", "kept", "brought", "heard", "led", "paid", "sought",
    "spoken", "won",
})  # fmt: skip
_WHERE = frozenset({"in", "on", "at"})
_AFTER_TALKING = frozenset({"to", "with", "about", "of"})
_ADJECTIVE_ENDINGS = ("ial", "ic", "al", "ed")
_NEAR = 5
_REACH = 14
_REMOTE = MeetingFormat.REMOTE
_FEWEST = 2
_HIS = frozenset({"his", "her"})
_ARTICLES = frozenset({"a", "an", "the"})
_BEFORE_WITH = words("meetings", "words", "before_with")


class Trigger(msgspec.Struct, frozen=True, gc=False):
    """One way of telling a meeting.

    Attributes:
        name: its name, for explanations.
        shape: how who meets whom is told.
        verb: the words that set it off.
        noun: the words of which one must follow; empty where none need.
        directly: the words of which one must follow directly; empty where none need.
        toward: the words of which one must stand before where somebody goes; empty where none need.
        after: the words of which one must stand directly before it; empty where none need.
        needs_with: whether "with" or "to" must follow.
        persons: whether it tells of persons only.
        only_to_persons: whether a person must follow directly.
        going: whether it is a noun for going somewhere.
        purposeful: whether what somebody goes for must be told.
        near: within how many words where somebody goes must follow; 0 for any number.
        announced: whether the word itself says that something is to come.
        declined: whether the word itself says that somebody did not come, or was not received.
        together: whether it may also be told of two who do it together, without what must follow.
        gathers: whether who does it brings the others together.
        companions: whether it but tells who came with somebody to the meeting told before.
        aside: whether it is told of some of those who meet, beside their larger meeting, as a dinner is.
        headline: whether it is told in headlines only.
        caption: whether it is told in captions only, beside somebody.
        format: how the participants come together, where the words say it.
        activity: what is done, where the words say it.
    """

    name: str
    shape: str
    verb: frozenset[str]
    noun: frozenset[str] = frozenset()
    directly: frozenset[str] = frozenset()
    toward: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    needs_with: bool = False
    persons: bool = False
    only_to_persons: bool = False
    going: bool = False
    purposeful: bool = False
    near: int = 0
    announced: bool = False
    declined: bool = False
    together: bool = False
    gathers: bool = False
    companions: bool = False
    aside: bool = False
    headline: bool = False
    caption: bool = False
    format: MeetingFormat = MeetingFormat.UNSPECIFIED
    activity: MeetingActivity = MeetingActivity.UNSPECIFIED


@cache
def triggers_by_word() -> dict[str, tuple[Trigger, ...]]:
    """Return the ways of telling a meeting by the words that set them off."""
    found: dict[str, list[Trigger]] = {}
    for name, table in lexicon("meetings").items():
        if "shape" not in table:
            continue
        given = dict(table)
        given["directly"] = given.pop("with", ())
        for key in ("verb", "noun", "directly", "toward", "after"):
            given[key] = frozenset(given.get(key, ()))
        given["format"] = MeetingFormat(given.get("format", "unspecified"))
        given["activity"] = MeetingActivity(given.get("activity", "unspecified"))
        trigger = Trigger(name, **given)
        for word in table["verb"]:
            found.setdefault(word, []).append(trigger)
    return {word: tuple(triggers) for word, triggers in found.items()}


def fits(trigger: Trigger, scene: Scene, place: int) -> bool:
    """Say whether a word tells of a meeting where it stands."""
    if trigger.directly and not _follows_directly(trigger, scene, place):
        return False
    if trigger.after and scene.at[place - 1] not in trigger.after and _before_where(scene, place) not in trigger.after:
        return False
    if (trigger.headline or trigger.caption) and not _is_beside_somebody(trigger, scene, place):
        return False
    if trigger.only_to_persons and not _has_person_after(scene, place):
        return False
    if not _is_part_of_speech(trigger, scene, place):
        return False
    needed = trigger.needs_with and scene.at[place + 1] != "to" and not _is_with_somebody(scene, place)
    needed = needed or bool(trigger.noun and not _has_noun(trigger, scene, place))
    return not needed or (trigger.together and _is_done_together(scene, place))


def is_told_after_its_matter(trigger: Trigger) -> bool:
    """Say whether with whom somebody talked follows what about: "discussed Libya with A"."""
    return trigger.persons and "with" in trigger.noun


def spanned(trigger: Trigger, scene: Scene, place: int) -> range:
    """Return the places from a word to the noun that belongs to it, both included."""
    if not trigger.noun:
        return range(place, place + 1)
    past_persons = (
        is_told_after_its_matter(trigger)
        or trigger.format is _REMOTE
        or trigger.gathers
        or trigger.only_to_persons
        or trigger.shape == "hosting"
    )
    having = scene.at[place] in _HAVING
    for i in range(place + 1, min(place + 1 + _REACH, len(scene.units))):
        key = scene.keys[i]
        if key in trigger.noun:
            return range(place, i + 1)
        verb = having and key.endswith(("ed", "ing")) and scene.keys[i - 1] not in {"a", "an"}
        if key in _SPAN_ENDS or verb or (scene.units[i].acts and not past_persons and not scene.is_possessive(i)):
            break
    return range(place, place + 1)


def is_object_of_a_verb(scene: Scene, place: int) -> bool:
    """Say whether a noun belongs to a verb that tells of the same meeting, as in "held talks"."""
    by_word, key = triggers_by_word(), scene.keys[place]
    return any(
        key in trigger.noun and place in spanned(trigger, scene, i)
        for i in range(max(0, place - _NEAR), place)
        for trigger in by_word.get(scene.keys[i], ())
        if trigger.shape != "declining"
    )


def is_figure_of_speech(scene: Scene, last: int) -> bool:
    """Say whether what follows makes it a figure of speech: "met with criticism", "meet the demands"."""
    i = last + 1
    while scene.at[i] in _BEFORE_FIGURES or scene.is_possessive(i) or scene.at[i].endswith("ly"):
        i += 1
    return scene.at[i] in _FIGURES or (bool(scene.at[i]) and scene.at[i + 1] in _FAR_FIGURES)


def _follows_directly(trigger: Trigger, scene: Scene, place: int) -> bool:
    if scene.reading.tokens.keys[scene.units[place].end] not in trigger.directly:
        return False
    if trigger.shape != "mutual" or scene.at[place + 1] != "on" or trigger.together:
        return True
    # "Called on" somebody to do something is no visit.
    objects = scene.objects(place + 1)
    if trigger.after:
        return objects[:1] == [place + 2]  # "with a call on A", but not "in a call on Sunday"
    return bool(objects) and scene.at[objects[-1] + 1] not in {"to", ",", "not"}


def _is_beside_somebody(trigger: Trigger, scene: Scene, place: int) -> bool:
    """Say whether a headline or a caption tells who is where or stands with whom."""
    return _is_headline_visit(scene, place) if trigger.headline else _is_in_caption(scene, place)


def _is_with_somebody(scene: Scene, place: int) -> bool:
    """Say whether "with" follows, past when, where and how long: "conferred for an hour in Cairo on Monday with"."""
    for i in range(place + 1, min(place + _REACH, len(scene.units))):
        unit, key = scene.units[i], scene.keys[i]
        if key == "with":
            return True
        if key == "to" and i + 1 < len(scene.units) and scene.units[i + 1].acts:
            return True  # "spoke several times to A"
        passed = unit.date is not None or unit.place is not None or key in _BEFORE_WITH or key.endswith("ly")
        if not passed and not key.isdigit() and i > place + 1:
            break
    return False


def _is_headline_visit(scene: Scene, place: int) -> bool:
    """Say whether a headline tells a visit without a verb: "Kerry in Cairo for talks"."""
    if scene.sentence.kind is not SegmentKind.TITLE or not 0 < place < len(scene.units) - 1:
        return False
    mention = scene.units[place - 1].mention
    acts = mention is not None and mention.kind in PEOPLE
    told = any(not one.headline for key in scene.keys[:place] for one in triggers_by_word().get(key, ()))
    return acts and not told and scene.units[place + 1].place is not None


def _is_in_caption(scene: Scene, place: int) -> bool:
    """Say whether a caption says who stands with whom: "Barack Obama with Hosni Mubarak in Cairo"."""
    if scene.sentence.kind is not SegmentKind.CAPTION or not place:
        return False
    mention = scene.units[place - 1].mention
    return mention is not None and mention.kind in PERSONAL and _has_person_after(scene, place)


def _has_person_after(scene: Scene, place: int) -> bool:
    """Say whether a person, or "him", is the very object of a verb, or does what is told in the passive."""
    by = doer(scene, place)
    after = by + 1 if by is not None else place + 1
    after += scene.at[after] in _HIS
    unit = scene.units[after] if after < len(scene.units) else None
    if unit is not None and scene.at[after - 1] in _HIS and unit.mention is not None:
        return _is_counterpart(scene, after)
    if unit is None or not unit.acts or scene.is_possessive(after):
        return False
    return unit.mention is None or unit.mention.kind in PERSONAL


def _is_counterpart(scene: Scene, place: int) -> bool:
    """Say whether those at a place, after "his", have his office: "called his Saudi and Emirati counterparts"."""
    ends = [unit.end - 1 for unit in scene.units[place : place + _FEWEST + 1] if unit.mention is not None]
    return any(scene.reading.tokens.keys[end].startswith("counterpart") for end in ends)


def doer(scene: Scene, place: int) -> int | None:
    """Return the place of "by" after a verb in the passive: "was joined over lunch by"; `None` where there is none."""
    if scene.at[place + 1] == "by":
        return place + 1
    passive = not PASSIVE.isdisjoint(scene.keys[max(0, place - 2) : place])
    near = range(place + 1, min(place + _REACH, len(scene.units))) if passive else ()
    by = next((i for i in near if scene.keys[i] == "by" or scene.units[i].acts), None)
    return by if by is not None and scene.keys[by] == "by" else None


def _is_part_of_speech(trigger: Trigger, scene: Scene, place: int) -> bool:
    """Say whether a word that is a verb and a noun is here what the trigger takes it for."""
    key, before = scene.keys[place], _word_before(scene, place)
    noun = trigger.shape == "noun"
    ahead = scene.at[place - 2] if before == "also" else before
    if noun and ahead in {"to", "will", "would"}:
        return False
    if key == "meeting":
        return (before not in _BEFORE_GERUND and not _is_gerund(scene, place)) is noun
    if before == "-" and trigger.shape in {"carrying", "hosting"}:
        return False  # "the Egyptian-brokered truce"
    if before in _ARTICLES and key.endswith(("ed", "ing")) and not noun and not trigger.after:
        return False  # "a negotiated settlement with A"
    if key in _NOUNS_TOO and not trigger.after:
        return _is_noun(scene, place) is noun
    return not (key in _HAVING and trigger.noun and scene.at[place + 1] in _AFTER_HAVING)


def _before_where(scene: Scene, place: int) -> str:
    """Return the word before where and when something was, right behind which a place is: "said in Cairo beside A"."""
    i = place - 1
    while i > 0 and (scene.units[i].place is not None or scene.units[i].date is not None):
        i -= 2 if scene.keys[i - 1] in _WHERE else 1
    return scene.at[i] if i < place - 1 else ""


def _word_before(scene: Scene, place: int) -> str:
    """Return the word before a place, of a date the last: "a day after talks"."""
    if not place:
        return ""
    unit = scene.units[place - 1]
    return unit.key or (scene.reading.tokens.keys[unit.end - 1] if unit.date is not None else "")


def _is_gerund(scene: Scene, place: int) -> bool:
    """Say whether "meeting" goes on with what somebody did: "visited Gaza, meeting A there", "A and B, meeting in"."""
    after = scene.units[place + 1] if place + 1 < len(scene.units) else None
    if after is None:
        return False
    before = scene.units[place - 1].mention if place else None
    there = after.key in _WHERE or after.date is not None
    if before is not None and before.kind is MentionKind.GROUP:
        return there  # "Arab leaders meeting in Baghdad"
    begins = not place and there and "," in scene.keys  # "Meeting in Cairo on Monday, A and B"
    return begins or (scene.at[place - 1] == "," and (after.acts or after.key == "with" or there))


def _is_noun(scene: Scene, place: int) -> bool:
    if not place:
        return True
    if scene.keys[place] == "talks" and scene.at[place + 1] not in _AFTER_TALKING:
        return True
    mention = scene.units[place - 1].mention
    if mention is not None:
        return mention.kind is MentionKind.PLACE or scene.units[place - 1].place is not None
    before = _word_before(scene, place)
    return before in _BEFORE_NOUN or before.endswith(_ADJECTIVE_ENDINGS)


def _has_noun(trigger: Trigger, scene: Scene, place: int) -> bool:
    if trigger.shape == "joining" and scene.at[place + 1] == "by":
        return any(key in trigger.noun for key in scene.keys[max(0, place - _REACH) : place])
    if scene.keys[spanned(trigger, scene, place)[-1]] in trigger.noun:
        return True
    led_in = trigger.format is _REMOTE and scene.at[0] in {"in", "during"} and "," in scene.keys[:place]
    return led_in and not trigger.noun.isdisjoint(
        scene.keys[: scene.keys.index(",")]
    )  # "In a call on Monday, A told B"


def _is_done_together(scene: Scene, place: int) -> bool:
    subjects = [scene.units[i] for i in scene.subjects(place)]
    if any(unit.kind is UnitKind.SEVERAL and unit.end > unit.first + 1 for unit in subjects):
        return True  # "the two leaders"
    if any(unit.mention is not None and _are_many(scene, unit) for unit in subjects):
        return True  # "Arab ministers", "the factions"
    return len([unit for unit in subjects if unit.mention is not None or unit.kind is UnitKind.ONE]) >= _FEWEST


def _are_many(scene: Scene, unit: Unit) -> bool:
    grouped = unit.mention is not None and unit.mention.kind is MentionKind.GROUP
    return grouped and scene.reading.tokens.keys[unit.end - 1].endswith("s")
