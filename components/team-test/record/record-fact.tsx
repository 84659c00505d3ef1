import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type RecordFactProps = { name: string; className?: string; children: ReactNode };

/** One thing that is known about a question of a closed round. */
export function RecordFact({ name, className, children }: RecordFactProps) {
  return (
    <div
      className={classNames(
        "grid gap-x-4 py-1 [overflow-wrap:anywhere] sm:grid-cols-[5.5rem_minmax(0,1fr)]",
        className,
      )}
    >
      <dt className="text-ink-3 text-table">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
