"""`compare`: two codings of the same articles, beside each other: precision, recall and F1, and each difference.

A record of the one is paired with a record of the other, one to one, if they can be the same.

- They rest on a passage of one article, by id or digest, or one of them has no evidence at all.
- Their times, give or take `pad_days`, have a possible day in common.
  Of two ceasefires of which one has no time, neither has come into force.
- They agree on who it is about: in each of these fields that both give, more than half of the shorter list are alike.
  These are the participants of a meeting, the parties of a ceasefire, the actors and the recipients of an event.
  Two records that both name somebody give at least one of these fields both.
- Two events are of one kind.
  Two states are of one crossing, of no different sides, flows and directions, and both say a status or a controller.

Of the pairs that this allows, the one that agrees most is made first, then the best of what is left.
Agreement is a sum over the fields: twice the values that are alike, by all values that either gives.
A value that is merely compatible counts half, who it is about three times, and the day of a meeting or event twice.
Where two pairs agree as much, records with the same id go together, and then the lower ids.

Two values of a field are *the same*, *compatible* or different:

- Two participants are the same if they are one actor: of one id, or of one name where only one of the two codings has
  an actor of that id.
  A participant known by office alone is its holder, if on that day there was certainly one and nobody else.
  They are compatible if the one stands for the other: an official for the office or its organization, a part for its
  whole, a person of whom nothing else is known for the state of that country.
  Actors and parties are compared likewise, and a role is the same if the same participant has it.
- Two times are the same if they print the same.
  They are compatible if the days of the one lie within those of the other, which is at most 31 days wider on each side.
- Two places are the same if their ids are, or their names as of actors, and compatible if one lies in the other.
- Two choices are the same or different.
  A choice that says that nothing is known, such as "unspecified", counts as no value.
"""

from collections.abc import Iterable, Mapping
from html import escape
from itertools import chain
from types import MappingProxyType
from typing import final

from attrs import frozen

from mideast_events.corpora import Corpus
from mideast_events.errors import QueryError, refuse_unless_among
from mideast_events.likeness import FIELDS, Alignment, ComparedRecord, given
from mideast_events.lookups import Lookup, by_class
from mideast_events.matching import matched, readings


@final
@frozen
class Score:
    """How many records or values two codings share; scores can be added up.

    Attributes:
        agreed: how many both have.
        drafted: how many the drafted coding has.
        coded: how many the hand-made one has.

    Examples:
        >>> score = Score(agreed=6, drafted=8, coded=12)
        >>> score.precision, score.recall, score.f1
        (0.75, 0.5, 0.6)
        >>> Score(agreed=0, drafted=0, coded=12).precision is None
        True
    """

    agreed: int
    drafted: int
    coded: int

    @property
    def precision(self) -> float | None:
        """The share of what was drafted that is right; `None` where nothing was."""
        return self.agreed / self.drafted if self.drafted else None

    @property
    def recall(self) -> float | None:
        """The share of what was coded that was found; `None` where nothing was."""
        return self.agreed / self.coded if self.coded else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; `None` where neither coding has anything."""
        total = self.drafted + self.coded
        return 2 * self.agreed / total if total else None

    def __add__(self, other: "Score") -> "Score":
        return Score(self.agreed + other.agreed, self.drafted + other.drafted, self.coded + other.coded)

    def __str__(self) -> str:
        return f"{self.agreed} of {self.drafted} drafted, {self.agreed} of {self.coded} coded"


@final
@frozen
class FieldScore:
    """How many values of a field two codings share.

    Only values that are given count: a field left empty, or said to be unknown, is none.

    Attributes:
        same: the values that are the same, of the records that both codings have.
        compatible: those that are the same or compatible, of the records that both have.
        same_of_all: the values that are the same, of all records: what is in a record of one coding only is not shared.
        compatible_of_all: those that are the same or compatible, of all records.

    Examples:
        >>> import mideast_events as me
        >>> corpus = me.load_seed_corpus()
        >>> print(compare(corpus, corpus).fields["meeting", "place"].same)
        20 of 20 drafted, 20 of 20 coded
    """

    same: Score
    compatible: Score
    same_of_all: Score
    compatible_of_all: Score


@final
@frozen
class Difference:
    """A field on which two records that count as the same do not say the same.

    Attributes:
        pair: the two records.
        field: the field's name; a dot leads to a part of it, as in `span.start`.
        drafted: the values of the drafted record that the coded one does not have; empty where it gives no more.
        coded: the values of the coded record that the drafted one does not have.
        compatible: whether the two can both be right.

    Examples:
        >>> import mideast_events as me
        >>> from attrs import evolve
        >>> state = me.CrossingState(id="s", crossing="rafah", span="2024-05-07/..", status="closed")
        >>> draft = evolve(state, id="draft-1", span="2024-05/..", status="open")
        >>> for difference in compare(me.Corpus([draft]), me.Corpus([state])).differences:
        ...     print(difference.field, difference.drafted, difference.coded, difference.compatible)
        span.start (When.parse('2024-05'),) (When.parse('2024-05-07'),) True
        status (<CrossingStatus.OPEN: 'open'>,) (<CrossingStatus.CLOSED: 'closed'>,) False
    """

    pair: "MatchedPair"
    field: str
    drafted: tuple[object, ...]
    coded: tuple[object, ...]
    compatible: bool

    def __str__(self) -> str:
        drafted, coded = (", ".join(map(str, values)) or "nothing" for values in (self.drafted, self.coded))
        both = ", which is compatible" if self.compatible else ""
        return f"{self.pair.drafted.id} as {self.pair.coded.id}: {self.field}: {drafted} for {coded}{both}"


@final
@frozen(repr=False)
class MatchedPair:
    """Two records that count as the same.

    Attributes:
        drafted: the drafted one.
        coded: the one coded by hand.
    """

    drafted: ComparedRecord
    coded: ComparedRecord
    _alignments: tuple[Alignment, ...]

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The fields on which they do not say the same, in the order of the class's fields."""
        return tuple(
            Difference(
                self, field, found.drafted, found.coded, len(found.drafted) == found.compatible == len(found.coded)
            )
            for field, found in zip(FIELDS[self.drafted.type_name], self._alignments, strict=True)
            if found.drafted or found.coded
        )

    def score(self, field: str, *, compatible: bool = False) -> Score:
        """Return how many values of a field the two share.

        Args:
            field: the field's name.
            compatible: whether compatible values count, and not those alone that are the same.

        Raises:
            QueryError: where it is no field that is compared.

        Examples:
            >>> import mideast_events as me
            >>> corpus = me.load_seed_corpus()
            >>> pairs = compare(corpus, corpus, record_classes="meeting").pairs
            >>> not_held = [pair for pair in pairs if pair.coded.status != "held"]
            >>> print(sum((pair.score("status") for pair in not_held), Score(0, 0, 0)))
            10 of 10 drafted, 10 of 10 coded
        """
        fields = FIELDS[self.coded.type_name]
        refuse_unless_among("field", field, fields)
        found = self._alignments[list(fields).index(field)]
        agreed = found.same + found.compatible if compatible else found.same
        return Score(agreed, found.same + len(found.drafted), found.same + len(found.coded))

    def __repr__(self) -> str:
        return f"<MatchedPair {self.drafted.id} as {self.coded.id}>"


@final
@frozen(repr=False)
class Comparison:
    """Two codings beside each other: the records of each that the other has too, and on what these differ.

    In a notebook it shows itself as a table and the list of differences.

    Attributes:
        record_classes: the names of the classes that were compared.
        pairs: the records that both have, by class and by the coded record's id.
        only_drafted: the records that only the drafted coding has, by class and id.
        only_coded: the records that only the hand-made coding has, by class and id.

    Examples:
        >>> import mideast_events as me
        >>> from attrs import evolve
        >>> coded = me.load_seed_corpus()
        >>> meetings = [coded.meetings["lapid-kamel-tel-aviv-2021"], coded.meetings["abbas-kamel-ramallah-2021"]]
        >>> draft = evolve(meetings[0], id="draft-1", when="2021-08", place=None)
        >>> comparison = compare(me.Corpus([draft]), me.Corpus(meetings), registry=me.load_registry())
        >>> comparison.scores["meeting"]
        Score(agreed=1, drafted=1, coded=2)
        >>> for difference in comparison.differences:
        ...     print(difference)
        ...
        draft-1 as lapid-kamel-tel-aviv-2021: when: 2021-08 for 2021-08-19, which is compatible
        draft-1 as lapid-kamel-tel-aviv-2021: place: nothing for tel-aviv
        >>> comparison.only_coded
        (<Meeting abbas-kamel-ramallah-2021: held 2021-08-18 in ramallah, mahmoud-abbas, majed-faraj, ... and 1 more>,)
    """

    record_classes: tuple[str, ...]
    pairs: tuple[MatchedPair, ...]
    only_drafted: tuple[ComparedRecord, ...]
    only_coded: tuple[ComparedRecord, ...]

    @property
    def scores(self) -> Mapping[str, Score]:
        """How many records of each class the two share, by class name."""
        return MappingProxyType({name: self._score(name) for name in self.record_classes})

    def _score(self, name: str) -> Score:
        both, drafted, coded = (
            sum(record.type_name == name for record in records)
            for records in ([pair.coded for pair in self.pairs], self.only_drafted, self.only_coded)
        )
        return Score(both, both + drafted, both + coded)

    @property
    def fields(self) -> Mapping[tuple[str, str], FieldScore]:
        """How many values of each field the two share, by class name and field."""
        names = ((name, field) for name in self.record_classes for field in FIELDS[name])
        return MappingProxyType({key: self._field_score(*key) for key in names})

    def _field_score(self, name: str, field: str) -> FieldScore:
        pairs = [pair for pair in self.pairs if pair.coded.type_name == name]
        same = sum((pair.score(field) for pair in pairs), _NOTHING)
        compatible = sum((pair.score(field, compatible=True) for pair in pairs), _NOTHING)
        drafted, coded = (
            sum(len(given(record, field)) for record in records if record.type_name == name)
            for records in (self.only_drafted, self.only_coded)
        )
        alone = Score(0, drafted, coded)
        return FieldScore(same, compatible, same + alone, compatible + alone)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The fields on which the records that both have do not say the same, pair by pair."""
        return tuple(chain.from_iterable(pair.differences for pair in self.pairs))

    def to_table(self) -> str:
        """Return the scores as a table in plain text, which is Markdown too.

        A line is about the records of a class, or about the values of a field in the records that both have.
        `compatible` is the F1 if compatible values count, and `of all` the F1 if the values of all records do.
        A field that neither gives anywhere has no line, and what cannot be said is a dash.

        Examples:
            >>> score = Comparison(("meeting",), (), (), ())
            >>> print(score.to_table())
            |         | agreed | drafted | coded | precision | recall | F1 | compatible | of all |
            |:--------|-------:|--------:|------:|----------:|-------:|---:|-----------:|-------:|
            | meeting |      0 |       0 |     0 |         – |      – |  – |            |        |
        """
        rows = [_HEAD, *self._rows()]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = [f"| {' | '.join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])])} |" for row in rows]
        rule = [":" + "-" * (widths[0] + 1), *("-" * (width + 1) + ":" for width in widths[1:])]
        return "\n".join([lines[0], f"|{'|'.join(rule)}|", *lines[1:]])

    def _rows(self) -> list[tuple[str, ...]]:
        rows: list[tuple[str, ...]] = []
        fields = self.fields
        for name, score in self.scores.items():
            rows.append((name, *_cells(score), "", ""))
            for field in FIELDS[name]:
                found = fields[name, field]
                if found.same_of_all.f1 is not None:
                    shares = _share(found.compatible.f1), _share(found.same_of_all.f1)
                    rows.append((f"{name}.{field}", *_cells(found.same), *shares))
        return rows

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(cell)}</th>" for cell in _HEAD)
        rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in self._rows())
        table = f"<table><thead><tr>{head}</tr></thead><tbody><tr>{'</tr><tr>'.join(rows)}</tr></tbody></table>"
        lists = (
            ("differences", [str(one) for one in self.differences]),
            ("only drafted", [repr(one) for one in self.only_drafted]),
            ("only coded", [repr(one) for one in self.only_coded]),
        )
        return table + "".join(
            f"<details><summary>{len(members)} {title}</summary><ul>"
            f"{''.join(f'<li>{escape(member)}</li>' for member in members)}</ul></details>"
            for title, members in lists
        )

    def __str__(self) -> str:
        return self.to_table()

    def __repr__(self) -> str:
        told = "; ".join(f"{name} {score}" for name, score in self.scores.items())
        number = len(self.differences)
        return f"<Comparison {told}: {number} difference{'' if number == 1 else 's'}>"


_NOTHING = Score(0, 0, 0)
_HEAD = ("", "agreed", "drafted", "coded", "precision", "recall", "F1", "compatible", "of all")


def _cells(score: Score) -> tuple[str, ...]:
    counts = (str(score.agreed), str(score.drafted), str(score.coded))
    return (*counts, _share(score.precision), _share(score.recall), _share(score.f1))


def _share(share: float | None) -> str:
    return "–" if share is None else f"{share:.2f}"


def compare(  # noqa: PLR0913 - two codings, and what counts as the same
    drafted: Corpus,
    coded: Corpus,
    *,
    registry: Corpus | None = None,
    record_classes: str | Iterable[str] = tuple(FIELDS),
    pad_days: int = 3,
    same_article: bool = True,
) -> Comparison:
    """Return two codings of the same articles beside each other.

    It scores a draft against what was coded by hand, and tells how two coders' work differs.
    Swapping the two swaps precision and recall.
    What counts as the same record and the same value is told by the module, `mideast_events.comparisons`.

    Args:
        drafted: the coding that is scored.
        coded: the coding that it is scored against.
        registry: actors, offices, tenures and places that the two refer to and may not have themselves; an id that is
            found nowhere is compared as it is.
        record_classes: the names of the classes to compare.
        pad_days: by how many days the times of two records may miss each other.
        same_article: whether two records must rest on the same article, if both have evidence.

    Raises:
        QueryError: where a class is not one that is compared, or `pad_days` is negative.

    Examples:
        >>> import mideast_events as me
        >>> corpus = me.load_seed_corpus()
        >>> print(compare(corpus, corpus, record_classes="ceasefire").scores["ceasefire"].f1)
        1.0
    """
    if pad_days < 0:
        raise QueryError("pad_days", pad_days, "is negative: give a number of days")
    asked = (record_classes,) if isinstance(record_classes, str) else tuple(record_classes)
    for name in asked:
        refuse_unless_among("record_classes", name, FIELDS)
    classes = tuple(name for name in FIELDS if name in asked)
    known = Corpus() if registry is None else registry
    mine, yours = (
        readings(
            side,
            # What a coding lacks it has from the other, and then from the registry.
            Lookup(by_class(chain(known, other, side))),
            {id for id in (*side.actors, *side.places) if id not in other and id not in known},
            classes,
            same_article=same_article,
        )
        for side, other in ((drafted, coded), (coded, drafted))
    )
    pairs = [MatchedPair(*match) for name in classes for match in matched(mine[name], yours[name], pad_days)]
    found, found_coded = {pair.drafted.id for pair in pairs}, {pair.coded.id for pair in pairs}
    return Comparison(
        classes,
        tuple(pairs),
        tuple(one.record for name in classes for one in mine[name] if one.record.id not in found),
        tuple(one.record for name in classes for one in yours[name] if one.record.id not in found_coded),
    )
