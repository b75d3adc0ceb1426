import { type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { changeView, type OpenCase } from "../../store";
import controls from "../controls.module.css";
import { Dialog } from "../Dialog";
import type { Drawing } from "../drawing";
import { SceneSvg } from "../SceneSvg";
import { useCaseStore } from "../useCase";
import type { Look } from "../useLook";
import styles from "./Presentation.module.css";
import unseen from "../unseen.module.css";
import { type Act, keyWords } from "./presentKeys";
import { PresenterWindow } from "./PresenterWindow";
import { createShow, laneAt, notesOf, type Show, slideOf, slideTarget } from "./slide";
import { Spotlight } from "./Spotlight";
import { usePresenter } from "./usePresenter";
import { usePresentKeys } from "./usePresentKeys";
import { useMovingPointer } from "./useMovingPointer";
import { plain, useStage } from "./useStage";

interface Props {
  readonly open: OpenCase;
  readonly drawing: Drawing;
  readonly look: Look;
  readonly ownsPage: boolean;
}

/** One step after the other on the whole window. Nothing else of the case is in the page, since a step may hide the rest of it. */
export function Presentation({ open, drawing, look, ownsPage }: Props): ReactNode {
  const show = useMemo(() => open.file && createShow(open.file, drawing.placed), [open, drawing]);
  return show && <Slides show={show} look={look} ownsPage={ownsPage} />;
}

function Slides({ show, look, ownsPage }: { readonly show: Show } & Pick<Props, "look" | "ownsPage">): ReactNode {
  const store = useCaseStore();
  const root = useRef<HTMLDivElement>(null);
  const [notice, setNotice] = useState("");
  const { popup, openPresenter, closePresenter } = usePresenter(setNotice);
  const leave = (): void => {
    if (window.document.fullscreenElement) void window.document.exitFullscreen();
    closePresenter();
    changeView(store, { step: undefined });
  };
  const toggleFullScreen = (): void => void fullScreen(root.current).then(setNotice);
  const presented = useStage(show, { look, toggleFullScreen, openPresenter, leave });
  usePresentKeys(presented, { root, ownsPage, popup });
  useBeginning(root);
  const hasMoved = useMovingPointer(root);
  const { step, slide, stage, change, go, act } = presented;
  const isOver = step > show.count;
  const words = isOver ? "end of the presentation" : `step ${step} of ${show.count}: ${show.titleOf(step - 1)}`;
  const next = slideOf(show, step, { sight: plain.sight, target: slideTarget });
  return (
    <div ref={root} className={styles.stage} data-theme={look.theme}>
      <main className={styles.slide}>
        {slide && "layout" in slide && <SceneSvg scene={slide.layout.scene} />}
        {slide && "failure" in slide && <p className={styles.words}>This step cannot be shown: {slide.failure}.</p>}
        {isOver && <p className={styles.words}>End of the presentation. Escape leaves it.</p>}
        {/* Inside an application, screen readers leave the arrow keys to what has the focus. */}
        <div
          className={`${controls.cover} ${styles.layer}`}
          role="application"
          aria-roledescription="presentation"
          aria-label="Presentation"
        >
          <button
            type="button"
            className={`${controls.cover} ${styles.layer}`}
            data-presentation=""
            aria-label={`${words}. Arrow keys turn the pages, Escape leaves`}
            {...swipes((by) => go(step + by))}
            onClick={(event) => change({ sight: laneAt(slide, stage.sight, shareOfHeight(event)) })}
          />
        </div>
      </main>
      {stage.spot && <Spotlight spot={stage.spot} onMove={(spot) => change({ spot })} />}
      {stage.blank && <div className={styles.blank} data-blank={stage.blank} />}
      {(stage.isLeaving || notice !== "") && (
        <p className={styles.notice} role="alert">
          {stage.isLeaving ? "Escape again leaves the presentation, and shows the whole case." : notice}
        </p>
      )}
      <Controls number={Math.min(step, show.count)} count={show.count} isShown={hasMoved && !stage.spot} act={act} />
      {stage.isHelpOpen && <Help onClose={() => change({ isHelpOpen: false })} />}
      <output className={unseen.unseen}>{words}</output>
      {popup && (
        <PresenterWindow
          popup={popup}
          number={Math.min(step, show.count)}
          count={show.count}
          title={isOver ? words : show.titleOf(step - 1)}
          notes={notesOf(show, step - 1)}
          next={next && { title: show.titleOf(step), scene: "layout" in next ? next.layout.scene : undefined }}
          onGo={(by) => go(step + by)}
        />
      )}
    </div>
  );
}

/** The keyboard goes to the slide. Full screen is allowed to a key or a button that has just been pressed; after a reload it is not. */
function useBeginning(root: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    root.current?.querySelector<HTMLElement>("[data-presentation]")?.focus({ preventScroll: true });
    if (window.navigator.userActivation?.isActive) void root.current?.requestFullscreen?.().catch(() => undefined);
  }, [root]);
}

async function fullScreen(element: HTMLElement | null): Promise<string> {
  try {
    if (window.document.fullscreenElement) await window.document.exitFullscreen();
    else await element?.requestFullscreen();
    return "";
  } catch {
    return "The browser does not allow full screen here; F11 may.";
  }
}

const farSwipe = 60;

/** A finger that moves far to one side turns the page. */
function swipes(onTurn: (by: 1 | -1) => void) {
  return {
    onPointerDown: ({ pointerType, clientX, currentTarget }: PointerEvent<HTMLElement>) => {
      currentTarget.dataset["from"] = pointerType === "touch" ? String(clientX) : "";
    },
    onPointerUp: ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
      const { from = "" } = currentTarget.dataset;
      const far = from === "" ? 0 : clientX - Number(from);
      if (Math.abs(far) > farSwipe) onTurn(far < 0 ? 1 : -1);
    },
  };
}

/** How far down the picture a click was, from 0 to 1. */
function shareOfHeight({ clientY, currentTarget }: { readonly clientY: number; readonly currentTarget: Element }): number {
  const picture = currentTarget.closest("main")?.querySelector("svg")?.getBoundingClientRect();
  return picture ? (clientY - picture.top) / picture.height : 0;
}

/** With the lines of its sign in a square of 16 by 16: fonts of phones have none of these. */
const buttons: readonly (readonly [what: Act, label: string, keys: string, sign: string])[] = [
  ["previous", "Step before", "Page Up", "M10 3L5 8L10 13"],
  ["next", "Next step", "Page Down", "M6 3L11 8L6 13"],
  ["overview", "All that is known at this step", "O", "M2 6V2H6M10 2H14V6M14 10V14H10M6 14H2V10"],
  ["spotlight", "Spotlight", "S", "M8 2A6 6 0 1 0 8 14A6 6 0 1 0 8 2M8 6A2 2 0 1 0 8 10A2 2 0 1 0 8 6"],
  ["presenter", "Presenter’s own window", "V", "M2 2H11V8H2ZM6 8V14H14V6H11"],
  ["full screen", "Full screen", "F", "M2 3H14V13H2ZM5 6H11V10H5Z"],
  ["help", "Keys", "?", "M5 6A3 3 0 1 1 8 9V10.5M8 13V13.2"],
  ["leave", "Leave the presentation", "Esc, Esc", "M3 3L13 13M13 3L3 13"],
];

function Controls({
  number,
  count,
  isShown,
  act,
}: {
  readonly number: number;
  readonly count: number;
  readonly isShown: boolean;
  readonly act: (what: Act) => void;
}): ReactNode {
  return (
    <nav className={styles.controls} aria-label="Presentation" data-shown={isShown ? "" : undefined}>
      <span className={styles.count}>
        {number} / {count}
      </span>
      {buttons.map(([what, label, keys, sign]) => (
        <button
          key={what}
          data-act={what}
          type="button"
          className={styles.control}
          aria-label={label}
          title={`${label} (${keys})`}
          // The keyboard stays with the slide, where Space turns the page, and nothing keeps the buttons above it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => act(what)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={sign} stroke="currentColor" strokeWidth="1.5" fill="none" />
          </svg>
        </button>
      ))}
    </nav>
  );
}

function Help({ onClose }: { readonly onClose: () => void }): ReactNode {
  return (
    <Dialog title="Keys of the presentation" isText onClose={onClose}>
      <dl className={styles.help}>
        {keyWords.map(([keys, effect]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
