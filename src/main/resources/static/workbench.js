// What scripts add to the workbench; every page works without them.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
// Two presses of a button are one.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  }
  event.target.dataset.sent = "yes";
  setTimeout(() => delete event.target.dataset.sent, 4000);
});
// A document is being prepared: look again soon, while somebody looks.
if (document.body.dataset.reload && !document.hidden) {
  setTimeout(() => location.reload(), 2500);
}
