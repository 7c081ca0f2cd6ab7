"use strict";
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const articles = all("article");
  const shown = document.getElementById("shown");
  const value = document.getElementById("value");

  // One report at a time; what is hidden can still be found and linked to.
  const show = id => {
    for (const article of articles) {
      if (id === "*" || article.id === id) article.removeAttribute("hidden");
      else article.setAttribute("hidden", "until-found");
    }
    for (const group of all("section.group")) {
      group.hidden = id !== "*" && id !== "national" && !group.querySelector("article:not([hidden])");
      group.querySelector(".reports").hidden = id !== "*" && id !== "national";
    }
    shown.value = id;
    trim();
  };
  const reach = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const article = target.closest("article");
    if (article && article.hasAttribute("hidden")) show(article.id);
    else if (!article && target.closest("section.group") && shown.value !== "*") show("national");
    for (const here of all(".here")) here.classList.remove("here");
    if (target.localName === "tr") target.classList.add("here");
    target.scrollIntoView();
  };
  // A frame that holds its whole table needs no stop of the tab key.
  const trim = () => {
    for (const frame of all(".wide")) {
      const parent = frame.closest("details:not([open]),[hidden]");
      if (!parent) frame.tabIndex = frame.scrollWidth > frame.clientWidth + 1 ? 0 : -1;
      if (!parent && frame.tabIndex < 0) frame.removeAttribute("tabindex");
    }
  };
  all(".choice").forEach(choice => choice.hidden = false);
  shown.addEventListener("change", () => {
    show(shown.value);
    const first = shown.value === "*" ? articles[0] : document.getElementById(shown.value);
    history.replaceState(null, "", "#" + first.id);
    first.scrollIntoView();
  });
  for (const article of articles) article.addEventListener("beforematch", () => show(article.id));
  addEventListener("hashchange", reach);
  addEventListener("resize", trim);
  document.addEventListener("toggle", trim, true);
  show(articles[0].id);
  reach();
  if (matchMedia("(min-width:70rem)").matches) all("details.contents").forEach(one => one.open = true);

  // Sorting: numbers stand at the right of their cells.
  const collator = new Intl.Collator(document.documentElement.lang, {numeric: true});
  const number = text => {
    const found = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-").match(/^[^\d-]{0,3}(-?\d[\d,.]*)/);
    if (!found) return NaN;
    const digits = document.documentElement.lang === "en" ? found[1].replace(/,/g, "") : found[1].replace(",", ".");
    return parseFloat(digits);
  };
  const compare = (a, b, numbers) => numbers ? number(a) - number(b) : collator.compare(a, b);
  const isNone = (text, numbers) => text === "" || /^[–—-]/.test(text) && !/\d/.test(text) || numbers && isNaN(number(text));
  for (const table of all("table.sortable")) {
    all("thead th", table).forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const turn = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
        for (const other of all("th", head.parentNode)) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
        const numbers = head.classList.contains("r");
        const text = row => row.cells[column].textContent.trim();
        const rows = [...table.tBodies[0].rows].sort((a, b) => {
          const none = isNone(text(a), numbers) - isNone(text(b), numbers);
          return none || turn * compare(text(a), text(b), numbers);
        });
        table.tBodies[0].append(...rows);
      });
    });
  }

  // The data of a chart as a table, made when it is asked for.
  for (const link of all("a.csv")) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = value.dataset.table;
    details.append(summary);
    link.before(details);
    details.addEventListener("toggle", () => details.children.length > 1 || details.append(table(link)), {once: true});
  }
  const fields = line => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(found => found[1])
    .slice(0, -1).map(field => field.startsWith('"') ? field.slice(1, -1).replace(/""/g, '"') : field);
  const table = link => {
    const [head, ...rows] = decodeURIComponent(link.href.replace(/^[^,]*,(%EF%BB%BF)?/, "")).trim().split("\r\n").map(fields);
    const frame = document.createElement("div");
    frame.className = "wide";
    frame.tabIndex = 0;
    const body = frame.appendChild(document.createElement("table"));
    body.createCaption().textContent = link.textContent;
    const top = body.createTHead().insertRow();
    for (const name of head) {
      const cell = top.appendChild(document.createElement("th"));
      cell.scope = "col";
      cell.textContent = name;
    }
    const lines = body.createTBody();
    for (const row of rows) {
      const line = lines.insertRow();
      for (const field of row) line.insertCell().textContent = field;
    }
    return frame;
  };

  // Values of charts.
  let hiding;
  const tell = point => {
    clearTimeout(hiding);
    value.textContent = point.dataset.words;
    value.hidden = false;
    const at = point.getBoundingClientRect();
    const width = value.offsetWidth;
    const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - 8));
    const above = at.top - value.offsetHeight - 6;
    value.style.left = left + scrollX + "px";
    value.style.top = (above > 0 ? above : at.bottom + 6) + scrollY + "px";
  };
  const hush = () => value.hidden = true;
  const hushSoon = () => { clearTimeout(hiding); hiding = setTimeout(hush, 200); };
  value.addEventListener("mouseenter", () => clearTimeout(hiding));
  value.addEventListener("mouseleave", hushSoon);
  document.addEventListener("keydown", event => { if (event.key === "Escape") hush(); });
  for (const points of all(".points")) {
    const each = all("circle", points);
    each.forEach((point, index) => {
      // The box says the same, at once.
      point.dataset.words = point.textContent;
      point.setAttribute("aria-label", point.textContent);
      point.firstChild.remove();
      point.addEventListener("mouseenter", () => tell(point));
      point.addEventListener("mouseleave", hushSoon);
      point.addEventListener("focus", () => tell(point));
      point.addEventListener("blur", hush);
      point.addEventListener("keydown", event => {
        const steps = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -index, End: each.length - 1 - index};
        const next = each[index + (steps[event.key] ?? NaN)];
        if (!next) return;
        event.preventDefault();
        each.forEach(one => one.setAttribute("tabindex", "-1"));
        next.setAttribute("tabindex", "0");
        next.focus();
      });
    });
  }
})();
