import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { trialToken } from "./start/run-client.ts";
import { findFreePort, RunningHeadroom } from "./start/running-headroom.ts";
import { firstRun, newDataDir } from "./start/trial-instance.ts";

const folder = newDataDir();
const file = join(folder, "headroom.yaml");
let port = "";

beforeAll(async () => {
  port = String(await findFreePort());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = () =>
  new RunningHeadroom({ PORT: port, HEADROOM_DATA_DIR: join(folder, "data"), HEADROOM_CONFIG: file, ...firstRun });

async function config(headroom: RunningHeadroom) {
  const headers = { authorization: `Bearer ${trialToken}`, accept: "application/json" };
  return (await fetch(`${await headroom.url()}/api/v1/config`, { headers })).json();
}

test("npm start applies the file of HEADROOM_CONFIG at every start, and does not start with one that is wrong", async () => {
  writeFileSync(file, "teams:\n  shop:\n    services: { cart: { objectives: [p95 <= 300 ms] } }\n");
  const first = start();
  expect(await config(first)).toEqual({
    teams: {
      shop: { name: "Shop", visibility: "open", services: { cart: { name: "Cart", objectives: ["p95 <= 300 ms"] } } },
    },
  });
  expect(first.output).toMatch(/config +2 created/);
  const schema = await fetch(`${await first.url()}/schema/headroom.schema.json`);
  expect(await schema.json()).toMatchObject({ title: "headroom.yaml", required: ["teams"] });
  await first.stop();

  const second = start();
  await second.url();
  expect(second.output).toMatch(/config +as in the file \(2 things\)/);
  await second.stop();

  writeFileSync(file, "teams:\n  shop:\n    nam: Shop\n    services: { cart: { dependsOn: [cat] } }\n");
  const third = start();
  expect(await third.exitCode()).toBe(1);
  expect(third.output).toContain(`${file}:3:5 teams.shop.nam: There is no "nam" here. Did you mean name?`);

  writeFileSync(file, "teams: {}\n");
  const fourth = start();
  expect(await config(fourth)).toMatchObject({ teams: { shop: { name: "Shop" } } });
  expect(fourth.output).toMatch(/config +2 released/);
  await fourth.stop();
});
