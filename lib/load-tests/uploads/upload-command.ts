type Target = { origin: string; teamSlug: string; testSlug: string; environmentSlug?: string; isCreated?: boolean };

/**
 * How to upload a result file from a terminal or a pipeline and wait for its verdict, by the `headroom` command;
 * `isCreated` makes the test on the way. It names the team, because a token may act on several.
 */
export function uploadCommand({ origin, teamSlug, testSlug, environmentSlug = "", isCreated = false }: Target): string {
  const environment = environmentSlug === "" ? "" : ` --environment ${environmentSlug}`;
  const create = isCreated ? " --create" : "";
  return [
    `curl -fsSLO ${origin}/cli/headroom.mjs`,
    `export HEADROOM_URL=${origin} HEADROOM_TOKEN=hr_…`,
    "node headroom.mjs upload results.jtl \\",
    `  --team ${teamSlug} --test ${testSlug}${environment}${create}`,
  ].join("\n");
}
