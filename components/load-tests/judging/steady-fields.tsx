"use client";

import { useState } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { Choice } from "./choice.tsx";
import type { EditedJudging, ErrorOf } from "./edited-judging.ts";

/** Which part of a run its verdict uses. */
export function SteadyFields({ judging, errorOf }: { judging: EditedJudging; errorOf: ErrorOf }) {
  const [mode, setMode] = useState(judging.steadyMode);
  const choiceOf = (value: typeof mode) => ({
    name: "steadyMode",
    value,
    isChosen: mode === value,
    onChoose: () => setMode(value),
  });
  return (
    <section aria-labelledby="steady">
      <SectionHead id="steady" title="Ramp-up and cool-down" meta="left out of the figures that verdicts use" />
      <div role="radiogroup" aria-labelledby="steady" className="mt-4 grid max-w-2xl gap-3">
        <Choice {...choiceOf("auto")} title="Detected">
          In load and endurance tests, by how users and response times move. Both figures are shown.
        </Choice>
        <Choice
          {...choiceOf("fixed")}
          title="Fixed times"
          more={
            <>
              <TextField
                label="Ramp-up, s"
                name="rampUpS"
                inputMode="decimal"
                isFigure
                defaultValue={judging.rampUpMs / 1000}
                hint="Left out at the start"
                error={errorOf("rampUpS")}
              />
              <TextField
                label="Cool-down, s"
                name="coolDownS"
                inputMode="decimal"
                isFigure
                defaultValue={judging.coolDownMs / 1000}
                hint="Left out at the end"
                error={errorOf("coolDownS")}
              />
            </>
          }
        >
          The same of every run, for ramps that the test plan fixes.
        </Choice>
        <Choice {...choiceOf("off")} title="Nothing is left out">
          The whole run counts, from its first request to its last.
        </Choice>
      </div>
    </section>
  );
}
