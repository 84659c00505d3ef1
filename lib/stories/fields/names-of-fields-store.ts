import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { NamesById } from "./field-text.ts";
import type { StoryFields } from "./story-fields.ts";

/** Names of what the changed fields hold the ids of, before and after. */
export async function namesOfFields(tx: Tx, before: StoryFields, changes: Partial<StoryFields>): Promise<NamesById> {
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
  const rows = [
    ...(await wanted(idsOf("serviceId"), (where) => tx.service.findMany({ where, select }))),
    ...(await wanted(idsOf("responsibleTeamId", "accountableTeamId"), (where) => tx.team.findMany({ where, select }))),
    ...(await wanted(idsOf("investigatorId", "ownerId"), (where) => tx.user.findMany({ where, select }))),
    ...(await wanted(
      watched.flatMap((watch) => watch?.testId ?? []),
      (where) => tx.test.findMany({ where, select }),
    )),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}
