import type { Route } from "next";
import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** One figure that got worse. */
export type OpenFigure = { id: string; name: string; href: Route; levels: string; size: string };

/** Figures that got worse with the same run, on one branch. */
export type OpenRegression = {
  key: string;
  first: { number: number; href: Route; startedAt: Date };
  branch: string;
  figures: OpenFigure[];
  state: string;
  isMuted: boolean;
  /** "Acknowledged by Mia: The new index" */
  said: string;
  link: string;
  acts: ReactNode;
};

/** What got worse and is neither fixed nor accepted, those of one run together. */
export function OpenRegressions({ regressions }: { regressions: OpenRegression[] }) {
  if (regressions.length === 0) return null;
  return (
    <section aria-labelledby="open-regressions" className="mt-5">
      <SectionHead id="open-regressions" title="Open regressions" meta="runs since then feed no baseline" />
      <ul>
        {regressions.map(({ key, first, branch, figures, state, isMuted, said, link, acts }) => (
          <li key={key} className="grid gap-1 border-b py-2.5 text-table">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span>
                Since <TextLink href={first.href}>{`run ${first.number}`}</TextLink>
                {branch !== "" && <span className="text-ink-2"> on {branch}</span>},{" "}
                <RelativeTime at={first.startedAt} className="text-ink-3" />
              </span>
              <Tag>{state}</Tag>
              {isMuted && <Tag>Muted</Tag>}
            </p>
            <ul>
              {figures.map(({ id, name, href, levels, size }) => (
                <li key={id} className="flex flex-wrap gap-x-3">
                  <TextLink href={href}>{name}</TextLink> <span className="figures">{levels}</span> <span>{size}</span>
                </li>
              ))}
            </ul>
            {said && <p className="text-ink-2 [overflow-wrap:anywhere]">{said}</p>}
            {link && (
              <p>
                <a href={link} rel="noreferrer" className="text-accent underline [overflow-wrap:anywhere]">
                  {link}
                </a>
              </p>
            )}
            {acts}
          </li>
        ))}
      </ul>
    </section>
  );
}
