import { randomBytes, randomUUID } from "node:crypto";
import { type TokenScope, tokenScopes } from "#lib/auth/actor.ts";
import { secretHash } from "#lib/auth/secret-hash.ts";
import { jmeterCsv, trialTeam, trialToken } from "#scripts/start/run-client.ts";
import { TrialInstance } from "#scripts/start/trial-instance.ts";

export type Call = {
  method?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: BodyInit | null;
  /** Null sends none. Left out: the instance token with every scope. */
  token?: string | null;
  /** The address that it seems to come from. */
  from?: string;
};

/** What the cases of the contract call: one production instance with a team, another's team, a run in each. */
export class ContractWorld {
  readonly instance: TrialInstance;
  /** A ready run of the team. */
  runId = "";
  /** An export from before there was anything in it. */
  emptyArchive = new ArrayBuffer();
  /** A run of another team. */
  othersRunId = "";
  #empty: Promise<ContractWorld> | undefined;
  readonly #team = trialTeam;

  private constructor(instance: TrialInstance) {
    this.instance = instance;
  }

  static async start(): Promise<ContractWorld> {
    const world = new ContractWorld(await TrialInstance.start({ HEADROOM_UPLOAD_MAX_BYTES: "2000000" }));
    world.emptyArchive = await (await world.call("/api/v1/export")).arrayBuffer();
    await world.instance.sql(`insert into "Team" (id, slug, name) values ($1, 'others', 'Others')`, [randomUUID()]);
    world.runId = await world.upload(trialTeam);
    world.othersRunId = await world.upload("others");
    return world;
  }

  /** Another instance, in which nothing is but its setup and a team, and which takes no file of the first one's size. */
  empty(): Promise<ContractWorld> {
    this.#empty ??= TrialInstance.start({ HEADROOM_UPLOAD_MAX_BYTES: "3000" }).then(
      (instance) => new ContractWorld(instance),
    );
    return this.#empty;
  }

  async discard(): Promise<void> {
    await this.instance.discard();
    await (await this.#empty)?.discard();
  }

  async call(path: string, { method = "GET", query = {}, headers = {}, body, token = trialToken, from }: Call = {}) {
    return fetch(`${this.instance.client.url}${path}?${new URLSearchParams(query)}`, {
      method,
      body,
      headers: {
        ...(token !== null && { authorization: `Bearer ${token}` }),
        "x-forwarded-for": from ?? anAddress(),
        ...headers,
      },
    });
  }

  /** The same on the team. */
  async ask(path: string, { query, ...call }: Call = {}) {
    return this.call(path, { ...call, query: { team: this.#team, ...query } });
  }

  /** A token of the team with these scopes. */
  async teamToken(scopes: readonly TokenScope[]): Promise<string> {
    const token = `hr_${randomBytes(20).toString("hex")}`;
    await this.instance.sql(
      `insert into "Token" (id, "teamId", name, hash, scopes, "expiresAt")
       select $1, id, 'Contract', $2, $3, now() + interval '1 hour' from "Team" where slug = $4`,
      [randomUUID(), secretHash(token), scopes, this.#team],
    );
    return token;
  }

  async teamTokenWithout(scope: string): Promise<string> {
    return this.teamToken(tokenScopes.filter((one) => one !== scope));
  }

  /** Uploads a run of checkout and waits until it is ready. */
  async upload(team: string, samples = 100): Promise<string> {
    const query = { team, test: "checkout", create: "true", branch: "main", wait: "60" };
    const answer = await this.call("/api/v1/runs", { method: "POST", query, body: jmeterCsv(samples) });
    if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    return (await answer.json()).id;
  }
}

/** Wrong tokens are counted by address: each call comes from one of its own. */
function anAddress(): string {
  return `10.${randomBytes(3).join(".")}`;
}
