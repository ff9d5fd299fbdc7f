"""What a word tells that neither was nor is to be: by nobody, as a rule, hoped for, asked for, under a condition."""

from itertools import pairwise

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.meetings.cues.phrasings import BEING, NEAR, is_left_undone
from mideast_events.extraction.meetings.cues.readings import (
    FAR,
    FARTHEST,
    HOPES,
    RECORDS,
    UNREAL,
    words_after,
    words_before,
)
from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.segments import SegmentKind

_NEGATED = words("meetings", "cues", "negated")
_OPEN = frozenset({"when", "where"})
_TELLING = frozenset({"say", "said", "clear", "known", "disclose", "specify", "reveal"})
_ASKING = frozenset({
    "press", "ask", "urge", "push", "get", "force", "pressure", "persuade", "convince", "lobby", "urged", "pressed",
    "encouraged", "implored", "urges", "urging", "pressing", "encouraging", "persuading", "convincing", "coaxing",
})  # fmt: skip
_BEFORE_ASKED = frozenset({"to", "and", ",", "the", "both"})
_ASKED_FOR = frozenset({"who", "what", "when", "where", "why", "how", "which", "did", "does", "whom", '"', "“", "”"})
_HABITS = frozenset({"regularly", "frequently", "often", "usually", "always", "routinely", "normally"})
_EACH = frozenset({"each", "every"})
_WHENEVER = frozenset({"whenever", "until"})
_PRESENT = frozenset(
    {"speak", "speaks", "talk", "meets", "meet", "visits", "visit", "receives", "hosts", "holds", "sees", "confers"}
)
_NOBODY = frozenset({"no", "neither"})
_BEFORE_NOBODY = frozenset({"no", "neither", "nor"})
_UNDONE = frozenset({"instead", "rather", "far", "short"})
_NONE = frozenset({"none", "neither"})
_ANYBODY = frozenset({"any", "anyone", "anybody"})
_HOPING = frozenset({
    "hope", "hopes", "hoped", "hoping", "wished", "suggested", "proposed", "proposal", "wants", "insisted",
})  # fmt: skip
_SAID = frozenset({"said", "says", "that", "noted", "added"})
_HOPE_ENDS = frozenset({",", ";", "and", "who", "which", "when", "where"})
_COUNTLESS = frozenset({"many", "of", "countless", "numerous"})  # "dozens of times"
_SEVERAL = _COUNTLESS | {"several"}
_MAKING = BEING | {"becoming", "made", "making"}


def is_for_the_first_time(scene: Scene, place: int) -> bool:
    """Say whether it but tells of what is told already that it is new: "it is the first time that A sees B"."""
    before = scene.keys[max(0, place - FARTHEST) : place]
    new = any(key == "time" and not RECORDS.isdisjoint(before[max(0, i - 3) : i]) for i, key in enumerate(before))
    return new and not {"is", "'s"}.isdisjoint(before)


def is_often(scene: Scene, place: int, *, perfect: bool) -> bool:
    """Say whether what a verb tells was done several times: "has visited Cairo several times", "dozens of times"."""
    after = scene.keys[place : place + FAR]
    return any(key == "times" and before in (_SEVERAL if perfect else _COUNTLESS) for before, key in pairwise(after))


def _is_left_open(scene: Scene, place: int) -> bool:
    """Say whether nobody tells when or where somebody is to do what a verb says: "did not say when he would meet A"."""
    start = scene.clause(place).start
    if scene.at[start - 1] not in _OPEN:
        return False
    before = scene.keys[max(0, start - NEAR) : start]
    return not _NEGATED.isdisjoint(before) and not _TELLING.isdisjoint(before)


def is_asked_back(scene: Scene) -> bool:
    """Say whether a statement in running text is a question by its mark alone: "The two met in Paris?"."""
    return scene.sentence.kind is SegmentKind.PARAGRAPH and _ASKED_FOR.isdisjoint(scene.keys)


def why_unreal(scene: Scene, place: int, start: int) -> str | None:
    """Say why what a word tells is nothing that was or will be once; `None` where it may be."""
    nor = "nor" in scene.keys[max(0, place - NEAR) : place]  # "nor did he see A"
    if nor or _is_nobody(scene, place) or _is_left_open(scene, place) or _is_of_nothing(scene, place):
        return "denied by the sentence"
    if not _UNDONE.isdisjoint(scene.keys[:place]) and is_left_undone(words_before(scene, place, 0)):
        return "left undone"  # "Instead of meeting A, B received C"
    if (scene.at[place] in _PRESENT and _is_habit(scene, place)) or _is_each_time(scene, place):
        return "as a rule only"
    if scene.at[start - 2] == "had" and scene.at[start - 3] in {"", ","} and "would" in scene.keys[place:]:
        return "wished for or possible only"  # "Had A met B, it would"
    return None


def _is_of_nothing(scene: Scene, place: int) -> bool:
    """Say whether nothing would do what a verb tells: "nothing is planned that would bring A and B together"."""
    before = scene.keys[max(0, place - FARTHEST) : place]
    return "nothing" in before and ("would" in before[before.index("nothing") :] or before[-2:] == ["nothing", "to"])


def _is_nobody(scene: Scene, place: int) -> bool:
    """Say whether nobody does what a verb says: "no Israeli official met A", "A met with none of the parties"."""
    if scene.at[place + 1] in _NONE or scene.at[place + 2] in _NONE:
        return "of" in scene.keys[place + 2 : place + 4]
    if _NOBODY.isdisjoint(scene.keys[:place]):
        return False
    subjects = scene.subjects(place)
    if subjects and any(scene.keys[i] == "no" and scene.keys[i - 1] in _SAID for i in range(subjects[-1] + 2, place)):
        return True  # "an official said no member of the cabinet had met B"
    return bool(subjects) and scene.at[subjects[0] - 1] in _BEFORE_NOBODY


def _is_habit(scene: Scene, place: int) -> bool:
    """Say whether what a verb in the present tells is done again and again: "usually meets A", "whenever A meets B"."""
    if not _HABITS.isdisjoint((scene.at[place - 1], scene.at[place - 2], scene.at[place + 1])):
        return True
    if _WHENEVER.isdisjoint(scene.keys[:place]):
        return False
    subjects = scene.subjects(place)
    return bool(subjects) and scene.at[subjects[0] - 1] in _WHENEVER


def _is_each_time(scene: Scene, place: int) -> bool:
    """Say whether what a verb tells is done again and again: "each time they go to Gaza"."""
    near = range(max(1, place - NEAR), place)
    return any(scene.keys[i] == "time" and scene.keys[i - 1] in _EACH for i in near)


def is_untrue(scene: Scene, place: int) -> bool:
    """Say whether somebody says that a verb tells what is not so: "it is not true that A met B"."""
    before = scene.keys[:place]
    return "true" in before and not _NEGATED.isdisjoint(before[max(0, before.index("true") - 2) : before.index("true")])


def is_conditional(scene: Scene, place: int) -> bool:
    """Say whether somebody would do what a verb tells under a condition, or with anybody: "only once A is freed"."""
    after = words_after(scene, place)
    once = any(key == "only" and after[i + 1 : i + 2] == ["once"] for i, key in enumerate(after))
    return once or not UNREAL.isdisjoint(after) or not _ANYBODY.isdisjoint(after[:2])


def is_hoped_for(scene: Scene, place: int) -> bool:
    """Say whether it is but hoped that somebody will do what a verb tells: "said she hoped the two would meet"."""
    near = range(place - 1, max(-1, place - FAR), -1)
    hoped = next((i for i in near if scene.keys[i] in _HOPING or scene.keys[i] in _HOPE_ENDS), -1)
    return hoped >= 0 and scene.keys[hoped] in _HOPING and scene.keys[hoped + 1] != "to"


def is_hoped(scene: Scene, place: int) -> bool:
    """Say whether somebody hopes what a clause with a noun tells: "I hope that [the talks with A] will go on"."""
    start = scene.clause(place).start
    return scene.at[start - 1] == "that" and scene.at[start - 2] in HOPES


def is_a_record(scene: Scene, place: int) -> bool:
    """Say whether a verb but tells what somebody is the first to do: "is the first Egyptian official to meet A".

    So it does with "becoming": "flew to Amman, becoming the first premier to be received there".
    """
    before = scene.reading.tokens.keys[scene.units[0].first : scene.units[place].first][-FAR:]
    before = before[:-1] if before[-1:] == ["be"] else before
    if before[-1:] != ["to"] or RECORDS.isdisjoint(before) or _MAKING.isdisjoint(before):
        return False
    record = max(i for i, key in enumerate(before) if key in RECORDS)
    return BEING.isdisjoint(before[record:])  # "is attending his first summit and is to meet A"


def is_asked(scene: Scene, place: int) -> bool:
    """Say whether somebody is but to be asked to do what a verb tells: "to press A and B to start"."""
    i = place - 1
    while i >= 0 and (scene.keys[i] in _BEFORE_ASKED or scene.units[i].acts):
        i -= 1
    return scene.at[i] in _ASKING
