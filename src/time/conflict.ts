import { potentialsOf } from "./graph";
import { dayBoundsOf, minutesOf, type Keeps, type Minutes } from "./minutes";
import { strengths, type Bound, type Network, type Strength } from "./network";

/** Statements that cannot all hold, and the one that gave way. */
export interface Conflict {
  /** A minimal set: without any one of them the others agree. Indices of statements, in file order. */
  readonly statements: readonly number[];
  readonly gaveWay: number;
  /** By how many days they miss each other; absent where it is a matter of hours. */
  readonly excess?: number;
}

export interface Agreement {
  /** Bounds of all statements that hold, those that follow from clock times among them. */
  readonly bounds: readonly Bound[];
  readonly minutes: Minutes;
  readonly conflicts: readonly Conflict[];
}

/** Facts are taken first, then what is less firm, so that nothing gives way to what is weaker than itself. */
const levels: readonly (readonly Strength[])[] = [["fact"], ["prose"], ["builtIn", "series"], ["schedule"], ["assumed"]];

/**
 * Finds the statements of a network that can hold together. Where some contradict each other the weakest gives way, and among equals
 * the latest in the file.
 */
export function agree(network: Network): Agreement {
  const all = boundsInForce(network, () => true);
  if (potentialsOf(network.size, all.bounds).feasible) return { ...all, conflicts: [] };
  const dropped = new Set<number>();
  const conflicts: Conflict[] = [];
  let used = new Set<Strength>();
  for (const level of levels) {
    used = new Set([...used, ...level]);
    const keeps = keepsStrengths(network, used, dropped);
    for (let cycle = contradiction(network, keeps); cycle !== undefined; cycle = contradiction(network, keeps)) {
      const conflict = conflictOf(network, cycle);
      dropped.add(conflict.gaveWay);
      conflicts.push(conflict);
    }
  }
  const keeps = keepsStrengths(network, new Set(strengths), dropped);
  return { ...boundsInForce(network, keeps), conflicts };
}

/** Which statements are in use: those of the given strengths that did not give way. */
export function keepsStrengths(network: Network, used: ReadonlySet<Strength>, dropped: ReadonlySet<number>): Keeps {
  return (statement) => {
    if (statement === undefined) return true;
    const strength = network.statements[statement]?.strength;
    return strength !== undefined && used.has(strength) && !dropped.has(statement);
  };
}

/** All bounds between days of the statements in use. */
export function boundsInForce(network: Network, keeps: Keeps): { readonly bounds: readonly Bound[]; readonly minutes: Minutes } {
  const minutes = minutesOf(network, keeps);
  const bounds = network.bounds.filter((bound) => keeps(bound.statement));
  return { bounds: [...bounds, ...dayBoundsOf(network, minutes)], minutes };
}

type Contradiction = Pick<Conflict, "statements" | "excess">;

function contradiction(network: Network, keeps: Keeps): Contradiction | undefined {
  const found = potentialsOf(network.size, boundsInForce(network, keeps).bounds);
  if (found.feasible) return undefined;
  const named = found.cycle.flatMap(({ statement }) => (statement === undefined ? [] : [statement]));
  const ofInstants = found.cycle.some((bound) => bound.ofInstants);
  // A bound that follows from clock times names no statement: each of theirs may be part of it.
  const unnamed = ofInstants ? minuteStatements(network).filter(keeps) : [];
  const statements = [...new Set([...named, ...unnamed])].sort((a, b) => a - b);
  return ofInstants ? { statements } : { statements, excess: 0 - found.cycle.reduce((sum, { most }) => sum + most, 0) };
}

const minuteStatements = (network: Network): readonly number[] =>
  [...network.minuteBounds, ...network.timesOfDay].flatMap(({ statement }) => (statement === undefined ? [] : [statement]));

/** Leaves out, one after the other, what the contradiction does not need; the last in the file of the weakest gives way. */
function conflictOf(network: Network, { statements, ...excess }: Contradiction): Conflict {
  let needed = statements;
  for (const statement of statements) {
    const fewer = needed.filter((other) => other !== statement);
    const keeps: Keeps = (other) => other === undefined || fewer.includes(other);
    if (contradiction(network, keeps) !== undefined) needed = fewer;
  }
  const rank = (statement: number) =>
    levels.findIndex((level) => level.includes(network.statements[statement]?.strength ?? "fact"));
  const gaveWay = needed.reduce((weakest, statement) => (rank(statement) >= rank(weakest) ? statement : weakest), needed[0] ?? 0);
  return { statements: needed, gaveWay, ...excess };
}
