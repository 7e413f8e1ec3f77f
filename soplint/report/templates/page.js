"use strict";
// Filters by severity and subject. Without this script all remarks are shown and the filters stay hidden.
(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const boxes = [...form.querySelectorAll("input")];
  const findings = [...document.querySelectorAll(".finding")];
  const groups = [...document.querySelectorAll(".passage"), ...document.querySelectorAll(".chapter")];
  const chosen = (name) => new Set(boxes.filter((box) => box.name === name && box.checked).map((box) => box.value));

  const apply = () => {
    const severities = chosen("severity");
    const families = chosen("family");
    let seen = 0;
    for (const finding of findings) {
      finding.hidden = !(severities.has(finding.dataset.severity) && families.has(finding.dataset.family));
      seen += finding.hidden ? 0 : 1;
    }
    for (const group of groups) group.hidden = !group.querySelector(".finding:not([hidden])");
    document.getElementById("shown").value = `${seen} van ${findings.length} opmerkingen`;
    form.classList.toggle("active", seen < findings.length);
    // An advice that several remarks share is shown once, unless the one that shows it may be hidden.
    document.body.classList.toggle("filtered", seen < findings.length);
  };

  const all = () => {
    for (const box of boxes) box.checked = true;
    apply();
  };

  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("all").addEventListener("click", all);
  // A link to a remark that is filtered away shows all again, or it would lead nowhere.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.getAttribute("href").slice(1));
    if (target && target.closest("[hidden]")) all();
  });
  form.hidden = false;
  apply();
})();
