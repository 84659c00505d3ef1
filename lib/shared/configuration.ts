import { readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { type Settings, secretNames, settingsSchema } from "./configuration-schema.ts";
import { fileFault } from "./file-fault.ts";
import { type TrustedProxies, trustedProxies } from "./trusted-proxies.ts";

/** What the web and worker processes run with: the settings, with what was left open filled in. */
export interface Configuration {
  databaseUrl: string;
  /** Origin under which people reach Headroom, without a slash at its end. */
  url: string;
  secret: string;
  /** Absolute path. */
  dataDir: string;
  host: string;
  port: number;
  uploadMaxBytes: number;
  evidenceMaxBytes: number;
  /** Whose `X-Forwarded-For` is believed. */
  trustedProxies: TrustedProxies;
  logLevel: Settings["HEADROOM_LOG_LEVEL"];
}

type Environment = Readonly<Record<string, string | undefined>>;

/** All that is wrong with the environment, in one message for the person who starts Headroom. */
export class WrongConfiguration extends Error {
  constructor(problems: string[]) {
    const count = problems.length === 1 ? "A setting is" : `${problems.length} settings are`;
    super([`${count} wrong:`, ...problems.map((problem) => `  ${problem}`)].join("\n"));
  }
}

/**
 * Reads the environment. An empty variable counts as absent, and a secret may come from the file that `…_FILE` names.
 * @throws WrongConfiguration
 */
export function readSettings(environment: Environment): Settings {
  const { values, problems } = withSecretFiles(environment);
  const parsed = settingsSchema.safeParse(values);
  for (const issue of parsed.error?.issues ?? []) problems.push(`${issue.path.join(".")} ${issue.message}.`);
  const { HEADROOM_INIT_ADMIN_EMAIL: email, HEADROOM_INIT_ADMIN_PASSWORD: password } = values;
  if ((email === undefined) !== (password === undefined)) {
    problems.push("HEADROOM_INIT_ADMIN_EMAIL and HEADROOM_INIT_ADMIN_PASSWORD have to be set together.");
  }
  if (!parsed.success || problems.length > 0) throw new WrongConfiguration(problems);
  return parsed.data;
}

/** The configuration of this process, whose launcher has put what it made (database, secret) into the environment. */
export function configuration(): Configuration {
  known ??= completeSettings(readSettings(process.env), process.cwd());
  return known;
}

let known: Configuration | undefined;

/**
 * Fills in the defaults that depend on other settings.
 * @throws WrongConfiguration when a database or a secret is missing
 */
export function completeSettings(settings: Settings, projectDir: string): Configuration {
  const { DATABASE_URL: databaseUrl, HEADROOM_SECRET: secret, HEADROOM_DATA_DIR: dataDir, PORT: port } = settings;
  const missing = (name: string) => `${name} has to be set. (Only npm start can do without it.)`;
  if (!databaseUrl || !secret) {
    const problems = [
      ...(databaseUrl ? [] : [missing("DATABASE_URL")]),
      ...(secret ? [] : [missing("HEADROOM_SECRET")]),
    ];
    throw new WrongConfiguration(problems);
  }
  const url = settings.HEADROOM_URL ?? `http://localhost:${port}`;
  return {
    databaseUrl,
    secret,
    url,
    dataDir: isAbsolute(dataDir) ? dataDir : join(projectDir, dataDir),
    host: settings.HEADROOM_HOST,
    port,
    uploadMaxBytes: settings.HEADROOM_UPLOAD_MAX_BYTES,
    evidenceMaxBytes: settings.HEADROOM_EVIDENCE_MAX_BYTES,
    trustedProxies: trustedProxies(settings.HEADROOM_TRUSTED_PROXIES, url),
    logLevel: settings.HEADROOM_LOG_LEVEL,
  };
}

function withSecretFiles(environment: Environment) {
  const values = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== "" && value !== undefined),
  );
  const problems: string[] = [];
  for (const name of secretNames) {
    const file = values[`${name}_FILE`];
    if (!file) continue;
    if (values[name]) problems.push(`${name} and ${name}_FILE are both set: keep one.`);
    try {
      values[name] = readFileSync(file, "utf8").trim();
    } catch (error) {
      problems.push(`${name}_FILE: ${fileFault(file, error)}`);
    }
  }
  return { values, problems };
}
