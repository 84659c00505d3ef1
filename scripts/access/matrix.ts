import { accounts } from "./areas/accounts.ts";
import { audit } from "./areas/audit.ts";
import { backup } from "./areas/backup.ts";
import { badges } from "./areas/badges.ts";
import { comparing } from "./areas/comparing.ts";
import { configuration } from "./areas/configuration.ts";
import { invitations } from "./areas/invitations.ts";
import { loadTests } from "./areas/load-tests.ts";
import { nextStories } from "./areas/next-stories.ts";
import { officeHours } from "./areas/office-hours.ts";
import { openWays } from "./areas/open-ways.ts";
import { people } from "./areas/people.ts";
import { radarChoose } from "./areas/radar-choose.ts";
import { radarImport } from "./areas/radar-import.ts";
import { radarPage } from "./areas/radar-page.ts";
import { radarSettings } from "./areas/radar-settings.ts";
import { radarTactic } from "./areas/radar-tactic.ts";
import { runs } from "./areas/runs.ts";
import { storiesAfterFix } from "./areas/stories-after-fix.ts";
import { storiesApi } from "./areas/stories-api.ts";
import { storiesFiling } from "./areas/stories-filing.ts";
import { storiesInbox } from "./areas/stories-inbox.ts";
import { storiesListing } from "./areas/stories-listing.ts";
import { storiesPage } from "./areas/stories-page.ts";
import { storiesTimeboxes } from "./areas/stories-timeboxes.ts";
import { systems } from "./areas/systems.ts";
import { teamTest } from "./areas/team-test.ts";
import { teams } from "./areas/teams.ts";
import { tokens } from "./areas/tokens.ts";
import { wayIn } from "./areas/way-in.ts";
import type { Area } from "./entry.ts";

const areas: readonly Area[] = [
  wayIn,
  accounts,
  invitations,
  people,
  tokens,
  teams,
  systems,
  loadTests,
  runs,
  comparing,
  badges,
  teamTest,
  nextStories,
  officeHours,
  radarChoose,
  storiesAfterFix,
  storiesApi,
  storiesInbox,
  storiesFiling,
  storiesListing,
  storiesPage,
  storiesTimeboxes,
  radarImport,
  radarPage,
  radarSettings,
  radarTactic,
  audit,
  configuration,
  backup,
  openWays,
];

/** Who may do what, of every page, action and route. A way in that is not here fails ways-in.test.ts. */
export const matrix = {
  pages: merged(areas.map(({ pages = {} }) => pages)),
  actions: merged(areas.map(({ actions = {} }) => actions)),
  routes: merged(areas.map(({ routes = {} }) => routes)),
};

function merged<Entry>(parts: Record<string, Entry>[]): Record<string, Entry> {
  const entries = parts.flatMap((part) => Object.entries(part));
  const twice = entries.find(([name], index) => entries.findIndex(([other]) => other === name) !== index);
  if (twice) throw new Error(`${twice[0]} is in the matrix twice.`);
  return Object.fromEntries(entries);
}
