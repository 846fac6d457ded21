//! The texts, field by field where programs count fields.

use super::*;

fn process() -> Process {
    Process {
        id: 7,
        parent: 1,
        group: 6,
        session: 5,
        name: "a b".into(),
        state: State::Sleeping,
        file_mask: 0o22,
        threads: 2,
        promised: 100,
        resident: 9,
        faults: [11, 12],
        times: [130_000_000, 140_000_000],
        start: 2_500_000_000,
        switches: [21, 22],
    }
}

#[test]
fn stat_has_its_numbers_where_programs_look_for_them() {
    let text = process().stat();
    let (name, rest) = text.strip_suffix('\n').unwrap().rsplit_once(") ").unwrap();
    assert_eq!(name, "7 (a b");
    // The third is the first behind the name.
    let field = |number: usize| rest.split(' ').nth(number - 3).unwrap();
    assert_eq!(rest.split(' ').count(), 50);
    assert_eq!([3, 4, 5, 6].map(field), ["S", "1", "6", "5"]);
    assert_eq!([10, 12, 14, 16].map(field), ["11", "12", "13", "14"]);
    assert_eq!([20, 22, 23, 24].map(field), ["2", "250", "409600", "9"]);
    assert_eq!([25, 38].map(field), ["18446744073709551615", "17"]);
}

#[test]
fn status_and_statm_tell_the_same_in_words_and_in_pages() {
    let text = process().status();
    for line in
        ["Name:\ta b", "Umask:\t0022", "State:\tS (sleeping)", "VmSize:\t     400 kB", "VmRSS:\t      36 kB"]
    {
        assert!(text.lines().any(|other| other == line), "{line} in {text}");
    }
    assert_eq!(process().statm(), "100 9 0 0 0 0 0\n");
}

#[test]
fn a_region_is_a_line_with_a_name_if_it_has_one() {
    let region = Region { addresses: 0x1000..0x3000, rights: "r-x", is_shared: false, name: "" };
    assert_eq!(region.to_string(), "1000-3000 r-xp 00000000 00:00 0\n");
    let region = Region { is_shared: true, name: "[heap]", ..region };
    assert_eq!(region.to_string(), "1000-3000 r-xs 00000000 00:00 0          [heap]\n");
}

#[test]
fn memory_is_told_in_kib() {
    let memory = Memory { frames: [1000, 250], swap: [16, 8], heap: 3, stacks: 2, promised: [70, 500] };
    let text = memory.meminfo();
    for line in ["MemTotal:           4000 kB", "SwapFree:             32 kB", "CommitLimit:        2000 kB"]
    {
        assert!(text.lines().any(|other| other == line), "{line} in {text}");
    }
}

#[test]
fn times_are_told_in_hundredths_of_a_second() {
    let times = Times {
        now: 61_230_000_000,
        idle: 1_050_000_000,
        real: 1_700_000_061_230_000_000,
        switches: 44,
        last_id: 9,
        processes: [3, 1],
    };
    assert_eq!(times.uptime(), "61.23 1.05\n");
    assert_eq!(times.loadavg(), "0.00 0.00 0.00 1/3 9\n");
    assert!(times.stat().starts_with("cpu  6018 0 0 105 0 0 0 0 0 0\ncpu0 6018 0 0 105 "));
    assert!(times.stat().contains("\nbtime 1700000000\n"));
}

#[test]
fn mounts_are_lines_whatever_their_paths_are() {
    let all = [
        Mount { path: b"/", kind: "rootfs", changeable: true, device: 1 },
        Mount { path: "/a é".as_bytes(), kind: "9p", changeable: false, device: 0x205 },
    ];
    assert_eq!(mounts(&all), "rootfs / rootfs rw 0 0\n9p /a\\040é 9p ro 0 0\n");
    let lines = "1 0 0:1 / / rw - rootfs rootfs rw\n2 1 2:5 / /a\\040é ro - 9p 9p ro\n";
    assert_eq!(mountinfo(&all), lines);
}

#[test]
fn limits_stand_in_columns() {
    let mut all = [[u64::MAX; 2]; 16];
    all[7] = [256, 1024];
    let text = limits(&all);
    assert_eq!(text.lines().count(), 17);
    let line = text.lines().find(|line| line.starts_with("Max open files")).unwrap();
    assert_eq!(line.split_whitespace().collect::<Vec<_>>()[3..], ["256", "1024", "files"]);
    assert!(text.contains("Max cpu time              unlimited            unlimited            seconds"));
}

#[test]
fn a_uuid_says_that_it_is_random() {
    assert_eq!(uuid([0xff; 16]), "ffffffff-ffff-4fff-bfff-ffffffffffff\n");
    assert_eq!(uuid([0; 16]), "00000000-0000-4000-8000-000000000000\n");
}
