"use strict";
(function () {
  var form = document.getElementById("loc");
  var status = document.getElementById("dem");
  var items = Array.prototype.slice.call(document.querySelectorAll(".muc"));
  var groups = Array.prototype.slice.call(document.querySelectorAll(".nhom"));

  function plain(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  }

  function filter() {
    var levels = Array.prototype.map.call(
      form.querySelectorAll("input[type=checkbox]:checked"), function (box) { return box.value; });
    var group = form.elements.cua.value;
    var wanted = plain(form.elements.chu.value.trim());
    var shown = 0;
    items.forEach(function (item) {
      var fits = levels.indexOf(item.dataset.muc) >= 0 &&
        (!group || item.dataset.nhom === group) &&
        (!wanted || item.dataset.chu.indexOf(wanted) >= 0);
      item.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    groups.forEach(function (each) { each.hidden = !each.querySelector(".muc:not([hidden])"); });
    status.textContent = status.dataset.mau.replace("{shown}", shown).replace("{all}", items.length);
  }

  if (form) {
    items.forEach(function (item) { item.dataset.chu = plain(item.textContent); });
    form.hidden = false;
    form.addEventListener("input", filter);
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    // a link to a group that the filter hides shows it
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href^='#van-de-']");
      var group = link && document.getElementById(link.hash.slice(1));
      if (group && group.hidden) { form.reset(); filter(); }
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
