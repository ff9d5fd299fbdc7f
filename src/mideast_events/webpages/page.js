"use strict";
(async () => {
  // Of a bar, a row, the heading of a lane, the space below it, and all rows together.
  const LEAST_PIXELS = 7, ROW_PIXELS = 13, LEAST_ROW_PIXELS = 5, HEADER_PIXELS = 21, BELOW_PIXELS = 6;
  const LEAST_PIXELS_DRAWN = 60, WISHED_PIXELS = 640, MOST_PIXELS = 4000;
  const at = (id) => document.getElementById(id);
  const data = JSON.parse(at("data").textContent);
  const records = data.kind.map((_, one) => one);
  const colours = Object.fromEntries(data.lanes.map((lane) => [lane.id, lane.colour]));
  const involved = data.actors.map((found) => new Set(found));

  await Bokeh.embed.embed_item(JSON.parse(at("item").textContent), "drawing");
  const drawn = Bokeh.documents[0];
  const model = (name) => drawn.get_model_by_name(name);
  const main = model("main"), overview = model("overview"), time = model("time"), rows = model("rows");

  // What a record's words are compared by, without case and accents.
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const holder = document.createElement("template");
  const textOf = (html) => { holder.innerHTML = html; return holder.content.textContent; };
  let texts = null;
  const words = () => (texts ??= data.cards.map((card) => folded(textOf(card))));

  // Which records are shown

  const checked = (name) =>
    new Set([...document.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));

  function chosen() {
    const kinds = checked("kind"), took = checked("took"), days = checked("days");
    const actors = [...checked("actor")].map((one) => involved[one]);
    const wanted = folded(at("words").value).split(/\s+/).filter(Boolean);
    return records.filter((one) =>
      kinds.has(data.kind[one]) && took.has(data.took[one]) && days.has(data.days[one])
      && (!actors.length || actors.some((found) => found.has(one)))
      && wanted.every((word) => words()[one].includes(word)));
  }

  // In which rows they are drawn

  let open = null, shown = [], places = new Map();

  // Returns the row of each of these records, so that none covers another.
  function packed(inside, apart) {
    const ends = [], found = [];
    for (const one of inside) {
      const first = data.stretches[one][0][0] ?? -Infinity, end = data.stretches[one].at(-1)[1] ?? Infinity;
      let row = ends.findIndex((last) => last < first);
      if (row < 0) row = ends.length;
      ends[row] = Math.max(end, first + apart) + apart / 3;
      found.push(row);
    }
    return {inside, found, count: ends.length};
  }

  function place() {
    const apart = LEAST_PIXELS * 1.4 * pixel();
    const lanes = data.lanes.map(({id}) => ({id, ...packed(shown.filter((one) => data.kind[one] === id), apart)}));
    const count = lanes.reduce((sum, lane) => sum + lane.count, 0);
    const row = Math.min(ROW_PIXELS, Math.max(LEAST_ROW_PIXELS, WISHED_PIXELS / Math.max(count, 1)));
    places = new Map();
    let top = 0;
    for (const {id, inside, found, count} of lanes) {
      const label = model(`lane-${id}`);
      label.visible = count > 0;
      if (!count) continue;
      label.y = top + HEADER_PIXELS / row / 2;
      top += HEADER_PIXELS / row;
      inside.forEach((one, place) => places.set(one, top + found[place]));
      top += count + BELOW_PIXELS / row;
    }
    rows.setv({start: Math.max(top, 1), end: 0});
    main.frame_height = Math.min(MOST_PIXELS, Math.max(LEAST_PIXELS_DRAWN, Math.round(top * row)));
  }

  // The drawing

  const pixel = () => (time.end - time.start) / (main.inner_width || 900);

  function look(one, shade) {
    const strong = shade === "certain";
    if (data.took[one] === "yes") return {alpha: strong ? 1 : 0.42, line_alpha: 0, dash: "solid"};
    return {alpha: 0, line_alpha: strong ? 1 : 0.55, dash: data.took[one] === "no" ? "dashed" : "solid"};
  }

  const columns = (...names) => Object.fromEntries(names.map((name) => [name, []]));

  function add(target, values) {
    for (const [name, column] of Object.entries(target)) column.push(values[name]);
  }

  function draw() {
    const bars = columns(
      "record", "left", "right", "top", "bottom", "colour", "alpha", "line_alpha", "dash", "what", "when");
    const gaps = columns("left", "right", "y", "colour"), questions = columns("x", "y");
    const marks = columns("x", "y", "colour", "angle", "kind");
    const frame = columns("left", "right", "top", "bottom");
    const least = LEAST_PIXELS * pixel(), edge = 12 * pixel();
    for (const one of shown) {
      const y = places.get(one), colour = colours[data.kind[one]], stretches = data.stretches[one];
      const apart = !stretches.some(([, , shade]) => shade === "certain"), [start, finish] = data.edges[one];
      let [low, high] = [Infinity, -Infinity];
      for (const [first, end, shade] of stretches) {
        // What has no bound goes on to the edge of what is in view, wherever that is.
        let left = first ?? Math.min(time.start, end ?? Infinity), right = end ?? Math.max(time.end, first ?? -Infinity);
        [low, high] = [Math.min(low, left), Math.max(high, right)];
        if (shade === "gap") {
          add(gaps, {left, right, y: y + 0.5, colour});
          continue;
        }
        const lacking = (apart || shade === "certain") ? (least - (right - left)) / 2 : 0;
        if (lacking > 0) [left, right] = [left - lacking, right + lacking];
        if (first === null && start === "open") left += edge;
        if (end === null && finish === "open") right -= edge;
        add(bars, {
          record: one, left, right, top: y + 0.12, bottom: y + 0.88, colour,
          what: data.label[one], when: data.when[one], ...look(one, shade),
        });
      }
      if (one === open) {
        const around = Math.max(3 * pixel(), (least - (high - low)) / 2 + 3 * pixel());
        add(frame, {left: low - around, right: high + around, top: y, bottom: y + 1});
      }
      if (data.took[one] === "no")
        add(marks, {x: (Math.max(low, time.start) + Math.min(high, time.end)) / 2, y: y + 0.5, colour, angle: 0, kind: "x"});
      const sides = [
        [start, time.start + edge / 2, (stretches[0][1] ?? Infinity) > time.start, Math.PI / 2],
        [finish, time.end - edge / 2, (stretches.at(-1)[0] ?? -Infinity) < time.end, -Math.PI / 2],
      ];
      for (const [side, x, visible, angle] of sides) {
        if (visible && side === "open") add(marks, {x, y: y + 0.5, colour, angle, kind: "triangle"});
        if (visible && side === "unknown") add(questions, {x, y: y + 0.5});
      }
    }
    model("bars").data = bars;
    model("chosen").data = frame;
    model("gaps").data = gaps;
    model("marks").data = marks;
    model("questions").data = questions;
  }

  function drawOverview() {
    const ticks = columns("x", "colour");
    for (const one of shown)
      for (const x of [data.stretches[one][0][0] ?? data.stretches[one].at(-1)[1]])
        if (x !== null) add(ticks, {x, colour: colours[data.kind[one]]});
    model("ticks").data = ticks;
  }

  let asked = 0;
  const redraw = () => { cancelAnimationFrame(asked); asked = requestAnimationFrame(draw); };

  function update() {
    shown = chosen();
    const seen = new Set(shown);
    for (const one of records) at(`row-${one}`).hidden = !seen.has(one);
    at("count").value = `${shown.length.toLocaleString("en")} of ${records.length.toLocaleString("en")} records shown`;
    const picked = checked("actor").size;
    at("picked").textContent = picked ? `(any of ${picked})` : "";
    place();
    draw();
    drawOverview();
  }

  // One record

  const nothing = at("record").innerHTML;

  function highlight() {
    document.querySelector("tr[aria-current]")?.removeAttribute("aria-current");
    if (open !== null) at(`row-${open}`).setAttribute("aria-current", "true");
  }

  function read(one) {
    open = one;
    at("card").classList.toggle("reading", one !== null);
    at("record").innerHTML = one === null ? nothing : data.cards[one];
    at("card").scrollTop = 0;
    if (one !== null) bringIntoView(one);
    highlight();
    redraw();
  }

  function bringIntoView(one) {
    const known = data.stretches[one].flatMap(([first, end]) => [first, end]).filter((day) => day !== null);
    if (!known.length) return;
    const low = Math.min(...known), high = Math.max(...known), half = (time.end - time.start) / 2;
    if (high >= time.start && low <= time.end) return;
    const middle = (low + high) / 2;
    time.setv({start: middle - half, end: middle + half});
  }

  const bars = model("bars");
  bars.selected.properties.indices.change.connect(() => {
    const [first] = bars.selected.indices;
    if (first === undefined) return;
    bars.selected.indices = [];
    read(bars.data.record[first]);
  });
  at("rows").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) read(Number(button.value));
  });
  at("close").addEventListener("click", () => read(null));
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") read(null); });

  // The filters

  at("filters").addEventListener("submit", (event) => event.preventDefault());
  at("filters").addEventListener("change", update);
  at("words").addEventListener("input", update);
  at("filters").addEventListener("reset", () => setTimeout(() => { findActor(); update(); }));
  const actorLabels = [...document.querySelectorAll("#actors label")];
  const actorNames = actorLabels.map((label) => folded(label.textContent));
  function findActor() {
    const wanted = folded(at("find-actor").value).trim();
    actorLabels.forEach((label, place) => {
      label.hidden = !actorNames[place].includes(wanted) && !label.control.checked;
    });
  }
  at("find-actor").addEventListener("input", findActor);
  at("all-years").addEventListener("click", () => {
    const whole = model("whole");
    time.setv({start: whole.start, end: whole.end});
  });
  at("find-actor").closest("fieldset").hidden = !data.actors.length;
  if (matchMedia("(max-width: 40rem)").matches) at("choices").open = false;

  // Light and dark

  function paint() {
    const style = getComputedStyle(document.documentElement);
    const text = style.getPropertyValue("--text"), quiet = style.getPropertyValue("--quiet");
    const line = style.getPropertyValue("--line"), ground = style.getPropertyValue("--ground");
    model("frame").line_color = text;
    model("question").setv({text_color: text, background_fill_color: ground});
    for (const lane of data.lanes) model(`lane-${lane.id}`).text_color = text;
    for (const axis of [...main.above, ...main.below, ...overview.below])
      if (axis.type === "DatetimeAxis")
        axis.setv({major_label_text_color: quiet, axis_line_color: line, major_tick_line_color: line, minor_tick_line_color: null});
    for (const grid of [...main.center, ...overview.center])
      if (grid.type === "Grid") grid.grid_line_color = line;
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", paint);

  for (const side of [time.properties.start, time.properties.end, main.properties.inner_width]) side.change.connect(redraw);
  paint();
  update();
  document.documentElement.dataset.ready = "";
})();
