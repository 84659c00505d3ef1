import { classNames } from "./class-names.ts";

/** The shape of what comes, in the size that it will have. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={classNames("rounded bg-sunk", className)} />;
}
