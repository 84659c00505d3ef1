import type { Endpoint } from "#lib/shared/endpoint.ts";
import { importedSchema } from "./imported.ts";

const tag = { name: "Backup", description: "The whole instance as one archive, and back." };

/** The routes of export and import for the document of the API. */
export const backupEndpoints: Endpoint[] = [
  {
    id: "exportInstance",
    tag,
    method: "get",
    path: "/api/v1/export",
    summary: "Export the whole instance",
    description:
      "A `tar.gz` of rows as lines of JSON, uploaded files and a manifest with hashes, as they are at one moment, while everybody works on. Sessions, tokens and links that let somebody in are left out, and so are answers of a team test that are not revealed yet. It is made while it is sent, so its length is not known before; a transfer that breaks off leaves an archive without its manifest, which no import takes.\n\nIt holds what every team has, and password hashes: keep it as you keep the database.",
    scope: "export:read",
    on: "instance",
    answers: {
      200: {
        description: "The archive.",
        mediaType: "application/gzip",
        headers: { "Content-Disposition": "`headroom-export-2026-11-20.tar.gz`, by the day in UTC." },
      },
    },
    problems: {
      503: "Three exports are under way already, or the database does not answer at the moment. Try again later.",
    },
    curl: { args: ["-OJ"] },
  },
  {
    id: "importInstance",
    tag,
    method: "post",
    path: "/api/v1/import",
    summary: "Import an archive into an empty instance",
    description:
      "All of it or nothing: what does not fit the manifest changes nothing. The instance may have what its setup or a headless first run made; the archive takes its place, sessions end, instance tokens stay. It needs the version that made the archive. As long as nobody has set the instance up, the setup token is accepted as the bearer too.",
    scope: "config:write",
    on: "instance",
    body: { "application/gzip": { description: "The archive as it was exported." } },
    answers: {
      200: {
        description: "Everything is there.",
        json: { name: "Imported", schema: importedSchema },
        example: { tables: 19, rows: 48_210, artifacts: 312, bytes: 8_400_000_000 },
      },
    },
    problems: {
      400: "There is no body, or it broke off. Nothing was changed.",
      409: "The instance is in use, or another import is under way.",
      413: "A file in the archive is larger than this server takes.",
      422: "It is no archive of Headroom's, it is damaged, or another version made it. Nothing was changed.",
      507: "The disk is full. Nothing was kept.",
    },
    curl: { args: ["-X POST", "-T headroom-export.tar.gz"] },
  },
];
