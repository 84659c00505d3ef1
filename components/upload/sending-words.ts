import { bytesText } from "#lib/shared/number-text.ts";

type Sending = { bytesPerSecond: number | null; isCut?: boolean };

/** "Sending, 12 MB/s", or that the line is down. */
export function sendingWords({ bytesPerSecond, isCut = false }: Sending): string {
  if (isCut) return "Connection lost, goes on by itself";
  return bytesPerSecond === null ? "Sending" : `Sending, ${bytesText(bytesPerSecond)}/s`;
}
