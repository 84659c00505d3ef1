import type { ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import { isWebAddress } from "#lib/shared/web-address.ts";
import { linkAddresses } from "./link-addresses.ts";
import { isTangled } from "./tangled-markdown.ts";

/**
 * What somebody wrote in Markdown, for server components. HTML in it is text, links lead to http and https only, and pictures, which
 * would tell their server who reads, are links to them. What nests further than anybody reads is shown as it was typed.
 */
export function Markdown({ text }: { text: string }) {
  if (isTangled(text)) return <p className="max-w-[72ch] whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>;
  return (
    <div className="flex max-w-[72ch] flex-col gap-2 [overflow-wrap:anywhere]">
      <ReactMarkdown
        remarkPlugins={[linkAddresses]}
        urlTransform={(url) => (isWebAddress(url) ? url : "")}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

const components: Components = {
  a: ({ href, children }) => <Elsewhere href={href}>{children}</Elsewhere>,
  img: ({ src, alt }) => <Elsewhere href={typeof src === "string" ? src : ""}>{alt || "picture"}</Elsewhere>,
  h1: Head,
  h2: Head,
  h3: Head,
  h4: Head,
  h5: Head,
  h6: Head,
  ul: ({ children }) => <ul className="list-disc pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal pl-6">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => (
    <blockquote className="border-l-2 border-line-2 pl-3 text-ink-2">{children}</blockquote>
  ),
  pre: ({ children }) => (
    <pre className="whitespace-pre-wrap rounded bg-sunk px-3 py-2 text-table [overflow-wrap:anywhere]">{children}</pre>
  ),
  code: ({ children }) => <code className="rounded bg-sunk px-1 text-[0.92em]">{children}</code>,
};

/** The outline of the page is not the writer's to change. */
function Head({ children }: { children?: ReactNode }) {
  return <p className="font-semibold">{children}</p>;
}

function Elsewhere({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="nofollow noopener noreferrer"
      className="text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current"
    >
      {children}
    </a>
  );
}
