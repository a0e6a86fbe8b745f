/*
 * {{name}}: reads a CSV of sensor readings from standard input and writes the header and the rows
 * whose third column is above LIMIT to standard output, and a summary to standard error.
 */
import { environ_get, environ_sizes_get, fd_read, fd_write, proc_exit } from "./wasi";

const MAX_LINE: usize = 4096;
const CHUNK: usize = 4096;

const STDIN: u32 = 0;
const STDOUT: u32 = 1;
const STDERR: u32 = 2;

/** One buffer descriptor for reading and writing: address, length. */
const buffer: usize = memory.data(8);
/** Two 32-bit results of host calls. */
const results: usize = memory.data(8);
const chunk: usize = memory.data(4096);
/** The line in the making and a line feed. */
const line: usize = memory.data(4097);
const digits: usize = memory.data(20);

let limitText: usize = memory.data<u8>([0x38, 0x30, 0x2e, 0x30]); // 80.0
let limitLength: usize = 4;
let limit: f64 = 80.0;

let headerSeen = false;
let readings: u64 = 0;
let accepted: u64 = 0;
let skipped: u64 = 0;

/** The function of wit/world.wit; transform.mjs exports it under its name in the canonical ABI. */
export function accept(celsius: f64, limit: f64): bool {
  return celsius > limit;
}

/** What the compiler calls where its runtime gives up. */
function abort(message: usize, file: usize, row: u32, column: u32): void {
  unreachable();
}

/** Writes all the bytes, however many calls that takes. */
function writeAll(fd: u32, from: usize, length: usize): void {
  while (length > 0) {
    store<u32>(buffer, <u32>from);
    store<u32>(buffer, <u32>length, 4);
    if (fd_write(fd, buffer, 1, results) != 0) {
      proc_exit(1);
    }
    const written = <usize>load<u32>(results);
    from += written;
    length -= written;
  }
}

/** Writes a text of ASCII characters. */
function writeText(fd: u32, text: string): void {
  for (let i = 0; i < text.length; i++) {
    store<u8>(chunk + <usize>i, <u8>text.charCodeAt(i));
  }
  writeAll(fd, chunk, <usize>text.length);
}

function writeNumber(fd: u32, number: u64): void {
  let at: usize = 20;
  do {
    store<u8>(digits + --at, <u8>(0x30 + number % 10));
    number /= 10;
  } while (number != 0);
  writeAll(fd, digits + at, 20 - at);
}

function isBlank(c: u8): bool {
  return c == 0x20 || c == 0x09;
}

/** Where a text begins behind its blanks. */
function trimLeft(from: usize, to: usize): usize {
  while (from < to && isBlank(load<u8>(from))) from++;
  return from;
}

/** Where a text ends before its blanks. */
function trimRight(from: usize, to: usize): usize {
  while (from < to && isBlank(load<u8>(to - 1))) to--;
  return to;
}

/** A decimal number such as -12.5; NaN where the text is none. */
function decimal(from: usize, to: usize): f64 {
  from = trimLeft(from, to);
  to = trimRight(from, to);
  let sign: f64 = 1;
  let value: f64 = 0;
  let scale: f64 = 1;
  let hasDigits = false;
  let fraction = false;
  if (from < to && (load<u8>(from) == 0x2b || load<u8>(from) == 0x2d)) {
    sign = load<u8>(from++) == 0x2d ? -1 : 1;
  }
  for (; from < to; from++) {
    const c = load<u8>(from);
    if (c == 0x2e && !fraction) {
      fraction = true;
      continue;
    }
    if (c < 0x30 || c > 0x39) {
      return NaN;
    }
    hasDigits = true;
    value = value * 10 + <f64>(c - 0x30);
    if (fraction) scale *= 10;
  }
  return hasDigits ? sign * (value / scale) : NaN;
}

/** The first comma at or after a place, or the end of the line. */
function comma(from: usize, end: usize): usize {
  while (from < end && load<u8>(from) != 0x2c) from++;
  return from;
}

/** The third column of a line; NaN where it is no number. */
function celsiusOf(end: usize): f64 {
  let from = comma(line, end);
  if (from < end) from = comma(from + 1, end);
  return from < end ? decimal(from + 1, comma(from + 1, end)) : NaN;
}

/** Writes the line and a line feed, for which the buffer has room. */
function writeLine(end: usize): void {
  store<u8>(end, 0x0a);
  writeAll(STDOUT, line, end + 1 - line);
}

/** Takes the line in the making: header, reading or neither. */
function takeLine(end: usize): void {
  if (end > line && load<u8>(end - 1) == 0x0d) end--;
  if (trimLeft(line, end) == end) {
    return;
  }
  if (!headerSeen) {
    headerSeen = true;
    writeLine(end);
    return;
  }
  const celsius = celsiusOf(end);
  if (isNaN(celsius)) {
    skipped++;
    return;
  }
  readings++;
  if (accept(celsius, limit)) {
    accepted++;
    writeLine(end);
  }
}

/** Cuts the standard input into lines; a line longer than MAX_LINE bytes is malformed. */
function takeLines(): void {
  let to = line;
  let tooLong = false;
  for (;;) {
    store<u32>(buffer, <u32>chunk);
    store<u32>(buffer, <u32>CHUNK, 4);
    if (fd_read(STDIN, buffer, 1, results) != 0) {
      writeText(STDERR, "cannot read the standard input\n");
      proc_exit(1);
    }
    const end = chunk + <usize>load<u32>(results);
    if (end == chunk) break;
    for (let at = chunk; at < end; at++) {
      const c = load<u8>(at);
      if (c == 0x0a) {
        if (tooLong) skipped++;
        else takeLine(to);
        to = line;
        tooLong = false;
      } else if (to == line + MAX_LINE) {
        tooLong = true;
      } else {
        store<u8>(to++, c);
      }
    }
  }
  if (tooLong) skipped++;
  else takeLine(to);
}

/** Whether a text begins with `LIMIT=`. */
function isLimit(text: usize): bool {
  const name = "LIMIT=";
  for (let i = 0; i < name.length; i++) {
    if (load<u8>(text + <usize>i) != <u8>name.charCodeAt(i)) return false;
  }
  return true;
}

/** Sets the limit from the environment variable LIMIT, where there is one. */
function readLimit(): void {
  if (environ_sizes_get(results, results + 4) != 0) {
    writeText(STDERR, "cannot read the environment\n");
    proc_exit(1);
  }
  const count = <usize>load<u32>(results);
  const pointers = heap.alloc(count * 4 + 1);
  const texts = heap.alloc(<usize>load<u32>(results, 4) + 1);
  if (environ_get(pointers, texts) != 0) {
    writeText(STDERR, "cannot read the environment\n");
    proc_exit(1);
  }
  for (let i: usize = 0; i < count; i++) {
    const text = <usize>load<u32>(pointers + i * 4);
    if (isLimit(text)) {
      limitText = text + 6;
      limitLength = 0;
      while (load<u8>(limitText + limitLength) != 0) limitLength++;
      limit = decimal(limitText, limitText + limitLength);
      if (isNaN(limit)) {
        writeText(STDERR, "LIMIT must be a number such as 80.0, not ");
        writeAll(STDERR, limitText, limitLength);
        writeText(STDERR, "\n");
        proc_exit(2);
      }
      return;
    }
  }
}

export function _start(): void {
  readLimit();
  takeLines();
  writeNumber(STDERR, accepted);
  writeText(STDERR, " of ");
  writeNumber(STDERR, readings);
  writeText(STDERR, " readings above ");
  writeAll(STDERR, limitText, limitLength);
  writeText(STDERR, "\n");
  if (skipped != 0) {
    writeText(STDERR, "malformed readings skipped: ");
    writeNumber(STDERR, skipped);
    writeText(STDERR, "\n");
  }
}
