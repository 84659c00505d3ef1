import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { hiddenTeamName } from "../story/hidden-teams-store.ts";
import type { NamesById } from "./field-text.ts";
import type { StoryFields } from "./story-fields.ts";

/**
 * Names of what the changed fields hold the ids of, before and after, as everybody may know them who reads the team's stories: another team that is
 * private by now has none.
 */
export async function namesOfFields(
  tx: Tx,
  { teamId }: { teamId: string },
  before: StoryFields,
  changes: Partial<StoryFields>,
): Promise<NamesById> {
  const idsOf = (
    ...names: ("serviceId" | "responsibleTeamId" | "accountableTeamId" | "investigatorId" | "ownerId")[]
  ) =>
    names
      .flatMap((name) => (changes[name] === undefined ? [] : [before[name], changes[name]]))
      .filter((id) => id !== null && id !== undefined);
  const watched = changes.watch === undefined ? [] : [before.watch, changes.watch];
  const select = { id: true, name: true } as const;
  const wanted = <Row>(ids: string[], find: (where: { id: { in: string[] } }) => Promise<Row[]>) =>
    ids.length === 0 ? [] : find({ id: { in: ids } });
  const teams = await wanted(idsOf("responsibleTeamId", "accountableTeamId"), (where) =>
    tx.team.findMany({ where, select: { ...select, visibility: true } }),
  );
  const rows = [
    ...(await wanted(idsOf("serviceId"), (where) => tx.service.findMany({ where, select }))),
    ...teams.map(({ id, name, visibility }) => {
      return { id, name: visibility === "open" || id === teamId ? name : hiddenTeamName };
    }),
    ...(await wanted(idsOf("investigatorId", "ownerId"), (where) => tx.user.findMany({ where, select }))),
    ...(await wanted(
      watched.flatMap((watch) => watch?.testId ?? []),
      (where) => tx.test.findMany({ where, select }),
    )),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
