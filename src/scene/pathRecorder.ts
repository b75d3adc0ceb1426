import type { PathCommand } from "./scene";
import { roundPoint } from "./round";

/** What d3-shape draws into. */
export interface PathRecorder {
  readonly commands: PathCommand[];
  readonly moveTo: (x: number, y: number) => void;
  readonly lineTo: (x: number, y: number) => void;
  readonly bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void;
  readonly quadraticCurveTo: (x1: number, y1: number, x: number, y: number) => void;
  readonly closePath: () => void;
  readonly rect: (x: number, y: number, width: number, height: number) => void;
  /** Angles in radians, clockwise from three o'clock, as on a canvas. */
  readonly arc: (x: number, y: number, radius: number, from: number, to: number, counterclockwise?: boolean) => void;
}

/** Records a path as scene commands, rounded to 0.01 pt, so that nobody parses a path string. */
export function pathRecorder(): PathRecorder {
  const commands: PathCommand[] = [];
  let last = { x: 0, y: 0 };
  const to = (x: number, y: number): void => {
    last = { x, y };
  };
  const recorder: PathRecorder = {
    commands,
    moveTo: (x, y) => {
      commands.push(["M", roundPoint(x), roundPoint(y)]);
      to(x, y);
    },
    lineTo: (x, y) => {
      commands.push(["L", roundPoint(x), roundPoint(y)]);
      to(x, y);
    },
    bezierCurveTo: (x1, y1, x2, y2, x, y) => {
      commands.push(["C", roundPoint(x1), roundPoint(y1), roundPoint(x2), roundPoint(y2), roundPoint(x), roundPoint(y)]);
      to(x, y);
    },
    quadraticCurveTo: (x1, y1, x, y) => {
      const third = (from: number, control: number): number => from + (2 / 3) * (control - from);
      recorder.bezierCurveTo(third(last.x, x1), third(last.y, y1), third(x, x1), third(y, y1), x, y);
    },
    closePath: () => {
      commands.push(["Z"]);
    },
    rect: (x, y, width, height) => {
      recorder.moveTo(x, y);
      recorder.lineTo(x + width, y);
      recorder.lineTo(x + width, y + height);
      recorder.lineTo(x, y + height);
      recorder.closePath();
    },
    arc: (x, y, radius, from, to, counterclockwise = false) =>
      drawArc(recorder, { x, y, radius, from, turn: turnOf(from, to, counterclockwise) }),
  };
  return recorder;
}

const fullTurn = 2 * Math.PI;

/** The angle swept, by the rules of the canvas: a difference of a full turn or more is a whole circle. */
function turnOf(from: number, to: number, counterclockwise: boolean): number {
  const sweep = counterclockwise ? from - to : to - from;
  const turn = sweep >= fullTurn ? fullTurn : ((sweep % fullTurn) + fullTurn) % fullTurn;
  return counterclockwise ? -turn : turn;
}

interface Arc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly from: number;
  readonly turn: number;
}

/** One cubic per quarter at most: the error stays under 0.03 % of the radius. */
function drawArc(recorder: PathRecorder, { x, y, radius, from, turn }: Arc): void {
  const at = (angle: number) => ({ x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) });
  const start = at(from);
  if (recorder.commands.length === 0 || recorder.commands.at(-1)?.[0] === "Z") recorder.moveTo(start.x, start.y);
  else recorder.lineTo(start.x, start.y);
  const parts = Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9);
  const part = turn / parts;
  const reach = (4 / 3) * Math.tan(part / 4) * radius;
  for (let index = 0; index < parts; index += 1) {
    const [a, b] = [from + index * part, from + (index + 1) * part];
    const [p, q] = [at(a), at(b)];
    recorder.bezierCurveTo(
      p.x - reach * Math.sin(a),
      p.y + reach * Math.cos(a),
      q.x + reach * Math.sin(b),
      q.y - reach * Math.cos(b),
      q.x,
      q.y,
    );
  }
}
