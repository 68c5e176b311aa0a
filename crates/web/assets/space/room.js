// The confidential room of a tandem: opens what is there, seals what is written.

import { $, Superseded, Told, ask, facts, fail, fieldError, on, problem, say, show, start, told } from "./page.js";
import { TooLong, numberOf, open, randomTag, seal } from "./sealing.js";
import { access, commonNumber, newTandem, shareFor } from "./sharing.js";
import { Remembered, askForKey } from "./unlock.js";

/**
 * @typedef {object} Entry what is inside of the ciphertext
 * @property {string} key tells a copy from the original
 * @property {string} tandem in which it belongs
 * @property {"agenda" | "note" | "message" | "own"} kind
 * @property {string} by "mentor" or "mentee"
 * @property {string} at
 * @property {string} text
 * @property {boolean} [done]
 */

/** @typedef {{id: number, own: boolean, sealed: string, revision: number}} Stored */

const tandem = facts.tandem ?? "";
/** @type {import("./keyring.js").Keyring} */
let keys;
/** @type {Remembered} */
let remembered;
/** @type {import("./sharing.js").Access} */
let door;
/** @type {any} */
let state;
/** What was opened, by id and revision. @type {Map<string, Entry | undefined>} */
const opened = new Map();

start(async () => {
  state = await ask(facts.state ?? "");
  if (!state.key) {
    show({ "no-key": true });
    return;
  }
  for (const form of document.querySelectorAll("[data-compose]")) compose(/** @type {HTMLFormElement} */ (form));
  on($("begin-anew"), "click", begin);
  for (const id of ["give", "changed"]) on(/** @type {HTMLElement} */ ($(id).querySelector("form")), "submit", give);
  on(/** @type {HTMLElement} */ ($("tandem-changed").querySelector("form")), "submit", async () => {
    await note({ tandem: door.recipient });
    await refresh();
  });
  on($("compared"), "click", async () => {
    await note({ compared: await ourNumber() });
    await render();
  });
  on($("export"), "click", async () => exportMine());
  askForKey(state.key, async (opening) => {
    keys = opening;
    const again = async () => (await ask(facts.state ?? "")).key;
    remembered = new Remembered(keys, state.key, facts.memory ?? "", again);
    await remembered.load();
    await refresh(false);
  });
});

const seen = () => remembered.memory.tandems[tandem];

/** @param {{partner?: string, tandem?: string, compared?: string}} what */
const note = (what) =>
  remembered.change((memory) => {
    memory.tandems[tandem] = { ...memory.tandems[tandem], ...what };
  });

/** @param {boolean} [reload] */
async function refresh(reload = true) {
  if (reload) state = await ask(facts.state ?? "");
  if (state.key?.recipient !== keys.recipient) throw new Told(say("other-key"));
  door = await access(state, keys, seen());
  if (door.is === "begin" && state.alive) {
    await begin();
    return;
  }
  // What is seen for the first time is remembered: from now on a change is told.
  const first = {};
  if (door.is === "open" && !seen()?.tandem) Object.assign(first, { tandem: door.recipient });
  if (door.is === "open" && door.partner === "none" && !seen()?.partner) Object.assign(first, { partner: state.partner });
  if (Object.keys(first).length > 0) await note(first);
  await render();
}

/** Makes the tandem's key. If the other one was faster, theirs counts. */
async function begin() {
  const made = await newTandem(keys);
  try {
    await ask(facts.begin ?? "", { share: made.share });
    await note({ tandem: made.recipient, partner: undefined, compared: undefined });
  } catch (error) {
    if (!(error instanceof Superseded)) throw error;
  }
  await refresh();
}

/** Gives the partner access, to the key whose number is on the page. */
async function give() {
  const recipient = $("page").dataset.looked ?? "";
  await ask(facts.share ?? "", { recipient, share: await shareFor(recipient, door.identity ?? "") });
  await note({ partner: recipient, compared: undefined });
  told(say("given", { name: facts.partner ?? "" }));
  await refresh();
}

const ourNumber = () => commonNumber(keys.recipient, state.partner, door.recipient ?? "");

async function render() {
  const inside = door.is === "open";
  const partner = inside ? door.partner : "none";
  show({
    "tandem-changed": door.is === "tandem-changed",
    waiting: door.is === "waiting",
    "both-lost": door.is === "both-lost" && state.alive,
    "partner-missing": partner === "missing",
    give: partner === "give",
    changed: partner === "changed",
    shared: inside,
    private: true,
    "our-number": inside && partner === "none",
  });
  $("my-number").textContent = await numberOf(keys.recipient);
  if (state.partner) {
    $("page").dataset.looked = state.partner;
    const number = await numberOf(state.partner);
    for (const id of ["give", "changed"]) /** @type {HTMLElement} */ ($(id).querySelector("[data-number]")).textContent = number;
  }
  if (inside && partner === "none") {
    const number = await ourNumber();
    /** @type {HTMLElement} */ ($("our-number").querySelector("[data-number]")).textContent = number;
    show({ "is-compared": seen()?.compared === number, compared: seen()?.compared !== number });
  }
  await renderEntries();
}

/** @param {Stored} stored */
async function read(stored) {
  const key = `${stored.id}.${stored.revision}`;
  if (!opened.has(key)) {
    const identity = stored.own ? keys.own : door.identity;
    /** @type {Entry | undefined} */
    const entry = identity && (await open(identity, stored.sealed));
    // From another room, or an own note shown as a shared one: not what it pretends to be.
    const fits = entry && entry.tandem === tandem && (entry.kind === "own") === stored.own;
    opened.set(key, fits ? entry : undefined);
  }
  return opened.get(key);
}

async function renderEntries() {
  /** @type {Object<string, HTMLElement[]>} */
  const lists = { agenda: [], note: [], message: [], own: [] };
  const copies = new Set();
  let unreadable = 0;
  for (const stored of /** @type {Stored[]} */ (state.entries)) {
    if (!stored.own && door.is !== "open") continue;
    const entry = await read(stored);
    if (!entry || copies.has(entry.key)) {
      unreadable += 1;
      continue;
    }
    copies.add(entry.key);
    lists[entry.kind]?.push(line(stored, entry));
  }
  for (const list of document.querySelectorAll("[data-list]")) {
    const kind = /** @type {HTMLElement} */ (list).dataset.list ?? "";
    list.replaceChildren(...(lists[kind].length > 0 ? lists[kind] : [nothing(kind)]));
  }
  show({ unreadable: unreadable > 0 });
  $("unreadable").textContent = say("unreadable", { number: String(unreadable) });
}

/** @param {string} kind */
function nothing(kind) {
  const line = document.createElement("li");
  line.className = "muted";
  line.textContent = say(`none-${kind}`);
  return line;
}

/**
 * @param {Stored} stored
 * @param {Entry} entry
 */
function line(stored, entry) {
  const copy = /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ ($("entry")).content.cloneNode(true));
  const item = /** @type {HTMLElement} */ (copy.querySelector("li"));
  const mine = entry.by === facts.side;
  if (mine) item.classList.add("mine");
  /** @type {HTMLElement} */ (item.querySelector(".said-by")).textContent = byLine(entry);
  /** @type {HTMLElement} */ (item.querySelector(".own-words")).textContent = entry.text;
  const actions = /** @type {HTMLElement} */ (item.querySelector(".actions"));
  if (entry.kind === "agenda") {
    item.classList.toggle("ticked", entry.done);
    const label = document.createElement("label");
    label.className = "tick-line";
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = Boolean(entry.done);
    box.disabled = !state.alive;
    box.setAttribute("aria-label", `${say("tick")}: ${entry.text}`);
    box.addEventListener("change", () => void rewrite(stored, { ...entry, done: box.checked }).catch(fail));
    label.append(box, say("tick"));
    actions.append(label);
  }
  // A message stays as it was sent; what is shared otherwise, both may change.
  if (state.alive && entry.kind !== "message") actions.append(button("edit", entry, async () => edit(item, stored, entry)));
  if (mine || entry.kind === "agenda") {
    actions.append(
      button("erase", entry, async () => {
        await ask(`${facts.entries}/${stored.id}`, { step: "erase" });
        await refresh();
      }),
    );
  }
  return item;
}

/** @param {Entry} entry */
function byLine(entry) {
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  const name = (entry.by === facts.side ? facts.me : facts.partner) ?? "";
  const at = new Date(entry.at);
  return say("by", { name, time: Number.isNaN(at.getTime()) ? "" : time.format(at) });
}

/**
 * @param {string} word
 * @param {Entry} entry
 * @param {() => Promise<void>} work
 */
function button(word, entry, work) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button quiet";
  made.textContent = say(word);
  made.setAttribute("aria-label", `${say(word)}: ${entry.text.slice(0, 60)}`);
  on(made, "click", work);
  return made;
}

/**
 * Puts a form in the place of a text.
 * @param {HTMLElement} item
 * @param {Stored} stored
 * @param {Entry} entry
 */
function edit(item, stored, entry) {
  const form = document.createElement("form");
  form.className = "form";
  const field = document.createElement("div");
  field.className = "field";
  const area = document.createElement("textarea");
  area.rows = 3;
  area.required = true;
  area.value = entry.text;
  area.setAttribute("aria-label", say("edit"));
  const error = document.createElement("p");
  error.className = "error";
  error.hidden = true;
  error.setAttribute("role", "alert");
  const save = document.createElement("button");
  save.className = "button";
  save.type = "submit";
  save.textContent = say("save");
  field.append(area, error);
  form.append(field, save);
  on(form, "submit", () => sealing(area, () => rewrite(stored, { ...entry, text: area.value.trim() })));
  item.replaceChildren(form);
  area.focus();
}

/** @param {Entry} entry */
const recipientOf = (entry) => (entry.kind === "own" ? keys.ownRecipient : (door.recipient ?? ""));

/**
 * @param {Stored} stored
 * @param {Entry} entry
 */
async function rewrite(stored, entry) {
  const form = { revision: String(stored.revision), sealed: await seal(recipientOf(entry), entry) };
  try {
    await ask(`${facts.entries}/${stored.id}`, form);
    problem("");
  } catch (error) {
    if (!(error instanceof Superseded)) throw error;
    problem(say("superseded"));
  }
  await refresh();
}

/** @param {HTMLFormElement} form */
function compose(form) {
  const kind = /** @type {Entry["kind"]} */ (form.dataset.compose);
  const area = /** @type {HTMLTextAreaElement} */ (form.querySelector("textarea"));
  on(form, "submit", () =>
    sealing(area, async () => {
      /** @type {Entry} */
      const entry = { key: randomTag(), tandem, kind, by: facts.side ?? "", at: new Date().toISOString(), text: area.value.trim() };
      const own = kind === "own" ? "yes" : "no";
      await ask(facts.entries ?? "", { own, sealed: await seal(recipientOf(entry), entry) });
      area.value = "";
      told(say("added"));
      await refresh();
    }),
  );
}

/**
 * Does something with what was typed, and says beside the field what is wrong with it.
 * @param {HTMLTextAreaElement} area
 * @param {() => Promise<void>} work
 */
async function sealing(area, work) {
  fieldError(area, area.value.trim() === "" ? say("empty") : "");
  if (area.value.trim() === "") return;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    fieldError(area, say("too-long"));
  }
}

/** A file of what the reader wrote. It never leaves the browser. */
function exportMine() {
  const all = [...state.entries]
    .map((stored) => opened.get(`${stored.id}.${stored.revision}`))
    .filter((entry) => entry && entry.by === facts.side);
  const part = (/** @type {string} */ title, /** @type {(entry: Entry) => boolean} */ which) =>
    [`# ${title}`, ...all.filter(which).map((entry) => `${byLine(entry)}\n${entry.text}`)].join("\n\n");
  const text = [
    part(say("export-own"), (entry) => entry.kind === "own"),
    part(say("export-shared"), (entry) => entry.kind !== "own"),
  ].join("\n\n\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: "text/plain;charset=utf-8" }));
  link.download = say("export-file");
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
