import { auditFileHead, auditFileLines, auditFormats, auditTypes } from "#lib/audit/audit-file.ts";
import { auditQuery, parseAuditFilter } from "#lib/audit/audit-filter.ts";
import { type AuditReader, exportAudit } from "#lib/audit/audit-store.ts";
import { problem } from "#lib/shared/problem.ts";

/** What the filter of the request's query finds, as a file that is written while it is read. */
export async function auditDownload(reader: AuditReader, request: Request): Promise<Response> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const format = auditFormats.find((one) => one === asked.format);
  if (!format) return problem(400, "Ask for ?format=csv or ?format=jsonl.");
  const filter = parseAuditFilter(asked);
  const pages = exportAudit(reader, filter, { format, asked: auditQuery(filter).slice(1).replaceAll("&", ", ") });
  // Read before it is answered, so that what fails at once is an error and not an empty file.
  const first = await pages.next();
  const text = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(text.encode(auditFileHead(format)));
      if (!first.done) controller.enqueue(text.encode(auditFileLines(first.value, format)));
    },
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(text.encode(auditFileLines(value, format)));
    },
    async cancel() {
      await pages.return(undefined);
    },
  });
  return new Response(body, { headers: headersOf(reader, format) });
}

function headersOf(reader: AuditReader, format: keyof typeof auditTypes): Record<string, string> {
  const of = reader.kind === "member" ? `-${reader.teamSlug}` : "";
  const name = `headroom-audit${of}-${new Date().toISOString().slice(0, 10)}.${format}`;
  return { "content-type": auditTypes[format], "content-disposition": `attachment; filename="${name}"` };
}
