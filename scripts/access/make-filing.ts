import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { artifactFolder, artifactPath, storeKeyOf } from "#lib/artifacts/artifact-folder.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { db } from "#lib/db/client.ts";
import type { TeamKey } from "./things.ts";

type Team = { id: string; key: TeamKey; marker: string };

/** The public form of a team that has stories; of one of them a piece of evidence, whose file can be saved, and a customer. */
export async function makeFiling({ id: teamId, key, marker }: Team, storyId: string, dataDir: string) {
  const formToken = `link-${key}-form`;
  await db.storySettings.update({ where: { teamId }, data: { formHash: secretHash(formToken) } });
  const heard = await db.heardFrom.create({
    data: { storyId, teamId, customerId: marker, note: marker, addedBy: marker },
    select: { id: true },
  });
  const storeKey = storeKeyOf(crypto.randomUUID());
  const path = artifactPath(artifactFolder(dataDir), storeKey);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, marker);
  const file = { storeKey, fileName: `${marker}.log`, bytes: marker.length, sha256: "ab".repeat(32) };
  const said = { kind: "log", title: marker, takenOn: new Date(0), confidence: "guess", addedBy: marker } as const;
  const evidence = await db.storyEvidence.create({
    data: { storyId, teamId, ...file, ...said, mediaType: "text/plain" },
    select: { id: true },
  });
  return { formToken, heard, evidence };
}
