import type { Route } from "next";
import Link from "next/link";

export type Crumb = { label: string; href: Route };

/** The way here; the last one, `here`, is this page. */
export function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0">
      <ol className="flex min-w-0 items-center text-ink-3 text-table">
        {crumbs.map((crumb) => (
          <li key={crumb.href} className="flex min-w-0 items-center max-sm:not-last:shrink">
            <Link href={crumb.href} prefetch={false} className="truncate hover:text-ink">
              {crumb.label}
            </Link>
            <span aria-hidden="true" className="mx-2 text-line-2">
              /
            </span>
          </li>
        ))}
        <li aria-current="page" className="truncate font-medium text-ink">
          {here}
        </li>
      </ol>
    </nav>
  );
}
