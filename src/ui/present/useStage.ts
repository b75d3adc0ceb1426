/** What a presentation shows, and everything that can be done to it. */
import { useEffect, useMemo, useState } from "react";
import { changeView, type CaseStore } from "../../store";
import { useCase, useCaseStore } from "../useCase";
import type { Look } from "../useLook";
import type { Act } from "./presentKeys";
import { nextLane, type Show, type Sight, type Slide, slideOf } from "./slide";
import type { Spot } from "./Spotlight";
import { useSlideTarget } from "./useSlideTarget";

/** What is shown of a step besides the step. */
export interface Stage {
  readonly sight: Sight;
  readonly blank?: "black" | "white" | undefined;
  readonly spot?: Spot | undefined;
  readonly isHelpOpen?: boolean;
  /** Escape was pressed where nothing was left to go back from; once more leaves. */
  readonly isLeaving?: boolean;
}

export const plain: Stage = { sight: { kind: "step" } };
/** How long Escape may be pressed once more. */
const leavingMs = 3000;
const middle: Spot = { x: 0.5, y: 0.5 };

interface Host {
  readonly look: Look;
  readonly toggleFullScreen: () => void;
  readonly openPresenter: () => void;
  readonly leave: () => void;
}

export interface Presented {
  /** From 1; one more than there are is the end. */
  readonly step: number;
  readonly slide: Slide | undefined;
  readonly stage: Stage;
  readonly change: (change: Partial<Stage>) => void;
  readonly go: (step: number) => void;
  readonly act: (what: Act) => void;
  /** A digit of the step to go to. */
  readonly type: (digit: string) => void;
}

export function useStage(show: Show, host: Host): Presented {
  const store = useCaseStore();
  const step = Math.min(
    useCase(({ view }) => view.step ?? 1),
    show.count + 1,
  );
  const [stage, setStage] = useState(plain);
  const [typed, setTyped] = useState("");
  const { theme } = host.look;
  const target = useSlideTarget(theme);
  const slide = useMemo(() => slideOf(show, step - 1, { sight: stage.sight, target }), [show, step, stage.sight, target]);
  const change = (next: Partial<Stage>): void => setStage((now) => ({ ...now, ...next }));
  useEffect(() => {
    if (!stage.isLeaving) return undefined;
    const timer = window.setTimeout(() => setStage((now) => ({ ...now, isLeaving: false })), leavingMs);
    return () => window.clearTimeout(timer);
  }, [stage.isLeaving]);
  const go = (to: number): void => {
    setStage(plain);
    setTyped("");
    goTo(store, to, show.count);
  };
  const act = (what: Act): void => {
    const { sight, blank, spot, isHelpOpen = false, isLeaving = false } = stage;
    switch (what) {
      case "next":
        // A remote that has blanked the screen shows it again.
        return go(typed === "" ? step + (blank ? 0 : 1) : Number(typed));
      case "previous":
        return go(step - (blank ? 0 : 1));
      case "first":
        return go(1);
      case "last":
        return go(show.count);
      case "black":
      case "white":
        return change({ blank: blank ? undefined : what });
      case "spotlight":
        return change({ spot: spot ? undefined : middle });
      case "nearer lane":
      case "further lane":
        return change({ sight: nextLane(slideOf(show, step - 1, { sight: plain.sight, target }), sight, what) });
      case "overview":
        return change({ sight: { kind: sight.kind === "overview" ? "step" : "overview" } });
      case "full screen":
        return host.toggleFullScreen();
      case "presenter":
        return host.openPresenter();
      case "theme":
        return host.look.setTheme(theme === "dark" ? "light" : "dark");
      case "help":
        return change({ isHelpOpen: !isHelpOpen });
      case "back":
        if (!isPlain(stage)) return setStage(plain);
        // What is behind the presentation knows the ending.
        return isLeaving || step > show.count ? host.leave() : change({ isLeaving: true });
      case "leave":
        return host.leave();
      default:
        return what satisfies never;
    }
  };
  return { step, slide, stage, change, go, act, type: (digit) => setTyped(typed + digit) };
}

const isPlain = ({ sight, blank, spot, isHelpOpen = false }: Stage): boolean =>
  sight.kind === "step" && blank === undefined && spot === undefined && !isHelpOpen;

const goTo = (store: CaseStore, step: number, count: number): void =>
  changeView(store, { step: Math.max(1, Math.min(step, count + 1)) });
