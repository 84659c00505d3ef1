import "server-only";
import type { ConfigExtensionStore, ConfigStore } from "#lib/db/config-rows.ts";
import { serviceObjectivesStore, testObjectivesStore } from "#lib/load-tests/objectives/objective-config-store.ts";
import { testConfigStore } from "#lib/load-tests/tests/test-config-store.ts";
import { environmentConfigStore } from "#lib/systems/environment-config-store.ts";
import { infrastructureConfigStore } from "#lib/systems/infrastructure-config-store.ts";
import { serviceConfigStore } from "#lib/systems/service-config-store.ts";
import { teamConfigStore } from "#lib/teams/team-config-store.ts";

/** How each of `configParts` is kept, in the same order: each is written after what it refers to. */
export const configStores: readonly ConfigStore[] = [
  teamConfigStore,
  environmentConfigStore,
  infrastructureConfigStore,
  serviceConfigStore,
  testConfigStore,
];

export const configExtensionStores: readonly ConfigExtensionStore[] = [serviceObjectivesStore, testObjectivesStore];
