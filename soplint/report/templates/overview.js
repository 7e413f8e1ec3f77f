"use strict";
// Sorting of tables by a button in each column title. Without this script the tables stand as they were made.
(() => {
  const order = new Intl.Collator("nl", { numeric: true });
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell ? cell.dataset.sort || cell.textContent.trim() : "";
  };

  const sort = (table, column, direction) => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const last = rows.filter((row) => row.classList.contains("last"));
    const others = rows.filter((row) => !row.classList.contains("last"));
    others.sort((one, other) => direction * order.compare(value(one, column), value(other, column)));
    body.append(...others, ...last);
  };

  for (const table of document.querySelectorAll("table.sortable")) {
    const titles = [...table.tHead.rows[0].cells];
    titles.forEach((title, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...title.childNodes);
      title.append(button);
      button.addEventListener("click", () => {
        const isUp = title.getAttribute("aria-sort") === "ascending";
        for (const other of titles) other.removeAttribute("aria-sort");
        title.setAttribute("aria-sort", isUp ? "descending" : "ascending");
        sort(table, column, isUp ? -1 : 1);
      });
    });
  }
})();
