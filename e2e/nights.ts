import { type APIRequestContext, expect } from "@playwright/test";
import { adminToken } from "./admin.ts";

const header =
  "timeStamp,elapsed,label,responseCode,responseMessage,threadName,success,bytes,sentBytes,grpThreads,allThreads";
const labels = ["GET /cart", "POST /checkout"];
const firstNight = Date.UTC(2026, 9, 1, 2);

/** What a JMeter of ten threads wrote in one night: 600 requests in 60 s whose response times rise to about `p95Ms`. */
export function jmeterNight(night: number, p95Ms: number, { failEvery = Number.POSITIVE_INFINITY } = {}): string {
  const rows = Array.from({ length: 600 }, (_, index) => {
    const elapsed = Math.round((p95Ms * (1 + ((index * 7919) % 600))) / 570);
    const isOk = (index + 1) % failEvery !== 0;
    const at = firstNight + night * 86_400_000 + index * 100;
    return `${at},${elapsed},${labels[index % 2]},${isOk ? "200,OK" : "503,Service Unavailable"},tg 1-1,${isOk},512,128,10,10`;
  });
  return [header, ...rows, ""].join("\n");
}

type Upload = { team: string; test: string; body: string; more?: Record<string, string> };

/** Sends a result as a pipeline does and waits for the verdict. */
export async function uploadNight(request: APIRequestContext, { team, test, body, more = {} }: Upload) {
  const params = { team, test, create: "true", branch: "main", environment: "staging", wait: "60", ...more };
  const headers = { authorization: `Bearer ${adminToken}`, "content-type": "text/csv" };
  const response = await request.post("/api/v1/runs", { params, headers, data: body });
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}
