import { once } from "node:events";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "#lib/db/embedded/start-embedded-postgres.ts";
import { authorization, jmeterCsv, type RunClient } from "#scripts/start/run-client.ts";
import { newDataDir, TrialInstance, until } from "#scripts/start/trial-instance.ts";
import { manifestOf, unpacked } from "./archive.test-data.ts";

const files = Array.from({ length: 8 }, (_, index) => jmeterCsv(2_000 + index));
let embedded: TrialInstance;
let external: TrialInstance;
let database: EmbeddedPostgres;
let archive: Buffer;

// Reads /proc to find the processes of a start.
describe.skipIf(process.platform !== "linux")("a Headroom that moves", () => {
  beforeAll(async () => {
    embedded = await TrialInstance.start();
    const dataDir = newDataDir();
    database = await startEmbeddedPostgres({ dataDir });
    external = await TrialInstance.start({ HEADROOM_DATA_DIR: dataDir, DATABASE_URL: database.url });
  });
  afterAll(async () => {
    await embedded.discard();
    await external.stop();
    await database.stop();
    await external.discard();
  });

  test("is exported while uploads go on", async () => {
    for (const file of files.slice(0, 4)) await upload(embedded.client, file);
    const exporting = new AbortController();
    const uploading = (async () => {
      for (let at = 4; !exporting.signal.aborted; at += 1)
        await upload(embedded.client, files[at % files.length] ?? "");
    })();
    archive = await download(embedded.client);
    exporting.abort();
    await uploading;
    expect((await manifestOf(archive)).tables.Run?.rows).toBeGreaterThanOrEqual(4);
  });

  test("leaves nothing where its sender goes away", async () => {
    const sending = new AbortController();
    const answer = send(external.client, archive.subarray(0, archive.length / 2), { signal: sending.signal });
    answer.catch(() => {});
    await until(() => external.storedFiles().length > 0, "a file arrived");
    sending.abort();
    await until(() => external.storedFiles().length === 0, "its files are gone");
    expect(await rows(external)).toEqual({ runs: 0, admins: 1 });
  });

  test("leaves an empty instance where the web server is killed in the middle", async () => {
    const sending = new AbortController();
    const answer = send(external.client, archive.subarray(0, archive.length / 2), { signal: sending.signal });
    answer.catch(() => {});
    await until(() => external.storedFiles().length > 0, "a file arrived");
    await external.kill("web");
    sending.abort();
    await until(() => isHealthy(external), "web is back");
    expect(await rows(external)).toEqual({ runs: 0, admins: 1 });
  });

  test("answers the same from another database, every run and every file", async () => {
    const answer = await send(external.client, archive);
    expect(await answer.json()).toMatchObject({ artifacts: (await manifestOf(archive)).artifacts.files });
    const ids = (await external.sql(`select id from "Run" order by id`)).map(({ id }) => String(id));
    for (const id of ids) {
      const [there, here] = [await embedded.client.settled(id), await external.client.settled(id)];
      expect({ ...here, url: "" }).toEqual({ ...there, url: "" });
      expect(await external.client.artifact(id)).toEqual(await embedded.client.artifact(id));
    }
    expect(ids.length).toBeGreaterThanOrEqual(4);
  });

  test("takes no second archive", async () => {
    const answer = await send(external.client, archive);
    expect([answer.status, (await answer.json()).detail]).toEqual([
      409,
      expect.stringMatching(/^This Headroom is in use/),
    ]);
  });

  test("goes back to a new embedded one by its setup token, equal row by row", async () => {
    const back = await TrialInstance.start({ HEADROOM_INIT_ADMIN_EMAIL: "", HEADROOM_INIT_ADMIN_PASSWORD: "" });
    try {
      const settled = await download(external.client);
      const wrong = await send(back.client, settled, { bearer: "not-the-setup-token-0123" });
      expect(wrong.status).toBe(401);
      const token = new URL(await back.setupLink()).searchParams.get("token") ?? "";
      const answer = await send(back.client, settled, { bearer: token });
      expect([answer.status, await answer.json()]).toEqual([
        200,
        expect.objectContaining({ rows: expect.any(Number) }),
      ]);
      expect(await manifestOf(await download(back.client))).toEqual(await manifestOf(settled));
      expect((await send(back.client, settled, { bearer: token })).status).toBe(401);
    } finally {
      await back.discard();
    }
  });
});

async function upload(client: RunClient, file: string): Promise<void> {
  const { status } = await client.upload(file);
  expect(status).toBe(202);
}

async function download({ url }: RunClient): Promise<Buffer> {
  const response = await fetch(`${url}/api/v1/export`, { headers: authorization });
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="headroom-export-\d{4}-\d\d-\d\d\.tar\.gz"$/,
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  expect((await unpacked(bytes)).at(-1)?.[0]).toBe("manifest.json");
  return bytes;
}

type Sending = { bearer?: string; signal?: AbortSignal };

/** With a signal the connection stays open after the body, until it is aborted. */
function send({ url }: RunClient, body: Buffer, { bearer, signal }: Sending = {}): Promise<Response> {
  async function* pieces() {
    yield body;
    if (signal) await once(signal, "abort");
  }
  const options: RequestInit & { duplex: "half" } = {
    method: "POST",
    headers: bearer ? { authorization: `Bearer ${bearer}` } : authorization,
    body: Readable.toWeb(Readable.from(pieces())) as ReadableStream,
    duplex: "half",
    ...(signal && { signal }),
  };
  return fetch(`${url}/api/v1/import`, options);
}

async function isHealthy({ client }: TrialInstance): Promise<boolean> {
  return (await fetch(`${client.url}/api/health`).catch(() => null))?.ok === true;
}

async function rows(instance: TrialInstance) {
  const [answer] = await instance.sql(
    `select (select count(*)::int from "Run") as runs, (select count(*)::int from "User") as admins`,
  );
  return answer;
}
