import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { file, readGood, readText, tag, transaction } from "./jmeter-xml.test-data.ts";

describe("XML that is none", () => {
  test("for characters that it may not hold is read all the same", async () => {
    const run = await readGood(
      file(tag(0, { lb: "a\u0001b&#x0;c&#12;&nbsp;d" }), tag(1, {}, "sample", "<x>\u0002\uFFFF]]></x>")),
    );
    expect(run.whole.requests).toBe(2);
    expect(run.labels.map(({ label }) => label).sort()).toEqual(["GET /", "a\uFFFDb\uFFFDc\uFFFD&nbsp;d"]);
  });

  test("for two documents in one file is read all the same", async () => {
    expect((await readGood(file(tag(0)) + file(tag(1)))).whole.requests).toBe(2);
  });

  test("in another encoding is read as it declares", async () => {
    const text = file(tag(0, { lb: "caf\u00e9" })).replace("UTF-8", "ISO-8859-1");
    expect((await readGood(Buffer.from(text, "latin1"))).labels[0]?.label).toBe("caf\u00e9");
    expect((await readGood(file(tag(0)).replace("UTF-8", "KLINGON"))).whole.requests).toBe(1);
  });

  test("never expands an entity", async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>`;
    expect(await readText(`${bomb}<testResults>${tag(0, { lb: "&b;" })}</testResults>`)).toContain(
      "declares a document type of its own",
    );
    const outer = await readGood(
      `<!DOCTYPE testResults SYSTEM "file:///etc/passwd"><testResults>${tag(0)}</testResults>`,
    );
    expect(outer.whole.requests).toBe(1);
  });

  test("of endless depth, faults or length ends with a message", async () => {
    expect(await readText(`<testResults>${"<sample t='1'>".repeat(100_000)}`)).toContain("nested 100 deep");
    expect(await readText(`<testResults>${"<a 1/>".repeat(30_000)}`)).toContain("more than 20,000 places");
    expect(await readText(`<testResults><sample t="${"9".repeat(70 * 1024 * 1024)}`)).toContain(
      "a piece of more than 64 MB from line 1",
    );
  });

  test("has room for ten megabytes in a label and a million labels", async () => {
    const run = await readGood(
      file(
        tag(0, { lb: "x".repeat(10_000_000) }),
        tag(1, {}, "sample", `<responseData>${"y&amp;".repeat(2_000_000)}</responseData>`),
      ),
    );
    expect(run.labels.map(({ label }) => label.length).sort((a, b) => a - b)).toEqual([5, 500]);
    const many = await readGood(file(...Array.from({ length: 20_000 }, (_, k) => tag(k, { lb: `GET /${k}` }))));
    expect(many.labels).toHaveLength(501);
  });
});

describe("a file that is cut anywhere", () => {
  const inner = tag(1, { lb: "http://a/" });
  const whole = file(
    ...Array.from({ length: 10 }, (_, k) =>
      tag(k, { lb: "é", s: k % 3 === 0 ? "false" : "true" }, "httpSample", k % 2 ? inner : ""),
    ),
    tag(20, { ...transaction, lb: "T" }, "sample", tag(21) + tag(22)),
  );
  const bytes = Buffer.from(whole);

  test("gives what is whole, or says why it cannot", async () => {
    const all = await readGood(whole);
    expect(all.losses.join()).not.toContain("cut short");
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
        const run = await readText(bytes.subarray(0, at));
        if (typeof run === "string") return;
        expect(run.whole.requests).toBeLessThanOrEqual(all.whole.requests);
        expect(run.whole.failures).toBeLessThanOrEqual(all.whole.failures ?? 0);
        expect(run.rejected.lines).toBe(0);
        // Only the line break behind the last tag may be missing without a word.
        if (at < bytes.length - 1) expect(run.losses.join()).toContain("cut short");
      }),
      { numRuns: 60 },
    );
  });

  test("or has any bytes in it never breaks the reader", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.uint8Array({ maxLength: 40 }), async (at, noise) => {
        const run = await readText(Buffer.concat([bytes.subarray(0, at), noise, bytes.subarray(at + noise.length)]));
        if (typeof run !== "string") expect(run.whole.requests).toBeLessThanOrEqual(13);
      }),
      { numRuns: 60 },
    );
  });
});
