import type { Arguments } from "./arguments.ts";
import type { Surroundings } from "./command.ts";
import { testedSource } from "./tested-source.ts";

const names = ["revision", "branch", "version"] as const;

/** What was tested, for `POST /api/v1/runs`: from the options, else from the CI or git. Says in a line where it is from. */
export function sourceParameters(given: Arguments, { variables, folder, terminal }: Surroundings): [string, string][] {
  const told = testedSource(variables, folder);
  const found = names.flatMap((name): [string, string][] => {
    const value = given.text(name) ?? told[name];
    return value === "" ? [] : [[name, value.slice(0, 200)]];
  });
  if (told.from !== "" && found.length > 0)
    terminal.say(`${found.map(([name, value]) => `${name} ${value}`).join(", ")} (${told.from})`);
  return found;
}
