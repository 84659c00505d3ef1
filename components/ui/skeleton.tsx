import { classNames } from "./class-names.ts";

/** The shape of what comes, in the size that it will have. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={classNames("rounded bg-sunk", className)} />;
}

/** Rows of a table that is on its way. */
export function SkeletonRows({ count, label }: { count: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} className="flex h-9 items-center border-b">
          <Skeleton className="h-3 w-full" />
        </div>
      ))}
    </div>
  );
}
