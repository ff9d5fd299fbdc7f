"""`Actor`, `Name`, `Office`, `Tenure`: who there is, what they are called, and who held which office when."""

from enum import StrEnum
from typing import Annotated, ClassVar, TypeAlias, final

from attrs import frozen

from mideast_events.countries import Country
from mideast_events.dates import Span, When
from mideast_events.displays import Names, Shown, told
from mideast_events.evidence import ActorId, Evidence
from mideast_events.rules import AT_LEAST_ONE, Id, Language, Sector, Text, Wikidata, brief, conform, refuse

OfficeId: TypeAlias = Id
"""The id of an `Office`."""
TenureId: TypeAlias = Id
"""The id of a `Tenure`."""


class ActorKind(StrEnum):
    """What an actor is.

    Attributes:
        PERSON: a human being.
        ORGANIZATION: a body of persons: a ministry, an army, a party, a movement, a court, an outlet.
        STATE: a state as an actor, that is, its government; its land is a `Place`.
    """

    PERSON = "person"
    ORGANIZATION = "organization"
    STATE = "state"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Name:
    """One name of an actor or a place, as it is written in one language.

    Attributes:
        text: the name.
        language: the BCP 47 tag of the language it is written in.
        note: what is special about it, such as a nickname or a former name; `None` where nothing is.
    """

    text: Text
    language: Language = "en"
    note: Text | None = None

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Name {self.text}>" if self.language == "en" else f"<Name {self.text} ({self.language})>"


@told.register
def _(name: Name, names: Names) -> str:  # noqa: ARG001 - it refers to no record
    notes = [] if name.language == "en" else [name.language]
    notes += [name.note] if name.note else []
    return f"{name.text} ({', '.join(notes)})" if notes else name.text


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Actor(Shown):
    """A person, organization or state that acts or is acted upon.

    Attributes:
        id: its id.
        kind: what it is.
        names: its names, the preferred one first; at least one.
        country: the ISO 3166-1 alpha-3 code of its country; `None` where it has none or it is not known.
        sector: PLOVER's code of its role in society, such as `GOV` or `SPY`; `None` where it is not coded.
        part_of: the id of the actor it belongs to; `None` where it belongs to none.
        died: the day a person died; `None` where no death is recorded.
        wikidata: its Wikidata item; `None` where none has been checked.
        evidence: the passages on which the record rests; empty for an actor of the registry.

    Examples:
        >>> Actor(id="abbas-kamel", kind=ActorKind.PERSON, names=(Name(text="Abbas Kamel"),), country="EGY")
        <Actor abbas-kamel: Abbas Kamel, person>
    """

    type_name: ClassVar[str] = "actor"

    id: ActorId
    kind: ActorKind
    names: Annotated[tuple[Name, ...], AT_LEAST_ONE]
    country: Country | None = None
    sector: Sector | None = None
    part_of: ActorId | None = None
    died: When | None = None
    wikidata: Wikidata | None = None
    evidence: tuple[Evidence, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.part_of == self.id:
            raise refuse(self, "part_of", self.part_of, "is the actor itself")
        if self.died is not None and self.kind is not ActorKind.PERSON:
            raise refuse(self, "died", self.died, f"is for persons, not for a {self.kind}")

    @property
    def name(self) -> str:
        """The preferred name's text."""
        return self.names[0].text

    def __repr__(self) -> str:
        return f"<Actor {self.id}: {brief(self.name)}, {self.kind}>"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Office(Shown):
    """A post that persons hold for a time.

    Attributes:
        id: its id.
        title: its name in full.
        organization: the id of the actor whose post it is.
        names: phrases that newspapers use for its holder, such as "intelligence chief".
        sector: PLOVER's code of the holder's role in society; `None` where it is not coded.
        shared: whether several persons hold it at once; where not, two certain holders on a day are a conflict.

    Examples:
        >>> Office(id="egypt-president", title="President of Egypt", organization="egypt")
        <Office egypt-president: President of Egypt>
    """

    type_name: ClassVar[str] = "office"

    id: OfficeId
    title: Text
    organization: ActorId
    names: tuple[Text, ...] = ()
    sector: Sector | None = None
    shared: bool = False

    def __repr__(self) -> str:
        return f"<Office {self.id}: {brief(self.title)}>"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Tenure(Shown):
    """That a person held an office for a time.

    An article that calls somebody a minister proves the office on its day alone.
    Such an observation is written `[..2021-08-19]/[2021-08-19..]`: begun by then, and not ended before.

    Attributes:
        id: its id.
        office: the id of the office.
        person: the id of the person.
        span: from when to when, both days included.
        evidence: the passages on which the record rests.
        reference: the public record that says so, where no article does; `None` otherwise.

    Examples:
        >>> tenure = Tenure(
        ...     id="sisi", office="egypt-president", person="abdel-fattah-el-sisi", span=Span.parse("2014-06-08/..")
        ... )
        >>> tenure
        <Tenure sisi: abdel-fattah-el-sisi as egypt-president, 2014-06-08/..>
    """

    type_name: ClassVar[str] = "tenure"

    id: TenureId
    office: OfficeId
    person: ActorId
    span: Span
    evidence: tuple[Evidence, ...] = ()
    reference: Text | None = None

    def __repr__(self) -> str:
        return f"<Tenure {self.id}: {self.person} as {self.office}, {self.span}>"
