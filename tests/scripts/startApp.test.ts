import { expect, test } from "vitest";
import { openCommand, wantedPort } from "../../scripts/startApp.mjs";

test("the port is 4173 unless another one is asked for", () => {
  expect(wantedPort([], {})).toEqual({ port: 4173 });
  expect(wantedPort(["--port", "5000"], {})).toEqual({ port: 5000 });
  expect(wantedPort(["--port=0"], {})).toEqual({ port: 0 });
});

test("`npm start --port 5000` works without the two dashes, however npm hands it on", () => {
  expect(wantedPort(["5000"], { npm_config_port: "true" })).toEqual({ port: 5000 });
  expect(wantedPort([], { npm_config_port: "5000" })).toEqual({ port: 5000 });
  expect(wantedPort(["--port", "6000"], { npm_config_port: "5000" })).toEqual({ port: 6000 });
});

test.each(["x", "-1", "65536", "80.5", ""])('the port "%s" is refused', (text) => {
  expect(wantedPort([`--port=${text}`], {})).toEqual({ problem: `expected a port from 0 to 65535, found "${text}"` });
});

test("an option that is not there is refused with the one that is", () => {
  expect(wantedPort(["--prot", "1"], {})).toEqual({ problem: expect.stringMatching(/'--prot'.*the one option is --port N$/) });
});

test("a browser is opened where somebody can see it", () => {
  const on = (platform: string, environment: Record<string, string>) => openCommand("http://a/", { platform, environment })?.[0];
  expect(on("linux", { DISPLAY: ":0" })).toBe("xdg-open");
  expect(on("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe("xdg-open");
  expect(on("darwin", {})).toBe("open");
  expect(on("win32", {})).toBe("cmd");
  expect(on("linux", {})).toBeUndefined();
  expect(on("darwin", { CI: "true" })).toBeUndefined();
});
