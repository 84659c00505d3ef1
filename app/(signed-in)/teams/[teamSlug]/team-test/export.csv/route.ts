import { teamRoute } from "#lib/auth/team-route.ts";
import { exportRounds } from "#lib/team-test/exporting/exported-rounds-store.ts";
import { roundsFile } from "#lib/team-test/exporting/rounds-file.ts";

/** The counts of every round of the team whose answers are shown. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member }) =>
  roundsFile(await exportRounds(member, "csv"), { as: "csv", name: `team-test-${member.teamSlug}` }),
);
