import { adminToken } from "./admin.ts";
import { expect, openBy, test } from "./fixtures.ts";

const headers = { authorization: `Bearer ${adminToken}` };

test("what somebody else wrote while a story is framed is told, and what was typed stays until it is sent again", async ({
  page,
  request,
  team,
}) => {
  const params = { team: team.slug };
  const file = async (title: string) =>
    (await (await request.post("/api/v1/stories", { params, headers, data: { title } })).json()).key as string;
  const write = (key: string, customerImpact: string) =>
    request.patch(`/api/v1/stories/${key}`, { params, headers, data: { changes: { customerImpact } } });
  const story = async (key: string) => (await request.get(`/api/v1/stories/${key}`, { params, headers })).json();
  const told = /wrote the customer impact meanwhile: “They pay twice\.” Send again to write yours over it\./;

  // In the form of the move, on the story's page.
  const first = await file("Payment page reloads");
  await page.goto(`${team.path}/stories/${first}`);
  const dialog = page.getByRole("dialog", { name: /^Frame / });
  await openBy(page, "1", dialog);
  const impact = dialog.getByLabel("Customer impact");
  await impact.fill("They wait.");
  await dialog.getByLabel("Who is affected").fill("sellers");
  await write(first, "They pay twice.");
  await dialog.getByLabel("Who is affected").press("Enter");
  await expect(impact).toHaveAccessibleDescription(told);
  await expect(impact).toHaveValue("They wait.");
  expect(await story(first)).toMatchObject({ state: "inbox", customerImpact: "They pay twice." });
  await dialog.getByRole("button", { name: "Frame", exact: true }).press("Enter");
  await expect(dialog).toBeHidden();
  expect(await story(first)).toMatchObject({ state: "framed", customerImpact: "They wait." });

  // In its place in the inbox, where the story comes back.
  const second = await file("Basket is slow");
  await page.goto(`${team.path}/stories`);
  const peek = page.getByRole("article");
  await openBy(page, "1", peek.getByLabel("Customer impact"));
  await peek.getByLabel("Customer impact").fill("They leave.");
  await peek.getByLabel("Who is affected").fill("buyers");
  await write(second, "They pay twice.");
  await peek.getByLabel("Who is affected").press("Enter");
  await expect(peek.getByRole("alert")).toHaveText(told);
  await expect(peek.getByText("They pay twice.", { exact: true })).toBeVisible();
  await openBy(page, "1", peek.getByLabel("Customer impact"));
  await expect(peek.getByLabel("Customer impact")).toHaveValue("They leave.");
  await peek.getByLabel("Who is affected").press("Enter");
  await expect(page.getByText(`${second} is framed.`)).toBeVisible();
  await expect(async () => {
    expect(await story(second)).toMatchObject({ state: "framed", customerImpact: "They leave." });
  }).toPass();
});
