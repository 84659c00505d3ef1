import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import { type E2eTeam, expect, test } from "./fixtures.ts";
import { dot, recording } from "./recording.ts";

const script = `document.title = "taken over"; parent.document.title = "taken over"`;
const hostile = [
  {
    name: "slow.svg",
    body: `<svg xmlns="http://www.w3.org/2000/svg" onload='${script}'><script>${script}</script></svg>`,
  },
  { name: "slow.html", body: `<!doctype html><script>${script}</script>` },
  { name: "fake.png", body: `<svg xmlns="http://www.w3.org/2000/svg" onload='${script}'/>` },
  { name: "both.gif", body: `GIF89a/*<script>*/=1;${script}//</script>` },
];

// What the browser says of scripts that it did not run.
test.use({ expectedErrors: [/is sandboxed and the 'allow-scripts'|directive 'default-src 'none''/] });

test("screenshots and a recording are shown in their place, and nothing hostile runs @phone", async ({
  page,
  team,
  expectNoAxeViolations,
}) => {
  await aStory(page, team);
  await send(page, [
    { name: "slow.webm", mimeType: "text/html", buffer: recording },
    { name: "slow.png", mimeType: "text/html", buffer: dot },
    { name: "nothing.log", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    ...hostile.map(({ name, body }) => ({ name, mimeType: "image/png", buffer: Buffer.from(body) })),
  ]);
  const evidence = page.getByRole("region", { name: "Evidence" });
  await expect(evidence.getByText("nothing.log is empty: there is nothing in it.")).toBeVisible();
  await expect(evidence.getByText("slow.svg: SVG pictures can hold scripts")).toBeVisible();
  await expect(evidence.getByText("fake.png: By its content it is no picture")).toBeVisible();
  await expect(evidence.getByRole("list", { name: "Runs, links and files" }).getByRole("listitem")).toHaveCount(3);

  const video = evidence.locator("video");
  await video.evaluate((element: HTMLVideoElement) => {
    element.muted = true;
    return element.play();
  });
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0);
  expect(await video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBe(64);

  await evidence.getByRole("button", { name: "Show slow.png large" }).press("Enter");
  const lightbox = page.getByRole("dialog", { name: "slow.png" });
  await expect(lightbox).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await expect(evidence.getByRole("button", { name: "Show slow.png large" })).toBeFocused();

  await noneRuns(page);
  const announced = await page.request.post(`${team.path}/stories/uploads`, {
    headers: { origin: new URL(page.url()).origin, "tus-resumable": "1.0.0", "upload-length": String(10 * 1024 ** 3) },
  });
  expect(announced.status()).toBe(413);
  expect(await announced.text()).toContain("the most that evidence may have");
  const [src] = await sources(page, "video");
  await answersInParts(page, src ?? "");
});

/** Each file as a page of its own, and within ours: scripts in it do nothing. */
async function noneRuns(page: Page): Promise<void> {
  const files = [...(await sources(page, "img")), ...(await sources(page, "a[download]"))];
  expect(files.length).toBeGreaterThanOrEqual(hostile.length);
  for (const file of files) {
    const answer = await page.request.get(file);
    const headers = answer.headers();
    expect(headers["content-security-policy"], file).toContain("sandbox");
    expect(headers["x-content-type-options"], file).toBe("nosniff");
    expect(headers["content-type"], file).toMatch(/^(image\/(png|gif)|video\/webm|application\/octet-stream)$/);
  }
  const title = await page.title();
  const shown = files.filter((file) => !file.endsWith("?download"));
  const answers = shown.map((file) => page.waitForResponse((answer) => answer.url().endsWith(file)));
  await page.evaluate((urls) => {
    for (const src of urls) document.body.append(Object.assign(document.createElement("iframe"), { src }));
  }, shown);
  await Promise.all(answers.map(async (answer) => (await answer).finished()));
  expect(await page.title()).toBe(title);
}

async function answersInParts(page: Page, src: string): Promise<void> {
  const part = await page.request.get(src, { headers: { range: "bytes=4-9" } });
  expect(part.status()).toBe(206);
  expect(await part.body()).toEqual(recording.subarray(4, 10));
  expect(part.headers()["content-range"]).toBe(`bytes 4-9/${recording.length}`);
  const none = await page.request.get(src, { headers: { range: "bytes=99999999-" } });
  expect(none.status()).toBe(416);
  const etag = part.headers().etag ?? "";
  expect((await page.request.get(src, { headers: { "if-none-match": etag } })).status()).toBe(304);
}

test("a pasted picture is named, described and removed; one that is cut goes on after a reload", async ({
  page,
  team,
}, info) => {
  const story = await aStory(page, team);
  const evidence = page.getByRole("region", { name: "Evidence" });
  await page.evaluate(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], "image.png", { type: "image/png" }));
      document.body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true }),
      );
    },
    [...dot],
  );
  const picture = evidence.getByRole("button", { name: /^Show Pasted .* large$/ });
  await expect(picture).toBeVisible();

  // What is dropped here is evidence, and no results of a load test.
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["ERROR timeout"], "server.log", { type: "text/plain" }));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  await expect(evidence.getByText(/server\.log\s*Text, 13 B/)).toBeVisible();
  await expect(page.getByRole("dialog", { name: "Upload results" })).toBeHidden();

  await evidence.getByRole("button", { name: /^More acts on Pasted/ }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByRole("dialog").getByLabel("What it shows").fill("The waterfall");
  await page.getByRole("dialog").getByLabel("Source").fill("support desk");
  await page.getByRole("dialog").getByLabel("How sure is it?").selectOption("measured");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(evidence.getByText(/support desk, .*, measured/)).toBeVisible();
  await evidence.getByRole("button", { name: "More acts on The waterfall" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("dialog", { name: "Remove The waterfall?" }).getByRole("button", { name: "Remove" }).click();
  await expect(evidence.getByText("The waterfall", { exact: true })).toBeHidden();

  // Slowly, so that it can be cut in the middle.
  const network = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 1_000_000 };
  await network.send("Network.emulateNetworkConditions", slow);
  const large = {
    name: "long.log",
    mimeType: "text/plain",
    buffer: Buffer.from(randomBytes(6_000_000).toString("hex")),
  };
  const path = info.outputPath(large.name);
  const { writeFile } = await import("node:fs/promises");
  await writeFile(path, large.buffer);
  const offsets: number[] = [];
  page.on("request", (request) => {
    if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]));
  });
  await evidence.locator("input[type=file]").setInputFiles(path);
  await expect(evidence.getByText(/Sending, .*\/s/)).toBeVisible();
  await expect.poll(() => offsets.length).toBe(1);
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(evidence.getByRole("list", { name: "Uploads that were cut off" })).toContainText("long.log");
  await evidence.locator("input[type=file]").setInputFiles(path);
  await expect(evidence.getByText(/long\.log\s*Text, 12/)).toBeVisible();
  expect(offsets.at(-1)).toBeGreaterThan(0);
  const href = (await sources(page, "a[download]")).at(-1);
  expect((await (await page.request.get(href ?? "")).body()).equals(large.buffer)).toBe(true);
  await page.goto(story);
  await expect(evidence.getByRole("list", { name: "Uploads that were cut off" })).toBeHidden();
});

/** Files one and goes to its page; its address. */
async function aStory(page: Page, team: E2eTeam): Promise<string> {
  await page.goto(`${team.path}/stories/new`);
  await page.getByLabel("What is slow, in a few words").fill("The cart is slow");
  await page.getByRole("button", { name: "File story" }).click();
  const link = page.getByRole("main").getByRole("status").getByRole("link");
  const address = (await link.getAttribute("href")) ?? "";
  await link.click();
  await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
  return address;
}

/** Chooses files and waits until all of them are through. */
async function send(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const evidence = page.getByRole("region", { name: "Evidence" });
  await evidence.locator("input[type=file]").setInputFiles(files);
  const sending = evidence.getByRole("list", { name: "Files that are being sent" });
  await expect(sending).toBeVisible();
  await expect(sending).toBeHidden({ timeout: 30_000 });
}

function sources(page: Page, selector: string): Promise<string[]> {
  return page
    .getByRole("region", { name: "Evidence" })
    .locator(selector)
    .evaluateAll((all) =>
      all.map((one) => (one instanceof HTMLAnchorElement ? one.href : (one as HTMLImageElement).src)),
    );
}
