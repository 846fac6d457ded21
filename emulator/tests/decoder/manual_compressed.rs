//! The 16-bit instructions of RV64 as the manual's tables write them: encoding, the part of C, and the 32-bit
//! instruction that it expands to (fields not named are 0). Written apart from the emulator's own decoder.

use std::collections::HashMap;

use sv39::isa::extension::{Extension, IsaSet};
use sv39::isa::instruction::Insn;
use sv39::isa::op::Op;

use crate::manual::{Manual, illegal};
use crate::notation::Encoding;

/// The first row that matches counts. `reserved` rows stand where the manual excludes values.
const TABLE: &str = "
000 00000000 --- 00                                | Zca   | reserved
000 uimm[5:4|9:6|2|3] rd' 00                       | Zca   | addi rd=rd' rs1=2 imm=uimm
001 uimm[5:3] rs1' uimm[7:6] rd' 00                | Zcd   | fld rd=rd' rs1=rs1' imm=uimm
010 uimm[5:3] rs1' uimm[2|6] rd' 00                | Zca   | lw rd=rd' rs1=rs1' imm=uimm
011 uimm[5:3] rs1' uimm[7:6] rd' 00                | Zca   | ld rd=rd' rs1=rs1' imm=uimm
100 000 rs1' uimm[0|1] rd' 00                      | Zcb   | lbu rd=rd' rs1=rs1' imm=uimm
100 001 rs1' 0 uimm[1] rd' 00                      | Zcb   | lhu rd=rd' rs1=rs1' imm=uimm
100 001 rs1' 1 uimm[1] rd' 00                      | Zcb   | lh rd=rd' rs1=rs1' imm=uimm
100 010 rs1' uimm[0|1] rs2' 00                     | Zcb   | sb rs2=rs2' rs1=rs1' imm=uimm
100 011 rs1' 0 uimm[1] rs2' 00                     | Zcb   | sh rs2=rs2' rs1=rs1' imm=uimm
101 uimm[5:3] rs1' uimm[7:6] rs2' 00               | Zcd   | fsd rs2=rs2' rs1=rs1' imm=uimm
110 uimm[5:3] rs1' uimm[2|6] rs2' 00               | Zca   | sw rs2=rs2' rs1=rs1' imm=uimm
111 uimm[5:3] rs1' uimm[7:6] rs2' 00               | Zca   | sd rs2=rs2' rs1=rs1' imm=uimm
000 imm[5] rd imm[4:0] 01                          | Zca   | addi rd=rd rs1=rd imm=imm
001 imm[5] rd!0 imm[4:0] 01                        | Zca   | addiw rd=rd rs1=rd imm=imm
010 imm[5] rd imm[4:0] 01                          | Zca   | addi rd=rd imm=imm
011 0 0 n[3:1] 1 00000 01                          | Zcmop | c.mop imm=n+1
011 0 ----- 00000 01                               | Zca   | reserved
011 imm[9] 00010 imm[4|6|8:7|5] 01                 | Zca   | addi rd=2 rs1=2 imm=imm
011 imm[17] rd imm[16:12] 01                       | Zca   | lui rd=rd imm=imm
100 uimm[5] 00 rd' uimm[4:0] 01                    | Zca   | srli rd=rd' rs1=rd' imm=uimm
100 uimm[5] 01 rd' uimm[4:0] 01                    | Zca   | srai rd=rd' rs1=rd' imm=uimm
100 imm[5] 10 rd' imm[4:0] 01                      | Zca   | andi rd=rd' rs1=rd' imm=imm
100 0 11 rd' 00 rs2' 01                            | Zca   | sub rd=rd' rs1=rd' rs2=rs2'
100 0 11 rd' 01 rs2' 01                            | Zca   | xor rd=rd' rs1=rd' rs2=rs2'
100 0 11 rd' 10 rs2' 01                            | Zca   | or rd=rd' rs1=rd' rs2=rs2'
100 0 11 rd' 11 rs2' 01                            | Zca   | and rd=rd' rs1=rd' rs2=rs2'
100 1 11 rd' 00 rs2' 01                            | Zca   | subw rd=rd' rs1=rd' rs2=rs2'
100 1 11 rd' 01 rs2' 01                            | Zca   | addw rd=rd' rs1=rd' rs2=rs2'
100 1 11 rd' 10 rs2' 01                            | Zcb   | mul rd=rd' rs1=rd' rs2=rs2'
100 1 11 rd' 11 000 01                             | Zcb   | andi rd=rd' rs1=rd' imm=255
100 1 11 rd' 11 001 01                             | Zcb   | sext.b rd=rd' rs1=rd'
100 1 11 rd' 11 010 01                             | Zcb   | zext.h rd=rd' rs1=rd'
100 1 11 rd' 11 011 01                             | Zcb   | sext.h rd=rd' rs1=rd'
100 1 11 rd' 11 100 01                             | Zcb   | add.uw rd=rd' rs1=rd'
100 1 11 rd' 11 101 01                             | Zcb   | xori rd=rd' rs1=rd' imm=-1
101 imm[11|4|9:8|10|6|7|3:1|5] 01                  | Zca   | jal imm=imm
110 imm[8|4:3] rs1' imm[7:6|2:1|5] 01              | Zca   | beq rs1=rs1' imm=imm
111 imm[8|4:3] rs1' imm[7:6|2:1|5] 01              | Zca   | bne rs1=rs1' imm=imm
000 uimm[5] rd uimm[4:0] 10                        | Zca   | slli rd=rd rs1=rd imm=uimm
001 uimm[5] rd uimm[4:3|8:6] 10                    | Zcd   | fld rd=rd rs1=2 imm=uimm
010 uimm[5] rd!0 uimm[4:2|7:6] 10                  | Zca   | lw rd=rd rs1=2 imm=uimm
011 uimm[5] rd!0 uimm[4:3|8:6] 10                  | Zca   | ld rd=rd rs1=2 imm=uimm
100 0 rs1!0 00000 10                               | Zca   | jalr rs1=rs1
100 0 rd rs2!0 10                                  | Zca   | add rd=rd rs2=rs2
100 1 00000 00000 10                               | Zca   | ebreak
100 1 rs1!0 00000 10                               | Zca   | jalr rd=1 rs1=rs1
100 1 rd rs2!0 10                                  | Zca   | add rd=rd rs1=rd rs2=rs2
101 uimm[5:3|8:6] rs2 10                           | Zcd   | fsd rs2=rs2 rs1=2 imm=uimm
110 uimm[5:2|7:6] rs2 10                           | Zca   | sw rs2=rs2 rs1=2 imm=uimm
111 uimm[5:3|8:6] rs2 10                           | Zca   | sd rs2=rs2 rs1=2 imm=uimm
";

struct Row {
    encoding: Encoding,
    part: Extension,
    /// `None`: reserved.
    op: Option<Op>,
    /// Which field of the expansion is given by what.
    operands: Vec<(String, String)>,
}

/// The table read in.
pub struct ManualCompressed {
    rows: Vec<Row>,
}

impl ManualCompressed {
    pub fn new() -> ManualCompressed {
        let ops: HashMap<&str, Op> = Op::all().map(|op| (op.mnemonic(), op)).collect();
        let read = |line: &str| {
            let (rest, expansion) = line.rsplit_once('|').expect(line);
            let (encoding, part) = rest.rsplit_once('|').expect(line);
            let part = part.trim().to_lowercase();
            let mut words = expansion.split_whitespace();
            let name = words.next().expect(line);
            Row {
                encoding: Encoding::parse(encoding, 16),
                part: *Extension::ALL.iter().find(|e| e.name() == part).expect(line),
                op: (name != "reserved").then(|| ops[name]),
                operands: words
                    .map(|word| word.split_once('=').expect(line))
                    .map(|(field, source)| (field.to_owned(), source.to_owned()))
                    .collect(),
            }
        };
        ManualCompressed { rows: TABLE.lines().filter(|line| !line.is_empty()).map(read).collect() }
    }

    /// What the decoder must say about a halfword whose low two bits are not 11.
    pub fn decode(&self, half: u16, manual: &Manual, isa: &IsaSet) -> Insn {
        let word = u32::from(half);
        let nothing = illegal(word, 2);
        let Some(row) = self.rows.iter().find(|row| row.encoding.matches(word)) else { return nothing };
        let Some(op) = row.op else { return nothing };
        let expansion_exists = op == Op::CMop || manual.row(op).exists(isa);
        if !isa.has(row.part) || !expansion_exists {
            return nothing;
        }
        let mut insn = Insn { op, ..nothing };
        for (field, source) in &row.operands {
            let value = match source.as_str() {
                "n+1" => row.encoding.field("n", word).expect("n") + 1,
                name => name
                    .parse()
                    .ok()
                    .or_else(|| row.encoding.field(name, word))
                    .unwrap_or_else(|| panic!("{name} is neither a number nor a field")),
            };
            match field.as_str() {
                "rd" => insn.rd = value as u8,
                "rs1" => insn.rs1 = value as u8,
                "rs2" => insn.rs2 = value as u8,
                "imm" => insn.imm = value,
                other => panic!("{other} is no field of an instruction"),
            }
        }
        insn
    }
}
