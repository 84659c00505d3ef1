import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import type { Command } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";
import { HeadroomApi } from "./headroom-api.ts";
import { defaultWaitSeconds, tell } from "./judge.ts";
import { paperOptions } from "./papers/write-papers.ts";
import { failOnOf, failOnOption, jsonOption, teamOption, waitOption } from "./run-options.ts";
import { settingsOf, urlOption } from "./settings.ts";
import { waitForVerdict } from "./wait-for-verdict.ts";

/** `headroom verdict`: what is said of a run that was uploaded earlier. */
export const verdict: Command = {
  name: "verdict",
  summary: "print the verdict of a run, waiting for it where needed",
  usage: "headroom verdict RUN [options]",
  options: [failOnOption, waitOption, teamOption, jsonOption, ...paperOptions, urlOption],
  examples: ["headroom verdict 01a1fae5-6556-70bd-8b25-088411592bd6 --fail-on warning"],
  run: async (given, around) => {
    const settings = settingsOf(given, around.variables);
    failOnOf(given);
    const [id, ...others] = given.operands;
    if (!id || others.length > 0 || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw new CommandFailure(
        "usage",
        "Name one run by its id: headroom verdict 01a1fae5-6556-70bd-8b25-088411592bd6.",
      );
    const waitSeconds = given.seconds("wait", defaultWaitSeconds);
    const run: RunAnswer | null = await waitForVerdict(new HeadroomApi(settings, around), {
      id,
      team: given.text("team"),
      waitSeconds,
      around,
    });
    if (!run) throw new CommandFailure("noVerdict", `Headroom was not reached within ${waitSeconds} s.`);
    return tell(run, given, around);
  },
};
