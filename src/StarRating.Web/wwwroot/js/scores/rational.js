// Exact fractions of whole numbers: a weight of 1/3 or a rescaled sum loses nothing before the one rounding at the end.

const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };

export class Rational {
  constructor(top, bottom = 1n) {
    const sign = bottom < 0n ? -1n : 1n, d = gcd(top, bottom) || 1n;
    this.top = sign * top / d;
    this.bottom = sign * bottom / d;
  }

  /** From a decimal's text as the server writes it. */
  static of(text) {
    const m = /^(-?)(\d*)\.?(\d*)$/.exec(String(text));
    return new Rational(BigInt(m[1] + (m[2] || "0") + m[3]), 10n ** BigInt(m[3].length));
  }

  plus(o) { return new Rational(this.top * o.bottom + o.top * this.bottom, this.bottom * o.bottom); }
  minus(o) { return new Rational(this.top * o.bottom - o.top * this.bottom, this.bottom * o.bottom); }
  times(o) { return new Rational(this.top * o.top, this.bottom * o.bottom); }
  over(o) { return new Rational(this.top * o.bottom, this.bottom * o.top); }
  below(o) { return this.top * o.bottom < o.top * this.bottom; }
  equals(o) { return this.top === o.top && this.bottom === o.bottom; }
  least(o) { return o.below(this) ? o : this; }
  most(o) { return this.below(o) ? o : this; }
  get isZero() { return this.top === 0n; }

  /** Half away from zero (四舍五入), as whole units of 10^-decimals. */
  round(decimals) {
    const n = this.top * 10n ** BigInt(decimals), half = n < 0n ? -this.bottom : this.bottom;
    return (2n * n + half) / (2n * this.bottom);
  }

  text(decimals) {
    const n = this.round(decimals), sign = n < 0n ? "-" : "", digits = String(n < 0n ? -n : n).padStart(decimals + 1, "0");
    return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }
}

export const ZERO = new Rational(0n);
