// Sends forms once, opens files without leaving the page, takes dropped files, and follows a verb at work.
"use strict";
(() => {
  const told = document.getElementById("noi");

  const token = () => document.querySelector("meta[name=token]").content;

  const tell = (sentence, isWrong) => {
    told.classList.toggle("sai", isWrong);
    told.textContent = sentence;
  };

  const opened = async (address, body) => {
    let answer;
    try {
      const headers = { Accept: "application/json" };
      answer = await fetch(address, { method: "POST", body, headers });
    } catch {
      tell(told.dataset.mat, true);
      return;
    }
    try {
      const found = await answer.json();
      tell(found.said, !answer.ok);
    } catch {
      // refused with a page in place of a sentence: this one is out of date
      document.location.reload();
    }
  };

  // a form is sent once; a page that the browser kept begins anew
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.gui) {
      event.preventDefault();
      return;
    }
    if (form.hasAttribute("data-mo")) {
      event.preventDefault();
      opened(form.action, new FormData(form));
      return;
    }
    form.dataset.gui = "1";
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  });
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-gui]")) {
      delete form.dataset.gui;
      for (const button of form.querySelectorAll("button")) button.removeAttribute("aria-disabled");
    }
  });

  // files that the page to look over leads to are opened here, not fetched
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-mo-tep] a[href^='./']");
    if (!link) return;
    event.preventDefault();
    const body = new FormData();
    body.append("token", token());
    body.append("ten", `output/${decodeURIComponent(link.getAttribute("href").slice(2))}`);
    opened(link.closest("[data-mo-tep]").dataset.moTep, body);
  });

  for (const form of document.querySelectorAll("[data-tha]")) {
    for (const kind of ["dragover", "dragleave", "drop"]) {
      form.addEventListener(kind, (event) => {
        event.preventDefault();
        form.classList.toggle("tren", kind === "dragover");
      });
    }
    form.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      form.querySelector("input[type=file]").files = event.dataTransfer.files;
      form.requestSubmit();
    });
  }
  // a file that is dropped beside would take the place of the page
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());

  // how far each bloc is, one after the other: each takes the program a while
  const lookInto = async () => {
    for (const row of document.querySelectorAll("[data-dong]")) {
      const answer = await fetch(row.dataset.dong);
      if (answer.ok) row.outerHTML = await answer.text();
      else row.remove();
    }
  };
  lookInto().catch(() => tell(told.dataset.mat, true));

  const work = document.getElementById("viec");
  if (!work) return;
  const said = document.getElementById("dang-lam");
  // that the work goes on is not known while the program is silent
  const goesOn = work.firstElementChild;
  const every = 700;
  let missed = 0;

  const asked = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    return answer;
  };

  const show = async () => {
    const answer = await asked(work.dataset.ketQua);
    work.innerHTML = await answer.text();
    // the filter looks for the issues when it is loaded
    work.appendChild(document.createElement("script")).src = work.dataset.loc;
    document.getElementById("ket-qua").focus();
  };

  const follow = async () => {
    const answer = await asked(work.dataset.tinhHinh);
    const found = await answer.json();
    if (found.state !== "running") {
      await show();
      return true;
    }
    document.getElementById("dung").hidden = !found.stop;
    const now = found.said || work.dataset.batDau;
    if (now !== said.textContent) said.textContent = now;
    return false;
  };

  // one question without an answer says nothing yet, and a program that was lost may be there again
  const look = async () => {
    try {
      if (await follow()) return;
      missed = 0;
      goesOn.hidden = false;
    } catch {
      missed += 1;
      if (missed > 1) {
        said.textContent = told.dataset.mat;
        goesOn.hidden = true;
      }
    }
    setTimeout(look, every);
  };
  look();
})();
