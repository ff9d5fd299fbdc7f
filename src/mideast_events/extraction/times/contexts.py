"""Whether what looks like a date is one, by the words around it: "in May" is, "Theresa May" is not."""

import re
from re import Match

from mideast_events.extraction.times.anchors import Place
from mideast_events.extraction.times.tenses import Tense
from mideast_events.extraction.times.words import FULL_MONTHS, day_number, word_set

DATE_PREPOSITIONS = word_set(
    "in since until till by of from through throughout during before after between around circa late early mid and or "
    "both back following for post pre into"
)
"""Words before a month or a year that make it a date."""
_SURE_PREPOSITIONS = word_set("in since until till during early mid late")
DETERMINERS = word_set("the a an its his her their our this that another")
EVENT_NOUNS = word_set(
    "war wars conflict conflicts treaty accord accords agreement agreements deal offensive operation election "
    "elections coup revolution revolutions uprising invasion invasions withdrawal disengagement ceasefire ceasefires "
    "cease-fire truce attack attacks raid raids border borders line lines massacre massacres summit initiative "
    "intifada blockade siege law budget census vote plan swap exchange roundup clashes killing killings assassination "
    "assassinations peace proposal conference talks negotiations round hostilities fighting campaign campaigns "
    "takeover bombing bombings understanding understandings report ruling declaration memorandum protocol armistice "
    "crisis protests demonstrations flotilla escalation assault onslaught bombardment incursion edition figures "
    "levels prices film incident shooting strike strikes revolt clash kidnapping killing terrorist terror"
)
"""What a year can stand before: "the 2014 war"."""
COUNTED_NOUNS = word_set(
    "people palestinians israelis egyptians gazans civilians soldiers troops militants fighters rockets missiles "
    "trucks truckloads lorries tons tonnes litres liters dollars shekels pounds euros prisoners detainees hostages "
    "captives homes houses families children women men patients pilgrims workers permits percent million billion "
    "metres meters kilometres kilometers miles km delegates officers members protesters demonstrators dead wounded "
    "bodies tents calories"
)
"""What a number counts: "May 30 people died" names no thirtieth of May."""
NUMBERED = word_set(
    "resolution resolutions unscr unsc channel highway route no number flight room article vision agenda expo section "
    "chapter page unit brigade battalion tel telephone fax phone box line bus some about nearly almost over than "
    "least most around approximately"
)
"""Words before a number that make it a name or a quantity."""
_NAMES_BEFORE_MONTH = word_set("theresa black great flag red mrs ms mr minister dame lady philip brian elaine martin")
_NAMES_BEFORE_WEEKDAY = word_set("good black bloody palm easter every each most ruby cyber holy man freaky per")
_NAMES_AFTER_WEEKDAY = word_set("times telegraph express mirror herald tribune mail")
_BARE_MONTH_RISKS = word_set("may march april june august")
_LIMITS = word_set("than least nearly almost within over")
_NOT_MODIFIED = word_set("of and or the to in on at is was")

_NUMBER_BEFORE = re.compile(r"[0-9]\s\Z")
_GLUED_BEFORE = re.compile(r"(?:[\w$€£₪#@&=_/%+.:]|[0-9],|[-–])\Z")
_NUMBER_AFTER = re.compile(r"[,.:][0-9]|[%/$€£₪°@_]|[-–][0-9A-Za-z]|['’]s?[0-9]")
_LETTER_AFTER = re.compile(r"(?!(?:and|or|in|the|war|when)(?![a-z]))[A-Za-z]")
_YEAR = r"(?:19[0-9]|20[0-3])[0-9]"
_YEAR_BEFORE = re.compile(rf"{_YEAR}\s?(?:,|and|or|to|&|,\s?and)\s\Z", re.IGNORECASE)
_YEAR_AFTER = re.compile(rf"\s?(?:,\s?(?:and\s)?|and\s|or\s|&\s)(?:[A-Z][a-z]+\s)?{_YEAR}(?![0-9])")
_MONTH = "|".join(name.title() for name in FULL_MONTHS)
_MONTH_BEFORE = re.compile(rf"(?:{_MONTH})\s?(?:,|and|or|to|&|[-–/])\s?\Z")
_MONTH_AFTER = re.compile(rf"\s?(?:,|and|or|to|&|through|[-–/])\s?(?:{_MONTH})(?![a-z])")
_ADJECTIVE_BEFORE = re.compile(r"\b(?:a|an|the|this|its) [a-z]+ \Z")
_CLAUSE_END = re.compile(r"\s*(?:[,.;:!?)\]”\"’'—–]|\s-\s|$|and\s|but\s|when\s|at\s|by\s)")
_ORDINAL_BEFORE = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|only|once|twice|times|[0-9]+(?:st|nd|rd|th)|\w+est)\b", re.IGNORECASE
)


def anywhere(_match: Match[str], _place: Place) -> bool:
    """A pattern that is a date wherever it stands."""
    return True


def apart(_match: Match[str], place: Place) -> bool:
    """A number that is no part of a longer number, price or code."""
    return not _GLUED_BEFORE.search(place.before[-2:]) and not re.match(r"[,.:]?[0-9]|%", place.after)


def uncounted(match: Match[str], place: Place) -> bool:
    """A day of the month, and not a number of people or things."""
    return apart(match, place) and place.word_after.lower() not in COUNTED_NOUNS


def is_month(match: Match[str], place: Place) -> bool:
    """A month alone: "in May", "the March attack"; not a person nor a name."""
    name = match["month"].lower()
    before, after = place.word_before.lower(), place.word_after
    if name not in FULL_MONTHS or before in _NAMES_BEFORE_MONTH or place.after[:1] == "-" or place.before[-1:] == "-":
        return False
    if name == "may" and place.clues.names_may:
        return before in {"in", "since", "last"}
    named = name in _BARE_MONTH_RISKS and after[:1].isupper() and place.after[:1] == " "
    if before in (_SURE_PREPOSITIONS if named else DATE_PREPOSITIONS) or name not in _BARE_MONTH_RISKS:
        return True
    if _MONTH_BEFORE.search(place.before) or _MONTH_AFTER.match(place.after):
        return True
    if _is_determined(before):
        return after.lower() not in _NOT_MODIFIED and (after[:1].islower() or before == "the")
    return bool(_ADJECTIVE_BEFORE.search(place.before))


def is_year(_match: Match[str], place: Place) -> bool:
    """A year alone: "in 2014", "the 2014 war"; not a number of things nor of a resolution."""
    before, after = place.word_before.lower(), place.word_after
    if _is_numbered(place) or before in NUMBERED or after.lower() in COUNTED_NOUNS:
        return False
    counted = after[:1].islower() and after.endswith("s") and after not in EVENT_NOUNS | {"was", "has", "as", "is"}
    if before in DATE_PREPOSITIONS or before == "year":
        return before in {"in", "since", "until", "during"} or not counted
    following = [word.strip(",.;:’'s") for word in place.after.lower().replace("-", " ").split()[:3]]
    return (
        not EVENT_NOUNS.isdisjoint([*following, *(f"{word}s" for word in following)])
        or (place.before[-1:] == "(" and place.after[:1] in {")", "-", "–", ",", ";"})
        or bool(_YEAR_BEFORE.search(place.before) or _YEAR_AFTER.match(place.after))
        or (_is_determined(before) and bool(after) and not counted)
        or (place.start == place.sentence.start and place.after.lstrip()[:1] in {":", "–", "—", "-"})
    )


def _is_numbered(place: Place) -> bool:
    """Say whether a number is part of a longer one, of a price or of a word."""
    return bool(
        _GLUED_BEFORE.search(place.before[-2:])
        or _NUMBER_BEFORE.search(place.before[-2:])
        or _NUMBER_AFTER.match(place.after)
        or _LETTER_AFTER.match(place.after)
    )


def _is_determined(word: str) -> bool:
    return word in DETERMINERS or word.endswith(("'s", "’s"))


def is_year_range(match: Match[str], place: Place) -> bool:
    """Two years: "in 2008-09", "the 2014-2015 talks"; not a season of sports nor a telephone number."""
    if _GLUED_BEFORE.search(place.before[-2:]) or re.match(r"[-–/][0-9]", place.after):
        return False
    if place.word_after.lower() in {"season", "league", "campaign", "academic", "school"} and "/" in match[0]:
        return False
    if "/" in match[0]:
        return place.word_after.lower() in EVENT_NOUNS
    return place.word_before.lower() in DATE_PREPOSITIONS | DETERMINERS or place.before[-1:] == "("


def is_weekday(_match: Match[str], place: Place) -> bool:
    """A weekday that is one day: not "every Friday", "Good Friday", "the Sunday Times" or "on a Sunday"."""
    return (
        place.word_before.lower() not in _NAMES_BEFORE_WEEKDAY
        and place.word_after.lower() not in _NAMES_AFTER_WEEKDAY
        and not place.before.endswith(("Mail on ", "@", "#", ".", "on a "))
    )


def is_today(match: Match[str], place: Place) -> bool:
    """The day of publication, and not a name such as "Russia Today"."""
    return match[0][0].islower() or not place.word_before[:1].isupper()


def ends_clause(match: Match[str], place: Place) -> bool:
    """Tell "The day before" with nothing behind it: "the day before the attack" has another anchor."""
    if match["side"].lower() in {"later", "earlier", "afterwards", "afterward", "beforehand"}:
        return place.word_after.lower() not in {"than", "this"} and place.word_before.lower() not in {"no", "any"}
    return bool(_CLAUSE_END.match(place.after))


def is_appointment(match: Match[str], place: Place) -> bool:
    """Tell "In two weeks" as an appointment; "the first in two weeks" and "in three days of talks" are durations."""
    if re.match(r"['’]|\s+(?:of|after|before|since)\b", place.after) or _ORDINAL_BEFORE.search(place.before):
        return False
    return "time" in match[0].lower() or place.tense is Tense.FUTURE


def consecutive(match: Match[str], place: Place) -> bool:
    """Days from one to another; of "14 and 15 May", two that follow each other."""
    first, last = day_number(match["day"]), day_number(match["day2"])
    return apart(match, place) and (last == first + 1 if match["joint"].strip().lower() == "and" else last > first)


def undated(_match: Match[str], place: Place) -> bool:
    """Tell "Overnight" alone: in "overnight on Sunday" the weekday tells the day."""
    return not re.match(r" (?:on |from |into )?(?:late |early )?(?:[A-Z][a-z]+day)", place.after)


def is_period(match: Match[str], place: Place) -> bool:
    """Tell "The past three days"; "the last days of the war" and "the last week of May" are told otherwise."""
    if place.word_after.lower() in {"of", "before"}:
        return False
    how = match["how"].lower()
    return how in {"past", "coming"} or bool(match["count"]) or (how == "last" and match["unit"][-1:].lower() != "s")


def is_feast(match: Match[str], place: Place) -> bool:
    """A feast whose day is certain; the eastern churches have another."""
    return place.word_before.lower() not in {"coptic", "orthodox", "eastern"} and (
        match["day_of"] is not None or not re.match(r" [a-z]+", place.after)
    )


def is_counted_from(match: Match[str], place: Place) -> bool:
    """Tell "Two days after the talks"; "less than a week before them" says no day."""
    return apart(match, place) and place.word_before.lower() not in _LIMITS
