"""`phrases_in`: the noun phrases of a text that name somebody or something.

"Egyptian intelligence chief Abbas Kamel" is one phrase, and so is "an Israeli delegation".
This is the second pass over the tokens, after `naming`.
"""

from itertools import pairwise

from mideast_events.dates import When
from mideast_events.extraction.lexicons import words
from mideast_events.extraction.names.bodies import body_phrase, owner_phrase
from mideast_events.extraction.names.counterparts import counterpart_phrases
from mideast_events.extraction.names.gazetteers import Gazetteer
from mideast_events.extraction.names.grounds import Ground, Phrase
from mideast_events.extraction.names.groups import group_phrases
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.offices import Holders, office_phrase
from mideast_events.extraction.names.persons import PersonPhrases
from mideast_events.extraction.names.plurals import plural_titles
from mideast_events.extraction.names.titles import Title, titles_in
from mideast_events.extraction.names.tokens import Tokens

_GREETINGS = words("names", "words", "greetings")


def phrases_in(
    text: str, tokens: Tokens, names: list[Name], gazetteer: Gazetteer, published: When | None
) -> list[Phrase]:
    """Return the phrases of a text in order; one that lies inside another comes after it."""
    ground = Ground(text, tokens, names, gazetteer, published)
    titles = list(titles_in(ground))
    persons = PersonPhrases(ground, titles)
    found: list[Phrase] = []
    bodies: list[Name] = []
    for name in names:
        if name.is_person:
            found.append(persons.phrase(name))
        else:
            bodies.append(name)
    # Not after "the greetings of President A", who is not told of by it.
    told = (one for one in found if tokens.keys[one.first - 2] not in _GREETINGS)
    holders = Holders(told, persons.called)
    offices = [
        phrase
        for title in titles
        if title not in persons.used and (phrase := office_phrase(ground, title, holders)) is not None
    ]
    found += offices[:1] + [two for one, two in pairwise(offices) if not _are_one(one, two)]
    taken = {i for phrase in found for i in range(phrase.first, phrase.end)}
    plural = (title for title in plural_titles(ground) if taken.isdisjoint(range(title.first, title.end)))
    several = [phrase for title in plural if (phrase := office_phrase(ground, title, holders)) is not None]
    found += several
    taken |= {i for phrase in several for i in range(phrase.first, phrase.end)}
    counterparts = list(counterpart_phrases(ground, found, taken))
    found += counterparts
    taken |= {i for phrase in counterparts for i in range(phrase.first, phrase.end)}
    found += group_phrases(ground, taken)
    cut = {i: title for title in titles for i in range(title.own, title.end)}
    for name in bodies:
        if not _is_cut(name, cut) and (phrase := body_phrase(ground, name)) is not None:
            found.append(phrase)
        if (phrase := owner_phrase(ground, name)) is not None:
            found.append(phrase)
    found.sort(key=lambda one: (one.first, -one.end))
    return found


def _are_one(one: Phrase, two: Phrase) -> bool:
    """Say whether two offices that "and" joins are one person's: "prime minister and foreign minister"."""
    holder = one.mention.actor or one.mention.possible
    return one.end == two.first - 1 and bool(holder) and holder == (two.mention.actor or two.mention.possible)


def _is_cut(name: Name, own: dict[int, Title]) -> bool:
    """Say whether an office's words cut a name in two, as in "Egyptian intelligence chief"."""
    title = own.get(name.end - 1)
    return title is not None and name.first < title.own
