import { PercentilePlot } from "#components/charts/percentile-plot.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ReportedPercentile } from "#lib/load-tests/parsed-run.ts";
import type { PercentilePoint } from "#lib/load-tests/run-view/percentile-points.ts";
import { msText } from "#lib/shared/number-text.ts";

type RunPercentilesProps = {
  number: number;
  points: PercentilePoint[];
  /** The tool's own, where there is no distribution to compute them from. */
  reported: ReportedPercentile[];
  /** How many runs `normal` is the range of; 0 without a baseline. */
  baselineRuns: number;
  fileName: string;
};

/** The distribution of response times, or the few percentiles that the tool told. */
export function RunPercentiles({ number, points, reported, baselineRuns, fileName }: RunPercentilesProps) {
  if (points.length < 2) return <ReportedPercentiles reported={reported} />;
  return (
    <PercentilePlot
      title="Percentiles"
      meta={baselineRuns > 0 ? `against the range of the last ${baselineRuns} runs` : "no runs to compare with yet"}
      fileName={`${fileName}-percentiles`}
      name={`run ${number}`}
      points={points}
    />
  );
}

function ReportedPercentiles({ reported }: { reported: ReportedPercentile[] }) {
  return (
    <section className="min-w-0">
      <SectionHead title="Percentiles" meta="as the tool reported them, rounded by it" />
      {reported.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">Unknown: the file holds no percentiles.</p>
      ) : (
        <Table label="Percentiles, reported">
          <thead>
            <tr>
              <Th>Percentile</Th>
              <Th isNumber>ms</Th>
            </tr>
          </thead>
          <tbody>
            {reported.map(({ percentile, ms }) => (
              <Tr key={percentile}>
                <Td className="figures">p{percentile}</Td>
                <Td isNumber>{msText(ms)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
