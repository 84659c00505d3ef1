import type { Route } from "next";
import { Fragment } from "react";
import { TextLink } from "./text-link.tsx";

export type NamedLink = { name: string; href: Route | null; note?: string };

/** Names with commas between them, each a link where it has a page. */
export function LinkList({ links, nothing = "none" }: { links: readonly NamedLink[]; nothing?: string }) {
  if (links.length === 0) return <span className="text-ink-3">{nothing}</span>;
  return links.map(({ name, href, note }, index) => (
    <Fragment key={name}>
      {index > 0 && ", "}
      {href ? <TextLink href={href}>{name}</TextLink> : name}
      {note && <span className="text-ink-3"> ({note})</span>}
    </Fragment>
  ));
}
