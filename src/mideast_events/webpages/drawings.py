"""The drawing of a page, by Bokeh: bars on an axis of time, in lanes that the page's script fills."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

from mideast_events.errors import MissingExtraError

BARS = ("record", "left", "right", "top", "bottom", "colour", "alpha", "line_alpha", "dash", "what", "when")
"""The columns of the bars; the script of the page fills them with the records that are chosen."""

_MARKS = ("x", "y", "colour", "angle", "kind")
_HOVER = '<div class="hover"><b>@what</b><br>@when</div>'
_HEIGHT = 320
_OVERVIEW_HEIGHT = 46
_LABEL_PIXELS = 13
_CLOSEST_MILLISECONDS = 432_000_000  # five days
_FONT = "system-ui, sans-serif"


class Drawing(NamedTuple):
    """What a page needs to draw.

    Attributes:
        item: the drawing as Bokeh's script embeds it.
        scripts: Bokeh's script, from its package.
    """

    item: Mapping[str, Any]
    scripts: tuple[str, ...]


def drawing(lanes: Mapping[str, str], view: tuple[float, float], whole: tuple[float, float]) -> Drawing:
    """Return an empty drawing of these lanes.

    Args:
        lanes: the names of the lanes by their ids.
        view: the stretch of time shown at first, in milliseconds since 1970.
        whole: the stretch of time of all records, in the same.

    Raises:
        MissingExtraError: where Bokeh is not installed.
    """
    bokeh = _Bokeh()
    models, plotting = bokeh.models, bokeh.plotting
    time = models.Range1d(start=view[0], end=view[1], bounds=whole, min_interval=_CLOSEST_MILLISECONDS, name="time")
    rows = models.Range1d(start=1, end=0, name="rows")
    main = plotting.figure(
        height=_HEIGHT, sizing_mode="stretch_width", x_axis_type="datetime", x_range=time, y_range=rows, tools="",
        toolbar_location="above", output_backend="canvas", background_fill_color=None, border_fill_color=None,
        outline_line_color=None, min_border_left=8, min_border_right=14, name="main", lod_threshold=None,
    )  # fmt: skip
    main.toolbar.logo = None
    main.yaxis.visible = False
    main.ygrid.visible = False
    main.add_layout(models.DatetimeAxis(name="upper"), "above")
    bars = _bars(bokeh, main)
    zoom = models.WheelZoomTool(dimensions="width", modifiers={"ctrl": True}, visible=False)
    pan = models.PanTool(dimensions="width")
    main.add_tools(
        pan, models.BoxZoomTool(dimensions="width"), zoom, models.ZoomInTool(dimensions="width"),
        models.ZoomOutTool(dimensions="width", maintain_focus=False), models.ResetTool(), models.SaveTool(),
        models.TapTool(renderers=[bars], visible=False),
        models.HoverTool(renderers=[bars], tooltips=_HOVER, limit=1, visible=False, point_policy="follow_mouse"),
    )  # fmt: skip
    main.toolbar.active_drag, main.toolbar.active_scroll = pan, zoom
    for id, name in lanes.items():
        main.add_layout(
            models.Label(
                x=4, x_units="screen", y=0, text=name, name=f"lane-{id}", visible=False, text_baseline="middle",
                text_font=_FONT, text_font_size=f"{_LABEL_PIXELS}px", text_font_style="bold",
            )
        )  # fmt: skip
    overview = _overview(bokeh, time, whole)
    page = models.Column(children=[main, overview], sizing_mode="stretch_width")
    return Drawing(_renumbered(bokeh.embed.json_item(page)), tuple(bokeh.scripts()))


def _bars(bokeh: "_Bokeh", main: Any) -> Any:  # noqa: ANN401 - a model of Bokeh
    models = bokeh.models
    gaps = models.ColumnDataSource({"left": [], "right": [], "y": [], "colour": []}, name="gaps")
    main.segment(x0="left", x1="right", y0="y", y1="y", source=gaps, line_color="colour", line_dash="dotted")
    source = models.ColumnDataSource({name: [] for name in BARS}, name="bars")
    bars = main.quad(
        left="left", right="right", top="top", bottom="bottom", source=source, fill_color="colour", fill_alpha="alpha",
        line_color="colour", line_alpha="line_alpha", line_dash="dash", line_width=1.5,
    )  # fmt: skip
    chosen = models.ColumnDataSource({name: [] for name in ("left", "right", "top", "bottom")}, name="chosen")
    frame = main.quad(
        left="left", right="right", top="top", bottom="bottom", source=chosen, fill_color=None, line_width=2,
        border_radius=3,
    )  # fmt: skip
    frame.glyph.name = "frame"
    bars.selection_glyph = bars.nonselection_glyph = bars.muted_glyph = None
    marks = models.ColumnDataSource({name: [] for name in _MARKS}, name="marks")
    main.scatter(
        x="x", y="y", angle="angle", marker="kind", size=9, source=marks, fill_color="colour", line_color="colour"
    )
    questions = models.ColumnDataSource({"x": [], "y": []}, name="questions")
    question = main.text(
        x="x", y="y", text={"value": "?"}, source=questions, text_align="center", text_baseline="middle",
        text_font={"value": _FONT}, text_font_size="11px", text_font_style="bold", background_fill_alpha=0.75, padding=[0, 2],
        border_radius=3,
    )  # fmt: skip
    question.glyph.name = "question"
    return bars


def _overview(bokeh: "_Bokeh", time: Any, whole: tuple[float, float]) -> Any:  # noqa: ANN401 - models of Bokeh
    models = bokeh.models
    small = bokeh.plotting.figure(
        height=_OVERVIEW_HEIGHT, sizing_mode="stretch_width", x_axis_type="datetime", tools="", toolbar_location=None,
        x_range=models.Range1d(start=whole[0], end=whole[1], name="whole"), y_range=models.Range1d(start=0, end=1),
        background_fill_color=None, border_fill_color=None, outline_line_color=None, name="overview",
        min_border_left=8, min_border_right=14,
    )  # fmt: skip
    small.yaxis.visible = small.ygrid.visible = small.xgrid.visible = False
    ticks = models.ColumnDataSource({"x": [], "colour": []}, name="ticks")
    small.segment(x0="x", x1="x", y0=0.15, y1=0.85, source=ticks, line_color="colour", line_alpha=0.6)
    mover = models.RangeTool(x_range=time, start_gesture="pan")
    mover.overlay.update(fill_color="#808080", fill_alpha=0.2, line_color="#808080", line_alpha=1)
    small.add_tools(mover)
    return small


class _Bokeh:
    """The parts of Bokeh that are used; imported when a page is made."""

    def __init__(self) -> None:
        try:
            self.models: Any = import_module("bokeh.models")
            self.plotting: Any = import_module("bokeh.plotting")
            self.embed: Any = import_module("bokeh.embed")
            self._resources: Any = import_module("bokeh.resources")
        except ImportError as error:
            raise MissingExtraError("bokeh", "html") from error

    def scripts(self) -> list[str]:
        """Return Bokeh's script from its package, without those for widgets, tables, formulas and 3D."""
        found: list[str] = self._resources.Resources(mode="inline", components=["bokeh"], log_level="warn").js_raw
        return found


def _renumbered(item: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a drawing with its models numbered as they come, and not as they were made in this process."""
    numbers: dict[str, str] = {}

    def walked(value: Any) -> Any:  # noqa: ANN401 - JSON
        if isinstance(value, list):
            return [walked(one) for one in value]
        if not isinstance(value, dict):
            return value
        return {key: _numbered(one, numbers) if key in {"id", "root_id"} else walked(one) for key, one in value.items()}

    return walked(item)


def _numbered(id: str, numbers: dict[str, str]) -> str:
    return numbers.setdefault(id, f"m{len(numbers)}")
