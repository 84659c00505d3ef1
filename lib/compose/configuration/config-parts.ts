import { serviceObjectivesConfig, testObjectivesConfig } from "#lib/load-tests/objectives/objective-config.ts";
import { testConfig } from "#lib/load-tests/tests/test-config.ts";
import type { ConfigExtension, ConfigPart } from "#lib/shared/config-part.ts";
import { environmentConfig } from "#lib/systems/environment-config.ts";
import { infrastructureConfig } from "#lib/systems/infrastructure-config.ts";
import { serviceConfig } from "#lib/systems/service-config.ts";
import { teamConfig } from "#lib/teams/team-config.ts";

/** All that a headroom.yaml declares, each before what refers to it. A new noun adds a line here and in `config-parts-store.ts`. */
export const configParts: readonly ConfigPart[] = [
  teamConfig,
  environmentConfig,
  infrastructureConfig,
  serviceConfig,
  testConfig,
];

export const configExtensions: readonly ConfigExtension[] = [serviceObjectivesConfig, testObjectivesConfig];

/** The parts that may stand at the top of the file, or in a team. Teams themselves are apart: they hold the others. */
export function partsIn(scope: "instance" | "team"): ConfigPart[] {
  return configParts.filter((part) => part !== teamConfig && part.scopes.includes(scope));
}

export function partOf(key: string): ConfigPart {
  const part = configParts.find((one) => one.key === key);
  if (!part) throw new Error(`no part of the configuration is called ${key}`);
  return part;
}
