import { type BrowserContext, chromium } from "@playwright/test";
import { findBrowser } from "#scripts/test-browser.mjs";
import { admin, adminToken } from "../../e2e/admin.ts";
import { signIn } from "../../e2e/fixtures.ts";
import { startInstance } from "../../e2e/instance.ts";

/** A production instance with an admin who signed in and a team, all made the way people do it. */
export interface Workspace {
  url: string;
  dataDir: string;
  teamSlug: string;
  /** A browser without anything in its cache, signed in. */
  newBrowser(): Promise<BrowserContext>;
  /** The admin's session, as a request carries it. */
  cookie: string;
  stop(): Promise<void>;
}

const lighthouseDesktop = { width: 1350, height: 940 };
const quiet = ["background-networking", "component-update", "sync", "quic"].map((feature) => `--disable-${feature}`);
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export async function startWorkspace(): Promise<Workspace> {
  const instance = await startInstance({
    HEADROOM_INIT_ADMIN_EMAIL: admin.email,
    HEADROOM_INIT_ADMIN_PASSWORD: admin.password,
    HEADROOM_INIT_TOKEN: adminToken,
  });
  const closing: (() => Promise<unknown>)[] = [instance.stop];
  const stop = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const { url, dataDir } = instance;
    const chrome = await chromium.launch({
      executablePath: findBrowser() ?? undefined,
      args: ["--no-first-run", ...quiet, ...asRoot],
      // Else Playwright ends this process at Ctrl-C, before the instance is stopped.
      handleSIGINT: false,
    });
    closing.push(() => chrome.close());
    const settings = { baseURL: url, viewport: lighthouseDesktop };
    const first = await chrome.newContext(settings);
    const teamSlug = await signInAndMakeTeam(first);
    const storageState = await first.storageState();
    await first.close();
    return {
      url,
      dataDir,
      teamSlug,
      newBrowser: () => chrome.newContext({ ...settings, storageState }),
      cookie: storageState.cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function signInAndMakeTeam(browser: BrowserContext): Promise<string> {
  const page = await browser.newPage();
  await signIn(page, admin);
  await page.goto("/?all");
  await page.getByRole("button", { name: "New team" }).click();
  const dialog = page.getByRole("dialog", { name: "New team" });
  await dialog.getByLabel("Name", { exact: true }).fill("Bench");
  await dialog.getByRole("button", { name: "Make team" }).click();
  await page.waitForURL("**/teams/*");
  const teamSlug = new URL(page.url()).pathname.replace("/teams/", "");
  await page.close();
  return teamSlug;
}
