"use strict";
/**
 * The viewer in an exported page: words of the marks by pointer, touch and keys; zoom and pan. It needs nothing but the page, and without it
 * the page still has the figure, the legend and the table.
 */
{
  /** @typedef {{ shapes: Element[], texts: Element[], lane: string, record: string | null, words: string }} Mark */
  const find = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const [figure, card, controls] = [find("figure"), find("card"), find("controls")];
  const svg = /** @type {SVGSVGElement} */ (figure.querySelector("svg"));
  const { width, height } = svg.viewBox.baseVal;
  const ring = document.createElementNS("http://www.w3.org/2000/svg", "rect");

  // The marks: items with words, joined where they say the same of one record in one lane; items without any answer for such a mark.

  const laneOf = (/** @type {Element} */ element) => element.closest("g")?.getAttribute("data-name") ?? "";

  /** @returns {Mark[]} lane by lane as they are drawn, in a lane from left to right */
  function readMarks() {
    const drawn = [...svg.querySelectorAll("[data-record], [aria-label]")].filter(({ tagName }) => tagName !== "g");
    const named = drawn.filter((element) => element.hasAttribute("aria-label"));
    /** @type {Mark[]} */
    const all = [];
    for (const element of [...named, ...drawn.filter((each) => !named.includes(each))]) {
      const own = element.getAttribute("aria-label");
      const [lane, record] = [laneOf(element), element.getAttribute("data-record")];
      const same = all.find((mark) => mark.lane === lane && mark.record === record && (own === null || own === mark.words));
      if (!same) all.push({ shapes: [element], texts: [], lane, record, words: own ?? element.textContent ?? "" });
      else (own === null ? same.texts : same.shapes).push(element);
    }
    const lanes = [...new Set(drawn.map(laneOf))];
    return all
      .filter(({ words }) => words.trim() !== "")
      .sort((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || boxOf(a).left - boxOf(b).left);
  }

  /** In pixels of the window. */
  function boxOf(/** @type {Mark} */ { shapes }) {
    const boxes = shapes.map((shape) => shape.getBoundingClientRect());
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }

  const marks = readMarks();
  /** @type {Mark | undefined} */
  let current;
  /** Whether the card stays when the pointer goes on. */
  let isKept = false;

  const markUnder = (/** @type {MouseEvent} */ { target }) =>
    marks.find(({ shapes, texts }) => [...shapes, ...texts].some((element) => element === target));

  /** Small marks can be tapped from 12 pixels around. */
  function markNear(/** @type {MouseEvent} */ event) {
    const away = (/** @type {Mark} */ mark) => {
      const { left, top, right, bottom } = boxOf(mark);
      const { clientX: x, clientY: y } = event;
      return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    };
    const near = marks.map((mark) => ({ mark, away: away(mark) })).filter((each) => each.away > 0 && each.away <= 12);
    return markUnder(event) ?? near.sort((a, b) => a.away - b.away)[0]?.mark;
  }

  // The card, and the ring around its mark.

  const pointAt = (/** @type {number} */ x, /** @type {number} */ y) =>
    new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()?.inverse());

  function show(/** @type {Mark | undefined} */ mark, kept = false) {
    if (mark !== current) card.replaceChildren(...(mark ? linesOf(mark) : []));
    current = mark;
    isKept = kept && mark !== undefined;
    place();
  }

  /** The words, and under them the lane, unless they begin with it. */
  function linesOf(/** @type {Mark} */ { words, lane }) {
    return [line("b", words), ...(words.startsWith(lane) ? [] : [line("span", lane)])];
  }

  function line(/** @type {string} */ tag, /** @type {string} */ words) {
    const element = document.createElement(tag);
    element.dir = "auto";
    element.textContent = words;
    return element;
  }

  function place() {
    ring.classList.toggle("off", !current);
    if (!current) return;
    const { left, top, right, bottom } = boxOf(current);
    const [from, to] = [pointAt(left - 2, top - 2), pointAt(right + 2, bottom + 2)];
    for (const [name, value] of Object.entries({ x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y }))
      ring.setAttribute(name, String(value));
    const page = figure.getBoundingClientRect();
    const x = Math.min(Math.max(left - page.left, 0), page.width - card.offsetWidth);
    const isRoomBelow = bottom + card.offsetHeight <= window.innerHeight || top - card.offsetHeight < 0;
    // Touching the mark, so that the pointer can go onto the card without losing it.
    const y = isRoomBelow ? bottom - page.top : top - page.top - card.offsetHeight;
    card.style.transform = `translate(${x}px, ${y}px)`;
  }

  function step(/** @type {string} */ key) {
    if (!current) return marks[0];
    const { lane } = current;
    const same = marks.filter((mark) => mark.lane === lane);
    const at = same.indexOf(current);
    if (key === "Home") return same[0];
    if (key === "End") return same.at(-1);
    if (key === "ArrowLeft") return same[at - 1] ?? current;
    if (key === "ArrowRight") return same[at + 1] ?? current;
    return nearestIn(current, key === "ArrowUp" ? -1 : 1);
  }

  function nearestIn(/** @type {Mark} */ from, /** @type {1 | -1} */ direction) {
    const lanes = [...new Set(marks.map(({ lane }) => lane))];
    const next = lanes[lanes.indexOf(from.lane) + direction];
    const middle = (/** @type {Mark} */ mark) => boxOf(mark).left + boxOf(mark).right;
    const apart = (/** @type {Mark} */ mark) => Math.abs(middle(mark) - middle(from));
    return marks.filter(({ lane }) => lane === next).sort((a, b) => apart(a) - apart(b))[0] ?? from;
  }

  /** In points of the figure. */
  function middleOf(/** @type {Mark} */ mark) {
    const { left, top, right, bottom } = boxOf(mark);
    return pointAt((left + right) / 2, (top + bottom) / 2);
  }

  function walk(/** @type {string} */ key) {
    const mark = step(key);
    if (!mark) return;
    const [{ x, y }, wide, high] = [middleOf(mark), width / view.scale, height / view.scale];
    const isSeen = x > view.x && x < view.x + wide && y > view.y && y < view.y + high;
    if (!isSeen) look({ ...view, x: x - wide / 2, y: y - high / 2 });
    show(mark, true);
    ring.scrollIntoView({ block: "nearest" });
  }

  // What is seen of the figure, in its own points.

  let view = { x: 0, y: 0, scale: 1 };

  function look(/** @type {typeof view} */ { x, y, scale }) {
    const within = (/** @type {number} */ from, /** @type {number} */ size) => Math.min(Math.max(from, 0), size - size / scale);
    view = { x: within(x, width), y: within(y, height), scale };
    svg.setAttribute("viewBox", [view.x, view.y, width / scale, height / scale].map((each) => Number(each.toFixed(2))).join(" "));
    svg.classList.toggle("zoomed", scale > 1);
    place();
  }

  /** Around a point that stays where it is: that of the pointer, else the mark, else the middle. */
  function zoom(/** @type {number} */ factor, at = current ? middleOf(current) : middleOfView()) {
    const scale = factor === 0 ? 1 : Math.min(Math.max(view.scale * factor, 1), 16);
    const kept = view.scale / scale;
    look({ x: at.x - (at.x - view.x) * kept, y: at.y - (at.y - view.y) * kept, scale });
  }

  const middleOfView = () => new DOMPoint(view.x + width / view.scale / 2, view.y + height / view.scale / 2);

  const factorOfKey = new Map([
    ["+", 1.5],
    ["=", 1.5],
    ["-", 1 / 1.5],
    ["0", 0],
  ]);

  figure.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const factor = factorOfKey.get(event.key);
    if (factor !== undefined) zoom(factor);
    else if (/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key)) walk(event.key);
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && show(undefined));
  figure.addEventListener("blur", () => show(undefined));

  controls.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (button) zoom(Number(button.dataset.zoom));
  });

  // The wheel alone scrolls the page.
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const turned = Math.min(Math.max(event.deltaY * (event.deltaMode === 0 ? 1 : 16), -60), 60);
      zoom(Math.exp(-turned / 150), pointAt(event.clientX, event.clientY));
    },
    { passive: false },
  );

  /** @type {{ x: number, y: number, view: typeof view } | undefined} */
  let held;
  let wasDragged = false;

  svg.addEventListener("pointerdown", ({ button, clientX, clientY }) => {
    wasDragged = false;
    if (button === 0 && view.scale > 1) held = { x: clientX, y: clientY, view };
  });
  svg.addEventListener("pointermove", (event) => {
    if (held) drag(event, held);
    else if (event.pointerType === "mouse" && !isKept) show(markUnder(event));
  });
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, () => (held = undefined));
  svg.addEventListener("click", (event) => {
    if (!wasDragged) show(markNear(event), true);
  });
  figure.addEventListener("pointerleave", () => isKept || show(undefined));

  function drag(/** @type {PointerEvent} */ event, /** @type {NonNullable<typeof held>} */ { x, y, view: from }) {
    const [right, down] = [event.clientX - x, event.clientY - y];
    if (!wasDragged && Math.hypot(right, down) < 5) return;
    wasDragged = true;
    svg.setPointerCapture(event.pointerId);
    const pixels = svg.getScreenCTM()?.a ?? 1;
    look({ ...from, x: from.x - right / pixels, y: from.y - down / pixels });
  }

  // Paper has all of the figure and no card.
  window.addEventListener("beforeprint", () => {
    show(undefined);
    zoom(0);
  });
  window.addEventListener("resize", place);

  ring.setAttribute("class", "ring off");
  svg.append(ring);
  controls.hidden = false;
}
