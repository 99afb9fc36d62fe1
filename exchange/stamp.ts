import type { Stamp } from './records';

const TIME_DIGITS = 11;
const COUNTER_DIGITS = 4;

/** Highest counter a stamp can hold: 36⁴ − 1 stamps in one millisecond. */
export const MAX_COUNTER = 36 ** COUNTER_DIGITS - 1;

/** How far in the future another device's stamp may lie: wrong time zones and dates happen, wrong years do not pass. */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;

/** A stamp as a regular expression source: time, counter, device id. */
export const STAMP_PATTERN = /^[0-9a-z]{11}-[0-9a-z]{4}-[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/;

export interface StampParts {
  /** Milliseconds since the epoch. */
  time: number;
  counter: number;
  device: string;
}

/** Writes a stamp of fixed-width digits, so that stamps compare as strings. */
export function formatStamp({ time, counter, device }: StampParts): Stamp {
  const digits = (value: number, width: number) => value.toString(36).padStart(width, '0');
  return `${digits(time, TIME_DIGITS)}-${digits(counter, COUNTER_DIGITS)}-${device}`;
}

/** Reads a well-formed stamp (see `STAMP_PATTERN`). */
export function parseStamp(stamp: Stamp): StampParts {
  return {
    time: Number.parseInt(stamp.slice(0, TIME_DIGITS), 36),
    counter: Number.parseInt(stamp.slice(TIME_DIGITS + 1, TIME_DIGITS + 1 + COUNTER_DIGITS), 36),
    device: deviceOf(stamp),
  };
}

/** The device that made a stamp. */
export function deviceOf(stamp: Stamp): string {
  return stamp.slice(TIME_DIGITS + COUNTER_DIGITS + 2);
}

/** Whether a stamp lies further in the future than any honest clock: `now` in milliseconds since the epoch. */
export function isFarFuture(stamp: Stamp, now: number): boolean {
  return parseStamp(stamp).time > now + MAX_DRIFT_MS;
}
