/*
 * {{name}}: reads a CSV of sensor readings from standard input and writes the header and the rows
 * whose third column is above LIMIT to standard output, and a summary to standard error.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_LINE = 4096, CHUNK = 4096 };

static const char *limit_text = "80.0";
static double limit = 80.0;

static bool header_seen;
static uint64_t readings, accepted, skipped;

/* The function of wit/world.wit, under its name in the canonical ABI. */
__attribute__((export_name("{{namespace}}:{{name}}/filter@{{version}}#accept")))
bool accept_reading(double celsius, double limit) {
    return celsius > limit;
}

/* Writes all the bytes, however many calls that takes. */
static void write_all(int fd, const char *from, size_t length) {
    while (length > 0) {
        ssize_t written = write(fd, from, length);
        if (written < 0) {
            exit(1);
        }
        from += written;
        length -= (size_t) written;
    }
}

static void write_text(int fd, const char *text) {
    write_all(fd, text, strlen(text));
}

static void write_number(int fd, uint64_t number) {
    char digits[20];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char) ('0' + number % 10);
        number /= 10;
    } while (number != 0);
    write_all(fd, digits + at, sizeof digits - at);
}

static bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

/* Takes the blanks around a text away. */
static void trim(const char **from, const char **to) {
    while (*from < *to && is_blank(**from)) {
        ++*from;
    }
    while (*from < *to && is_blank((*to)[-1])) {
        --*to;
    }
}

/* Reads a decimal number such as -12.5; tells whether the text is one. */
static bool decimal(const char *from, const char *to, double *result) {
    double sign = 1, value = 0, scale = 1;
    bool digits = false, fraction = false;
    trim(&from, &to);
    if (from < to && (*from == '+' || *from == '-')) {
        sign = *from++ == '-' ? -1 : 1;
    }
    for (; from < to; from++) {
        if (*from == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (*from < '0' || *from > '9') {
            return false;
        }
        digits = true;
        value = value * 10 + (*from - '0');
        if (fraction) {
            scale *= 10;
        }
    }
    *result = sign * (value / scale);
    return digits && *result == *result; /* not where both overflow */
}

/* The first comma at or after a place, or the end of the line. */
static const char *comma(const char *from, const char *end) {
    while (from < end && *from != ',') {
        from++;
    }
    return from;
}

/* Reads the third column; tells whether it is a number. */
static bool celsius_of(const char *line, const char *end, double *celsius) {
    const char *from = comma(line, end);
    if (from < end) {
        from = comma(from + 1, end);
    }
    return from < end && decimal(from + 1, comma(from + 1, end), celsius);
}

/* Writes a line and a line feed, for which the buffer has room. */
static void write_line(char *line, char *end) {
    *end = '\n';
    write_all(STDOUT_FILENO, line, (size_t) (end + 1 - line));
}

/* Takes one line: header, reading or neither. */
static void take_line(char *line, size_t length) {
    char *end = line + length;
    if (end > line && end[-1] == '\r') {
        end--;
    }
    const char *from = line, *to = end;
    trim(&from, &to);
    if (from == to) {
        return;
    }
    if (!header_seen) {
        header_seen = true;
        write_line(line, end);
        return;
    }
    double celsius;
    if (!celsius_of(line, end, &celsius)) {
        skipped++;
        return;
    }
    readings++;
    if (accept_reading(celsius, limit)) {
        accepted++;
        write_line(line, end);
    }
}

/* Cuts the standard input into lines; a line longer than MAX_LINE bytes is malformed. */
static void take_lines(void) {
    static char chunk[CHUNK], line[MAX_LINE + 1];
    size_t length = 0;
    bool too_long = false;
    ssize_t count;
    while ((count = read(STDIN_FILENO, chunk, sizeof chunk)) > 0) {
        for (ssize_t i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                if (too_long) {
                    skipped++;
                } else {
                    take_line(line, length);
                }
                length = 0;
                too_long = false;
            } else if (length == MAX_LINE) {
                too_long = true;
            } else {
                line[length++] = chunk[i];
            }
        }
    }
    if (count < 0) {
        write_text(STDERR_FILENO, "cannot read the standard input\n");
        exit(1);
    }
    if (too_long) {
        skipped++;
    } else {
        take_line(line, length);
    }
}

/* Sets the limit from the environment variable LIMIT, where there is one. */
static void read_limit(void) {
    const char *text = getenv("LIMIT");
    if (text == NULL) {
        return;
    }
    limit_text = text;
    if (!decimal(text, text + strlen(text), &limit)) {
        write_text(STDERR_FILENO, "LIMIT must be a number such as 80.0, not ");
        write_text(STDERR_FILENO, text);
        write_text(STDERR_FILENO, "\n");
        exit(2);
    }
}

int main(void) {
    read_limit();
    take_lines();
    write_number(STDERR_FILENO, accepted);
    write_text(STDERR_FILENO, " of ");
    write_number(STDERR_FILENO, readings);
    write_text(STDERR_FILENO, " readings above ");
    write_text(STDERR_FILENO, limit_text);
    write_text(STDERR_FILENO, "\n");
    if (skipped != 0) {
        write_text(STDERR_FILENO, "malformed readings skipped: ");
        write_number(STDERR_FILENO, skipped);
        write_text(STDERR_FILENO, "\n");
    }
    return 0;
}
