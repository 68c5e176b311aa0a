// The page "Mein Schlüssel": make a key, print its sheet, add and remove ways in.

import { lockByPasskey, lockByPassphrase, lockByRecovery, makeKeyring, nothingYet, passkeyPossible, sealMemory } from "./keyring.js";
import { $, Superseded, Told, ask, fieldError, facts, on, problem, say, show, start, told } from "./page.js";
import { numberOf } from "./sealing.js";
import { askForKey } from "./unlock.js";

/** @typedef {import("./keyring.js").Keyring} Keyring */
/** @typedef {import("./keyring.js").Lock} Lock */

/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ ($(id));

/** @returns {Promise<import("./unlock.js").Key | null>} */
const load = async () => (await ask(facts.state ?? "")).key;

/** The key that a new one replaces. */
let replaces = "";
/** @type {Keyring | undefined} once opened */
let opened;
/** What happens once the sheet is confirmed. @type {() => Promise<void>} */
let afterSheet = async () => {};
let lastFour = "";

start(async () => {
  if (!passkeyPossible()) {
    /** @type {HTMLInputElement} */ (document.querySelector("[value=passkey]")).disabled = true;
    show({ "passkey-not-here": true });
    $("add-passkey").hidden = true;
  }
  for (const radio of document.querySelectorAll("[name=way]")) radio.addEventListener("change", ways);
  on($("new-key"), "submit", makeNew);
  on($("confirm-sheet"), "submit", confirmSheet);
  $("print-sheet").addEventListener("click", () => print());
  on($("add-passkey"), "click", async () => add(await passkey(await keys())));
  on($("add-passphrase"), "submit", async () => {
    const passphrase = newPassphrase("more");
    if (passphrase !== undefined) await add(await lockByPassphrase(await keys(), passphrase));
  });
  on($("add-sheet"), "click", async () => {
    const { lock, recovery } = await lockByRecovery(await keys());
    showSheet(recovery, () => add(lock));
  });
  on(/** @type {HTMLElement} */ ($("anew").querySelector("form")), "submit", async () => {
    show({ ready: false, more: false, anew: false, choose: true });
    $("new-key").querySelector("input")?.focus();
  });
  await refresh();
});

/** Shows what there is. */
async function refresh() {
  const key = await load();
  replaces = key?.recipient ?? "";
  show({ sheet: false, choose: !key, ready: Boolean(key), more: Boolean(key), anew: Boolean(key) });
  if (!key) return;
  $("number").textContent = await numberOf(key.recipient);
  $("locks").replaceChildren(...key.locks.map(lockLine));
  show({ add: Boolean(opened) });
  if (!opened) {
    askForKey(key, async (keys) => {
      opened = keys;
      show({ add: true });
    });
  }
}

/** @param {Lock} lock */
function lockLine(lock) {
  const line = document.createElement("li");
  line.className = "card";
  const name = document.createElement("p");
  const since = say("since", { day: lock.since ?? "" });
  name.textContent = `${say(`opener-${lock.opener}`)}, ${since}`;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "button quiet";
  remove.textContent = say("remove");
  remove.setAttribute("aria-label", `${say("remove")}: ${name.textContent}`);
  on(remove, "click", async () => {
    await ask(facts.locks ?? "", { remove: String(lock.id) });
    told(say("saved"));
    await refresh();
  });
  line.append(name, remove);
  return line;
}

function ways() {
  show({ "new-passphrase": chosen() === "passphrase" });
}

const chosen = () => /** @type {HTMLInputElement} */ (document.querySelector("[name=way]:checked")).value;

/**
 * A new passphrase, typed twice; `undefined` if something is wrong with it.
 * @param {string} prefix
 */
function newPassphrase(prefix) {
  const [one, again] = [input(`f-${prefix}-new`), input(`f-${prefix}-again`)];
  fieldError(one, "");
  fieldError(again, "");
  if ([...one.value].length < 14) fieldError(one, say("passphrase-short"));
  else if (one.value !== again.value) fieldError(again, say("passphrase-differs"));
  else return one.value;
  return undefined;
}

/** @param {Keyring} keys */
async function passkey(keys) {
  try {
    return await lockByPasskey(keys, facts.name ?? "");
  } catch {
    throw new Told(say("no-passkey"));
  }
}

async function keys() {
  if (!opened) throw new Superseded();
  return opened;
}

/** A new key: its first lock, then its sheet, and only then is it saved. */
async function makeNew() {
  const made = await makeKeyring();
  let lock;
  if (chosen() === "passkey") {
    lock = await passkey(made);
  } else {
    const passphrase = newPassphrase("key");
    if (passphrase === undefined) return;
    lock = await lockByPassphrase(made, passphrase);
  }
  const sheet = await lockByRecovery(made);
  showSheet(sheet.recovery, async () => {
    const form = [
      ["recipient", made.recipient],
      ["replaces", replaces],
      ["memory", await sealMemory(made, nothingYet())],
    ];
    for (const one of [lock, sheet.lock]) form.push(["opener", one.opener], ["hint", one.hint], ["sealed", one.sealed]);
    await ask(facts.key ?? "", form);
    if (facts.next && facts.next !== "/") {
      location.assign(facts.next);
      return;
    }
    opened = made;
    told(say("saved"));
    await refresh();
  });
}

/** @param {Lock} lock */
async function add(lock) {
  await ask(facts.locks ?? "", { opener: lock.opener, hint: lock.hint, sealed: lock.sealed });
  for (const id of ["f-more-new", "f-more-again"]) input(id).value = "";
  told(say("saved"));
  await refresh();
}

/**
 * Shows the sheet, once.
 * @param {string} recovery
 * @param {() => Promise<void>} then
 */
function showSheet(recovery, then) {
  problem("");
  const letters = recovery.slice("AGE-SECRET-KEY-1".length);
  lastFour = letters.slice(-4);
  $("recovery-key").textContent = (letters.match(/.{1,4}/g) ?? []).join(" ");
  afterSheet = then;
  input("f-last").value = "";
  show({ choose: false, ready: false, more: false, anew: false, sheet: true });
  $("sheet-h").focus();
}

async function confirmSheet() {
  const right = input("f-last").value.replace(/\s/g, "").toUpperCase() === lastFour;
  fieldError(input("f-last"), right ? "" : say("sheet-wrong"));
  if (!right) return;
  await afterSheet();
  $("recovery-key").textContent = "";
  lastFour = "";
}
