"use strict";
(function () {
  var form = document.getElementById("loc");
  var status = document.getElementById("dem");
  var onPaper = document.querySelector(".chi-in");
  var items = Array.prototype.slice.call(document.querySelectorAll(".muc"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".nhom"));

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  function filter() {
    var levels = Array.prototype.map.call(
      form.querySelectorAll("input[type=checkbox]:checked"), function (box) { return box.value; });
    var group = form.elements.cua.value;
    var sort = form.elements.viec.value;
    var wanted = plain(form.elements.chu.value.trim());
    var shown = 0;
    items.forEach(function (item) {
      var fits = levels.indexOf(item.dataset.muc) >= 0 &&
        (!group || item.dataset.nhom === group) &&
        (!sort || item.dataset.viec === sort) &&
        (!wanted || item.dataset.chu.indexOf(wanted) >= 0);
      item.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    groups.forEach(function (each) { each.hidden = !each.querySelector(".muc:not([hidden])"); });
    onPaper.hidden = shown === items.length;
    var pattern = shown === items.length ? "du" : shown ? "loc" : "khong";
    status.textContent = status.dataset[pattern].replace("{shown}", shown).replace("{all}", items.length);
  }

  if (form) {
    items.forEach(function (item) { item.dataset.chu = plain(item.textContent); });
    form.hidden = false;
    form.addEventListener("input", filter);
    // the fields have their first values only after the event
    form.addEventListener("reset", function () { setTimeout(filter); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    // a link to issues shows all of them, whatever the filter hides
    document.addEventListener("click", function (event) {
      if (event.target.closest && event.target.closest("a[href^='#van-de']")) { form.reset(); filter(); }
    });
    filter();
  }

  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () {
    opened.forEach(function (each) { each.open = false; });
  });
})();
