import { instanceRoute } from "#lib/auth/api-route.ts";
import { applyConfig, outdatedPlan } from "#lib/compose/configuration/apply-config-store.ts";
import { readConfigFile } from "#lib/compose/configuration/config-file-store.ts";
import { configQuerySchema } from "#lib/compose/configuration/config-query-schema.ts";
import { configText } from "#lib/compose/configuration/export-config.ts";
import { longestConfig } from "#lib/compose/configuration/read-yaml.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { problem } from "#lib/shared/problem.ts";
import { readText } from "#lib/shared/read-text.ts";

/** The headroom.yaml of what is there. */
export const GET = instanceRoute({ scope: "config:write", schema: {} }, async ({ actor, request }) => {
  const file = await readConfigFile(actor);
  if (/\bapplication\/json\b/.test(request.headers.get("accept") ?? "")) return Response.json(file);
  const text = configText(file, { url: configuration().url, now: new Date() });
  return new Response(text, { headers: { "content-type": "application/yaml; charset=utf-8" } });
});

/** Applies a headroom.yaml, or with `dryRun` tells what that would change. The content type does not matter. */
export const PUT = instanceRoute(
  { scope: "config:write", schema: { query: configQuerySchema } },
  async ({ actor, query: { dryRun, plan }, request }) => {
    const body = await readText(request.body, longestConfig);
    if (body === "too-long") return problem(413, "The file is larger than 4 MiB.");
    if (body === "not-utf-8") return problem(422, "The file is no text in UTF-8.");
    const result = await applyConfig(actor, body.text, { dryRun, plan, source: "headroom.yaml", now: new Date() });
    if (result.ok) return Response.json(result.value);
    const { errors } = result;
    if (result === outdatedPlan) return problem(409, "The plan does not hold any more.", { errors });
    const count = errors.length === 1 ? "An error" : `${errors.length} errors`;
    return problem(422, `${count} in the file: nothing was changed.`, { errors });
  },
);
