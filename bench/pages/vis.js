/** The same with vis-timeline: a timeline of the doses, a graph for each series, tied by their windows. */
import { drawn, readCase } from "./shared.js";

const { series, drugs, from, to } = await readCase();
const { Timeline, Graph2d } = globalThis.vis;
const doses = document.querySelector("#doses");
const common = { start: from, end: to, moveable: true, zoomable: true, showCurrentTime: false };
const timeline = new Timeline(
  doses,
  drugs.flatMap(({ name, times }) => [...times].map((time) => ({ start: time, group: name, type: "point", content: "" }))),
  drugs.map(({ name }) => ({ id: name, content: name })),
  { ...common, height: 150, stack: false },
);
const graphs = series.map(({ times, values, label }) => {
  const place = document.body.appendChild(document.createElement("div"));
  const items = [...times].map((time, at) => ({ x: time, y: values[at], group: 0 }));
  const groups = new globalThis.vis.DataSet([{ id: 0, content: label }]);
  const height = (innerHeight - 150) / series.length - 2;
  const [min, max] = [Math.min, Math.max].map((of) => values.reduce((one, other) => of(one, other)));
  return new Graph2d(place, items, groups, {
    ...common,
    graphHeight: height,
    drawPoints: false,
    interpolation: false,
    showMajorLabels: false,
    showMinorLabels: false,
    dataAxis: { width: "110px", left: { range: { min, max }, title: { text: label } } },
  });
});
const all = [timeline, ...graphs];
for (const one of all)
  one.on("rangechange", ({ start, end, byUser }) => {
    if (byUser) for (const other of all) if (other !== one) other.setWindow(start, end, { animation: false });
  });
globalThis.benchView = () => {
  const { start, end } = timeline.getWindow();
  return `${+start},${+end}`;
};
// It draws in frames of its own; two of them later all of it stands.
requestAnimationFrame(() => requestAnimationFrame(drawn));
