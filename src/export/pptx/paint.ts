/** Fills and lines. */
import type { Stroke } from "../../scene/scene";
import { emu, type Xml, xml } from "./xml";

/** "#rrggbb" or "#rrggbbaa"; undefined paints nothing, which has to be said: a theme would paint otherwise. */
export function fillOf(color: string | undefined): Xml {
  if (color === undefined) return xml("a:noFill");
  const opacity = Number.parseInt(color.slice(7, 9) || "ff", 16) / 255;
  const alpha = opacity < 1 ? xml("a:alpha", { val: Math.round(opacity * 100_000) }) : undefined;
  return xml("a:solidFill", {}, [xml("a:srgbClr", { val: color.slice(1, 7).toUpperCase() }, [alpha])]);
}

/** Butt ends and mitred corners up to four widths, as SVG draws them. */
export function lineOf(stroke: Stroke | undefined): Xml {
  if (stroke === undefined) return xml("a:ln", {}, [xml("a:noFill")]);
  const { color, width, dash } = stroke;
  return xml("a:ln", { w: emu(width), cap: "flat" }, [
    fillOf(color),
    dash ? dashesOf(dash, width) : xml("a:prstDash", { val: "solid" }),
    xml("a:miter", { lim: 400_000 }),
  ]);
}

/** Dashes and gaps count in thousandths of a percent of the line's width. */
function dashesOf(dash: readonly number[], width: number): Xml {
  const part = (length: number | undefined) => Math.round(((length ?? 0) / width) * 100_000);
  const even = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const stops = even.flatMap((length, at) => (at % 2 === 0 ? [xml("a:ds", { d: part(length), sp: part(even[at + 1]) })] : []));
  return xml("a:custDash", {}, stops);
}
