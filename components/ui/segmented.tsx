import type { Route } from "next";
import Link from "next/link";
import { classNames } from "./class-names.ts";

export type Segment = { label: string; href: Route; isCurrent: boolean };

/** A choice between few views of one page, kept in the URL. */
export function Segmented({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav aria-label={label} className="inline-flex shrink-0 overflow-hidden rounded border border-line-2 text-table">
      {segments.map((segment) => (
        <Link
          key={segment.href}
          href={segment.href}
          replace
          prefetch={false}
          scroll={false}
          aria-current={segment.isCurrent ? "true" : undefined}
          className={classNames(
            "flex h-6.5 items-center border-line-2 border-l px-2.5 first:border-l-0 focus-visible:outline-offset-[-2px]",
            segment.isCurrent ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:bg-sunk",
          )}
        >
          {segment.label}
        </Link>
      ))}
    </nav>
  );
}
