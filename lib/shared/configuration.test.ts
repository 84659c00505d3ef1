import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeSettings, readSettings } from "./configuration.ts";

const secret = "s".repeat(32);
const databaseUrl = "postgresql://headroom:pass@localhost:5432/headroom";

test("an empty environment is a valid one", () => {
  expect(readSettings({})).toMatchObject({
    PORT: 3000,
    HEADROOM_HOST: "127.0.0.1",
    HEADROOM_UPLOAD_MAX_BYTES: 21474836480,
    HEADROOM_EVIDENCE_MAX_BYTES: 50_000_000_000,
  });
});

test("an empty variable counts as absent", () => {
  expect(readSettings({ PORT: "", HEADROOM_SECRET: "" })).toMatchObject({ PORT: 3000 });
});

test("all that is wrong is told at once", () => {
  const environment = {
    PORT: "70000",
    HEADROOM_SECRET: "short",
    HEADROOM_URL: "ftp://example.org",
    HEADROOM_LOG_LEVEL: "loud",
  };
  expect(() => readSettings(environment)).toThrow(
    /4 settings are wrong[^]*PORT has to be[^]*HEADROOM_URL has[^]*HEADROOM_SECRET has[^]*HEADROOM_LOG_LEVEL has/,
  );
});

test.each(["abc", "-1", "0", "3000.5", "65536", "1e3"])("%s is no port", (port) => {
  expect(() => readSettings({ PORT: port })).toThrow("PORT has to be a whole number from 1 to 65535.");
});

test("a message about a wrong secret does not tell the secret", () => {
  expect(() => readSettings({ HEADROOM_SECRET: "hunter2" })).toThrow(/^(?![^]*hunter2)/);
});

test("a first admin needs both address and password", () => {
  expect(() => readSettings({ HEADROOM_INIT_ADMIN_EMAIL: "ada@example.org" })).toThrow("set together");
});

test("addresses of people are kept in small letters", () => {
  const environment = {
    HEADROOM_INIT_ADMIN_EMAIL: "Ada@Example.org",
    HEADROOM_INIT_ADMIN_PASSWORD: "long enough it is",
  };
  expect(readSettings(environment).HEADROOM_INIT_ADMIN_EMAIL).toBe("ada@example.org");
});

test("a secret may stand in a file, with or without a line break at its end", () => {
  const folder = mkdtempSync(join(tmpdir(), "headroom-secret-"));
  const file = join(folder, "secret");
  writeFileSync(file, `${secret}\n`);
  expect(readSettings({ HEADROOM_SECRET_FILE: file }).HEADROOM_SECRET).toBe(secret);
  expect(() => readSettings({ HEADROOM_SECRET_FILE: file, HEADROOM_SECRET: secret })).toThrow("keep one");
  rmSync(folder, { recursive: true });
  expect(() => readSettings({ HEADROOM_SECRET_FILE: file })).toThrow(`HEADROOM_SECRET_FILE: There is no file ${file}.`);
});

test("the address of the instance is that of this machine unless it is set", () => {
  const settings = readSettings({ PORT: "3100", HEADROOM_SECRET: secret, DATABASE_URL: databaseUrl });
  expect(completeSettings(settings, "/srv/headroom")).toMatchObject({
    url: "http://localhost:3100",
    dataDir: "/srv/headroom/data",
  });
});

test("a path behind the address of the instance is dropped", () => {
  expect(readSettings({ HEADROOM_URL: "https://headroom.example.org/" }).HEADROOM_URL).toBe(
    "https://headroom.example.org",
  );
});

test("a role on its own needs a database and a secret", () => {
  expect(() => completeSettings(readSettings({}), "/")).toThrow(
    /DATABASE_URL has to be set[^]*HEADROOM_SECRET has to be set/,
  );
});
