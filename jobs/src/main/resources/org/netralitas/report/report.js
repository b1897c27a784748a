"use strict";
(function () {
  var words = document.body.querySelector("[data-words]").dataset;
  var decimal = document.documentElement.lang === "id" ? "," : ".";

  function each(selector, todo, within) {
    Array.prototype.forEach.call((within || document).querySelectorAll(selector), todo);
  }

  function make(tag, attributes, text) {
    var node = document.createElement(tag);
    Object.keys(attributes).forEach(function (name) {
      node.setAttribute(name, attributes[name]);
    });
    if (text) node.textContent = text;
    return node;
  }

  /* The place of a day in time, written as a date or by its distance from the vote. */
  function when(text) {
    var date = /^(\d+) ([A-Za-z]{3}) (\d{4})/.exec(text);
    if (date) {
      var month = date[2].toLowerCase();
      var place = Math.max(
        "janfebmaraprmeijunjulagusepoktnovdes".indexOf(month), "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(month));
      return date[3] * 10000 + place * 100 + Number(date[1]);
    }
    var distance = /^[HD]([\u2212+]?)([\d.,]*)$/.exec(text);
    if (distance) return Number(distance[2].replace(/\D/g, "")) * (distance[1] === "+" ? 1 : -1);
    return NaN;
  }

  /* The number in a cell as a person reads it. */
  function numeric(text) {
    var from = text.split("\u2013")[0].replace("\u2212", "-");
    var plain = from.split("").filter(function (c) {
      return "0123456789-".indexOf(c) >= 0 || c === decimal;
    }).join("").replace(",", ".");
    return plain === "" ? NaN : parseFloat(plain);
  }

  /* Withheld and absent values come last in either direction. */
  function compared(x, y, up) {
    if (isNaN(x) || isNaN(y)) return isNaN(x) - isNaN(y);
    return up ? x - y : y - x;
  }

  /* Tables: a button in every head cell sorts; long tables get a search field. */
  each("table[data-table]", function (table) {
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    if (rows.length < 3 || table.querySelector(".part") || table.dataset.table === "headline") return;
    each("thead th", function (head, column) {
      var button = make("button", { type: "button", title: words.sort + " " + head.textContent }, head.textContent);
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") === "descending";
        each("thead th", function (other) { other.removeAttribute("aria-sort"); }, table);
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        var value = head.classList.contains("n") ? numeric : when;
        var isValue = rows.some(function (row) { return !isNaN(value(row.cells[column].textContent)); });
        rows.slice().sort(function (a, b) {
          var x = a.cells[column].textContent;
          var y = b.cells[column].textContent;
          if (isValue) return compared(value(x), value(y), up);
          var order = x.localeCompare(y, document.documentElement.lang);
          return up ? order : -order;
        }).forEach(function (row) { body.appendChild(row); });
      });
    }, table);
    if (rows.length > 20) {
      var id = "cari-" + table.closest(".table").id;
      var find = make("div", { class: "find" });
      var field = make("input", { type: "search", id: id });
      var result = make("span", { role: "status" });
      find.appendChild(make("label", { for: id }, words.filter));
      find.appendChild(field);
      find.appendChild(result);
      table.closest(".scroll").before(find);
      field.addEventListener("input", function () {
        var wanted = field.value.toLowerCase();
        var shown = 0;
        rows.forEach(function (row) {
          row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
          if (!row.hidden) shown++;
        });
        result.textContent = wanted ? shown + " / " + rows.length + " " + words.result : "";
      });
    }
  });

  /* Maps by count or by rate: one at a time. */
  each(".sw", function (group) {
    var figures = Array.prototype.slice.call(group.querySelectorAll("figure"));
    var pick = make("div", { class: "pick", role: "group" });
    function show(chosen) {
      figures.forEach(function (figure, i) {
        figure.hidden = i !== chosen;
        pick.children[i].setAttribute("aria-pressed", String(i === chosen));
      });
    }
    figures.forEach(function (figure, i) {
      var button = make("button", { type: "button" }, figure.dataset.switch);
      button.addEventListener("click", function () { show(i); });
      pick.appendChild(button);
    });
    group.insertBefore(pick, group.firstChild);
    show(0);
  });

  /* One election at a time in every section that has it. */
  var choice = document.getElementById("pemilihan");
  function choose(id) {
    each(".sec:not(.o-published) .panels", function (panels) {
      var panel = id && panels.querySelector('.panel[data-e="' + id + '"]');
      each(".panel", function (other) {
        other.hidden = Boolean(panel) && other !== panel;
      }, panels);
      if (panel) panel.open = true;
    });
  }
  if (choice) {
    choice.closest(".tools").hidden = false;
    choice.addEventListener("change", function () { choose(choice.value); });
    choose(choice.value);
  }

  /* A link to a table of a closed or hidden panel opens it. */
  function reveal() {
    var target = location.hash && document.getElementById(location.hash.slice(1));
    var panel = target && target.closest(".panel");
    if (!panel) return;
    if (panel.hidden && choice) {
      choice.value = panel.dataset.e;
      choose(choice.value);
    }
    panel.open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  /* On small screens the contents would push the report off the first page. */
  if (window.innerWidth < 1120) {
    document.querySelector(".toc details").open = false;
  }

  each(".sec > h2", function (heading) {
    heading.appendChild(make("a", { class: "at", href: "#" + heading.parentNode.id, "aria-label": words.link }, "#"));
  });
})();
