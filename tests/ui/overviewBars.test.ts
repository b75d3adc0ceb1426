import { expect, it } from "vitest";
import { layoutView } from "../../src/layout";
import { placeCase } from "../../src/place";
import { overviewOf } from "../../src/ui/overviewBars";
import { shippedCase } from "../cases/shipped";

it("the strip has every block of courses, those with an assumed end too, and in the dark", () => {
  const { case: clinicalCase, figure } = shippedCase("ixazomib-skin-exfoliation.json");
  for (const theme of ["light", "dark"] as const) {
    const layout = layoutView(placeCase(clinicalCase), figure, { preset: "screen", theme });
    const regimens = overviewOf(layout).filter(({ top }) => top > 0.4);
    // Id, IRd, PD, PDC, Vd 13 and Vd 14.
    expect(regimens).toHaveLength(6);
  }
});
