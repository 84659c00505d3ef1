import "server-only";
import { Client } from "pg";
import { log } from "#lib/shared/log.ts";

/** `onGap`: the connection was broken for a while, and what was said meanwhile was not heard. */
type Ear = { heard: (payload: string) => void; onGap: () => void };

const againAfterMs = 500;
const connectWithinMs = 5_000;
/** A machine that vanished closes nothing: only a question that is not answered shows it. */
const askEveryMs = 20_000;
const answerWithinMs = 5_000;

/**
 * What other processes of the same database say by NOTIFY, heard on one connection for the whole process. It is there while somebody
 * listens. When it breaks it is made anew for as long as somebody does.
 */
export class Listener {
  readonly #ears = new Map<string, Set<Ear>>();
  #line: Promise<Client> | null = null;
  #again: NodeJS.Timeout | null = null;
  #hasGap = false;

  /**
   * Resolves once what is said from now on is heard; the answer ends it. `channel` is a plain identifier.
   * @throws when the database cannot be reached; then nothing is listened to.
   */
  async listen(channel: string, heard: Ear["heard"], onGap: Ear["onGap"]): Promise<() => void> {
    const ears = this.#ears.get(channel) ?? new Set();
    this.#ears.set(channel, ears);
    const ear = { heard, onGap };
    ears.add(ear);
    const leave = () => {
      if (ears.delete(ear) && this.#channels().length === 0) this.#close();
    };
    try {
      // A line that is open already may not listen to this channel yet; to listen twice is to listen once.
      await (await this.#open()).query(`listen ${channel}`);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  #channels(): string[] {
    return [...this.#ears].filter(([, ears]) => ears.size > 0).map(([channel]) => channel);
  }

  #open(): Promise<Client> {
    this.#line ??= this.#connect();
    return this.#line;
  }

  #connect(): Promise<Client> {
    const client = new Client({
      connectionString: process.env.DATABASE_URL,
      application_name: "headroom-listener",
      keepAlive: true,
      connectionTimeoutMillis: connectWithinMs,
      query_timeout: answerWithinMs,
    });
    const line = this.#begin(client);
    const asking = setInterval(() => void client.query("select 1").catch(() => client.end()), askEveryMs).unref();
    const lose = () => {
      clearInterval(asking);
      if (this.#line === line) this.#lose();
    };
    client.on("error", lose);
    client.on("end", lose);
    client.on("notification", ({ channel, payload }) => {
      for (const { heard } of this.#ears.get(channel) ?? []) heard(payload ?? "");
    });
    line.catch(() => {
      lose();
      void client.end().catch(() => {});
    });
    return line;
  }

  /** Listens first and tells of the gap then: what is said in between is heard. */
  async #begin(client: Client): Promise<Client> {
    await client.connect();
    for (const channel of this.#channels()) await client.query(`listen ${channel}`);
    if (this.#hasGap) {
      this.#hasGap = false;
      for (const ears of this.#ears.values()) for (const { onGap } of ears) onGap();
    }
    return client;
  }

  #lose(): void {
    this.#line = null;
    if (this.#channels().length === 0) return;
    if (!this.#hasGap) log.warn("The connection that listens to the database broke; it is made anew.");
    this.#hasGap = true;
    if (this.#again) return;
    this.#again = setTimeout(() => {
      this.#again = null;
      // When it fails, it is lost again.
      if (this.#channels().length > 0) this.#open().catch(() => {});
    }, againAfterMs).unref();
  }

  #close(): void {
    const line = this.#line;
    this.#line = null;
    this.#hasGap = false;
    void line?.then((client) => client.end()).catch(() => {});
  }
}

const kept = globalThis as typeof globalThis & { headroomListener?: Listener };
kept.headroomListener ??= new Listener();
export const listener = kept.headroomListener;
