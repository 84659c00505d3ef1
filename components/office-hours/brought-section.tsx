import type { Route } from "next";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** A sitting to which a story was brought: where that is, when, by whom, and what came of it. */
export type BroughtLine = { id: string; href: Route; name: string; when: string; by: string; outcome: string };

/** The office hours at which a story was talked about, or will be. Nothing where there are none. */
export function BroughtSection({ lines }: { lines: readonly BroughtLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="office-hours">
      <SectionHead id="office-hours" title="Brought to office hours" />
      <ul className="text-table">
        {lines.map(({ id, href, name, when, by, outcome }) => (
          <li key={id} className="border-b py-1.5 [overflow-wrap:anywhere]">
            <TextLink href={href}>{when}</TextLink> <bdi>{name}</bdi>
            <span className="block text-ink-3 text-meta">
              by <bdi>{by}</bdi>, {outcome}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
