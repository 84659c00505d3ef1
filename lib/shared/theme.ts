/** The cookie that keeps a browser's choice, so that the server draws the first frame in it. */
export const themeCookie = "headroom-theme";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The theme that a cookie names; what is unknown follows the system. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}
