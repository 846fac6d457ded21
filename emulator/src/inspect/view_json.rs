//! The views as JSON. The keys are described in `docs/inspect.md` and stay as they are. Addresses and entries are strings in
//! hexadecimal, counts and clocks are numbers, what does not apply is null.

use super::difference::{Change, Difference, Fate, Mapped};
use super::frames::{Class, Run, count};
use super::isolation::Found;
use super::range::ranges;
use super::reason::Reason;
use super::space::{Space, State, rights};
use super::view::{Agreement, CachedLeaf, View};
use crate::bus::Bus;
use crate::isa::address::{PAGE_SIZE, PhysAddr};
use crate::isa::pte::{PagingMode, Pte, Satp};
use serde_json::{Map, Value, json};

/// A view with what its JSON needs.
pub struct ViewJson<'a> {
    /// The view.
    pub view: &'a View,
    /// The devices, for their names.
    pub bus: &'a Bus,
}

fn hex(value: u64) -> Value {
    Value::String(format!("{value:#x}"))
}

/// An address space, by what names it.
fn name(satp: Satp) -> Value {
    json!({ "root": satp.root().to_string(), "asid": satp.asid() })
}

/// The object that both name.
fn merged(first: Value, second: Value) -> Value {
    let mut all = Map::new();
    for value in [first, second] {
        if let Value::Object(object) = value {
            all.extend(object);
        }
    }
    Value::Object(all)
}

impl ViewJson<'_> {
    /// `clock`, `harts`, `roots`, and `memory`.
    pub fn summary(&self) -> Value {
        let harts = self.view.harts.iter().map(|hart| {
            let translated = hart.satp.mode() != PagingMode::Bare;
            json!({
                "hart": hart.hart,
                "pc": hex(hart.pc),
                "privilege": hart.privilege.letter().to_string(),
                "waiting": hart.waiting,
                "mode": hart.satp.mode().to_string(),
                "root": translated.then(|| hart.satp.root().to_string()),
                "asid": translated.then(|| hart.satp.asid()),
            })
        });
        let classes = Class::ALL.iter().map(|&class| (key(class), json!(count(&self.view.runs, class))));
        json!({
            "clock": self.view.clock,
            "harts": harts.collect::<Vec<_>>(),
            "roots": self.view.spaces.iter().map(root).collect::<Vec<_>>(),
            "memory": {
                "first": PhysAddr(self.view.ram.start * PAGE_SIZE).to_string(),
                "frames": self.view.ram.end - self.view.ram.start,
                "classes": classes.collect::<Map<_, _>>(),
                "recorded": self.view.recorded,
            },
        })
    }

    /// `ranges` of one address space.
    pub fn ranges(&self, space: &Space) -> Value {
        let ranges = ranges(space.leaves());
        let ranges = ranges.iter().map(|range| {
            json!({
                "first": range.first.to_string(),
                "last": range.last.to_string(),
                "physical": range.physical.to_string(),
                "rights": rights(range.pte, range.global),
                "page_size": range.page_size,
                "entries": range.entries,
                "accessed": range.accessed,
                "dirty": range.dirty,
                "memory_type": range.pte.memory_type(),
                "memory": self.memory(range.physical),
            })
        });
        merged(name(space.satp), json!({ "ranges": ranges.collect::<Vec<_>>() }))
    }

    /// `tables` of one address space: each with its entries that are leaves, and what is malformed.
    pub fn tables(&self, space: &Space) -> Value {
        let mut leaves: Map<String, Value> = Map::new();
        for leaf in space.leaves() {
            let table = PhysAddr(leaf.pte_address.page_number() * PAGE_SIZE);
            // A table that is reached in two ways has two lists.
            let shift = 12 + 9 * (u32::from(leaf.level) + 1);
            let base = leaf.address.0.checked_shr(shift).unwrap_or(0).checked_shl(shift).unwrap_or(0);
            let list = leaves.entry(format!("{table} {base:#x}")).or_insert_with(|| json!([]));
            if let Value::Array(list) = list {
                list.push(json!({
                    "index": PagingMode::index(leaf.address, u32::from(leaf.level)),
                    "address": leaf.address.to_string(),
                    "entry": hex(leaf.pte.0),
                    "physical": leaf.physical().to_string(),
                    "page_size": leaf.page_size(),
                    "rights": leaf.rights(),
                }));
            }
        }
        let top = space.satp.mode().levels().saturating_sub(1) as u8;
        let tables = space.tables().flat_map(|table| {
            // The root's own leaves lie at the top of both halves.
            let prefix = format!("{} ", table.place);
            let keys: Vec<String> = if table.level == top {
                leaves.keys().filter(|key| key.starts_with(&prefix)).cloned().collect()
            } else {
                vec![format!("{prefix}{:#x}", table.address.0)]
            };
            let mut entries = Vec::new();
            for key in keys {
                if let Some(Value::Array(list)) = leaves.get(&key) {
                    entries.extend(list.iter().cloned());
                }
            }
            [json!({
                "table": table.place.to_string(),
                "level": table.level,
                "address": table.address.to_string(),
                "leaves": entries,
            })]
        });
        let tables: Vec<Value> = tables.collect();
        let defects = space.parts.iter().flat_map(|(_, part)| &part.defects).map(|defect| {
            json!({
                "address": defect.address.to_string(),
                "entry_address": defect.pte_address.to_string(),
                "entry": hex(defect.pte.0),
                "rule": Reason::of_walk(defect.rule, space.satp.mode()).rule,
            })
        });
        merged(name(space.satp), json!({ "tables": tables, "malformed": defects.collect::<Vec<_>>() }))
    }

    /// All memory by its use: a list.
    pub fn frames(&self) -> Value {
        Value::Array(self.view.runs.iter().map(|run| self.run(run)).collect())
    }

    fn run(&self, run: &Run) -> Value {
        let mappings = run.uses.iter().map(|used| {
            let space = self.view.spaces[used.space].satp;
            merged(
                name(space),
                json!({
                    "address": used.address.to_string(),
                    "rights": rights(used.pte, used.global),
                    "roots": used.spaces,
                }),
            )
        });
        json!({
            "first": run.first().to_string(),
            "frames": run.count(),
            "class": key(run.class),
            "memory": self.memory(run.first()),
            "table_of": run.table_of.map(|space| name(self.view.spaces[space].satp)),
            "mappings": mappings.collect::<Vec<_>>(),
            "mapping_count": run.mappings,
            "user_roots": run.users,
            "writable_roots": run.writers,
        })
    }

    /// `violations` and `information`.
    pub fn isolation(&self) -> Value {
        let list = |violation| {
            let these = self.view.found.iter().filter(|found| found.finding.is_violation() == violation);
            these.map(|found| self.finding(found)).collect::<Vec<_>>()
        };
        json!({ "violations": list(true), "information": list(false) })
    }

    fn finding(&self, found: &Found) -> Value {
        merged(
            name(self.view.spaces[found.space].satp),
            json!({
                "kind": found.finding.name(),
                "text": found.finding.text(),
                "address": found.address.to_string(),
                "physical": found.physical.to_string(),
                "bytes": found.bytes,
                "rights": rights(found.pte, found.global),
                "roots": found.spaces,
            }),
        )
    }

    /// What the TLBs hold: a list, one of each hart.
    pub fn tlbs(&self) -> Value {
        let tlbs = self.view.tlbs.iter().map(|tlb| {
            let geometry = &tlb.geometry;
            json!({
                "hart": tlb.hart,
                "geometry": geometry.to_string(),
                "size": geometry.entries,
                "entries": tlb.entries.iter().map(cached).collect::<Vec<_>>(),
            })
        });
        Value::Array(tlbs.collect())
    }

    /// What lies at a physical address: `RAM`, a device's name, or `nothing`.
    fn memory(&self, physical: PhysAddr) -> &'static str {
        if self.view.ram.contains(&physical.page_number()) {
            return "RAM";
        }
        self.bus.device_name(physical).unwrap_or("nothing")
    }
}

impl Difference {
    /// The whole as JSON.
    pub fn json(&self) -> Value {
        let spaces = self.spaces.iter().map(|space| {
            let fate = match space.fate {
                Fate::Appeared => "appeared",
                Fate::Vanished => "vanished",
                Fate::Stayed => "stayed",
            };
            let changes: Vec<Value> = space.changes.iter().map(change).collect();
            merged(name(space.satp), json!({ "fate": fate, "changes": changes }))
        });
        let frames = self.frames.iter().map(|change| {
            json!({
                "first": change.first().to_string(),
                "frames": change.frames.end - change.frames.start,
                "before": key(change.before),
                "after": key(change.after),
            })
        });
        let tlbs = self.tlbs.iter().map(|tlb| {
            json!({
                "hart": tlb.hart,
                "added": tlb.added.iter().map(cached).collect::<Vec<_>>(),
                "removed": tlb.removed.iter().map(cached).collect::<Vec<_>>(),
            })
        });
        json!({
            "from": self.clocks[0],
            "to": self.clocks[1],
            "roots": spaces.collect::<Vec<_>>(),
            "frames": frames.collect::<Vec<_>>(),
            "tlb": tlbs.collect::<Vec<_>>(),
        })
    }
}

fn key(class: Class) -> String {
    class.name().replace(' ', "_")
}

fn root(space: &Space) -> Value {
    let (state, reason) = match space.state {
        State::Current => ("current", None),
        State::Earlier => ("earlier", None),
        State::Gone(gone) => ("gone", Some(gone.text())),
    };
    let bytes =
        |user| space.leaves().filter(|leaf| leaf.user() == user).map(|leaf| leaf.bytes()).sum::<u64>();
    merged(
        name(space.satp),
        json!({
            "mode": space.satp.mode().to_string(),
            "state": state,
            "reason": reason,
            "harts": space.harts,
            "used": space.used,
            "tables": space.tables().count(),
            "user_bytes": bytes(true),
            "kernel_bytes": bytes(false),
            "malformed": space.defects(),
            "incomplete": space.cut(),
        }),
    )
}

fn cached(cached: &CachedLeaf) -> Value {
    let entry = &cached.entry;
    json!({
        "page": entry.first_address().to_string(),
        "size": 1u64 << entry.page_shift(),
        "physical": cached.physical().to_string(),
        "rights": rights(entry.pte, entry.global),
        "accessed": entry.pte.has(Pte::A),
        "dirty": entry.pte.has(Pte::D),
        "asid": entry.asid,
        "global": entry.global,
        "mode": entry.mode().to_string(),
        "agrees": match cached.agreement {
            Agreement::Same => Some(true),
            Agreement::Stale => Some(false),
            Agreement::Unknown => None,
        },
    })
}

fn change(change: &Change) -> Value {
    let side = |mapped: Option<Mapped>| {
        mapped.map(|mapped| {
            json!({
                "physical": mapped.physical.to_string(),
                "rights": rights(mapped.pte, mapped.global),
                "page_size": mapped.page_size,
                "accessed": mapped.pte.has(Pte::A),
                "dirty": mapped.pte.has(Pte::D),
            })
        })
    };
    json!({
        "kind": change.kind.name(),
        "first": change.first.to_string(),
        "last": change.last.to_string(),
        "before": side(change.before),
        "after": side(change.after),
    })
}
