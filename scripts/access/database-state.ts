import { Client } from "pg";

/** Every row of every table as text, but for what notes that somebody was here. */
export type DatabaseState = ReadonlySet<string>;

/** What calls write whether they get through or not. */
const unwatchedTables = ["AuditEntry", "SignInThrottle", "_prisma_migrations"];
const unwatchedColumns = ["lastSeenAt", "lastUsedAt"];

/** A database that can tell what has changed in it, and be put back. Nobody else may write to it meanwhile. */
export class WatchedDatabase {
  readonly #client: Client;
  #tables: string[] = [];
  #kept: DatabaseState = new Set();

  private constructor(client: Client) {
    this.#client = client;
  }

  /** Keeps the present state. */
  static async open(connectionString: string): Promise<WatchedDatabase> {
    const client = new Client({ connectionString });
    await client.connect();
    const watched = new WatchedDatabase(client);
    await watched.#keep();
    return watched;
  }

  /** Rows that came (`+`) and went (`-`) since the state was kept: `+"Test" {…}`. */
  async changes(): Promise<string[]> {
    const now = await this.#read();
    const came = [...now].filter((row) => !this.#kept.has(row)).map((row) => `+${row}`);
    const went = [...this.#kept].filter((row) => !now.has(row)).map((row) => `-${row}`);
    return [...came, ...went];
  }

  /**
   * Puts the kept state back where rows have changed, past triggers and foreign keys, and forgets failed attempts and who was refused.
   * @param changes as they were told just now, with nothing called since; asked for otherwise
   */
  async restore(changes?: readonly string[]): Promise<void> {
    const changed = new Set((changes ?? (await this.changes())).map(tableOf));
    const statements = this.#tables
      .filter((table) => changed.has(table))
      .map((table) => `delete from ${table}; insert into ${table} table ${copyOf(table)};`);
    await this.#client.query(
      `begin; set local session_replication_role = replica; ${statements.join("\n")}
       delete from "SignInThrottle"; delete from "AuditEntry" where id not in (select id from kept_entries);
       delete from pgboss.job where id not in (select id from kept_jobs); commit`,
    );
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #keep(): Promise<void> {
    const { rows } = await this.#client.query(
      `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> all ($1)`,
      [unwatchedTables],
    );
    this.#tables = rows.map(({ name }) => String(name));
    const copies = this.#tables.map((table) => `create temp table ${copyOf(table)} as table ${table};`);
    await this.#client.query(`create temp table kept_jobs as select id from pgboss.job;
       create temp table kept_entries as select id from "AuditEntry"; ${copies.join("\n")}`);
    this.#kept = await this.#read();
  }

  async #read(): Promise<DatabaseState> {
    const without = `'{${unwatchedColumns.join(",")}}'::text[]`;
    const rows = this.#tables.map(
      (table) => `select '${table} ' || (to_jsonb(t) - ${without})::text as row from ${table} t`,
    );
    const jobs = "select 'job ' || id::text as row from pgboss.job";
    const read = await this.#client.query([...rows, jobs].join("\nunion all\n"));
    return new Set(read.rows.map(({ row }) => String(row)));
  }
}

/** Of a row that came or went. */
function tableOf(change: string): string {
  return change.slice(1, change.indexOf(" {"));
}

function copyOf(table: string): string {
  return `"kept ${table.replaceAll('"', "")}"`;
}
