"""Sentences as rows of phrases, dates and words, and who does what around a word of them."""

import pytest
from small_articles import scenes_in

from mideast_events.extraction.syntax.scenes import Scene
from mideast_events.extraction.syntax.units import UnitKind


def named(scene: Scene, places: list[int]) -> str:
    """Return who stands at places, by the last word of each name."""
    return " ".join(mention.text.split()[-1] for i in places if (mention := scene.units[i].mention))


def test_units_are_phrases_dates_pronouns_and_words_in_order(gazetteer):
    """Every token is in one unit, and their characters are those of the text; a line end ends a sentence."""
    text = "Egypt's spy chief Abbas Kamel told the two men in Cairo on March 4, 2018 that he met them."
    (scene,) = scenes_in(gazetteer, text)
    assert "phrase word several word phrase word date word one word several word word" == " ".join(
        unit.kind for unit in scene.units
    )
    assert ["", "told", "", "in", "", "on", "", "that", "", "met", "", ".", "\n"] == scene.keys
    assert [unit.end for unit in scene.units[:-1]] == [unit.first for unit in scene.units[1:]]
    assert text == text[slice(*scene.span(0, len(scene.units) - 1))]
    assert ["phrase", "several", "one", "several"] == [unit.kind for unit in scene.units if unit.acts]
    assert ("cairo", "2018-03-04") == (scene.units[4].place, str(scene.units[6].date.value))
    assert {"spy", "kamel", "men", "march"} <= scene.words
    assert ("", "", "told") == (scene.at[-1], scene.at[len(scene.keys) + 3], scene.at[1])


def test_a_sentence_without_words_has_no_units(gazetteer):
    """And then no words."""
    (scene,) = scenes_in(gazetteer, "Calm.")
    empty = Scene(scene.reading, scene.sentence, range(0), [])
    assert ([], [], frozenset()) == (empty.units, empty.keys, empty.words)


@pytest.mark.parametrize("pair", ["The two", "Both sides", "The two foreign ministers", "The pair", "These two men"])
def test_pairs_stand_for_several(gazetteer, pair):
    """With the nouns that follow."""
    (scene,) = scenes_in(gazetteer, f"{pair} met.")
    assert [(UnitKind.SEVERAL, pair), (UnitKind.WORD, "met"), (UnitKind.WORD, ".")] == [
        (unit.kind, scene.reading.text[slice(*scene.span(i, i))]) for i, unit in enumerate(scene.units[:-1])
    ]


@pytest.mark.parametrize(
    ("subjects", "objects", "text"),
    [
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj."),
        ("Kamel Shoukry", "Faraj", "Abbas Kamel and Sameh Shoukry met Majed Faraj."),
        ("Kamel Shoukry Ashour", "Faraj", "Abbas Kamel, Sameh Shoukry and Egypt's Osama Ashour met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel, a former general, met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel, who heads the service, met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel, Egypt's intelligence chief, met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel, who met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel has reportedly also met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel on Sunday met Majed Faraj."),
        ("Kamel", "Faraj", "On Sunday Abbas Kamel flew to Cairo and met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel flew with Sameh Shoukry and met Majed Faraj."),
        ("Haniyeh", "Faraj", "Ismail Haniyeh, Hamas officials, met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel who likes tea, flew home and met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel, who once spoke to Sameh Shoukry, flew home, and met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel, who spoke to Israel and Qatar, met Majed Faraj."),
        ("Kamel", "Faraj", "Egypt let Abbas Kamel to see, and met Majed Faraj."),
        ("Kamel", "Faraj", "Late on Sunday Abbas Kamel by car met Majed Faraj."),
        ("Kamel Shoukry", "Faraj", "Abbas Kamel, who knows Israel, and Sameh Shoukry met Majed Faraj."),
        ("Shoukry", "Faraj", "Abbas Kamel who likes tea and Sameh Shoukry met Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj with Egypt's leave."),
        ("Kamel", "", "Abbas Kamel met the late brother of Majed Faraj."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj, and Israel and Qatar were told."),
        ("Kamel", "Faraj", "Egypt sent Abbas Kamel to have met Majed Faraj."),
        ("Kamel", "Faraj", "Calm was near when Abbas Kamel in a hurry met Majed Faraj."),
        ("Kamel", "Faraj", "“Calm is near,” said Sameh Shoukry, after Abbas Kamel met Majed Faraj."),
        ("", "Faraj", "Nobody met Majed Faraj."),
        ("", "Faraj", "Met Majed Faraj."),
        ("Kamel", "Faraj Shoukry", "Abbas Kamel met Majed Faraj and Sameh Shoukry."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj and Israel agreed."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj, who is close to Mahmoud Abbas."),
        ("Kamel", "Faraj Shoukry", "Abbas Kamel met Majed Faraj (once of Israel) and Sameh Shoukry."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj (once of Israel"),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj to press Israel."),
        ("Kamel", "Faraj", "Abbas Kamel met at length and behind closed doors with Majed Faraj."),
        ("Kamel", "", "Abbas Kamel met one two three four five Majed Faraj."),
        ("Kamel", "", "Abbas Kamel met because Majed Faraj asked."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj on Sunday about Israel."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj quickly Israel."),
        ("Kamel", "Faraj", "Abbas Kamel met Majed Faraj and Israel's demands were put."),
        ("Kamel", "Faraj", "Abbas Kamel met Israel's Majed Faraj."),
        ("Kamel", "", "Abbas Kamel met, Israel said, nobody."),
    ],
)
def test_who_does_it_and_to_whom(gazetteer, subjects, objects, text):
    """Past adverbs, appositions and relative clauses, up to where another clause begins."""
    (scene,) = scenes_in(gazetteer, text)
    place = next(i for i, key in enumerate(scene.keys) if key == "met" and (i == 0 or scene.at[i - 1] != "has"))
    assert (subjects, objects) == (named(scene, scene.subjects(place)), named(scene, scene.objects(place)))


def test_between_needs_two_whatever_follows(gazetteer):
    """The first "and" after it begins no clause; a second one may."""
    for text in ("Talks between Egypt and Israel were held.", "Talks between Egypt and Israel and Hamas said so."):
        (scene,) = scenes_in(gazetteer, text)
        assert "Egypt Israel" == named(scene, scene.objects(scene.keys.index("between")))


def test_a_clause_reaches_from_mark_to_mark(gazetteer):
    """Or from one word that begins a clause to the next."""
    (scene,) = scenes_in(gazetteer, "Calm was near; Abbas Kamel met Majed Faraj before Israel agreed.")
    clause = scene.clause(scene.keys.index("met"))
    assert ["", "met", ""] == [scene.keys[i] for i in clause]
    assert scene.clause(0).start == 0
    assert len(scene.units) == scene.clause(len(scene.units) - 1).stop
