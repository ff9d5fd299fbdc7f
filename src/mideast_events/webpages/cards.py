"""A record as it is read on a page: its fields, and every passage with the chain of those who said it."""

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby
from operator import attrgetter

from mideast_events.dates import Span, When
from mideast_events.displays import card, plain
from mideast_events.errors import PassageError
from mideast_events.evidence import Article, Evidence
from mideast_events.labels import label_of
from mideast_events.lookups import Lookup
from mideast_events.records import TimedRecord

_LINKED = ("https://", "http://")
_DAY = re.compile(r"[0-9X~?%-]+]?")
_TOLD_APART = {"evidence"}


def safe(text: str) -> str:
    """Return a text for a page: escaped, its control characters spelt out, its direction its own."""
    return escape(plain(text)) if text.isascii() else f"<bdi>{escape(plain(text))}</bdi>"


def safe_time(time: When | Span) -> str:
    """Return a time in EDTF for a page, to be broken between its days only."""
    return _DAY.sub(r"<span>\g<0></span><wbr>", escape(str(time)))


def record_card(record: TimedRecord, time: When | Span, lookup: Lookup, *, quotes: bool) -> str:
    """Return a record as a fragment of a page.

    Args:
        record: the record.
        time: its time.
        lookup: what it refers to.
        quotes: whether the passages are quoted of articles whose texts are attached.
    """
    fields = [line for line in card(record, lookup.name_of).lines if line[0] not in _TOLD_APART]
    rows = "".join(
        f"<div><dt>{escape(label)}</dt>{''.join(f'<dd>{safe(value)}</dd>' for value in values)}</div>"
        for label, values in fields
    )
    kind = escape(record.type_name.replace("_", " "))
    heading = f"<h2>{safe(label_of(record, lookup))}</h2>"
    about = f'<p class="about">{kind} · {safe_time(time)} · <code>{safe(record.id)}</code></p>'
    return f"{heading}{about}<dl>{rows}</dl>{_evidence(record.evidence, lookup, quotes=quotes)}"


def _evidence(evidence: tuple[Evidence, ...], lookup: Lookup, *, quotes: bool) -> str:
    if not evidence:
        return "<h3>Evidence</h3><p>No article is cited.</p>"
    count = f"{len(evidence)} passage{'' if len(evidence) == 1 else 's'}"
    # By article, those first whose passages come first.
    order = {article: place for place, article in enumerate(dict.fromkeys(one.article for one in evidence))}
    found = groupby(sorted(evidence, key=lambda one: order[one.article]), key=attrgetter("article"))
    parts = "".join(_of_article(id, passages, lookup, quotes=quotes) for id, passages in found)
    return f"<h3>Evidence: {count}</h3>{parts}"


def _of_article(id: str, passages: Iterable[Evidence], lookup: Lookup, *, quotes: bool) -> str:
    article: Article | None = lookup.of("article").get(id)
    items = "".join(_passage(one, article if quotes else None, lookup) for one in passages)
    return f'<section class="source">{_citation(id, article)}<ul>{items}</ul></section>'


def _citation(id: str, article: Article | None) -> str:
    if article is None:
        return f'<p class="cited">the article <code>{safe(id)}</code>, which is not at hand</p>'
    title = f"<cite>{safe(article.title or 'without a title')}</cite>"
    if article.url and article.url.lower().startswith(_LINKED):
        title = f'<a href="{escape(article.url)}" rel="noopener noreferrer" target="_blank">{title}</a>'
    told = [article.outlet or "outlet not known", str(article.published or "day not known")]
    return f'<p class="cited">{title}<br>{", ".join(map(safe, told))}</p>'


def _passage(evidence: Evidence, article: Article | None, lookup: Lookup) -> str:
    stance = evidence.stance.replace("_", " ")
    supports = ", ".join(field.replace("_", " ") for field in evidence.supports) or "the whole record"
    told = f"<p><b>{escape(stance)}</b> {escape(supports)}</p>"
    stated = f'<p class="stated">It says: {safe(evidence.stated)}</p>' if evidence.stated else ""
    place = f'<p class="place">characters {evidence.start:,} to {evidence.end:,}</p>'
    return f"<li>{told}{_chain(evidence, lookup)}{stated}{_quote(evidence, article)}{place}</li>"


def _chain(evidence: Evidence, lookup: Lookup) -> str:
    """Return the source chain, nearest first."""
    if not evidence.attributed_to:
        return '<p class="own">in the article’s own voice</p>'
    links = "".join(
        f"<li>{safe(link.name)}{_known_as(link.name, link.actor, lookup)}</li>" for link in evidence.attributed_to
    )
    return f'<p class="by">according to</p><ol class="chain">{links}</ol>'


def _known_as(name: str, actor: str | None, lookup: Lookup) -> str:
    known = None if actor is None else lookup.name_of(actor)
    return f" ({safe(known)})" if known not in {None, name} and known is not None else ""


def _quote(evidence: Evidence, article: Article | None) -> str:
    if article is None or article.text is None:
        return ""
    try:
        return f"<blockquote>{safe(article.quote(evidence))}</blockquote>"
    except PassageError as error:
        return f'<p class="stated">{safe(f"No quotation: {error.problem}")}</p>'
