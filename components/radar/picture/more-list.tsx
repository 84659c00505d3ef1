import type { Route } from "next";
import type { KeyboardEvent } from "react";
import type { Standing } from "#lib/radar/standing/standings.ts";
import { isPlainClick } from "./plain-click.ts";

type MoreListProps = {
  id: string;
  title: string;
  members: readonly Standing[];
  hrefOf: (slug: string) => Route;
  onOpen: (slug: string) => void;
};

/** The tactics behind a "+n". It floats, and closes with Escape or a click beside it. */
export function MoreList({ id, title, members, hrefOf, onOpen }: MoreListProps) {
  return (
    <div
      id={id}
      role="dialog"
      aria-label={title}
      popover="auto"
      onKeyDown={walkLinks}
      className="fixed top-0 left-0 m-0 max-h-[60dvh] w-72 max-w-[calc(100vw-1rem)] overflow-auto rounded border border-line bg-float p-3 text-table text-ink shadow-float"
    >
      <p className="pb-1.5 text-ink-3 text-meta">{title}</p>
      <ul>
        {members.map(({ tactic: { slug, name }, number }) => (
          <li key={slug}>
            <a
              href={hrefOf(slug)}
              onClick={(event) => {
                if (!isPlainClick(event)) return;
                event.preventDefault();
                onOpen(slug);
              }}
              className="flex gap-2 rounded px-1 py-1 [overflow-wrap:anywhere] hover:bg-sunk"
            >
              <span className="figures w-6 shrink-0 text-right text-ink-3">{number}</span>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Its keys are its own: the blips behind it do not hear them. */
function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  event.stopPropagation();
  const links = [...event.currentTarget.querySelectorAll("a")];
  const at = links.findIndex((link) => link === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
