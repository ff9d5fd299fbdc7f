"""Score the reading of articles against hand coding, and write the page that tells the score.

    python tools/score.py            print the page
    python tools/score.py --write    write it to docs/explanation/how-well-it-reads.md

The project's own articles stand in `tests/newsroom`, in two parts: `development`, which the rules were written with,
and `held_out`, which nobody who writes rules reads.
The five articles of the seed corpus are scored where their texts are at hand: in `../shared/seeds`, or in the folder
that the variable `MIDEAST_EVENTS_ARTICLES` names.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mideast_events as me

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "explanation" / "how-well-it-reads.md"
NEWSROOM = ROOT / "tests" / "newsroom"
BEGIN, END = "<!-- score: {} -->\n", "<!-- end of score -->\n"
PARTS = {
    "held_out": "Articles that the rules were not written with",
    "development": "Articles that the rules were written with",
    "seeds": "The five articles of the seed corpus",
}


def seeds_folder() -> Path | None:
    """Return the folder of the seed articles, or `None` where it is not at hand."""
    folder = Path(os.environ.get("MIDEAST_EVENTS_ARTICLES", ROOT.parent / "shared" / "seeds"))
    return folder if folder.is_dir() else None


def coded(part: str) -> me.Corpus | None:
    """Return a part's hand-coded records with the articles' texts, or `None` where these are not at hand."""
    if part == "seeds":
        folder = seeds_folder()
        return me.load_seed_corpus(articles=folder) if folder else None
    return me.load_corpus(NEWSROOM / part)


def drafted(corpus: me.Corpus) -> me.Corpus:
    """Return what is drafted of a corpus' articles, read from their texts alone."""
    texts = [(article.id, article.text or "") for article in corpus.articles.values()]
    draft = me.draft_corpus(me.read_article(f"{text}\n" if "\n" not in text else text, id=id) for id, text in texts)
    if draft.failures:
        raise draft.failures[0]
    return draft


def table(part: str) -> str:
    """Return the score of a part as a Markdown table, or an empty text where its articles are not at hand."""
    corpus = coded(part)
    if corpus is None:
        return ""
    comparison = me.compare(drafted(corpus), corpus, registry=me.load_registry())
    meetings = [pair for pair in comparison.pairs if pair.coded.type_name == "meeting"]
    others = [pair for pair in meetings if getattr(pair.coded, "status", None) is not me.MeetingStatus.HELD]
    right = sum(getattr(pair.drafted, "status", None) is getattr(pair.coded, "status", None) for pair in others)
    lines = [
        str(comparison),
        "",
        f"Of {len(others)} matched meetings that were not held, {right} have the status coded.",
    ]
    lines += [f"- {line}" for line in marks(part, corpus)]
    return "\n".join(lines) + "\n"


def marks(part: str, corpus: me.Corpus) -> Iterator[str]:
    """Give the score of the dates and the names in a part's marked articles, one line each; the seeds have none."""
    folder = NEWSROOM / part / "marks"
    if not folder.is_dir():
        return
    dates = {
        (str(line["article"]), int(line["start"]), int(line["end"])): _as_printed(line["value"])
        for line in _lines(folder / "dates.jsonl")
    }
    marked = [article for article in corpus.articles.values() if article.id in {key[0] for key in dates}]
    found = {
        (article.id, one.start, one.end): str(one.value or "") for article in marked for one in me.find_dates(article)
    }
    right = sum(_is_found(key, value, found) for key, value in dates.items())
    yield f"{right} of {len(dates)} calendar expressions are found with the value coded; {len(found)} are found in all."
    names = {(line["article"], line["start"]): line for line in _lines(folder / "mentions.jsonl")}
    for kind in ("person", "organization"):
        kinds = {kind, "state"} if kind == "organization" else {kind}
        wanted = {key: line["id"] for key, line in names.items() if line["kind"] in kinds}
        got = {
            (article.id, one.start): None if one.is_new else one.actor
            for article in marked
            for one in me.find_mentions(article)
            if one.kind.value in kinds
        }
        agreed = sum(key in wanted and wanted[key] == id for key, id in got.items())
        name = "persons" if kind == "person" else "organizations and states"
        yield f"{agreed} of {len(wanted)} mentions of {name} are found and told apart; {len(got)} are found in all."


def _is_found(mark: tuple[str, int, int], value: str, found: dict[tuple[str, int, int], str]) -> bool:
    """Say whether an expression is found, be it with a word more or less, with the value coded; "" stands for any."""
    article, start, end = mark
    return any(
        one == article and first < end and start < last and value in {"", told}
        for (one, first, last), told in found.items()
    )


def _as_printed(value: str) -> str:
    """Return a coded value as the library prints it: the same days can be written in several ways."""
    return str(me.parse_when(value)) if value else ""


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    yield from (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())


def page(text: str) -> str:
    """Return the page's text with every score in it replaced; a part whose articles are not at hand stays as it is."""
    for part in PARTS:
        begin = BEGIN.format(part)
        start = text.index(begin) + len(begin)
        end = text.index(END, start)
        fresh = table(part)
        text = text[:start] + (fresh or text[start:end]) + text[end:]
    return text


def main() -> None:
    """Print the page, or write it."""
    text = page(PAGE.read_text(encoding="utf-8"))
    if "--write" in sys.argv[1:]:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
