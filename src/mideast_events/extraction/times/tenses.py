"""`Tense`: whether a clause looks back or ahead, which decides on which side of publication a weekday lies.

No parser: the verb nearest to the date, before it in its clause or else behind it, decides.
"""

import re
from enum import StrEnum
from re import Match

from mideast_events.extraction.lexicons import words
from mideast_events.extraction.times.words import word_set

_WINDOW_BEFORE = 220
_WINDOW_AFTER = 110


class Tense(StrEnum):
    """Where a clause puts a date.

    Attributes:
        PAST: before publication, by a verb.
        NEAR: ahead by a weak sign, such as "before" or "by": where that is soon.
        FUTURE: after publication, by a verb.
        UNTOLD: nothing in the clause says it; news is past unless told otherwise.
    """

    PAST = "past"
    NEAR = "near"
    FUTURE = "future"
    UNTOLD = "untold"


MODALS = word_set(
    "will won't won’t would wouldn't wouldn’t shall may might could can can't can’t cannot should must ought"
)
"""Verbs that put what follows them ahead."""
AHEAD = word_set(
    "due scheduled slated expected poised upcoming forthcoming tentatively planning planned preparing looming "
    "pencilled penciled"
)
"""Words that announce; behind "had been" they tell of what was announced once."""
AHEAD_BEFORE_TO = word_set(
    "set likely ready plan plans intend intends intended hope hopes hoped want wants wanted agree agrees agreed "
    "invited invites invite invitation asked asks urged urges promised promises pledged pledges vowed vows decided "
    "decides threatened threatens offered offers wish wishes ordered instructed called calls prepared prepares "
    "prepare deadline ultimatum refused refuses declined declines going about able obliged aim aims aimed needs need "
    "has have supposed meant authorized authorised authorizes authorises cleared approved tasked permitted"
)
"""Words that look ahead where "to" and a verb follow: "agreed to meet on Sunday"."""
PUT_OFF = word_set(
    "postponed extended delayed deferred adjourned prolonged pushed put rescheduled moved renewed till until"
)
"""Verbs that look ahead where "until", "to" or "by" stands before the date."""
SCHEDULED = word_set(
    "expires expire resumes resume begins begin starts start ends opens reopens reopen convenes departs flies "
    "continues continue drives meets visits travels votes returns arrives leaves heads speaks hosts goes sees receives "
    "pays hold holds gather gathers convene"
)
"""Present forms that a timetable uses."""
GOING = word_set(
    "travelling traveling flying heading arriving leaving departing returning meeting visiting hosting convening "
    "going holding sending coming sitting opening reopening resuming"
)
"""Forms in -ing that look ahead behind "is" or "are"."""
PAST_FORMS = word_set(
    "said told met held took came went left flew sent gave got made began broke brought built fell fought found fled "
    "hit kept killed knew laid led lost paid put ran rose sat saw shot shut spoke stood struck sought swore threw "
    "wrote won drove dealt drew felt forbade heard hurt read rode sank sold spent spread withdrew overran undertook "
    "dined was were had did been has became bore bought caught chose cost cut dug gone done drank ate forgave froze "
    "grew hid let lent meant overthrew quit rang reported sang set shook slept split stole stuck taught thought "
    "understood upheld woke wore wound"
)
"""Irregular forms of the past; every other past form ends in -ed."""
NOT_VERBS = word_set(
    "united occupied besieged armed unnamed annexed blockaded displaced wounded jailed so-called indeed need seed "
    "feed exceed proceed succeed speed breed bed red shed hundred unprecedented alleged aged sacred wicked related "
    "detailed limited advanced embattled unarmed masked unspecified unidentified unconfirmed retired elected "
    "appointed"
)
"""Words in -ed that are no past form, or none that tells when."""
_TRAVELLING = word_set("goes flies travels leaves heads returns drives")
"""Of these, what somebody does for a purpose: "goes to Cairo today to see A"."""
_DETERMINERS = word_set("the a an its his her their our my this these those that some any another each every no both")
_NOT_INFINITIVES = word_set(
    "the a an its his her their our my this these those that cairo gaza israel egypt rafah doha date him them it us "
    "me which whom both all each some any further more and or"
)
_VISITORS = words("names", "words", "callings") | words("names", "words", "groups")
_INVITING = word_set("invited invites invite")
_BE = word_set("be being remain remains stay stays")
_BEFORE_NOUNS = word_set("of in for at peace separate two three several recent state official private surprise brief")
_CLIPPED = ("'re", "’re", "'s", "’s")
_PRONOUNS = word_set("he she it we they i you who that there")
_POSSESSIVE = ("'s", "’s")
_PRESENT_BEHIND = AHEAD | GOING | {"to", "set", "likely"}
_ANNOUNCED_BEHIND = {
    **dict.fromkeys(("is", "are"), _PRESENT_BEHIND),
    **dict.fromkeys(("was", "were"), word_set("to due expected set scheduled")),
}
_TELLING = MODALS | AHEAD | AHEAD_BEFORE_TO | SCHEDULED | PAST_FORMS | {"is", "are", "am", "was", "were"}
_TELLING_ENDS = ("ed", "'ll", "’ll", *_CLIPPED)
_ADVERB = re.compile(r"\w+ly$|^(?:not|also|now|then|never|only|again|both|still|already|soon|first|later)$")

_WORD = re.compile(r"(?<![0-9A-Za-z])[A-Za-z]+(?:['’][a-z]+|-[A-Za-z]+)*")
_NEW_CLAUSE = re.compile(
    r"(?:^|[,;:—–(“\"]|\s-)\s*(?:(?:and|but|then|so|that)\s+)?(?:(?:on|in|by|late|early)\s+){0,2}$"
    r"|\b(?:and|but|while|that|then|who|which|when|as|where|after|because)\s+(?:(?:on|in|by|late|early)\s+){0,2}$",
)
_ATTRIBUTED = re.compile(r",\s+(?:according\b|(?:[\w.'’-]+\s+){0,4}(?:said|says|told|announced|reported)\b)")
"""What says of the words before it who said them: "will meet A, the prime minister, on Thursday, an aide said"."""
_LEADS = ("on", "in", "by", "late", "early")
"""The words that lead in to a date; up to two of them stand before it."""
_OPENINGS = (
    *(",", ";", ":", "—", "–", "-", "(", "“", '"', "and", "but", "then", "so", "that", "while", "who", "which", "when"),
    *("as", "where", "after", "because"),
)
"""What stands before the words that lead in to a date where a clause begins, for a quick no."""
_LONGEST_OPENING = 40
_LONGEST_LEADING = 80
_ENOUGH_AFTER = re.compile(r"[;:“\"]|,\s+(?:after|while|when|as|although|where|whose)\b|\s(?:after|since|when)\s")
_LEADING_IN = re.compile(
    r"\b(?P<late>until|till|til|pending|starting|beginning|effective"
    r"|(?:postponed|moved|pushed|put|brought|delayed|rescheduled|deferred)(?: back| off| forward)? (?:to|until))"
    r"(?: (?:on|from|late|early|the end of|at least))?\s+(?:the )?$"
    r"|\b(?P<near>ahead of|before|by|through|as early as|prior to|in time for|on the eve of|for|from|as of)"
    r"(?: (?:late|early))?\s+(?:the |an? )?$"
)
_LEADERS = (
    *("until", "till", "til", "pending", "starting", "beginning", "effective", "to", "from", "late", "early"),
    *("of", "least", "before", "by", "through", "as", "for", "the", "a", "an"),
)
"""The words with which what leads in ends but for "on", for a quick no."""
_LEADING_ON = ("until", "till", "til", "pending", "starting", "beginning", "effective", "to")
_AHEAD_WORDS = ("before", "ahead of", "until")
_AHEAD_OF_EVENT = re.compile(rf"\b(?:{'|'.join(_AHEAD_WORDS)})\s+(?:\w+\s+){{1,5}}(?:in|on)\s+$")
_SINCE_WORDS = ("since", "back in", "as recently as", "last in")
_SINCE = re.compile(
    r"\b(?:since|back in|as recently as|last in)\s+(?:the )?$"
    r"|\bsince (?:the|their|its|his|her)\s+[^,;.]{3,60} (?:in|on)\s+$"
)
_FOR_AHEAD = re.compile(
    r"\b(?:scheduled|set|planned|slated|due|called|expected|arranged|tentatively|fixed|billed|date|timetabled)\s+"
    r"(?:\w+\s+)?for\s+(?:the )?$"
)
_CALLED_OFF = re.compile(
    r"\b(?:was|were|has been|have been|had been)\s+(?:\w+\s+)?"
    r"(?:called off|put off|pushed back|moved (?:back )?to|cancell?ed|postponed|scrapped|shelved|delayed)"
    r"|^,\s+(?:has\s+)?(?:called off|put off|pushed back|cancell?ed|postponed|scrapped|shelved|delayed)\b"
)
"""After "he was to have seen A on Sunday": the stop is off, and the day still to come."""
_ANNOUNCED_ONCE = re.compile(
    r"\b(?:was|were|had been)\s+(?:supposed|scheduled|due|set|expected|slated)\s+(?:to|in)\b[^,;]*$"
)
_TURNING = re.compile(r",?\s+but\b")
"""What "was to be on Sunday, but" has been put off may be past, or still to come where that is soon."""
_HAD_BEEN = re.compile(r"\bhad\s+(?:\w+ly\s+)?been\s+\w+\s*(?:\w+\s+)?for\s+(?:the )?$")

_HAD_STAYED = re.compile(r"\bhad (?:been|stayed|remained) (?:in|at|there)\b[^,;]{0,40} until (?:late |early )?$")

_WAS_SET = re.compile(r"\b(?:was|were)\s+(?:set|scheduled|planned|due)\s+for\s+(?:the )?$")
"""The day of what "was set for Sunday" lies ahead only where that is soon."""


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int], *, headline: bool = False) -> Tense:
    """Return where the clause around `text[start:end]` puts it.

    Args:
        text: the article's text.
        start: where the date begins.
        end: where it ends.
        sentence: where its sentence begins and ends.
        headline: whether the sentence is a title, in which "Bennett to visit Egypt" needs no verb before it.

    Examples:
        >>> sentence = "Kamel will fly to Amman on Sunday"
        >>> tense_at(sentence, 27, 33, (0, 33))
        <Tense.FUTURE: 'future'>
    """
    floor, ceiling = sentence
    written = text[max(floor, start - _WINDOW_BEFORE) : start].rpartition(";")[2]
    written = written.rpartition(", although ")[2]  # "may give way, although on Monday A said no"
    before = written.lower()
    left = _WORD.findall(written)
    last = left[-1].lower() if left else ""
    if any(map(before.__contains__, _SINCE_WORDS)) and _SINCE.search(before):
        return Tense.PAST
    after = text[end : min(ceiling, end + _WINDOW_AFTER)]
    turning = bool(_TURNING.match(after) and _ANNOUNCED_ONCE.search(before))
    if turning or ((" to have " in before or " been " in before) and _CALLED_OFF.search(after)):
        return Tense.NEAR if turning else Tense.FUTURE
    if last.endswith(("for", "the")) and _FOR_AHEAD.search(before):
        over = Tense.PAST if _HAD_BEEN.search(before) else Tense.NEAR if _WAS_SET.search(before) else None
        return over or Tense.FUTURE
    leads = " ".join(left[-2:-1]).lower().endswith(_LEADING_ON) if last == "on" else last.endswith(_LEADERS)
    leading = _LEADING_IN.search(before, max(0, len(before) - _LONGEST_LEADING)) if leads else None
    if leading and leading["late"]:
        return Tense.PAST if _HAD_STAYED.search(before) else Tense.FUTURE
    found = Tense.UNTOLD
    if _opens_clause(before) and not _ATTRIBUTED.match(after):
        timetable = last == "on"  # "On Monday she arrives", but "June 9 - he visits Cairo"
        found = _forward(_words_after(after), timetable=timetable) or _backward(left, headline=headline) or Tense.UNTOLD
    else:
        found = _backward(left, headline=headline) or _forward(_words_after(after)) or Tense.UNTOLD
    if leading and found is not Tense.FUTURE:
        return _leaning(leading, left, _words_after(after), found)
    ahead = found is Tense.UNTOLD and any(map(before.__contains__, _AHEAD_WORDS))
    return Tense.NEAR if ahead and _AHEAD_OF_EVENT.search(before) else found


def is_announced(text: str) -> bool:
    """Say whether a word of a text announces what it tells; without one, a caption shows what was: "A meets B"."""
    return not (MODALS | AHEAD | {"to"}).isdisjoint(text.lower().split())


def _opens_clause(before: str) -> bool:
    """Say whether a clause begins with a date, or with the words that lead in to it."""
    opening = before.rstrip()
    for lead in _LEADS * 2:
        opening = opening.removesuffix(lead).rstrip()
    return (not opening or opening.endswith(_OPENINGS)) and bool(
        _NEW_CLAUSE.search(before, max(0, len(before) - _LONGEST_OPENING))
    )


def _words_after(after: str) -> list[str]:
    stop = _ENOUGH_AFTER.search(after)
    return _WORD.findall(after[: stop.start()] if stop else after)[:14]


def _leaning(leading: Match[str], left: list[str], right: list[str], found: Tense) -> Tense:
    """Weigh "by Sunday" and the like against a past verb."""
    preposition = leading["near"]
    if preposition in {"by", "as of"} and any(
        word.lower() in {"had", "were", "was", "has", "have"} for word in right[:6]
    ):
        return Tense.PAST
    if preposition in {"for", "from", "through"}:
        return found if found is Tense.PAST else Tense.NEAR
    recent = [word.lower() for word in left[-6:]]
    return Tense.FUTURE if any(word in PUT_OFF for word in recent) else Tense.NEAR


def _backward(words: list[str], *, headline: bool) -> Tense | None:
    """Return what the last verb of these words says."""
    infinitive = False
    for index in range(len(words) - 1, -1, -1):
        if words[index].lower() == "to":
            infinitive = infinitive or _is_infinitive(words, index)
            if headline and infinitive and index and (words[index - 1][:1].isupper() or words[index - 1] in _VISITORS):
                return Tense.FUTURE
            continue
        if not _may_tell(words[index]):
            continue
        found = (
            _auxiliary(words, index, infinitive=infinitive)
            or _announcement(words, index, infinitive=infinitive)
            or _timetable(words, index, telling=not headline and (not infinitive or words[index] in _TRAVELLING))
            or _past(words, index)
        )
        if found:
            return found
        if headline and words[index] in _TRAVELLING:
            return Tense.NEAR  # "Lapid heads to Amman Wednesday"
    return None


def _is_infinitive(words: list[str], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else ""
    return following[:1].islower() and following not in _NOT_INFINITIVES


def _auxiliary(words: list[str], index: int, *, infinitive: bool) -> Tense | None:
    """Read "will", "is to" and "is travelling"."""
    raw, following = words[index], _lower(words, index + 1)
    word = raw.lower()
    if _is_modal(raw):
        return Tense.FUTURE
    to = index + 1 + (following == "also")
    if infinitive and _lower(words, to) == "to" and word in {"is", "are", "am", "was", "were"}:
        return Tense.UNTOLD if _lower(words, to + 1) == "have" else Tense.FUTURE  # "was to have met him on April 3"
    owned = following == "meeting" and word.partition("’")[0].partition("'")[0] not in _PRONOUNS
    if following in GOING and (word in {"is", "are"} or (word.endswith(_CLIPPED) and not owned)):
        return Tense.FUTURE
    return None


def _announcement(words: list[str], index: int, *, infinitive: bool) -> Tense | None:
    """Read "due", "scheduled" and "agreed to meet"; "had been scheduled" is over."""
    word, following = _lower(words, index), _lower(words, index + 1)
    if word in _INVITING and "to" in words[index + 1 :]:
        return Tense.PAST if _was_once(words, index) else Tense.FUTURE
    if word == "plans" and _previous(words, index) not in _DETERMINERS:
        return Tense.FUTURE  # "she plans meetings on Thursday with A"
    if word in AHEAD or (word in AHEAD_BEFORE_TO and (infinitive or (word == "set" and following == "for"))):
        missed = word in {"supposed", "meant"} and _previous(words, index) in {"was", "were"}
        over = missed or _was_once(words, index) or (word in {"has", "have"} and following != "to")
        return Tense.UNTOLD if over else Tense.FUTURE  # "had been due to meet him on April 3"
    return None


def _timetable(words: list[str], index: int, *, telling: bool) -> Tense | None:
    """Read "the truce expires"; a title tells the past in these forms."""
    if telling and _lower(words, index) in SCHEDULED:
        earlier = _previous(words, index)
        if earlier == "did":
            return Tense.PAST
        # "telephoned Netanyahu and Meshaal's hosts on Sunday", "took hold on Sunday", "paid visits on Sunday"
        noun = earlier.endswith(_POSSESSIVE) or _is_past(earlier, earlier)
        if earlier and not noun and earlier not in _DETERMINERS and earlier not in _BEFORE_NOUNS:
            return Tense.FUTURE
    return None


def _past(words: list[str], index: int) -> Tense | None:
    """Read a past form, but neither "will be held" nor "the proposed", nor "will not let"."""
    raw = words[index]
    if not _is_past(raw, raw.lower()):
        return None
    earlier = _previous(words, index)
    attribute = earlier in _DETERMINERS or earlier.endswith(_POSSESSIVE)
    ruled = _previous(words, index - 1) if earlier == "not" else earlier
    if attribute or earlier in _BE or earlier in {"is", "are"} or ruled in MODALS:
        return None
    return Tense.PAST


def _is_modal(raw: str) -> bool:
    word = raw.lower()
    return (word in MODALS and raw != "May") or word.endswith(("'ll", "’ll"))


def _may_tell(raw: str) -> bool:
    """Say whether a word can be one of those that tell: most are none."""
    word = raw.lower()
    return word in _TELLING or word.endswith(_TELLING_ENDS)


def _lower(words: list[str], index: int) -> str:
    return words[index].lower() if index < len(words) else ""


def _was_once(words: list[str], index: int) -> bool:
    """Say whether "scheduled" and the like stand in a past perfect: "had been scheduled"."""
    recent = [word.lower() for word in words[max(0, index - 4) : index]]
    return "had" in recent and (_previous(words, index) in {"been", "had"} or "been" in recent)


def _is_past(raw: str, word: str) -> bool:
    if word in PAST_FORMS:
        return True
    return word.endswith("ed") and raw[0].islower() and word not in NOT_VERBS and "-" not in word


def _previous(words: list[str], index: int) -> str:
    """Return the word before, adverbs left out."""
    for word in reversed(words[max(0, index - 3) : index]):
        lower = word.lower()
        if not _ADVERB.search(lower):
            return lower
    return ""


def _forward(words: list[str], *, timetable: bool = False) -> Tense | None:
    """Return what the first verb of these words says."""
    for index, raw in enumerate(words):
        if not _may_tell(raw):
            continue
        word, following = raw.lower(), _lower(words, index + 1)
        if _is_modal(raw) or word in AHEAD or following in _ANNOUNCED_BEHIND.get(word, ()):
            return Tense.FUTURE
        earlier = words[index - 1].lower() if index else ""
        if timetable and word in SCHEDULED and earlier and earlier not in _DETERMINERS | _BEFORE_NOUNS:
            return Tense.FUTURE
        if _is_past(raw, word) and earlier not in _DETERMINERS:
            return Tense.PAST
    return None
