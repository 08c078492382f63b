// Sends pending cells in small batches, each with the version it was typed over. Keeps what the network would not take and
// tries again; says so through `status` events.

import { State } from "./sheet.js";

const BATCH = 600;

export class Saver extends EventTarget {
  constructor(sheet, { url, token, draft, me, wait = 600, retry = 3000, fetcher = (...a) => fetch(...a) }) {
    super();
    Object.assign(this, { sheet, url, token, draft, me, wait, retry, fetcher });
    this.timer = 0;
    this.busy = false;
    this.failures = 0;
    this.problem = "";
    this.savedAt = null;
    sheet.addEventListener("change", e => { if (e.detail.why === "edit") this.note(e.detail.cells); });
    window.addEventListener("online", () => this.flush());
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") this.flush(); });
  }

  note(cells) {
    this.keep(cells);
    this.later(cells.length > 1 ? 0 : this.wait); // a pasted block is complete, typing goes on
    this.tell();
  }

  keep(cells) {
    const at = new Date().toISOString();
    const open = cells.filter(c => c.state !== State.saved);
    if (open.length) this.draft.put(open.map(c => [this.sheet.key(c), { text: c.text, version: c.version, reason: c.reason, at }]));
    const closed = cells.filter(c => c.state === State.saved);
    if (closed.length) this.draft.drop(closed.map(c => this.sheet.key(c)));
  }

  later(ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), ms);
  }

  async flush() {
    clearTimeout(this.timer);
    if (this.busy || !this.sheet.editable) return;
    const batch = this.sheet.inState(State.pending).slice(0, BATCH);
    if (batch.length === 0) { this.tell(); return; }
    this.busy = true;
    const sent = batch.map(cell => ({ cell, text: cell.text, edits: cell.edits }));
    for (const cell of batch) { cell.state = State.saving; cell.sending = true; cell.lastSent = cell.text; }
    this.sheet.changed(batch, "state");
    this.tell();
    let again = 0;
    try {
      again = await this.send(sent);
    } catch {
      again = this.failed(batch, "网络不通");
    } finally {
      this.busy = false;
      this.keep(batch);
      this.sheet.changed(batch, "state");
      this.tell();
      if (again > 0) this.later(again);
    }
  }

  async send(sent) {
    const body = JSON.stringify({ cells: sent.map(({ cell, text }) => ({
      member: this.sheet.rows[cell.r].id, indicator: this.sheet.columns[cell.c].id, value: text, version: cell.version,
      reason: cell.reason || undefined })) });
    const answer = await this.fetcher(this.url, {
      method: "POST", body, redirect: "manual", credentials: "same-origin", keepalive: body.length < 60000,
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-Request-Token": this.token },
    });
    const cells = sent.map(s => s.cell);
    if (answer.type === "opaqueredirect" || answer.status === 401) return this.stop(cells, "登录已过期，请重新登录后继续，未保存的分数已留在本机");
    if (answer.status === 403 || answer.status === 404) return this.stop(cells, "您已无权填写本表，未保存的分数已留在本机");
    if (answer.status === 409) { this.sheet.close((await answer.json()).message); return this.stop(cells, this.sheet.closed); }
    if (answer.status === 400) return this.stop(cells, "页面已过期，请刷新后继续，未保存的分数已留在本机");
    if (answer.status === 507) return this.failed(cells, "服务器磁盘已满，暂时无法保存，请告诉系统管理员");
    if (!answer.ok) return this.failed(cells, "服务器暂时无法保存");
    this.take(sent, await answer.json());
    return this.sheet.inState(State.pending).length > 0 ? 50 : 0;
  }

  take(sent, answer) {
    const of = new Map(sent.map(s => [this.sheet.key(s.cell), s]));
    for (const result of answer.cells) {
      const entry = of.get(`${result.member}/${result.indicator}`);
      if (!entry) continue;
      const { cell, text, edits } = entry;
      if (result.state === "saved") this.sheet.accepted(cell, result.version, text, edits);
      else if (result.state === "conflict") this.conflict(cell, result);
      else this.sheet.refused(cell, result.message);
    }
    this.failures = 0;
    this.problem = "";
    this.savedAt = new Date();
    this.dispatchEvent(new CustomEvent("totals", { detail: answer }));
  }

  // An answer that was lost on the way makes one's own earlier figure look like another's: go on from it.
  conflict(cell, result) {
    const theirs = { value: result.value ?? "", version: result.version, by: result.by, at: result.at };
    if (result.mine && cell.unanswered === theirs.value) {
      cell.version = theirs.version;
      cell.sending = false;
      cell.state = State.pending;
    } else this.sheet.conflicted(cell, theirs);
  }

  failed(cells, problem) {
    this.failures++;
    this.problem = problem;
    for (const cell of cells) {
      cell.sending = false;
      cell.unanswered = cell.lastSent;
      if (cell.state === State.saving) cell.state = State.pending;
    }
    return Math.min(this.retry * 2 ** (this.failures - 1), 60000);
  }

  stop(cells, problem) {
    this.failed(cells, problem);
    return 0;
  }

  tell() { this.dispatchEvent(new CustomEvent("status")); }
}
