type Target = { origin: string; teamSlug: string; testSlug: string; environmentSlug?: string; isCreated?: boolean };

/**
 * The command that uploads a result file from a terminal or a pipeline and waits for its verdict; `isCreated` makes the
 * test on the way. It names the team, because a token may act on several.
 */
export function uploadCommand({ origin, teamSlug, testSlug, environmentSlug = "", isCreated = false }: Target): string {
  const environment = environmentSlug === "" ? "" : `&environment=${environmentSlug}`;
  const create = isCreated ? "&create=true" : "";
  return [
    `curl -H "Authorization: Bearer $HEADROOM_TOKEN" --data-binary @results.jtl \\`,
    `  "${origin}/api/v1/runs?team=${teamSlug}&test=${testSlug}${environment}${create}&wait=600"`,
  ].join("\n");
}
