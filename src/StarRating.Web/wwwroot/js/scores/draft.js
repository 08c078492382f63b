// What is typed and not yet on the server, kept in this browser so that a closed window or a dead battery loses nothing.
// Two windows of one user share the store: each change touches its own cells only.

export class Draft {
  constructor(key, storage = window.localStorage) {
    this.key = key;
    this.storage = storage;
    this.works = true;
  }

  /** Map of "member/indicator" to { text, version, reason, at }. */
  read() {
    try {
      return new Map(Object.entries(JSON.parse(this.storage.getItem(this.key) ?? "{}")));
    } catch {
      return new Map();
    }
  }

  put(entries) {
    this.change(cells => { for (const [id, cell] of entries) cells.set(id, cell); });
  }

  drop(ids) {
    this.change(cells => { for (const id of ids) cells.delete(id); });
  }

  change(act) {
    try {
      const cells = this.read();
      act(cells);
      if (cells.size === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(Object.fromEntries(cells)));
      this.works = true;
    } catch {
      this.works = false; // storage full or forbidden: the page says that closing it would lose the pending cells
    }
  }
}
