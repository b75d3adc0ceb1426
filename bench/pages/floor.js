/** The least that drawing this can cost: one canvas, columns of numbers, the lowest and the highest value of each pixel column. */
import { colours, drawn, readCase } from "./shared.js";

const gutter = 140;
const rowHeight = 18;
const axisHeight = 30;

const { series, drugs, from, to } = await readCase();
const canvas = document.querySelector("canvas");
const [width, height] = [innerWidth, innerHeight];
const scale = devicePixelRatio;
canvas.width = width * scale;
canvas.height = height * scale;
canvas.style.width = `${width}px`;
canvas.style.height = `${height}px`;
const context = canvas.getContext("2d");
context.scale(scale, scale);
const plotWidth = width - gutter;
const panelHeight = (height - drugs.length * rowHeight - axisHeight) / series.length;
const limits = series.map(({ values }) => ({
  lowest: values.reduce((one, other) => Math.min(one, other), Infinity),
  highest: values.reduce((one, other) => Math.max(one, other), -Infinity),
}));
let view = [from, to];

/** The first index whose time is not before `time`. */
function indexAt(times, time) {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

const x = (time) => gutter + ((time - view[0]) / (view[1] - view[0])) * plotWidth;

function drawSeries({ times, values, label, range }, index) {
  const top = drugs.length * rowHeight + index * panelHeight;
  const { lowest, highest } = limits[index];
  const y = (value) => top + panelHeight - 2 - ((value - lowest) / (highest - lowest)) * (panelHeight - 4);
  const inPanel = (value) => y(Math.min(highest, Math.max(lowest, value)));
  context.fillStyle = "#e3f1e3";
  context.fillRect(gutter, inPanel(range.high), plotWidth, inPanel(range.low) - inPanel(range.high));
  context.strokeStyle = colours[index];
  context.beginPath();
  const last = Math.min(times.length, indexAt(times, view[1]) + 1);
  let at = Math.max(0, indexAt(times, view[0]) - 1);
  while (at < last) {
    const column = Math.floor(x(times[at]));
    let [low, high] = [at, at];
    const begin = at;
    for (; at < last && Math.floor(x(times[at])) === column; at++) {
      if (values[at] < values[low]) low = at;
      if (values[at] > values[high]) high = at;
    }
    for (const point of new Set([begin, Math.min(low, high), Math.max(low, high), at - 1]))
      context.lineTo(x(times[point]), y(values[point]));
  }
  context.stroke();
  cover(label, top, panelHeight);
}

function cover(words, top, rows) {
  context.fillStyle = "#fff";
  context.fillRect(0, top, gutter, rows);
  context.fillStyle = "#222";
  context.fillText(words, 4, top + 13);
}

function drawDrug({ name, times }, index) {
  const top = index * rowHeight;
  context.fillStyle = "#444";
  const last = indexAt(times, view[1]);
  for (let at = indexAt(times, view[0]); at < last; at++) context.fillRect(x(times[at]), top + 4, 2, rowHeight - 8);
  cover(name, top, rowHeight);
}

function drawAxis() {
  context.fillStyle = "#222";
  const [first, end] = view.map((time) => new Date(time).getUTCFullYear());
  for (let year = first + 1; year <= end; year++) context.fillText(String(year), x(Date.UTC(year, 0, 1)), height - 12);
}

function draw() {
  context.clearRect(0, 0, width, height);
  context.font = "12px sans-serif";
  series.forEach(drawSeries);
  drugs.forEach(drawDrug);
  drawAxis();
}

let waits = false;
function show(next) {
  view = next;
  globalThis.benchView = () => view.join();
  if (waits) return;
  waits = true;
  requestAnimationFrame(() => {
    waits = false;
    draw();
  });
}

addEventListener("wheel", ({ clientX, deltaY }) => {
  const at = view[0] + ((clientX - gutter) / plotWidth) * (view[1] - view[0]);
  const by = 2 ** (deltaY / 500);
  show(view.map((end) => at + (end - at) * by));
});
addEventListener("pointermove", ({ buttons, movementX }) => {
  if (buttons === 0) return;
  const by = (movementX / plotWidth) * (view[1] - view[0]);
  show(view.map((end) => end - by));
});

draw();
globalThis.benchView = () => view.join();
drawn();
