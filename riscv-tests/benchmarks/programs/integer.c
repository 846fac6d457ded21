// Integer work as compilers and editors do it: hashing, sorting, scanning text, trees, divisions.
#include "benchmark.h"

#define WORDS 512
#define TEXT 4096

static char text[TEXT];
static u32 numbers[2048];
static struct { u64 hash; u32 count; u32 length; } table[1024];
static struct node { u32 key; u16 left, right; } nodes[1025];

static u32 random_state;

__attribute__((noinline)) static u32 random_number(void) {
    random_state = random_state * 1664525 + 1013904223;
    return random_state >> 8;
}

__attribute__((noinline)) static void make_text(void) {
    u32 at = 0;
    while (at < TEXT - 16) {
        u32 length = 2 + random_number() % 9;
        u32 root = random_number() % 200;
        for (u32 i = 0; i < length; i++) text[at++] = 'a' + (root * (i + 3) + i) % 26;
        text[at++] = random_number() % 12 ? ' ' : '\n';
    }
    while (at < TEXT - 1) text[at++] = ' ';
    text[at] = 0;
}

__attribute__((noinline)) static u64 hash(const char *word, u32 length) {
    u64 value = 0xcbf29ce484222325;
    for (u32 i = 0; i < length; i++) value = (value ^ (u8)word[i]) * 0x100000001b3;
    return value ^ value >> 29;
}

__attribute__((noinline)) static void count_word(const char *word, u32 length) {
    u64 key = hash(word, length);
    u32 at = key % 1024;
    while (table[at].count && table[at].hash != key) at = (at + 1) % 1024;
    table[at].hash = key;
    table[at].length = length;
    table[at].count++;
}

__attribute__((noinline)) static u32 scan(void) {
    const char *at = text;
    u32 words = 0;
    for (;;) {
        while (*at == ' ' || *at == '\n') at++;
        if (!*at) return words;
        const char *begin = at;
        while (*at && *at != ' ' && *at != '\n') at++;
        count_word(begin, (u32)(at - begin));
        words++;
    }
}

static void sort(u32 *low, u32 *high) {
    while (high - low > 12) {
        u32 pivot = low[(high - low) / 2];
        u32 *left = low, *right = high - 1;
        while (left <= right) {
            while (*left < pivot) left++;
            while (*right > pivot) right--;
            if (left <= right) {
                u32 swap = *left;
                *left++ = *right;
                *right-- = swap;
            }
        }
        if (right - low < high - left) {
            sort(low, right + 1);
            low = left;
        } else {
            sort(left, high);
            high = right + 1;
        }
    }
    for (u32 *i = low + 1; i < high; i++) {
        u32 value = *i, *j = i;
        while (j > low && j[-1] > value) {
            *j = j[-1];
            j--;
        }
        *j = value;
    }
}

__attribute__((noinline)) static u32 insert(u32 root, u32 key, u32 *used) {
    u32 at = root;
    while (at) {
        struct node *node = &nodes[at];
        if (key == node->key) return root;
        u16 *next = key < node->key ? &node->left : &node->right;
        if (!*next) *next = (u16)(*used + 1), at = 0;
        else at = *next;
    }
    u32 new = ++*used;
    nodes[new].key = key;
    nodes[new].left = nodes[new].right = 0;
    return root ? root : new;
}

static u64 walk(u32 at, u32 depth) {
    if (!at) return depth;
    return walk(nodes[at].left, depth + 1) * 3 + nodes[at].key + walk(nodes[at].right, depth + 1);
}

__attribute__((noinline)) static u32 greatest_common_divisor(u32 a, u32 b) {
    while (b) {
        u32 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static u64 iteration(void) {
    u64 sum = 0;
    random_state = 12345;
    make_text();
    for (u32 i = 0; i < 1024; i++) table[i].count = 0;
    sum += scan();
    for (u32 i = 0; i < 1024; i++) sum = sum * 31 + table[i].count * table[i].length;

    for (u32 i = 0; i < 2048; i++) numbers[i] = random_number();
    sort(numbers, numbers + 2048);
    for (u32 i = 1; i < 2048; i++) sum += (numbers[i - 1] <= numbers[i]) * numbers[i] ^ i;

    u32 used = 0, root = 0;
    for (u32 i = 0; i < 1024; i++) root = insert(root, random_number() % 4096, &used);
    sum = sum * 31 + walk(root, 0);

    for (u32 i = 0; i < 64; i++) sum += greatest_common_divisor(numbers[i * 7] + 1, numbers[i * 29 + 3] + 1);
    return sum;
}

#define EXPECTED 0x25464347fcec2bcc
MAIN(scale * 16)
