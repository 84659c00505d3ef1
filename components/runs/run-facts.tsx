import type { ReactNode } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { numberText } from "#lib/shared/number-text.ts";

type RunFactsProps = {
  revision: string;
  branch: string;
  version: string;
  /** The most users that the file shows. */
  maxUsers: number | null;
  config: Record<string, string>;
  tags: Record<string, string>;
};

/** What was tested, and with which configuration. */
export function RunFacts({ revision, branch, version, maxUsers, config, tags }: RunFactsProps) {
  return (
    <section>
      <SectionHead title="What ran" />
      <dl className="text-table">
        <Fact name="Revision">{revision && <code className="[overflow-wrap:anywhere]">{revision}</code>}</Fact>
        <Fact name="Branch">{branch}</Fact>
        <Fact name="Version">{version}</Fact>
        <Fact name="Users at the peak">
          {maxUsers !== null && <span className="figures">{numberText(maxUsers)}</span>}
        </Fact>
        {Object.entries(config).map(([key, value]) => (
          <Fact key={key} name={`config.${key}`}>
            {value}
          </Fact>
        ))}
        {Object.entries(tags).map(([key, value]) => (
          <Fact key={key} name={`tag.${key}`}>
            {value}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-h-9 grid-cols-[9rem_minmax(0,1fr)] items-center gap-3 border-b py-1">
      <dt className="text-ink-3 text-meta [overflow-wrap:anywhere]">{name}</dt>
      <dd className="[overflow-wrap:anywhere]">{children || <Unknown />}</dd>
    </div>
  );
}
