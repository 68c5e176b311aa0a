// The inbox of a person of trust: opened here and nowhere else.

import { $, ask, facts, fieldError, on, say, show, start, told } from "./page.js";
import { TooLong, numberOf, open, seal } from "./sealing.js";
import { askForKey } from "./unlock.js";

/** @type {import("./keyring.js").Keyring} */
let keys;

start(async () => {
  const state = await ask(facts.state ?? "");
  show({ "no-key": !state.key });
  if (!state.key) return;
  askForKey(state.key, async (opened) => {
    keys = opened;
    $("number").textContent = await numberOf(keys.recipient);
    show({ inbox: true });
    await render(state);
  });
});

/** @param {any} state */
async function render(state) {
  const list = /** @type {HTMLElement} */ ($("inbox").querySelector("ul"));
  const lines = [];
  for (const one of state.concerns) lines.push(await line(one));
  if (lines.length === 0) {
    const none = document.createElement("li");
    none.className = "muted";
    none.textContent = say("none");
    lines.push(none);
  }
  list.replaceChildren(...lines);
}

/** @param {{id: number, programme: string, sealed: string, on: string, answered: string | null}} one */
async function line(one) {
  const copy = /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ ($("entry")).content.cloneNode(true));
  const item = /** @type {HTMLElement} */ (copy.querySelector("li"));
  const part = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (item.querySelector(selector));
  const concern = await open(keys.identity, one.sealed);
  const written = say("written", { day: one.on, programme: one.programme });
  part(".said-by").textContent = one.answered ? `${written} · ${say("answered", { day: one.answered })}` : written;
  part(".own-words").textContent = concern ? concern.text : say("unreadable");
  part(".reply").textContent = !concern || concern.reply ? "" : concern.contact ? say("contact", { contact: concern.contact }) : say("no-answer");
  const erase = part("[data-erase]");
  erase.textContent = say("erase");
  on(erase, "click", async () => {
    await ask(`${facts.answer}/${one.id}`, { step: "erase" });
    await render(await ask(facts.state ?? ""));
  });
  if (concern?.reply) {
    const form = /** @type {HTMLFormElement} */ (part("form"));
    const area = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
    form.hidden = false;
    area.id = `f-answer-${one.id}`;
    part("label").textContent = say("answer-label");
    part("label").setAttribute("for", area.id);
    part("form button").textContent = say("answer-send");
    on(form, "submit", async () => {
      try {
        const sealed = await seal(concern.reply, { mark: concern.mark, text: area.value.trim() });
        await ask(`${facts.answer}/${one.id}`, { sealed });
      } catch (error) {
        if (error instanceof TooLong) return fieldError(area, say("too-long"));
        throw error;
      }
      told(say("sent"));
      await render(await ask(facts.state ?? ""));
    });
  }
  return item;
}
