/** What a file has of steps: asked before there is anything to place, so it brings nothing with it. */
import type { CaseFile, PresentationStep } from "../case/schema";

export const stepsOf = ({ figure }: CaseFile): readonly PresentationStep[] => figure?.steps ?? [];
