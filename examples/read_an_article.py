"""Print what is read in an article, and the records drafted of it: `python read_an_article.py FILE`."""

import sys

import mideast_events as me

OWN = """Spy chief in Cairo for talks on Gaza truce
By Dana Example
Published 11 March 2019

CAIRO (Reuters) - Egyptian intelligence chief Abbas Kamel met Israeli national security adviser Meir Ben-Shabbat in \
Cairo on Sunday, two officials said.

Kamel will host a Hamas delegation next week. Egypt reopened the Rafah crossing on Saturday.

His proposal met with criticism at home.

Share this article
"""


def show(article: me.Article) -> None:
    """Print an article's layout, and the dates and names in it."""
    print(f"{article.title} | {article.outlet} | {article.published}, {article.published_basis} | {article.language}")
    print("\nLayout")
    for part in article.layout:
        print(f"  {part.kind:10} {(article.text or '')[part.start : part.end][:60]!r}")

    print("\nDates")
    for date in me.find_dates(article):
        print(f"  {date.text:22} {date.value!s:28} {date.rule}")

    print("\nMentions")
    for mention in me.find_mentions(article):
        print(f"  {mention.kind:13} {mention.text:28} {mention.record}")


def main(source: str = OWN) -> None:
    """Read an article, and print what is in it, what is drafted of it, and the text with its marks."""
    article = me.read_article(source)
    show(article)
    draft = me.draft_corpus(article)
    print("\nDrafted")
    for id, reasons in draft.explanations.items():
        print(f"  {draft[id]!r}")
        for reason in reasons:
            print(f"    {reason.rule}, at {reason.trigger!r}: {'; '.join((*reason.anchors, *reason.notes))}")

    print("\nPassed over")
    for passed in draft.passed_over:
        print(f"  {passed.trigger}: {passed.reason}")
    print(f"\n{str(me.mark_up(article)).rstrip()}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
