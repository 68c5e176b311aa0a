// The whole story, the way a newcomer goes: an empty programme, two files, published tandems, two answers.

import { fileURLToPath } from "node:url";

import { as, expect, proven, story } from "../support.ts";

const file = (name: string) => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));

const de = {
  lang: "de",
  programme: "Zum Ausprobieren",
  save: "Speichern und weiter",
  goal: "Digitale Kompetenzen in die Führung bringen",
  read: "Dateien einlesen",
  preview: "Vorschau zeigen",
  take: /übernehmen$/,
  compute: "Jetzt berechnen",
  possible: /Tandems sind möglich$/,
  without: /^Ohne Tandem/,
  why: /^Warum\?/,
  publish: "Tandems veröffentlichen",
  ask: /fragen$/,
  accept: "Ja, ich bin dabei",
  decline: "Lieber nicht",
};

const words = {
  de,
  // The same labels in both forms of address.
  "de-du": { ...de, lang: "de-du" },
  en: {
    lang: "en",
    programme: "Zum Ausprobieren",
    save: "Save and continue",
    goal: "Bring digital skills to management",
    read: "Read files",
    preview: "Show the preview",
    take: /^Take over/,
    compute: "Compute now",
    possible: /tandems are possible$/,
    without: /^Without a tandem/,
    why: /^Why\?/,
    publish: "Publish tandems",
    ask: /^Ask/,
    accept: "Yes, count me in",
    decline: "Rather not",
  },
};

for (const w of Object.values(words)) {
  story(`from two files to published tandems (${w.lang})`, async ({ page, context, baseURL }) => {
    story.setTimeout(480_000);
    const pictures = (name: string) => proven(page, w.lang === "de" ? name : `${name}-${w.lang}`);
    await context.addCookies([{ name: "lang", value: w.lang, url: baseURL ?? "" }]);

    await page.goto("/");
    await pictures("welcome");
    await as(page, "coordinator");
    await expect(page).toHaveURL(/programmes$/);
    await pictures("programmes");

    await page.getByRole("link", { name: w.programme, exact: true }).click();
    await pictures("programme-empty");

    // Goals: an empty form says what is missing and keeps what was typed.
    await page.goto("/programmes/2/goals");
    await page.getByLabel(w.goal).check();
    await pictures("goals");
    await page.getByRole("button", { name: w.save }).click();
    await expect(page).toHaveURL(/frame/);
    await pictures("frame");
    await page.getByRole("button", { name: w.save }).click();
    await expect(page).toHaveURL(/topics/);
    await pictures("topics");
    await page.getByRole("button", { name: w.save }).click();
    await expect(page).toHaveURL(/rules/);
    await pictures("rules");
    await page.getByRole("button", { name: w.save }).click();
    await expect(page).toHaveURL(/import/);
    await pictures("import");

    const uploads = page.locator('input[type="file"]');
    await uploads.nth(0).setInputFiles(file("hr-export.csv"));
    await uploads.nth(1).setInputFiles(file("sign-up.xlsx"));
    await page.getByRole("button", { name: w.preview }).click();
    await expect(page.getByText("Geburtsdatum").filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByText("99999").filter({ visible: true }).first()).toBeVisible();
    await pictures("preview");
    await page.getByRole("button", { name: w.take }).first().click();
    await expect(page).toHaveURL(/people/);
    await pictures("people");

    await page.goto("/programmes/2/matching");
    await pictures("matching");
    await page.getByRole("button", { name: w.compute }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.possible);
    await pictures("run");
    const run = page.url();
    await page.getByRole("link", { name: w.without }).click();
    await pictures("unmatched");
    await page.goto(run);
    await page.getByRole("link", { name: w.why }).first().click();
    await pictures("tandem");
    await page.locator(".person.mentee a").first().click();
    await pictures("person");

    await page.goto(run);
    await page.getByRole("link", { name: w.publish }).click();
    await pictures("publish");
    await page.getByRole("button", { name: w.ask }).click();
    await expect(page).toHaveURL(/tandems/);
    await pictures("tandems");
    await page.goto("/programmes/2/letters");
    await pictures("letters");
    await page.goto("/programmes/2/log");
    await pictures("log");
  });
}

story("both say yes, and the coordinator sees only that", async ({ page }) => {
  await as(page, "mentor");
  await proven(page, "proposal");
  const heading = await page.getByRole("heading", { name: /^Sie und / }).first().innerText();
  const mentee = heading.replace("Sie und ", "");
  await page.getByRole("button", { name: de.accept }).first().click();
  await proven(page, "proposal-accepted");
  await as(page, "mentee");
  await page.getByRole("button", { name: de.accept }).first().click();
  await page.goto("/my-data");
  await proven(page, "my-data");
  await as(page, "coordinator");
  await page.goto("/programmes/1/tandems");
  // Both yes are a tandem that begins; nothing else is said of these two.
  const cells = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: mentee, exact: true }) });
  await expect(cells.getByText("beginnt", { exact: true })).toBeVisible();
});

story("one says no, and nobody learns who", async ({ page }) => {
  await as(page, "mentee");
  const before = await page.locator("main").innerText();
  await as(page, "mentor");
  await page.getByRole("button", { name: de.decline }).first().click();
  await as(page, "mentee");
  expect(await page.locator("main").innerText(), "a no leaves no trace").toBe(before);
  await page.getByRole("button", { name: de.accept }).first().click();
  await expect(page.locator("main")).toContainText("wird kein Tandem");
  await as(page, "coordinator");
  await page.goto("/programmes/1/tandems?standing=not-accepted");
  await proven(page, "tandems-ended");
});

story("a pair is pinned with a reason and stays", async ({ page }) => {
  await as(page, "coordinator");
  await page.goto("/programmes/1/matching");
  await page.getByRole("button", { name: de.compute }).click();
  await page.getByRole("link", { name: de.why }).first().click();
  await page.locator(".person.mentee a").first().click();
  const name = await page.getByRole("heading", { level: 1 }).innerText();
  await page.locator("section.card summary").first().click();
  await page.getByLabel("Grund").first().fill("Gemeinsames Projekt");
  await page.getByRole("button", { name: "Festhalten" }).first().click();
  await expect(page.getByText("Festgehalten.")).toBeVisible();
  await expect(page.getByText("Gemeinsames Projekt")).toBeVisible();
  // Back on the page that asked.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByRole("rowheader", { name })).toBeVisible();
  await page.getByRole("button", { name: /^Aufheben/ }).first().click();
  await expect(page.getByText("aufgehoben")).toBeVisible();
});

story("a file that is no table gets a message that helps", async ({ page }) => {
  await as(page, "coordinator");
  await page.goto("/programmes/2/import");
  const uploads = page.locator('input[type="file"]');
  await uploads.nth(0).setInputFiles({ name: "export.csv", mimeType: "text/csv", buffer: Buffer.from("%PDF-1.7 …") });
  await page.getByRole("button", { name: de.preview }).click();
  await expect(page.locator("main")).toContainText("PDF");
  await proven(page, "import-refused");
});
