// The page: what the server sends is drawn as it is; what a person does is sent as it is. No state but what is open.
import { composer } from "./composer.js";

const $ = (id) => document.getElementById(id);
const store = { get: (key) => { try { return localStorage.getItem(key); } catch { return null; } }, set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private mode */ } } };
let me = new URLSearchParams(location.search).get("as") || "";
let facts = { commands: [], words: [], people: [], channels: [], quick: [], onMessages: [], anywhere: [], chat: "" };
let place = "", thread = null, waiting = null, source = null;

// ---- the server

const get = async (path, query = {}) => (await fetch(`${path}?${new URLSearchParams({ as: me, ...query })}`)).json();

async function act(what, facts = {}) {
  try {
    const reply = await fetch("act", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ as: me, do: what, ...facts }) });
    const told = await reply.json();
    if (told.said) toast(told.said);
    return told;
  } catch {
    toast("The sandbox does not answer. Is it still running?");
    return {};
  }
}

function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $("toast").hidden = true; }, 6000);
}

function listen() {
  source?.close();
  source = new EventSource(`events?as=${encodeURIComponent(me)}`);
  source.onerror = () => { if (source.readyState === EventSource.CLOSED) toast("Nothing new will be seen here: too many tabs are open, or the sandbox has ended."); };
  source.onmessage = (event) => { const told = JSON.parse(event.data); (heard[told.kind] || (() => {}))(told); };
}

const heard = {
  first(told) {
    facts = { ...facts, ...told };
    me = told.me;
    heard.channels(told); heard.clock(told); heard.trouble(told); heard.modal(told);
    $("as").replaceChildren(...told.everyone.map(([id, name]) => new Option(name, id, false, id === me)));
    go();
    if (!$("inspector").hidden) showCalls();
  },
  reset: () => listen(),
  channels(told) {
    $("sidebar").innerHTML = told.sidebar;
    mark();
  },
  mail(told) { heard.channels(told); if (place === "mail") go(); },
  clock: (told) => { $("clock").textContent = told.clock; },
  trouble: (told) => { $("trouble").innerHTML = told.trouble; },
  home(told) { if (waiting) waiting.push(told); else if (place === "home") keepFocus($("list"), () => { $("list").innerHTML = told.html; }); },
  modal(told) { showModal(told.modal); },
  async call() {
    if ($("inspector").hidden || heard.call.busy) return;
    heard.call.busy = true;
    const told = await get("calls", { after: $("calls").firstElementChild?.dataset.call || 0 });
    $("calls").insertAdjacentHTML("afterbegin", told.calls);
    heard.call.busy = false;
  },
  message(told) {
    if (waiting) { waiting.push(told); return; }
    if (told.channel === place && (!told.thread || told.html.includes("thread_broadcast"))) put($("list"), told);
    if (thread && told.channel === thread.channel && [told.thread || told.ts, told.ts].includes(thread.ts)) put($("replies"), told);
    if (told.channel === place && document.hasFocus()) act("read", { channel: place });
    if (told.channel === place && !told.thread) $("prompts").innerHTML = "";
  },
  gone(told) { document.querySelectorAll(`[data-ts="${told.ts}"]`).forEach((each) => { if (each.dataset.channel === told.channel) each.remove(); }); },
  async agent(told) {
    if (told.channel !== place && told.channel !== thread?.channel) return;
    const here = await get("agent", { channel: told.channel });
    if (told.channel === place) { $("status").innerHTML = here.status; $("prompts").innerHTML = here.prompts; }
    if (thread) $("thread-status").innerHTML = (await get("agent", { channel: thread.channel, thread: thread.ts })).status;
  },
};

// ---- drawing

function made(html) { const box = document.createElement("template"); box.innerHTML = html; return box.content.firstElementChild; }

const isAtEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 80;

function put(list, told) {
  const atEnd = isAtEnd(list);
  const drawn = made(told.html), old = list.querySelector(`[data-ts="${told.ts}"]`);
  if (old) keepFocus(old, () => { old.replaceWith(drawn); return drawn; });
  else {
    list.querySelector(".empty")?.remove();
    const next = [...list.querySelectorAll("[data-ts]")].find((each) => each.dataset.ts > told.ts);
    list.insertBefore(drawn, next || null);
  }
  days(list);
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function keepFocus(old, change) {
  const held = document.activeElement, inside = old.contains(held);
  const name = inside && held.dataset ? Object.entries(held.dataset).map(([key, value]) => `[data-${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}="${CSS.escape(value)}"]`).join("") : "";
  const now = change() || old;
  if (inside) ((name && now.querySelector(name)) || now).focus({ preventScroll: true });
}

function days(list) {
  list.querySelectorAll(".day").forEach((each) => each.remove());
  let last = "", before = null;
  for (const each of list.querySelectorAll("[data-day]")) {
    const soon = before && before.dataset.user === each.dataset.user && each.dataset.ts - before.dataset.ts < 300;
    each.classList.toggle("again", Boolean(soon && each.dataset.day === last && ![before, each].some((one) => one.matches(".private") || one.querySelector(".replies"))));
    before = each;
    if (each.dataset.day !== last) {
      const line = document.createElement("div");
      line.className = "day";
      line.append(Object.assign(document.createElement("span"), { textContent: each.dataset.day }));
      each.before(line);
    }
    last = each.dataset.day;
  }
}

function mark() {
  document.querySelectorAll("#sidebar a").forEach((each) => { each.dataset.place === place ? each.setAttribute("aria-current", "page") : each.removeAttribute("aria-current"); });
}

async function go() {
  const wanted = decodeURIComponent(location.hash.slice(1)) || "C0PAPERS";
  const moved = wanted !== place, seen = place;
  place = wanted;
  mark();
  if (moved && thread) leaveThread();
  if (moved && place === "home") act("open", { tab: "home" });
  if (moved && place === facts.chat) act("open", { tab: "messages", seen });
  waiting = [];
  const told = await get("place", { id: place }).catch(() => null);
  const missed = waiting;
  waiting = null;
  if (!told) { location.hash = "#C0PAPERS"; return; }
  $("head").innerHTML = told.head;
  $("list").innerHTML = told.body || "";
  $("prompts").innerHTML = told.prompts || "";
  $("status").innerHTML = told.status || "";
  $("composer").hidden = !told.writes;
  $("composer").querySelector("textarea").placeholder = `Message ${place === facts.chat ? facts.bot : $("head").querySelector("h1").textContent.replace("# ", "#")}`;
  days($("list"));
  missed.forEach((each) => heard[each.kind](each));
  $("list").scrollTop = place === "home" ? 0 : $("list").scrollHeight;
  if (told.writes) act("read", { channel: place });
}

async function openThread(channel, ts) {
  thread = { channel, ts };
  const told = await get("thread", { channel, ts });
  $("replies").innerHTML = told.body;
  $("thread-status").innerHTML = told.status;
  $("thread-composer").querySelector("textarea").placeholder = "Reply…";
  const list = $("list"), atEnd = isAtEnd(list);
  $("thread").hidden = false;
  document.body.dataset.pane = "thread";
  if (atEnd) list.scrollTop = list.scrollHeight;
  days($("replies"));
  $("replies").scrollTop = $("replies").scrollHeight;
  $("thread-composer").querySelector("textarea").focus();
}

function leaveThread() {
  thread = null;
  $("thread").hidden = true;
  document.body.dataset.pane = "channel";
}

async function showCalls() { $("calls").innerHTML = (await get("calls")).calls; }

function showModal(html) {
  const box = $("modal");
  if (!html) { box.innerHTML = ""; if (box.open) box.close(); return; }
  const kept = box.querySelector("form")?.dataset.view === made(html).dataset.view ? filled(box) : {};
  box.innerHTML = html;
  for (const [block, held] of Object.entries(kept)) for (const [action, value] of Object.entries(held)) restore(box, block, action, value);
  if (!box.open) box.showModal();
  (box.querySelector("[autofocus]") || box.querySelector(".inside input, .inside select, .inside textarea") || box.querySelector("button"))?.focus();
}

function restore(box, block, action, value) {
  const field = box.querySelector(`[data-block="${CSS.escape(block)}"] [data-input="${CSS.escape(action)}"]`);
  if (field && !["checkbox", "radio"].includes(field.type) && !field.multiple && !Array.isArray(value) && value) field.value = value;
}

// ---- what is filled in, and what is pressed

function valueOf(block, action) {
  const fields = [...block.querySelectorAll(`[data-input="${CSS.escape(action)}"]`)], first = fields[0];
  if (first.type === "checkbox") return fields.filter((each) => each.checked).map((each) => each.value);
  if (first.type === "radio") return fields.find((each) => each.checked)?.value || null;
  return first.multiple ? [...first.selectedOptions].map((each) => each.value) : first.value || null;
}

function filled(box) {
  const all = {};
  box.querySelectorAll("[data-block]").forEach((block) => block.querySelectorAll("[data-input]").forEach((field) => {
    (all[block.dataset.block] ||= {})[field.dataset.input] = valueOf(block, field.dataset.input);
  }));
  return all;
}

function spot(element) {
  const box = element.closest("[data-view]") || element.closest("[data-ts]"), block = element.closest("[data-block]");
  return { box, block, where: { block: block?.dataset.block, action: element.dataset.press || element.dataset.input || element.dataset.suggest, view: box?.dataset.view, channel: box?.dataset.channel, ts: box?.dataset.ts } };
}

async function press(element, value = null) {
  if (element.dataset.confirm && !await confirmed(JSON.parse(element.dataset.confirm))) return;
  const { box, where } = spot(element);
  element.setAttribute("aria-busy", "true");
  await act("press", { ...where, value, filled: filled(box) });
  element.removeAttribute("aria-busy");
}

function confirmed(words) {
  const box = $("confirm");
  box.innerHTML = '<form method="dialog"><h2 id="confirm-title"></h2><p></p><footer><button class="button" value="no"></button><button class="button primary" value="yes"></button></footer></form>';
  const [title, text, no, yes] = box.querySelectorAll("h2, p, button");
  [title.textContent, text.textContent, no.textContent, yes.textContent] = [words.title, words.text, words.deny, words.confirm];
  box.showModal();
  return new Promise((done) => { box.onclose = () => done(box.returnValue === "yes"); box.returnValue = ""; });
}

// ---- menus

function openMenu(anchor, items) {
  const box = $("float");
  box.replaceChildren(...items.map(([label, run]) => {
    const item = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    item.setAttribute("role", "menuitem");
    item.onclick = () => { closeMenus(); anchor.focus(); run(); };
    return item;
  }));
  const at = anchor.getBoundingClientRect();
  box.hidden = false;
  box.style.top = `${Math.min(at.bottom + 2, innerHeight - box.offsetHeight - 8)}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
  box.querySelector("button")?.focus();
  openMenu.anchor = anchor;
}

function closeMenus() {
  $("float").hidden = true;
  document.querySelectorAll("[data-menu]").forEach((each) => { each.setAttribute("aria-expanded", "false"); each.nextElementSibling.hidden = true; });
}

const tools = {
  reply: (message, root) => openThread(message.dataset.channel, root),
  react: (message, _root, anchor) => openMenu(anchor, facts.quick.map(([name, sign]) => [`${sign} ${name}`, () => act("react", { channel: message.dataset.channel, ts: message.dataset.ts, name })])),
  shortcuts: (message, _root, anchor) => openMenu(anchor, [
    ...facts.onMessages.map(([callback, label]) => [label, () => act("shortcut", { callback, channel: message.dataset.channel, ts: message.dataset.ts })]),
    ["Copy the text", () => navigator.clipboard?.writeText(message.querySelector(".said").innerText)],
  ]),
};

document.addEventListener("click", (event) => {
  const at = (name) => event.target.closest(`[data-${name}]`);
  const menu = at("menu");
  if (!menu && !event.target.closest(".menu")) closeMenus();
  if (menu) {
    const box = menu.nextElementSibling, open = box.hidden;
    closeMenus();
    box.hidden = !open;
    menu.setAttribute("aria-expanded", String(open));
    if (open) box.querySelector("button")?.focus();
    return;
  }
  const pressed = at("press"), tool = at("tool");
  if (pressed) {
    const anchor = pressed.closest(".overflow")?.querySelector("[data-menu]");
    closeMenus();
    anchor?.focus();
    if (pressed.dataset.url) open(pressed.dataset.url, "_blank", "noopener");
    press(pressed, pressed.dataset.value ?? null);
  } else if (tool) {
    event.stopPropagation();
    tools[tool.dataset.tool](tool.closest("[data-ts]"), tool.parentElement.dataset.root, tool);
  } else if (at("open-thread")) openThread(at("ts").dataset.channel, at("open-thread").dataset.openThread);
  else if (at("react")) act("react", { channel: at("ts").dataset.channel, ts: at("ts").dataset.ts, name: at("react").dataset.react });
  else if (at("prompt")) act("say", { channel: place, text: at("prompt").dataset.prompt });
  else if (at("stop")) act("stop", { channel: place, thread: at("stop").dataset.stop });
  else if (at("invite")) act("invite", { channel: at("invite").dataset.invite }).then(go);
  else if (at("close")) act("close", { all: at("close").dataset.close === "all" });
  else if (at("place")) document.body.dataset.pane = "channel";
  else if (at("leap")) { busy(at("leap")); }
  else if (event.target.closest("th .sort")) sort(event.target.closest("th"));
});

async function busy(button) {
  button.setAttribute("aria-busy", "true");
  await act("leap", { to: button.dataset.leap });
  button.removeAttribute("aria-busy");
}

function sort(head) {
  const table = head.closest("table"), column = [...head.parentElement.children].indexOf(head);
  const up = head.getAttribute("aria-sort") !== "ascending";
  head.parentElement.querySelectorAll("th").forEach((each) => each.setAttribute("aria-sort", "none"));
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (row) => row.children[column].dataset.sort ?? row.children[column].textContent;
  const rows = [...table.tBodies[0].rows].sort((one, two) => key(one).localeCompare(key(two), undefined, { numeric: true }) * (up ? 1 : -1));
  table.tBodies[0].append(...rows);
}

document.addEventListener("change", (event) => {
  const field = event.target.closest("[data-input]"), switched = event.target.closest("[data-trouble]");
  if (switched) act("trouble", { kind: switched.dataset.trouble, on: switched.checked });
  if (!field || !field.closest("[data-acts]") || field.dataset.enter !== undefined || field.dataset.typing !== undefined) return;
  press(field, valueOf(field.closest("[data-block]"), field.dataset.input));
});

document.addEventListener("input", async (event) => {
  const field = event.target;
  if (field.dataset.typing !== undefined && field.closest("[data-acts]")) press(field, field.value);
  if (field.dataset.suggest) {
    const told = await act("suggest", { ...spot(field).where, typed: field.value });
    const menu = field.nextElementSibling;
    menu.replaceChildren(...(told.options || []).map(([value, text]) => new Option(text, value)));
    if (menu.options.length && !menu.multiple) { menu.selectedIndex = 0; menu.dispatchEvent(new Event("change", { bubbles: true })); }
  }
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-view]");
  if (!form) return;
  event.preventDefault();
  form.querySelectorAll(".error").forEach((each) => each.remove());
  const told = await act("submit", { view: form.dataset.view, filled: filled(form) });
  for (const [block, words] of Object.entries(told.errors || {})) {
    const at = form.querySelector(`[data-block="${CSS.escape(block)}"]`), line = Object.assign(document.createElement("div"), { className: "error", textContent: words });
    line.setAttribute("role", "alert");
    (at || form.querySelector(".inside")).append(line);
    at?.querySelector("input, select, textarea")?.focus();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.dataset?.enter !== undefined && event.target.closest("[data-acts]")) { event.preventDefault(); press(event.target, event.target.value); }
  const menu = event.target.closest?.(".menu");
  if (event.key === "Escape") {
    const opener = menu && (menu.id === "float" ? openMenu.anchor : menu.previousElementSibling);
    closeMenus();
    if (opener) opener.focus(); else if (thread && !$("modal").open) leaveThread();
  }
  if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const step = event.key === "ArrowDown" ? 1 : -1, list = event.target.closest?.("#list, #replies");
  const items = menu ? [...menu.querySelectorAll("button")] : list && (event.target === list || event.target.matches(".message")) ? [...list.querySelectorAll(".message")] : [];
  if (!items.length) return;
  event.preventDefault();
  const now = items.indexOf(event.target);
  items[now < 0 ? (step > 0 ? 0 : items.length - 1) : (now + step + items.length) % items.length].focus();
});

// ---- around it all

function toggle(button, box, run = () => {}) {
  button.onclick = () => { box.hidden = !box.hidden; button.setAttribute("aria-expanded", String(!box.hidden)); if (!box.hidden) run(); };
}

const ways = { facts: () => facts, act, openMenu };
composer($("composer"), { target: () => ({ channel: place }), ...ways });
composer($("thread-composer"), { target: () => ({ channel: thread.channel, thread: thread.ts }), ...ways });
toggle($("tools"), $("toolbox"));
toggle($("inspect"), $("inspector"), showCalls);
$("leave-inspector").onclick = () => $("inspect").click();
$("leave-thread").onclick = leaveThread;
$("back").onclick = () => { document.body.dataset.pane = document.body.dataset.pane === "list" ? "channel" : "list"; };
$("real").onclick = async () => { toast("Fetching ..."); await act("real"); };
$("as").onchange = () => { me = $("as").value; const url = new URL(location); url.searchParams.set("as", me); url.hash = ""; history.replaceState(null, "", url); place = ""; leaveThread(); listen(); };
$("modal").oncancel = (event) => { event.preventDefault(); act("close"); };
$("hint").hidden = store.get("hint") === "seen";
$("got-it").onclick = () => { $("hint").hidden = true; store.set("hint", "seen"); };
const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => { document.documentElement.dataset.theme = store.get("theme") || (dark.matches ? "dark" : "light"); };
$("theme").onclick = () => { store.set("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark"); paint(); };
dark.onchange = paint;
paint();
addEventListener("hashchange", go);
get("leaps").then((told) => $("leaps").replaceChildren(...told.leaps.map(([to, label]) => { const button = Object.assign(document.createElement("button"), { type: "button", textContent: label }); button.dataset.leap = to; return button; })));
listen();
