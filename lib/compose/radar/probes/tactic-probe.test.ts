import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type EvidenceVerdict, evidenceVerdicts } from "#lib/team-test/evidence/evidence.ts";
import { againstHabit, probeLines, type TacticProbe, whatProbesSay } from "./tactic-probe.ts";

const probe = (verdict: EvidenceVerdict, question = "Own environment"): TacticProbe => ({
  question,
  verdict,
  sentence: `What is known of ${question}.`,
});

describe("the probes of a tactic’s questions", () => {
  test.each<[EvidenceVerdict[], "agree" | "contradict" | "say nothing"]>([
    [[], "say nothing"],
    [["no_data"], "say nothing"],
    [["stale"], "say nothing"],
    [["no_data", "stale"], "say nothing"],
    [["supports"], "agree"],
    [["supports", "no_data"], "agree"],
    [["stale", "supports"], "agree"],
    [["contradicts"], "contradict"],
    [["supports", "contradicts"], "contradict"],
    [["contradicts", "no_data", "stale"], "contradict"],
  ])("that find %j %s", (verdicts, said) => {
    expect(whatProbesSay(verdicts.map((verdict) => probe(verdict)))).toBe(said);
  });

  test("contradict as soon as one does, and their order does not matter", () => {
    const anyVerdicts = fc.array(fc.constantFrom(...evidenceVerdicts), { maxLength: 6 });
    fc.assert(
      fc.property(anyVerdicts, (verdicts) => {
        const said = whatProbesSay(verdicts.map((verdict) => probe(verdict)));
        expect(said).toBe(whatProbesSay(verdicts.toReversed().map((verdict) => probe(verdict))));
        expect(said === "contradict").toBe(verdicts.includes("contradicts"));
        expect(againstHabit(verdicts.map((verdict) => probe(verdict))) === null).toBe(said !== "contradict");
      }),
    );
  });

  test("are told with their own sentence, but those without data", () => {
    expect(
      probeLines([probe("supports"), probe("contradicts", "Trends"), probe("stale", "Tool"), probe("no_data", "Data")]),
    ).toEqual([
      "The probe of “Own environment” agrees: What is known of Own environment.",
      "The probe of “Trends” says otherwise: What is known of Trends.",
      "The probe of “Tool” is stale: What is known of Tool.",
    ]);
  });

  test("say why a tactic is not proposed as a habit", () => {
    expect(againstHabit([probe("supports"), probe("contradicts", "Trends")])).toBe(
      "Usually, twice running; but the probe of “Trends” says otherwise: What is known of Trends.",
    );
    expect(againstHabit([probe("contradicts", "Trends"), probe("contradicts", "Tool")])).toBe(
      "Usually, twice running; but the probe of “Trends” says otherwise: What is known of Trends. " +
        "The probe of “Tool” says otherwise: What is known of Tool.",
    );
  });
});
