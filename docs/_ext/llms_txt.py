"""Write `llms.txt` to the site's root: what a language model should read of the site, by https://llmstxt.org.

It has the site's title and first paragraph, and a section for each part, with a link and a line for each page.
All of it is taken from the pages themselves.
A page that is whole as its Markdown source is linked as such; one that is completed when it is built, as HTML.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

_COMPLETED = re.compile(r"^```\{(?!toctree)", flags=re.MULTILINE)


def _children(app: Sphinx, page: str) -> list[str]:
    """Return the pages that a page's tables of contents name, in order."""
    trees = app.env.get_doctree(page).findall(addnodes.toctree)
    return [child for tree in trees for child in tree["includefiles"]]


def _below(app: Sphinx, page: str) -> Iterator[str]:
    """Give a page and those below it, as a reader comes by them."""
    yield page
    for child in _children(app, page):
        yield from _below(app, child)


def _first_sentence(app: Sphinx, page: str) -> str:
    """Return the first sentence of a page: our pages have one a line."""
    paragraphs = app.env.get_doctree(page).findall(nodes.paragraph)
    text = next(one.astext() for one in paragraphs if isinstance(one.parent, nodes.section))  # not one of a note
    return text.splitlines()[0]


def _address(app: Sphinx, page: str) -> str:
    """Return where a page is to be read."""
    source = Path(app.env.doc2path(page))
    if source.suffix == ".md" and not _COMPLETED.search(source.read_text(encoding="utf-8")):
        return f"_sources/{page}.md.txt"
    return app.builder.get_target_uri(page)


def _line(app: Sphinx, page: str) -> str:
    title = app.env.titles[page].astext()
    return f"- [{title}]({_address(app, page)}): {_first_sentence(app, page)}"


def text(app: Sphinx) -> str:
    """Return the contents of the file."""
    root = str(app.config.root_doc)
    summary = next(app.env.get_doctree(root).findall(nodes.paragraph)).astext().replace("\n", " ")
    parts = [f"# {app.env.titles[root].astext()}\n\n> {summary}\n"]
    for part in _children(app, root):
        lines = [_line(app, page) for page in _below(app, part)]
        parts.append("\n".join([f"## {app.env.titles[part].astext()}\n", *lines, ""]))
    return "\n".join(parts)


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the file when all pages are built."""
    if exception is None and app.builder.format == "html":
        Path(app.outdir, "llms.txt").write_text(text(app), encoding="utf-8")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Connect the writer."""
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
