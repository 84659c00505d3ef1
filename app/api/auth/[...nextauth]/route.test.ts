import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { POST } from "./route.ts";

test("nobody writes into the log through next-auth", async () => {
  const request = new NextRequest("http://headroom.example/api/auth/_log", { method: "POST", body: "level=error" });
  const answer = await POST(request, { params: Promise.resolve({ nextauth: ["_log"] }) });
  expect(answer.status).toBe(404);
});
