import type { Command } from "./command.ts";
import { CommandFailure, exitCodes } from "./command-failure.ts";
import { HeadroomApi } from "./headroom-api.ts";
import { settingsOf, urlOption } from "./settings.ts";

/** `headroom config`: prints the headroom.yaml of what is there, without secrets. */
export const config: Command = {
  name: "config",
  summary: "print the headroom.yaml of what is there, without secrets",
  usage: "headroom config > headroom.yaml",
  options: [urlOption],
  examples: ["headroom config > headroom.yaml"],
  run: async (given, around) => {
    const settings = settingsOf(given, around.variables);
    if (given.operands.length > 0) throw new CommandFailure("usage", "headroom config takes no operand: it prints.");
    const api = new HeadroomApi(settings, around);
    const answer = await api.ask(api.sending("/api/v1/config", { headers: { accept: "application/yaml" } }));
    around.terminal.print(answer.text.trimEnd());
    return exitCodes.fine;
  },
};
