"use strict";
// Search over headings, paragraphs and rows; without script the contents and the browser's own search remain.
(() => {
  const MOST = 40, AROUND = 90;
  const one = (selector) => document.querySelector(selector);
  const form = one("#tim"), box = one("#o-tim"), counted = one("#dem");
  const results = one("#ket-qua"), list = one("#ket-qua ol"), contents = one("#muc-luc");

  // one letter for each letter, so that a place in the folded text is that in the text
  const folded = (text) => [...text].map((letter) => letter.length > 1 ? letter :
    letter.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace("đ", "d")[0] || letter).join("");

  const passages = [];
  for (const part of document.querySelectorAll(".phan")) {
    const path = [];
    for (const each of part.querySelectorAll("h2, h3, h4, h5, p, li, tbody tr, pre, figcaption")) {
      if (each.parentElement.closest("li, tr")) continue;
      const rank = /^H(\d)$/.exec(each.tagName);
      if (rank) {
        path.length = rank[1] - 2;
        path.push(each);
      }
      const text = [...each.children].some((cell) => cell.tagName === "TD")
        ? [...each.children].map((cell) => cell.textContent).join(" · ") : each.textContent;
      const shown = text.normalize("NFC").replace(/\s+/g, " ").trim();
      const heading = path[path.length - 1];
      passages.push({ each, heading, shown, plain: folded(shown), where: folded(heading.textContent), isHeading: !!rank });
    }
  }

  const worth = (passage, words, code) => {
    if (passage.each.id === code) return 100;
    const inText = words.filter((word) => passage.plain.includes(word)).length;
    if (!inText || !words.every((word) => passage.plain.includes(word) || passage.where.includes(word))) return 0;
    const together = passage.plain.includes(words.join(" ")) ? 10 : 0;
    return inText + together + (passage.isHeading ? 20 : 0);
  };

  const snippet = (passage, words) => {
    const line = document.createElement("p");
    const found = words.map((word) => passage.plain.indexOf(word)).filter((at) => at >= 0);
    const start = Math.max(0, Math.min(...found) - AROUND), end = start + 3 * AROUND;
    line.append(start ? "… " : "");
    let at = start;
    while (at < Math.min(end, passage.shown.length)) {
      const hit = words.find((word) => passage.plain.startsWith(word, at));
      if (hit) {
        const mark = document.createElement("mark");
        mark.textContent = passage.shown.slice(at, at + hit.length);
        line.append(mark);
      } else line.append(passage.shown[at]);
      at += hit ? hit.length : 1;
    }
    line.append(end < passage.shown.length ? " …" : "");
    line.normalize();
    return line;
  };

  const item = (passage, words) => {
    const entry = document.createElement("li"), link = document.createElement("a");
    passage.each.id = passage.each.id || `cho-${passages.indexOf(passage)}`;
    link.href = `#${passage.each.id}`;
    link.textContent = /^[A-Z]{2}\d\d$/.test(passage.each.id) ? passage.each.id : passage.heading.textContent;
    entry.append(link);
    if (!passage.isHeading) entry.append(snippet(passage, words));
    return entry;
  };

  const search = () => {
    const words = folded(box.value).split(/\s+/).filter(Boolean);
    const code = box.value.trim().toUpperCase();
    const isOn = words.join("").length > 1;
    results.hidden = !isOn;
    contents.hidden = isOn;
    list.replaceChildren();
    counted.textContent = "";
    if (!isOn) return;
    const found = passages.map((passage) => [worth(passage, words, code), passage]).filter(([value]) => value);
    found.sort(([one], [other]) => other - one);
    list.append(...found.slice(0, MOST).map(([, passage]) => item(passage, words)));
    const said = found.length > MOST ? counted.dataset.many : found.length ? counted.dataset.some : counted.dataset.none;
    counted.textContent = said.replace("{count}", found.length).replace("{shown}", MOST);
  };

  const step = (by) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement) + by;
    (at < 0 ? box : links[Math.min(at, links.length - 1)] || box).focus();
  };

  const stop = () => {
    box.value = "";
    search();
    box.focus();
  };

  box.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first) first.click();
  });
  document.addEventListener("keydown", (event) => {
    const isInSearch = event.target === box || list.contains(event.target);
    if (event.key === "/" && event.target !== box) box.focus();
    else if (event.key === "Escape" && !results.hidden) stop();
    else if (event.key === "ArrowDown" && isInSearch && !results.hidden) step(1);
    else if (event.key === "ArrowUp" && list.contains(event.target)) step(-1);
    else return;
    event.preventDefault();
  });
  if (matchMedia("(min-width: 60rem)").matches) {
    for (const each of [...contents.querySelectorAll("details")].slice(0, 3)) each.open = true;
  }
  form.hidden = false;
})();
