"""`Mention`: a name, an office or a group in a text, and which record of the registry it stands for."""

from enum import StrEnum
from typing import final

import msgspec

from mideast_events.certainty import Certainty

SAID_BEFORE = "office said before"
"""The rule of an office without a name that somebody named elsewhere in the article holds: "the president"."""


A_PEOPLE = "a people"
"""The rule of a group that is a whole people: "the Israelis"."""


class MentionKind(StrEnum):
    """What a passage names.

    Attributes:
        PERSON: a person by name.
        OFFICE: a person by office alone, such as "Egypt's spy chief".
        ORGANIZATION: an organization by name.
        STATE: a state or its government, also by the name of its capital.
        GROUP: unnamed people of one side, such as "an Israeli delegation".
        PLACE: a place.
        CROSSING: a crossing.
    """

    PERSON = "person"
    OFFICE = "office"
    ORGANIZATION = "organization"
    STATE = "state"
    GROUP = "group"
    PLACE = "place"
    CROSSING = "crossing"


@final
class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A passage that names an actor, an office, a place or a crossing.

    Attributes:
        kind: what it names.
        start: its first character, counted from 0 in the article's text.
        end: the character after its last.
        text: the passage: of a person the name without titles.
        actor: the id of the actor; of a group that of the side it belongs to. `None` where none is certain.
        office: the id of the office in which a person is named; `None` where none is said, or it is a former one.
        place: the id of the place; also of a state's land. `None` where none is named.
        crossing: the id of the crossing; `None` where none is named.
        possible: the ids of the actors that it may stand for where none is certain.
        certainty: whether `actor`, `place` or `crossing` is certain; MAYBE where only `possible` ones are known.
        is_new: whether the actor is in no registry: its id was made of the name.
        rule: the name of the rule that found it.
        phrase_start: the first character of the whole phrase, with titles and what belongs to it.
        phrase_end: the character after the phrase's last.

    Examples:
        >>> import mideast_events as me
        >>> article = me.read_article("Foreign Minister Yair Lapid received two envoys.", published="2021-08-20")
        >>> (mention,) = me.find_mentions(article)
        >>> mention
        <Mention person 'Yair Lapid' [17:27]: yair-lapid, name in the registry>
        >>> article.text[mention.phrase_start : mention.phrase_end]
        'Foreign Minister Yair Lapid'
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    actor: str | None = None
    office: str | None = None
    place: str | None = None
    crossing: str | None = None
    possible: tuple[str, ...] = ()
    certainty: Certainty = Certainty.YES
    is_new: bool = False
    rule: str
    phrase_start: int
    phrase_end: int

    @property
    def record(self) -> str | None:
        """The id of what it stands for: of a place or a crossing that, else of the actor, else of the office."""
        if self.kind is MentionKind.PLACE:
            return self.place
        return self.crossing or self.actor or self.office

    def __repr__(self) -> str:
        return f"<Mention {self.kind} {self.text!r} [{self.start}:{self.end}]: {self.record or 'unknown'}, {self.rule}>"
