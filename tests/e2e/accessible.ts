import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds wrong with the page, or with those parts of it that are named: each rule with the elements that break it.
 * Only violations are written out, and they are counted in the page itself: the builder's other way, in a page of its own,
 * is for pages with frames, and takes three times as long. No page of ours has frames.
 */
export async function violationsOf(page: Page, ...parts: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
