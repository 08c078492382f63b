// Scores as whole numbers of 1/10000 point, so that sums here are as exact as the server's decimals.

export const UNIT = 10000;

const wide = /[０-９．。，－＋]/g;
const narrow = { "．": ".", "。": ".", "，": ",", "－": "-", "＋": "+" };

/** What an input method or Excel may have left around a number: full-width digits, blanks, thousands separators. */
export function tidy(text) {
  return String(text ?? "")
    .replace(wide, c => narrow[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u3000]/g, "")
    .replace(/^([-+]?\d{1,3})((?:,\d{3})+)(?=\.|$)/, (all, head, rest) => head + rest.replace(/,/g, ""));
}

/** The number as whole units, null for an empty text, NaN for anything that is not a number. */
export function parse(text) {
  const t = tidy(text);
  if (t === "") return null;
  const m = /^([-+]?)(\d{1,7})?(?:\.(\d*))?$/.exec(t);
  if (!m || (m[2] === undefined && !m[3])) return NaN;
  const fraction = (m[3] ?? "").replace(/0+$/, "");
  if (fraction.length > 4) return NaN;
  const units = Number(m[2] ?? 0) * UNIT + Number(fraction.padEnd(4, "0"));
  return m[1] === "-" && units !== 0 ? -units : units;
}

/** Units as the shortest text: 8.5, not 8.50. */
export function format(units) {
  if (units === null || units === undefined) return "";
  const sign = units < 0 ? "-" : "";
  const n = Math.abs(units);
  const fraction = String(n % UNIT).padStart(4, "0").replace(/0+$/, "");
  return sign + Math.floor(n / UNIT) + (fraction ? "." + fraction : "");
}

/** Units with exactly two decimals, for totals. */
export function fixed2(units) {
  if (units === null || units === undefined) return "";
  const hundredths = roundTo(units, UNIT / 100) / (UNIT / 100);
  const sign = hundredths < 0 ? "-" : "";
  const n = Math.abs(hundredths);
  return `${sign}${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`;
}

/** Half away from zero (四舍五入) to a multiple of step. */
export function roundTo(units, step) {
  const n = Math.abs(units);
  const rest = n % step;
  const down = n - rest;
  const rounded = rest * 2 >= step ? down + step : down;
  return units < 0 ? -rounded : rounded;
}

/** How many decimals a text gives, after tidying and dropping trailing zeros. */
export function decimals(text) {
  const m = /\.(\d*)$/.exec(tidy(text));
  return m ? m[1].replace(/0+$/, "").length : 0;
}
