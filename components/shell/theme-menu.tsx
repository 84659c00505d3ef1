"use client";

import { Contrast } from "lucide-react";
import { useState } from "react";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { type Theme, themeCookie, themes } from "#lib/shared/theme.ts";

const words: Record<Theme, string> = { system: "As the system", light: "Light", dark: "Dark" };
const yearSeconds = 31_536_000;

/** Light, dark or as the system; kept in a cookie, so that the next page comes in it from the server. */
export function ThemeMenu({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);

  function choose(next: Theme) {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing over plain http
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax${secure}`;
  }

  return (
    <Menu
      label={`Theme: ${words[theme]}`}
      align="end"
      triggerClassName="inline-flex size-7 items-center justify-center rounded text-ink-3 hover:bg-sunk hover:text-ink"
      trigger={<Contrast aria-hidden="true" size={16} />}
    >
      {themes.map((choice) => (
        <MenuChoice key={choice} isChosen={choice === theme} onSelect={() => choose(choice)}>
          {words[choice]}
        </MenuChoice>
      ))}
    </Menu>
  );
}
