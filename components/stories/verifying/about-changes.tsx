import type { Route } from "next";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** A change of level that a story is told of. */
export type AboutChange = {
  id: string;
  name: string;
  href: Route;
  levels: string;
  size: string;
  /** Of a regression; null: a change that is none. */
  state: string | null;
};

/** The regressions and changes of load tests that a story is told of. */
export function AboutChanges({ changes }: { changes: readonly AboutChange[] }) {
  return (
    <section aria-labelledby="about-changes">
      <SectionHead id="about-changes" title="Seen in load tests" />
      <ul>
        {changes.map(({ id, name, href, levels, size, state }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b py-2 text-table">
            <TextLink href={href}>{name}</TextLink>
            <span className="figures">{levels}</span>
            <span>{size}</span>
            {state && <Tag>{state}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
