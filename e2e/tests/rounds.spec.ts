// A feedback round: planned, answered by sixteen people, closed, read by all, and followed by an action.

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { type APIRequestContext, type Page, request } from "@playwright/test";

import { type Demo, program } from "../server.ts";
import { asCoordinator, expect, proven, story, withScript } from "../support.ts";

const run = promisify(execFile);
const people = fileURLToPath(new URL("../../demo/hr-export.csv", import.meta.url));

/** Somebody signed in who has a tandem. */
interface Somebody {
  readonly api: APIRequestContext;
  readonly tandem: string;
}

/** Signs in by a link that the operator prints; nobody if there is no such account, or no tandem that begins. */
async function signedIn(demo: Demo, email: string): Promise<Somebody | undefined> {
  const database = join(demo.folder, "demo.sqlite");
  const link = await run(program, ["sign-in-link", "--database", database, "--base-url", demo.url, email]).catch(() => undefined);
  if (!link) return undefined;
  const api = await request.newContext({ baseURL: demo.url });
  await api.post(link.stdout.trim(), { form: { next: "/my-tandem" } });
  const page = await (await api.get("/my-tandem")).text();
  const tandem = /href="(\/tandem\/\d+)"/.exec(page)?.[1];
  return tandem ? { api, tandem } : undefined;
}

/** Both of at least `number` tandems, who have signed their agreement. */
async function running(demo: Demo, number: number): Promise<Somebody[]> {
  const table = await readFile(people, "latin1");
  const emails = [...table.matchAll(/[\w.-]+@hohenfels-antriebe\.example/g)].map(([email]) => email);
  const pairs = new Map<string, Somebody[]>();
  const whole = () => [...pairs.values()].filter((pair) => pair.length === 2);
  for (let at = 0; at < emails.length && whole().length < number; at += 12) {
    const some = await Promise.all(emails.slice(at, at + 12).map((email) => signedIn(demo, email)));
    for (const one of some) if (one) pairs.set(one.tandem, [...(pairs.get(one.tandem) ?? []), one]);
  }
  const both = whole().slice(0, number).flat();
  for (const { api, tandem } of both) {
    const page = await (await api.get(`${tandem}/agreement`)).text();
    const read = /name="read" value="([^"]*)"/.exec(page)?.[1] ?? "";
    const signed = await api.post(`${tandem}/agreement`, { form: { agreement: "yes", conduct: "yes", read }, maxRedirects: 0 });
    expect(signed.status()).toBe(303);
  }
  return both;
}

/** Plans the half-time round so that it opens today; its address for participants. */
async function openToday(page: Page): Promise<string> {
  await asCoordinator(page);
  await page.goto("/programmes/1/rounds");
  await proven(page, "rounds");
  await page.getByRole("button", { name: /Runde planen.*Halbzeit/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Runde: Halbzeit");
  await proven(page, "round-plan");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  const later = new Date(Date.now() + 14 * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" });
  await page.getByLabel("Erster Tag").fill(today);
  await page.getByLabel("Letzter Tag").fill(later);
  await page.getByRole("button", { name: "Planung speichern" }).click();
  await expect(page.getByText("Gespeichert")).toBeVisible();
  const number = /rounds\/(\d+)/.exec(page.url())?.[1] ?? "";
  // The worker opens it.
  await expect(async () => {
    await page.goto(`/programmes/1/rounds/${number}`);
    await expect(page.getByText("Die Runde ist offen")).toBeVisible({ timeout: 500 });
  }).toPass();
  return `/rounds/${number}`;
}

const agreement = ["BQ1", "BQ2", "BQ3", "SI1", "SI2", "SI3", "LE1", "LE2", "ZE1", "PU1"];

/** Answers as one sees it on a screen. */
async function answerByHand(page: Page, who: Somebody, round: string): Promise<void> {
  await page.context().clearCookies();
  await page.context().addCookies((await who.api.storageState()).cookies);
  await page.goto("/my-tandem");
  await page.getByRole("link", { name: /Zwei Minuten, anonym/ }).first().click();
  await expect(page).toHaveURL(new RegExp(`${round}$`));
  await proven(page, "round-answer");
  for (const code of agreement) await page.locator(`fieldset#f-${code}`).getByLabel("trifft eher zu").check();
  await page.getByLabel("Was sollen wir beibehalten?").fill("Die festen Termine");
  // A draft waits on this device; without script there is none.
  if (withScript()) {
    await page.reload();
    await expect(page.getByLabel("Was sollen wir beibehalten?")).toHaveValue("Die festen Termine");
    await expect(page.locator("fieldset#f-BQ1").getByLabel("trifft eher zu")).toBeChecked();
  }
  await page.getByRole("button", { name: "Abschicken" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Danke");
  await proven(page, "round-answered");
  await expect(page.locator("fieldset")).toHaveCount(0);
}

story("sixteen people answer, and all read the same", async ({ page, own }) => {
  story.slow();
  const all = await running(own, 8);
  expect(all).toHaveLength(16);
  const round = await openToday(page);
  const [first, ...others] = all as [Somebody, ...Somebody[]];
  await answerByHand(page, first, round);
  for (const [at, { api }] of others.entries()) {
    const form: Record<string, string> = { keep: `Danke ${at}`, change: at % 2 ? "Mehr Zeit" : "" };
    agreement.forEach((code, item) => (form[code] = String(1 + ((at * 7 + item * 3) % 5))));
    const sent = await api.post(round, { form, maxRedirects: 0 });
    expect(sent.status()).toBe(303);
    expect(sent.headers().location).toBe(round);
  }
  // Everybody has answered: the round closes.
  const results = `${round}/results`;
  await expect(async () => {
    await page.goto(results);
    await expect(page.getByText("Das Ergebnis steht fest")).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.getByText("16 von 16 haben geantwortet")).toBeVisible();
  await proven(page, "round-results");
  await expect(page.locator("svg.answers-bar").first()).toHaveAttribute("role", "img");
  await expect(page.locator("main")).toContainText("Die festen Termine");
  const ours = await page.locator("table").first().innerText();

  await page.context().clearCookies();
  await asCoordinator(page);
  await page.goto(`/programmes/1${results}`);
  expect(await page.locator("table").first().innerText()).toBe(ours);
  await page.getByRole("link", { name: "Maßnahmen aufschreiben" }).click();
  await page.getByLabel("Das haben wir gehört").fill("Die Zeit ist knapp");
  await page.getByLabel("Das tun wir").fill("Zwei Stunden im Monat sind frei");
  await page.getByLabel("Wer kümmert sich").fill("Werksleitung");
  await page.getByLabel("Bis wann").fill("2030-01-15");
  await page.getByRole("button", { name: "Speichern" }).click();
  await proven(page, "actions");

  await page.context().clearCookies();
  await page.context().addCookies((await first.api.storageState()).cookies);
  await page.goto("/my-tandem");
  await page.getByRole("link", { name: /Das haben wir gehört, das tun wir/ }).first().click();
  await expect(page.locator("main")).toContainText("Zwei Stunden im Monat sind frei");
  await proven(page, "heard");
});
