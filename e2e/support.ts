// What every test of pages needs. Import `test`, `story` and `expect` from here, never from Playwright.
//
//   test("…", …)   shares one demo with the other tests of its worker: for looking only
//   story("…", …)  has a demo of its own: for everything that changes something

import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";
import { type Page, expect, test as base } from "@playwright/test";

import { type Demo, startDemo } from "./server.ts";

export { expect };

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

export const test = base.extend<{ strict: void }, { demo: Demo }>({
  demo: [
    async ({}, use) => {
      const demo = await startDemo();
      await use(demo);
      await demo.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.url),

  // No page may complain, break the content policy, or ask anybody else for anything.
  strict: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // A page that answers 404 or 422 on purpose is logged as a failed resource.
        const expected = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
        if (message.type() === "error" && !expected) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("response", (response) => {
        if (response.status() >= 500) complaints.push(`${response.status()} for ${response.url()}`);
      });
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin) complaints.push(`asked ${origin}`);
      });
      await use();
      expect(complaints, "the page complains").toEqual([]);
    },
    { auto: true },
  ],
});

export const story = test.extend<{ own: Demo }>({
  own: async ({}, use) => {
    const demo = await startDemo();
    await use(demo);
    await demo.stop();
  },
  baseURL: async ({ own }, use) => use(own.url),
});

export type Role = "coordinator" | "mentor" | "mentee";

/** Takes a role by the bar of the demo. */
export async function as(page: Page, role: Role): Promise<void> {
  if (page.url() === "about:blank") await page.goto("/");
  const button = page.locator(`.demo-bar button[value="${role}"]`);
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
}

export const asCoordinator = (page: Page) => as(page, "coordinator");
export const asMentor = (page: Page) => as(page, "mentor");
export const asMentee = (page: Page) => as(page, "mentee");

/** Whether the browser runs scripts; without them it cannot run axe either. */
export const withScript = () => test.info().project.use.javaScriptEnabled !== false;

/** axe finds nothing, neither against WCAG 2.2 AA nor against good practice. */
export async function axeClean(page: Page): Promise<void> {
  if (!withScript()) return;
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const readable = found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}: ${node.failureSummary?.split("\n").pop()?.trim()}`),
  );
  expect(readable, `axe on ${page.url()}`).toEqual([]);
}

/**
 * A picture of the whole page. It goes to docs/screenshots/<name>.png when the run is asked for pictures
 * (`cargo xtask test --screenshots`), else beside the other results of the test.
 */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.GEGENSTROM_SCREENSHOTS ? join(root, "docs/screenshots") : test.info().outputPath();
  await mkdir(folder, { recursive: true });
  if (withScript()) await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // For the docs, what one sees first; for looking at results, all of it.
  const fullPage = !process.env.GEGENSTROM_SCREENSHOTS;
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage, caret: "hide" });
}

/** Nothing has to be scrolled sideways at a width of 320 px. */
export async function fitsNarrow(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  const tooWide = await page.evaluate(() => {
    if (document.documentElement.scrollWidth <= 320) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > 321)
      .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`)
      .slice(0, 10);
  });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (before) await page.setViewportSize(before);
  expect(tooWide, `too wide at 320 px on ${page.url()}`).toEqual([]);
  expect(width).toBeLessThanOrEqual(320);
}

/** The tab key reaches everything that can be used, shows where it is, and is never caught. */
export async function keyboardReaches(page: Page): Promise<void> {
  const wanted = await page.evaluate(() => {
    const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const radios = new Set<string>();
    let number = 0;
    for (const element of document.querySelectorAll<HTMLElement>(usable)) {
      if (!element.checkVisibility() || element.matches(":disabled, [tabindex='-1']")) continue;
      // The tab key stops once in a group of radio buttons.
      if (element instanceof HTMLInputElement && element.type === "radio") {
        const group = `${element.form?.action} ${element.name}`;
        if (radios.has(group)) continue;
        radios.add(group);
        element.closest("fieldset, form")?.querySelectorAll(`[name="${element.name}"]`).forEach((radio) => {
          radio.setAttribute("data-tab-stop", String(number));
        });
      }
      element.setAttribute("data-tab-stop", String(number));
      number += 1;
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return number;
  });
  const reached = new Set<string>();
  const unseen = new Set<string>();
  for (let presses = 0; presses < wanted * 3 + 20 && reached.size < wanted; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      const number = element?.getAttribute("data-tab-stop");
      if (!element || number === null || number === undefined) return undefined;
      const marks = [element, element.closest(".choice")].filter((mark) => mark !== null);
      const visible = marks.some((mark) => getComputedStyle(mark).outlineStyle !== "none");
      return { number, visible, what: element.outerHTML.slice(0, 120) };
    });
    if (stop) reached.add(stop.number);
    if (stop && !stop.visible) unseen.add(stop.what);
  }
  const missed = await page.evaluate(
    (numbers) =>
      [...document.querySelectorAll("[data-tab-stop]")]
        .filter((element) => !numbers.includes(element.getAttribute("data-tab-stop") ?? ""))
        .map((element) => element.outerHTML.slice(0, 120)),
    [...reached],
  );
  expect(missed, `the tab key does not reach, on ${page.url()}`).toEqual([]);
  expect([...unseen], `the focus cannot be seen, on ${page.url()}`).toEqual([]);
}

/**
 * The proof of a page: axe finds nothing in either theme, it fits 320 px, the keyboard reaches everything, and there is
 * a picture in both themes. Call it once the page shows what it is about.
 */
export async function proven(page: Page, name: string): Promise<void> {
  const { project } = test.info();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await axeClean(page);
    const suffix = [project.name === "desktop" ? "" : `-${project.name}`, colorScheme === "dark" ? "-dark" : ""].join("");
    await shot(page, `${name}${suffix}`);
  }
  await fitsNarrow(page);
  // The same page in every project; a telephone has no tab key.
  if (project.name === "desktop") await keyboardReaches(page);
}
