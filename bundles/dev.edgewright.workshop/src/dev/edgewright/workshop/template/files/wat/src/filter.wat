;; {{name}}: reads a CSV of sensor readings from standard input and writes the header and the rows
;; whose third column is above LIMIT to standard output, and a summary to standard error.
;;
;; Memory (one page of 64 KiB, more only where the environment is larger):
;;      0  one buffer descriptor for reading and writing: address, length
;;      8  two 32-bit results of host calls
;;     16  digits of a number in the making
;;     64  texts
;;   1024  what was read last, up to 4096 bytes
;;   5120  the line in the making, up to 4096 bytes and a line feed
;;  12288  the environment
(module ${{name}}
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param $fd i32) (param $buffers i32) (param $count i32) (param $read i32)
      (result i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param $fd i32) (param $buffers i32) (param $count i32) (param $written i32)
      (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get"
    (func $environ_sizes_get (param $count i32) (param $size i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get"
    (func $environ_get (param $pointers i32) (param $texts i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param $code i32)))

  (memory (export "memory") 1)

  (data (i32.const 64) "80.0")
  (data (i32.const 80) " of ")
  (data (i32.const 96) " readings above ")
  (data (i32.const 128) "malformed readings skipped: ")
  (data (i32.const 160) "\n")
  (data (i32.const 192) "LIMIT must be a number such as 80.0, not ")
  (data (i32.const 256) "cannot read the standard input\n")
  (data (i32.const 288) "cannot read the environment\n")
  (data (i32.const 320) "LIMIT=")

  ;; The limit as text, for the summary.
  (global $limit_text (mut i32) (i32.const 64))
  (global $limit_length (mut i32) (i32.const 4))
  (global $limit (mut f64) (f64.const 80))

  (global $header_seen (mut i32) (i32.const 0))
  (global $readings (mut i64) (i64.const 0))
  (global $accepted (mut i64) (i64.const 0))
  (global $skipped (mut i64) (i64.const 0))

  ;; The function of wit/world.wit, under its name in the canonical ABI.
  (func $accept (export "{{namespace}}:{{name}}/filter@{{version}}#accept")
    (param $celsius f64) (param $limit f64) (result i32)
    (f64.gt (local.get $celsius) (local.get $limit)))

  ;; Writes all the bytes, however many calls that takes.
  (func $write (param $fd i32) (param $from i32) (param $length i32)
    (loop $rest
      (if (i32.eqz (local.get $length)) (then return))
      (i32.store (i32.const 0) (local.get $from))
      (i32.store (i32.const 4) (local.get $length))
      (if (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))
        (then (call $proc_exit (i32.const 1))))
      (local.set $from (i32.add (local.get $from) (i32.load (i32.const 8))))
      (local.set $length (i32.sub (local.get $length) (i32.load (i32.const 8))))
      (br $rest)))

  (func $write_number (param $fd i32) (param $number i64)
    (local $at i32)
    (local.set $at (i32.const 48))
    (loop $digit
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (i32.store8 (local.get $at)
        (i32.add (i32.const 48)
          (i32.wrap_i64 (i64.rem_u (local.get $number) (i64.const 10)))))
      (local.set $number (i64.div_u (local.get $number) (i64.const 10)))
      (br_if $digit (i64.ne (local.get $number) (i64.const 0))))
    (call $write (local.get $fd) (local.get $at) (i32.sub (i32.const 48) (local.get $at))))

  (func $is_blank (param $byte i32) (result i32)
    (i32.or
      (i32.eq (local.get $byte) (i32.const 0x20))
      (i32.eq (local.get $byte) (i32.const 0x09))))

  ;; The text from one address to another without the blanks around it.
  (func $trim (param $from i32) (param $to i32) (result i32 i32)
    (block $left
      (loop $next
        (br_if $left (i32.ge_u (local.get $from) (local.get $to)))
        (br_if $left (i32.eqz (call $is_blank (i32.load8_u (local.get $from)))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $next)))
    (block $right
      (loop $next
        (br_if $right (i32.ge_u (local.get $from) (local.get $to)))
        (br_if $right
          (i32.eqz (call $is_blank (i32.load8_u (i32.sub (local.get $to) (i32.const 1))))))
        (local.set $to (i32.sub (local.get $to) (i32.const 1)))
        (br $next)))
    (local.get $from) (local.get $to))

  ;; A decimal number such as -12.5: its value, and whether the text is one.
  (func $decimal (param $from i32) (param $to i32) (result f64 i32)
    (local $byte i32) (local $digits i32) (local $fraction i32)
    (local $sign f64) (local $value f64) (local $scale f64)
    (local.set $sign (f64.const 1))
    (local.set $scale (f64.const 1))
    (call $trim (local.get $from) (local.get $to))
    (local.set $to)
    (local.set $from)
    (if (i32.lt_u (local.get $from) (local.get $to))
      (then
        (local.set $byte (i32.load8_u (local.get $from)))
        (if (i32.eq (local.get $byte) (i32.const 0x2D)) (then (local.set $sign (f64.const -1))))
        (if
          (i32.or
            (i32.eq (local.get $byte) (i32.const 0x2B))
            (i32.eq (local.get $byte) (i32.const 0x2D)))
          (then (local.set $from (i32.add (local.get $from) (i32.const 1)))))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $byte (i32.load8_u (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (if
          (i32.and
            (i32.eq (local.get $byte) (i32.const 0x2E))
            (i32.eqz (local.get $fraction)))
          (then
            (local.set $fraction (i32.const 1))
            (br $next)))
        (local.set $byte (i32.sub (local.get $byte) (i32.const 48)))
        (if (i32.gt_u (local.get $byte) (i32.const 9))
          (then (return (f64.const 0) (i32.const 0))))
        (local.set $digits (i32.const 1))
        (local.set $value
          (f64.add
            (f64.mul (local.get $value) (f64.const 10))
            (f64.convert_i32_u (local.get $byte))))
        (if (local.get $fraction)
          (then (local.set $scale (f64.mul (local.get $scale) (f64.const 10)))))
        (br $next)))
    (local.set $value (f64.mul (local.get $sign) (f64.div (local.get $value) (local.get $scale))))
    (local.get $value)
    ;; not where both value and scale overflow
    (i32.and (local.get $digits) (f64.eq (local.get $value) (local.get $value))))

  ;; The address of the first comma at or after an address, or the end of the line.
  (func $comma (param $from i32) (param $end i32) (result i32)
    (block $found
      (loop $next
        (br_if $found (i32.ge_u (local.get $from) (local.get $end)))
        (br_if $found (i32.eq (i32.load8_u (local.get $from)) (i32.const 0x2C)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $next)))
    (local.get $from))

  ;; Writes the line in the making and a line feed.
  (func $write_line (param $end i32)
    (i32.store8 (local.get $end) (i32.const 0x0A))
    (call $write (i32.const 1) (i32.const 5120)
      (i32.sub (i32.add (local.get $end) (i32.const 1)) (i32.const 5120))))

  ;; Takes the line in the making, which ends at an address: header, reading or neither.
  (func $line (param $end i32)
    (local $from i32) (local $to i32) (local $celsius f64) (local $valid i32)
    (if (i32.gt_u (local.get $end) (i32.const 5120))
      (then
        (if (i32.eq (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.const 0x0D))
          (then (local.set $end (i32.sub (local.get $end) (i32.const 1)))))))
    (call $trim (i32.const 5120) (local.get $end))
    (if (i32.ge_u) (then return)) ;; blank
    (if (i32.eqz (global.get $header_seen))
      (then
        (global.set $header_seen (i32.const 1))
        (call $write_line (local.get $end))
        return))
    ;; the third column, from after the second comma to the third or the end
    (local.set $from (call $comma (i32.const 5120) (local.get $end)))
    (if (i32.lt_u (local.get $from) (local.get $end))
      (then
        (local.set $from
          (call $comma (i32.add (local.get $from) (i32.const 1)) (local.get $end)))))
    (if (i32.lt_u (local.get $from) (local.get $end))
      (then
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (local.set $to (call $comma (local.get $from) (local.get $end)))
        (call $decimal (local.get $from) (local.get $to))
        (local.set $valid)
        (local.set $celsius)))
    (if (i32.eqz (local.get $valid))
      (then
        (global.set $skipped (i64.add (global.get $skipped) (i64.const 1)))
        return))
    (global.set $readings (i64.add (global.get $readings) (i64.const 1)))
    (if (call $accept (local.get $celsius) (global.get $limit))
      (then
        (global.set $accepted (i64.add (global.get $accepted) (i64.const 1)))
        (call $write_line (local.get $end)))))

  ;; Cuts the standard input into lines; a line longer than 4096 bytes is malformed.
  (func $lines
    (local $at i32) (local $end i32) (local $byte i32) (local $to i32) (local $too_long i32)
    (local.set $to (i32.const 5120))
    (block $finished
      (loop $chunk
        (i32.store (i32.const 0) (i32.const 1024))
        (i32.store (i32.const 4) (i32.const 4096))
        (if (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8))
          (then
            (call $write (i32.const 2) (i32.const 256) (i32.const 31))
            (call $proc_exit (i32.const 1))))
        (br_if $finished (i32.eqz (i32.load (i32.const 8))))
        (local.set $at (i32.const 1024))
        (local.set $end (i32.add (i32.const 1024) (i32.load (i32.const 8))))
        (loop $next
          (local.set $byte (i32.load8_u (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (if (i32.eq (local.get $byte) (i32.const 0x0A))
            (then
              (call $line_or_skip (local.get $to) (local.get $too_long))
              (local.set $to (i32.const 5120))
              (local.set $too_long (i32.const 0)))
            (else
              (if (i32.eq (local.get $to) (i32.const 9216))
                (then (local.set $too_long (i32.const 1)))
                (else
                  (i32.store8 (local.get $to) (local.get $byte))
                  (local.set $to (i32.add (local.get $to) (i32.const 1)))))))
          (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
        (br $chunk)))
    (call $line_or_skip (local.get $to) (local.get $too_long))) ;; no line feed at the end

  (func $line_or_skip (param $end i32) (param $too_long i32)
    (if (local.get $too_long)
      (then (global.set $skipped (i64.add (global.get $skipped) (i64.const 1))))
      (else (call $line (local.get $end)))))

  ;; The address after the text that begins there and ends with a zero byte.
  (func $text_end (param $from i32) (result i32)
    (loop $next
      (if (i32.load8_u (local.get $from))
        (then
          (local.set $from (i32.add (local.get $from) (i32.const 1)))
          (br $next))))
    (local.get $from))

  ;; Whether a text begins with `LIMIT=`.
  (func $is_limit (param $from i32) (result i32)
    (local $at i32)
    (loop $next
      (if
        (i32.ne
          (i32.load8_u (i32.add (local.get $from) (local.get $at)))
          (i32.load8_u offset=320 (local.get $at)))
        (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 6))))
    (i32.const 1))

  ;; Makes the memory large enough to hold that many bytes; tells whether it is.
  (func $reserve (param $size i64) (result i32)
    (local $pages i64)
    (local.set $pages
      (i64.shr_u (i64.add (local.get $size) (i64.const 65535)) (i64.const 16)))
    (if (i64.le_u (local.get $pages) (i64.extend_i32_u (memory.size)))
      (then (return (i32.const 1))))
    (if (i64.gt_u (local.get $pages) (i64.const 65536)) (then (return (i32.const 0))))
    (i32.ne
      (memory.grow (i32.sub (i32.wrap_i64 (local.get $pages)) (memory.size)))
      (i32.const -1)))

  ;; Sets the limit from the environment variable LIMIT, where there is one.
  (func $read_limit
    (local $count i32) (local $at i32) (local $texts i32) (local $valid i32)
    (block $failed
      (br_if $failed (call $environ_sizes_get (i32.const 8) (i32.const 12)))
      (local.set $count (i32.load (i32.const 8)))
      (br_if $failed
        (i32.eqz
          (call $reserve
            (i64.add
              (i64.const 12288)
              (i64.add
                (i64.shl (i64.extend_i32_u (local.get $count)) (i64.const 2))
                (i64.load32_u (i32.const 12)))))))
      (local.set $texts
        (i32.add (i32.const 12288) (i32.shl (local.get $count) (i32.const 2))))
      (br_if $failed (call $environ_get (i32.const 12288) (local.get $texts)))
      (local.set $at (i32.const 12288))
      (loop $next
        (if (i32.eq (local.get $at) (local.get $texts)) (then return))
        (if (i32.eqz (call $is_limit (i32.load (local.get $at))))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $next))))
      (global.set $limit_text (i32.add (i32.load (local.get $at)) (i32.const 6)))
      (global.set $limit_length
        (i32.sub (call $text_end (global.get $limit_text)) (global.get $limit_text)))
      (call $decimal
        (global.get $limit_text)
        (i32.add (global.get $limit_text) (global.get $limit_length)))
      (local.set $valid)
      (global.set $limit)
      (if (local.get $valid) (then return))
      (call $write (i32.const 2) (i32.const 192) (i32.const 41))
      (call $write (i32.const 2) (global.get $limit_text) (global.get $limit_length))
      (call $write (i32.const 2) (i32.const 160) (i32.const 1))
      (call $proc_exit (i32.const 2)))
    (call $write (i32.const 2) (i32.const 288) (i32.const 28))
    (call $proc_exit (i32.const 1)))

  (func $main (export "_start")
    (call $read_limit)
    (call $lines)
    (call $write_number (i32.const 2) (global.get $accepted))
    (call $write (i32.const 2) (i32.const 80) (i32.const 4))
    (call $write_number (i32.const 2) (global.get $readings))
    (call $write (i32.const 2) (i32.const 96) (i32.const 16))
    (call $write (i32.const 2) (global.get $limit_text) (global.get $limit_length))
    (call $write (i32.const 2) (i32.const 160) (i32.const 1))
    (if (i64.ne (global.get $skipped) (i64.const 0))
      (then
        (call $write (i32.const 2) (i32.const 128) (i32.const 28))
        (call $write_number (i32.const 2) (global.get $skipped))
        (call $write (i32.const 2) (i32.const 160) (i32.const 1))))))
