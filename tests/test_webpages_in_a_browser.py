"""A timeline as a page, opened in a real browser: it draws, filters, tells the evidence, and asks for nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browsers import NO_BROWSER, browser_path
from test_webpages import HOSTILE, corpus_of

import mideast_events as me

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
pytest.importorskip("bokeh", reason="Bokeh is not installed")

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
MILLISECONDS = 60_000
playwright.expect.set_options(timeout=MILLISECONDS)
CHOSEN = "tr:not([hidden])"
# Where in the window the middle of a record's first bar is, by the drawing's own scales.
PLACE_OF_BAR = """one => {
  const model = (name) => Bokeh.documents[0].get_model_by_name(name);
  const main = Bokeh.index.find_one(model("main")), bars = model("bars").data, place = bars.record.indexOf(one);
  const {left, top} = main.el.getBoundingClientRect(), frame = main.frame;
  return {
    x: left + frame.x_scale.compute((bars.left[place] + bars.right[place]) / 2),
    y: top + frame.y_scale.compute((bars.top[place] + bars.bottom[place]) / 2),
  };
}"""
VIEW = "() => { const {start, end} = Bokeh.documents[0].get_model_by_name('time'); return [start, end]; }"
# Whether the view is as wide as that, and the bars reach from one edge of it to the other.
FILLED = """([least, most]) => {
  const model = (name) => Bokeh.documents[0].get_model_by_name(name);
  const {start, end} = model("time"), {left, right} = model("bars").data, wide = end - start;
  return least <= wide && wide <= most && Math.min(...left) === start && Math.max(...right) === end;
}"""
DRAWN = "() => [...new Set(Bokeh.documents[0].get_model_by_name('bars').data.record)].sort((a, b) => a - b)"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A Chromium without a window."""
    path = browser_path()
    if path is None:
        pytest.skip(NO_BROWSER)
    with playwright.sync_playwright() as started:
        found = started.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Return a function that opens a timeline's page, which must complain of nothing and ask for nothing."""
    contexts, complaints, requests, files = [], [], [], []

    def open_page(timeline: me.Timeline, *, width: int = 1300, **options: object) -> Any:
        file = timeline.to_html(tmp_path / f"page-{len(files)}.html", **options)
        files.append(file.as_uri())
        contexts.append(browser.new_context(viewport={"width": width, "height": 1000}))
        page = contexts[-1].new_page()
        page.set_default_timeout(MILLISECONDS)
        page.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(files[-1])
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [] == complaints
    assert files == [url for url in requests if not url.startswith("data:")]


def ids(timeline: me.Timeline, places: list[int]) -> set[str]:
    """Return the ids of the records at these places."""
    return {timeline[place].id for place in places}


def test_the_filters_answer_as_the_questions_do(opened: Callable[..., Any], seed: me.Corpus) -> None:
    """By kind, by actor, by whether it took place and by how its days are known: drawing, list and count agree."""
    timeline = seed.timeline
    others = timeline.of(me.Meeting, me.Ceasefire, me.CrossingState, me.Event, me.Figure)
    page = opened(timeline, title="The seed corpus")

    def seen() -> set[str]:
        rows = page.locator(f"{CHOSEN} td button").evaluate_all("all => all.map((one) => Number(one.value))")
        assert rows == page.evaluate(DRAWN)
        assert page.locator("#count").inner_text() == f"{len(rows)} of {len(timeline)} records shown"
        return ids(timeline, rows)

    assert page.title() == page.locator("h1").inner_text() == "The seed corpus"
    assert seen() == {one.id for one in others}
    for kind in ("ceasefire", "crossing_state", "event", "figure"):
        page.uncheck(f"input[name=kind][value={kind}]")
    meetings = timeline.of(me.Meeting)
    assert seen() == {one.id for one in meetings}
    page.fill("#find-actor", "abbas kam")
    page.check("#actors label:not([hidden]) >> text='Abbas Kamel'")
    assert seen() == {one.id for one in meetings.involving("abbas-kamel")}
    page.uncheck("input[name=took][value=yes]")
    assert seen() == {one.id for one in meetings.involving("abbas-kamel") if one.status != "held"}
    page.click("text=Reset filters")
    playwright.expect(page.locator("#count")).to_have_text(f"{len(others)} of {len(timeline)} records shown")
    page.uncheck("input[name=days][value=open]")
    assert "israel-hamas-truce-january-2025" in seen()
    assert "israel-hamas-truce-may-2021" not in seen()
    page.fill("#words", "TWO unnamed Israeli officials")
    assert {"rashad-bar-cairo-2024"} <= seen()
    page.fill("#words", "no record says this")
    assert set() == seen()


def test_a_bar_and_a_row_lead_to_the_evidence(opened: Callable[..., Any], seed: me.Corpus) -> None:
    """A click shows the record, its passages and the chain of sources, nearest first; Escape puts it away."""
    meetings = seed.timeline.of(me.Meeting)
    page = opened(meetings)
    place = [one.id for one in meetings].index("rashad-bar-cairo-2024")
    spot = page.evaluate(PLACE_OF_BAR, place)
    page.mouse.move(spot["x"], spot["y"])
    playwright.expect(page.locator(".hover")).to_contain_text("Hassan Rashad and Ronen Bar")
    page.mouse.click(spot["x"], spot["y"])

    record = page.locator("#record")
    playwright.expect(record).to_contain_text("Evidence: 6 passages")
    assert record.locator(".chain").first.locator("li").all_inner_texts() == ["Axios", "two unnamed Israeli officials"]
    assert page.locator("tr[aria-current] button").inner_text() == "Hassan Rashad and Ronen Bar"
    page.keyboard.press("Escape")
    playwright.expect(record).to_contain_text("Choose a bar or a row")
    page.focus(f"{CHOSEN} >> text='Yair Lapid and Abbas Kamel'")
    page.keyboard.press("Enter")
    playwright.expect(record.locator("h2")).to_have_text("Yair Lapid and Abbas Kamel")


def test_the_axis_zooms(opened: Callable[..., Any], seed: me.Corpus) -> None:
    """Ctrl and the wheel narrow what is in view, and all years come back; what is unbounded fills either view."""
    page = opened(seed.timeline.where(lambda record: record.id == "erez-people-2021"))
    first, last = page.evaluate(VIEW)
    box = page.locator("#drawing").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 3)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    page.keyboard.up("Control")
    page.wait_for_function(FILLED, arg=[0, (last - first) * 0.9])
    page.click("text=Show all years")
    page.wait_for_function(FILLED, arg=[last - first, last - first])


def test_hostile_records_do_nothing(opened: Callable[..., Any]) -> None:
    """What records say is shown to the letter, in the list, the card, the hover and the filters, and never run."""
    corpus = corpus_of(HOSTILE)
    page = opened(corpus.timeline, title=HOSTILE[1], quotes=True)
    assert page.title() == page.locator("h1").inner_text() == HOSTILE[1]
    labels = page.locator(f"{CHOSEN} td button").all_inner_texts()
    for place, record in enumerate(corpus.timeline):
        spot = page.evaluate(PLACE_OF_BAR, place)
        page.mouse.move(spot["x"], spot["y"])
        playwright.expect(page.locator(".hover b")).to_have_text([labels[place]])
        page.click(f"#row-{place} button")
        playwright.expect(page.locator("#record code")).to_have_text([record.id])
        assert page.locator("#record .chain li").all_inner_texts()[:5] in ([], [*HOSTILE[:5]])
    assert {*HOSTILE[:5]} <= {*labels}
    assert page.locator("#actors label").count() == len(HOSTILE)
    assert {one.strip() for one in page.locator("#actors label").all_inner_texts()} >= set(HOSTILE[:5])
    assert page.locator("img, svg, iframe, a").count() == 0
    assert page.evaluate("window.harm") is None


def test_it_reads_on_a_phone(opened: Callable[..., Any], seed: me.Corpus) -> None:
    """Nothing is wider than the window, the filters wait behind a tap, and the record comes as a sheet from below."""
    page = opened(seed.timeline, width=390)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not page.locator("#actors").is_visible()
    assert not page.locator("#card").is_visible()
    page.click(f"{CHOSEN} td button >> nth=20")
    playwright.expect(page.locator("#card h3")).to_contain_text("Evidence")
    page.click("#close")
    playwright.expect(page.locator("#card")).to_be_hidden()


@pytest.mark.parametrize("none", ["before", "after"])
def test_nothing_to_show_opens_as_well(opened: Callable[..., Any], seed: me.Corpus, none: str) -> None:
    """A page without records draws nothing and complains of nothing."""
    page = opened(getattr(seed.timeline.of(me.Ceasefire), none)({"before": "1900", "after": "2100"}[none]))
    assert page.locator("#count").inner_text() == "0 of 0 records shown"
