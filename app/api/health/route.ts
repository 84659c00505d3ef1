import packageJson from "../../../package.json" with { type: "json" };

/** Liveness: this process answers. It asks no database, so that a database outage restarts no web server. */
export function GET(): Response {
  return Response.json({ status: "ok", version: packageJson.version }, { headers });
}

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };
