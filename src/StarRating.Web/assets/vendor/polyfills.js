// What the libraries call and Chromium 86 does not know.
if (!Array.prototype.findLastIndex) {
  Object.defineProperty(Array.prototype, "findLastIndex", {
    configurable: true,
    writable: true,
    value(predicate, self) {
      for (let i = this.length - 1; i >= 0; i--) {
        if (predicate.call(self, this[i], i, this)) return i;
      }
      return -1;
    },
  });
}
