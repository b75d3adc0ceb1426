import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { type AxisKind, chooseAxis } from "../store";
import styles from "./OptionsPanel.module.css";
import {
  anchorChoices,
  type AxisOptions,
  changeAxis,
  chooseAnchor,
  chosenAnchor,
  exampleTimes,
  magnify,
  stretchInView,
  unnamed,
} from "./axisOptions";
import { offersAxis } from "./caseInView";
import { CloseButton } from "./CloseButton";
import controls from "./controls.module.css";
import type { Drawing } from "./drawing";
import { type Options, Select } from "./Select";
import { useCase, useCaseStore } from "./useCase";
import { usePanel } from "./usePanel";

interface Props {
  readonly drawing: Drawing;
  readonly onClose: () => void;
}

const kinds: Options<AxisKind> = [
  ["calendar", "Calendar"],
  ["relative", "Time since an anchor"],
  ["courses", "Courses, each equally wide"],
];
const seconds: Options<"none" | "calendar" | "relative"> = [
  ["none", "None"],
  ["calendar", "Calendar"],
  ["relative", "Time since the anchor"],
];
const units: Options<"auto" | NonNullable<AxisOptions["unit"]>> = [
  ["auto", "What fits the length of the story"],
  ["h", "Hours"],
  ["d", "Days"],
  ["wk", "Weeks"],
  ["mo", "Months"],
  ["yr", "Years"],
];

/** How time is drawn: every choice is one step of undo and stands in the case file. */
export function AxisPanel({ drawing, onClose }: Props): ReactNode {
  const store = useCaseStore();
  const axis: AxisOptions = drawing.figure?.axis ?? {};
  const { kind = "calendar", second, unit, cuts } = axis;
  const isCounted = kind === "relative" || second === "relative";
  const panel = usePanel({ onEscape: onClose });
  return (
    <aside ref={panel} className={styles.panel} aria-label="Time axis">
      <header className={styles.header}>
        <h2 className={styles.heading} tabIndex={-1}>
          Time axis
        </h2>
        <CloseButton label="Close the options of the time axis" onClick={onClose} />
      </header>
      <div className={styles.body}>
        <Select
          label="Draw by"
          value={kind}
          options={kinds.filter(([each]) => offersAxis({ drawing }, each))}
          onChoose={(next) => chooseAxis(store, next)}
        />
        <Select
          label="Second scale under it"
          value={second ?? "none"}
          options={seconds.filter(([each]) => each === "none" || offersAxis({ drawing }, each))}
          onChoose={(next) =>
            changeAxis(store, next === "none" ? "Remove the second scale" : `Add a second scale: ${next}`, {
              second: next === "none" ? undefined : next,
            })
          }
        />
        {second === kind && <p className={styles.note}>The first scale already shows this; the second is left out.</p>}
        <fieldset className={styles.group} disabled={!isCounted}>
          <legend className={styles.legend}>Time since an anchor</legend>
          <AnchorSelect drawing={drawing} />
          <Select
            label="Counted in"
            value={unit ?? "auto"}
            options={units}
            onChoose={(next, words) =>
              changeAxis(store, `Count in ${words.toLowerCase()}`, { unit: next === "auto" ? undefined : next })
            }
          />
          <FirstDay axis={axis} drawing={drawing} />
          {!isCounted && <p className={styles.note}>For an axis or a second scale that counts from an anchor.</p>}
        </fieldset>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={cuts !== undefined}
            disabled={kind === "courses"}
            onChange={({ target }) =>
              changeAxis(store, target.checked ? "Leave out empty time" : "Show empty time", {
                cuts: target.checked ? "auto" : undefined,
              })
            }
          />
          Leave out long empty time
        </label>
        <DetailForm drawing={drawing} />
      </div>
    </aside>
  );
}

function AnchorSelect({ drawing }: Pick<Props, "drawing">): ReactNode {
  const store = useCaseStore();
  const groups = anchorChoices(drawing);
  const nameless = unnamed(drawing);
  const all = groups.flatMap(({ choices }) => choices);
  const chosen = chosenAnchor(all, drawing);
  const { anchor = "C1", label = anchor } = drawing.figure?.axis ?? {};
  const choose = (index: number): void => {
    const choice = all[index];
    if (choice) chooseAnchor(store, choice);
  };
  return (
    <label className={styles.field}>
      Counted from
      <select value={chosen ? all.indexOf(chosen) : "other"} onChange={({ target }) => choose(Number(target.value))}>
        {!chosen && <option value="other">{label}</option>}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.choices.map((choice) => (
              <option key={all.indexOf(choice)} value={all.indexOf(choice)}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
        {nameless.length > 0 && (
          <optgroup label="Day not known: can be chosen with an id in the case file">
            {nameless.map((title, index) => (
              <option key={`${index} ${title}`} disabled>
                {title}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

function FirstDay({ axis, drawing }: { readonly axis: AxisOptions; readonly drawing: Drawing }): ReactNode {
  const store = useCaseStore();
  const name = useId();
  const clock = drawing.placed.case.clocks?.[axis.anchor ?? ""];
  const first = axis.first ?? (clock?.first === 1 ? 1 : 0);
  return (
    <fieldset className={styles.row}>
      <legend className={styles.legend}>The anchor’s own day is</legend>
      {([0, 1] as const).map((day) => (
        <label key={day} className={styles.check}>
          <input
            type="radio"
            name={name}
            checked={first === day}
            onChange={() => changeAxis(store, `Call the anchor’s day day ${day}`, { first: day })}
          />
          {day === 0 ? "Day 0" : "Day 1, no day 0"}
        </label>
      ))}
    </fieldset>
  );
}

/** Two typed times, or what is looked at. */
function DetailForm({ drawing }: Pick<Props, "drawing">): ReactNode {
  const store = useCaseStore();
  const window = useCase(({ view }) => view.window);
  const { course, from: start = "", to: end = "" } = drawing.figure?.detail ?? {};
  const [from, setFrom] = useState(start);
  const [to, setTo] = useState(end);
  const [wrong, setWrong] = useState("");
  const [known, setKnown] = useState({ start, end });
  // What else changes the detail, such as undo, is written into the fields; a form that is made anew would lose the keyboard.
  if (known.start !== start || known.end !== end) {
    setKnown({ start, end });
    setFrom(start);
    setTo(end);
    setWrong("");
  }
  const wrongId = useId();
  const examples = exampleTimes(drawing);
  const apply = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const unknown = [from, to].find((text) => drawing.placed.momentOf(text.trim())?.drawn === undefined);
    setWrong(unknown === undefined ? "" : `“${unknown}” is no time of this case: ${examples[0]}, C3, or the id of a record`);
    if (unknown === undefined) magnify(store, { from: from.trim(), to: to.trim() });
  };
  const takeView = (): void => {
    if (!window) return;
    const stretch = stretchInView(drawing, window);
    if (stretch) magnify(store, stretch);
    else setWrong("What is looked at lies on more than one scale");
  };
  const field = { className: styles.time, "aria-invalid": wrong !== "", "aria-describedby": wrongId, required: true, size: 12 };
  return (
    <form className={styles.group} onSubmit={apply} aria-label="Detail">
      <h3 className={styles.legend}>Magnified beside or under the figure{course === undefined ? "" : `: ${course}`}</h3>
      <div className={styles.row}>
        <label className={styles.field}>
          From <input {...field} value={from} placeholder={examples[0]} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label className={styles.field}>
          To <input {...field} value={to} placeholder={examples[1]} onChange={({ target }) => setTo(target.value)} />
        </label>
      </div>
      <p id={wrongId} className={styles.wrong} aria-live="polite">
        {wrong}
      </p>
      <div className={styles.row}>
        <button type="submit" className={`${controls.button} ${controls.primary}`}>
          Magnify
        </button>
        <button type="button" className={controls.button} aria-disabled={!window} onClick={takeView}>
          The view
        </button>
        <button
          type="button"
          className={controls.button}
          aria-disabled={drawing.figure?.detail === undefined}
          onClick={() => drawing.figure?.detail && magnify(store, undefined)}
        >
          Remove
        </button>
      </div>
    </form>
  );
}
