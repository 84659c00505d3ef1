import type { Route } from "next";

/** A path that was checked where it was written, as the plain `Route` that lists of links hold. */
export function route<Path extends string>(path: Route<Path>): Route {
  return path as Route;
}
