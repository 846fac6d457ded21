//! Replacement policies, tested on the host.

use super::*;
use std::collections::{BTreeMap, VecDeque};

/// What a policy is, said as plainly as possible: pages in their order, with A bits.
#[derive(Default)]
struct Model {
    order: VecDeque<usize>,
    used: BTreeMap<usize, bool>,
}

impl Model {
    fn to_end(&mut self, page: usize) {
        self.order.retain(|&other| other != page);
        self.order.push_back(page);
    }

    fn take_used(&mut self, page: usize) -> bool {
        std::mem::take(self.used.get_mut(&page).unwrap())
    }

    fn victim(&mut self, policy: Policy) -> Option<usize> {
        loop {
            let page = *self.order.front()?;
            self.to_end(page);
            if policy == Policy::Fifo || !self.take_used(page) {
                return Some(page);
            }
        }
    }

    fn sample(&mut self, policy: Policy) {
        if policy == Policy::Lru {
            for page in self.order.clone() {
                if self.take_used(page) {
                    self.to_end(page);
                }
            }
        }
    }
}

const FRAMES: usize = 40;

fn empty(policy: Policy) -> Replacement {
    Replacement::new(policy, vec![Links::default(); FRAMES + 1].leak())
}

fn random(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    (*state >> 33) as usize
}

#[test]
fn every_policy_chooses_what_the_plain_model_chooses() {
    for policy in [Policy::Fifo, Policy::Clock, Policy::Lru] {
        let (mut real, mut model, mut state) = (empty(policy), Model::default(), 7);
        for _ in 0..100_000 {
            let page = random(&mut state) % FRAMES;
            let mut bits = model.used.clone();
            match random(&mut state) % 6 {
                0 | 1 if !model.used.contains_key(&page) => {
                    real.insert(page);
                    model.order.push_back(page);
                    model.used.insert(page, true);
                }
                2 if model.used.contains_key(&page) => {
                    real.remove(page);
                    model.order.retain(|&other| other != page);
                    model.used.remove(&page);
                }
                3 => {
                    if let Some(used) = model.used.get_mut(&page) {
                        *used = true;
                    }
                }
                4 => {
                    real.sample(&mut |page| std::mem::take(bits.get_mut(&page).unwrap()));
                    model.sample(policy);
                    assert_eq!(bits, model.used, "{policy:?}: the same A bits are left");
                }
                _ => {
                    let chosen = real.victim(&mut |page| std::mem::take(bits.get_mut(&page).unwrap()));
                    assert_eq!(chosen, model.victim(policy), "{policy:?}");
                    assert_eq!(bits, model.used, "{policy:?}: the same A bits are left");
                }
            }
            assert_eq!(real.pages, model.order.len());
        }
    }
}

#[test]
fn a_page_in_use_survives_a_long_scan_under_lru_and_not_under_fifo() {
    let faults = |policy| {
        let mut real = empty(policy);
        let mut present = BTreeMap::new();
        let mut faults = 0;
        for step in 0..4000 {
            // Four pages are used all the time, thirty others in turn; there is room for twenty.
            let page = if step % 2 == 0 { step / 2 % 4 } else { 4 + step / 2 % 30 };
            if present.insert(page, true).is_none() {
                faults += 1;
                real.insert(page);
                if present.len() > 20 {
                    let gone =
                        real.victim(&mut |page| std::mem::take(present.get_mut(&page).unwrap())).unwrap();
                    real.remove(gone);
                    present.remove(&gone);
                }
            }
            if step % 10 == 0 {
                real.sample(&mut |page| std::mem::take(present.get_mut(&page).unwrap()));
            }
        }
        faults
    };
    let [fifo, clock, lru] = [Policy::Fifo, Policy::Clock, Policy::Lru].map(faults);
    assert!(lru < fifo && clock < fifo, "{fifo} {clock} {lru}");
}
