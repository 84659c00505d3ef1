import "server-only";
import { Client } from "pg";

type OnLost = () => void;

/**
 * Locks of this process that no other process of the same database gets meanwhile: advisory ones of PostgreSQL on a
 * connection of their own. When the process is killed the connection breaks, and they are free at once. The connection
 * is there while a lock is held.
 */
class SessionLocks {
  #connection: Promise<Client> | null = null;
  /** A connection answers one question at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #held = new Map<string, OnLost>();

  /** Whether the lock is ours now. `onLost` is called when the connection breaks: then it is nobody's. */
  async take(name: string, onLost: OnLost): Promise<boolean> {
    // The same session could take its own lock again.
    if (this.#held.has(name)) return false;
    this.#held.set(name, onLost);
    try {
      const isMine = await this.#ask(`select pg_try_advisory_lock(hashtextextended($1, 0)) as yes`, name);
      if (!isMine) await this.#forget(name);
      return isMine;
    } catch (error) {
      await this.#forget(name);
      throw error;
    }
  }

  async release(name: string): Promise<void> {
    if (!this.#held.has(name)) return;
    // Where it fails, the connection is gone, and the lock with it.
    await this.#ask(`select pg_advisory_unlock(hashtextextended($1, 0)) as yes`, name).catch(() => {});
    await this.#forget(name);
  }

  #ask(sql: string, name: string): Promise<boolean> {
    const answer = this.#turn.then(async () => {
      this.#connection ??= this.#connect();
      const { rows } = await (await this.#connection).query<{ yes: boolean }>(sql, [name]);
      return rows[0]?.yes === true;
    });
    this.#turn = answer.catch(() => {});
    return answer;
  }

  async #forget(name: string): Promise<void> {
    this.#held.delete(name);
    if (this.#held.size > 0) return;
    const connection = this.#connection;
    this.#connection = null;
    await connection?.then((client) => client.end()).catch(() => {});
  }

  async #connect(): Promise<Client> {
    // A machine that vanishes closes nothing: the server looks after half a minute.
    const options = "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";
    const connectionString = process.env.DATABASE_URL;
    const client = new Client({ connectionString, options, application_name: "headroom-locks", keepAlive: true });
    const opened = client.connect().then(() => client);
    const lose = () => {
      void this.#connection?.then((current) => current === client && this.#lose()).catch(() => {});
    };
    client.on("error", lose);
    client.on("end", lose);
    opened.catch(() => {
      this.#connection = null;
    });
    return opened;
  }

  #lose(): void {
    this.#connection = null;
    const lost = [...this.#held.values()];
    this.#held.clear();
    for (const tell of lost) tell();
  }
}

export const sessionLocks = new SessionLocks();
