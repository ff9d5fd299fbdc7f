"""`language_of`: the language of a text, as far as its script and its commonest words tell."""

import re
from itertools import filterfalse

from mideast_events.extraction.pages.house_styles import house_styles

_SAMPLE_CHARACTERS = 2_000
_SAMPLE_WORDS = 250
_FEWEST_WORDS = 8
_LEAD = 3

_SCRIPTS = {"ar": re.compile(r"[\u0600-\u06ff]"), "he": re.compile(r"[\u05d0-\u05ea]")}
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_COMMON = {language: frozenset(words.split()) for language, words in house_styles("languages").items()}
_COMMON_ELSEWHERE = frozenset[str]().union(*(words for language, words in _COMMON.items() if language != "en"))


def language_of(text: str) -> str:
    """Return the BCP 47 tag of a text's language: Arabic, Hebrew, French, German or Spanish; else English.

    Examples:
        >>> language_of("التقى الوزيران في القاهرة"), language_of("The ministers met in Cairo.")
        ('ar', 'en')
    """
    sample = text[:_SAMPLE_CHARACTERS]
    words = sample.split()
    beyond_ascii = "".join(filterfalse(str.isascii, words))
    for language, letters in _SCRIPTS.items():
        if letters.search(beyond_ascii) and len(letters.findall(beyond_ascii)) > len(_LATIN.findall(sample)):
            return language
    words = list(map(str.lower, words[:_SAMPLE_WORDS]))
    foreign = list(filter(_COMMON_ELSEWHERE.__contains__, words))
    if len(foreign) < _FEWEST_WORDS:
        return "en"
    fewest = max(_FEWEST_WORDS, _LEAD * sum(map(_COMMON["en"].__contains__, words)))
    if len(foreign) < fewest:
        return "en"
    counts = {language: sum(map(common.__contains__, foreign)) for language, common in _COMMON.items()}
    likeliest = max(counts, key=lambda language: counts[language])
    return likeliest if counts[likeliest] >= fewest else "en"
