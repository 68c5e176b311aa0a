// What else would have been possible: the history of runs, a scenario, its effect while it is being typed, and runs
// side by side.

import { fileURLToPath } from "node:url";

import { as, expect, proven, story, test, withScript } from "../support.ts";

const file = (name: string) => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));

story("two scenarios are compared", async ({ page }) => {
  story.setTimeout(300_000);
  await as(page, "coordinator");
  await page.goto("/programmes/1/matching");
  await proven(page, "history");

  // The two newest are chosen already.
  await page.getByRole("button", { name: "Gewählte Läufe vergleichen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zwei Läufe im Vergleich");
  await expect(page.getByText("Gewicht: Gegenseitiger Gewinn").filter({ visible: true }).first()).toBeVisible();
  await proven(page, "compare");
  await page.goto("/programmes/1/matching/compare?run=1&run=2&run=3");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Drei Läufe im Vergleich");
  await proven(page, "compare-three");
  await page.goto("/programmes/1/matching/compare?run=1");
  await proven(page, "compare-none");
});

story("a scenario shows what it does while it is typed, and becomes the rules once published", async ({ page }) => {
  story.setTimeout(300_000);
  await as(page, "coordinator");
  await page.goto("/programmes/1/matching");
  await page.getByRole("link", { name: "Szenario anlegen" }).click();
  const said = page.locator('[data-part="said"]');
  const topics = page.getByRole("spinbutton", { name: /^Themen/ });
  if (withScript()) {
    // By keyboard: the slider moves the number, and the effect follows.
    await expect(said).toContainText(/Tandems, das schwächste mit/);
    const before = await said.innerText();
    const slider = page.getByRole("slider", { name: /^Themen/ });
    await slider.focus();
    await slider.press("End");
    await expect(topics).toHaveValue("100");
    await expect(said).not.toHaveText(before, { useInnerText: true });
    await topics.fill("1000");
    await expect(said).toContainText("Ein Gewicht ist eine ganze Zahl von 0 bis 100.");
  }
  await topics.fill("80");
  await page.getByRole("radio", { name: /^Fairste Verteilung/ }).check();
  await page.getByLabel("Name des Szenarios").fill("Themen zuerst");
  await page.getByRole("button", { name: "Vorschau" }).click();
  await expect(said).toContainText(/Tandems, das schwächste mit/);
  await expect(page.getByLabel("Name des Szenarios")).toHaveValue("Themen zuerst");
  await proven(page, "scenario");

  // A mistake keeps what was typed, and is said at its field.
  await page.getByRole("radio", { name: /^Ausgewogen/ }).check();
  await page.getByLabel(/höchstens abgeben/).fill("101");
  if (withScript()) {
    await page.locator("form[data-preview]").evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await page.getByRole("button", { name: "Szenario berechnen" }).click();
    await expect(page.getByRole("alert")).toContainText("Bitte eine ganze Zahl von 0 bis 100 angeben.");
    await proven(page, "scenario-wrong");
  }
  await page.getByLabel(/höchstens abgeben/).fill("3");
  await page.getByRole("button", { name: "Szenario berechnen" }).click();
  await expect(page.locator(".crumbs")).toContainText("Themen zuerst");
  await expect(page.getByText("Gegenüber „")).toBeVisible();
  await proven(page, "scenario-run");
});

story("publishing a scenario says what it changes", async ({ page }) => {
  story.setTimeout(300_000);
  await as(page, "coordinator");
  for (const step of ["topics", "rules"]) {
    await page.goto(`/programmes/2/${step}`);
    await page.getByRole("button", { name: "Speichern und weiter" }).click();
  }
  await page.goto("/programmes/2/import");
  const uploads = page.locator('input[type="file"]');
  await uploads.nth(0).setInputFiles(file("hr-export.csv"));
  await uploads.nth(1).setInputFiles(file("sign-up.xlsx"));
  await page.getByRole("button", { name: "Vorschau zeigen" }).click();
  await page.getByRole("button", { name: /übernehmen$/ }).first().click();
  await page.goto("/programmes/2/matching/scenario");
  await page.getByRole("radio", { name: /^Fairste Verteilung/ }).check();
  await page.getByRole("button", { name: "Szenario berechnen" }).click();
  await page.getByRole("link", { name: "Tandems veröffentlichen" }).click();
  await expect(page.getByText("gelten danach für das Programm, als Fassung 2")).toBeVisible();
  await proven(page, "publish-scenario");
  await page.getByRole("button", { name: /fragen$/ }).click();
  await page.goto("/programmes/2/rules");
  await expect(page.getByRole("radio", { name: /^Fairste Verteilung/ })).toBeChecked();
});

test("the objective is one of the rules", async ({ page }) => {
  await as(page, "coordinator");
  await page.goto("/programmes/1/rules");
  await expect(page.getByRole("radio", { name: /^Schwächstes Tandem so stark wie möglich/ })).toBeChecked();
  await page.getByRole("radio", { name: /^Ausgewogen/ }).check();
  await expect(page.getByLabel(/höchstens abgeben/)).toBeVisible();
  await proven(page, "rules-objective");
});
