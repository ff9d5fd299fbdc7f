"""Articles read from texts, files, folders and lines."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mideast_events as me
from mideast_events.evidence import DateBasis
from mideast_events.extraction.articles import read_article, read_articles
from mideast_events.extraction.pages.languages import language_of

LEAD = (
    "An Israeli envoy landed in Cairo on Monday for talks on a truce with Egypt's intelligence chief, officials said."
)
TEXT = f"Envoy lands in Cairo - BBC News\n\n4 March 2010\n\nCAIRO (Reuters) - {LEAD}"


def test_what_a_text_tells():
    """An article has what its text tells."""
    article = read_article(TEXT)
    assert ("BBC", "Envoy lands in Cairo", "CAIRO", "en") == (
        article.outlet,
        article.title,
        article.dateline,
        article.language,
    )
    assert ("2010-03-04", DateBasis.PRINTED, "bbc-2010-03-04") == (
        str(article.published),
        article.published_basis,
        article.id,
    )
    assert ["title", "published", "dateline", "paragraph"] == [part.kind for part in article.layout]


def test_what_the_caller_gives_wins():
    """What the caller gives wins."""
    article = read_article(
        TEXT,
        id="mine",
        outlet="Example Daily",
        title="Talks",
        published=date(2010, 3, 5),
        language="en-GB",
        url="https://www.cnn.com/a",
    )
    assert ("mine", "Example Daily", "Talks", "en-GB") == (article.id, article.outlet, article.title, article.language)
    assert ("2010-03-05", DateBasis.SUPPLIED) == (str(article.published), article.published_basis)


def test_what_nothing_tells_is_none():
    """What nothing tells is none."""
    article = read_article(f"{LEAD}\n")
    assert (None, None, None, None, None) == (
        article.outlet,
        article.title,
        article.dateline,
        article.published,
        article.published_basis,
    )
    assert f"article-{article.digest[:12]}" == article.id


def test_an_address_tells_the_outlet():
    """An address tells the outlet."""
    assert "The Times of Israel" == read_article(f"{LEAD}\n", url="https://www.timesofisrael.com/a/").outlet


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"Envoy lands\n\nBy Dana Levi, Associated Press Writer\n\n{LEAD}", "The Associated Press"),
        (f"Envoy lands\n\nBy Dana Levi and Times of Israel staff\n\nCAIRO (AFP) — {LEAD}", "The Times of Israel"),
        (f"CAIRO, Oct. 18 (Xinhua) -- {LEAD}", "Xinhua"),
        (f"{LEAD}\n\n© 2025 Anadolu", "Anadolu Agency"),
        (f"{LEAD}\n\nSource: Al Jazeera and agencies", "Al Jazeera"),
        (f"BBC NEWS | Middle East\n\nEnvoy lands\n\n{LEAD}", "BBC"),
        (f"Envoy lands | The Jerusalem Post\n\n{LEAD}", "The Jerusalem Post"),
        (f"Envoy lands\n\nBy Dana Levi\n\nBBC News, Jerusalem\n\n{LEAD}", "BBC"),
        (f"Envoy lands\n\n{LEAD}\n\nFollow Ynetnews on Facebook", "Ynet"),
        (f"{LEAD} Talks go on. – AFP", "Agence France-Presse"),
        (f"{LEAD} The official told Reuters so, Haaretz wrote.", None),
        (f"Envoy lands\n\nThe envoys at the palace. /AP\n\n{LEAD}", None),
        (f"{LEAD}\n\nAFP contributed to this report.", None),
    ],
)
def test_the_outlet_is_who_signs(text, outlet):
    """The outlet is who signs and not who is quoted."""
    assert outlet == read_article(text + "\n").outlet


def test_a_file_to_the_letter(tmp_path):
    """A file is read to the letter."""
    file = tmp_path / "cairo talks.txt"
    content = f"\ufeff{LEAD}\r\n\r\n{LEAD}\r".encode()
    file.write_bytes(content)
    article = read_article(file)
    assert sha256(content).hexdigest() == article.digest
    assert content.decode() == article.text
    assert [LEAD, LEAD] == [article.text[part.start : part.end] for part in article.layout]
    assert "cairo-talks" == article.id
    assert article == read_article(str(file))


@pytest.mark.parametrize(
    "source",
    [
        "Kamel met Lapid.",
        "Kamel met Lapid.txt",
        "",
        " ",
        "a\nb.txt",
        "x" * 5_000 + "/a.txt",
        "a\0b",
        "Gaza/Cairo talks",
    ],
)
def test_a_text_that_names_no_file(source):
    """A text that names no file is a text."""
    assert source == read_article(source).text


@pytest.mark.parametrize("source", ["no/such/file", "missing.txt", Path("missing")])
def test_what_looks_like_a_path(source):
    """What looks like a path must exist."""
    with pytest.raises(me.DataFileError, match="does not exist"):
        read_article(source)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"caf\xe9 talks", "not UTF-8: the byte 0xe9 at position 3"),
        ("talks".encode("utf-16"), "UTF-16; save it as UTF-8"),
    ],
)
def test_a_file_that_is_not_utf_8(tmp_path, content, problem):
    """A file that is not UTF-8 is refused by name."""
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(me.DataFileError, match=rf"a\.txt: is {problem}"):
        read_article(file)


def test_a_folder_is_no_article(tmp_path):
    """A folder is no article."""
    with pytest.raises(me.DataFileError, match="is a folder"):
        read_article(tmp_path)


def test_half_a_surrogate_pair():
    """Half a surrogate pair is refused."""
    with pytest.raises(me.RecordError, match="surrogate"):
        read_article("a\n\ud800")


@pytest.mark.parametrize("wrong", [{"id": ""}, {"outlet": " "}, {"published": "May 2021"}, {"language": "English"}])
def test_what_breaks_a_rule(wrong):
    """What breaks a rule is refused."""
    with pytest.raises(me.RecordError, match=f"Article.{next(iter(wrong))}"):
        read_article(TEXT, **wrong)


def test_a_folder_by_name(tmp_path):
    """A folder is read by name and only its texts."""
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "d.txt").mkdir()
    errors: list[me.MideastEventsError] = []
    assert ["a", "b"] == [article.id for article in read_articles(tmp_path, on_error=errors.append)]
    assert [f"{tmp_path / 'd.txt'}: is a folder; read_articles reads the texts of one"] == [
        str(error) for error in errors
    ]


def test_a_folder_without_a_text(tmp_path):
    """A folder without a text is refused."""
    with pytest.raises(me.DataFileError, match=r"without a \.txt file"):
        list(read_articles(tmp_path))


def test_a_link_that_leaves(tmp_path):
    """A link that leaves the folder is refused."""
    (tmp_path / "outside.txt").write_text(TEXT)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").symlink_to(tmp_path / "outside.txt")
    with pytest.raises(me.DataFileError, match="leaves the folder"):
        list(read_articles(tmp_path / "in"))


def test_articles_one_by_one(tmp_path):
    """Articles are read one by one."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"\xff\xff")
    articles = read_articles(tmp_path)
    assert "a" == next(articles).id
    with pytest.raises(me.DataFileError, match=r"b\.txt"):
        next(articles)


def lines_file(folder: Path, *lines: object) -> Path:
    """Write a file of lines, each a text or what JSON is made of."""
    file = folder / "some.jsonl"
    file.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return file


def test_lines_are_articles(tmp_path):
    """Lines are articles with what they give."""
    file = lines_file(tmp_path, {"text": TEXT, "id": "one", "published": "2010-03", "title": None}, "", {"text": TEXT})
    one, two = read_articles(str(file))
    assert ("one", "2010-03", "Envoy lands in Cairo") == (one.id, str(one.published), one.title)
    assert (f"article-{two.digest[:12]}", "2010-03-04") == (two.id, str(two.published))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ({"text": TEXT, "titel": "a"}, r"some.jsonl:2: \$.titel: 'a' is under a key .*; did you mean 'title'?"),
        ({"id": "a"}, r"some.jsonl:2: \$.text: None is missing"),
        ({"text": 5}, r"some.jsonl:2: \$.text: 5 is not a text"),
        ({"text": TEXT, "published": "soon"}, r"some.jsonl:2: \$.published: 'soon' is not a date"),
        ({"text": "\ud800"}, r"some.jsonl:2: \$.text: .* surrogate"),
        ("[]", r"some.jsonl:2: \$: \[\] is not a JSON object"),
        ("{", r"some.jsonl:2: \$: .* is not JSON"),
    ],
)
def test_a_line_that_is_wrong(tmp_path, line, message):
    """A line that is wrong is told by file line and key."""
    file = lines_file(tmp_path, {"text": TEXT, "id": "a"}, line, {"text": TEXT, "id": "c"})
    with pytest.raises(me.RecordError, match=message):
        list(read_articles(file))
    errors: list[me.MideastEventsError] = []
    assert ["a", "c"] == [article.id for article in read_articles(file, on_error=errors.append)]
    assert [me.RecordError] == [type(error) for error in errors]


@pytest.mark.parametrize(
    ("name", "problem"), [("none", "does not exist"), ("a.txt", "neither a folder nor a .jsonl file")]
)
def test_what_holds_no_articles(tmp_path, name, problem):
    """What holds no articles is refused at once."""
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(me.DataFileError, match=problem):
        read_articles(tmp_path / name)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("وصل المبعوث إلى القاهرة", "ar"),
        ("השליח הגיע לקהיר", "he"),
        (
            "Le ministre est dans la ville pour les pourparlers sur une trêve avec le chef du service",
            "fr",
        ),
        ("Der Minister ist in der Stadt und spricht mit dem Chef über die Ruhe, die sich nach Tagen hält", "de"),
        (
            "El ministro llegó a la ciudad para hablar con el jefe de los servicios sobre una tregua del día",
            "es",
        ),
        (LEAD, "en"),
        ("", "en"),
    ],
)
def test_language(text, language):
    """The language is told by script and common words."""
    assert language == language_of(text)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000", (False, None, "2021-08-19", "embedded")),
        ("001", (True, "CGTN", "2021-05-30", "printed")),
        ("002", (True, None, "2024-05-15", "inferred")),
        ("003", (True, None, "[2024-10-22..2024-10-27]", "inferred")),
        ("004", (False, None, "2025-04-29", "printed")),
    ],
)
def test_the_seed_articles(articles_folder, name, expected):
    """The seed articles tell their day, and the caption of one tells a day that is not its own."""
    article = read_article(next(articles_folder.glob(f"{name}*")))
    found = (article.title is not None, article.outlet, str(article.published), article.published_basis)
    assert expected == found


@given(st.text(max_size=300))
def test_any_text(text):
    """Any text is read and kept."""
    article = read_article(f"{text}\n")
    assert f"{text}\n" == article.text
    assert (article.published is None) is (article.published_basis is None)
