//! Host instructions as text: those that the translator makes, where there is a translator.

/// The instructions in these bytes, which run at this address, one line each.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
pub fn lines(code: &[u8], address: u64) -> Vec<String> {
    use iced_x86::{Decoder, DecoderOptions, Formatter, IntelFormatter};
    let mut formatter = IntelFormatter::new();
    formatter.options_mut().set_first_operand_char_index(8);
    let decoder = Decoder::with_ip(64, code, address, DecoderOptions::NONE);
    let format = |instruction| {
        let mut text = String::new();
        formatter.format(&instruction, &mut text);
        text
    };
    decoder.into_iter().map(format).collect()
}

/// There is none: the bytes.
#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
pub fn lines(code: &[u8], _address: u64) -> Vec<String> {
    code.chunks(16).map(|part| part.iter().map(|byte| format!("{byte:02x} ")).collect()).collect()
}
