import { createRoot } from "react-dom/client";

const app = document.querySelector("#app");
if (app)
  createRoot(app).render(
    <main>
      <h1>Courseline</h1>
    </main>,
  );
