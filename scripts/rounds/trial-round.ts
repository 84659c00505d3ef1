import { join } from "node:path";
import type { Answer } from "#lib/team-test/results/tally.ts";
import { resultOf } from "#scripts/access/ask.ts";
import { projectDir } from "#scripts/start/build.ts";
import { trialTeam } from "#scripts/start/run-client.ts";
import { firstRun, type TrialInstance } from "#scripts/start/trial-instance.ts";
import { Browser } from "./browser.ts";

const teamTestPath = `/teams/${trialTeam}/team-test`;
const roundPath = "/teams/[teamSlug]/team-test/rounds/[number]";

type Asked = { setId: string; isAnonymous: boolean };

/** A round of the trial team, driven over HTTP as its pages do it. */
export class TrialRound {
  readonly code: string;
  readonly id: string;
  readonly path: string;
  readonly #lead: Browser;

  private constructor(lead: Browser, { id, code, number }: { id: string; code: string; number: number }) {
    this.#lead = lead;
    this.id = id;
    this.code = code;
    this.path = `${teamTestPath}/rounds/${number}`;
  }

  static async start(instance: TrialInstance, lead: Browser, asked: Asked): Promise<TrialRound> {
    const input = { ...asked, mode: "live" };
    const name = "/teams/[teamSlug]/team-test/new#startRoundAction";
    const { number } = await lead.act<{ number: number }>(`${teamTestPath}/new`, name, [trialTeam, input]);
    const [row] = await instance.sql(`select id, code from "Round" where number = $1`, [number]);
    return new TrialRound(lead, { number, id: String(row?.id), code: String(row?.code) });
  }

  /** One of those who lead does something. */
  lead<Value = unknown>(action: string, input: Record<string, unknown>, by = this.#lead): Promise<Value> {
    return by.act(this.path, `${roundPath}#${action}`, [trialTeam, { roundId: this.id, ...input }]);
  }

  advance(from: string, by = this.#lead): Promise<{ phase: string }> {
    return this.lead("advanceRoundAction", { from }, by);
  }

  async joinAsMember(browser: Browser): Promise<Hand> {
    await browser.act(`/r/${this.code}`, "/r/[code]#takeSeatAction", [null, { code: this.code }]);
    return new Hand(browser, this.code);
  }

  /** Asks for a seat, and is let in. */
  async joinAsGuest(instance: TrialInstance, browser: Browser, name: string): Promise<Hand> {
    await browser.act(`/r/${this.code}`, "/r/[code]#askForSeatAction", [null, { code: this.code, name }]);
    const sql = `select id from "Seat" where "roundId" = $1 and name = $2`;
    const [seat] = await instance.sql(sql, [this.id, name]);
    await this.lead("admitGuestAction", { seatId: seat?.id, isIn: true });
    const hand = new Hand(browser, this.code);
    await hand.act("takeBallotAction", {});
    return hand;
  }
}

/** Somebody with a seat. */
export class Hand {
  readonly browser: Browser;
  readonly path: string;
  readonly #code: string;

  constructor(browser: Browser, code: string) {
    this.browser = browser;
    this.path = `/r/${code}`;
    this.#code = code;
  }

  act<Value = unknown>(action: string, input: Record<string, unknown>): Promise<Value> {
    return this.browser.act(this.path, `/r/[code]#${action}`, [this.#code, input]);
  }

  answer(questionId: string, answer: Answer, comment = ""): Promise<{ answered: number }> {
    return this.act("saveAnswerAction", { questionId, answer, comment });
  }

  /** Why this is refused; null: it is not. */
  async refusalOf(action: string, input: Record<string, unknown>): Promise<string | null> {
    const result = resultOf(await this.browser.call(this.path, `/r/[code]#${action}`, [this.#code, input]));
    return result?.ok ? null : (result?.errors.map(({ message }) => message).join(" ") ?? "broke");
  }

  ownAnswers(): Promise<{ questionId: string; answer: Answer; comment: string }[]> {
    return this.act("listOwnAnswersAction", {});
  }
}

export function newBrowser(instance: TrialInstance): Browser {
  return new Browser(instance.client.url, join(projectDir, process.env.HEADROOM_DIST_DIR || ".next"));
}

const { HEADROOM_INIT_ADMIN_EMAIL: adminEmail, HEADROOM_INIT_ADMIN_PASSWORD: password } = firstRun;

export async function adminOf(instance: TrialInstance): Promise<Browser> {
  const browser = newBrowser(instance);
  await browser.signIn(adminEmail, password);
  return browser;
}

/** A new member of the trial team, signed in. They have the admin's password. */
export async function memberOf(instance: TrialInstance, name: string, role: string): Promise<Browser> {
  const email = `${name.toLowerCase()}@example.org`;
  await instance.sql(
    `with made as (insert into "User" (id, email, name, "passwordHash")
       select gen_random_uuid(), $1, $2, "passwordHash" from "User" where email = $3 returning id)
     insert into "Membership" ("userId", "teamId", role) select made.id, "Team".id, $4::"Role" from made, "Team" where slug = $5`,
    [email, name, adminEmail, role, trialTeam],
  );
  const browser = newBrowser(instance);
  await browser.signIn(email, password);
  return browser;
}
