"use client";

import { useState } from "react";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { NavItem } from "./nav.ts";
import { actsOnThisPage, keysOfThisPage } from "./page-acts.ts";

type Line = { keys: readonly string[]; does: string };

/** All keys: those of every page, and those that this page's buttons carry. */
export function KeyboardSheet({
  pages,
  onClose,
}: {
  pages: readonly Pick<NavItem, "label" | "key">[];
  onClose: () => void;
}) {
  const [here] = useState(linesOfThisPage);
  const everywhere: Line[] = [
    { keys: ["Ctrl", "K"], does: "Search or act" },
    { keys: ["?"], does: "This sheet" },
    { keys: ["Esc"], does: "Close what is open" },
  ];
  const goTo = pages.map((page) => ({ keys: ["G", page.key.toUpperCase()], does: page.label }));
  return (
    <Dialog isOpen onClose={onClose} title="Keys">
      <Lines title="Everywhere" lines={everywhere} />
      <Lines title="Go to" lines={goTo} />
      <Lines title="On this page" lines={here} />
    </Dialog>
  );
}

/** What a line tells with the key of a button is told once. */
function linesOfThisPage(): Line[] {
  const told = keysOfThisPage();
  const acts = actsOnThisPage().filter(
    ({ key }) => !told.some(({ keys: [first, ...others] }) => first === key && others.length === 0),
  );
  return [...told, ...acts.map(({ key, label }) => ({ keys: [key], does: label }))];
}

function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="border-b pb-1 font-medium text-ink-3 text-meta">{title}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.does} className="flex h-8 items-center gap-1 border-b text-table">
            <dt className="order-2 ml-auto flex gap-1">
              {line.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
