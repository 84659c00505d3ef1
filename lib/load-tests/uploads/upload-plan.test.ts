import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jmeterFile, locustFiles, unreadableFile, uploadFile } from "./upload-file.test-data.ts";
import { runProblem } from "./upload-file.ts";
import { addFiles, emptyPlan, insist, isSent, joinAbove, leaveOut, separate, type UploadPlan } from "./upload-plan.ts";

const night = Date.UTC(2026, 10, 20, 2);
const planOf = (...files: Parameters<typeof addFiles>[1]) => addFiles(emptyPlan, files);
const names = (plan: UploadPlan) => plan.runs.map((run) => run.files.map(({ name }) => name));

describe("a plan of uploads", () => {
  it("finds the run of a part that is chosen later", () => {
    const [stats, ...others] = locustFiles("checkout", night);
    const plan = planOf(...others);
    expect(plan.runs.map(({ id }) => id)).toEqual([1]);
    const whole = addFiles(plan, stats ? [stats] : []);
    expect(whole.runs).toMatchObject([{ id: 1, files: { length: 4 } }]);
  });

  it("keeps what somebody moved when more files are chosen", () => {
    const [a, b] = [jmeterFile("r-1.jtl", night, 30), jmeterFile("r-2.jtl", night, 30)];
    const plan = addFiles(separate(planOf(a, b), b.id), [jmeterFile("r-3.jtl", night, 30)]);
    expect(names(plan)).toEqual([["r-1.jtl"], ["r-2.jtl"], ["r-3.jtl"]]);
    expect(new Set(plan.runs.map(({ id }) => id)).size).toBe(3);
  });

  it("joins a run with the one above it, past those that are left out", () => {
    const plan = planOf(jmeterFile("a.jtl", night, 5), unreadableFile("b.png"), jmeterFile("c.jtl", night + 1, 5));
    const last = plan.runs.find((run) => run.files[0]?.name === "c.jtl");
    expect(names(joinAbove(plan, last?.id ?? 0)).filter((run) => run[0] !== "b.png")).toEqual([["a.jtl", "c.jtl"]]);
  });

  it("leaves out what cannot be read, unless somebody insists", () => {
    const plan = planOf(unreadableFile("b.png"));
    expect(plan.runs.filter(isSent)).toEqual([]);
    expect(insist(plan, 1).runs.filter(isSent)).toHaveLength(1);
  });

  it("has every file in exactly one run after any moves", () => {
    const files = [
      ...locustFiles("a", night),
      jmeterFile("r-1.jtl", night, 5),
      jmeterFile("r-2.jtl", night, 5),
      unreadableFile("p.png"),
    ];
    const move = fc.record({ kind: fc.constantFrom("separate", "join", "insist"), k: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let plan = planOf(...files);
        for (const { kind, k } of moves) {
          if (kind === "separate") plan = separate(plan, files[k % files.length]?.id ?? "");
          if (kind === "join") plan = joinAbove(plan, plan.runs[k % plan.runs.length]?.id ?? 0);
          if (kind === "insist") plan = insist(plan, plan.runs[k % plan.runs.length]?.id ?? 0);
        }
        expect(plan.runs.flatMap((run) => run.files.map(({ id }) => id)).sort()).toEqual(
          files.map(({ id }) => id).sort(),
        );
        expect(new Set(plan.runs.map(({ id }) => id)).size).toBe(plan.runs.length);
        expect(plan.runs.every((run) => run.files.length > 0)).toBe(true);
        expect(leaveOut(plan, files[0]?.id ?? "").runs.flatMap((run) => run.files)).toHaveLength(files.length - 1);
      }),
    );
  });
});

describe("why files are no run", () => {
  it.each([
    [[unreadableFile("shot.png")], "shot.png is a PNG picture."],
    [
      [uploadFile("a.json", "k6-summary"), jmeterFile("b.jtl", night, 5)],
      "a.json (k6-summary) and b.jtl (jmeter-csv) are not of one run.",
    ],
    [
      [uploadFile("a.json", "k6-summary"), uploadFile("b.json", "k6-summary")],
      "Each k6-summary is a run of its own: separate them.",
    ],
    [
      locustFiles("a", night).slice(2, 3),
      "a_failures.csv holds no response times: choose the _stats.csv of the same run too.",
    ],
    [locustFiles("a", night), null],
    [[jmeterFile("a.jtl", night, 5), jmeterFile("b.jtl", night, 5)], null],
  ])("%#: is said in words", (files, words) => {
    expect(runProblem(files)).toBe(words);
  });
});
