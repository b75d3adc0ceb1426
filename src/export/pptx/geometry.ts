/** The outlines of shapes. */
import type { Box } from "../../scene/bounds";
import type { PathCommand } from "../../scene/scene";
import { emu, type Xml, xml } from "./xml";

export const rectangle: Xml = xml("a:prstGeom", { prst: "rect" }, [xml("a:avLst")]);

/** A freeform, in EMU from the corner of its box. */
export function freeform(commands: readonly PathCommand[], { left, top, right, bottom }: Box): Xml {
  const point = (x: number, y: number) => xml("a:pt", { x: emu(x) - left, y: emu(y) - top });
  const steps = commands.map((command) => stepOf(command, point));
  return xml("a:custGeom", {}, [
    ...["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"].map((empty) => xml(empty)),
    xml("a:rect", { l: 0, t: 0, r: "r", b: "b" }),
    xml("a:pathLst", {}, [xml("a:path", { w: right - left, h: bottom - top }, steps)]),
  ]);
}

function stepOf(command: PathCommand, point: (x: number, y: number) => Xml): Xml {
  switch (command[0]) {
    case "M":
      return xml("a:moveTo", {}, [point(command[1], command[2])]);
    case "L":
      return xml("a:lnTo", {}, [point(command[1], command[2])]);
    case "C": {
      const [, ax, ay, bx, by, x, y] = command;
      return xml("a:cubicBezTo", {}, [point(ax, ay), point(bx, by), point(x, y)]);
    }
    case "Z":
      return xml("a:close");
    default:
      return command satisfies never;
  }
}
