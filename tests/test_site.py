"""The built site hangs together: every link leads somewhere, and `llms.txt` lists every page."""

import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SITE = ROOT / "build" / "docs"

pytestmark = pytest.mark.skipif(not SITE.is_dir(), reason="the site is not built: sphinx-build -n -W docs build/docs")


class Links(HTMLParser):
    """What a page points at, and what in it can be pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser calls it
        """Keep what a tag points at, and its id."""
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.targets.append(value)
            if name == "id" and value:
                self.anchors.add(value)


@cache
def links_of(page: Path) -> Links:
    """Return the links of a page, which is read once."""
    found = Links()
    found.feed(page.read_text(encoding="utf-8"))
    return found


def broken(page: Path) -> list[str]:
    """Return the links of a page, within the site, that lead nowhere."""
    wrong = []
    for target in links_of(page).targets:
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            continue
        place = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        anchors = links_of(place).anchors if place.suffix == ".html" and place.is_file() else set()
        if not place.exists() or (parts.fragment and unquote(parts.fragment) not in anchors):
            wrong.append(target)
    return wrong


def test_every_link_within_the_site_resolves() -> None:
    """Whatever a page points at is a file of the site, and has the anchor."""
    pages = sorted(SITE.rglob("*.html"))

    assert len(pages) > 60
    assert {} == {str(page.relative_to(SITE)): wrong for page in pages if (wrong := broken(page))}


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    """A page or an anchor that is not there is broken; an address elsewhere is not looked at."""
    page = tmp_path / "page.html"
    page.write_text(
        '<a id="here" href="#here"><a href="page.html#there"><img src="no.png"><a href="https://x.example/#y">'
    )

    assert broken(page) == ["page.html#there", "no.png"]


def test_the_pages_load_nothing_from_elsewhere() -> None:
    """Scripts, styles and pictures are files of the site, so that it can be read without a network."""
    loaded = re.compile(r'<(?:script|img|iframe)[^>]* src="(\w+:)?//|<link[^>]* rel="stylesheet"[^>]* href="(\w+:)?//')

    assert [] == [str(page) for page in SITE.rglob("*.html") if loaded.search(page.read_text(encoding="utf-8"))]


def phrases(text: str, words: int = 8) -> set[str]:
    """Return all runs of so many words."""
    found = re.findall(r"\w+", text.lower())
    return {" ".join(found[start : start + words]) for start in range(len(found) - words + 1)}


def test_no_passage_of_the_seed_articles_is_on_the_site(articles_folder: Path) -> None:
    """What pages and scripts show is ours: no eight words in a row stand in one of the articles."""
    articles = [file.read_text(encoding="utf-8") for file in articles_folder.iterdir() if file.is_file()]
    theirs = set().union(*map(phrases, articles))
    shown = [unescape(re.sub(r"<[^>]+>", "", page.read_text(encoding="utf-8"))) for page in SITE.rglob("*.html")]

    assert theirs
    assert [] == [phrase for text in shown for phrase in phrases(text) & theirs]


def test_llms_txt_lists_every_page_once() -> None:
    """Every page of the site is in it, as Markdown or as HTML, with a sentence about it; every link resolves."""
    text = (SITE / "llms.txt").read_text(encoding="utf-8")
    entries = re.findall(r"^- \[(.+?)\]\((\S+?)\): (\S.+)$", text, flags=re.MULTILINE)
    pages = {path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md")}
    pages |= {path.relative_to(SITE).with_suffix("").as_posix() for path in (SITE / "pictures").glob("*.html")}
    listed = [re.sub(r"^_sources/|(\.md)?\.(txt|html)$", "", link) for _, link, _ in entries]

    assert text.startswith("# mideast_events\n\n> ")
    assert len(entries) == text.count("\n- ")
    assert sorted(pages - {"index", "inventories/README"}) == sorted(listed)
    assert [] == [link for _, link, _ in entries if not (SITE / link).is_file()]
