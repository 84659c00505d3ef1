import { CopyButton } from "#components/ui/copy-button.tsx";

type ExampleBlockProps = {
  title: string;
  code: string;
  /** Names the copy button and the box to people who hear the page. */
  label: string;
  /** Of a call: seen whole, with its long address broken. */
  isWrapped?: boolean;
};

/** A call or an answer to copy; long ones scroll in their own box, also by the keyboard. */
export function ExampleBlock({ title, code, label, isWrapped = false }: ExampleBlockProps) {
  return (
    <figure className="overflow-hidden rounded border">
      <figcaption className="flex min-h-9 items-center justify-between gap-2 border-b bg-sunk py-0.5 pr-1 pl-3 text-ink-2 text-meta">
        {title}
        <span className="print:hidden">
          <CopyButton text={code} label={`Copy ${label}`} />
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of nothing but what is in it */}
      <div
        role="group"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who scroll by keys
        tabIndex={0}
        className="max-h-[26rem] overflow-auto px-3 py-2.5 text-meta -outline-offset-2 print:max-h-none"
      >
        <pre className={isWrapped ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : "print:whitespace-pre-wrap"}>
          <code>{code}</code>
        </pre>
      </div>
    </figure>
  );
}
