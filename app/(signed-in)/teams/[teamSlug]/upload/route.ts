import { teamRoute } from "#lib/auth/team-route.ts";
import type { UploadTargets } from "#lib/load-tests/uploads/upload-targets.ts";
import { listUploadTargets } from "#lib/load-tests/uploads/upload-targets-store.ts";
import { listEnvironmentNames } from "#lib/systems/environment-store.ts";

/** Which tests, environments and branches the upload panel proposes. Asked when it opens. */
export const GET = teamRoute({ permission: "runs:upload" }, async ({ member }) => {
  const [targets, environments] = await Promise.all([listUploadTargets(member), listEnvironmentNames(member)]);
  const answer: UploadTargets = { ...targets, environments: environments.map(({ slug, name }) => ({ slug, name })) };
  return Response.json(answer);
});
