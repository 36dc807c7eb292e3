// The screen of a waiting room looks every five seconds whether somebody was called, and says so. In words old televisions know.
(function () {
  function look() {
    var asked = new XMLHttpRequest();
    asked.open("GET", location.href);
    asked.timeout = 10000;
    asked.onload = function () {
      if (asked.status === 200) {
        show(asked.responseText);
      }
    };
    asked.onloadend = function () {
      setTimeout(look, 5000);
    };
    asked.send();
  }
  function show(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    var now = page.getElementById("main");
    var old = document.getElementById("main");
    document.getElementById("clock").textContent = page.getElementById("clock").textContent;
    if (!now || now.getAttribute("data-mark") === old.getAttribute("data-mark")) {
      return;
    }
    var first = now.querySelector(".first");
    var before = old.querySelector(".first");
    var called = first && (!before || old.getAttribute("data-mark").indexOf(now.getAttribute("data-mark").split(" ")[0]) < 0);
    old.parentNode.replaceChild(document.importNode(now, true), old);
    if (called) {
      document.getElementById("main").className = "is-new";
      document.getElementById("said").textContent = first.getAttribute("data-said");
    }
  }
  setTimeout(look, 5000);
})();
