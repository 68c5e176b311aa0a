// What the pages of this folder share: finding elements, words, asking the server. Texts go in as text, never as markup.

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function $(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** What the server told this page by its attributes. */
export const facts = $("page").dataset;

/**
 * A word of the page, in the reader's language.
 * @param {string} key
 * @param {Object<string, string>} [values] for what stands in braces
 */
export function say(key, values = {}) {
  const words = /** @type {HTMLTemplateElement} */ ($("words")).content;
  let text = words.querySelector(`[data-word="${key}"]`)?.textContent ?? key;
  for (const [name, value] of Object.entries(values)) text = text.replaceAll(`{${name}}`, value);
  return text;
}

/** @param {Object<string, boolean>} parts which elements show, by id */
export function show(parts) {
  for (const [id, shown] of Object.entries(parts)) $(id).hidden = !shown;
}

/** @param {string} text what went wrong; nothing takes it away */
export function problem(text) {
  const box = $("problem");
  box.hidden = text === "";
  /** @type {HTMLElement} */ (box.querySelector("p")).textContent = text;
  if (text !== "") {
    $("told").hidden = true;
    box.focus();
  }
}

/** @param {string} text what was done */
export function told(text) {
  problem("");
  $("told").hidden = false;
  /** @type {HTMLElement} */ ($("told").querySelector("p")).textContent = text;
}

/**
 * What is wrong with a field, beside it.
 * @param {HTMLElement} field
 * @param {string} text nothing takes it away
 */
export function fieldError(field, text) {
  const line = /** @type {HTMLElement} */ (field.closest(".field")?.querySelector(".error"));
  line.textContent = text;
  line.hidden = text === "";
  if (text === "") {
    field.removeAttribute("aria-invalid");
  } else {
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }
}

/** Something that is to be told to the reader as it stands. */
export class Told extends Error {}

/** The server has something newer: read again. */
export class Superseded extends Error {}

/**
 * Asks the server.
 * @param {string} address
 * @param {Object<string, string> | string[][]} [form] sent, if given
 * @returns {Promise<any>}
 */
export async function ask(address, form) {
  let answer;
  try {
    const body = form && new URLSearchParams(/** @type {Record<string, string>} */ (form));
    answer = await fetch(address, { method: body ? "POST" : "GET", body, headers: { accept: "application/json" } });
  } catch {
    throw new Told(say("offline"));
  }
  if (answer.redirected) throw new Told(say("signed-out"));
  if (answer.status === 409) throw new Superseded();
  if (answer.status === 422) throw new Told((await answer.json()).problem);
  if (!answer.ok) throw new Told(say("offline"));
  return answer.json();
}

/**
 * Lets a button or form do something, once at a time. The browser draws before the work begins: some of it takes a second.
 * @param {HTMLElement} element
 * @param {"click" | "submit"} event
 * @param {() => Promise<void>} work
 */
export function on(element, event, work) {
  let busy = false;
  element.addEventListener(event, async (happened) => {
    happened.preventDefault();
    if (busy) return;
    busy = true;
    const button = element instanceof HTMLFormElement ? element.querySelector("button[type=submit]") : element;
    const before = [...(button?.childNodes ?? [])];
    button?.setAttribute("aria-disabled", "true");
    button?.replaceChildren(say("busy"));
    await new Promise((drawn) => setTimeout(drawn, 30));
    try {
      await work();
    } catch (error) {
      fail(error);
    } finally {
      button?.replaceChildren(...before);
      button?.removeAttribute("aria-disabled");
      busy = false;
    }
  });
}

/** @param {unknown} error */
export function fail(error) {
  if (error instanceof Told) problem(error.message);
  else if (error instanceof Superseded) problem(say("superseded"));
  else throw error;
}

/**
 * Begins a page.
 * @param {() => Promise<void>} begin
 */
export async function start(begin) {
  try {
    if (isSecureContext) await begin();
    else problem(say("insecure"));
  } catch (error) {
    fail(error);
  } finally {
    $("opening").hidden = true;
  }
}
