import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiDocument } from "#lib/compose/api-document.ts";
import { aboutCases } from "./about-cases.test-data.ts";
import { backupCases } from "./backup-cases.test-data.ts";
import { answerChecker, operationsOf } from "./check-answer.test-data.ts";
import { configCases } from "./config-cases.test-data.ts";
import type { ContractCase } from "./contract-case.test-data.ts";
import { ContractWorld } from "./contract-world.test-data.ts";
import { lockCases } from "./lock-cases.test-data.ts";
import { partsCases } from "./parts-cases.test-data.ts";
import { radarCases } from "./radar-cases.test-data.ts";
import { runCases } from "./run-cases.test-data.ts";
import { storyCases } from "./story-cases.test-data.ts";
import { testCases } from "./test-cases.test-data.ts";

const document = apiDocument("http://headroom.test");
const operations = operationsOf(document);
const faultsOf = answerChecker(document);
const cases: ContractCase[] = [
  ...runCases,
  ...testCases,
  ...storyCases,
  ...radarCases,
  ...partsCases,
  ...configCases,
  ...backupCases,
  ...aboutCases,
  ...lockCases(operations),
];

/**
 * Statuses that no call brings about: a fault of ours, a database that is away (lib/auth/report-bug.test.ts), a full
 * disk (app/api/v1/runs/bad-uploads.start.test.ts), and a line on which nothing comes (lib/artifacts/resumable/write-part.test.ts).
 */
const unprovoked = new Set(["408", "500", "503", "507"]);

test("every documented answer of every operation has a case", () => {
  const asked = new Set(cases.map(({ operation, status }) => `${operation} ${status}`));
  const documented = operations.flatMap(({ id, responses }) =>
    Object.keys(responses).flatMap((status) => (unprovoked.has(status) ? [] : `${id} ${status}`)),
  );
  expect(documented.filter((one) => !asked.has(one))).toEqual([]);
});

describe("the production build answers as its document says", () => {
  let world: ContractWorld;
  beforeAll(async () => {
    world = await ContractWorld.start();
  });
  afterAll(() => world?.discard());

  test("and serves that very document", async () => {
    const served = await (await world.call("/api/v1/openapi.json", { token: null })).json();
    const { url } = world.instance.client;
    expect(served).toEqual(JSON.parse(JSON.stringify(apiDocument(url))));
  });

  describe.each(operations)("$id", (operation) => {
    const own = cases.filter((one) => one.operation === operation.id);
    test.each(own)("$status: $what", async ({ status, call }) => {
      const answer = await call(world);
      if (answer.status !== status) throw new Error(`It is answered with ${answer.status}: ${await answer.text()}`);
      expect(await faultsOf(operation, answer)).toEqual([]);
    });
  });
});
