export type RunFile = {
  id: string;
  name: string;
  bytes: number;
  sha256: string;
  /** Downloads it, byte for byte. */
  href: string;
  /** Since when and why it is not there any more; null while it is. */
  removed: string | null;
};

/** A file of a run: a download, or in words why it is none any more. */
export function FileName({ file: { name, href, removed } }: { file: RunFile }) {
  if (removed !== null)
    return (
      <span className="min-w-40 flex-1 [overflow-wrap:anywhere]">
        {name} <span className="text-ink-3">{removed}</span>
      </span>
    );
  return (
    <a
      href={href}
      download
      className="min-w-40 flex-1 text-accent underline-offset-2 [overflow-wrap:anywhere] hover:underline"
    >
      {name}
    </a>
  );
}
