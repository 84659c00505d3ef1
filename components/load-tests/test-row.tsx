import type { Route } from "next";
import Link from "next/link";
import { Sparkline } from "#components/charts/sparkline.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { VerdictStatus } from "#lib/load-tests/verdict.ts";

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
  };
};

export function TestRow({ name, href, meta, verdict, sentence, figure, trend }: TestSummary) {
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2 border-b py-4 lg:h-24 lg:grid-cols-[6.75rem_minmax(0,1fr)_8rem_minmax(16rem,24.5rem)] lg:py-0">
      <span className="text-lead">
        {verdict ? <VerdictBadge verdict={verdict} size={18} /> : <span className="text-ink-3">No verdict</span>}
      </span>
      <div className="max-lg:order-3 max-lg:col-span-2">
        <Link href={href} className="mr-2 font-semibold text-lead underline-offset-2 hover:underline">
          {name}
        </Link>
        <span className="text-ink-3 text-meta">{meta}</span>
        <p className="mt-0.5 line-clamp-2 text-pretty text-ink-2">{sentence}</p>
      </div>
      <div className="grid justify-items-end">
        <Figure
          text={figure.text}
          unit={figure.unit}
          className="block font-medium text-[1.75rem] leading-8 tracking-[-0.03em] [&>span]:text-lead [&>span]:tracking-normal"
        />
        <span className="text-ink-3 text-meta">{figure.name}</span>
      </div>
      <div className="max-lg:order-4 max-lg:col-span-2">
        <Sparkline {...trend} verdict={verdict} />
      </div>
    </li>
  );
}
