/** What the floor and the peers share: the case as typed columns, and the two moments that the app marks as well. */
export async function readCase() {
  const address = new URLSearchParams(location.search).get("case");
  const { case: clinicalCase } = await (await fetch(address)).json();
  const series = clinicalCase.values.map(({ analyte, values }) => ({
    ...clinicalCase.analytes[analyte],
    times: Float64Array.from(values, ([time]) => Date.parse(`${time}Z`)),
    values: Float64Array.from(values, ([, value]) => value),
  }));
  const drugs = [...new Set(clinicalCase.drugs.map(({ drug }) => drug))].map((name) => ({
    name,
    times: Float64Array.from(
      clinicalCase.drugs.filter(({ drug }) => drug === name),
      ({ at }) => Date.parse(at),
    ),
  }));
  const all = series.flatMap(({ times }) => [times[0], times[times.length - 1]]);
  performance.mark("timeline:data");
  return { series, drugs, from: Math.min(...all), to: Math.max(...all) };
}

export const drawn = () => performance.mark("timeline:drawn");

export const colours = ["#245c7a", "#7a4a24", "#3c7a24", "#7a2458", "#55247a", "#7a2424", "#24697a", "#5f6b12"];
