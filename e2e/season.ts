// People who live through months of travelled time: each has a browser of their own and goes where the pages lead.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { type Browser, type Locator, type Page } from "@playwright/test";

import { type Role, as, expect } from "./support.ts";

export const minutes = 60_000;
export const days = 24 * 60 * minutes;
export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);

/** A day and a time on the clocks of the company ("2027-03-28", "08:00"), as a moment. */
export function berlin(day: string, time: string): Date {
  const guess = new Date(`${day}T${time}:00Z`);
  const clock = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", hour: "2-digit", hourCycle: "h23" });
  const at = (moment: Date) => (Number.parseInt(clock.format(moment), 10) - guess.getUTCHours() + 24) % 24;
  const once = after(guess, -at(guess) * 60 * minutes);
  // Close to a change of the clocks the first guess may lie on its other side.
  return after(once, -at(once) * 60 * minutes);
}

/** When both are reminded of a meeting: two days before, at eight in the morning. */
export function remindedOf(meeting: Date): Date {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(after(meeting, -2 * days));
  return berlin(day, "08:00");
}

/** "Do., 22. Oktober 2026, 09:00" as a moment. */
export function moment(words: string): Date {
  const months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
  const [, day = "", month = "", year = "", time = ""] = /(\d+)\. (\S+) (\d{4}), (\d\d:\d\d)/.exec(words) ?? [];
  const number = months.indexOf(month) + 1;
  return berlin(`${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`, time);
}

/** The address of somebody of the made-up company, from the table it was founded with. */
export async function addressOf(name: string): Promise<string> {
  const file = fileURLToPath(new URL("../demo/hr-export.csv", import.meta.url));
  const rows = new TextDecoder("windows-1252").decode(await readFile(file)).split(/\r?\n/);
  const row = rows.map((line) => line.split(";")).find(([, family, given]) => `${given} ${family}` === name);
  expect(row, `nobody is called ${name}`).toBeDefined();
  return row?.[3] ?? "";
}

/** Somebody of a tandem: one of the two whom the demo's bar offers, or somebody else by their address. */
export class Person {
  private home = "";

  private constructor(
    readonly page: Page,
    private readonly who: Role | { address: string },
  ) {}

  static async come(browser: Browser, who: Role | { address: string }): Promise<Person> {
    return new Person(await (await browser.newContext()).newPage(), who);
  }

  /** Signs in: after a month away everybody has to do so again. */
  async arrive(): Promise<void> {
    const { page, who } = this;
    await page.goto("/sign-in");
    if (typeof who === "string") return as(page, who);
    await page.getByText("Als jemand anderes aus der Firma").click();
    await page.getByLabel("E-Mail-Adresse").fill(who.address);
    await page.getByRole("button", { name: "Link schicken" }).click();
    await page.getByRole("link", { name: "Anmelden", exact: true }).click();
    await page.locator("main").getByRole("button").click();
    await expect(page).toHaveURL(/my-tandem|tandem\/\d+$/);
  }

  /** Goes to the start page of the tandem, and on to one of its rooms. */
  async enter(room?: string): Promise<void> {
    if (!this.home) {
      await this.page.goto("/my-tandem");
      await this.page.getByRole("link", { name: "Zu Ihrem Tandem" }).first().click();
      this.home = new URL(this.page.url()).pathname;
    }
    await this.page.goto(this.home);
    if (!room) return;
    await this.main.getByRole("link", { name: room, exact: true }).click();
    await this.page.waitForURL((url) => url.pathname !== this.home);
  }

  get main(): Locator {
    return this.page.locator("main");
  }

  /** Sends a form, and waits for the page that answers. */
  async press(name: string | RegExp): Promise<void> {
    const answered = this.page.waitForEvent("domcontentloaded");
    await this.main.getByRole("button", { name }).first().click();
    await answered;
  }

  async accept(): Promise<void> {
    await this.page.goto("/my-tandem");
    // Some of the made-up people have said yes already.
    const yes = this.main.getByRole("button", { name: "Ja, ich bin dabei" });
    if (await yes.count()) await yes.first().click();
    await expect(this.main).toContainText(/Sie haben zugesagt|Zu Ihrem Tandem/);
  }

  async sign(): Promise<void> {
    await this.enter();
    await this.main.getByRole("link", { name: "Jetzt lesen" }).click();
    await this.press("Gelesen");
    await this.main.getByRole("link", { name: "Zur Vereinbarung" }).click();
    await this.page.getByLabel("Ich habe die Vereinbarung gelesen").check();
    await this.page.getByLabel("Ich halte mich an den Verhaltenskodex").check();
    await this.press("Unterschreiben");
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText("Das haben Sie unterschrieben");
  }

  /** Makes a key with a passphrase and writes a note that only the two can read. */
  async writeSealed(passphrase: string, note: string): Promise<void> {
    const { page } = this;
    await this.enter("Vertraulicher Raum");
    await this.main.getByRole("link", { name: "Schlüssel anlegen" }).click();
    await page.getByLabel("Neuer Passwort-Satz").first().fill(passphrase);
    await page.getByLabel("Noch einmal").first().fill(passphrase);
    await page.getByRole("button", { name: "Weiter", exact: true }).click();
    await expect(page.locator("#sheet")).toBeVisible();
    const sheet = (await page.locator("#recovery-key").innerText()).replace(/\s/g, "");
    await page.getByLabel("Die letzten vier Zeichen").fill(sheet.slice(-4));
    await page.getByRole("button", { name: "Ich habe das Blatt" }).click();
    await expect(page).toHaveURL(/space$/);
    await page.locator("#f-passphrase").fill(passphrase);
    await page.locator("#by-passphrase button").click();
    const form = page.locator('[data-compose="note"]');
    await form.locator("textarea").fill(note);
    await form.getByRole("button").click();
    await expect(page.locator('[data-list="note"]')).toContainText(note);
  }

  async setGoal(words: string): Promise<void> {
    await this.enter("Ziele");
    await this.page.getByLabel("Was wollen Sie erreichen?").last().fill(words);
    await this.press("Ziel festhalten");
    await expect(this.page.getByRole("heading", { name: words })).toBeVisible();
  }

  /** Says of a goal how far the two came. */
  async review(words: string, when: "Zur Halbzeit" | "Am Ende", reached: string): Promise<void> {
    await this.enter("Ziele");
    const goal = this.page.locator("section.card").filter({ has: this.page.getByRole("heading", { name: words }) });
    await goal.locator("summary").click();
    await goal.getByLabel(when).selectOption({ label: reached });
    await goal.getByRole("button", { name: "Speichern" }).click();
    await expect(this.main).toContainText(`${when}: ${reached}`);
  }

  /** Books the whole series; the words of its dates. */
  async book(place: string): Promise<string[]> {
    await this.enter("Treffen");
    await this.page.locator('input[name="series"]').first().check();
    await this.page.getByRole("radio", { name: "Vor Ort" }).check();
    await this.page.getByLabel("Raum oder Adresse").fill(place);
    await this.press("Alle Treffen festlegen");
    return this.planned();
  }

  /** The dates still to come, as the page says them. */
  async planned(): Promise<string[]> {
    await this.enter("Treffen");
    return this.page.locator("section[aria-labelledby=upcoming-h] h3").allInnerTexts();
  }

  /** Opens the next meeting. */
  async openNext(): Promise<void> {
    await this.enter("Treffen");
    await this.page.locator("section[aria-labelledby=upcoming-h] .card a").first().click();
  }

  /** Says of all meetings that are over that they took place; how many there were. */
  async tellHeld(): Promise<number> {
    await this.enter("Treffen");
    const held = this.page.locator("section[aria-labelledby=questions-h]").getByRole("button", { name: /^Hat stattgefunden/ });
    const number = await held.count();
    for (let left = number; left > 0; left -= 1) {
      await held.first().click();
      await expect(held).toHaveCount(left - 1);
    }
    return number;
  }

  async close(learned: string): Promise<void> {
    await this.enter("Abschluss");
    await this.page.getByLabel("Was nehmen Sie mit?").fill(learned);
    await this.page.getByLabel("Unser Abschlussgespräch hat stattgefunden.").check();
    await this.press("Tandem abschließen");
    await expect(this.main).toContainText("Ihr Tandem ist abgeschlossen.");
  }
}
