import { expect, it } from "vitest";
import { addressOf } from "../../src/ui/namedCase";

const page = "https://cases.example/timeline/index.html?case=x";
const hrefOf = (named: string) => {
  const address = addressOf(named, page);
  return "result" in address ? address.result.href : address.failure;
};

it("takes an address beside the page, from the top of its host or in full", () => {
  expect(hrefOf("cases/one.json")).toBe("https://cases.example/timeline/cases/one.json");
  expect(hrefOf("/one.json")).toBe("https://cases.example/one.json");
  expect(hrefOf("https://cases.example/one.json")).toBe("https://cases.example/one.json");
});

it.each([
  "https://elsewhere.example/one.json",
  "//elsewhere.example/one.json",
  "http://cases.example/one.json",
  "https://cases.example:8443/one.json",
  "data:application/json,{}",
  "javascript:alert(1)",
  "blob:null/0",
])("refuses %s, which is not where the page comes from", (named) => {
  expect(hrefOf(named)).toMatch(/^the address asks for a case of .+; only cases of https:\/\/cases\.example are fetched$/);
});

it("refuses what is no address, and everything for a page from a disk", () => {
  expect(hrefOf("http://:")).toBe("the address asks for “http://:”, which is no address of a case");
  expect(addressOf("one.json", "file:///home/me/courseline.html")).toEqual({
    failure: "the address asks for “one.json”, and a page from a disk fetches nothing: open the file in the app instead",
  });
});
