import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { trialTeam } from "#scripts/start/run-client.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";
import { findArtillery, findLocust } from "#scripts/test-load-tools.mjs";
import { ServedCommand } from "./served-command.test-data.ts";

const locust = findLocust();
const artillery = findArtillery();
/** Where nobody looks, a test that is left out is a test that fails. */
const mayLeaveOut = process.env.CI !== "true";

const fastMs = 5;
/** As far from both as a busy machine needs. */
const targetMs = 700;
const slowMs = 1000;

let headroom: TrialInstance;
let command: ServedCommand;
let shop: Shop;

// Finds processes through /proc. `npm test` installs the tools where it may: scripts/test-load-tools.mjs.
describe.skipIf(process.platform !== "linux")("headroom run with a real load tool", () => {
  beforeAll(async () => {
    headroom = await TrialInstance.start();
    command = await ServedCommand.fetch(headroom.client.url);
    shop = await Shop.open();
    command.write("locustfile.py", locustfile);
    command.write("artillery.yml", artilleryScript(shop.url));
  });
  afterAll(async () => {
    await shop.close();
    command.discard();
    await headroom.discard();
  });

  const run = (test: string, ...wrapped: string[]) =>
    command.run(["run", "--test", test, "--create", "--team", trialTeam, "--", ...wrapped]);

  test.skipIf(mayLeaveOut && !locust)(
    "Locust's runs end with a verdict, and with 1 once the server is slower than the objective",
    async () => {
      const headless = ["--headless", "--users", "4", "--spawn-rate", "4", "--run-time", "3s"];
      const wrapped = [locust ?? "locust", "-f", "locustfile.py", "--host", shop.url, ...headless];
      expect(await fastThenSlow("locust", wrapped)).toEqual({
        fast: endsWith(0, "○ no baseline"),
        slow: endsWith(1, "✗ fail"),
      });
    },
  );

  test.skipIf(mayLeaveOut && !artillery)("Artillery's runs do so too", async () => {
    const wrapped = [artillery ?? "artillery", "run", "artillery.yml"];
    expect(await fastThenSlow("artillery", wrapped)).toEqual({
      fast: endsWith(0, "○ no baseline"),
      slow: endsWith(1, "✗ fail"),
    });
  });

  async function fastThenSlow(test: string, wrapped: string[]) {
    shop.answerMs = fastMs;
    const fast = await run(test, ...wrapped);
    await headroom.sql(
      `insert into "Objective" (id, "testId", metric, label, comparator, target)
       select gen_random_uuid(), id, 'p95Ms', '', '<=', $2 from "Test" where slug = $1`,
      [test, targetMs],
    );
    shop.answerMs = slowMs;
    return { fast, slow: await run(test, ...wrapped) };
  }
});

function endsWith(exitCode: number, words: string) {
  return expect.objectContaining({ exitCode, out: expect.stringContaining(words) });
}

/** A small server that answers after a time. */
class Shop {
  answerMs = fastMs;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((_request, response) => {
      setTimeout(() => response.end("ok"), this.answerMs);
    });
  }

  static async open(): Promise<Shop> {
    const shop = new Shop();
    shop.#server.listen(0, "127.0.0.1");
    await once(shop.#server, "listening");
    return shop;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

const locustfile = `from locust import HttpUser, constant, task


class Shopper(HttpUser):
    wait_time = constant(0.02)

    @task
    def cart(self):
        self.client.get("/cart")
`;

function artilleryScript(target: string): string {
  return JSON.stringify({
    config: { target, phases: [{ duration: 2, arrivalRate: 30 }] },
    scenarios: [{ flow: [{ get: { url: "/cart" } }] }],
  });
}
