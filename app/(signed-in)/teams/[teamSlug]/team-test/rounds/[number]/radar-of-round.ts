import type { OnRadar } from "#components/team-test/radar/on-radar.ts";
import type { Member } from "#lib/auth/actor.ts";
import { listTacticNames } from "#lib/radar/tactics/tactic-names-store.ts";
import { putTacticAction, takeTacticBackAction } from "./tactic-actions.ts";

/** The team's radar as its rounds see it. */
export async function radarOfRound(member: Member, roundId: string): Promise<OnRadar> {
  const { teamSlug, permissions } = member;
  const acts = {
    put: putTacticAction.bind(null, teamSlug, { roundId }),
    takeBack: takeTacticBackAction.bind(null, teamSlug),
  };
  return {
    path: `/teams/${teamSlug}/radar`,
    tactics: await listTacticNames(member),
    acts: permissions.has("radar:edit") ? acts : null,
  };
}
