import type { Step } from "../store";

/** The action of the last step, to be named inside a sentence: "hide Scores". */
export function actionOf(steps: readonly Step[]): string | undefined {
  const action = steps.at(-1)?.action;
  return action && action.charAt(0).toLowerCase() + action.slice(1);
}
