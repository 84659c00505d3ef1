type Target = { origin: string; testSlug: string; environmentSlug?: string };

/** The command that uploads a result file from a terminal or a pipeline and waits for its verdict. */
export function uploadCommand({ origin, testSlug, environmentSlug = "" }: Target): string {
  const environment = environmentSlug === "" ? "" : `&environment=${environmentSlug}`;
  return [
    `curl -H "Authorization: Bearer $HEADROOM_TOKEN" --data-binary @results.jtl \\`,
    `  "${origin}/api/v1/runs?test=${testSlug}${environment}&wait=600"`,
  ].join("\n");
}
