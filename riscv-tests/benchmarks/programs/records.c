// Systems programming as of 1984: records assigned and passed by pointer, short strings copied and compared, enumerations,
// small arrays, many calls of short procedures.
#include "benchmark.h"

enum kind { FIRST, SECOND, THIRD, FOURTH, FIFTH };

struct record {
    struct record *link;
    enum kind discriminant, kind;
    int number;
    char name[32];
};

static struct record one, other;
static int whole, flag;
static char first_letter, second_letter;
static int row[50], grid[50][50];

__attribute__((noinline)) static void copy(char *to, const char *from) {
    while ((*to++ = *from++)) {}
}

__attribute__((noinline)) static int compare(const char *left, const char *right) {
    while (*left && *left == *right) left++, right++;
    return (u8)*left - (u8)*right;
}

__attribute__((noinline)) static enum kind same_letter(char left, char right) {
    char local = left;
    if (local != right) return FIRST;
    first_letter = local;
    return SECOND;
}

__attribute__((noinline)) static int ordered(const char *left, const char *right) {
    char letter = 'A';
    int at = 2;
    while (at <= 2)
        if (same_letter(left[at], right[at + 1]) == FIRST) letter = 'A', at++;
        else at += 2;
    if (letter >= 'W' && letter < 'Z') at = 7;
    if (letter == 'R') return 1;
    if (compare(left, right) > 0) {
        whole = at + 7;
        return 1;
    }
    return 0;
}

__attribute__((noinline)) static int is_third(enum kind kind) { return kind == THIRD; }

__attribute__((noinline)) static enum kind change(enum kind kind) {
    enum kind result = is_third(kind) ? kind : FOURTH;
    switch (kind) {
    case FIRST: return FIRST;
    case SECOND: return whole > 100 ? FIRST : FOURTH;
    case THIRD: return SECOND;
    case FOURTH: return result;
    case FIFTH: return THIRD;
    }
    return result;
}

__attribute__((noinline)) static int add(int left, int right) { return left + 2 + right; }

__attribute__((noinline)) static void fill(int *line, int (*lines)[50], int column, int value) {
    int at = column + 5;
    line[at] = value;
    line[at + 1] = line[at];
    line[at + 30] = at;
    for (int i = at; i <= at + 1; i++) lines[at][i] = at;
    lines[at][at - 1]++;
    lines[at + 20][at] = line[at];
    whole = 5;
}

__attribute__((noinline)) static void follow(struct record **record) {
    if (one.link) *record = one.link->link;
    whole = add(10, whole);
}

__attribute__((noinline)) static void assign(struct record *record) {
    struct record *next = record->link;
    *next = one;
    record->number = 5;
    next->number = record->number;
    next->link = record->link;
    follow(&next->link);
    if (next->discriminant == FIRST) {
        next->number = 6;
        next->kind = change(record->kind);
        next->link = one.link;
        next->number = add(next->number, 10);
    } else {
        *record = *next;
    }
}

__attribute__((noinline)) static void letters(void) {
    flag |= first_letter == 'A';
    second_letter = 'B';
}

static u64 iteration(void) {
    char left[32], right[32];
    u64 sum = 0;
    one = (struct record){&other, FIRST, THIRD, 40, "A RECORD OF SOME LENGTH"};
    other = (struct record){&one, FIRST, FIRST, 0, ""};
    for (int i = 0; i < 50; i++) {
        row[i] = 0;
        for (int j = 0; j < 50; j++) grid[i][j] = 0;
    }
    whole = 0, flag = 0, first_letter = 'A', second_letter = 0;
    copy(left, "THESE ARE THIRTY LETTERS, 1ST");
    for (int run = 1; run <= 400; run++) {
        int a = 2, b = 3, c = 0;
        first_letter = 'A';
        letters();
        copy(right, "THESE ARE THIRTY LETTERS, 2ND");
        flag = !ordered(left, right);
        while (a < b) {
            c = 5 * a - b;
            c = add(a, b) - c % 3;
            a++;
        }
        fill(row, grid, a, c);
        assign(&one);
        for (char letter = 'A'; letter <= second_letter; letter++)
            if (same_letter(letter, 'C') == SECOND) copy(right, left), b = run;
        b = b * a;
        a = b / (c | 1);
        b = 7 * (b - c) - a;
        sum = sum * 3 + (u64)(a + b + whole + flag + one.number + other.number + other.kind);
    }
    return sum + (u64)grid[8][7] + (u64)row[38];
}

#define EXPECTED 0xe7454d1c76d1c6f8
MAIN(scale * 32)
