import type { Route } from "next";
import { type Choice, ParamSelect } from "#components/load-tests/param-select.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

export type ComparedLine = {
  number: number;
  href: Route;
  /** "Thu 22 Oct 2026, 02:00, main a1b2c3d4" */
  facts: string;
  /** Null for the base. */
  makeBase: Route | null;
  /** Null where two runs are left. */
  remove: Route | null;
};

/** The runs compared, and how to choose others. Every choice is another address. */
export function ComparedRuns({ runs, others }: { runs: ComparedLine[]; others: Choice[] }) {
  return (
    <section aria-label="Runs compared" className="mt-4">
      <ul className="text-table">
        {runs.map(({ number, href, facts, makeBase, remove }) => (
          <li key={number} className="flex min-h-8 flex-wrap items-center gap-x-3 border-b py-1">
            <TextLink href={href} className="font-medium">{`Run ${number}`}</TextLink>
            <span className="text-ink-2 [overflow-wrap:anywhere]">{facts}</span>
            <span className="ml-auto flex items-center gap-3">
              {makeBase ? (
                <TextLink href={makeBase}>{runs.length === 2 ? "Swap" : `Make run ${number} the base`}</TextLink>
              ) : (
                <span className="text-ink-3">the base</span>
              )}
              {remove && <TextLink href={remove}>{`Remove run ${number}`}</TextLink>}
            </span>
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <div className="mt-2">
          <ParamSelect label="Compare with one more run" choices={others} />
        </div>
      )}
    </section>
  );
}
