"""`Article`, `Evidence`, `Attribution`: which passage says it, how firmly, and on whose word.

A passage is pointed at by character positions and a digest, as in W3C's Web Annotation `TextPositionSelector`.
The library ships these, never the articles' sentences; whoever has the texts attaches them.
"""

from collections.abc import Iterable
from enum import StrEnum
from hashlib import sha256
from typing import ClassVar, TypeAlias, cast, final

from attrs import evolve, field, frozen

from mideast_events.dates import When
from mideast_events.displays import Names, Shown, told
from mideast_events.errors import PassageError
from mideast_events.rules import Digest, FieldName, Id, Language, Position, Text, conform, converter, refuse
from mideast_events.segments import Segment

ArticleId: TypeAlias = Id
"""The id of an `Article`."""
ActorId: TypeAlias = Id
"""The id of an `Actor`."""

_CONTEXT_CHARACTERS = 30
_SHOWN_PLACES = 5


class DateBasis(StrEnum):
    """How an article's day of publication is known.

    Attributes:
        PRINTED: it stands on the page as its date.
        DATELINE: it stands in the dateline.
        EMBEDDED: something dated that day is quoted in the text.
        INFERRED: it follows from a weekday and a dated fact.
        SUPPLIED: whoever coded the article gave it.
    """

    PRINTED = "printed"
    DATELINE = "dateline"
    EMBEDDED = "embedded"
    INFERRED = "inferred"
    SUPPLIED = "supplied"


class Stance(StrEnum):
    """How a passage stands to what the record says; the field's name for it is realis or factuality.

    Attributes:
        ASSERTS: the article says it in its own voice.
        REPORTS: the article says that somebody says it.
        ANTICIPATES: it is said to be coming.
        DENIES: it is said not to be so.
        DECLINES_TO_CONFIRM: somebody asked would not say.
    """

    ASSERTS = "asserts"
    REPORTS = "reports"
    ANTICIPATES = "anticipates"
    DENIES = "denies"
    DECLINES_TO_CONFIRM = "declines_to_confirm"


def digest_of(text: str) -> str:
    """Return the SHA-256 digest of a text in UTF-8, as articles and evidence record it.

    Examples:
        >>> digest_of("Kamel met Lapid")[:12]
        '8605fc65c514'
    """
    return sha256(text.encode()).hexdigest()


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Attribution:
    """One link of a source chain: whom a passage gives as its source.

    Attributes:
        name: the source as the passage names it, such as an outlet or "two unnamed officials".
        actor: the id of that source as an `Actor`; `None` where it is unnamed or not in the corpus.
    """

    name: Text
    actor: ActorId | None = None

    def __repr__(self) -> str:
        return f"<Attribution {self.name}>"

    def __str__(self) -> str:
        return self.name


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Evidence:
    """The passage of an article on which a record, or some of its fields, rests.

    Attributes:
        article: the id of the article.
        start: the passage's first character, counted from 0 in the article's text.
        end: the character after the passage's last.
        digest: SHA-256 of the passage in UTF-8, so that a changed text is noticed.
        supports: the names of the record's fields that the passage bears on; empty means the whole record.
        stance: how the passage stands to the record.
        attributed_to: the source chain, nearest first; empty means that the article speaks for itself.
        stated: what this passage says of the one field in `supports`, where it differs from the record's value.

    Examples:
        >>> Evidence(article="an-article", start=10, end=9, digest="0" * 64)
        Traceback (most recent call last):
        mideast_events.errors.RecordError: Evidence.end: 9 is not after the start, 10
    """

    article: ArticleId
    start: Position
    end: Position
    digest: Digest
    supports: tuple[FieldName, ...] = ()
    stance: Stance = Stance.ASSERTS
    attributed_to: tuple[Attribution, ...] = ()
    stated: Text | None = None

    def __attrs_post_init__(self) -> None:
        if self.end <= self.start:
            raise refuse(self, "end", self.end, f"is not after the start, {self.start}")
        if self.stated is not None and len(self.supports) != 1:
            raise refuse(self, "stated", self.stated, "needs the one field it speaks of in 'supports'")

    def __repr__(self) -> str:
        supports = f" for {', '.join(self.supports)}" if self.supports else ""
        return f"<Evidence {self.article}[{self.start}:{self.end}] {self.stance}{supports}>"

    def __str__(self) -> str:
        return told(self, str)


@told.register
def _(evidence: Evidence, names: Names) -> str:
    stance = evidence.stance.replace("_", " ")
    supports = ", ".join(name.replace("_", " ") for name in evidence.supports) or "the whole record"
    chain = ", citing ".join(one.name for one in evidence.attributed_to)
    source = f", according to {chain}" if chain else ""
    stated = f"; it says {evidence.stated!r}" if evidence.stated else ""
    place = f"{names(evidence.article)}, characters {evidence.start:,} to {evidence.end:,}"
    return f"{place}: {stance} {supports}{source}{stated}"


@final
@frozen(kw_only=True, weakref_slot=False, field_transformer=conform)
class Article(Shown):
    """A news article: what identifies it, and its text where it is at hand.

    Attributes:
        id: its id.
        outlet: who published it, by name; `None` where that is not known.
        title: its headline, or a short description in the coder's words; `None` where it has none.
        dateline: the place or places before the first sentence, as printed; `None` where there are none.
        published: the day of publication; `None` where it is not known.
        published_basis: how that day is known; `None` if and only if `published` is.
        language: the BCP 47 tag of its language.
        url: where it was published; `None` where that is not known.
        digest: SHA-256 of its text in UTF-8.
        length: its text's length in characters.
        text: the text, or `None` where it is not attached; never written to a file, and no part of equality.
        layout: the parts of the text, in order, as `read_article` found them; empty where nothing has read it. Like the
            text it is never written to a file, and no part of equality.

    Examples:
        >>> article = Article.from_text("Kamel met Lapid on Thursday.", id="a", outlet="Example Daily", title="A visit")
        >>> article.cite("met", supports=("status",))
        <Evidence a[6:9] asserts for status>
    """

    type_name: ClassVar[str] = "article"

    id: ArticleId
    outlet: Text | None = None
    title: Text | None = None
    dateline: Text | None = None
    published: When | None = None
    published_basis: DateBasis | None = None
    language: Language = "en"
    url: Text | None = None
    digest: Digest
    length: Position
    text: str | None = field(default=None, eq=False)
    layout: tuple[Segment, ...] = field(default=(), eq=False)

    def __attrs_post_init__(self) -> None:
        if (self.published is None) is not (self.published_basis is None):
            expected = "must be given together with 'published', and left out without it"
            raise refuse(self, "published_basis", self.published_basis, expected)
        if self.text is not None and (len(self.text) != self.length or digest_of(self.text) != self.digest):
            raise refuse(self, "text", self.text, "is not the text of which 'digest' and 'length' were taken")

    @classmethod
    def from_text(  # noqa: PLR0913 - the fields that a text does not give
        cls,
        text: str,
        *,
        id: ArticleId,
        outlet: str | None = None,
        title: str | None = None,
        dateline: str | None = None,
        published: When | None = None,
        published_basis: DateBasis | None = None,
        language: str = "en",
        url: str | None = None,
        layout: Iterable[Segment] = (),
    ) -> "Article":
        """Return the article with this text attached, its digest and length taken from it.

        Raises:
            RecordError: where a field breaks a rule.
        """
        text = converter("Article", "text", str)(text)
        if published is not None and published_basis is None:
            published_basis = DateBasis.SUPPLIED
        return cls(
            id=id,
            outlet=outlet,
            title=title,
            dateline=dateline,
            published=published,
            published_basis=published_basis,
            language=language,
            url=url,
            digest=digest_of(text),
            length=len(text),
            text=text,
            layout=tuple(layout),
        )

    def with_text(self, text: str) -> "Article":
        """Return this article with its text attached.

        Raises:
            RecordError: where the text is not the one of which the digest was taken.
        """
        return evolve(self, text=text)

    def cite(  # noqa: PLR0913 - what a passage alone does not say
        self,
        phrase: str,
        *,
        supports: Iterable[str] = (),
        stance: Stance = Stance.ASSERTS,
        attributed_to: Iterable[Attribution | str] = (),
        stated: str | None = None,
        occurrence: int | None = None,
    ) -> Evidence:
        """Return the evidence that a phrase of the attached text gives.

        Args:
            phrase: the passage, to the letter.
            supports: the names of the fields it bears on; empty means the whole record.
            stance: how the passage stands to the record.
            attributed_to: the source chain, nearest first; a text stands for an `Attribution` of that name.
            stated: what it says of the one supported field, where that differs from the record's value.
            occurrence: which one, from 1, where the phrase stands more than once.

        Raises:
            PassageError: where no text is attached, or the phrase is absent, or it stands more than once and
                `occurrence` does not say which.
            RecordError: where a part of the evidence breaks a rule.

        Examples:
            >>> article = Article.from_text("He met her. She met him.", id="a", outlet="Example Daily", title="Two")
            >>> article.cite("met")
            Traceback (most recent call last):
            mideast_events.errors.PassageError: article 'a': 'met' stands 2 times; say which by occurrence=1 to 2: \
1 at 3 '…He met her. She met him.…', 2 at 16 '…He met her. She met him.…'
            >>> article.cite("met", occurrence=2)
            <Evidence a[16:19] asserts>
        """
        start = self._position(phrase, occurrence)
        return Evidence(
            article=self.id,
            start=start,
            end=start + len(phrase),
            digest=digest_of(phrase),
            supports=(supports,) if isinstance(supports, str) else tuple(supports),
            stance=stance,
            attributed_to=cast(
                "tuple[Attribution, ...]", (attributed_to,) if isinstance(attributed_to, str) else tuple(attributed_to)
            ),
            stated=stated,
        )

    def _position(self, phrase: str, occurrence: int | None) -> int:
        text = self._attached()
        if not phrase:
            raise PassageError(self.id, "an empty phrase points at nothing")
        places = _places(text, phrase)
        if not places:
            raise PassageError(self.id, f"{phrase!r} does not stand in it{_nearest_passage(text, phrase)}")
        if occurrence is None and len(places) > 1:
            listed = ", ".join(
                f"{number} at {place} '…{self._around(place, len(phrase))}…'"
                for number, place in enumerate(places[:_SHOWN_PLACES], 1)
            )
            more = ", …" if len(places) > _SHOWN_PLACES else ""
            which = f"say which by occurrence=1 to {len(places)}"
            raise PassageError(self.id, f"{phrase!r} stands {len(places)} times; {which}: {listed}{more}")
        if occurrence is not None and not 1 <= occurrence <= len(places):
            problem = f"{phrase!r} stands {len(places)} time(s), at {places}; there is no occurrence {occurrence}"
            raise PassageError(self.id, problem)
        return places[(occurrence or 1) - 1]

    def _around(self, place: int, length: int) -> str:
        around = self._attached()[max(0, place - _CONTEXT_CHARACTERS) : place + length + _CONTEXT_CHARACTERS]
        return " ".join(around.split())

    def _attached(self) -> str:
        if self.text is None:
            raise PassageError(self.id, "its text is not attached; load the corpus with articles=, or use with_text")
        return self.text

    def quote(self, evidence: Evidence) -> str:
        """Return the passage that a piece of evidence points at.

        Raises:
            PassageError: where no text is attached, the evidence is of another article or reaches past the text's end,
                or the passage is not the one of which the digest was taken.
        """
        if evidence.article != self.id:
            raise PassageError(self.id, f"the evidence is of another article, {evidence.article!r}")
        text = self._attached()
        place = f"characters {evidence.start} to {evidence.end}"
        if evidence.end > len(text):
            raise PassageError(self.id, f"{place} reach past its end, {len(text)}")
        passage = text[evidence.start : evidence.end]
        if digest_of(passage) != evidence.digest:
            raise PassageError(self.id, f"{place} are not the passage that was cited: the digests differ")
        return passage

    def __repr__(self) -> str:
        text = "text attached" if self.text is not None else "no text"
        return f"<Article {self.id}: {self.outlet or 'outlet unknown'}, {self.published or 'day unknown'}, {text}>"


def _places(text: str, phrase: str) -> list[int]:
    places: list[int] = []
    place = text.find(phrase)
    while place >= 0:
        places.append(place)
        place = text.find(phrase, place + 1)
    return places


def _nearest_passage(text: str, phrase: str) -> str:
    """Say where the phrase stands if case and white space are not minded, or how much of its beginning does."""
    wanted = " ".join(phrase.split()).casefold()
    if wanted in " ".join(text.split()).casefold():
        return " to the letter: it does, but for capitals or white space (a non-breaking space, a line end)"
    length = len(phrase)
    while length and phrase[:length] not in text:
        length -= 1
    if not length:
        return f", searched from 0 to {len(text)}"
    place = text.find(phrase[:length])
    found = " ".join(text[place : place + length + _CONTEXT_CHARACTERS].split())
    return f"; the longest beginning of it stands at {place}: {found!r}"
