// Sealing and opening. A text is padded to one of a few sizes first: its length would tell something.

import { Decrypter, Encrypter } from "./age.js";

/** The sizes that the server accepts, in bytes; the same list as `programme::space::SIZES`. */
const sizes = [256, 512, 1024, 2048, 4096, 8192, 16384];

/** A text over the largest size. */
export class TooLong extends Error {}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function toBase64(bytes) {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * @param {string} text
 * @returns {Uint8Array}
 */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/**
 * Seals a value for whoever has the secret half of `recipient`.
 * @param {string} recipient
 * @param {unknown} value
 * @returns {Promise<string>} an age file, in Base64
 */
export async function seal(recipient, value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const size = sizes.find((one) => one >= bytes.length);
  if (size === undefined) throw new TooLong();
  // JSON may end in blanks: nothing has to say where the text ends.
  const padded = new Uint8Array(size).fill(0x20);
  padded.set(bytes);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return toBase64(await encrypter.encrypt(padded));
}

/**
 * Opens what was sealed.
 * @param {string} identity
 * @param {string} sealed
 * @returns {Promise<any>} the value; `undefined` if this key does not open it, or it is no such value
 */
export async function open(identity, sealed) {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    return JSON.parse(await decrypter.decrypt(fromBase64(sealed), "text"));
  } catch {
    return undefined;
  }
}

/**
 * A number that two people can compare: 30 digits of the hash of what it is about.
 * @param {...string} parts
 * @returns {Promise<string>}
 */
export async function numberOf(...parts) {
  const bytes = new TextEncoder().encode(["gegenstrom-number-1", ...parts].join("\n"));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  let whole = 0n;
  for (const byte of hash) whole = whole * 256n + BigInt(byte);
  const digits = (whole % 10n ** 30n).toString().padStart(30, "0");
  return (digits.match(/.{5}/g) ?? []).join(" ");
}

/**
 * A word that nobody guesses, for finding something again.
 * @returns {string} 256 random bits
 */
export function randomTag() {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
