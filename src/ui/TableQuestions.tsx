import type { ReactNode } from "react";
import { calendarDay } from "../describe/moments";
import type { Answers, Question } from "../import";
import { parseIsoDay } from "../time/isoText";
import styles from "./TableDialog.module.css";

interface Props {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onAnswer: (answer: Answers) => void;
}

/** What only a person can say: asked once for the whole table, and never answered by the program. */
export function TableQuestions({ questions, answers, onAnswer }: Props): ReactNode {
  return questions.map(({ about, cell, choices }) => (
    <fieldset key={about} className={styles.question} data-open={answers[about] === undefined ? "" : undefined}>
      <legend>{`${asked[about]} “${cell}” is`}</legend>
      {choices.map(({ answer, meaning }) => (
        <label key={answer} className={styles.choice}>
          <input
            type="radio"
            name={about}
            checked={String(answers[about]) === answer}
            onChange={() => onAnswer(answerTo(about, answer))}
          />
          {`${dayOrNumber(meaning)} (${names[answer] ?? answer})`}
        </label>
      ))}
    </fieldset>
  ));
}

const asked: Readonly<Record<keyof Answers, string>> = {
  order: "Day or month first?",
  decimal: "Decimals or thousands?",
  epoch: "Day numbers of Excel.",
};

const names: Readonly<Record<string, string>> = {
  comma: "decimal comma",
  point: "decimal point",
  "1900": "counted from 1900, as usual",
  "1904": "counted from 1904, as on old Macs",
};

function answerTo(about: keyof Answers, answer: string): Answers {
  if (about === "epoch") return { epoch: answer === "1904" ? 1904 : 1900 };
  if (about === "decimal") return { decimal: answer === "comma" ? "comma" : "point" };
  return { order: answer === "month first" ? "month first" : "day first" };
}

/** "3 Apr 2019", with its time of day where it has one. */
function dayOrNumber(meaning: string): string {
  const [date = "", clock] = meaning.split("T");
  const day = parseIsoDay(date);
  return day === undefined ? meaning : `${calendarDay(day)}${clock === undefined ? "" : ` ${clock}`}`;
}
