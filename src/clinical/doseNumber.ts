/** The leading number of a dose such as "25 mg/d" or "1.3 mg/m2", to compare levels of one drug; undefined when there is none. */
export function doseNumber(dose: string | undefined): number | undefined {
  const match = dose === undefined ? null : /^[≈~]?\s*(\d+(?:\.\d+)?)/.exec(dose);
  return match === null ? undefined : Number(match[1]);
}
