import { CodeBlock } from "#components/ui/code-block.tsx";

/** For those who have an archive of another Headroom: nothing to be set up here then. `url` is where this one is. */
export function MovingHint({ url }: { url: string }) {
  return (
    <details className="mt-6 border-t pt-4 text-ink-2 text-table">
      <summary className="rounded">Moving from another Headroom?</summary>
      <p className="mt-2 mb-3">
        Leave this page as it is, and import an archive of the other one with the setup token:
      </p>
      <CodeBlock
        code={[
          `export HEADROOM_URL=${url} HEADROOM_TOKEN=…`,
          "curl -fsSLO $HEADROOM_URL/cli/headroom.mjs",
          "node headroom.mjs import headroom-export.tar.gz",
        ].join("\n")}
      />
    </details>
  );
}
