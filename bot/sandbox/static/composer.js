// The field that messages are written in: what can complete a word, and what is sent.
export function composer(form, target, offers, act) {
  const field = form.querySelector("textarea"), list = form.querySelector("ul");
  let offered = [], chosen = -1;
  const word = () => field.value.slice(0, field.selectionStart).match(/\S*$/)[0];
  const show = (some, first = -1) => {
    [offered, chosen] = [some, first];
    list.replaceChildren(...offered.map(([name, says], index) => {
      const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}`, role: "option", ariaSelected: String(index === chosen) });
      item.append(Object.assign(document.createElement("b"), { textContent: name }), Object.assign(document.createElement("span"), { textContent: says }));
      item.onmousedown = (event) => { event.preventDefault(); take(index); };
      return item;
    }));
    list.hidden = !offered.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    chosen >= 0 ? field.setAttribute("aria-activedescendant", `${list.id}-${chosen}`) : field.removeAttribute("aria-activedescendant");
  };
  const offer = () => {
    const typed = word(), before = field.value.slice(0, field.selectionStart - typed.length), known = offers();
    const isAfterCommand = (known["/"] || []).some(([name]) => before === `${name} ` && name !== "/invite");
    const some = isAfterCommand ? known.words : typed[0] === "/" && before ? [] : known[typed[0]] || [];
    const fits = some.filter(([name]) => name.toLowerCase().startsWith(typed.toLowerCase()) && name !== typed).slice(0, 8);
    show(fits, fits.length && typed ? 0 : -1);
  };
  const take = (index) => {
    const after = field.value.slice(field.selectionStart), before = field.value.slice(0, field.selectionStart).replace(/\S*$/, () => offered[index][0]);
    field.value = `${before} ${after}`;
    field.setSelectionRange(before.length + 1, before.length + 1);
    offer();
  };
  const size = () => { field.rows = Math.min(8, field.value.split("\n").length); };
  const send = async () => {
    const text = field.value.trim();
    if (!text) return;
    field.value = "";
    show([]); size();
    const told = await act("say", { ...target(), text });
    if (told.said && !field.value) field.value = text;
    size();
    const box = form.parentElement.querySelector("[role=log]");
    box.scrollTop = box.scrollHeight;
  };
  field.oninput = () => { size(); offer(); };
  field.onblur = () => show([]);
  field.onkeydown = (event) => {
    const { key } = event, step = { ArrowDown: 1, ArrowUp: -1 }[key], takes = offered.length && chosen >= 0 && (key === "Tab" || (key === "Enter" && /^[@#/]/.test(word())));
    if (event.isComposing || !(takes || (offered.length && (step || key === "Escape")) || (key === "Enter" && !event.shiftKey))) return;
    event.preventDefault();
    if (takes) take(chosen);
    else if (step) show(offered, (chosen + step + offered.length) % offered.length);
    else if (key === "Escape") { event.stopPropagation(); show([]); } else send();
  };
  form.onsubmit = (event) => { event.preventDefault(); send(); };
}
