//! What translation depends on, and what makes the TLB and the front cache forget (privileged specification, "Supervisor Memory-Management
//! Fence Instruction").

use super::Hart;
use super::csr::{envcfg, mstatus};
use crate::isa::address::{PAGE_SHIFT, VirtAddr};
use crate::isa::cause::{Access, Privilege};
use crate::isa::extension::Extension;
use crate::mmu::TranslationContext;
use crate::mmu::tlb::Uses;
use crate::observe::{Event, Observer};

impl Hart {
    /// Recomputes what translation depends on. Everybody who changes the privilege mode, `mstatus`, `satp`, `menvcfg`, PMP
    /// or triggers calls this afterwards.
    pub fn context_changed(&mut self) {
        let status = self.csrs.mstatus;
        let data_privilege = if status & mstatus::MPRV != 0 {
            Privilege::from_bits((status & mstatus::MPP) >> mstatus::MPP_SHIFT).unwrap_or(Privilege::User)
        } else {
            self.privilege
        };
        self.fetch_context = TranslationContext {
            satp: self.csrs.satp,
            privilege: self.privilege,
            sum: status & mstatus::SUM != 0,
            mxr: status & mstatus::MXR != 0,
            hardware_update: self.csrs.menvcfg & envcfg::ADUE != 0,
            memory_types: self.csrs.menvcfg & envcfg::PBMTE != 0,
            napot: self.config.isa.has(Extension::Svnapot),
        };
        self.data_context = TranslationContext { privilege: data_privilege, ..self.fetch_context };
        self.front.forget_modes();
        self.select_context();
    }

    /// The same after a trap or a return, which change the privilege mode and, of the rest, at most clear MPRV.
    #[inline]
    pub fn mode_changed(&mut self) {
        if self.csrs.mstatus & mstatus::MPRV != 0 {
            self.context_changed();
            return;
        }
        self.fetch_context.privilege = self.privilege;
        self.data_context.privilege = self.privilege;
        if !self.front.select_mode(self.privilege) {
            self.select_context();
        }
    }

    /// Tells the front cache which contexts hold now.
    pub(super) fn select_context(&mut self) {
        let data = self.kept_context(&self.data_context, Access::Load);
        let fetch = self.kept_context(&self.fetch_context, Access::Fetch);
        self.front.select(&data, &fetch);
        // Before code is looked for again.
        self.attention |= self.front.began_again();
    }

    /// The context of loads and stores.
    pub fn data_context(&self) -> &TranslationContext {
        &self.data_context
    }

    /// The context of instruction fetches.
    pub fn fetch_context(&self) -> &TranslationContext {
        &self.fetch_context
    }

    /// PMP or triggers have changed: nothing that was found before holds.
    pub fn protection_changed(&mut self) {
        self.tlb.flush();
        self.front.forget_all();
        self.select_context();
        self.attention = true;
    }

    /// SFENCE.VMA and SINVAL.VMA: removes what the operands name, and no more.
    pub fn fence<O: Observer>(&mut self, address: Option<VirtAddr>, asid: Option<u16>, observer: &mut O) {
        if O::ACTIVE {
            observer.event(&Event::Fence { address, asid });
        }
        // Bits of the operand beyond the implemented ASID are ignored.
        let asid = asid.map(|asid| asid & self.tlb.geometry().asid_mask());
        match (address, asid) {
            (None, None) => {
                self.tlb.flush();
                self.front.forget_all();
                self.select_context();
            }
            (None, Some(asid)) => {
                self.tlb.flush_asid(asid);
                self.front.forget_asid(asid);
                self.select_context();
            }
            (Some(address), asid) => {
                if let Some(removed) = self.tlb.flush_address(address, asid) {
                    self.forget_page(address, removed.space, removed.page_shift, removed.uses);
                }
            }
        }
    }

    /// Takes out of the front cache what it may know of a page that has left the TLB, or is now found elsewhere in it, for
    /// one address space or all. The code that is running may have been found through it: then the context of fetches has
    /// another name afterwards, and engines look the code up again.
    pub(super) fn forget_page(&mut self, address: VirtAddr, asid: Option<u16>, page_shift: u32, uses: Uses) {
        let large = uses.data && page_shift > PAGE_SHIFT;
        if large {
            self.front.forget_data(asid);
        } else if uses.data {
            self.front.forget_page(address, asid);
        }
        if uses.fetches {
            self.front.forget_fetches(asid);
        }
        if large || uses.fetches {
            self.select_context();
        }
    }
}
