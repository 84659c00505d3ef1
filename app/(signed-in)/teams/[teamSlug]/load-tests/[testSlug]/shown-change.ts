import type { ListedChange } from "#lib/load-tests/change-points/change-list-store.ts";
import type { TrendChange } from "#lib/load-tests/change-points/trend-changes.ts";

/** A change of the trend that is shown; `stored` where it is examined with each run, so that people can say something of it. */
export type ShownChange = TrendChange & { stored: ListedChange | null };
