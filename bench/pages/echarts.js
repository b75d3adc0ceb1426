/** The same with Apache ECharts as its documentation advises for many values: sampled by minimum and maximum, no animation, no symbols. */
import { colours, drawn, readCase } from "./shared.js";

const { series, drugs, from, to } = await readCase();
const chart = globalThis.echarts.init(document.querySelector("#chart"));
const count = series.length + 1;
const share = 94 / count;
const grids = Array.from({ length: count }, (_, index) => ({
  left: 140,
  right: 4,
  top: `${index * share}%`,
  height: `${share - 1}%`,
}));
const index = (_, at) => at;
chart.on("finished", function first() {
  chart.off("finished", first);
  globalThis.benchView = () => {
    const { start, end } = chart.getOption().dataZoom[0];
    return `${start},${end}`;
  };
  drawn();
});
chart.setOption({
  animation: false,
  grid: grids,
  xAxis: grids.map((_, at) => ({ type: "time", gridIndex: at, min: from, max: to, axisLabel: { show: at === count - 1 } })),
  yAxis: [
    { type: "category", gridIndex: 0, data: drugs.map(({ name }) => name) },
    ...series.map(({ label }, at) => ({
      type: "value",
      gridIndex: at + 1,
      name: label,
      nameLocation: "middle",
      nameGap: 40,
      scale: true,
    })),
  ],
  dataZoom: [{ type: "inside", xAxisIndex: grids.map(index), throttle: 0 }],
  series: [
    {
      type: "scatter",
      xAxisIndex: 0,
      yAxisIndex: 0,
      symbol: "rect",
      symbolSize: [2, 10],
      data: drugs.flatMap(({ name, times }) => [...times].map((time) => [time, name])),
    },
    ...series.map(({ times, values, range }, at) => ({
      type: "line",
      xAxisIndex: at + 1,
      yAxisIndex: at + 1,
      showSymbol: false,
      sampling: "minmax",
      lineStyle: { width: 1, color: colours[at] },
      markArea: { silent: true, itemStyle: { color: "#e3f1e3" }, data: [[{ yAxis: range.low }, { yAxis: range.high }]] },
      data: [...times].map((time, point) => [time, values[point]]),
    })),
  ],
});
