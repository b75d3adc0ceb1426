import { type ReactNode, useMemo, useState } from "react";
import { caseFileText } from "../../case";
import type { CaseFile, PresentationStep } from "../../case/schema";
import { cutFile } from "../../steps/cutFile";
import { placeStep, stepTitle } from "../../steps/placeStep";
import { stepsOf } from "../../steps/stepsOf";
import controls from "../controls.module.css";
import { copyText } from "../copyText";
import { Dialog } from "../Dialog";
import { download } from "../download";
import type { Drawing } from "../drawing";
import type { Frame } from "../frame";
import panel from "../OptionsPanel.module.css";
import { Private } from "../Private";
import { Select } from "../Select";
import { type Recipe, recipesFor, type Shared } from "./recipes";
import styles from "./ShareDialog.module.css";

interface Props {
  readonly file: CaseFile;
  readonly drawing: Drawing;
  readonly frame: Pick<Frame, "say" | "tell" | "exportAs" | "chooseExport">;
  readonly onClose: () => void;
}

const whole = "whole";

/** Lines to paste into somebody else's page, and the case file that they show: all of it, or a step without what it hides. */
export function ShareDialog({ file, drawing, frame, onClose }: Props): ReactNode {
  const [chosen, setChosen] = useState<string>(whole);
  const steps = stepsOf(file);
  return (
    <Dialog title="Put the figure into a page or slides" onClose={onClose}>
      {steps.length > 0 && (
        <div className={styles.choice}>
          <Select
            label="What is published"
            value={chosen}
            options={[
              [whole, "The whole case with its steps: its file holds the ending"],
              ...steps.map((step, index) => [`${index}`, stepWords(step, index)] as const),
            ]}
            onChoose={setChosen}
          />
        </div>
      )}
      <Private drawing={drawing} frame={frame}>
        {({ file: known = file, drawing: shown }) => <Recipes file={known} drawing={shown} chosen={chosen} frame={frame} />}
      </Private>
    </Dialog>
  );
}

function stepWords(step: PresentationStep, index: number): string {
  const hides = step.until === undefined ? "; it hides nothing, so its file holds the ending" : "";
  return `Only step ${index + 1}: ${stepTitle(step, index)}${hides}`;
}

function Recipes({ file, drawing, chosen, frame }: Omit<Props, "onClose"> & { readonly chosen: string }): ReactNode {
  const shared = useMemo(() => sharedFile(file, drawing, chosen), [file, drawing, chosen]);
  if ("failure" in shared) return <p>{shared.failure}</p>;
  const save = (): void => {
    download({ name: shared.file, content: shared.text, type: "application/json" });
    frame.tell({ result: shared.file });
  };
  return (
    <>
      <p className={styles.files}>
        <button type="button" className={`${controls.button} ${controls.primary}`} onClick={save}>
          Save {shared.file}
        </button>{" "}
        courseline-embed.js, and embed.html and embed.js for a frame, lie beside this app where it is hosted, and in dist/ where
        it is built.
      </p>
      {recipesFor(shared).map((recipe) => (
        <RecipeRow key={recipe.where} recipe={recipe} say={frame.say} />
      ))}
    </>
  );
}

function RecipeRow({
  recipe: { where, how, code, tried },
  say,
}: {
  readonly recipe: Recipe;
  readonly say: Frame["say"];
}): ReactNode {
  const [done, setDone] = useState("");
  const copy = (): void => {
    void copyText(code ?? "", {
      done: `${where}: copied`,
      say: (words) => {
        setDone(words);
        say(words);
      },
    });
  };
  return (
    <section className={styles.recipe}>
      <h3 className={styles.where}>{where}</h3>
      <p className={panel.note}>
        {how} {tried}
      </p>
      {code !== undefined && (
        <>
          <pre className={styles.code}>{code.length > mostShown ? `${code.slice(0, mostShown)}…` : code}</pre>
          <button
            type="button"
            className={`${controls.button} ${controls.primary}`}
            aria-label={`Copy the lines for: ${where}`}
            onClick={copy}
          >
            Copy
          </button>{" "}
          {done}
        </>
      )}
    </section>
  );
}

/** A case in a page is long; what is copied is all of it. */
const mostShown = 400;

/** The case file as it now is, or what a step shows of it. */
function sharedFile(file: CaseFile, { placed }: Drawing, chosen: string): Shared | { readonly failure: string } {
  if (chosen === whole) return { file: "case.json", text: caseFileText(file) };
  const step = placeStep(file, Number(chosen), placed);
  const number = Number(chosen) + 1;
  return "failure" in step ? step : { file: `step-${number}.json`, text: caseFileText(cutFile(step)), step: number };
}
