import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Tag } from "#components/ui/tag.tsx";

export type ChangeItemProps = {
  /** For links from the chart's mark. */
  id: string;
  /** Leads to this change opened, or closed again. */
  href: Route;
  isOpen: boolean;
  /** "Since run 61" */
  title: string;
  startedAt: Date | null;
  /** "250 ms → 280 ms" */
  levels: string;
  /** "12 % slower (9–14 %)" */
  size: string;
  state: string | null;
  children?: ReactNode;
};

/** A change of level in the list below a trend; the open one shows all that is known of it. */
export function ChangeItem({ id, href, isOpen, title, startedAt, levels, size, state, children }: ChangeItemProps) {
  return (
    <li id={id} className="scroll-mt-4 border-b py-2 text-table">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <Link
          href={href}
          scroll={false}
          prefetch={false}
          aria-expanded={isOpen}
          className="text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current"
        >
          {title}
        </Link>
        {startedAt && <RelativeTime at={startedAt} className="text-ink-3" />}
        <span className="figures">{levels}</span>
        <span>{size}</span>
        {state && <Tag>{state}</Tag>}
      </div>
      {isOpen && <div className="mt-2 mb-2 grid gap-2 border-line-2 border-l-2 pl-3">{children}</div>}
    </li>
  );
}
