"""Files, folders and articles to a corpus."""

from hashlib import sha256
from pathlib import Path

import pytest
from samples import SHORT_LINES

import mideast_events as me
from mideast_events import Article, Corpus, Meeting, Participation

TEXTS = {
    "visit": "The envoy landed at noon.\nHe met the minister, who said: “we talk”.\u00a0No more was told.",
    "truce": "A truce began on Friday; שלום and سلام were heard.",
}
"""Articles of our own, by id."""


def article(name: str, text: str | None = None) -> Article:
    """Return one of the articles, with its text."""
    return Article.from_text(text or TEXTS[name], id=name, outlet="Example Daily", title=name.title())


def corpus() -> Corpus:
    """Return a corpus of two articles with texts, and a meeting that cites both."""
    visit, truce = article("visit"), article("truce")
    meeting = Meeting(
        id="envoy-minister",
        when="2021-05-21",
        participants=(Participation(actor="envoy"), Participation(actor="minister")),
        status="held",
        evidence=(
            visit.cite("met the minister", supports=("participants",)),
            truce.cite("on Friday", supports=("when",)),
        ),
    )
    return Corpus([visit, truce, meeting], name="tiny")


def articles_in(folder: Path, **texts: str) -> Path:
    """Write the texts to a folder of their own, under names that say nothing, and return the folder."""
    place = folder / "texts"
    place.mkdir()
    for number, text in enumerate((TEXTS | texts).values()):
        (place / f"{number}.txt").write_bytes(text.encode())
    return place


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """The corpus as a file, which holds no text."""
    file = tmp_path / "tiny.jsonl"
    me.save_corpus(corpus(), file)
    return file


def messages(error: me.CorpusError) -> list[str]:
    """Return the messages of all the faults."""
    return [str(fault) for fault in error.exceptions]


def test_a_loaded_corpus_has_no_texts_until_they_are_attached(saved):
    """The file holds positions and digests, and no word of the articles."""
    loaded = me.load_corpus(saved)

    assert corpus() == loaded
    assert all(one.text is None for one in loaded.articles.values())
    assert "minister, who" not in saved.read_text("utf-8")
    with pytest.raises(me.PassageError, match="its text is not attached"):
        loaded.quote(loaded.meetings["envoy-minister"].evidence[0])


def test_articles_are_attached_by_digest(saved, tmp_path):
    """Texts are found by their digest, whatever the files are called, and passages come back to the letter."""
    loaded = me.load_corpus(saved, articles=articles_in(tmp_path))
    evidence = loaded.meetings["envoy-minister"].evidence

    assert ["met the minister", "on Friday"] == [loaded.quote(one) for one in evidence]
    assert TEXTS == {id: one.text for id, one in loaded.articles.items()}
    assert corpus() == loaded
    assert "tiny" == loaded.name
    assert () == tuple(one for one in loaded.verify() if one.kind is me.FindingKind.CHANGED_PASSAGE)


def test_articles_may_be_named_by_text(saved, tmp_path):
    """The folder of articles may be given as a text."""
    assert "visit" in me.load_corpus(str(saved), articles=str(articles_in(tmp_path))).articles


def test_line_ends_of_articles_are_kept(tmp_path):
    """A text is taken byte by byte: carriage returns count as characters."""
    text = "One.\r\nTwo.\rThree.\n"
    one = article("visit", text)
    me.save_corpus(Corpus([one]), tmp_path / "a.jsonl")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_bytes(text.encode())

    assert text == me.load_corpus(tmp_path / "a.jsonl", articles=tmp_path / "texts").articles["visit"].text


def test_a_changed_text_is_refused(saved, tmp_path):
    """A text with one letter changed ends in a `CorpusError` that names the article and the file of no article."""
    folder = articles_in(tmp_path, visit=TEXTS["visit"].replace("noon", "moon"))
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(saved, articles=folder)
    (message,) = messages(caught.value)

    assert "article 'visit'" in message
    assert "0.txt" in message
    assert "was it changed?" in message


def test_a_missing_text_is_refused(saved, tmp_path):
    """A folder without the text of an article ends in a `CorpusError` that names the article."""
    folder = articles_in(tmp_path)
    (folder / "1.txt").unlink()
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(saved, articles=folder)

    assert ["article 'truce'"] == [message.partition(":")[0] for message in messages(caught.value)]


def test_every_missing_text_is_told(saved, tmp_path):
    """An empty folder is told by every article."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(saved, articles=tmp_path / "empty")

    assert 2 == len(caught.value.exceptions)


def test_a_text_may_be_missing_where_that_is_asked_for(saved, tmp_path):
    """With `every=False` the texts that are there are attached, and the others are left."""
    folder = articles_in(tmp_path)
    (folder / "1.txt").unlink()
    attached = me.attach_articles(me.load_corpus(saved), folder, every=False)

    assert TEXTS["visit"] == attached.articles["visit"].text
    assert attached.articles["truce"].text is None


def test_a_changed_text_is_refused_even_where_one_may_be_missing(saved, tmp_path):
    """With `every=False` a text of no article beside an article without text is a changed one."""
    folder = articles_in(tmp_path, visit="Something else.")
    with pytest.raises(me.CorpusError) as caught:
        me.attach_articles(me.load_corpus(saved), folder, every=False)

    assert any("article 'visit'" in message for message in messages(caught.value))


def test_a_text_of_no_article_does_no_harm_where_all_have_theirs(saved, tmp_path):
    """A read-me file beside the articles is no fault."""
    folder = articles_in(tmp_path)
    (folder / "README.md").write_text("About these articles.")
    (folder / "pictures").mkdir()

    assert 3 == len(me.load_corpus(saved, articles=folder))


def test_a_passage_that_is_not_the_one_cited_names_article_and_record(saved, tmp_path):
    """Evidence whose digest is not that of its passage ends in a `CorpusError` naming the article and the record."""
    evidence = corpus().meetings["envoy-minister"].evidence[0]
    saved.write_bytes(saved.read_bytes().replace(evidence.digest.encode(), b"0" * 64))
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(saved, articles=articles_in(tmp_path))
    (message,) = messages(caught.value)

    assert "article 'visit'" in message
    assert "record 'envoy-minister'" in message
    assert "the digests differ" in message


def test_a_passage_past_the_end_is_told(saved, tmp_path):
    """Evidence that reaches past its article's end ends in a `CorpusError`."""
    evidence = corpus().meetings["envoy-minister"].evidence[0]
    saved.write_bytes(saved.read_bytes().replace(f'"end":{evidence.end},'.encode(), b'"end":9999,'))
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(saved, articles=articles_in(tmp_path))

    assert "reach past its end" in messages(caught.value)[0]


@pytest.mark.parametrize("name", ["nothing", "tiny.jsonl"])
def test_a_folder_of_articles_that_is_none_is_told(name, saved, tmp_path):
    """Articles come from a folder; anything else ends in a `DataFileError`."""
    with pytest.raises(me.DataFileError, match="is not a folder of article texts"):
        me.load_corpus(saved, articles=tmp_path / name)
    with pytest.raises(me.DataFileError, match="is not a folder of article texts"):
        me.load_seed_corpus(articles=tmp_path / name)


def test_an_article_that_leads_out_of_its_folder_is_refused(saved, tmp_path):
    """A link in the folder of articles that leads out of it is not followed."""
    folder = articles_in(tmp_path)
    (tmp_path / "secret").write_text("secret")
    (folder / "link.txt").symlink_to(tmp_path / "secret")
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(saved, articles=folder)

    assert any("leaves the folder" in message for message in messages(caught.value))


def test_bytes_that_are_no_text_are_no_fault_of_an_article(saved, tmp_path):
    """A picture among the articles is a file of no article."""
    folder = articles_in(tmp_path)
    (folder / "picture.png").write_bytes(b"\x89PNG\xff\x00")

    assert 3 == len(me.load_corpus(saved, articles=folder))


def test_an_article_whose_digest_is_of_no_utf8_is_refused(tmp_path):
    """A file that is not UTF-8 ends in a `CorpusError`, even where its digest is an article's."""
    content = "Türkei".encode("latin-1")
    digest = sha256(content).hexdigest()
    one = Article(id="a", outlet="Example Daily", title="A", digest=digest, length=6)
    me.save_corpus(Corpus([one]), tmp_path / "a.jsonl")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_bytes(content)
    with pytest.raises(me.CorpusError):
        me.load_corpus(tmp_path / "a.jsonl", articles=tmp_path / "texts")


def test_an_article_of_another_length_is_refused(tmp_path):
    """A text whose digest fits and whose length does not ends in a `CorpusError`."""
    one = article("visit")
    me.save_corpus(Corpus([one]), tmp_path / "a.jsonl")
    file = tmp_path / "a.jsonl"
    file.write_bytes(file.read_bytes().replace(f'"length":{one.length}'.encode(), b'"length":7'))
    with pytest.raises(me.CorpusError):
        me.load_corpus(file, articles=articles_in(tmp_path))


def test_two_articles_of_one_text_both_get_it(tmp_path):
    """A text that two outlets printed alike is attached to both articles."""
    text = "An agency's report."
    both = [Article.from_text(text, id=id, outlet=id, title="A report") for id in ("one", "two")]
    me.save_corpus(Corpus(both), tmp_path / "a.jsonl")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(text)
    loaded = me.load_corpus(tmp_path / "a.jsonl", articles=tmp_path / "texts")

    assert {"one": text, "two": text} == {id: one.text for id, one in loaded.articles.items()}


def test_a_folders_own_articles_are_attached(tmp_path):
    """The texts in a folder's own `articles/` are attached as far as they are there."""
    folder = tmp_path / "mine"
    (folder / "articles").mkdir(parents=True)
    me.save_corpus(corpus(), folder / "a.jsonl")

    assert me.load_corpus(folder).articles["visit"].text is None

    (folder / "articles" / "x").write_bytes(TEXTS["visit"].encode())
    loaded = me.load_corpus(folder)

    assert TEXTS["visit"] == loaded.articles["visit"].text
    assert loaded.articles["truce"].text is None
    assert "met the minister" == loaded.quote(loaded.meetings["envoy-minister"].evidence[0])


def test_a_folders_own_article_that_changed_is_refused(tmp_path):
    """A changed text in a folder's own `articles/` ends in a `CorpusError`."""
    folder = tmp_path / "mine"
    (folder / "articles").mkdir(parents=True)
    me.save_corpus(corpus(), folder / "a.jsonl")
    (folder / "articles" / "x").write_bytes(TEXTS["visit"].replace("noon", "moon").encode())
    with pytest.raises(me.CorpusError) as caught:
        me.load_corpus(folder)

    assert any("article 'visit'" in message for message in messages(caught.value))


def test_articles_given_go_before_the_folders_own(tmp_path):
    """Where a folder of articles is named, the folder's own is not read."""
    folder = tmp_path / "mine"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "x").write_text("Something else.")
    me.save_corpus(corpus(), folder / "a.jsonl")

    assert TEXTS["truce"] == me.load_corpus(folder, articles=articles_in(tmp_path)).articles["truce"].text


def test_a_single_file_has_no_articles_of_its_own(saved, tmp_path):
    """A folder called `articles` beside a single file is not the file's."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "x").write_bytes(TEXTS["visit"].encode())

    assert me.load_corpus(saved).articles["visit"].text is None


def test_attaching_makes_a_new_corpus(saved, tmp_path):
    """The corpus to which texts are attached stays as it was."""
    loaded = me.load_corpus(saved)
    attached = me.attach_articles(loaded, articles_in(tmp_path))

    assert loaded.articles["visit"].text is None
    assert attached.articles["visit"].text is not None
    assert list(loaded) == list(attached)


def test_a_folder_is_read_as_one_corpus(tmp_path):
    """All the `.jsonl` files of a folder together are one corpus, in the order of their names."""
    for number, (name, data) in enumerate(SHORT_LINES.items()):
        me.save_corpus(Corpus([me.record_from_dict(data)], name=name), tmp_path / f"{number:02}.jsonl")
    (tmp_path / "notes.txt").write_text("not read")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "x.jsonl").write_text("not read")
    loaded = me.load_corpus(tmp_path)

    assert Corpus(me.record_from_dict(data) for data in SHORT_LINES.values()) == loaded
    assert "actor" == loaded.name


def test_a_corpus_without_a_name_is_called_as_its_file(tmp_path):
    """Where no file names the corpus, it is called as the file or folder is."""
    (tmp_path / "folder").mkdir()
    for file in (tmp_path / "cairo.jsonl", tmp_path / "folder" / "x.jsonl"):
        me.save_corpus(Corpus(), file)

    assert "cairo" == me.load_corpus(tmp_path / "cairo.jsonl").name
    assert "folder" == me.load_corpus(tmp_path / "folder").name


def test_a_file_need_not_end_in_jsonl(tmp_path):
    """A file that is named outright is read whatever its name ends in."""
    me.save_corpus(corpus(), tmp_path / "mine.txt")

    assert corpus() == me.load_corpus(tmp_path / "mine.txt")


def test_equal_records_of_two_files_count_once(tmp_path):
    """A record that stands the same in two files of a folder is there once."""
    me.save_corpus(corpus(), tmp_path / "a.jsonl")
    me.save_corpus(corpus(), tmp_path / "b.jsonl")

    assert corpus() == me.load_corpus(tmp_path)


def test_an_empty_corpus_is_saved_and_loaded(tmp_path):
    """A corpus without records is a file with one line."""
    me.save_corpus(Corpus(name="none"), tmp_path / "none.jsonl")
    loaded = me.load_corpus(tmp_path / "none.jsonl")

    assert (0, "none") == (len(loaded), loaded.name)
    assert b'{"type":"corpus","schema":1,"name":"none"}\n' == (tmp_path / "none.jsonl").read_bytes()


def test_packaged_corpora_are_loaded_once():
    """Asking again for a packaged corpus gives the same object."""
    assert me.load_registry() is me.load_registry()
    assert me.load_seed_corpus() is me.load_seed_corpus()
