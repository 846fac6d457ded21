// What embedded benchmarks of cores measure: sorting and reversing a linked list, products of small integer matrices, a
// state machine over text, and a cyclic redundancy check over all results.
#include "benchmark.h"

#define ITEMS 64
#define SIZE 12

static struct item { struct item *next; short key, value; } items[ITEMS];
static short left[SIZE][SIZE], right[SIZE][SIZE];
static int product[SIZE][SIZE];
static const char *const tokens[] = {"5012", "1234", "-874", "+122", "35.54400", ".1234500", "-110.700", "+0.64400",
                                     "5.500e+3", "-.123e-2", "-87e+832", "+0.6e-12", "T0.3e-1F", "-T.T++Tq", "1T3.4e4z", "34.0e-T^"};

__attribute__((noinline)) static u16 check(u16 sum, u32 value, u32 bytes) {
    for (; bytes; bytes--, value >>= 8) {
        u8 byte = (u8)value;
        for (int i = 0; i < 8; i++) {
            u32 carry = (byte ^ sum) & 1;
            byte >>= 1;
            sum >>= 1;
            if (carry) sum ^= 0xa001;
        }
    }
    return sum;
}

__attribute__((noinline)) static int compare_keys(const struct item *one, const struct item *other) { return one->key - other->key; }
__attribute__((noinline)) static int compare_values(const struct item *one, const struct item *other) { return one->value - other->value; }

__attribute__((noinline)) static struct item *merge_sort(struct item *list, int (*compare)(const struct item *, const struct item *)) {
    for (u32 run = 1;; run *= 2) {
        struct item *one = list, *tail = 0;
        u32 merges = 0;
        list = 0;
        while (one) {
            merges++;
            struct item *other = one;
            u32 length = 0, rest = run;
            while (length < run && other) length++, other = other->next;
            while (length || (rest && other)) {
                struct item *smaller;
                if (!length) smaller = other, other = other->next, rest--;
                else if (!rest || !other || compare(one, other) <= 0) smaller = one, one = one->next, length--;
                else smaller = other, other = other->next, rest--;
                if (tail) tail->next = smaller;
                else list = smaller;
                tail = smaller;
            }
            one = other;
        }
        tail->next = 0;
        if (merges <= 1) return list;
    }
}

__attribute__((noinline)) static u16 lists(u16 sum) {
    struct item *list = 0;
    for (int i = 0; i < ITEMS; i++) {
        items[i] = (struct item){list, (short)(i * 37 % 101), (short)(i * i % 89 - 40)};
        list = &items[i];
    }
    for (int round = 0; round < 4; round++) {
        list = merge_sort(list, round & 1 ? compare_keys : compare_values);
        struct item *reversed = 0;
        for (struct item *item = list; item;) {
            struct item *next = item->next;
            item->next = reversed;
            reversed = item;
            item = next;
        }
        list = reversed;
        for (struct item *item = list; item; item = item->next)
            if (item->key == round * 37) sum = check(sum, (u16)item->value, 2);
        sum = check(sum, (u16)list->key, 2);
    }
    return sum;
}

__attribute__((noinline)) static u16 matrices(u16 sum) {
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) left[i][j] = (short)(i * 5 - j * 3), right[i][j] = (short)(i * j % 17 - 8);
    for (int round = 0; round < 3; round++) {
        int total = 0;
        for (int i = 0; i < SIZE; i++)
            for (int j = 0; j < SIZE; j++) {
                int cell = 0;
                for (int k = 0; k < SIZE; k++) {
                    int one = left[i][k] * right[k][j];
                    cell += round == 2 ? (one >> 2 & 15) * (one >> 5 & 127) : one;
                }
                product[i][j] = cell;
                total += cell > total ? 10 : cell & 7;
            }
        for (int i = 0; i < SIZE; i++)
            for (int j = 0; j < SIZE; j++) left[i][j] = (short)(left[i][j] + product[i][j] % 13);
        sum = check(sum, (u32)total, 4);
    }
    return sum;
}

enum state { START, SIGN, INTEGER, POINT, EXPONENT, EXPONENT_SIGN, SCIENTIFIC, INVALID };

__attribute__((noinline)) static enum state number(const char **at) {
    enum state state = START;
    for (const char *p = *at; *p && state != INVALID; p++) {
        char letter = *p;
        u32 digit = (u32)(letter - '0') < 10;
        *at = p + 1;
        if (letter == ',') return state;
        switch (state) {
        case START: state = digit ? INTEGER : letter == '+' || letter == '-' ? SIGN : letter == '.' ? POINT : INVALID; break;
        case SIGN: state = digit ? INTEGER : letter == '.' ? POINT : INVALID; break;
        case INTEGER: state = digit ? INTEGER : letter == '.' ? POINT : letter == 'e' ? EXPONENT : INVALID; break;
        case POINT: state = digit ? POINT : letter == 'e' ? EXPONENT : INVALID; break;
        case EXPONENT: state = letter == '+' || letter == '-' ? EXPONENT_SIGN : INVALID; break;
        case EXPONENT_SIGN: state = digit ? SCIENTIFIC : INVALID; break;
        case SCIENTIFIC: state = digit ? SCIENTIFIC : INVALID; break;
        case INVALID: break;
        }
    }
    return state;
}

__attribute__((noinline)) static u16 states(u16 sum) {
    char text[200];
    u32 counts[8] = {0};
    u32 length = 0;
    for (u32 i = 0; length < 180; i++) {
        for (const char *p = tokens[i * 7 % 16]; *p; p++) text[length++] = *p;
        text[length++] = ',';
    }
    text[length] = 0;
    for (int round = 0; round < 2; round++) {
        const char *at = text;
        while (*at) counts[number(&at)]++;
        for (u32 i = 0; i < length; i += 11)
            if (text[i] != ',') text[i] ^= 1;
    }
    for (int i = 0; i < 8; i++) sum = check(sum, counts[i], 4);
    return sum;
}

static u64 iteration(void) {
    u16 sum = 0;
    for (int i = 0; i < 4; i++) sum = states(matrices(lists(sum)));
    return sum;
}

#define EXPECTED 0x53ed
MAIN(scale * 32)
