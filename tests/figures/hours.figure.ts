import type { Figure } from "./figure";

export const figure: Figure = {
  shows: "events by the hour, one of them known to the day alone",
  case: {
    clocks: { D: { label: "day after infusion", unit: "d", first: 0 } },
    procedures: [{ type: "cell infusion", label: "Infusion", at: "D0T10:00" }],
    analytes: { t: { label: "Temperature", unit: "°C" } },
    values: [
      {
        analyte: "t",
        values: [
          ["D0T08:00", 36.6],
          ["D0T14:00", 37.4],
          ["D0T20:00", 38.9],
          ["D1T02:00", 39.6],
          ["D1T08:00", 38.1],
          ["D1T20:00", 37.0],
        ],
      },
    ],
    events: [
      { label: "Chills", at: "D0T19:30" },
      { label: "Confusion", at: "D1" },
    ],
  },
  target: { preset: "journal-180" },
};
