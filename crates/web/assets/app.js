// Small comforts. Every page works without this file: nothing here may be the
// only way to do something. No dependency; the one request of its own asks what a
// scenario would do.
"use strict";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Errors: bring the reader to the summary, and from there into the field.
function focusErrors() {
  const summary = document.querySelector(".error-summary");
  if (!summary) return;
  summary.focus();
  for (const link of all('a[href^="#"]', summary)) {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.scrollIntoView({ block: "center" });
    });
  }
}

// Language, tone and theme apply when chosen with the pointer. With the keyboard an arrow key already
// changes the choice: then it waits for the button, or nobody could ever reach the third one.
function submitOnChange() {
  let byPointer = false;
  addEventListener("pointerdown", () => (byPointer = true), true);
  addEventListener("keydown", () => (byPointer = false), true);
  for (const form of all("form[data-submit-on-change]")) {
    form.addEventListener("change", () => byPointer && form.requestSubmit());
  }
}

// Weights: show the share of each while typing, and let a slider move the number.
function liveWeights() {
  for (const list of all("[data-weights]")) {
    const rows = all("li", list).map((row) => ({
      input: row.querySelector("input"),
      bar: row.querySelector(".fill"),
      text: row.querySelector("[data-share]"),
      slider: row.querySelector("input[type=range]"),
      meter: row.querySelector(".meter"),
    }));
    for (const { input, slider, meter } of rows) {
      if (!slider) continue;
      slider.value = input.value;
      slider.hidden = false;
      meter.setAttribute("hidden", "");
      slider.addEventListener("input", () => (input.value = slider.value));
      input.addEventListener("input", () => (slider.value = input.value));
    }
    const draw = () => {
      const values = rows.map(({ input }) => Math.max(0, Number(input.value) || 0));
      const sum = values.reduce((total, value) => total + value, 0);
      rows.forEach(({ bar, text }, index) => {
        const share = sum === 0 ? 0 : Math.round((100 * values[index]) / sum);
        bar?.setAttribute("width", `${share}%`);
        if (text) text.textContent = `${share} %`;
      });
      const total = list.parentElement.querySelector("[data-weights-sum]");
      if (total) total.textContent = String(sum);
    };
    list.addEventListener("input", draw);
    draw();
  }
}

// A scenario: show what the form would do while it is being changed. Only the newest question is waited for.
function livePreview() {
  const form = document.querySelector("form[data-preview]");
  if (!form) return;
  let waiting;
  let asked;
  const show = async () => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.preview, { method: "POST", body, signal });
      if (!answer.ok || answer.redirected) return;
      const parts = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of all("[data-part]", parts)) {
        const here = document.querySelector(`[data-part="${part.dataset.part}"]`);
        here?.replaceChildren(...part.childNodes);
      }
    } catch {
      // Superseded, or no connection: what stands there stays, and the button still works.
    }
  };
  form.addEventListener("input", (event) => {
    if (event.target.name === "name") return;
    clearTimeout(waiting);
    waiting = setTimeout(show, 250);
  });
  if (!form.hasAttribute("data-shown")) show();
}

// Tables: narrow down the rows while typing. The field is hidden without script.
function filterTables() {
  for (const field of all("[data-filters-table]")) {
    const table = document.getElementById(field.dataset.filtersTable);
    if (!table) continue;
    field.closest("[hidden]")?.removeAttribute("hidden");
    const told = document.getElementById(`${table.id}-found`);
    const rows = all("tbody tr", table).map((row) => ({ row, text: row.textContent.toLocaleLowerCase() }));
    field.addEventListener("input", () => {
      const words = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      let found = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        if (!row.hidden) found += 1;
      }
      if (told) told.textContent = `${found} / ${rows.length}`;
    });
  }
}

// A second click while the first is under way does nothing; the button says so.
function oneSubmitOnly() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "get" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter;
    // After the form data have been collected, or the button's own value would be lost.
    setTimeout(() => {
      button?.setAttribute("aria-disabled", "true");
      if (button?.dataset.busy) button.textContent = button.dataset.busy;
    });
  });
  // The page may come back from the browser's memory: let the form be sent again.
  window.addEventListener("pageshow", () => {
    for (const form of all("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of all("[aria-disabled]", form)) button.removeAttribute("aria-disabled");
    }
  });
}

// Copy what stands in another element. The button is hidden without script.
function copyButtons() {
  if (!navigator.clipboard) return;
  for (const button of all("button[data-copy]")) {
    const source = document.getElementById(button.dataset.copy);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(source.value ?? source.innerText.trim());
      const label = button.querySelector("[data-label]") ?? button;
      const before = label.textContent;
      label.textContent = button.dataset.copied ?? "✓";
      setTimeout(() => (label.textContent = before), 2000);
    });
  }
}

// Printing and closing of opened corners.
function corners() {
  for (const button of all("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
  const corner = document.querySelector(".prefs");
  document.addEventListener("click", (event) => {
    if (corner?.open && !corner.contains(event.target)) corner.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !corner?.open) return;
    corner.open = false;
    corner.querySelector("summary").focus();
  });
}

for (const start of [focusErrors, submitOnChange, liveWeights, livePreview, filterTables, oneSubmitOnly, copyButtons, corners]) start();
