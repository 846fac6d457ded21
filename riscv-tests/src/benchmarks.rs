//! The benchmark programs of `benchmarks/`: their rows, how they are built, and how a harness sets their two numbers.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::build::Toolchain;
use crate::sources;

/// Offset of the scale from the first byte of an image; the parameter follows.
const SCALE_OFFSET: usize = 8;

/// One row of a comparison: a program and what it is asked to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The name in tables.
    pub name: String,
    /// The program.
    pub program: String,
    /// How much work.
    pub scale: u64,
    /// The program's own number.
    pub parameter: u64,
    /// What it does, for readers.
    pub about: String,
}

/// The folder of the benchmarks, as it was when the crate was compiled.
pub fn folder() -> PathBuf {
    sources::package().join("benchmarks")
}

/// Every row of `rows.txt`, in order.
pub fn rows(folder: &Path) -> Result<Vec<Row>> {
    let text = fs::read_to_string(folder.join("rows.txt")).context("rows.txt")?;
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| row(line).with_context(|| format!("rows.txt: {line}"))).collect()
}

fn row(line: &str) -> Result<Row> {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let [name, program, scale, parameter, about] = fields[..] else { anyhow::bail!("not five fields") };
    Ok(Row {
        name: name.to_owned(),
        program: program.to_owned(),
        scale: scale.parse()?,
        parameter: parameter.parse()?,
        about: about.to_owned(),
    })
}

/// The programs, by the first row of each.
pub fn programs(folder: &Path) -> Result<Vec<Row>> {
    let mut programs: Vec<Row> = Vec::new();
    for row in rows(folder)? {
        if programs.iter().all(|known| known.program != row.program) {
            programs.push(row);
        }
    }
    Ok(programs)
}

/// The image of a program, relative to the folder.
pub fn image(program: &str) -> PathBuf {
    Path::new("images").join(format!("{program}.elf"))
}

/// Every file that the images depend on, and the images, relative to the folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = vec![PathBuf::from("rows.txt")];
    for subfolder in ["programs", "runtime"] {
        for entry in sources::entries(&folder.join(subfolder))? {
            files.push(Path::new(subfolder).join(entry.file_name().unwrap_or_default()));
        }
    }
    files.extend(programs(folder)?.iter().map(|row| image(&row.program)));
    Ok(files)
}

/// Builds the program of a row. The assembly that a C compiler has written lies beside its source, as `.s`.
pub fn build(toolchain: &Toolchain, folder: &Path, row: &Row, scratch: &Path) -> Result<Vec<u8>> {
    let compiled = folder.join("programs").join(format!("{}.s", row.program));
    let written = compiled.with_extension("S");
    let program = if compiled.exists() { compiled } else { written };
    let mut text = format!(".equ default_scale, {}\n.equ default_parameter, {}\n", row.scale, row.parameter);
    for file in [folder.join("runtime/runtime.S"), folder.join("runtime/paging.S"), program] {
        text += &fs::read_to_string(&file).with_context(|| format!("{}", file.display()))?;
        text.push('\n');
    }
    let script = folder.join("runtime/benchmark.ld");
    toolchain.assemble(&text, sources::package(), &script, scratch).with_context(|| row.name.clone())
}

/// An image with the numbers of `row` in it.
pub fn with_numbers(image: &[u8], row: &Row) -> Result<Vec<u8>> {
    let mut image = image.to_vec();
    let begin = first_segment(&image).context("not an ELF file of ours")? + SCALE_OFFSET;
    ensure!(begin + 16 <= image.len(), "{}: a short image", row.program);
    image[begin..begin + 8].copy_from_slice(&row.scale.to_le_bytes());
    image[begin + 8..begin + 16].copy_from_slice(&row.parameter.to_le_bytes());
    Ok(image)
}

/// The offset of the first segment's bytes, from the first program header of an ELF64 file.
fn first_segment(image: &[u8]) -> Option<usize> {
    let word = |at: usize| Some(u64::from_le_bytes(image.get(at..at + 8)?.try_into().ok()?) as usize);
    let header = word(0x20)?;
    word(header.checked_add(8)?)
}
