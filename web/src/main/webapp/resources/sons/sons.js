/* Comfort only: every page works without it. */
(function () {
  "use strict";
  // The error summary, the refusal, or the question to confirm takes the focus so that it is read first.
  var summary = document.getElementById("error-summary") || document.getElementById("refusal")
    || document.getElementById("confirm-all");
  if (summary) {
    summary.focus();
  }
  // A double click sends once; the page that follows is another one (redirect after POST).
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method.toLowerCase() !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    var button = event.submitter;
    if (button) {
      button.classList.add("sent");
      button.setAttribute("aria-busy", "true");
    }
  });
  // Back to a page kept by the browser: the form may be sent again.
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
    document.querySelectorAll(".btn.sent").forEach(function (button) {
      button.classList.remove("sent");
      button.removeAttribute("aria-busy");
    });
  });
  // A file that would be refused is told before it is sent, and the other answers stay.
  document.addEventListener("change", function (event) {
    var input = event.target;
    var most = Number(input.dataset && input.dataset.mostBytes);
    if (!most) {
      return;
    }
    var file = input.files[0];
    var megabytes = function (bytes) {
      return (Math.ceil(bytes / 104857.6) / 10).toLocaleString("fr-FR");
    };
    input.setCustomValidity(file && file.size > most
      ? "Le fichier « " + file.name + " » pèse " + megabytes(file.size) + " Mo ; " + megabytes(most)
        + " Mo au plus. Réduisez sa taille, par exemple en numérisant à une résolution plus basse."
      : "");
    input.reportValidity();
  });
  // An act that is not possible stays reachable by keyboard and says why; it does nothing.
  document.addEventListener("click", function (event) {
    if (event.target.closest("[aria-disabled='true']")) {
      event.preventDefault();
    }
  });
})();
