import { refused } from "#lib/shared/result.ts";

/** What a store answers to whoever would change by hand what a headroom.yaml declares. */
export const managedRefusal = refused("", "This is managed by headroom.yaml: change it there.");
