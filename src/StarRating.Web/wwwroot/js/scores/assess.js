// The same arithmetic as the server's assessment, over the tree that it sent for one kind and category of village. The server's
// figures are the truth and replace these with every save; these are what a person sees while typing.

import { Rational, ZERO } from "./rational.js";

const of = Rational.of;
const MISSING = { score: null, touched: false };

/** entry(key): the figure entered as text, or "" for none. fixed[key]: { score, touched } of what is entered on other pages. */
export function assess(node, entry, fixed) {
  return node.kind === "group" ? group(node, entry, fixed) : leaf(node, entry, fixed);
}

function leaf(node, entry, fixed) {
  if (node.kind === "fixed") {
    const given = fixed[node.key];
    return given ? { score: given.score === null ? null : of(given.score), touched: given.touched } : MISSING;
  }
  const text = entry(node.key);
  if (text === "") return { score: node.whenEmpty === null ? null : of(node.whenEmpty), touched: false };
  const score = scorers[node.kind](node, of(text));
  return { score, touched: true };
}

const scorers = {
  points: (n, v) => within(v, n.min, n.over ? null : n.max) ? v : null,
  deduct: (n, v) => v.below(ZERO) ? null : of(n.max).minus(v).most(of(n.floor)),
  bonus: (n, v) => v.below(ZERO) ? null : v.least(of(n.cap)),
  perIncident: (n, v) => v.below(ZERO) || v.bottom !== 1n ? null : of(n.start).plus(of(n.each).times(v)).most(of(n.floor)).least(of(n.cap)),
  yesNo: (n, v) => v.equals(of("1")) ? of(n.yes) : v.isZero ? of(n.no) : null,
  linear: (n, v) => {
    const zero = of(n.zeroAt), share = v.minus(zero).over(of(n.fullAt).minus(zero));
    return share.most(ZERO).least(of("1")).times(of(n.max));
  },
  band: (n, v) => {
    const value = of(v.text(n.valueDecimals));
    const band = n.bands.find(b => (b.from === null || !value.below(of(b.from))) &&
      (b.to === null || value.below(of(b.to)) || (b.toIncluded && value.equals(of(b.to)))));
    return band ? of(band.points) : null;
  },
};

function within(v, min, max) { return !v.below(of(min)) && (max === null || !of(max).below(v)); }

function group(node, entry, fixed) {
  const parts = node.children.map(child => ({ child, ...assess(child, entry, fixed) }));
  const touched = parts.some(p => p.touched);
  const missing = parts.filter(p => p.score === null), present = parts.filter(p => p.score !== null);
  const blocked = present.length === 0 || missing.some(p => p.touched) || (missing.length > 0 && node.whenMissing === "block");
  if (blocked) return { score: null, touched, parts };
  const counted = node.whenMissing === "zero" ? [...present, ...missing] : present;
  const against = basis(node, present, counted, missing.length > 0);
  const sum = counted.reduce((all, p) => all.plus(term(node, p, against)), ZERO);
  return { score: node.over ? sum : sum.least(of(node.scale)), touched, parts };
}

// What the parts are measured against: the weights' sum, or the maxima's where the group is rescaled; null where points are added.
function basis(node, present, counted, anyMissing) {
  const reweighted = anyMissing && node.whenMissing === "reweight";
  const add = (list, key) => list.filter(p => !p.child.bonus).reduce((all, p) => all.plus(of(p.child[key])), ZERO);
  if (node.combine === "weighted") return reweighted ? add(present, "weight") : of("100");
  return node.combine === "sumRescaled" || reweighted ? add(counted, "full") : null;
}

function term(node, part, against) {
  const score = part.score ?? ZERO, scale = of(node.scale), full = of(part.child.full);
  if (part.child.bonus || against === null || against.isZero) return score;
  if (node.combine !== "weighted") return against.equals(scale) ? score : score.times(scale).over(against);
  return full.isZero ? score : score.times(scale).times(of(part.child.weight)).over(full.times(against));
}
