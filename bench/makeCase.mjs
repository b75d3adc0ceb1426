/**
 * Cases of any size for the benchmark, the same every time: eight lab series and the doses of four drugs over ten years, unevenly spaced as
 * visits are, with gaps, and with rare spikes that a thinning by every n-th value or by averages would lose.
 */

/** Values in each of the series, and doses in all. */
export const sizes = {
  S: { values: 18, doses: 16 },
  M: { values: 225, doses: 200 },
  L: { values: 2_250, doses: 2_000 },
  XL: { values: 24_000, doses: 2_000 },
};

/** Two in a thousand values are spikes. */
const spikeShare = 0.002;
const firstDay = Date.UTC(2012, 0, 1);
const span = 10 * 365.25 * 864e5;

/** @typedef {{ readonly label: string, readonly unit: string, readonly usual: number, readonly low: number, readonly high: number }} Analyte */
/** @type {Readonly<Record<string, Analyte>>} */
const analytes = {
  hb: { label: "Haemoglobin", unit: "g/L", usual: 118, low: 130, high: 170 },
  plt: { label: "Platelets", unit: "10⁹/L", usual: 190, low: 150, high: 400 },
  anc: { label: "Neutrophils", unit: "10⁹/L", usual: 3.1, low: 1.8, high: 7.5 },
  crea: { label: "Creatinine", unit: "µmol/L", usual: 96, low: 60, high: 105 },
  alt: { label: "ALT", unit: "U/L", usual: 31, low: 5, high: 45 },
  crp: { label: "C-reactive protein", unit: "mg/L", usual: 8, low: 0, high: 5 },
  ldh: { label: "LDH", unit: "U/L", usual: 210, low: 125, high: 220 },
  k: { label: "Potassium", unit: "mmol/L", usual: 4.2, low: 3.5, high: 5 },
};
const drugs = ["bortezomib", "lenalidomide", "dexamethasone", "daratumumab"];

/** Mulberry32: small, seeded, and the same on every machine. @param {number} seed */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Moments in order: steps of uneven length, and one in sixty a gap of thirty steps. @param {number} count @param {() => number} random */
function moments(count, random) {
  const steps = Array.from({ length: count }, () => (random() < 1 / 60 ? 30 : 0.2 + 1.8 * random()));
  const whole = steps.reduce((sum, step) => sum + step, 0);
  let gone = 0;
  return steps.map((step) => {
    gone += step;
    return firstDay + (gone / whole) * span;
  });
}

/** @param {number} time */
const minute = (time) => new Date(time).toISOString().slice(0, 16);
/** @param {number} value */
const rounded = (value) => Number(value.toPrecision(3));

/** @param {[string, Analyte]} entry @param {number} count @param {() => number} random */
function series([analyte, { usual }], count, random) {
  let drift = 0;
  const values = moments(count, random).map((time, index) => {
    drift = drift * 0.995 + (random() - 0.5) * 0.06;
    const wave = 0.15 * Math.sin((index / count) * 40);
    const spike = random() < spikeShare ? 3 : 1;
    return [minute(time), rounded(Math.max(0.1, usual * (1 + wave + drift + (random() - 0.5) * 0.1)) * spike)];
  });
  return { analyte, values };
}

/**
 * A case file of that size.
 * @param {keyof typeof sizes} size
 */
export function makeCase(size, seed = 20260101) {
  const random = randomFrom(seed);
  const { values, doses } = sizes[size];
  const entries = Object.entries(analytes);
  return {
    format: "courseline/1",
    case: {
      title: `Benchmark ${size}`,
      invented: true,
      analytes: Object.fromEntries(
        entries.map(([key, { label, unit, low, high }]) => [key, { label, unit, range: { low, high } }]),
      ),
      drugs: moments(doses, random).map((time) => ({
        drug: drugs[Math.floor(random() * drugs.length)],
        dose: "1 mg",
        at: minute(time).slice(0, 10),
      })),
      values: entries.map((entry) => series(entry, values, random)),
    },
  };
}
