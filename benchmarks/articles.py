"""Articles to draft: paragraphs of the project's own, put together anew under other dates, or five as they appeared."""

import calendar
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

from mideast_events.extraction.articles import read_articles
from mideast_events.segments import SegmentKind

WORDS = 500

_SOURCE = Path(__file__).parent.parent / "tests" / "newsroom" / "development" / "articles"
_MONTHS = calendar.month_name[1:]
_YEAR = re.compile(r"\b20[012]\d\b")
_CITIES = ("CAIRO", "JERUSALEM", "GAZA", "RAMALLAH", "DOHA", "WASHINGTON")
_OUTLETS = ("Reuters", "AP", "AFP", "Xinhua")


def paragraphs() -> list[str]:
    """Return the paragraphs of the project's articles."""
    found: list[str] = []
    for article in read_articles(_SOURCE):
        text = article.text or ""
        found += [text[part.start : part.end] for part in article.layout if part.kind is SegmentKind.PARAGRAPH]
    return found


def texts(count: int, seed: int = 1) -> Iterator[str]:
    """Give so many articles of about 500 words each."""
    chance = random.Random(seed)
    stock = paragraphs()
    for _ in range(count):
        year, month, day = chance.randint(2005, 2025), chance.choice(_MONTHS), chance.randint(1, 28)
        body: list[str] = []
        words = 0
        while words < WORDS:
            body.append(_YEAR.sub(lambda _, year=year: str(year - chance.randint(0, 2)), chance.choice(stock)))
            words += body[-1].count(" ") + 1
        body[0] = f"{chance.choice(_CITIES)}, {month} {day}, {year} ({chance.choice(_OUTLETS)}) - {body[0]}"
        yield "\n\n".join(["Officials meet for talks on a truce", *body]) + "\n"


def as_printed() -> list[str]:
    """Return the texts of the seed corpus, each twenty times; empty where they are not at hand."""
    folder = Path(os.environ.get("MIDEAST_EVENTS_ARTICLES", Path(__file__).parents[2] / "shared" / "seeds"))
    return [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))] * 20


def write(folder: Path, count: int, seed: int = 1) -> Path:
    """Write so many articles to a new folder, a file each, and return it."""
    folder.mkdir(parents=True)
    for number, text in enumerate(texts(count, seed)):
        (folder / f"article-{number:06}.txt").write_text(text, encoding="utf-8")
    return folder
