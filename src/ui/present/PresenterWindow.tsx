import { type CSSProperties, type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { SceneSvg } from "../SceneSvg";
import type { Scene } from "../../scene/scene";

interface Props {
  readonly popup: Window;
  readonly number: number;
  readonly count: number;
  readonly title: string;
  readonly notes: string | undefined;
  readonly next: { readonly title: string; readonly scene: Scene | undefined } | undefined;
  readonly onGo: (by: 1 | -1) => void;
}

/** What the presenter alone sees, in a window of its own: it is drawn from here, and has no page of its own to load. */
export const PresenterWindow = ({ popup, ...shown }: Props): ReactNode =>
  createPortal(<PresenterView {...shown} />, popup.document.body);

function PresenterView({ number, count, title, notes, next, onGo }: Omit<Props, "popup">): ReactNode {
  return (
    <main style={layout}>
      <header style={row}>
        <strong style={large}>
          {number} / {count}
        </strong>
        <Clock />
      </header>
      <h1 style={heading}>{title}</h1>
      <p style={notesStyle}>{notes ?? "No notes for this step."}</p>
      <section style={nextStyle} aria-label="Next step">
        <h2 style={small}>{next ? `Next: ${next.title}` : "This is the last step."}</h2>
        {next?.scene && (
          <div key={number} style={preview} ref={fitPicture}>
            <SceneSvg scene={next.scene} />
          </div>
        )}
      </section>
      <footer style={row}>
        <button type="button" style={button} onClick={() => onGo(-1)}>
          Step before
        </button>
        <button type="button" style={button} onClick={() => onGo(1)}>
          Next step
        </button>
      </footer>
    </main>
  );
}

function fitPicture(box: HTMLElement | null): void {
  const picture = box?.querySelector("svg");
  if (picture) Object.assign(picture.style, { width: "100%", height: "auto" });
}

/** Time since the start, which can be set back; nothing of it is kept. */
function Clock(): ReactNode {
  const [start, setStart] = useState(() => performance.now());
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(performance.now()), 500);
    return () => window.clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - start) / 1000));
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <>
      <span role="timer" style={large}>
        {time}
      </span>
      <button
        type="button"
        style={button}
        onClick={() => {
          setStart(performance.now());
          setNow(performance.now());
        }}
      >
        Start the time again
      </button>
    </>
  );
}

// A window of its own has none of the page's style sheets, and its policy allows none but what is set like this.
const layout: CSSProperties = {
  position: "fixed",
  inset: 0,
  overflow: "auto",
  background: "#10161d",
  color: "#e6ebf0",
  fontFamily: "Arial, Helvetica, sans-serif",
  boxSizing: "border-box",
  display: "flex",
  flexDirection: "column",
  gap: 16,
  padding: 24,
};
const row: CSSProperties = { display: "flex", flexWrap: "wrap", alignItems: "center", gap: 24 };
const large: CSSProperties = { fontSize: 40, fontVariantNumeric: "tabular-nums" };
const heading: CSSProperties = { margin: 0, fontSize: 28 };
const small: CSSProperties = { margin: "0 0 8px", fontSize: 20 };
const notesStyle: CSSProperties = { flex: 1, margin: 0, fontSize: 24, lineHeight: 1.4, whiteSpace: "pre-wrap" };
const nextStyle: CSSProperties = { opacity: 0.9 };
const preview: CSSProperties = { width: "min(100%, 480px)", aspectRatio: "16 / 9", overflow: "hidden" };
const button: CSSProperties = {
  minHeight: 44,
  padding: "0 16px",
  border: "1px solid #84909d",
  borderRadius: 4,
  background: "none",
  color: "inherit",
  font: "inherit",
  fontSize: 18,
};
