/** The part of the page's address after `#`: `POST /api/v1/runs/{id}/series` → `post-runs-id-series`. */
export function anchorOf(method: string, path: string): string {
  const words = path.replace(/^\/api\/v1\//, "").split(/[^A-Za-z0-9]+/);
  return [method.toLowerCase(), ...words.filter(Boolean)].join("-");
}
