import pino from "pino";

// Names of fields whose values are never written, wherever a caller puts them in an object.
const secretFields = ["password", "passwordHash", "token", "secret", "authorization", "cookie", "body"];

/** Lines of JSON on standard output; JSON escapes line breaks, so that a value cannot forge a line. */
export const log = pino({
  base: { process: process.env.HEADROOM_PROCESS ?? "headroom" },
  level: process.env.HEADROOM_LOG_LEVEL || "info",
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: "[hidden]" },
});
