import type { Route } from "next";
import Link from "next/link";
import { Sparkline } from "#components/charts/sparkline.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Figure } from "#components/ui/figure.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";

/** A test as the overview shows it: its latest verdict, its leading figure, and where that came from. */
export type TestSummary = {
  name: string;
  href: Route;
  /** "load, staging" */
  meta: string;
  /** Null before the first judged run. */
  verdict: VerdictStatus | null;
  sentence: string;
  figure: { text: string | null; unit: string; name: string };
  trend: {
    label: string;
    points: (number | null)[];
    bands: { from: number; to: number; low: number; high: number }[];
    objective: { value: number; text: string } | null;
    ends: [string, string] | undefined;
  };
};

const columns = "lg:grid-cols-[6.75rem_minmax(0,1fr)_8rem_minmax(16rem,24.5rem)]";

/** The heads of the rows' columns, where there is room for columns. */
export function TestRowHeads() {
  return (
    <div
      aria-hidden="true"
      className={`mt-4 grid gap-x-6 border-b pb-1.5 text-ink-3 text-meta max-lg:hidden ${columns}`}
    >
      <span>Newest run</span>
      <span />
      <span className="text-right">Now</span>
      <span>up to 90 runs, the band is normal</span>
    </div>
  );
}

/** One test in a row. One that never was read has no figure, and is as quiet as that. */
export function TestRow({ name, href, meta, verdict, sentence, figure, trend }: TestSummary) {
  const runs = trend.points.length;
  return (
    <li
      className={classNames(
        "grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2 border-b py-4 lg:py-0",
        columns,
        runs === 0 ? "lg:h-18" : "lg:h-24",
      )}
    >
      <Newest verdict={verdict} />
      <div className="max-lg:order-3 max-lg:col-span-2">
        <Link href={href} className="mr-2 font-semibold text-lead underline-offset-2 hover:underline">
          {name}
        </Link>
        <span className="text-ink-3 text-meta">{meta}</span>
        <p className="mt-0.5 line-clamp-2 text-pretty text-ink-2">{sentence}</p>
      </div>
      {runs > 0 && (
        <div className="grid justify-items-end">
          <Figure
            text={figure.text}
            unit={figure.unit}
            className="block font-medium text-[1.75rem] leading-8 tracking-[-0.03em] [&>span]:text-lead [&>span]:tracking-normal"
          />
          <span className="text-ink-3 text-meta">{figure.name}</span>
        </div>
      )}
      {runs === 1 && <p className="text-ink-3 text-meta max-lg:hidden">one run so far</p>}
      {runs > 1 && (
        <div className="max-lg:order-4 max-lg:col-span-2">
          <Sparkline {...trend} verdict={verdict} />
        </div>
      )}
    </li>
  );
}

/** Loud where it says something: what could not be judged is there, in small. */
function Newest({ verdict }: { verdict: VerdictStatus | null }) {
  if (verdict === null) return <span className="text-ink-3">No verdict</span>;
  const isJudged = verdict === "pass" || verdict === "warning" || verdict === "fail";
  return (
    <span className={isJudged ? "text-lead" : "[&>span]:font-normal"}>
      <VerdictBadge verdict={verdict} size={isJudged ? 18 : 14} />
    </span>
  );
}
