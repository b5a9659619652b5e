// The field that messages are written in: completions of commands, people and channels; what is sent.
export function composer(form, { target, facts, act, openMenu }) {
  form.innerHTML = '<button type="button" class="icon plus" aria-label="Shortcuts">+</button><textarea rows="1" aria-label="Message" role="combobox" aria-expanded="false" aria-autocomplete="list"></textarea><button type="submit" class="icon send" aria-label="Send">➤</button><ul role="listbox" aria-label="Completions" hidden></ul>';
  const field = form.querySelector("textarea"), list = form.querySelector("ul"), plus = form.querySelector(".plus");
  list.id = `${form.id}-list`;
  field.setAttribute("aria-controls", list.id);
  let offered = [], chosen = -1;
  const show = () => {
    list.replaceChildren(...offered.map(([word, says], index) => {
      const item = Object.assign(document.createElement("li"), { id: `${list.id}-${index}` });
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", String(index === chosen));
      item.append(Object.assign(document.createElement("b"), { textContent: word }), Object.assign(document.createElement("span"), { textContent: says }));
      item.onmousedown = (event) => { event.preventDefault(); take(index); };
      return item;
    }));
    list.hidden = !offered.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    chosen >= 0 ? field.setAttribute("aria-activedescendant", `${list.id}-${chosen}`) : field.removeAttribute("aria-activedescendant");
  };
  const offer = () => {
    const before = field.value.slice(0, field.selectionStart), word = before.match(/\S*$/)[0], start = before.length - word.length;
    const command = facts().commands.find(([name]) => before.startsWith(`${name} `));
    if (start === 0 && word.startsWith("/")) offered = [...facts().commands, ["/invite", `Invite ${facts().bot} to this channel`]];
    else if (word.startsWith("@")) offered = facts().people.map(([name, real]) => [`@${name}`, real]);
    else if (word.startsWith("#")) offered = facts().channels.map((name) => [`#${name}`, ""]);
    else if (command && before.slice(command[0].length + 1) === word) offered = facts().words;
    else offered = [];
    offered = offered.filter(([name]) => name.toLowerCase().startsWith(word.toLowerCase()) && name !== word).slice(0, 8);
    chosen = offered.length && word ? 0 : -1;
    show();
  };
  const take = (index) => {
    const before = field.value.slice(0, field.selectionStart), after = field.value.slice(field.selectionStart);
    field.value = `${before.replace(/\S*$/, offered[index][0])} ${after}`;
    offered = []; chosen = -1; show(); offer();
  };
  const send = async () => {
    const text = field.value.trim();
    if (!text) return;
    field.value = ""; offered = []; show(); size();
    const told = await act("say", { ...target(), text });
    if (told.said && !field.value) field.value = text;
    size();
    const box = form.parentElement.querySelector("[role=log]");
    box.scrollTop = box.scrollHeight;
  };
  const size = () => { field.rows = Math.min(8, field.value.split("\n").length); };
  field.oninput = () => { size(); offer(); };
  field.onblur = () => { offered = []; show(); };
  field.onkeydown = (event) => {
    if (offered.length && ["ArrowDown", "ArrowUp"].includes(event.key)) { event.preventDefault(); chosen = (chosen + (event.key === "ArrowDown" ? 1 : -1) + offered.length) % offered.length; show(); return; }
    if (offered.length && chosen >= 0 && event.key === "Tab") { event.preventDefault(); take(chosen); return; }
    if (offered.length && event.key === "Escape") { event.stopPropagation(); offered = []; show(); return; }
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    const word = field.value.slice(0, field.selectionStart).match(/\S*$/)[0];
    offered.length && chosen >= 0 && /^[@#/]/.test(word) ? take(chosen) : send();
  };
  form.onsubmit = (event) => { event.preventDefault(); send(); };
  plus.onclick = (event) => { event.stopPropagation(); openMenu(plus, facts().anywhere.length ? facts().anywhere.map(([callback, label]) => [label, () => act("shortcut", { callback })]) : [["This app has no shortcuts here", () => {}]]); };
}
