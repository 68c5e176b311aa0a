// The confidential room: keys by passphrase, passkey and sheet; two devices; loss and access given anew; a server that
// cheats; and nothing of what was written anywhere but in the two browsers.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import type { Browser, BrowserContext, Page } from "@playwright/test";

import { type Demo, startDemo } from "../server.ts";
import { as, expect, proven, story } from "../support.ts";

// Passkeys need a name, not a number.
const secret = story.extend<{ house: Demo }>({
  house: async ({}, use) => {
    const house = await startDemo({ GEGENSTROM_LOG: "trace" });
    await use(house);
    await house.stop();
  },
  baseURL: async ({ house }, use) => use(house.url.replace("127.0.0.1", "localhost")),
});

secret.describe.configure({ timeout: 300_000 });

const words = { mentor: "vier blaue Schiffe am Kai", mentee: "drei leise Katzen im Flur" };

/** A browser of its own, as somebody else or on another device. */
async function another(browser: Browser, baseURL: string | undefined, role: "mentor" | "mentee"): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto("/");
  await as(page, role);
  return page;
}

/** A passkey that can encrypt, as a telephone or computer has it. */
async function withPasskey(context: BrowserContext, page: Page): Promise<void> {
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Both say yes; the address of their room. */
async function tandem(page: Page): Promise<string> {
  for (const role of ["mentor", "mentee"] as const) {
    await as(page, role);
    await page.goto("/my-tandem");
    await page.getByRole("button", { name: "Ja, ich bin dabei" }).first().click();
  }
  // The letter leads there; its number is not known here.
  for (let number = 1; number < 200; number += 1) {
    const room = `/tandem/${number}/space`;
    if ((await page.request.get(room)).ok()) return room;
  }
  throw new Error("no tandem");
}

/** Confirms the sheet; what stands on it. */
async function confirmSheet(page: Page): Promise<string> {
  await expect(page.locator("#sheet")).toBeVisible();
  const key = await page.locator("#recovery-key").innerText();
  await page.getByLabel("Die letzten vier Zeichen").fill("QQQQ");
  await page.getByRole("button", { name: "Ich habe das Blatt" }).click();
  await expect(page.getByText("Das sind nicht die letzten vier Zeichen")).toBeVisible();
  await page.getByLabel("Die letzten vier Zeichen").fill(key.replace(/\s/g, "").slice(-4).toLowerCase());
  await page.getByRole("button", { name: "Ich habe das Blatt" }).click();
  return key;
}

/** Makes a key with a passphrase, on the page for it. */
async function keyByPassphrase(page: Page, passphrase: string): Promise<string> {
  await page.getByLabel("Neuer Passwort-Satz").first().fill(passphrase);
  await page.getByLabel("Noch einmal").first().fill(passphrase);
  await page.getByRole("button", { name: "Weiter", exact: true }).click();
  return confirmSheet(page);
}

/** Opens with the passphrase, on whichever page asks for it. */
async function opens(page: Page, passphrase: string): Promise<void> {
  await page.locator("#f-passphrase").fill(passphrase);
  await page.locator("#by-passphrase button").click();
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.waitForURL((url) => url.pathname.endsWith("/space"));
  await opens(page, passphrase);
  await expect(page.locator("#private")).toBeVisible();
}

async function write(page: Page, kind: string, text: string): Promise<void> {
  const form = page.locator(`[data-compose="${kind}"]`);
  await form.locator("textarea").fill(text);
  await form.getByRole("button").click();
  await expect(page.locator(`[data-list="${kind}"]`)).toContainText(text);
}

secret("what two write only their browsers can read", async ({ page, context, browser, baseURL, house }) => {
  secret.skip(secret.info().project.name === "plain");
  const room = await tandem(page);

  // The mentor makes a key with a passphrase, and writes before the other one has any.
  await as(page, "mentor");
  await page.goto(room);
  await expect(page.getByText("Zuerst brauchen Sie einen Schlüssel")).toBeVisible();
  await page.getByRole("link", { name: "Schlüssel anlegen" }).click();
  await page.getByLabel("Neuer Passwort-Satz").first().fill("kurz");
  await page.getByRole("button", { name: "Weiter", exact: true }).click();
  await expect(page.getByText("braucht mindestens 14 Zeichen").first()).toBeVisible();
  await proven(page, "space-key");
  const sheet = await keyByPassphrase(page, words.mentor);
  await page.waitForURL((url) => url.pathname === room);
  await opens(page, "falsch falsch falsch");
  await expect(page.getByText("Dieser Passwort-Satz passt nicht")).toBeVisible();
  await unlock(page, words.mentor);
  await expect(page.locator("#partner-missing")).toBeVisible();
  await write(page, "agenda", "KANARIAGENDA besprechen");
  await write(page, "message", "KANARIBOTSCHAFT für dich");
  await write(page, "note", "KANARINOTIZ für beide");
  await write(page, "own", "KANARIEIGEN nur für mich");

  // The mentee has a passkey, on a device of their own.
  const mentee = await another(browser, baseURL, "mentee");
  await withPasskey(mentee.context(), mentee);
  await mentee.goto(`/my-key?next=${room}`);
  await mentee.getByRole("radio", { name: "Mit einem Passkey" }).check();
  await mentee.getByRole("button", { name: "Weiter", exact: true }).click();
  await confirmSheet(mentee);
  await mentee.getByRole("button", { name: "Mit Passkey öffnen" }).click();
  await expect(mentee.locator("#waiting")).toBeVisible();
  const number = await mentee.locator("#my-number").innerText();
  await expect(mentee.getByText("KANARI")).toHaveCount(0);

  // Access is given to exactly the key whose number both see.
  await page.reload();
  await unlock(page, words.mentor);
  await expect(page.locator("#give [data-number]")).toHaveText(number);
  await page.getByRole("button", { name: "Zugang geben" }).first().click();
  await expect(page.getByText("kann jetzt alles Gemeinsame lesen")).toBeVisible();
  await mentee.reload();
  await mentee.getByRole("button", { name: "Mit Passkey öffnen" }).click();
  for (const shared of ["KANARIAGENDA", "KANARIBOTSCHAFT", "KANARINOTIZ"]) {
    await expect(mentee.locator("#shared")).toContainText(shared);
  }
  await expect(mentee.locator("main")).not.toContainText("KANARIEIGEN");
  const common = await mentee.locator("#our-number [data-number]").innerText();
  await expect(page.locator("#our-number [data-number]")).toHaveText(common);
  await page.getByRole("button", { name: "Wir haben verglichen" }).click();
  await expect(page.locator("#is-compared")).toBeVisible();
  await mentee.locator('[data-list="agenda"]').getByRole("checkbox").check();
  await expect(mentee.locator('[data-list="agenda"] .ticked')).toBeVisible();
  await write(mentee, "message", "KANARIANTWORT zurück");
  await write(mentee, "own", "KANARIMENTEE nur für mich");
  await page.reload();
  await unlock(page, words.mentor);
  await expect(page.locator("#shared")).toContainText("KANARIANTWORT");
  await expect(page.locator("#is-compared")).toBeVisible();
  await proven(page, "space");

  // Taking along: what the mentor wrote, and nothing else.
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Meine Texte mitnehmen" }).click();
  const file = await readFile(await (await waiting).path(), "utf8");
  expect(file).toContain("KANARIEIGEN");
  expect(file).toContain("KANARIBOTSCHAFT");
  expect(file).not.toContain("KANARIANTWORT");

  // A second device of the mentor, and the sheet.
  const second = await another(browser, baseURL, "mentor");
  await second.goto(room);
  await second.getByText("Mit dem Schlüssel vom Blatt öffnen").click();
  await second.getByLabel("Schlüssel vom ausgedruckten Blatt").fill(sheet.toLowerCase());
  await second.locator("#by-recovery").getByRole("button", { name: "Öffnen" }).click();
  await expect(second.locator("#private")).toContainText("KANARIEIGEN");
  await expect(second.locator("#shared")).toContainText("KANARIANTWORT");
  await second.context().close();

  // The mentee loses everything, makes a new key, and is given access again after comparing.
  const anew = await another(browser, baseURL, "mentee");
  await anew.goto(`/my-key?next=${room}`);
  await anew.getByText("Alles verloren?").click();
  await anew.getByRole("checkbox", { name: /nicht mehr öffnen/ }).check();
  await anew.getByRole("button", { name: "Neuen Schlüssel anlegen" }).click();
  await keyByPassphrase(anew, words.mentee);
  await unlock(anew, words.mentee);
  await expect(anew.locator("#waiting")).toBeVisible();
  const newNumber = await anew.locator("#my-number").innerText();
  expect(newNumber).not.toBe(number);
  await page.reload();
  await unlock(page, words.mentor);
  await expect(page.locator("#changed")).toBeVisible();
  await expect(page.locator("#changed [data-number]")).toHaveText(newNumber);
  await proven(page, "space-changed");
  await page.getByRole("checkbox", { name: /Wir haben die Nummer verglichen/ }).check();
  await page.locator("#changed").getByRole("button", { name: "Zugang geben" }).click();
  await expect(page.locator("#our-number")).toBeVisible();
  await expect(page.locator("#is-compared")).toBeHidden();
  await anew.reload();
  await unlock(anew, words.mentee);
  await expect(anew.locator("#shared")).toContainText("KANARIANTWORT");
  await expect(anew.locator("main")).not.toContainText("KANARIMENTEE");

  // Nowhere else: not in the database, not on a page of the coordinator, not in a letter, not in the log.
  for (const name of await readdir(house.folder)) {
    const bytes = await readFile(join(house.folder, name));
    for (const word of ["KANARI", ...Object.values(words), sheet.replace(/\s/g, "")]) {
      expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
    }
    if (name === "demo.sqlite-wal") expect(bytes.includes("YWdlLWVuY3J5cHRpb24ub3JnL3Yx"), "ciphertext is there").toBe(true);
  }
  expect(house.said(), "the log is on").toContain("answered");
  expect(house.said()).not.toContain("KANARI");
  await as(page, "coordinator");
  for (const path of ["", "/people", "/tandems", "/letters", "/log", "/trusted", "/conversations"]) {
    await page.goto(`/programmes/1${path}`);
    await expect(page.locator("body")).not.toContainText("KANARI");
  }
  for (const path of [room, `${room}/state`]) expect((await page.request.get(path)).status()).toBe(404);
  await mentee.context().close();
  await anew.context().close();
  await context.clearCookies();
});

secret("a server that cheats is noticed", async ({ page, browser, baseURL }) => {
  secret.skip(secret.info().project.name === "plain");
  const room = await tandem(page);
  await as(page, "mentor");
  await page.goto(`/my-key?next=${room}`);
  await keyByPassphrase(page, words.mentor);
  await unlock(page, words.mentor);
  await write(page, "message", "KANARIBOTSCHAFT");
  const mentee = await another(browser, baseURL, "mentee");
  await mentee.goto(`/my-key?next=${room}`);
  await keyByPassphrase(mentee, words.mentee);
  await unlock(mentee, words.mentee);
  await page.reload();
  await unlock(page, words.mentor);
  await page.getByRole("button", { name: "Zugang geben" }).first().click();
  await expect(page.locator("#our-number")).toBeVisible();

  /** Lets the page see another state than the true one. */
  const cheat = async (change: (state: any) => void) => {
    await page.unrouteAll();
    await page.route(`**${room}/state`, async (route) => {
      const answer = await route.fetch();
      const state = await answer.json();
      change(state);
      await route.fulfill({ response: answer, json: state });
    });
    await page.reload();
    await opens(page, words.mentor);
  };

  // The server's own key in place of the partner's.
  const forged = await page.evaluate(async () => {
    const { Encrypter, generateX25519Identity, identityToRecipient } = await import(`${location.origin}/assets/space/age.js`);
    const mine = (await (await fetch(`${location.pathname}/state`)).json()).key.recipient;
    const identity = await generateX25519Identity();
    const sealed = async (to: string, text: string, size: number) => {
      const encrypter = new Encrypter();
      encrypter.addRecipient(to);
      const bytes: Uint8Array = await encrypter.encrypt(text.padEnd(size));
      return btoa(String.fromCharCode(...bytes));
    };
    return {
      recipient: await identityToRecipient(identity),
      share: await sealed(mine, JSON.stringify({ tandem: identity }), 256),
      entry: await sealed(mine, JSON.stringify({ key: "x", tandem: "1", kind: "message", by: "mentee", text: "FALSCH" }), 256),
    };
  });
  await cheat((state) => (state.partner = forged.recipient));
  await expect(page.locator("#changed")).toBeVisible();

  // A key of the room that the server made, sealed to the reader: nothing is shown, nothing can be written.
  await cheat((state) => (state.share.sealed = forged.share));
  await expect(page.locator("#tandem-changed")).toBeVisible();
  await expect(page.locator("#shared")).toBeHidden();

  // An entry of the server's: it does not open. A copy of a true one is not shown twice.
  await cheat((state) => {
    state.entries.push({ id: 998, own: false, sealed: forged.entry, revision: 0 });
    state.entries.push({ ...state.entries[0], id: 999 });
  });
  await expect(page.locator("#unreadable")).toContainText("2 verschlüsselte Einträge");
  await expect(page.locator("main")).not.toContainText("FALSCH");
  await expect(page.getByText("KANARIBOTSCHAFT")).toHaveCount(1);

  // Another public key of the reader's own, to which others would seal.
  await cheat((state) => (state.key.recipient = forged.recipient));
  await expect(page.getByText("der nicht Ihrer ist")).toBeVisible();
  await mentee.context().close();
});

secret("what is entrusted reaches one person", async ({ page, browser, baseURL, house }) => {
  secret.skip(secret.info().project.name === "plain");
  await as(page, "mentee");
  await page.goto("/my-data");
  const email = (await page.locator("main").innerText()).match(/\S+@\S+\.example/)?.[0] ?? "";
  await as(page, "coordinator");
  await page.goto("/programmes/1/trusted");
  await proven(page, "trusted");
  await page.getByLabel("Name", { exact: true }).fill("Vera Vertrauen");
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Wie sie sonst zu erreichen ist").fill("Telefon 12");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByText("Das Postfach öffnet, sobald")).toBeVisible();

  const trusted = await another(browser, baseURL, "mentee");
  await trusted.goto("/my-key?next=/concerns");
  await keyByPassphrase(trusted, words.mentee);
  await trusted.waitForURL((url) => url.pathname === "/concerns");

  await as(page, "mentor");
  await page.goto("/my-key?next=/programmes/1/concern");
  await keyByPassphrase(page, words.mentor);
  await page.waitForURL((url) => url.pathname.endsWith("/concern"));
  await opens(page, words.mentor);
  await expect(page.getByRole("radio", { name: /Hier/ })).toBeChecked();
  await page.getByLabel("Was möchten Sie sagen?").fill("KANARISORGE, bitte für sich behalten");
  await page.getByRole("button", { name: "Verschlossen senden" }).click();
  await expect(page.getByText("Noch keine Antwort.")).toBeVisible();
  await proven(page, "concern");

  await trusted.reload();
  await opens(trusted, words.mentee);
  await expect(trusted.locator("#inbox")).toContainText("KANARISORGE");
  await trusted.getByLabel("Ihre Antwort").fill("KANARITROST");
  await trusted.getByRole("button", { name: "Verschlossen antworten" }).click();
  await expect(trusted.getByText("verschlossen abgelegt")).toBeVisible();
  await proven(trusted, "concerns");
  await page.reload();
  await opens(page, words.mentor);
  await expect(page.locator("#answers")).toContainText("KANARITROST");

  for (const name of await readdir(house.folder)) {
    expect((await readFile(join(house.folder, name))).includes("KANARI"), name).toBe(false);
  }
  expect(house.said()).not.toContain("KANARI");
  await as(page, "coordinator");
  expect((await page.request.get("/concerns")).status()).toBe(403);
  await trusted.context().close();
});

secret("without scripts the room says why it needs them", async ({ page }) => {
  secret.skip(secret.info().project.name !== "plain");
  const room = await tandem(page);
  await page.goto(room);
  await expect(page.locator("noscript .notice")).toBeVisible();
  await proven(page, "space");
  await page.getByRole("button", { name: "Keinen Bescheid mehr" }).click();
  await expect(page.getByText("Sie bekommen keinen Bescheid.")).toBeVisible();
});
