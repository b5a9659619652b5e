// The page: what the server sends is drawn as it is; what a person does is sent as it is. No state but what is open.
import { composer } from "./composer.js";

const $ = (id) => document.getElementById(id);
const draw = (id, html) => { if (html !== undefined) $(id).innerHTML = html; };
const store = { get: (key) => { try { return localStorage.getItem(key); } catch { return null; } }, set: (key, value) => { try { localStorage.setItem(key, value); } catch { /* private mode */ } } };
let me = new URLSearchParams(location.search).get("as") || "";
let facts = { offers: {}, chat: "", bot: "" };
let place = "", thread = null, waiting = null, source = null;

// ---- the server

const get = async (path, query = {}) => (await fetch(`${path}?${new URLSearchParams({ as: me, ...query })}`)).json();

async function act(what, given = {}) {
  try {
    const reply = await fetch("act", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ as: me, ...given, do: what }) });
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
  source.onmessage = (event) => { const told = JSON.parse(event.data); heard[told.kind]?.(told); };
}

const heard = {
  first(told) {
    ({ me } = facts = told);
    for (const part of ["clock", "trouble", "as", "leaps"]) draw(part, told[part]);
    document.querySelectorAll("[data-plus]").forEach((each) => { each.innerHTML = told.plus; });
    heard.channels(told); heard.modal(told);
    go();
    if (!$("inspector").hidden) showCalls();
  },
  reset: () => listen(),
  channels(told) { draw("sidebar", told.sidebar); mark(); },
  place: (told) => { if (told.channel === place) go(); },
  mail(told) { heard.channels(told); if (place === "mail") go(); },
  clock: (told) => draw("clock", told.clock),
  trouble: (told) => draw("trouble", told.trouble),
  home(told) { if (waiting) waiting.push(told); else if (place === "home") keepFocus($("list"), () => draw("list", told.html)); },
  modal: (told) => showModal(told.modal),
  async call() {
    if ($("inspector").hidden) return;
    heard.call.more = true;  // what comes while these are fetched is fetched after them
    if (heard.call.busy) return;
    heard.call.busy = true;
    while (heard.call.more) {
      heard.call.more = false;
      const told = await get("calls", { after: $("calls").firstElementChild?.dataset.call || 0 }).catch(() => ({ calls: "" }));
      $("calls").insertAdjacentHTML("afterbegin", told.calls);
    }
    heard.call.busy = false;
  },
  message(told) {
    if (waiting) { waiting.push(told); return; }
    const here = told.channel === place;
    if (here && (!told.thread || told.html.includes("thread_broadcast"))) put($("list"), told);
    if (thread && told.channel === thread.channel && [told.thread || told.ts, told.ts].includes(thread.ts)) put($("replies"), told);
    if (here && document.hasFocus()) act("read", { channel: place });
    if (here && !told.thread) draw("prompts", "");
  },
  gone(told) { document.querySelectorAll(`[data-channel="${told.channel}"][data-ts="${told.ts}"]`).forEach((each) => each.remove()); },
  agent(told) {
    if (waiting) { waiting.push(told); return; }
    if (told.channel === place && !told.thread) { draw("status", told.status); draw("prompts", told.prompts); }
    if (thread && told.channel === thread.channel && told.thread === thread.ts) draw("thread-status", told.status);
  },
};

// ---- drawing

const isAtEnd = (list) => list.scrollHeight - list.scrollTop - list.clientHeight < 80;

function put(list, told) {
  const atEnd = isAtEnd(list), drawn = document.createRange().createContextualFragment(told.html).firstElementChild;
  const old = list.querySelector(`[data-ts="${told.ts}"]`);
  if (old) keepFocus(old, () => { old.replaceWith(drawn); return drawn; });
  else {
    list.querySelector(".empty")?.remove();
    list.insertBefore(drawn, [...list.querySelectorAll("[data-ts]")].find((each) => each.dataset.ts > told.ts) || null);
  }
  days(list);
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function keepFocus(old, change) {
  const held = document.activeElement, inside = old.contains(held);
  const name = inside ? [...held.attributes].filter((each) => each.name.startsWith("data-")).map((each) => `[${each.name}="${CSS.escape(each.value)}"]`).join("") : "";
  const now = change() || old;
  if (inside) ((name && now.querySelector(name)) || now).focus({ preventScroll: true });
}

function days(list) {
  list.querySelectorAll(".day").forEach((each) => each.remove());
  let before = null;
  for (const each of list.querySelectorAll("[data-day]")) {
    const sameDay = before?.dataset.day === each.dataset.day, soon = sameDay && before.dataset.user === each.dataset.user && each.dataset.ts - before.dataset.ts < 300;
    each.classList.toggle("again", soon && ![before, each].some((one) => one.matches(".private") || one.querySelector(".replies")));
    if (!sameDay) each.insertAdjacentHTML("beforebegin", '<div class="day"><span></span></div>');
    if (!sameDay) each.previousElementSibling.firstElementChild.textContent = each.dataset.day;
    before = each;
  }
}

function mark() {
  document.querySelectorAll("#sidebar a").forEach((each) => { each.dataset.place === place ? each.setAttribute("aria-current", "page") : each.removeAttribute("aria-current"); });
}

async function go() {
  const wanted = decodeURIComponent(location.hash.slice(1)) || "C0PAPERS", moved = wanted !== place, seen = place;
  place = wanted;
  mark();
  if (moved && thread) leaveThread();
  if (moved && place === "home") act("open", { tab: "home" });
  if (moved && place === facts.chat) act("open", { tab: "messages", seen });
  waiting = [];
  const told = await get("place", { id: place }).catch(() => null), missed = waiting;
  waiting = null;
  if (!told) { location.hash = "#C0PAPERS"; return; }
  for (const [id, part] of [["head", "head"], ["list", "body"], ["prompts", "prompts"], ["status", "status"]]) draw(id, told[part] || "");
  $("composer").hidden = !told.writes;
  $("composer").querySelector("textarea").placeholder = told.title || "";
  days($("list"));
  missed.forEach((each) => heard[each.kind](each));
  $("list").scrollTop = place === "home" ? 0 : $("list").scrollHeight;
  if (told.writes || place === "mail") act("read", { channel: place });
}

async function openThread(channel, ts) {
  thread = { channel, ts };
  const told = await get("thread", { channel, ts }), list = $("list"), atEnd = isAtEnd(list);
  draw("replies", told.body);
  draw("thread-status", told.status);
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

const showCalls = async () => draw("calls", (await get("calls")).calls);

function showModal(html) {
  const box = $("modal"), before = box.querySelector("form")?.dataset.view, kept = filled(box);
  box.innerHTML = html;
  if (!html) { if (box.open) box.close(); return; }
  if (box.querySelector("form").dataset.view === before) restore(box, kept);
  if (!box.open) box.showModal();
  (box.querySelector("[autofocus]") || box.querySelector(".inside :is(input, select, textarea)") || box.querySelector("button"))?.focus();
}

function restore(box, kept) {
  for (const [block, held] of Object.entries(kept)) for (const [action, value] of Object.entries(held)) {
    const field = box.querySelector(`[data-block="${CSS.escape(block)}"] [data-input="${CSS.escape(action)}"]`);
    if (field && !["checkbox", "radio"].includes(field.type) && !field.multiple && !Array.isArray(value) && value) field.value = value;
  }
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
  const box = element.closest("[data-view]") || element.closest("[data-ts]"), { view, channel, ts } = box?.dataset || {};
  return { box, where: { block: element.closest("[data-block]")?.dataset.block, action: element.dataset.press || element.dataset.input || element.dataset.suggest, view, channel, ts } };
}

async function during(element, doing) {
  element.setAttribute("aria-busy", "true");
  await doing;
  element.removeAttribute("aria-busy");
}

async function press(element, value = null) {
  if (element.dataset.confirm && !await confirmed(JSON.parse(element.dataset.confirm))) return;
  const { box, where } = spot(element);
  await during(element, act("press", { ...where, value, filled: filled(box) }));
}

function confirmed(words) {
  const box = $("confirm"), [title, text, no, yes] = box.querySelectorAll("h2, p, button");
  [title.textContent, text.textContent, no.textContent, yes.textContent] = [words.title, words.text, words.deny, words.confirm];
  box.returnValue = "";
  box.showModal();
  return new Promise((done) => { box.onclose = () => done(box.returnValue === "yes"); });
}

// ---- menus

const opener = (menu) => menu.previousElementSibling;

function openMenu(button) {
  const box = button.nextElementSibling, closed = box.hidden;
  closeMenus();
  if (!closed) return;
  const at = button.getBoundingClientRect();
  box.hidden = false;
  box.style.top = `${Math.max(8, Math.min(at.bottom + 2, innerHeight - box.offsetHeight - 8))}px`;
  box.style.left = `${Math.max(8, Math.min(button.dataset.menu === "left" ? at.left : at.right - box.offsetWidth, innerWidth - box.offsetWidth - 8))}px`;
  button.setAttribute("aria-expanded", "true");
  box.querySelector("button")?.focus();
}

function closeMenus() {
  document.querySelectorAll(".menu:not([hidden])").forEach((each) => { each.hidden = true; opener(each).setAttribute("aria-expanded", "false"); });
}

document.addEventListener("click", (event) => {
  const at = (name) => event.target.closest(`[data-${name}]`), menu = event.target.closest(".menu");
  if (at("menu")) { openMenu(at("menu")); return; }
  closeMenus();
  if (menu) opener(menu).focus();
  const pressed = at("press"), doer = at("do"), { channel = place, ts } = at("ts")?.dataset || {};
  if (pressed) {
    if (pressed.dataset.url) open(pressed.dataset.url, "_blank", "noopener");
    press(pressed, pressed.dataset.value ?? null);
  } else if (doer) during(doer, act(doer.dataset.do, { channel, ts, ...JSON.parse(doer.dataset.with || "{}") }));
  else if (at("open-thread")) openThread(channel, at("open-thread").dataset.openThread);
  else if (at("copy")) navigator.clipboard?.writeText(at("ts").querySelector(".said").innerText);
  else if (at("place")) document.body.dataset.pane = "channel";
  else if (event.target.closest("th .sort")) sort(event.target.closest("th"));
});

function sort(head) {
  const table = head.closest("table"), column = head.cellIndex, up = head.getAttribute("aria-sort") !== "ascending";
  head.parentElement.querySelectorAll("th").forEach((each) => each.setAttribute("aria-sort", "none"));
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent;
  table.tBodies[0].append(...[...table.tBodies[0].rows].sort((one, two) => key(one).localeCompare(key(two), undefined, { numeric: true }) * (up ? 1 : -1)));
}

document.addEventListener("change", (event) => {
  const field = event.target.closest("[data-input]"), switched = event.target.closest("[data-trouble]");
  if (switched) act("trouble", { kind: switched.dataset.trouble, on: switched.checked });
  if (field?.closest("[data-acts]") && field.dataset.enter === undefined && field.dataset.typing === undefined) press(field, valueOf(field.closest("[data-block]"), field.dataset.input));
});

document.addEventListener("input", async (event) => {
  const field = event.target;
  if (field.dataset.typing !== undefined && field.closest("[data-acts]")) press(field, field.value);
  if (!field.dataset.suggest) return;
  const told = await act("suggest", { ...spot(field).where, typed: field.value }), menu = field.nextElementSibling;
  menu.replaceChildren(...(told.options || []).map(([value, text]) => new Option(text, value)));
  if (menu.options.length && !menu.multiple) { menu.selectedIndex = 0; menu.dispatchEvent(new Event("change", { bubbles: true })); }
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-view]");
  if (!form) return;
  event.preventDefault();
  form.querySelectorAll(".error").forEach((each) => each.remove());
  const told = await act("submit", { view: form.dataset.view, filled: filled(form) });
  for (const [block, words] of Object.entries(told.errors || {})) {
    const at = form.querySelector(`[data-block="${CSS.escape(block)}"]`), line = Object.assign(document.createElement("div"), { className: "error", role: "alert", textContent: words });
    (at || form.querySelector(".inside")).append(line);
    at?.querySelector("input, select, textarea")?.focus();
  }
});

document.addEventListener("keydown", (event) => {
  const { key, target } = event, menu = target.closest?.(".menu"), list = target.closest?.("#list, #replies");
  if (key === "Enter" && target.dataset?.enter !== undefined && target.closest("[data-acts]")) { event.preventDefault(); press(target, target.value); }
  if (key === "Escape") {
    closeMenus();
    if (menu) { event.preventDefault(); opener(menu).focus(); } else if (thread && !$("modal").open) leaveThread();
  }
  if (!["ArrowDown", "ArrowUp"].includes(key)) return;
  const items = menu ? [...menu.querySelectorAll("button")] : list && (target === list || target.matches(".message")) ? [...list.querySelectorAll(".message")] : [];
  if (!items.length) return;
  event.preventDefault();
  const step = key === "ArrowDown" ? 1 : -1, now = items.indexOf(target);
  items[now < 0 ? (step > 0 ? 0 : items.length - 1) : (now + step + items.length) % items.length].focus();
});

// ---- around it all

function toggle(button, box, run = () => {}) {
  button.onclick = () => { box.hidden = !box.hidden; button.setAttribute("aria-expanded", String(!box.hidden)); if (!box.hidden) run(); };
}

composer($("composer"), () => ({ channel: place }), () => facts.offers, act);
composer($("thread-composer"), () => ({ channel: thread.channel, thread: thread.ts }), () => facts.offers, act);
toggle($("tools"), $("toolbox"));
toggle($("inspect"), $("inspector"), showCalls);
$("leave-inspector").onclick = () => $("inspect").click();
$("leave-thread").onclick = leaveThread;
$("back").onclick = () => { document.body.dataset.pane = document.body.dataset.pane === "list" ? "channel" : "list"; };
$("as").onchange = () => { me = $("as").value; const url = new URL(location); url.searchParams.set("as", me); url.hash = ""; history.replaceState(null, "", url); place = ""; leaveThread(); listen(); };
$("modal").oncancel = (event) => { event.preventDefault(); act("close"); };
$("hint").hidden = store.get("hint") === "seen";
$("got-it").onclick = () => { $("hint").hidden = true; store.set("hint", "seen"); };
const dark = matchMedia("(prefers-color-scheme: dark)"), paint = () => { document.documentElement.dataset.theme = store.get("theme") || (dark.matches ? "dark" : "light"); };
$("theme").onclick = () => { store.set("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark"); paint(); };
dark.onchange = paint;
paint();
for (const name of ["list", "replies"]) $(name).onscroll = closeMenus;
addEventListener("hashchange", go);
listen();
