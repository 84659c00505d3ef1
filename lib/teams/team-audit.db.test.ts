import { expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { aTeam } from "#lib/auth/testing/cast.ts";
import { archiveTeam, updateTeam } from "./team-store.ts";

test("what is changed of a team is told, and what is refused or the same is not", async () => {
  const lead = await newTestMember("audited", "lead");
  const other = await aTeam();
  const team = { slug: "audited", name: "audited", visibility: "private" as const };
  await updateTeam(lead, team);
  await updateTeam(lead, { ...team, slug: other.slug });
  await updateTeam(lead, { ...team, name: "Shop", visibility: "open" });
  await archiveTeam(lead, new Date());
  await archiveTeam(lead, null);
  expect(await entriesOf(lead)).toEqual([
    `${lead.name} changed the team audited: name from “audited” to “Shop”, visibility from “private” to “open”`,
    `${lead.name} archived the team Shop`,
    `${lead.name} restored the team Shop`,
  ]);
});
