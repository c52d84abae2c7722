//! The calendar clock of a PC: MC146818's registers behind ports 0x70 and 0x71.

use crate::cpu::instructions::{in_u8, out_u8};

fn register(index: u8) -> u8 {
    // SAFETY: selecting and reading a register of the clock has no effect on memory.
    unsafe {
        out_u8(0x70, 0x80 | index);
        in_u8(0x71)
    }
}

/// Days from 1970-01-01 to a date of the Gregorian calendar (Hinnant, "days_from_civil").
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Seconds since 1970 that the clock's registers state, if they make sense. `registers`: seconds, minutes, hours, day,
/// month, year of the century, status B.
fn seconds_from(registers: [u8; 7]) -> Option<i64> {
    let [second, minute, hour, day, month, year, status] = registers;
    let binary = status & 4 != 0;
    let number = |value: u8| -> Option<i64> {
        if binary {
            return Some(i64::from(value));
        }
        let (tens, ones) = (value >> 4, value & 15);
        (tens < 10 && ones < 10).then_some(i64::from(tens * 10 + ones))
    };
    let mut hours = number(hour & 0x7f)?;
    if status & 2 == 0 {
        hours = hours % 12 + if hour & 0x80 != 0 { 12 } else { 0 };
    }
    let (second, minute, day, month) = (number(second)?, number(minute)?, number(day)?, number(month)?);
    let year = 2000 + number(year)?;
    let plausible = second < 61 && minute < 60 && hours < 24 && (1..=31).contains(&day) && (1..=12).contains(&month);
    plausible.then(|| days_from_civil(year, month, day) * 86_400 + hours * 3600 + minute * 60 + second)
}

/// Seconds since 1970, `None` if there is no clock.
pub fn read() -> Option<i64> {
    let read_all = || {
        // An update takes 2 ms at most; each look takes a microsecond or more.
        for _ in 0..5_000 {
            if register(10) & 0x80 == 0 {
                break; // no update in progress
            }
        }
        [0, 2, 4, 7, 8, 9, 11].map(register)
    };
    if register(10) == 0xff {
        return None; // nobody answers
    }
    let mut registers = read_all();
    for _ in 0..10 {
        let again = read_all();
        if again == registers {
            return seconds_from(registers);
        }
        registers = again;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_count_from_1970() {
        assert_eq!(days_from_civil(1970, 1, 1), 0);
        assert_eq!(days_from_civil(2000, 3, 1), 11_017);
        assert_eq!(days_from_civil(2026, 11, 23), 20_780);
    }

    #[test]
    fn registers_in_both_codes() {
        let expected = Some(20_780 * 86_400 + 13 * 3600 + 14 * 60 + 15);
        assert_eq!(seconds_from([0x15, 0x14, 0x13, 0x23, 0x11, 0x26, 2]), expected);
        assert_eq!(seconds_from([15, 14, 13, 23, 11, 26, 6]), expected);
        assert_eq!(seconds_from([0x15, 0x14, 0x81, 0x23, 0x11, 0x26, 0]), expected);
        assert_eq!(seconds_from([0xff; 7]), None);
    }
}
