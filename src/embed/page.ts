/** The page for a frame: one element that fills it, its state in the address, so that a frame that was unloaded comes back where it was. */
const asked = new URLSearchParams(window.location.search);
const element = document.createElement("courseline-timeline");
for (const name of ["src", "preset", "theme"]) {
  const value = asked.get(name === "src" ? "case" : name);
  if (value !== null) element.setAttribute(name, value);
}

/** Step and axis stand behind the #: a change of them asks no server. Where they stand before it they count as well: a step would hide nothing. */
function follow(): void {
  const said = new URLSearchParams(window.location.hash.slice(1));
  for (const name of ["step", "axis"]) {
    const value = said.get(name) ?? asked.get(name);
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
follow();
window.addEventListener("hashchange", follow);
element.addEventListener("stepchange", () => {
  const said = new URLSearchParams(window.location.hash.slice(1));
  const step = element.getAttribute("step");
  if (step === null) said.delete("step");
  else said.set("step", step);
  window.history.replaceState(window.history.state, "", `#${said}`);
});
document.body.append(element);
