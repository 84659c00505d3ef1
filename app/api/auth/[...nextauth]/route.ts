import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "#lib/auth/next-auth.ts";
import { problem } from "#lib/shared/problem.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  // Lets anybody write into the log.
  if ((await context.params).nextauth[0] === "_log") return problem(404, "There is nothing here.");
  const response: Response = await NextAuth(request, context, nextAuthOptions());
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("cache-control", "private, no-store");
  // It has pages of its own, which nothing leads to.
  response.headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  return response;
}

export { handle as GET, handle as POST };
