import "./ui/base.css";
import { drawFirstPicture } from "./ui/firstPicture";
import { markData } from "./ui/performanceMarks";
import { seedCase } from "./ui/seedCase";

const place = window.document.querySelector("#app");
const named = new URLSearchParams(window.location.search).get("case");
if (place && named === null) start(place, { open: seedCase });
else if (place && named !== null) void startNamed(place, named);

function start(at: Element, { open, notice = "" }: { readonly open: typeof seedCase; readonly notice?: string }): void {
  markData();
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
  start(at, "result" in read ? { open: read.result } : { open: seedCase, notice: read.failure });
}
