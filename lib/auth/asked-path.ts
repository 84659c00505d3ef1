import "server-only";
import { headers } from "next/headers";
import { pathHeader } from "#lib/auth/path-header.ts";

/** The path of the page or action that this request is for, as `proxy.ts` tells it. */
export async function askedPath(): Promise<string> {
  return (await headers()).get(pathHeader) ?? "";
}
