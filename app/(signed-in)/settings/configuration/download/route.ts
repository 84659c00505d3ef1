import { adminRoute } from "#lib/auth/admin-route.ts";
import { readConfigFile } from "#lib/compose/configuration/config-file-store.ts";
import { configText } from "#lib/compose/configuration/export-config.ts";
import { configuration } from "#lib/shared/configuration.ts";

/** The headroom.yaml of what is there, as a file. */
export const GET = adminRoute(async ({ admin }) => {
  const text = configText(await readConfigFile(admin), { url: configuration().url, now: new Date() });
  const headers = {
    "content-type": "application/yaml; charset=utf-8",
    "content-disposition": 'attachment; filename="headroom.yaml"',
  };
  return new Response(text, { headers });
});
