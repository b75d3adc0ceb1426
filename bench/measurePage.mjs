/** What one page costs in a fresh context of the browser: until it is painted, at rest, and under a hand that zooms and drags. */
import { gzipSync } from "node:zlib";

/** One input per so many milliseconds, as a trackpad or a dragging hand gives them. */
const inputMs = 33;
const inputs = 60;
const patience = 120_000;

/** Runs in the page before its own scripts: when it is painted, and what its frames show. */
function watch() {
  const moments = {};
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name in moments || !name.startsWith("timeline:")) continue;
      moments[name] = startTime;
      if (name === "timeline:drawn")
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => {
            moments.painted = performance.now();
          });
          port1.start();
          port2.postMessage("");
        });
    }
  }).observe({ type: "mark", buffered: true });
  const ofApp = () => {
    // While the window moves, a canvas over the figure says which window it was painted for.
    const moving = document.querySelector("main canvas:not([hidden])");
    if (moving) return moving.dataset.window;
    const seen = document.querySelector("main svg[data-window]");
    const shift = seen?.querySelector("g")?.getAttribute("transform");
    return `${shift},${seen?.querySelector("[data-record]")?.outerHTML}`;
  };
  const view = () => (globalThis.benchView ?? ofApp)();
  const bench = { moments, frames: [], steps: [] };
  bench.record = () => {
    bench.isOn = true;
    const frame = (time) => {
      const shown = view();
      if (bench.steps.at(-1)?.shown !== shown) bench.steps.push({ time, shown });
      bench.frames.push(time);
      if (bench.isOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  globalThis.bench = bench;
}

/** @param {readonly number[]} numbers @param {number} share */
const quantile = (numbers, share) =>
  [...numbers].sort((one, other) => one - other)[Math.floor(share * (numbers.length - 1))] ?? 0;

/** @param {import("@playwright/test").CDPSession} session */
async function busySeconds(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

/** Thirty turns of the wheel, in and out, then a drag of thirty steps; each is sent in its time, whatever has become of the one before. */
async function play(session) {
  const [x, y] = [760, 420];
  const mouse = (event) => session.send("Input.dispatchMouseEvent", { x, y, button: "none", ...event });
  const sent = [];
  const start = performance.now();
  for (let step = 0; step < inputs; step++) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, start + step * inputMs - performance.now())));
    const at = step - inputs / 2;
    if (at === 0) sent.push(mouse({ type: "mousePressed", button: "left", buttons: 1, clickCount: 1 }));
    if (at < 0) sent.push(mouse({ type: "mouseWheel", deltaX: 0, deltaY: at < -10 ? -100 : 100 }));
    else sent.push(mouse({ type: "mouseMoved", x: x - 8 * (at + 1), button: "left", buttons: 1 }));
  }
  sent.push(mouse({ type: "mouseReleased", x: x - 4 * inputs, button: "left", clickCount: 1 }));
  await Promise.all(sent);
}

/** Until nothing that is shown has changed for half a second. */
async function settled(page) {
  await page.waitForFunction(
    () => {
      const { steps, frames } = globalThis.bench;
      return (frames.at(-1) ?? 0) - (steps.at(-1)?.time ?? 0) > 500;
    },
    undefined,
    { timeout: patience },
  );
}

async function underAHand(page, session) {
  await page.evaluate(() => globalThis.bench.record());
  const busy = await busySeconds(session);
  await play(session);
  const end = await page.evaluate(() => performance.now());
  await settled(page);
  const { frames, steps } = await page.evaluate(() => {
    globalThis.bench.isOn = false;
    return globalThis.bench;
  });
  const last = steps.at(-1)?.time ?? end;
  const until = Math.max(end, last);
  const lengths = frames.flatMap((time, index) => (index > 0 && time <= until ? [time - frames[index - 1]] : []));
  return {
    frameP50: quantile(lengths, 0.5),
    frameP95: quantile(lengths, 0.95),
    longFrames: lengths.filter((length) => length > 50).length,
    steps: steps.length - 1,
    busyMs: ((await busySeconds(session)) - busy) * 1000,
    settleMs: Math.max(0, last - end),
  };
}

/** @param {import("@playwright/test").Browser} browser @param {string} address */
export async function measurePage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const scripts = [];
  page.on("response", (response) => scripts.push(response));
  const faults = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  try {
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    await page.goto(address);
    await page.waitForFunction(() => globalThis.bench.moments.painted !== undefined, undefined, { timeout: patience });
    const moments = await page.evaluate(() => globalThis.bench.moments);
    await page.waitForLoadState("networkidle");
    const bodies = await Promise.all(
      scripts.filter((response) => !response.url().includes("/cases/")).map((response) => response.body()),
    );
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
    const hand = await underAHand(page, session);
    if (faults.length > 0) throw new Error(faults.join("; "));
    return {
      coldMs: moments.painted,
      drawMs: moments.painted - moments["timeline:data"],
      heapMb: usedSize / 1e6,
      nodes,
      shippedKb: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000,
      ...hand,
    };
  } finally {
    await context.close();
  }
}
