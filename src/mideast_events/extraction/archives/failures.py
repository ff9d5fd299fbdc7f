"""`DraftingError`: what could not be drafted, told alike whichever machine found it."""

from mideast_events.errors import MideastEventsError, RecordError


class DraftingError(MideastEventsError, RuntimeError):
    """An article could not be read or drafted, or a shard of articles was lost with its worker.

    Attributes:
        source: what was not drafted: a file, a file with its line, an article's id, or the articles of a shard.
        problem: what is wrong, a short phrase.
        articles: how many articles that are; at most so many where a shard's number is not known.

    Examples:
        >>> print(DraftingError("archive/a.txt to archive/z.txt", "was lost: its worker died", 50))
        archive/a.txt to archive/z.txt: was lost: its worker died
    """

    def __init__(self, source: str, problem: str, articles: int = 1) -> None:
        """Keep the parts."""
        super().__init__(source, problem, articles)
        self.source = source
        self.problem = problem
        self.articles = articles

    def __str__(self) -> str:
        return f"{self.source}: {self.problem}"


def told_of(source: str, error: Exception) -> DraftingError:
    """Return what kept an article from being drafted, with its source named once."""
    if isinstance(error, RecordError) and error.line is not None:
        source = f"{error.file}:{error.line}"
    problem = str(error).removeprefix(source).removeprefix(":").strip() or type(error).__name__
    known = isinstance(error, MideastEventsError)
    return DraftingError(source, problem if known else f"{type(error).__name__}: {problem}")
