import type { ShownGroup } from "#lib/api-docs/api-page.ts";

const linkClass = "block rounded px-2 py-1 text-ink-2 hover:bg-sunk hover:text-ink";

const heads = [
  { anchor: "tokens", title: "Tokens and scopes" },
  { anchor: "problems", title: "Problems" },
];

/** The way to every operation. */
export function OperationList({ groups }: { groups: readonly ShownGroup[] }) {
  return (
    <nav aria-label="Operations" className="space-y-5 text-table">
      <ul>
        {heads.map(({ anchor, title }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className={linkClass}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      {groups.map(({ name, operations }) => (
        <div key={name}>
          <p className="mb-1 px-2 font-medium text-ink-3 text-meta">{name}</p>
          <ul>
            {operations.map(({ anchor, method, summary }) => (
              <li key={anchor}>
                <a href={`#${anchor}`} className={`${linkClass} flex items-baseline gap-2`}>
                  <span className="figures w-11 shrink-0 text-[0.6875rem] text-ink-3">{method}</span>
                  <span className="min-w-0">{summary}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
