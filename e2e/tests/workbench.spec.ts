// Why these two, and why not those: a newcomer can say it from the screen alone, and decide with the keyboard.

import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { as, expect, proven, story } from "../support.ts";

const file = (name: string) => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));

/** Reads the company into the empty programme and computes; nobody has been asked there yet. */
async function computed(page: Page): Promise<string> {
  await as(page, "coordinator");
  await page.goto("/programmes/2/rules");
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
  const uploads = page.locator('input[type="file"]');
  await uploads.nth(0).setInputFiles(file("hr-export.csv"));
  await uploads.nth(1).setInputFiles(file("sign-up.xlsx"));
  await page.getByRole("button", { name: "Vorschau zeigen" }).click();
  await page.getByRole("button", { name: /übernehmen$/ }).first().click();
  await expect(page).toHaveURL(/people/);
  await page.goto("/programmes/2/matching");
  await page.getByRole("button", { name: "Jetzt berechnen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Tandems sind möglich$/);
  return page.url();
}

/** Chooses a button or a link without the pointer. */
async function press(page: Page, role: "link" | "button", name: string | RegExp): Promise<void> {
  await page.getByRole(role, { name }).first().focus();
  await page.keyboard.press("Enter");
}

story("why these two, and why not those", async ({ page }) => {
  story.setTimeout(300_000);
  const run = await computed(page);
  await press(page, "link", /^Warum\?/);
  await expect(page.getByRole("heading", { name: "Warum diese beiden?" })).toBeVisible();
  await expect(page.locator("#without")).toContainText(/Ohne dieses Tandem/);
  await proven(page, "tandem");

  // From the mentee's page to anybody: by the ranking, or by a name.
  await page.locator(".person.mentee a").first().click();
  await proven(page, "person");
  await page.locator(".ranking li:not(.chosen) a").first().click();
  await expect(page.locator("main")).toContainText(/(Gesamtpunktzahl|Gleich gut|Tandem weniger)/);
  await proven(page, "pair");
  await page.goBack();
  await page.getByLabel(/^Mit wem/).fill("a");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("passen zu dieser Suche");
  await page.getByRole("status").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/with\/\d+$/);

  // Swap partners: looked at first, then pinned with a reason.
  await page.goto(run);
  await press(page, "link", /^Warum\?/);
  await page.locator("#swap a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Der Tausch ist möglich");
  await proven(page, "swap");
  await page.getByLabel("Grund").fill("Beide kennen sich aus einem Projekt");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Der Tausch ist festgehalten.")).toBeVisible();
  await expect(page.getByText("Beide kennen sich aus einem Projekt")).toHaveCount(2);
});

story("what would help is one click away", async ({ page }) => {
  story.setTimeout(300_000);
  const run = await computed(page);
  await page.goto(`${run}/unmatched`);
  await proven(page, "unmatched");
  const ask = page.getByRole("link", { name: /^Nach .* fragen$/ });
  await ask.first().click();
  await proven(page, "ask");
  await page.getByRole("button", { name: "In die Post geben" }).click();
  await expect(page.getByText("Der Brief ist in der Post.")).toBeVisible();
  await page.getByRole("link", { name: /^gefragt am/ }).first().click();
  await expect(page.getByText("Eine Frage zu Ihrer Anmeldung")).toBeVisible();
  await page.goto(`${run}/unmatched`);
  await page.getByRole("link", { name: /^(Mentor:innen|Mentees) einladen/ }).first().click();
  await proven(page, "call");
});

story("a run is reviewed, checked and handed on without names", async ({ page }) => {
  story.setTimeout(300_000);
  const run = await computed(page);
  await page.getByLabel("Angesehen, einverstanden").check();
  await page.getByLabel("Kommentar", { exact: true }).fill("Passt so.");
  await press(page, "button", "Kommentar speichern");
  await expect(page.getByText("Der Kommentar ist gespeichert.")).toBeVisible();
  await page.getByText("Was heißt das?").click();
  await proven(page, "run");
  await press(page, "button", "Jetzt noch einmal nachprüfen");
  await expect(page.getByText(/Alles stimmt\.$/)).toBeVisible();
  await proven(page, "certificate");

  await page.goto(run);
  const names = await page.locator("table tbody th a").allInnerTexts();
  await press(page, "link", "Nachweis ohne Namen");
  await expect(page.getByRole("rowheader", { name: "Mentee 1", exact: true }).first()).toBeVisible();
  const text = await page.locator("main").innerText();
  for (const name of names) expect(text).not.toContain(name);
  expect(text).not.toContain("Passt so.");
  await proven(page, "evidence");
});
