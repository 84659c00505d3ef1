import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { secretNames, settingsSchema } from "#lib/shared/configuration-schema.ts";

export const configurationPageFile = join(import.meta.dirname, "../docs/configuration.md");

/** `docs/configuration.md`, from the schema that checks the environment. */
export function writeConfigurationPage(): string {
  const rows = Object.entries(settingsSchema.shape).map(([name, setting]) => {
    const { data } = setting.safeParse(undefined);
    return `| \`${name}\` | ${data === undefined ? "" : `\`${data}\``} | ${setting.description} |`;
  });
  const secrets = secretNames.map((name) => `\`${name}\``).join(", ");
  return `# Configuration

Headroom is configured by environment variables, checked at every start. All that is wrong is listed in one message.
An empty variable counts as one that is not set.

| variable | default | meaning |
|---|---|---|
${rows.join("\n")}

Each secret (${secrets}) may also stand in a file: set the variable with \`_FILE\` at the end of its name to the path, as
in \`DATABASE_URL_FILE=/run/secrets/database-url\`.

\`npm start\` fills in what is missing. \`npm run web\` and \`npm run worker\`, the two roles on their own, need
\`DATABASE_URL\`, \`HEADROOM_SECRET\` and a \`HEADROOM_DATA_DIR\` that all of them share.

<!-- Written by \`npm run docs:configuration\` from lib/shared/configuration-schema.ts. -->
`;
}

if (import.meta.main) writeFileSync(configurationPageFile, writeConfigurationPage());
