// From two yes to a running tandem: both read their roles, check themselves, and sign.

import { type Page } from "@playwright/test";

import { type Role, as, expect, proven, story } from "../support.ts";

const tandem = async (page: Page, role: Role) => {
  await as(page, role);
  await page.getByRole("link", { name: "Zu Ihrem Tandem" }).first().click();
};

const both = ["mentor", "mentee"] as const;

async function bothSayYes(page: Page): Promise<void> {
  for (const role of both) {
    await as(page, role);
    await page.getByRole("button", { name: "Ja, ich bin dabei" }).first().click();
  }
}

story("both read, sign, and the tandem runs", async ({ page }) => {
  story.setTimeout(300_000);
  await bothSayYes(page);
  for (const role of both) {
    await tandem(page, role);
    if (role === "mentor") await proven(page, "tandem-begins");
    await page.getByRole("link", { name: "Jetzt lesen" }).click();
    await proven(page, `briefing-${role}`);
    await page.getByRole("button", { name: "Gelesen" }).click();
    await expect(page.getByText("Vermerkt: gelesen.")).toBeVisible();

    await page.getByRole("link", { name: "Zur Vereinbarung" }).click();
    if (role === "mentor") await proven(page, "agreement");
    await page.getByLabel("Ich habe die Vereinbarung gelesen").check();
    await page.getByLabel("Ich halte mich an den Verhaltenskodex").check();
    await page.getByRole("button", { name: "Unterschreiben" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Das haben Sie unterschrieben");
    if (role === "mentor") {
      await expect(page.locator("main")).toContainText("hat noch nicht unterschrieben");
      await proven(page, "agreement-signed");
    }
  }
  for (const role of both) {
    await tandem(page, role);
    await expect(page.locator("main .page-head")).toContainText("läuft");
    await expect(page.locator("main")).not.toContainText("Zur Vereinbarung");
  }
  await as(page, "coordinator");
  await page.goto("/programmes/1/log");
  await expect(page.locator("main")).toContainText("Ein Tandem läuft: Beide haben unterschrieben");
});

story("the self-check gives hints and keeps nothing", async ({ page }) => {
  await bothSayYes(page);
  await tandem(page, "mentee");
  await page.getByRole("link", { name: "Jetzt lesen" }).click();
  await page.getByRole("link", { name: "Zur Selbsteinschätzung" }).click();
  await proven(page, "self-check");
  const sentences = page.locator("fieldset");
  await expect(sentences).toHaveCount(6);
  for (const sentence of await sentences.all()) {
    await sentence.getByLabel("stimmt", { exact: true }).check();
  }
  await sentences.first().getByLabel("noch nicht").check();
  await page.getByRole("button", { name: "Hinweise zeigen" }).click();
  await expect(page.locator(".remarks > li")).toHaveCount(1);
  await expect(page).toHaveURL(/self-check$/);
  await proven(page, "self-check-hints");
  await page.getByRole("link", { name: "Noch einmal" }).click();
  await expect(page.locator("input:checked")).toHaveCount(0);
});

story("a card for each meeting, on one sheet of paper", async ({ page }) => {
  await bothSayYes(page);
  await tandem(page, "mentor");
  await page.getByRole("link", { name: "Karten für die Treffen" }).click();
  await proven(page, "cards");
  const cards = await page.locator(".cards a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(cards).toHaveLength(9);
  await page.goto(cards[0] ?? "");
  await proven(page, "card");
  if (page.viewportSize()?.width !== 1280) return;
  for (const card of cards) {
    await page.goto(card);
    const paper = (await page.pdf({ format: "A4", preferCSSPageSize: false })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g), `sheets of ${card}`).toHaveLength(1);
  }
});

story("a programme writes its own agreement, and goes back", async ({ page }) => {
  await as(page, "coordinator");
  await page.goto("/programmes/1/agreement");
  await proven(page, "own-agreement");
  await page.getByLabel("Text auf Deutsch").fill("# Bei uns\nWir reden offen.\n- pünktlich\n- freundlich");
  await page.getByLabel("Text auf Englisch").fill("");
  await page.getByRole("button", { name: "Als neue Fassung speichern" }).click();
  await expect(page.locator(".error-summary")).toContainText("in beiden Sprachen");
  await proven(page, "own-agreement-errors");
  await page.getByLabel("Text auf Englisch").fill("# Here\nWe talk openly.\n- on time\n- kindly");
  await page.getByRole("button", { name: "Vorschau zeigen" }).click();
  await expect(page.getByRole("heading", { name: "Bei uns" }).first()).toBeVisible();
  await proven(page, "own-agreement-preview");
  await page.getByRole("button", { name: "Als neue Fassung speichern" }).click();
  await expect(page.locator("main")).toContainText("Ihre Fassung 1");
  await page.getByRole("button", { name: "Zurück zum Text des Produkts" }).click();
  await expect(page.locator("main")).toContainText("gilt der Text des Produkts");
  await page.goto("/programmes/1/code-of-conduct");
  await proven(page, "code-of-conduct");
});
