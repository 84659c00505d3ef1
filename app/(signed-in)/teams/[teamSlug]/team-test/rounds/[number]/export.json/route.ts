import { teamRoute } from "#lib/auth/team-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { exportRound } from "#lib/team-test/exporting/exported-rounds-store.ts";
import { roundsFile } from "#lib/team-test/exporting/rounds-file.ts";

/** The counts of one round, once its answers are shown. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, params }) => {
  const round = await exportRound(member, Number(params.number), "json");
  if (!round) return problem(404, "There is no such round, or its answers are not shown yet.");
  return roundsFile([round], { as: "json", name: `team-test-${member.teamSlug}-round-${round.round}` });
});
