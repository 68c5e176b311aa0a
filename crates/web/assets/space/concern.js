// Entrusting something to the person of trust, and reading the answer.

import { $, Superseded, ask, facts, fieldError, on, problem, say, show, start, told } from "./page.js";
import { TooLong, numberOf, open, randomTag, seal } from "./sealing.js";
import { Remembered, askForKey } from "./unlock.js";

const programme = facts.programme ?? "";
/** @type {import("./keyring.js").Keyring | undefined} */
let keys;
/** @type {Remembered | undefined} */
let remembered;
let trusted = "";

start(async () => {
  const state = await load([]);
  const here = /** @type {HTMLInputElement} */ (document.querySelector("#reply-here input"));
  here.disabled = true;
  for (const radio of document.querySelectorAll("[name=reply]")) {
    radio.addEventListener("change", () => show({ "contact-wish": reply() === "contact" }));
  }
  on($("concern"), "submit", send);
  show({ concern: true, "no-key": !state.key });
  if (!state.key) return;
  show({ "for-answers": true });
  askForKey(state.key, async (opened) => {
    keys = opened;
    here.disabled = false;
    here.checked = true;
    show({ "contact-wish": false });
    remembered = new Remembered(opened, state.key, facts.memory ?? "", async () => (await load([])).key);
    await remembered.load();
    const before = remembered.memory.trusted[programme];
    show({ changed: Boolean(before) && before !== trusted });
    await readAnswers();
  });
});

const reply = () => /** @type {HTMLInputElement} */ (document.querySelector("[name=reply]:checked")).value;

/** @param {string[]} tags */
async function load(tags) {
  const state = await ask(facts.state ?? "", tags.length > 0 ? tags.map((tag) => ["tag", tag]) : { none: "" });
  trusted = state.trusted ?? "";
  $("number").textContent = await numberOf(trusted);
  return state;
}

async function send() {
  const area = /** @type {HTMLTextAreaElement} */ ($("f-text"));
  const text = area.value.trim();
  fieldError(area, text === "" ? say("empty") : "");
  if (text === "") return;
  const way = reply();
  const [tag, mark] = [randomTag(), randomTag()];
  const contact = way === "contact" ? /** @type {HTMLInputElement} */ ($("f-contact")).value.trim() : "";
  const concern = { programme, text, contact, mark, reply: way === "here" ? keys?.recipient : undefined };
  try {
    await ask(facts.post ?? "", { tag, recipient: trusted, sealed: await seal(trusted, concern) });
  } catch (error) {
    if (error instanceof TooLong) return fieldError(area, say("too-long"));
    if (!(error instanceof Superseded)) throw error;
    await load([]);
    return problem(say("superseded"));
  }
  await remembered?.change((memory) => {
    memory.trusted[programme] = trusted;
    const on = new Date().toISOString().slice(0, 10);
    // The sealed memory has a largest size: the oldest are forgotten first.
    memory.concerns = [...memory.concerns, { programme, tag, mark, on }].slice(-40);
  });
  area.value = "";
  show({ changed: false });
  told(say("sent", { name: facts.name ?? "" }));
  await readAnswers();
}

async function readAnswers() {
  const mine = remembered?.memory.concerns.filter((one) => one.programme === programme) ?? [];
  show({ answers: mine.length > 0 });
  if (!keys || mine.length === 0) return;
  const state = await load(mine.map((one) => one.tag));
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  const lines = [];
  for (const one of mine.reverse()) {
    const found = state.answers[one.tag];
    const answer = found?.answer ? await open(keys.identity, found.answer) : undefined;
    const copy = /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ ($("entry")).content.cloneNode(true));
    const [head, body] = /** @type {HTMLElement[]} */ ([...copy.querySelectorAll("p")]);
    const wrote = say("wrote", { day: day.format(new Date(one.on)) });
    head.textContent = found?.answer ? `${wrote} · ${say("answered", { day: found.on })}` : wrote;
    if (!found) body.textContent = say("gone");
    else if (!found.answer) body.textContent = say("waits");
    // Only who opened this very concern knows its mark: the server cannot write an answer of its own.
    else body.textContent = answer?.mark === one.mark ? answer.text : say("unreadable");
    lines.push(copy);
  }
  /** @type {HTMLElement} */ ($("answers").querySelector("ul")).replaceChildren(...lines);
}
