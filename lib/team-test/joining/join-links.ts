import type { Reach } from "#lib/shared/network-addresses.ts";
import { type QrCode, qrCode } from "./qr-code.ts";

/** A way into a round: the link, and the same as people read it aloud: "headroom.example/r" and then the code. */
export type JoinLink = { url: string; place: string; qr: QrCode };

/** `reach` says for whom they work. The first is the one to show. */
export type JoinLinks = { reach: Reach["kind"]; links: JoinLink[] };

/** @param code as it is stored. */
export function joinLinks(code: string, { kind, origins }: Reach): JoinLinks {
  const links = origins.map((origin) => {
    const url = `${origin}/r/${code}`;
    return { url, place: `${origin.replace(/^https?:\/\//, "")}/r`, qr: qrCode(url) };
  });
  return { reach: kind, links };
}
