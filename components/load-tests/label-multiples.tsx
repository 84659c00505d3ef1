import type { Route } from "next";
import { SmallTrend } from "#components/charts/small-trend.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

export type LabelTrend = {
  label: string;
  /** The test's page with this label. */
  href: Route;
  /** Oldest first. */
  points: (number | null)[];
  /** What it came from and to: "262 → 251 ms". */
  text: string;
};

type LabelMultiplesProps = {
  /** "p95 by label" */
  title: string;
  meta: string;
  trends: LabelTrend[];
  /** The first and the last run's numbers. */
  ends: [number, number];
  marks?: { index: number; name: string }[];
};

/** The same figure of several labels side by side. */
export function LabelMultiples({ title, meta, trends, ends, marks }: LabelMultiplesProps) {
  return (
    <section className="min-w-0">
      <SectionHead title={title} meta={meta} />
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(15.5rem,1fr))] gap-x-8 gap-y-4 pt-2.5">
        {trends.map(({ label, href, points, text }) => (
          <li key={label} className="min-w-0 max-w-68">
            <p className="flex items-baseline justify-between gap-3">
              <TextLink href={href} className="figures truncate font-medium text-meta">
                {label}
              </TextLink>
              <span className="figures whitespace-nowrap text-axis text-ink-3">{text}</span>
            </p>
            <SmallTrend
              label={`${label}: ${text}`}
              points={points}
              ends={[String(ends[0]), String(ends[1])]}
              marks={marks}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
