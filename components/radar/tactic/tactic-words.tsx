import type { ReactNode } from "react";
import { Markdown } from "#components/ui/markdown.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";

/** What the team expects of a tactic, and what it noted. */
export function TacticWords({ tactic: { why, hypothesis, notes } }: { tactic: TacticDetail }) {
  return (
    <section aria-labelledby="words">
      <SectionHead id="words" title="What we expect" />
      <dl>
        <Words name="Why">{why === "" ? <Unknown>nobody has said why</Unknown> : plain(why)}</Words>
        <Words name="Hypothesis">
          {hypothesis === "" ? <Unknown>nobody has said what it should change</Unknown> : plain(hypothesis)}
        </Words>
        <Words name="Notes">{notes === "" ? <Unknown>none</Unknown> : <Markdown text={notes} />}</Words>
      </dl>
    </section>
  );
}

function Words({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-1 border-b py-2 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <dt className="text-ink-3 text-meta leading-5">{name}</dt>
      <dd dir="auto" className="min-w-0 max-w-[72ch] text-left [overflow-wrap:anywhere]">
        {children}
      </dd>
    </div>
  );
}

function plain(text: string): ReactNode {
  return <p className="whitespace-pre-line">{text}</p>;
}
