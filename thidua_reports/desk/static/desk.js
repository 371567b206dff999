"use strict";
(function () {
  var told = document.getElementById("noi");

  function token() {
    return document.querySelector("meta[name=token]").content;
  }

  function tell(sentence, isWrong) {
    told.classList.toggle("sai", isWrong);
    told.textContent = sentence;
  }

  function opened(address, body) {
    fetch(address, { method: "POST", body: body, headers: { Accept: "application/json" } })
      .then(function (answer) {
        return answer.json().then(function (found) { tell(found.said, !answer.ok); });
      })
      .catch(function () { document.location.reload(); });
  }

  // a form is sent once; a page that the browser kept begins anew
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") { return; }
    if (form.dataset.gui) { event.preventDefault(); return; }
    if (form.hasAttribute("data-mo")) {
      event.preventDefault();
      opened(form.action, new FormData(form));
      return;
    }
    form.dataset.gui = "1";
    Array.prototype.forEach.call(form.querySelectorAll("button"), function (each) {
      each.setAttribute("aria-disabled", "true");
    });
  });
  window.addEventListener("pageshow", function () {
    Array.prototype.forEach.call(document.querySelectorAll("form[data-gui]"), function (form) {
      delete form.dataset.gui;
      Array.prototype.forEach.call(form.querySelectorAll("button"), function (each) {
        each.removeAttribute("aria-disabled");
      });
    });
  });

  // files that the page to look over leads to are opened here, not fetched
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("[data-mo-tep] a[href^='./']");
    if (!link) { return; }
    event.preventDefault();
    var body = new FormData();
    body.append("token", token());
    body.append("ten", "output/" + decodeURIComponent(link.getAttribute("href").slice(2)));
    opened(link.closest("[data-mo-tep]").dataset.moTep, body);
  });

  Array.prototype.forEach.call(document.querySelectorAll("[data-tha]"), function (form) {
    var files = form.querySelector("input[type=file]");
    ["dragover", "dragleave", "drop"].forEach(function (kind) {
      form.addEventListener(kind, function (event) {
        event.preventDefault();
        form.classList.toggle("tren", kind === "dragover");
      });
    });
    form.addEventListener("drop", function (event) {
      if (event.dataTransfer.files.length) {
        files.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
  });
  // a file that is dropped beside would take the place of the page
  ["dragover", "drop"].forEach(function (kind) {
    window.addEventListener(kind, function (event) { event.preventDefault(); });
  });

  var work = document.getElementById("viec");
  if (!work) { return; }
  var said = document.getElementById("dang-lam");
  var EVERY = 700;

  function show() {
    fetch(work.dataset.ketQua)
      .then(function (answer) { return answer.text(); })
      .then(function (part) {
        work.innerHTML = part;
        // the filter looks for the issues when it is loaded
        work.appendChild(document.createElement("script")).src = work.dataset.loc;
        document.getElementById("ket-qua").focus();
      });
  }

  function look() {
    fetch(work.dataset.tinhHinh)
      .then(function (answer) { return answer.json(); })
      .then(function (found) {
        if (found.state !== "running") { show(); return; }
        if (found.said && found.said !== said.textContent) { said.textContent = found.said; }
        setTimeout(look, EVERY);
      })
      .catch(function () { said.textContent = work.dataset.mat; });
  }
  look();
})();
