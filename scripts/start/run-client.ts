import { setTimeout as pause } from "node:timers/promises";
import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";

/** The token that tests start an instance with, and the team that they upload to. */
export const trialToken = "hr_trial-0123456789-abcdefghij";
export const trialTeam = "shop";

type Sent = { status: number; run: Partial<RunAnswer> & { detail?: string } };

/** What CI does: sends results to one web server and asks what came of them. */
export class RunClient {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  address(path = "", query: Record<string, string> = {}): string {
    return `${this.url}/api/v1/runs${path}?${new URLSearchParams({ team: trialTeam, ...query })}`;
  }

  /** Sends one file to a test that is made when it is missing. Throws when the connection breaks. */
  async upload(
    body: BodyInit,
    { query = {}, headers = {} }: { query?: Record<string, string>; headers?: Record<string, string> } = {},
  ): Promise<Sent> {
    const response = await fetch(this.address("", { test: "checkout", create: "true", ...query }), {
      method: "POST",
      headers: { ...authorization, ...headers },
      body,
    });
    return { status: response.status, run: await response.json() };
  }

  async get(id: string): Promise<RunAnswer> {
    const response = await fetch(this.address(`/${id}`), { headers: authorization });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    return response.json();
  }

  async artifact(id: string): Promise<Buffer> {
    const response = await fetch(this.address(`/${id}/artifact`), { headers: authorization });
    return Buffer.from(await response.arrayBuffer());
  }

  /** The run once it is ready or has failed; web servers that are being started again are waited for. */
  async settled(id: string | undefined, withinMs = 120_000): Promise<RunAnswer> {
    if (!id) throw new Error("The upload was not answered with a run.");
    const giveUpAt = Date.now() + withinMs;
    let last: unknown;
    while (Date.now() < giveUpAt) {
      const run = await this.get(id).catch((error: unknown) => void (last = error));
      if (run?.status === "ready" || run?.status === "failed") return run;
      last = run ?? last;
      await pause(50);
    }
    throw new Error(`Run ${id} is not settled after ${withinMs} ms: ${JSON.stringify(last)} ${last}`);
  }
}

export const authorization = { authorization: `Bearer ${trialToken}` };

/** A JMeter CSV with one sample every 100 ms. */
export function jmeterCsv(samples: number): string {
  const lines = Array.from(
    { length: samples },
    (_, index) => `${1_768_467_600_000 + index * 100},120,GET /cart,200,true`,
  );
  return `timeStamp,elapsed,label,responseCode,success\n${lines.join("\n")}\n`;
}
