import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { compareMoments } from "../clinical/compareMoments";
import type { OnDay } from "../clinical/onDay";
import { stateOn } from "../clinical/stateOn";
import { betweenWords, comparedRows, comparisonText, happenedHeading, happenedWords } from "../describe/compareWords";
import { dayWords } from "../describe/dayWords";
import { citationWords } from "../describe/describeCase";
import { stateInShort, stateRows, stateText } from "../describe/stateWords";
import type { FigureLayout } from "../layout";
import type { PlacedCase } from "../place/types";
import { changeView, laidOutWindow } from "../store";
import { CloseButton } from "./CloseButton";
import controls from "./controls.module.css";
import { copyText } from "./copyText";
import { dayAt, stepOf, stepped } from "./crosshairTime";
import { DetailRows } from "./DetailRows";
import { keepFocus } from "./keepFocus";
import styles from "./StatePanel.module.css";
import unseen from "./unseen.module.css";
import { readAt, windowOf } from "./moveWindow";
import { TimeField } from "./TimeField";
import { whole } from "./timeWindow";
import { type Refusal, typedTime, typingHint } from "./typedTime";
import { useCase, useCaseStore } from "./useCase";
import { useKeyDown } from "./useKeyDown";
import { pinAt } from "./pins";

interface Props {
  readonly layout: FigureLayout;
  readonly placed: PlacedCase;
  readonly say: (words: string) => void;
}

/** Beside the figure: what differs between A and B, and what all lanes say at the crosshair. */
export function StatePanel(props: Props): ReactNode {
  const { cursor, pins } = useCase((state) => state.view);
  const isOpen = cursor !== undefined || pins.a !== undefined || pins.b !== undefined;
  return isOpen && <OpenPanel {...props} />;
}

function OpenPanel(props: Props): ReactNode {
  const store = useCaseStore();
  const { cursor, pins } = useCase((state) => state.view);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => (panel.current ? keepFocus(panel.current) : undefined), []);
  const close = (): void => {
    const app = panel.current?.closest("[data-app]");
    changeView(store, { cursor: undefined, pins: {} });
    app?.querySelector<HTMLElement>("[data-figure]")?.focus({ preventScroll: true });
  };
  useKeyDown(panel, (event) => event.key === "Escape" && close());
  return (
    <aside ref={panel} className={styles.panel} aria-label="Read at a date">
      {(pins.a !== undefined || pins.b !== undefined) && (
        <Compared {...props} onClose={cursor === undefined ? close : undefined} />
      )}
      {cursor !== undefined && <StateAt {...props} cursor={cursor} onClose={close} />}
    </aside>
  );
}

interface StateProps extends Props {
  readonly cursor: number;
  readonly onClose: () => void;
}

function StateAt({ layout, placed, say, cursor, onClose }: StateProps): ReactNode {
  const store = useCaseStore();
  const window = useCase(laidOutWindow) ?? whole;
  const on = useDay(layout, cursor);
  const state = useMemo(() => on && stateOn(placed, on), [placed, on]);
  const title = on === undefined ? "No time here: the axis breaks" : `State on ${dayWords(placed, on)}`;
  const step = stepOf(layout, window);
  const read = (fraction: number): void => {
    readAt(store, fraction);
    const day = dayAt(layout, fraction, windowOf(store));
    if (day) say(stateInShort(placed, stateOn(placed, day)));
  };
  const go = (days: number): void => read(stepped(layout, cursor, days));
  const readTyped = (text: string): Refusal | undefined => {
    const found = typedTime(layout, text, cursor);
    if ("refused" in found) return found;
    read(found.fraction);
    return undefined;
  };
  const source = citationWords(placed.case);
  return (
    <section className={styles.part} aria-label={title}>
      <header className={styles.header}>
        <h2 className={styles.heading}>{title}</h2>
        <CloseButton label="Close the state and the pins" onClick={onClose} />
      </header>
      <div className={styles.buttons}>
        <TimeField
          label="Date that is read"
          layout={layout}
          at={cursor}
          side="from"
          hint={() => typingHint(layout, { side: "from", window: [cursor, 1] })}
          onType={readTyped}
          say={say}
          isBelow
        />
        <button type="button" className={controls.button} onClick={() => go(-step.days)}>
          {`‹ ${step.name}`}
          <span className={unseen.unseen}> earlier</span>
        </button>
        <button type="button" className={controls.button} onClick={() => go(step.days)}>
          {step.name}
          <span className={unseen.unseen}> later</span>
          {" ›"}
        </button>
        {(["a", "b"] as const).map((name) => (
          <button key={name} type="button" className={controls.button} onClick={() => pinAt(store, name, cursor)}>
            {`Pin ${name.toUpperCase()}`}
          </button>
        ))}
        {state && (
          <button type="button" className={controls.button} onClick={() => void copyText(stateText(placed, state), { say })}>
            Copy as text
          </button>
        )}
      </div>
      {state && <DetailRows rows={stateRows(placed, state)} source={source === "" ? undefined : source} />}
    </section>
  );
}

/** The date at a fraction of the axis. */
function useDay(layout: FigureLayout, fraction: number | undefined): OnDay | undefined {
  const window = useCase(laidOutWindow) ?? whole;
  return useMemo(() => (fraction === undefined ? undefined : dayAt(layout, fraction, window)), [layout, fraction, window]);
}

interface ComparedProps extends Props {
  readonly onClose: (() => void) | undefined;
}

function Compared({ layout, placed, say, onClose }: ComparedProps): ReactNode {
  const store = useCaseStore();
  const pins = useCase((state) => state.view.pins);
  const [a, b] = [useDay(layout, pins.a), useDay(layout, pins.b)];
  const comparison = useMemo(() => a && b && compareMoments(placed, a, b), [placed, a, b]);
  const rows = useMemo(() => comparison && comparedRows(placed, comparison), [placed, comparison]);
  return (
    <section className={styles.part} aria-label="A and B compared">
      <header className={styles.header}>
        <h2 className={styles.heading}>A and B</h2>
        {onClose && <CloseButton label="Close the comparison" onClick={onClose} />}
      </header>
      <ul className={styles.pins}>
        {(["a", "b"] as const).map((name) => {
          const on = name === "a" ? a : b;
          return (
            <li key={name}>
              <b>{name.toUpperCase()}</b>{" "}
              {on ? dayWords(placed, on) : "not pinned yet: move the crosshair (arrow keys), then press the key"}
              {on && (
                <button type="button" className={controls.link} onClick={() => pinAt(store, name, undefined)}>
                  {`Take ${name.toUpperCase()} away`}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {comparison && rows && (
        <>
          <p className={styles.between}>{betweenWords(placed, comparison)}</p>
          {rows.length === 0 ? (
            <p className={styles.between}>No difference.</p>
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">A</th>
                  <th scope="col">B</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ term, a: before, b: after, change }) => (
                  <tr key={term}>
                    <th scope="row">
                      {term}
                      {change !== undefined && <span className={styles.change}>{change}</span>}
                    </th>
                    <td>{before}</td>
                    <td>{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {comparison.happened && <Between heading={happenedHeading(comparison)} words={happenedWords(placed, comparison)} />}
          <div className={styles.buttons}>
            <button
              type="button"
              className={controls.button}
              onClick={() => void copyText(comparisonText(placed, comparison), { say })}
            >
              Copy as text
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** What differs says where the story was and where it went; this is the story. */
function Between({ heading, words }: { readonly heading: string; readonly words: readonly string[] }): ReactNode {
  const id = useId();
  return (
    <>
      <h3 id={id} className={styles.subheading}>
        {heading}
      </h3>
      {words.length === 0 ? (
        <p className={styles.none}>No event, procedure, progression or start of a line.</p>
      ) : (
        <ul className={styles.happened} aria-labelledby={id}>
          {words.map((each, index) => (
            <li key={`${index} ${each}`}>{each}</li>
          ))}
        </ul>
      )}
    </>
  );
}
