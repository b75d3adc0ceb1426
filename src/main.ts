import "./ui/base.css";
import { drawFirstPicture } from "./ui/firstPicture";
import { markData } from "./ui/performanceMarks";
import { seedCase } from "./ui/seedCase";

const place = window.document.querySelector("#app");
const named = new URLSearchParams(window.location.search).get("case");
if (place && named === null) startSeed(place);
else if (place && named !== null) void startNamed(place, named);

/** It is read when the page is; whoever reads another case says when that is done. */
function startSeed(at: Element, notice = ""): void {
  markData();
  start(at, { open: seedCase, notice });
}

function start(at: Element, { open, notice = "" }: { readonly open: typeof seedCase; readonly notice?: string }): void {
  // The picture of the whole would show for a moment what a step hides.
  if (!/[#&]step=/.test(window.location.hash)) drawFirstPicture(at, open);
  void nextFrame()
    .then(() => import("./ui/mount"))
    .then(({ mountApp }) => mountApp(at, open, { notice }));
}

/** The picture is seen before the app is started. A page in the background has no frames and does not wait for one. */
function nextFrame(): Promise<void> {
  return new Promise((seen) => {
    window.requestAnimationFrame(() => window.setTimeout(seen));
    window.setTimeout(seen, 200);
  });
}

/** With the case that the address names; where it cannot be had, with the first one and the reason. */
async function startNamed(at: Element, address: string): Promise<void> {
  const { readNamedCase } = await import("./ui/namedCase");
  const read = await readNamedCase(address, { page: window.location.href, place: at });
  if ("result" in read) start(at, { open: read.result });
  else startSeed(at, read.failure);
}
