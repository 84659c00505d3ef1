import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstRun, TrialInstance } from "./start/trial-instance.ts";

let headroom: TrialInstance;
beforeAll(async () => {
  headroom = await TrialInstance.start();
});
afterAll(() => headroom.discard());

function resetLink(email: string, dataDir = headroom.dataDir) {
  const program = join(import.meta.dirname, "reset-link.ts");
  const env = { ...process.env, HEADROOM_DATA_DIR: dataDir, HEADROOM_URL: headroom.client.url };
  const run = spawnSync(process.execPath, ["--conditions=react-server", program, email], { env, encoding: "utf8" });
  return { status: run.status, says: `${run.stdout}${run.stderr}` };
}

test("an only admin who forgot the password gets a link on the server itself", async () => {
  const { status, says } = resetLink(firstRun.HEADROOM_INIT_ADMIN_EMAIL);
  expect({ status, says }).toEqual({ status: 0, says: expect.stringContaining(`${headroom.client.url}/reset/`) });
  const page = await fetch(says.trim());
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(firstRun.HEADROOM_INIT_ADMIN_EMAIL);
  const [entry] = await headroom.sql(
    `select "actorKind", subject from "AuditEntry" where action = 'password.reset-link-made'`,
  );
  expect(entry).toEqual({
    actorKind: "system",
    subject: expect.stringContaining(firstRun.HEADROOM_INIT_ADMIN_EMAIL),
  });
});

test("a mistyped address and a folder on which nothing runs are told, and make nothing", () => {
  expect(resetLink("adda@example.org")).toMatchObject({
    status: 1,
    says: expect.stringContaining("Nobody here has the address adda@example.org"),
  });
  expect(resetLink("ada@example.org", join(tmpdir(), "no-headroom-here"))).toMatchObject({
    status: 2,
    says: expect.stringContaining("No Headroom runs on"),
  });
});
