// Says every few seconds that the page is open, and at its end that it is closed, so that the program
// knows when nobody needs it any more. Where the program has ended, the page says so.
"use strict";
(() => {
  const every = 5000;
  const page = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const told = () => {
    const form = new FormData();
    form.set("trang", page);
    form.set("khuat", document.hidden ? "1" : "0");
    return form;
  };
  let missed = 0;
  let left = false;
  const show = (ended) => {
    const note = document.getElementById("ended");
    if (note) note.hidden = !ended;
  };
  const say = async () => {
    if (left) return;
    try {
      const answer = await fetch("/con-mo", { method: "POST", body: told() });
      missed = answer.ok ? 0 : missed + 1;
    } catch {
      missed += 1;
    }
    show(missed > 1);
  };
  setInterval(say, every);
  document.addEventListener("visibilitychange", say);
  addEventListener("pageshow", () => {
    left = false;
    say();
  });
  addEventListener("pagehide", () => {
    left = true;
    navigator.sendBeacon("/da-dong", told());
  });
})();
