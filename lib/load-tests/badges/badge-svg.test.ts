import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { verdictStatuses } from "../verdicts/verdict.ts";
import { badgeSvg } from "./badge-svg.ts";

/** The texts of a picture, by a strict parser. */
function textsOf(svg: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("text", (text) => texts.push(text));
  parser.write(svg).close();
  return texts.filter((text) => text.trim() !== "");
}

test.each([...verdictStatuses, "none", "revoked"] as const)("says %s in words, to screen readers too", (verdict) => {
  const [title, name, word] = textsOf(badgeSvg({ test: "checkout", verdict }));
  expect(name).toBe("checkout");
  expect(title).toBe(`checkout: ${word}`);
  expect(word).not.toBe("");
});

test("is a picture whatever a test is called, and holds no script", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
      const svg = badgeSvg({ test: `${name}<script>alert(1)</script>`, verdict: "pass" });
      textsOf(svg);
      expect(svg).not.toContain("<script");
    }),
  );
});

test("shortens a long name, and keeps it in the title", () => {
  const long = "x".repeat(100);
  expect(textsOf(badgeSvg({ test: long, verdict: "fail" }))).toEqual([
    `${long}: ✗ fail`,
    `${"x".repeat(39)}…`,
    "✗ fail",
  ]);
});
