//! Numbers of twice a double's precision: the unevaluated sum of two doubles (T. J. Dekker, "A floating-point technique
//! for extending the available precision", 1971).

use core::ops::{Add, Div, Mul, Neg, Sub};

/// The sum of two doubles, the second of which is at most half an ulp of the first.
///
/// The operations have relative errors of about 2^-103; their operands must be far from overflow and underflow.
#[derive(Clone, Copy, Debug)]
pub(super) struct DoubleDouble {
    /// The nearest double.
    pub high: f64,
    /// What `high` lacks.
    pub low: f64,
}

impl DoubleDouble {
    /// The number `high` + `low`, where these are already as the type demands.
    pub(super) const fn new(high: f64, low: f64) -> DoubleDouble {
        DoubleDouble { high, low }
    }

    /// The exact sum of two doubles.
    pub(super) fn sum(a: f64, b: f64) -> DoubleDouble {
        let high = a + b;
        let part = high - a;
        DoubleDouble { high, low: (a - (high - part)) + (b - part) }
    }

    /// The exact sum of two doubles of which the first has the larger exponent.
    fn ordered_sum(a: f64, b: f64) -> DoubleDouble {
        let high = a + b;
        DoubleDouble { high, low: b - (high - a) }
    }

    /// The exact product of two doubles.
    pub(super) fn product(a: f64, b: f64) -> DoubleDouble {
        let high = a * b;
        let ((a1, a2), (b1, b2)) = (halves(a), halves(b));
        DoubleDouble { high, low: a2 * b2 - (((high - a1 * b1) - a2 * b1) - a1 * b2) }
    }

    /// The quotient of a double and a number.
    pub(super) fn quotient(a: f64, b: DoubleDouble) -> DoubleDouble {
        let first = a / b.high;
        let product = DoubleDouble::product(first, b.high);
        let rest = ((a - product.high) - product.low) - first * b.low;
        DoubleDouble::ordered_sum(first, rest / b.high)
    }

    /// Times a power of two.
    pub(super) fn scaled(self, power: f64) -> DoubleDouble {
        DoubleDouble { high: self.high * power, low: self.low * power }
    }

    /// The square.
    pub(super) fn squared(self) -> DoubleDouble {
        self * self
    }
}

/// A double as the sum of two numbers of at most 26 bits.
fn halves(a: f64) -> (f64, f64) {
    let c = a * 134_217_729.0;
    let high = c - (c - a);
    (high, a - high)
}

impl From<f64> for DoubleDouble {
    fn from(value: f64) -> DoubleDouble {
        DoubleDouble { high: value, low: 0.0 }
    }
}

impl Neg for DoubleDouble {
    type Output = DoubleDouble;
    fn neg(self) -> DoubleDouble {
        DoubleDouble { high: -self.high, low: -self.low }
    }
}

impl Add for DoubleDouble {
    type Output = DoubleDouble;
    fn add(self, other: DoubleDouble) -> DoubleDouble {
        let high = DoubleDouble::sum(self.high, other.high);
        let low = DoubleDouble::sum(self.low, other.low);
        let sum = DoubleDouble::ordered_sum(high.high, high.low + low.high);
        DoubleDouble::ordered_sum(sum.high, sum.low + low.low)
    }
}

impl Add<f64> for DoubleDouble {
    type Output = DoubleDouble;
    fn add(self, other: f64) -> DoubleDouble {
        let sum = DoubleDouble::sum(self.high, other);
        DoubleDouble::ordered_sum(sum.high, sum.low + self.low)
    }
}

impl Sub for DoubleDouble {
    type Output = DoubleDouble;
    fn sub(self, other: DoubleDouble) -> DoubleDouble {
        self + -other
    }
}

impl Mul for DoubleDouble {
    type Output = DoubleDouble;
    fn mul(self, other: DoubleDouble) -> DoubleDouble {
        let product = DoubleDouble::product(self.high, other.high);
        DoubleDouble::ordered_sum(product.high, product.low + (self.high * other.low + self.low * other.high))
    }
}

impl Mul<f64> for DoubleDouble {
    type Output = DoubleDouble;
    fn mul(self, other: f64) -> DoubleDouble {
        let product = DoubleDouble::product(self.high, other);
        DoubleDouble::ordered_sum(product.high, product.low + self.low * other)
    }
}

impl Div for DoubleDouble {
    type Output = DoubleDouble;
    fn div(self, other: DoubleDouble) -> DoubleDouble {
        let first = self.high / other.high;
        let rest = self - other * first;
        let second = rest.high / other.high;
        let rest = rest - other * second;
        DoubleDouble::ordered_sum(first, second) + rest.high / other.high
    }
}
