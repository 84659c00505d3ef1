import { CodeBlock } from "#components/ui/code-block.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";

/** How an archive is put back, or moves elsewhere. */
export function RestoreSection({ version }: { version: string }) {
  return (
    <section aria-labelledby="restore">
      <SectionHead id="restore" title="Restore or move" />
      <div className="mt-4 flex flex-col gap-4">
        <p className="max-w-[60ch] text-ink-2">
          An archive goes into a new Headroom of the same version, <span className="figures">{version}</span>, before
          anybody works in it: with its bundled database or with one of your own. It never goes over work that is there.
        </p>
        <CodeBlock
          code={[
            "export HEADROOM_URL=http://new-headroom:3000 HEADROOM_TOKEN=…",
            "curl -fsSLO $HEADROOM_URL/cli/headroom.mjs",
            "node headroom.mjs import headroom-export.tar.gz",
          ].join("\n")}
        />
        <p className="max-w-[60ch] text-ink-2">
          The token is the setup token that the new server printed, or one of its instance tokens that may{" "}
          <code>config:write</code>. Everything is put in or, when a byte of the archive is wrong, nothing. People then
          sign in with the passwords that they had here.
        </p>
      </div>
    </section>
  );
}
