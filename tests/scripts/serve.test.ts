import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostedPolicy } from "../../scripts/policy.mjs";
import { fileOf, fileServer, listen } from "../../scripts/serve.mjs";

const outside = realpathSync(mkdtempSync(join(tmpdir(), "courseline-")));
const folder = join(outside, "dist");
mkdirSync(join(folder, "assets"), { recursive: true });
for (const name of ["index.html", "courseline.html", "assets/a.js", "assets/a b.json", ".hidden", "../secret.txt"]) {
  writeFileSync(join(folder, name), name);
}
mkdirSync(`${folder}-other`);
writeFileSync(`${folder}-other/a.txt`, "");
symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));

const server = fileServer(folder);
let port = 0;
beforeAll(async () => {
  port = await listen(server, 0);
});
afterAll(() => {
  server.close();
  rmSync(outside, { recursive: true });
});

const ask = (path: string, method = "GET") =>
  new Promise<IncomingMessage & { body: string }>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, agent: false }, (response) => {
      let body = "";
      response.on("data", (piece) => (body += piece));
      response.on("end", () => resolve(Object.assign(response, { body })));
    });
    asked.on("error", reject).end();
  });

test("a file is found below the folder, a folder as its index page", () => {
  expect(fileOf(folder, "/")).toBe(join(folder, "index.html"));
  expect(fileOf(folder, "/?case=cases/a.json#x")).toBe(join(folder, "index.html"));
  expect(fileOf(folder, "/assets/a%20b.json")).toBe(join(folder, "assets/a b.json"));
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/assets/../../secret.txt",
  "/../dist-other/a.txt",
  "//etc/passwd",
  "/link.txt",
  "/.hidden",
  "/assets",
  "/nothing.html",
  "/%00",
  "/%",
  "index.html",
  "",
])('the address "%s" leads nowhere', (address) => {
  expect(fileOf(folder, address)).toBeUndefined();
});

test("the page comes with its type, its policy and no permission to frame or keep it", async () => {
  const { statusCode, headers, body } = await ask("/");
  expect([statusCode, body]).toEqual([200, "index.html"]);
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `${hostedPolicy}; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
  });
});

test("scripts and cases come with types that a browser accepts under nosniff", async () => {
  expect((await ask("/assets/a.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect((await ask("/assets/a%20b.json")).headers["content-type"]).toBe("application/json; charset=utf-8");
});

test("the single file keeps its own policy, which the app's would contradict", async () => {
  expect((await ask("/courseline.html")).headers["content-security-policy"]).toBe("frame-ancestors 'none'");
});

test("what leads out of the folder is not found, and nothing can be written", async () => {
  expect((await ask("/../secret.txt")).statusCode).toBe(404);
  expect((await ask("/", "POST")).statusCode).toBe(405);
  expect(await ask("/", "HEAD")).toMatchObject({ statusCode: 200, body: "" });
});

test("it listens on this machine alone, and takes the next port when one is taken", async () => {
  expect(server.address()).toMatchObject({ address: "127.0.0.1" });
  const second = fileServer(folder);
  const next = await listen(second, port);
  second.close();
  expect(next).toBeGreaterThan(port);
});

test("it gives up with the reason when no port is free", async () => {
  await expect(listen(fileServer(folder), port, 1)).rejects.toThrow("EADDRINUSE");
});
