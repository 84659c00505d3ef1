import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "#components/ui/breadcrumbs.tsx";

/** The line above a page's answer: the way here, quiet facts, and what can be done. */
export function PageTop({ crumbs, here, children }: { crumbs: readonly Crumb[]; here: string; children?: ReactNode }) {
  return (
    <div className="flex min-h-13 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2 max-sm:has-[+header]:pb-4">
      <Breadcrumbs crumbs={crumbs} here={here} />
      {children && (
        <div className="flex flex-wrap items-center gap-2 text-ink-3 text-meta print:hidden">{children}</div>
      )}
    </div>
  );
}
