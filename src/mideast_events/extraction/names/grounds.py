"""`Ground`: what the search for noun phrases goes over - the words of a text and the names among them."""

from typing import final

import msgspec

from mideast_events.certainty import Certainty
from mideast_events.dates import When
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.names.gazetteers import EntryKind, Gazetteer
from mideast_events.extraction.names.naming import Name
from mideast_events.extraction.names.tokens import Tokens

OWNING = frozenset({EntryKind.ADJECTIVE, EntryKind.STATE, EntryKind.ORGANIZATION, EntryKind.PLACE})
"""The kinds of names that can say whose an office or a group is."""


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase that names somebody or something, in tokens.

    Attributes:
        first: the first token.
        end: the token after the last.
        mention: what it names.
        reporting: whether it names somebody of a newspaper or a broadcaster, who but tells: "the BBC's A".
    """

    first: int
    end: int
    mention: Mention
    reporting: bool = False


@final
class Ground:
    """A text's words and names.

    Attributes:
        text: the text.
        tokens: its words.
        names: the names among them, in order.
        at: the name of which each token is a part, or `None`.
        gazetteer: the registry's names.
        published: the day of publication, or `None`.
    """

    def __init__(
        self, text: str, tokens: Tokens, names: list[Name], gazetteer: Gazetteer, published: When | None
    ) -> None:
        """Lay out the names over the tokens."""
        self.text = text
        self.tokens = tokens
        self.names = names
        self.gazetteer = gazetteer
        self.published = published
        self.at: list[Name | None] = [None] * len(tokens)
        for name in names:
            self.at[name.first : name.end] = [name] * (name.end - name.first)

    def name_at(self, place: int) -> Name | None:
        """Return the name at a token, or `None` where none is."""
        return self.at[place] if 0 <= place < len(self.at) else None

    def owner_at(self, place: int) -> Name | None:
        """Return the name at a token if it can say whose something is."""
        name = self.name_at(place)
        return name if name is not None and name.entries and name.entries[0].kind in OWNING else None

    def first_at(self, place: int) -> int:
        """Return the first token of the name at a token, or that token where none is."""
        name = self.name_at(place)
        return name.first if name is not None else place

    def side_at(self, place: int) -> str | None:
        """Return the side of the person named at a token, by the offices he or she has held; `None` of nobody known."""
        name = self.name_at(place)
        lookup, offices = self.gazetteer.lookup, self.gazetteer.offices_by_id
        held = lookup.offices_of(name.person) if name is not None and name.person else ()
        bodies = (lookup.wholes_of(offices[id].organization) for id in held)
        return next((wholes[-1] for wholes in bodies if wholes), None)

    def actors_of(self, name: Name) -> tuple[str, ...]:
        """Return the actors that a name stands for: of a capital its government, of a land its state."""
        found: list[str] = []
        for entry in name.entries:
            if entry.kind is EntryKind.PLACE:
                known = (self.gazetteer.capitals.get(id) or self.gazetteer.lands.get(id) for id in entry.ids)
                found += [id for id in known if id]
            else:
                found += entry.ids
        return tuple(found)

    def is_possessive(self, place: int) -> bool:
        """Say whether a token is the ending of a possessive: "'s", or the apostrophe after an s."""
        return place > 0 and (self.tokens.keys[place] == "'s" or self.tokens.words[place] in {"'", "’"})

    def phrase(  # noqa: PLR0913 - a mention's own fields
        self, kind: MentionKind, name: tuple[int, int], phrase: tuple[int, int], *, rule: str,
        actor: str | None = None, office: str | None = None, place: str | None = None, crossing: str | None = None,
        possible: tuple[str, ...] = (), certainty: Certainty = Certainty.YES, is_new: bool = False,
    ) -> Phrase:  # fmt: skip
        """Return the phrase of a mention; `name` and `phrase` are each a first token and the one after the last."""
        starts, ends = self.tokens.starts, self.tokens.ends
        start, end = starts[name[0]], ends[name[1] - 1]
        mention = Mention(
            kind=kind, start=start, end=end, text=self.text[start:end], actor=actor, office=office, place=place,
            crossing=crossing, possible=possible, certainty=certainty, is_new=is_new, rule=rule,
            phrase_start=starts[phrase[0]], phrase_end=ends[phrase[1] - 1],
        )  # fmt: skip
        return Phrase(phrase[0], phrase[1], mention)
