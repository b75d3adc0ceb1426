/**
 * `<courseline-timeline src="case.json" step="2" axis="relative">`: a figure, or the steps of a case, in any page. No framework; several may
 * stand on one page, each with a shadow root of its own, so that neither styles nor ids meet.
 */
import { readAndPlace } from "../index";
import { axisKinds, pointsPerPixel, type Target } from "../layout";
import { presetNamed } from "../presets";
import { writeSvg, svgTree } from "../export/svg";
import { drawTree } from "../dom/drawTree";
import { askedStep, type Case, countOf, type Shown, showStep } from "./shownStep";
import { inlineCase, loadCase } from "./source";
import { styleText } from "./styles";

const leastWidth = 320;
/** Where the page gives the element no height of its own. */
const usualShape = 0.625;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styleText);

const part = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  element.className = className;
  return element;
};

class CourselineTimeline extends HTMLElement {
  static readonly observedAttributes = ["src", "step", "axis", "preset", "theme"];

  readonly #parts = createParts();
  #case: Case | undefined;
  #given: string | undefined;
  #loading = new AbortController();
  readonly #seen = new ResizeObserver(() => this.#draw());

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const { figure, card, steps, problem } = this.#parts;
    root.append(problem, figure, card, steps.bar);
    steps.back.addEventListener("click", () => this.previous());
    steps.next.addEventListener("click", () => this.next());
    figure.addEventListener("keydown", (event) => this.#press(event));
    figure.addEventListener("click", (event) => this.#choose(event.target));
  }

  connectedCallback(): void {
    this.#seen.observe(this);
    void this.#open();
  }

  disconnectedCallback(): void {
    this.#seen.disconnect();
    this.#loading.abort();
  }

  attributeChangedCallback(changed: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (changed === "src") void this.#open();
    else this.#draw(changed === "step");
  }

  /** The case as an object or as the text of its file. */
  get case(): unknown {
    return this.#given;
  }
  set case(given: unknown) {
    this.#given = typeof given === "string" ? given : JSON.stringify(given);
    if (this.isConnected) void this.#open();
  }

  /** The step that is shown, from 1; 0 for the whole figure, NaN where the attribute is no number of a step. */
  get step(): number {
    return askedStep(this.getAttribute("step"));
  }
  set step(step: number) {
    if (step === 0) this.removeAttribute("step");
    else this.setAttribute("step", String(step));
  }

  get stepCount(): number {
    return this.#case === undefined ? 0 : countOf(this.#case);
  }

  next(): void {
    if (this.step < this.stepCount) this.step += 1;
  }
  previous(): void {
    if (this.step > 1) this.step = Math.min(this.step - 1, this.stepCount);
  }
  /** Stays where it is, and says so to the page, where the case has no such step. */
  goTo(step: number): void {
    if (this.#case === undefined || (Number.isInteger(step) && step >= 0 && step <= this.stepCount)) this.step = step;
    else this.#say(`expected a step from 1 to ${this.stepCount}, found ${step}`);
  }

  /** The figure as the command line writes it at the preset of the element; empty while nothing is shown. */
  toSvg(): string {
    if (this.#case === undefined) return "";
    const target = this.#targetOr({ preset: "screen" });
    return writeSvg(showStep(this.#case, this.step, target).layout.scene);
  }

  async #open(): Promise<void> {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    const source = this.getAttribute("src");
    const text = this.#given ?? (source === null ? inlineCase(this) : undefined);
    const options = { page: document.baseURI, allowsOthers: this.hasAttribute("allow-cross-origin"), signal };
    const loaded = text === undefined ? await loadCase(source ?? "", options) : { text };
    if (signal.aborted) return;
    if (source === null && text === undefined) return this.#refuse("no case: set src, or put its JSON into the element");
    if ("failure" in loaded) return this.#refuse(loaded.failure);
    const { found, problems } = readAndPlace(loaded.text);
    if (found === undefined) return this.#refuse(problems[0]?.message ?? "this is no case file");
    this.#case = found;
    this.#draw();
    this.dispatchEvent(new CustomEvent("load", { detail: { problems, stepCount: this.stepCount } }));
  }

  #refuse(words: string): void {
    this.#case = undefined;
    const { figure, problem, steps } = this.#parts;
    figure.replaceChildren();
    steps.bar.hidden = true;
    problem.textContent = `Courseline: ${words}`;
    problem.hidden = false;
    this.#say(words);
  }

  #say(message: string): void {
    this.dispatchEvent(new CustomEvent("problem", { detail: { message } }));
  }

  /** What the page asks for by preset and axis; another target where it names no preset. */
  #targetOr(other: Target): Target {
    const axis = axisKinds.find((kind) => kind === this.getAttribute("axis"));
    const target = presetNamed(this.getAttribute("preset") ?? "")?.target ?? other;
    return axis === undefined ? target : { ...target, axis };
  }

  /** For the width that the element has now. */
  #target(): Target {
    const width = Math.floor(Math.max(this.clientWidth, leastWidth) * pointsPerPixel);
    const fitting = this.#targetOr({ preset: "screen", width, height: Math.floor(width * usualShape) });
    return { ...fitting, theme: this.getAttribute("theme") === "dark" ? "dark" : "light" };
  }

  /** Anew, for the step, the look and the width that the element has now. */
  #draw(isNewStep = false): void {
    if (this.#case === undefined) return;
    try {
      this.#show(showStep(this.#case, this.step, this.#target()), isNewStep);
    } catch (error) {
      this.#refuseStep(error);
    }
  }

  #show({ layout, title }: Shown, isNewStep: boolean): void {
    const parts = this.#parts;
    parts.problem.hidden = true;
    parts.figure.replaceChildren(drawTree(svgTree(layout.scene)));
    parts.card.textContent = "";
    const { step, stepCount } = this;
    parts.steps.bar.hidden = step === 0 || stepCount < 2;
    parts.steps.back.disabled = step <= 1;
    parts.steps.next.disabled = step >= stepCount;
    parts.steps.count.textContent = `${step} of ${stepCount}`;
    if (isNewStep) this.dispatchEvent(new CustomEvent("stepchange", { detail: { step, stepCount, title } }));
  }

  /** A step that cannot be shown shows nothing: it may have been meant to hide something. */
  #refuseStep(error: unknown): void {
    const known = this.#case;
    this.#refuse(error instanceof Error ? error.message : String(error));
    this.#case = known;
  }

  #press(event: KeyboardEvent): void {
    const move = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (event.key === "PageDown" || event.key === "PageUp") {
      if (this.step === 0) return;
      event.preventDefault();
      if (event.key === "PageDown") this.next();
      else this.previous();
    } else if (move !== undefined) {
      event.preventDefault();
      this.#walk(move);
    } else if (event.key === "Escape") this.#choose(undefined);
  }

  /** To the next mark or the one before, in the order of the figure. */
  #walk(move: number): void {
    const marks = [...this.#parts.figure.querySelectorAll("[data-record][aria-label]")];
    const at = marks.findIndex((mark) => mark.hasAttribute("data-chosen"));
    this.#choose(marks[Math.min(marks.length - 1, Math.max(0, at + (at < 0 && move < 0 ? 1 : move)))]);
  }

  #choose(target: EventTarget | null | undefined): void {
    const mark = target instanceof Element ? target.closest("[data-record]") : null;
    for (const other of this.#parts.figure.querySelectorAll("[data-chosen]")) other.removeAttribute("data-chosen");
    const label = mark?.getAttribute("aria-label") ?? mark?.textContent ?? "";
    this.#parts.card.textContent = label;
    if (mark === null) return;
    mark.setAttribute("data-chosen", "");
    this.dispatchEvent(new CustomEvent("select", { detail: { path: mark.getAttribute("data-record"), label } }));
  }
}

export function defineTimeline(name = "courseline-timeline"): void {
  if (customElements.get(name) === undefined) customElements.define(name, CourselineTimeline);
}

function createParts() {
  const figure = part("div", "figure");
  figure.tabIndex = 0;
  figure.setAttribute("role", "application");
  figure.setAttribute("aria-label", "Figure: arrow keys walk over its marks, Page up and Page down change the step");
  const card = part("p", "card");
  card.setAttribute("role", "status");
  const problem = part("p", "problem");
  problem.setAttribute("role", "alert");
  problem.hidden = true;
  const bar = part("div", "steps");
  bar.hidden = true;
  const [back, count, next] = [part("button", "back"), part("span", "count"), part("button", "next")];
  back.textContent = "Back";
  next.textContent = "Next";
  bar.append(back, count, next);
  return { figure, card, problem, steps: { bar, back, count, next } };
}
