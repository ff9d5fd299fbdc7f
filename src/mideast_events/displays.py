"""How things are shown: a record as a card, many as a table, each as a text and as HTML.

What is shown was written by others, and must do no harm: in a terminal a control character is spelt out, on a page
every text is escaped, and there is no script.
A page sets no colours of its own, so that it can be read on light and on dark ground.
"""

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import singledispatch
from itertools import islice
from typing import Any, ClassVar, NamedTuple, Protocol, TypeAlias, cast, final, get_args

import attrs

from mideast_events.rules import UNKNOWN_CHOICES, Id

Names: TypeAlias = Callable[[str], str]
"""What gives the name by which to show the record of an id; `str` shows the id itself."""

Cell: TypeAlias = str | int
"""What stands in a row under a column."""

ROWS_SHOWN = 20
"""How many rows of a table are shown; the others are counted."""

_ROOM = 140  # columns, where no terminal says how many it has
_LONGEST_WORD = 44
_LEAST_COLUMN = 20
_LONGEST_CELL = 300
_GAP = 2
_MOST_MARKS = 4  # accents and vowel signs take no room, and can be piled up without end
_JOINERS = "\u200c\u200d\u200e\u200f"  # which Arabic, Persian and Hebrew need, and which reach no further than a letter
_LEFT_TO_RIGHT = "\u200e"
_FROM_THE_RIGHT = {"R", "AL", "AN"}
_WIDE = {"W", "F"}
_NO_WIDTH = {"Mn", "Me", "Cf"}

_BLOCK = '<div style="overflow-x:auto;margin:.5em 0">'
_CAPTION = '<div style="font-weight:bold;margin-bottom:.3em">'
# What a notebook's own style sheet says of tables does not fit here.
_TABLE = '<table style="border-collapse:collapse;border:0;margin:0;table-layout:auto">'
_ROW = '<tr style="background:none">'
_CELL = "text-align:{};vertical-align:top;padding:.2em 1em .2em 0"
_HEAD = f"{_CELL};border-bottom:1px solid;font-weight:bold"
_VALUE = f"{_CELL};max-width:60em".format("left")
_LABEL = f"{_CELL};font-weight:normal;opacity:.7;white-space:nowrap".format("left")


class Display(Protocol):
    """What can be shown as a text and as HTML."""

    def to_text(self) -> str:
        """Return it for a terminal."""
        ...

    def to_html(self) -> str:
        """Return it as a fragment of a page."""
        ...


class Shown:
    """What shows itself by `str` and in a notebook: as a card, unless its class says otherwise."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    def _display(self) -> Display:
        return card(self)

    def __str__(self) -> str:
        return self._display().to_text()

    def _repr_html_(self) -> str:
        return self._display().to_html()


# Single texts


def plain(text: str) -> str:
    r"""Return a text on one line, with its control characters spelt out.

    What reverses the direction of the text behind it counts as one.

    Examples:
        >>> print(plain("a\x1b[31mred\nb"))
        a\x1b[31mred b
    """
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() or one in _JOINERS else _spelt_out(one) for one in text)


def _spelt_out(character: str) -> str:
    return " " if character.isspace() else character.encode("unicode_escape").decode()


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(one) in _NO_WIDTH else 1 + (unicodedata.east_asian_width(one) in _WIDE)
        for one in text
    )


def _shortened(text: str, columns: int) -> str:
    """Return a text cut to so many columns, with a mark that it was."""
    if columns_of(text) <= columns and len(text) <= columns * _MOST_MARKS:
        return text
    kept = text[:columns]
    while columns_of(kept) >= columns:
        kept = kept[:-1]
    return f"{kept}…"


def _steady(text: str) -> str:
    """Return a text so that its letters from right to left do not draw what stands beside it to their side."""
    if not text.isascii() and any(unicodedata.bidirectional(one) in _FROM_THE_RIGHT for one in text):
        return f"{_LEFT_TO_RIGHT}{text}{_LEFT_TO_RIGHT}"
    return text


def _escaped(text: str) -> str:
    from html import escape  # noqa: PLC0415 - what only showing needs is not imported with the package

    return f"<bdi>{escape(plain(text))}</bdi>"


# One record


@singledispatch
def told(value: object, names: Names) -> str:  # noqa: ARG001 - for the classes that refer to records
    """Return a value in words; the modules of the parts of records say how theirs are told.

    Args:
        value: the value.
        names: what gives the names of the records to which it refers.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


@final
class Card(NamedTuple):
    """One record to be read.

    Attributes:
        heading: what it is, in short.
        lines: the name of each field that says something, with its values.
    """

    heading: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]

    def to_text(self) -> str:
        """Return the heading, and the values in a column below it."""
        indent = max((len(label) for label, _ in self.lines), default=0) + 4
        told_lines = [plain(self.heading)]
        for label, values in self.lines:
            folded = [line for value in values for line in _folded(plain(value), max(_room() - indent, _LEAST_COLUMN))]
            told_lines += [f"  {head:{indent - 2}}{line}" for head, line in zip(_once(label), folded, strict=False)]
        return "\n".join(told_lines)

    def to_html(self) -> str:
        """Return the heading, and a table of the fields."""
        rows = "".join(
            f'{_ROW}<th scope="row" style="{_LABEL}">{_escaped(label)}</th><td style="{_VALUE}">'
            f"{''.join(f'<div>{_escaped(value)}</div>' for value in values)}</td></tr>"
            for label, values in self.lines
        )
        return f"{_BLOCK}{_CAPTION}{_escaped(self.heading)}</div>{_TABLE}<tbody>{rows}</tbody></table></div>"


def card(record: Any, names: Names = str) -> Card:  # noqa: ANN401 - any record
    """Return a record as a card: its `repr` as the heading, and each field that says something.

    Of evidence it has the place of the passage and who says it, and never the passage.

    Args:
        record: the record.
        names: what gives the names of the records to which it refers; `str` leaves their ids.

    Examples:
        >>> import mideast_events as me
        >>> truce = me.Ceasefire(id="truce", parties=["israel", "hamas"], declared="2021-05-21", status="agreed")
        >>> print(card(truce, str.title).to_text())
        Ceasefire truce: agreed 2021-05-21, israel and hamas
          parties   Israel, Hamas
          declared  2021-05-21
          status    agreed
    """
    lines = (
        (field.name.replace("_", " "), tuple(_values(getattr(record, field.name), field.type, names)))
        for field in attrs.fields(cast("type[attrs.AttrsInstance]", type(record)))
        if field.eq and field.name != "id"  # what is no part of equality is the text of an article, and found in it
    )
    return Card(repr(record)[1:-1], tuple(line for line in lines if line[1]))


def _values(value: object, kind: object, names: Names) -> Iterator[str]:
    """Give the texts of a field's value; none where it says nothing."""
    refers = _refers(kind)
    if isinstance(value, tuple | frozenset):
        members = [names(one) if refers else told(one, names) for one in cast("Iterable[Any]", value)]
        if isinstance(value, frozenset):
            members.sort()
        if refers or isinstance(value, frozenset):
            members = [", ".join(members)] if members else []
        yield from members
    elif not (value is None or value is False or (isinstance(value, Enum) and value.value in UNKNOWN_CHOICES)):
        yield names(cast("str", value)) if refers else told(value, names)


def _refers(kind: object) -> bool:
    """Say whether a field's annotation has the id of a record."""
    return kind == Id or any(map(_refers, get_args(kind)))


def _folded(text: str, characters: int) -> list[str]:
    from textwrap import wrap  # noqa: PLC0415 - as in _escaped

    return wrap(text, characters, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False) or [text]


def _once(label: str) -> Iterator[str]:
    """Give a label, and then nothing as often as one likes."""
    yield label
    while True:
        yield ""


# Many of them


@final
class Table(NamedTuple):
    """Rows under the names of their columns.

    Attributes:
        title: what they are and how many.
        columns: the names of the columns.
        rows: the rows that are shown; a number is a count, and stands to the right.
        total: how many rows there are in all.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int

    @classmethod
    def of(cls, title: str, columns: Iterable[str], rows: Iterable[Iterable[Cell]], total: int) -> "Table":
        """Return the table of the first rows, without the columns that have nothing to say; no more rows are taken."""
        names, kept = tuple(columns), [tuple(row) for row in islice(rows, ROWS_SHOWN)]
        full = [place for place in range(len(names)) if any(row[place] != "" for row in kept)]
        shown = tuple(tuple(row[place] for place in full) for row in kept)
        return cls(title, tuple(names[place] for place in full), shown, total)

    @property
    def _aligned(self) -> list[str]:
        columns = zip(*self.rows, strict=True)
        return ["right" if any(isinstance(cell, int) for cell in column) else "left" for column in columns]

    @property
    def _rest(self) -> str:
        more = self.total - len(self.rows)
        return f"… and {more:,} more" if more else ""

    def to_text(self) -> str:
        """Return the title, aligned columns with long cells cut, and how many rows are left out."""
        if not self.rows:
            return plain(self.title)
        rows = [tuple(map(_text_of, row)) for row in (self.columns, *self.rows)]
        widths = _fitted(list(zip(*rows, strict=True)))
        rows.insert(1, tuple("─" * width for width in widths))
        lines = [(" " * _GAP).join(map(_padded, row, widths, self._aligned)).rstrip() for row in rows]
        return "\n".join(filter(None, [plain(self.title), *lines, self._rest]))

    def to_html(self) -> str:
        """Return the title, a table, and how many rows are left out."""
        caption = f"{_BLOCK}{_CAPTION}{_escaped(self.title)}</div>"
        if not self.rows:
            return f"{caption}</div>"
        head = "".join(
            f'<th scope="col" style="{_HEAD.format(align)}">{_escaped(name)}</th>'
            for name, align in zip(self.columns, self._aligned, strict=True)
        )
        body = "".join(f"{_ROW}{''.join(map(_html_cell, row, self._aligned))}</tr>" for row in self.rows)
        rest = f'<div style="opacity:.7">{self._rest}</div>' if self._rest else ""
        return f"{caption}{_TABLE}<thead>{_ROW}{head}</tr></thead><tbody>{body}</tbody></table>{rest}</div>"


@final
class Sheet(NamedTuple):
    """Several tables under one heading.

    Attributes:
        heading: what they are about.
        tables: the tables.
    """

    heading: str
    tables: tuple[Table, ...]

    def to_text(self) -> str:
        """Return the heading, and the tables one below the other."""
        return "\n\n".join([plain(self.heading), *(table.to_text() for table in self.tables)])

    def to_html(self) -> str:
        """Return the heading, and the tables one below the other."""
        tables = "".join(table.to_html() for table in self.tables)
        return f"{_BLOCK}{_CAPTION}{_escaped(self.heading)}</div>{tables}</div>"


def _room() -> int:
    """Return how many columns a line has."""
    from shutil import get_terminal_size  # noqa: PLC0415 - as in _escaped

    return get_terminal_size((_ROOM, 0)).columns if sys.stdout and sys.stdout.isatty() else _ROOM


def _fitted(columns: list[tuple[str, ...]]) -> list[int]:
    """Return how wide each column is to be; ids and dates, which nobody can use in part, give way last."""
    widths = [max(map(columns_of, column)) for column in columns]
    wordy = [place for place, column in enumerate(columns) if any(" " in cell for cell in column)]
    widths = [width if place in wordy else min(width, _LONGEST_WORD) for place, width in enumerate(widths)]
    excess = sum(widths) + _GAP * (len(widths) - 1) - _room()
    while excess > 0 and (place := max(wordy, key=widths.__getitem__, default=None)) is not None:
        if widths[place] <= _LEAST_COLUMN:
            break
        widths[place] -= 1
        excess -= 1
    return widths


def _text_of(cell: Cell) -> str:
    return plain(cell) if isinstance(cell, str) else f"{cell:,}"


def _padded(cell: str, width: int, align: str) -> str:
    cell = _shortened(cell, width)
    space = " " * (width - columns_of(cell))
    return f"{space}{cell}" if align == "right" else f"{_steady(cell)}{space}"


def _html_cell(cell: Cell, align: str) -> str:
    text = _shortened(_text_of(cell), _LONGEST_CELL)
    width = "white-space:nowrap" if " " not in text and len(text) <= _LONGEST_WORD else "max-width:36em"
    return f'<td style="{_CELL.format(align)};{width}">{_escaped(text)}</td>'


def counted(number: int, noun: str) -> str:
    """Return how many of something, such as `1 meeting` and `2 meetings`.

    Examples:
        >>> counted(1_000, "crossing state")
        '1,000 crossing states'
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
