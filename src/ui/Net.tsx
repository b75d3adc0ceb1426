import { Component, type ReactNode } from "react";
import type { CaseStore } from "../store";
import controls from "./controls.module.css";
import styles from "./Net.module.css";
import { loadRest } from "./useRest";

interface Props {
  readonly store: CaseStore;
  readonly children: ReactNode;
}

interface State {
  readonly fault: string | undefined;
}

/** Below everything: a fault of the program must not take the case with it. It can still be saved, and the app shown again. */
export class Net extends Component<Props, State> {
  override state: State = { fault: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { store, children } = this.props;
    const { fault } = this.state;
    if (fault === undefined) return children;
    return (
      <main className={styles.net} role="alert">
        <h1>Something in Courseline broke</h1>
        <p>The case is still here. Save its file, then show it again. What broke: {fault}</p>
        <button
          type="button"
          className={`${controls.button} ${controls.primary}`}
          onClick={() => void loadRest().then((rest) => rest.saveCase(store))}
        >
          Save case file
        </button>
        <button type="button" className={controls.button} onClick={() => this.setState({ fault: undefined })}>
          Show the case again
        </button>
      </main>
    );
  }
}
