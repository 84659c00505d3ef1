import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { nextAuthOptions } from "#lib/auth/next-auth.ts";

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const response: Response = await NextAuth(request, context, nextAuthOptions());
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("cache-control", "private, no-store");
  return response;
}

export { handle as GET, handle as POST };
