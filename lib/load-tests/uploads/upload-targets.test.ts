import { describe, expect, it } from "vitest";
import { environmentNamed, likelyBranch, testNamed } from "./upload-targets.ts";

const checkout = { slug: "checkout", name: "Checkout under load", environment: "Staging", branch: "release" };
const targets = {
  tests: [checkout, { slug: "search", name: "Search", environment: "", branch: "" }],
  environments: [{ slug: "eu-1", name: "Staging Europe" }],
  branches: ["release"],
};

describe("what somebody types as a target", () => {
  it.each([
    ["checkout under load ", "checkout"],
    ["Checkout", "checkout"],
    ["search", "search"],
    ["Nothing like it", undefined],
    ["", undefined],
  ])("“%s” means the test %s", (text, slug) => {
    expect(testNamed(targets, text)?.slug).toBe(slug);
    expect(testNamed(null, text)).toBeUndefined();
  });

  it("means an environment by its name, else a new one", () => {
    expect(environmentNamed(targets, "staging europe")).toBe("eu-1");
    expect(environmentNamed(targets, " Blue ")).toBe("Blue");
  });

  it("goes to the test's usual branch, else main", () => {
    expect(likelyBranch(checkout)).toBe("release");
    expect(likelyBranch(targets.tests[1])).toBe("main");
    expect(likelyBranch(undefined)).toBe("main");
  });
});
