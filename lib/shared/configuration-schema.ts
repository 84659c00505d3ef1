import { z } from "zod";
import { areNetworks } from "./trusted-proxies.ts";

/** The settings whose value may also stand in a file, named by the variable with `_FILE` at its end. */
export const secretNames = [
  "DATABASE_URL",
  "HEADROOM_SECRET",
  "HEADROOM_INIT_ADMIN_PASSWORD",
  "HEADROOM_INIT_TOKEN",
] as const;

const port = wholeNumber(1, 65_535);

/** Every environment variable that Headroom reads, as people set them. `docs/configuration.md` is written from here. */
export const settingsSchema = z.object({
  PORT: port.default(3000).describe("Port of the web server."),
  HEADROOM_HOST: z
    .string()
    .default("127.0.0.1")
    .describe(
      "Address that the web server listens on. By default only this machine reaches it; `0.0.0.0` opens it to the network. The Docker image sets `0.0.0.0`.",
    ),
  HEADROOM_URL: httpUrl()
    .optional()
    .describe(
      "Address under which people reach Headroom, for links and cookies: `https://headroom.example.org`. Default: `http://localhost:PORT`.",
    ),
  HEADROOM_DATA_DIR: z
    .string()
    .default("data")
    .describe(
      "Folder of uploaded files, the embedded database and generated secrets. A relative path is taken from the folder of Headroom.",
    ),
  DATABASE_URL: databaseUrl()
    .optional()
    .describe(
      "PostgreSQL 15 to 18: `postgresql://user:password@host:5432/headroom`. Without it the bundled PostgreSQL runs, with its data in `HEADROOM_DATA_DIR`.",
    ),
  HEADROOM_SECRET: z
    .string()
    .min(32, "has to be at least 32 characters: `openssl rand -base64 32` makes one")
    .optional()
    .describe(
      "Key of session cookies and stored secrets, at least 32 characters. Made and kept in `HEADROOM_DATA_DIR` when it is not set. Several machines need the same one.",
    ),
  HEADROOM_INIT_ADMIN_EMAIL: z
    .email("is not an e-mail address")
    .transform((email) => email.trim().toLowerCase())
    .optional()
    .describe(
      "Headless first run: address of the first admin, made when there is nobody yet. Later starts change nothing.",
    ),
  HEADROOM_INIT_ADMIN_PASSWORD: z.string().optional().describe("Headless first run: the first admin's password."),
  HEADROOM_INIT_TOKEN: z
    .string()
    .regex(/^hr_[\w-]{20,200}$/, "has to be hr_ and 20 to 200 letters, digits, - or _")
    .optional()
    .describe(
      "Headless first run: an API token with every scope on all teams, `hr_` and 20 to 200 random characters. It ends after 90 days and is meant to be replaced.",
    ),
  HEADROOM_CONFIG: z
    .string()
    .optional()
    .describe(
      "A [`headroom.yaml`](configuration-as-code.md), applied at every start. With errors in it Headroom does not start.",
    ),
  HEADROOM_UPLOAD_MAX_BYTES: wholeNumber(1, Number.MAX_SAFE_INTEGER)
    .default(20 * 1024 ** 3)
    .describe("Largest upload, in unpacked bytes. Default: 20 GiB."),
  HEADROOM_EVIDENCE_MAX_BYTES: wholeNumber(0, Number.MAX_SAFE_INTEGER)
    .default(50_000_000_000)
    .describe("Most that the files of one team's evidence may have together, in bytes. Default: 50 GB."),
  HEADROOM_TRUSTED_PROXIES: networks()
    .optional()
    .describe(
      "Proxies whose `X-Forwarded-For` is believed: addresses and networks, separated by commas, such as `10.1.2.3, 172.16.0.0/12`. Default: those on this machine, and on private networks too when `HEADROOM_URL` is https.",
    ),
  HEADROOM_LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "has to be debug, info, warn, error or silent")
    .default("info")
    .describe("How much is logged: `debug`, `info`, `warn`, `error` or `silent`."),
});

export type Settings = z.output<typeof settingsSchema>;

function wholeNumber(min: number, max: number) {
  const message = `has to be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}

function networks() {
  return z
    .string()
    .transform((text) => text.split(",").map((entry) => entry.trim()))
    .refine(areNetworks, "has to be addresses and networks, separated by commas: 10.1.2.3, 172.16.0.0/12");
}

function httpUrl() {
  return z
    .url({ protocol: /^https?$/, message: "has to be an http or https address, such as https://headroom.example.org" })
    .transform((url) => new URL(url).origin);
}

function databaseUrl() {
  return z.url({
    protocol: /^postgres(ql)?$/,
    message: "has to be like postgresql://user:password@host:5432/headroom",
  });
}
