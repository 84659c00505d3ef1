import type { Route } from "next";
import type { ReactNode } from "react";
import { ScatterChart } from "#components/charts/scatter-chart.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ExperimentView } from "#lib/load-tests/comparing/experiment-view.ts";
import { metricFacts } from "#lib/load-tests/metric.ts";
import { figureText, numberText } from "#lib/shared/number-text.ts";

type ExperimentBodyProps = {
  view: ExperimentView;
  fileName: string;
  /** Between the answer and the chart: what is looked at. */
  choices: ReactNode;
  /** The page of a run; null for who may see this alone. */
  runHref: ((number: number) => Route) | null;
};

/** A figure against one value of the configuration. */
export function ExperimentBody({ view, fileName, choices, runHref }: ExperimentBodyProps) {
  const { name, metric, label, points, groups, axis, texts, alsoDiffers } = view;
  const facts = metricFacts[metric];
  const unit = facts.unit === "" ? facts.name : `${facts.name}, ${facts.unit}`;
  return (
    <>
      <Answer explanation={view.explanation}>{view.sentence}</Answer>
      {choices}
      {points.length > 0 && (
        <div className="mt-6 grid gap-x-12 gap-y-7 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <ScatterChart
            title={`${facts.name.charAt(0).toUpperCase()}${facts.name.slice(1)} against ${name}`.replace(
              /^P(?=\d)/,
              "p",
            )}
            meta={`${label === "" ? "all requests" : label}; a dot is a run, a bar the mean with its 95 % interval${axis === "log" ? "; logarithmic" : ""}`}
            fileName={fileName}
            x={{
              name,
              kind: axis,
              ticks: axis === "words" ? texts.map((text, at) => ({ at, text: cut(text) })) : undefined,
            }}
            unit={unit}
            points={points.map(({ number, x, y, words }) => ({
              x,
              y,
              title: `Run ${number}`,
              words,
              href: runHref?.(number),
            }))}
            means={groups.map(({ x, mean, low, high }) => ({ x, mean, low, high }))}
            table={{
              columns: ["run", name, unit],
              rows: points.map(({ number, text, y }) => [number, text, y]),
            }}
          />
          <div className="grid min-w-0 content-start gap-y-7">
            <section className="min-w-0">
              <SectionHead title="Means" meta={unit} />
              <Table label="Means">
                <thead>
                  <tr>
                    <Th>{name}</Th>
                    <Th isNumber>Runs</Th>
                    <Th isNumber>Mean</Th>
                    <Th isNumber>95 % interval</Th>
                  </tr>
                </thead>
                <tbody>
                  {groups.map(({ text, runs, mean, low, high }) => (
                    <Tr key={text}>
                      <RowHead isWrapped className="figures text-[0.78125rem]">
                        {text || "empty"}
                      </RowHead>
                      <Td isNumber>{numberText(runs)}</Td>
                      <Td isNumber className="font-semibold">
                        {figureText(mean)}
                      </Td>
                      <Td isNumber className="text-ink-2">
                        {low === null || high === null ? "one run only" : `${figureText(low)} to ${figureText(high)}`}
                      </Td>
                    </Tr>
                  ))}
                </tbody>
              </Table>
            </section>
            <section className="min-w-0">
              <SectionHead title="What else varied" />
              {alsoDiffers.length === 0 ? (
                <p className="py-3 text-ink-2 text-table">Nothing that was written down: all else was the same.</p>
              ) : (
                <ul className="text-table">
                  {alsoDiffers.map(({ name: other, words, isBound }) => (
                    <li key={other} className="border-b py-2 [overflow-wrap:anywhere]">
                      {words}
                      {isBound && (
                        <span className="block text-ink-3 text-meta">It changed with {name} every time.</span>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </div>
        </div>
      )}
    </>
  );
}

function cut(text: string): string {
  return text.length > 14 ? `${text.slice(0, 13)}…` : text;
}
