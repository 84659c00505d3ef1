const secretPart = /^\/(invitation|reset|share|report|calendar)\/[^/]+/;

/** A request's path as logs may hold it: without the query, and without the secret of a link. */
export function loggedPath(path: string): string {
  return new URL(path, "http://own.invalid").pathname.replace(secretPart, "/$1/…");
}
