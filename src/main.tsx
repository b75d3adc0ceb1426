import { createRoot } from "react-dom/client";
import { createCaseStore } from "./store";
import { App } from "./ui/App";
import "./ui/base.css";
import { seedCase } from "./ui/seedCase";
import { CaseStoreProvider } from "./ui/useCase";

const place = window.document.querySelector("#app");
if (place) {
  createRoot(place).render(
    <CaseStoreProvider value={createCaseStore(seedCase)}>
      <App />
    </CaseStoreProvider>,
  );
}
