// Answering a feedback round. Until it is sent, a draft stays on this device and nowhere else; what is sent always has
// the same length, so that whoever counts bytes on the way learns nothing. The page works without this file.
"use strict";

const prefix = "gegenstrom-";

/** Storage may be switched off; then there is no draft. */
function storage() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** What was ticked and typed, by name. */
function read(form) {
  return Object.fromEntries([...new FormData(form)].filter(([name, value]) => name !== "pad" && value !== ""));
}

function restore(form, saved) {
  for (const field of form.elements) {
    const value = saved[field.name];
    if (typeof value !== "string") continue;
    if (field.type === "radio") field.checked = field.value === value;
    else field.value = value;
  }
}

function keepDraft(form, kept) {
  const key = prefix + form.dataset.draft;
  const about = form.querySelector("[data-draft-about]");
  try {
    restore(form, JSON.parse(kept.getItem(key) ?? "{}"));
  } catch {
    kept.removeItem(key);
  }
  about.hidden = false;
  form.addEventListener("input", () => kept.setItem(key, JSON.stringify(read(form))));
  form.querySelector("[data-draft-clear]").addEventListener("click", () => {
    kept.removeItem(key);
    form.reset();
  });
}

/** Fills the form up to a whole number of steps of its longest size. */
function pad(form) {
  const step = 65536;
  form.addEventListener("formdata", ({ formData }) => {
    const length = new URLSearchParams(formData).toString().length + "&pad=".length;
    formData.append("pad", "0".repeat((step - (length % step)) % step));
  });
}

const kept = storage();
const form = document.querySelector("form[data-draft]");
if (form && kept) keepDraft(form, kept);
for (const sent of document.querySelectorAll("main form[method=post]")) pad(sent);
const done = document.querySelector("[data-draft-done]");
if (done && kept) kept.removeItem(prefix + done.dataset.draftDone);
