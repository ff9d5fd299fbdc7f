"""`Certainty`: the answer to a question that the record may not settle."""

from collections.abc import Iterable
from enum import Enum

from mideast_events.errors import AmbiguousCertaintyError


class Certainty(Enum):
    """YES, NO or MAYBE: three-valued, as in Kleene's strong logic of indeterminacy.

    A question about uncertain time is answered with one of the three.
    YES and NO hold whatever the unknown day turns out to be; MAYBE says that the record does not settle it.

    `bool()` of YES and NO is what one expects; `bool()` of MAYBE raises
    `AmbiguousCertaintyError`, so that an `if` never guesses.
    Compare with `is` instead, and combine with `&`, `|` and `~`.

    Attributes:
        YES: it is so on every reading of the record.
        NO: it is so on no reading of the record.
        MAYBE: it is so on some readings, and not on others.

    Examples:
        >>> from mideast_events import Certainty, When
        >>> When.parse("2021-05").before("2021-05-15")
        <Certainty.MAYBE: 'maybe'>
        >>> Certainty.YES & Certainty.MAYBE
        <Certainty.MAYBE: 'maybe'>
        >>> ~Certainty.NO is Certainty.YES
        True
    """

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"

    @classmethod
    def of(cls, *, always: bool, ever: bool) -> "Certainty":
        """Return the answer to a question from its two limits.

        Args:
            always: whether it is so on every reading.
            ever: whether it is so on at least one reading.

        Examples:
            >>> Certainty.of(always=False, ever=True)
            <Certainty.MAYBE: 'maybe'>
        """
        if always:
            return _YES
        return _MAYBE if ever else _NO

    def __bool__(self) -> bool:
        if self is _MAYBE:
            raise AmbiguousCertaintyError
        return self is _YES

    def __and__(self, other: "Certainty") -> "Certainty":
        if self is _NO or other is _NO:
            return _NO
        return _YES if self is other is _YES else _MAYBE

    def __or__(self, other: "Certainty") -> "Certainty":
        return ~(~self & ~other)

    def __invert__(self) -> "Certainty":
        if self is _MAYBE:
            return self
        return _NO if self is _YES else _YES


_YES, _NO, _MAYBE = Certainty.YES, Certainty.NO, Certainty.MAYBE  # of the class they take long to look up


def any_of(answers: Iterable[Certainty]) -> Certainty:
    """Say whether any of these is so: `any`, for answers that may be open."""
    found = Certainty.NO
    for answer in answers:
        found |= answer
        if found is Certainty.YES:
            break
    return found
