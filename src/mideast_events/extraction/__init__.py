"""Reading articles: from news text to drafted, sourced records, by rules that say why.

`read_article` finds an article's parts, `find_dates` and `find_mentions` what stands in them, and `draft_corpus` makes
records of them.
Nothing is learned and nothing is looked up elsewhere: the same text always gives the same draft.
"""

from mideast_events.extraction.archives.failures import DraftingError
from mideast_events.extraction.articles import read_article, read_articles
from mideast_events.extraction.drafting import ArticleDraft, Explanation, PassedOver
from mideast_events.extraction.drafts import Draft, draft_articles, draft_corpus
from mideast_events.extraction.expressions import DateBound, DateExpression
from mideast_events.extraction.finders import find_dates, find_mentions, find_sentences
from mideast_events.extraction.markups import Mark, Markup, mark_up
from mideast_events.extraction.mentions import Mention, MentionKind
from mideast_events.extraction.pages.sentences import Sentence

__all__ = [
    "ArticleDraft",
    "DateBound",
    "DateExpression",
    "Draft",
    "DraftingError",
    "Explanation",
    "Mark",
    "Markup",
    "Mention",
    "MentionKind",
    "PassedOver",
    "Sentence",
    "draft_articles",
    "draft_corpus",
    "find_dates",
    "find_mentions",
    "find_sentences",
    "mark_up",
    "read_article",
    "read_articles",
]
