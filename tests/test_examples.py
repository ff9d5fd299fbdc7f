"""The example scripts run as a user runs them."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "examples"
EXAMPLES = sorted(FOLDER.glob("*.py"))


def output_of(example: Path, folder: Path, *arguments: str) -> str:
    """Run an example in another folder, and return what it prints."""
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-W", "error", str(example), *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    print(done.stdout)
    return done.stdout


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_example_runs(example, tmp_path):
    """Every example runs from any folder, prints something and warns of nothing."""
    assert output_of(example, tmp_path)


def test_first_steps_shows_every_kind_of_record(tmp_path):
    """The main example shows offices, meetings, truces, crossings and disagreements, each with a passage."""
    shown = output_of(FOLDER / "first_steps.py", tmp_path)
    for heading in ("Who held which office", "Meetings in display order", "Truces", "Crossings", "disagrees"):
        assert heading in shown
    assert "2021-08-19                 held         Tel Aviv" in shown
    assert "jerusalem-post-2021-08-19[62:175]" in shown
    assert "certainly Abbas Kamel" in shown


def test_the_situation_report_tells_certain_from_possible(tmp_path):
    """On a day of the week in which Rafah's Gaza side changed hands, two controllers are possible, none certain."""
    shown = output_of(FOLDER / "situation_report.py", tmp_path, "2024-05-10")

    assert "side of Gaza Strip           possibly Israel or Palestinian authorities" in shown
    assert "rafah-gaza-side-before-war               last seen so 223 days before" in shown
    assert "rafah-operation-2024                         MAYBE" in shown
    assert "egypt-intelligence-director                  Abbas Kamel" in shown


def test_the_situation_report_of_another_day(tmp_path):
    """The day on which the truce of January 2025 broke is reported as MAYBE, with nothing certain of Rafah."""
    shown = output_of(FOLDER / "situation_report.py", tmp_path, "2025-03-18")

    assert "israel-hamas-truce-january-2025              MAYBE" in shown
    assert "Rafah crossing, side of Gaza Strip           possibly Israel\n" in shown


def test_who_met_whom_finds_a_participant_known_by_office_and_by_any_name(tmp_path):
    """Kamel's contacts include one who met him by office; a name does as well as an id."""
    by_id = output_of(FOLDER / "who_met_whom.py", tmp_path, "abbas-kamel")

    assert "Benjamin Netanyahu                1   2021-05-30" in by_id
    assert "Ronen Bar                    unconfirmed" in by_id
    assert output_of(FOLDER / "who_met_whom.py", tmp_path, "ABBAS KAMEL") == by_id


def test_the_truces_and_their_days_of_doubt(tmp_path):
    """Both truces are shown with the days on which it is open whether they held, and the talks apart."""
    shown = output_of(FOLDER / "ceasefire_timeline.py", tmp_path)

    for line in (
        "2025-03-17: YES",
        "2025-03-18: MAYBE",
        "2025-03-19: NO",
        "under_negotiation  gaza-ceasefire-april-2025",
    ):
        assert line in shown
    assert "none from 2023-10-08 to 2025-01-18" in shown


def test_the_control_of_a_crossing_through_its_changes(tmp_path):
    """Each stretch of days has its answer, and unknown is not closed."""
    rafah = output_of(FOLDER / "crossing_control.py", tmp_path, "rafah")

    assert "2024-05-06   Egypt?                   Israel?, Palestinian authorities?    closed?, open?" in rafah
    assert "2024-05-13   Egypt?                   Israel                               closed" in rafah
    assert " -  " in output_of(FOLDER / "crossing_control.py", tmp_path, "kerem-shalom")


def test_an_article_is_read_from_a_file_or_from_the_script(tmp_path):
    """The article of the script and that of a file are shown with layout, dates, names, records and marks."""
    own = output_of(FOLDER / "read_an_article.py", tmp_path)

    for line in (
        "furniture  'Share this article'",
        "Sunday                 2019-03-10",
        "person        Meir Ben-Shabbat             meir-ben-shabbat",
        "met: a figure of speech",
        "[a Hamas delegation | group: hamas]",
    ):
        assert line in own
    (tmp_path / "article.txt").write_text("Yair Lapid met Abbas Kamel in Tel Aviv on 19 August 2021.", encoding="utf-8")
    assert "held 2021-08-19 in tel-aviv" in output_of(FOLDER / "read_an_article.py", tmp_path, "article.txt")


def test_a_draft_is_corrected_compared_and_merged(tmp_path):
    """What the person changed and left out is told, and the corrected meeting is asked about beside the seed corpus."""
    shown = output_of(FOLDER / "draft_and_correct.py", tmp_path)

    assert "1 of 2 drafted, 1 of 1 coded" in shown
    assert "left out: <Meeting meeting-abbas-kamel-hamas-2019-03-12: planned" in shown
    assert "in 2019 Abbas Kamel met Meir Ben-Shabbat, secret" in shown


@pytest.mark.parametrize(
    "example", [path for path in EXAMPLES if path.stem != "first_steps"], ids=lambda path: path.stem
)
def test_examples_are_short(example):
    """Each of the examples that ask one question is shorter than 60 lines."""
    assert len(example.read_text(encoding="utf-8").splitlines()) < 60
