import type { Surroundings } from "./command.ts";
import { CommandFailure } from "./command-failure.ts";
import type { HeadroomApi } from "./headroom-api.ts";
import { refusalOf } from "./refusal.ts";

const refused = new Set([401, 403, 404]);

/**
 * Asks before a load test of an hour, or an upload of a gigabyte, whether its results would be taken: an upload without a body is refused for that
 * alone if all else is right. A Headroom that is not reached now is no reason to stop.
 * @throws CommandFailure (not sent) for a wrong token, an unknown team, test or environment
 */
export async function refuseEarly(
  api: HeadroomApi,
  parameters: readonly (readonly [string, string])[],
  { terminal }: Pick<Surroundings, "terminal">,
  whenAway = " now. The load test starts; its results are sent afterwards.",
): Promise<void> {
  const sending = api.sending("/api/v1/runs", { method: "POST", parameters, headers: { "content-length": "0" } });
  const result = await api.attempt(sending);
  if (result.kind === "done") {
    if (refused.has(result.value.status) || result.value.status < 400)
      throw new CommandFailure("notSent", refusalOf(result.value, sending.url));
    return;
  }
  if (!result.fault.isPassing) throw new CommandFailure("notSent", result.fault.sentence);
  terminal.say(`${result.fault.sentence}${whenAway}`);
}
