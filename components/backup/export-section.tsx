import { Download } from "lucide-react";
import { buttonClass } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

type ExportSectionProps = {
  lastExport: { at: Date; by: string } | null;
  /** Where this Headroom is. */
  url: string;
};

/** An export now, and how to have one every night. */
export function ExportSection({ lastExport, url }: ExportSectionProps) {
  return (
    <section aria-labelledby="export">
      <SectionHead id="export" title="Export" meta={lastExport ? <Last {...lastExport} /> : "none so far"} />
      <div className="mt-4 flex flex-col items-start gap-4">
        {/* Not a page: the browser saves what comes, and shows how far it is. */}
        <a href="/api/v1/export" download className={buttonClass("primary")}>
          <Download aria-hidden="true" size={14} />
          Download an export
        </a>
        <p className="max-w-[60ch] text-ink-2">
          It holds what every team has, and hashes of passwords: keep it as safe as the server itself. Sessions, tokens
          and open invitations stay behind.
        </p>
        <div className="w-full">
          <p className="mb-2 text-ink-2">
            On a schedule, with a <TextLink href="/settings/tokens">token of the instance</TextLink> that may{" "}
            <code>export:read</code>:
          </p>
          <CodeBlock
            code={[
              `export HEADROOM_URL=${url} HEADROOM_TOKEN=hr_…`,
              "curl -fsSLO $HEADROOM_URL/cli/headroom.mjs",
              "node headroom.mjs export -o headroom-$(date +%F).tar.gz",
            ].join("\n")}
          />
        </div>
      </div>
    </section>
  );
}

function Last({ at, by }: { at: Date; by: string }) {
  return (
    <>
      last <RelativeTime at={at} /> by {by}
    </>
  );
}
