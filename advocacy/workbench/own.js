// Pages renew themselves when a file changes. A browser opens six connections to one server, so one
// tab holds the stream for all: whoever has the lock. When it closes, the lock goes to the next.
const tabs = new BroadcastChannel(`changed-${location.port}`);
navigator.locks.request(`events-${location.port}`, () => new Promise(() => {
  const events = new EventSource("/events");
  events.addEventListener("changed", (event) => {
    tabs.postMessage(event.data);
    renew(event.data);
  });
  events.addEventListener("error", () => say("lost"));
  events.addEventListener("open", () => say("found"));
}));
tabs.addEventListener("message", (event) => renew(event.data));

let wanted = document.body.dataset.version;
let renewing = false;

// What changed of the page is put in its place; where the reader is and what has the focus stays.
async function renew(version) {
  wanted = version;
  if (renewing) return;
  const before = document.body.dataset.version;
  renewing = true;
  try {
    while (document.body.dataset.version !== wanted) {
      const asked = wanted;
      const answer = await fetch(location.href);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const parts = [...document.querySelectorAll("[data-part]")];
      if (parts.map(idOf).join() !== [...fresh.querySelectorAll("[data-part]")].map(idOf).join()) {
        location.reload();  // it is another page: the campaign was read, or cannot be read any more
        return;
      }
      document.title = fresh.title;
      for (const part of parts) replace(part, fresh.getElementById(part.id));
      const frame = document.querySelector("iframe[data-state]");
      const other = fresh.querySelector("iframe[data-state]");
      if (frame && other && frame.dataset.state !== other.dataset.state) {
        frame.dataset.state = other.dataset.state;
        frame.className = other.className;
        if (frame.getAttribute("src")) frame.contentWindow.location.reload();
        else frame.src = other.src;
      }
      document.body.dataset.version = fresh.body.dataset.version ?? asked;
      if (document.body.dataset.version !== asked) break;
    }
    if (document.body.dataset.version !== before) say("renewed");
  } catch {
    say("lost");
  } finally {
    renewing = false;
  }
}

const idOf = (part) => part.id;
const FOCUSABLE = "a[href], button, input, select, summary";

function replace(part, other) {
  if (part.innerHTML === other.innerHTML) return;
  const at = [...part.querySelectorAll(FOCUSABLE)].indexOf(document.activeElement);
  const open = new Set([...part.querySelectorAll("details[open]")].map((one) => one.id));
  part.replaceChildren(...other.cloneNode(true).childNodes);
  for (const one of part.querySelectorAll("details")) if (open.has(one.id)) one.open = true;
  if (at >= 0) part.querySelectorAll(FOCUSABLE)[at]?.focus({ preventScroll: true });
}

function say(what) {
  const line = document.getElementById("told");
  const time = new Date().toLocaleTimeString(document.documentElement.lang);
  line.classList.toggle("lost", what === "lost");
  if (what === "found") line.textContent = "";
  else line.textContent = line.dataset[what].replace("{time}", time);
}

// A choice shows its result at once; without a script the button does it.
for (const form of document.querySelectorAll("form[data-at-once]")) {
  form.addEventListener("change", () => form.requestSubmit());
}
