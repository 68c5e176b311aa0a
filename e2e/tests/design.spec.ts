// The building blocks of docs/design.md, all on one page: what a template copies from there has passed every check, and
// the script adds its comforts to it.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { type Page } from "@playwright/test";

import { expect, proven, test } from "../support.ts";

const docs = fileURLToPath(new URL("../../docs/design.md", import.meta.url));

/** Every example, in the order of the document; those of the shell by their name. */
async function examples(): Promise<{ shell: Record<string, string>; blocks: string[] }> {
  const text = await readFile(docs, "utf8");
  const shell: Record<string, string> = {};
  const blocks: string[] = [];
  for (const [, name, html] of text.matchAll(/```html ?(\w*)\n([\s\S]*?)```/g)) {
    if (name) shell[name] = html;
    else blocks.push(`<section>${html}</section>`);
  }
  return { shell, blocks };
}

/** Shows markup inside the shell, under the address of the program, with its own assets and a policy as strict. */
async function showing(page: Page, baseURL: string | undefined, body: string): Promise<void> {
  const address = new URL("/building-blocks", baseURL).href;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: "text/html; charset=utf-8",
      headers: { "content-security-policy": "default-src 'self'; frame-ancestors 'none'" },
      body: `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Bausteine</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/assets/app.css"><script src="/assets/app.js" defer></script></head>
        <body>${body}</body></html>`,
    }),
  );
  await page.goto(address);
}

test("every building block passes every check", async ({ page, baseURL }) => {
  test.slow();
  const { shell, blocks } = await examples();
  expect(blocks.length).toBeGreaterThan(20);
  await showing(page, baseURL, `${shell.top}<main id="main" tabindex="-1">${blocks.join("")}</main>${shell.foot}`);
  await proven(page, "building-blocks");
});

test("the door passes every check", async ({ page, baseURL }) => {
  const { shell } = await examples();
  await showing(page, baseURL, `${shell.door}${shell.foot}`);
  await proven(page, "door");
});

test.describe("comforts of the script", () => {
  test.skip(({ javaScriptEnabled }) => !javaScriptEnabled, "there are none without script");

  test.beforeEach(async ({ page, baseURL }) => {
    const { shell, blocks } = await examples();
    await showing(page, baseURL, `${shell.top}<main id="main" tabindex="-1">${blocks.join("")}</main>`);
  });

  test("the summary of errors has the focus and leads to the field", async ({ page }) => {
    await expect(page.locator(".error-summary")).toBeFocused();
    await page.getByRole("link", { name: "Geben Sie dem Programm einen Namen." }).click();
    await expect(page.getByLabel("Name des Programms")).toBeFocused();
  });

  test("the shares of the weights follow what is typed", async ({ page }) => {
    await page.getByLabel("Offenheit und Austausch").fill("120");
    await expect(page.locator("[data-share]")).toHaveText(["20 %", "60 %", "20 %"]);
    await expect(page.locator("[data-weights-sum]")).toHaveText("200");
  });

  test("a table is narrowed down by several words", async ({ page }) => {
    await page.getByLabel("Suchen").fill("mentee aalen");
    await expect(page.locator("#people tbody tr:visible")).toHaveCount(1);
    await expect(page.locator("#people-found")).toHaveText("1 / 2");
  });

  test("a form is sent once, however often the button is pressed", async ({ page }) => {
    let sent = 0;
    await page.route("**/preferences", async (route) => {
      sent += 1;
      await new Promise((later) => setTimeout(later, 300));
      await route.fulfill({ status: 204 });
    });
    await page.locator(".prefs > summary").click();
    const button = page.getByRole("button", { name: "Übernehmen" });
    await button.dblclick();
    await expect(button).toHaveAttribute("aria-disabled", "true");
    expect(sent).toBe(1);
  });
});
