/** Addresses that `app/api/[...path]` refuses with words of their own. */
export const refusedPaths = { method: "/api/refused/method", mistyped: "/api/refused/mistyped" } as const;

/** Where a request belongs that no route can take; null for any other. `url` is as it came: a path with its query. */
export function refusedPath(method: string | undefined, url: string | undefined): string | null {
  if (method === "TRACE") return refusedPaths.method;
  const path = url?.split("?")[0] ?? "";
  return path.startsWith("/api/") && !isText(path) ? refusedPaths.mistyped : null;
}

/** Whether the percent signs in a path stand for characters: `%FF` alone does not. */
function isText(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}
