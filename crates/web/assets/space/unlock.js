// The part of a page that asks for a key: by passkey, by passphrase, or from the printed sheet.

import { nothingYet, openMemory, passkeyPossible, sealMemory, unlock } from "./keyring.js";
import { $, Superseded, Told, ask, fieldError, on, say, show } from "./page.js";

/** @typedef {import("./keyring.js").Keyring} Keyring */
/** @typedef {import("./keyring.js").Lock} Lock */
/** @typedef {{recipient: string, memory: string, revision: number, locks: Lock[]}} Key */

/** What is asked for, and what happens then. @type {{key: Key, then: (keys: Keyring) => Promise<void>} | undefined} */
let asked;

/**
 * Shows the ways into a key and waits until one opened it.
 * @param {Key} key
 * @param {(keys: Keyring) => Promise<void>} then
 */
export function askForKey(key, then) {
  if (!asked) listen();
  asked = { key, then };
  show({
    locked: true,
    "by-passkey": of("passkey").length > 0,
    "by-passphrase": of("passphrase").length > 0,
    "by-recovery": of("recovery").length > 0,
  });
}

/** @param {string} opener */
const of = (opener) =>
  opener === "passkey" && !passkeyPossible() ? [] : (asked?.key.locks ?? []).filter((lock) => lock.opener === opener);

function listen() {
  on(/** @type {HTMLElement} */ ($("by-passkey").querySelector("button")), "click", async () => {
    const keys = await first(of("passkey"), "");
    if (!keys) throw new Told(say("passkey-failed"));
    await opened(keys);
  });
  for (const [form, id, opener, wrong] of /** @type {[HTMLElement, string, string, string][]} */ ([
    [$("by-passphrase"), "f-passphrase", "passphrase", "wrong-passphrase"],
    [$("by-recovery").querySelector("form"), "f-recovery", "recovery", "wrong-recovery"],
  ])) {
    on(form, "submit", async () => {
      const field = /** @type {HTMLInputElement} */ ($(id));
      const keys = await first(of(opener), field.value);
      fieldError(field, keys ? "" : say(wrong));
      if (!keys) return;
      field.value = "";
      await opened(keys);
    });
  }
}

/** @param {Keyring} keys */
async function opened(keys) {
  // Others would seal for a key that is not ours.
  if (keys.recipient !== asked?.key.recipient) throw new Told(say("other-key"));
  show({ locked: false });
  await asked.then(keys);
}

/**
 * The keys behind the first lock that opens.
 * @param {Lock[]} locks
 * @param {string} opener
 * @returns {Promise<Keyring | undefined>}
 */
async function first(locks, opener) {
  // The newest first: most likely it is this device's.
  for (const lock of [...locks].reverse()) {
    try {
      return await unlock(lock, opener);
    } catch {
      // The next one, then.
    }
  }
  return undefined;
}

/** What the owner's browsers remember, and how it is changed. */
export class Remembered {
  /**
   * @param {Keyring} keys
   * @param {Key} key
   * @param {string} address where it is written
   * @param {() => Promise<Key>} again reads the key anew
   */
  constructor(keys, key, address, again) {
    this.keys = keys;
    this.key = key;
    this.address = address;
    this.again = again;
    this.memory = nothingYet();
  }

  async load() {
    const memory = await openMemory(this.keys, this.key.memory);
    // Not ours: the server put something else there.
    if (!memory) throw new Told(say("other-key"));
    this.memory = { ...nothingYet(), ...memory };
  }

  /**
   * Changes it. If another browser was faster, its version is changed instead.
   * @param {(memory: import("./keyring.js").Memory) => void} change
   */
  async change(change) {
    for (let tries = 0; tries < 4; tries += 1) {
      await this.load();
      change(this.memory);
      const form = { revision: String(this.key.revision), memory: await sealMemory(this.keys, this.memory) };
      try {
        await ask(this.address, form);
        this.key = { ...this.key, memory: form.memory, revision: this.key.revision + 1 };
        return;
      } catch (error) {
        if (!(error instanceof Superseded)) throw error;
        this.key = await this.again();
      }
    }
    throw new Superseded();
  }
}
