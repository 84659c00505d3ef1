import type { Route } from "next";
import { Fragment, type ReactNode } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { metricText } from "#lib/load-tests/metric-text.ts";
import { baselineTitle } from "#lib/load-tests/verdicts/baseline-name.ts";
import type { Verdict } from "#lib/load-tests/verdicts/verdict.ts";
import { changeRangeText, numberText } from "#lib/shared/number-text.ts";

const mostNamed = 5;

type BaselineFactsProps = {
  verdict: Pick<Verdict, "baseline" | "baselineHave" | "baselineNeed" | "leftOut" | "drift" | "smallestEffect">;
  /** The runs compared with, oldest first. */
  runs: { number: number; href: Route }[];
};

/** What "normal" is made of, and how small a change it can see. */
export function BaselineFacts({ verdict, runs }: BaselineFactsProps) {
  const { baseline, baselineHave, baselineNeed, leftOut, drift, smallestEffect } = verdict;
  return (
    <section className="min-w-0">
      <SectionHead title="Baseline" meta={baseline ? baselineTitle(baseline) : "none yet"} />
      {baseline === null && (
        <p className="border-b py-2 text-ink-2 text-table">
          {`Normal is known after ${baselineNeed} runs to compare with; there ${baselineHave === 1 ? "is 1" : `are ${baselineHave}`} so far.`}
        </p>
      )}
      <dl className="text-table">
        {baseline && (
          <>
            <Fact name="Runs">
              <ComparedRuns runs={runs} />
              {baseline.kind === "pinned" && (
                <span className="ml-2 text-ink-3">{`noise from the last ${baseline.noiseRuns} runs`}</span>
              )}
            </Fact>
            {baseline.judged
              .filter(({ label }) => label === "")
              .map(({ metric, mean, smallestVisible, changePct }) => (
                <Fact key={metric} name={metricFacts[metric].name}>
                  <span className="figures text-[0.78125rem]">{metricText(metric, mean)}</span>
                  <span className="ml-2 text-ink-3">
                    {changePct === null
                      ? `sees ${numberText(Math.max(smallestVisible, smallestEffect.points), 2)} points and more`
                      : `sees ${numberText(Math.max(Math.abs(smallestVisible), smallestEffect.pct))} % and more`}
                  </span>
                </Fact>
              ))}
          </>
        )}
        {drift && (
          <Fact name="Anchor">
            {`run ${drift.number}: the last ${drift.runIds.length} runs against it`}
            {drift.figures.map(({ metric, interval, changePct }) => (
              <span key={metric} className="block text-ink-3">
                {`${metricFacts[metric].name} ${changeRangeText(interval, changePct === null ? "points" : "%", changePct === null ? 2 : 0)}`}
              </span>
            ))}
          </Fact>
        )}
        {leftOut.map(({ runId, number, reason }) => (
          <Fact key={runId} name={`Not run ${number}`}>
            {reason}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

/** All of a few; of many how many, and the first and the last. */
function ComparedRuns({ runs }: Pick<BaselineFactsProps, "runs">) {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first && last && runs.length > mostNamed)
    return (
      <>
        {runs.length} runs, <RunLink {...first} /> to <RunLink {...last} />
      </>
    );
  return runs.map((run, k) => (
    <Fragment key={run.number}>
      {k > 0 && ", "}
      <RunLink {...run} />
    </Fragment>
  ));
}

function RunLink({ number, href }: BaselineFactsProps["runs"][number]) {
  return (
    <TextLink href={href} className="figures text-[0.78125rem]">
      {String(number)}
    </TextLink>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6rem_1fr] items-baseline border-b py-1.5">
      <dt className="text-ink-3 text-meta">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
