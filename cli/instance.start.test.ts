import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TrialInstance } from "#scripts/start/trial-instance.ts";
import { ServedCommand } from "./served-command.test-data.ts";

const file = `teams:
  books:
    name: Books
    tests:
      search:
        name: Search
`;

let headroom: TrialInstance;
let command: ServedCommand;

// Finds processes through /proc.
describe.skipIf(process.platform !== "linux")("the command for the whole instance", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    command = await ServedCommand.fetch(headroom.client.url);
    command.write("headroom.yaml", file);
  });
  afterAll(async () => {
    command.discard();
    await headroom.discard();
  });

  test("plans a headroom.yaml, applies it, and finds nothing to change the second time", async () => {
    const plan = await command.run(["apply", "-f", "headroom.yaml", "--dry-run"]);
    expect(plan).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/\+ create +team Books +teams\.books/),
    });
    expect(plan.out).toContain("Nothing was changed: this was a dry run.");
    expect(await command.run(["apply", "-f", "headroom.yaml"])).toMatchObject({ exitCode: 0 });
    const again = await command.run(["apply", "-f", "-"], { input: file });
    expect(again).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^0 changes, \d+ unchanged\.\n$/) });
  });

  test("says where a headroom.yaml is wrong, as compilers do", async () => {
    command.write("wrong.yaml", file.replace("    tests:", "    testss:"));
    const { exitCode, out, err } = await command.run(["apply", "-f", "wrong.yaml"]);
    expect({ exitCode, out }).toEqual({ exitCode: 4, out: "" });
    expect(err).toMatch(/^wrong\.yaml:4:5 teams\.books\.testss: .*/m);
  });

  test.each([
    [["apply", "-f", "missing.yaml"], 4, "There is no file missing.yaml."],
    [["apply", "-f", "-"], 4, "Standard input is empty."],
    [["apply", "-f", process.execPath], 4, "is no text in UTF-8."],
    [["apply"], 2, "Name one file"],
    [["import", "missing.tar.gz"], 4, "There is no file missing.tar.gz."],
    [["export", "backup.tar.gz"], 2, "Name the file with -o"],
  ])("%j ends with %i: %s", async (args, exitCode, message) => {
    expect(await command.run(args)).toMatchObject({ exitCode, err: expect.stringContaining(message) });
  });

  test("prints a headroom.yaml of what is there that changes nothing", async () => {
    const { exitCode, out } = await command.run(["config"]);
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: expect.stringContaining("books:") });
    command.write("there.yaml", out);
    expect(await command.run(["apply", "-f", "there.yaml", "--dry-run"])).toMatchObject({ exitCode: 0 });
  });

  test("saves the instance under its own name once it is whole, and refuses to import over what is there", async () => {
    const { exitCode, err } = await command.run(["export"]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    const name = readdirSync(command.folder).find((each) => /^headroom-export-.*\.tar\.gz$/.test(each)) ?? "";
    expect(statSync(join(command.folder, name)).size).toBeGreaterThan(1000);
    const imported = await command.run(["import", name]);
    expect(imported).toMatchObject({ exitCode: 3, out: "" });
    expect(imported.err).not.toContain("is not Headroom");
  });

  test("leaves no half archive where it cannot be written", async () => {
    const { exitCode, err } = await command.run(["export", "-o", "no/such/folder.tar.gz"]);
    expect(exitCode).toBe(4);
    expect(err).toContain("The archive cannot be written");
    expect(existsSync(join(command.folder, "no"))).toBe(false);
  });

  test("fills an empty instance with an archive", async () => {
    await command.run(["export", "-o", "all.tar.gz"]);
    const empty = await TrialInstance.start({ HEADROOM_INIT_ADMIN_EMAIL: "", HEADROOM_INIT_ADMIN_PASSWORD: "" });
    try {
      await empty.sql(`delete from "Team"`);
      const args = ["import", "all.tar.gz", "--url", empty.client.url];
      const imported = await command.run(args);
      expect(imported).toMatchObject({
        exitCode: 0,
        out: expect.stringMatching(/^Imported \d+ rows of \d+ tables/),
      });
    } finally {
      await empty.discard();
    }
  });
});
