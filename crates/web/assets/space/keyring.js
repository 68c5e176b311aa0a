// Somebody's keys. Two of them: one whose public half others know, so that they can seal something for its owner; and
// one whose public half nobody knows, for what the owner's own browsers write. Since the server does not know that one,
// it can forge neither a note nor the memory of whose keys were seen.

import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, webauthn } from "./age.js";
import { fromBase64, open, seal, toBase64 } from "./sealing.js";

/**
 * @typedef {object} Keyring
 * @property {string} identity secret; opens what others sealed
 * @property {string} recipient its public half
 * @property {string} own secret; opens what its owner sealed
 * @property {string} ownRecipient kept secret as well
 */

/**
 * @typedef {object} Lock
 * @property {number} [id]
 * @property {"passphrase" | "passkey" | "recovery"} opener
 * @property {string} hint which passkey
 * @property {string} sealed
 * @property {string} [since]
 */

/** How hard guessing a passphrase is made: 2^17 rounds, 128 MB, about a second. */
const work = 17;

/**
 * @param {string} identity
 * @param {string} own
 * @returns {Promise<Keyring>}
 */
async function keyring(identity, own) {
  return { identity, own, recipient: await identityToRecipient(identity), ownRecipient: await identityToRecipient(own) };
}

/** @returns {Promise<Keyring>} */
export async function makeKeyring() {
  return keyring(await generateX25519Identity(), await generateX25519Identity());
}

/**
 * @param {Keyring} keys
 * @param {Encrypter} encrypter
 * @returns {Promise<string>}
 */
async function locked(keys, encrypter) {
  return toBase64(await encrypter.encrypt(`${keys.identity}\n${keys.own}\n`));
}

/**
 * @param {Keyring} keys
 * @param {string} passphrase
 * @returns {Promise<Lock>}
 */
export async function lockByPassphrase(keys, passphrase) {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize("NFC"));
  encrypter.setScryptWorkFactor(work);
  return { opener: "passphrase", hint: "", sealed: await locked(keys, encrypter) };
}

/**
 * @param {Keyring} keys
 * @param {string} name how the passkey is called in its owner's list
 * @returns {Promise<Lock>}
 */
export async function lockByPasskey(keys, name) {
  const hint = await webauthn.createCredential({ keyName: name });
  const encrypter = new Encrypter();
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: hint }));
  return { opener: "passkey", hint, sealed: await locked(keys, encrypter) };
}

/**
 * @param {Keyring} keys
 * @returns {Promise<{lock: Lock, recovery: string}>} the lock, and the key for the printed sheet
 */
export async function lockByRecovery(keys) {
  const recovery = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(recovery));
  return { lock: { opener: "recovery", hint: "", sealed: await locked(keys, encrypter) }, recovery };
}

/**
 * Opens a lock.
 * @param {Lock} lock
 * @param {string} opener the passphrase, or the key from the sheet; nothing for a passkey
 * @returns {Promise<Keyring>}
 * @throws if it does not open
 */
export async function unlock(lock, opener) {
  const decrypter = new Decrypter();
  if (lock.opener === "passphrase") decrypter.addPassphrase(opener.normalize("NFC"));
  else if (lock.opener === "recovery") decrypter.addIdentity(plainRecovery(opener));
  else decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: lock.hint }));
  const [identity, own] = (await decrypter.decrypt(fromBase64(lock.sealed), "text")).trim().split("\n");
  return keyring(identity, own);
}

/**
 * A key as it was typed from the sheet: without blanks, in capitals.
 * @param {string} typed
 */
const plainRecovery = (typed) => {
  const plain = typed.replace(/\s/g, "").toUpperCase();
  return plain.startsWith("AGE-SECRET-KEY-1") ? plain : `AGE-SECRET-KEY-1${plain}`;
};

/** Whether this browser, at this address, could use a passkey. An address that is a number cannot. */
export const passkeyPossible = () =>
  isSecureContext && "PublicKeyCredential" in window && !/^[\d.]+$|:/.test(location.hostname.replace(/^\[|\]$/g, ""));

/**
 * What the owner's browsers remember, under the key that only they have.
 * @typedef {object} Memory
 * @property {Object<string, {partner?: string, tandem?: string, compared?: string}>} tandems
 * @property {Object<string, string>} trusted the key of the person of trust, by programme
 * @property {{programme: string, tag: string, mark: string, on: string}[]} concerns
 */

/** @returns {Memory} */
export const nothingYet = () => ({ tandems: {}, trusted: {}, concerns: [] });

/**
 * @param {Keyring} keys
 * @param {Memory} memory
 */
export const sealMemory = (keys, memory) => seal(keys.ownRecipient, memory);

/**
 * @param {Keyring} keys
 * @param {string} sealed
 * @returns {Promise<Memory | undefined>}
 */
export const openMemory = (keys, sealed) => open(keys.own, sealed);
