//! Finds every path in a source file that may leave its module: those that begin with `crate`, `super`, `self` or the
//! library's name. It reads tokens, so that nothing hides: types, expressions, attributes and the insides of macros are
//! all the same to it.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::iter::Peekable;

/// The library's name, as others see it.
const LIBRARY: &str = "sv39";

/// One path.
pub struct Found {
    /// What it names directly below the root; `None` if it names the root.
    pub target: Option<String>,
    /// Where it is.
    pub line: usize,
}

/// The paths in `tokens`, which is the body of `module`.
pub fn find(tokens: TokenStream, module: &[String]) -> Vec<Found> {
    let mut found = Vec::new();
    scan(tokens, module, &mut found);
    found
}

type Tokens = Peekable<proc_macro2::token_stream::IntoIter>;

fn scan(tokens: TokenStream, module: &[String], found: &mut Vec<Found>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut inner_module: Option<String> = None;
    let mut after_mod = false;
    let mut in_path = false;
    while let Some(tree) = tokens.next() {
        match tree {
            TokenTree::Ident(ident) => {
                let word = ident.to_string();
                let line = ident.span().start().line;
                if let Some(base) = base(&word, module).filter(|_| !in_path) {
                    follow(base, line, module, &mut tokens, found);
                }
                inner_module = after_mod.then(|| word.clone());
                after_mod = word == "mod";
                in_path = false;
            }
            TokenTree::Group(group) => {
                match inner_module.take().filter(|_| group.delimiter() == Delimiter::Brace) {
                    Some(name) => scan(group.stream(), &joined(module, &name), found),
                    None => scan(group.stream(), module, found),
                }
                in_path = false;
            }
            // `a::super` does not exist, but `a::self` in a list does.
            TokenTree::Punct(punct) => in_path = punct.as_char() == ':' && in_path_after(&mut tokens),
            TokenTree::Literal(_) => in_path = false,
        }
    }
}

/// After one colon: whether another follows, which is then taken.
fn in_path_after(tokens: &mut Tokens) -> bool {
    tokens.next_if(|tree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':')).is_some()
}

/// What the first word of a path stands for; `None` if such a path stays in its module or leads to another crate.
fn base(word: &str, module: &[String]) -> Option<Vec<String>> {
    match word {
        // In the command, `crate` is the command.
        "crate" if module.first().is_some_and(|first| first == super::COMMAND) => Some(module[..1].to_vec()),
        "crate" | LIBRARY => Some(Vec::new()),
        "self" => Some(module.to_vec()),
        "super" => Some(parent(module)),
        _ => None,
    }
}

fn parent(module: &[String]) -> Vec<String> {
    module[..module.len().saturating_sub(1)].to_vec()
}

fn joined(module: &[String], name: &str) -> Vec<String> {
    [module, &[name.to_owned()]].concat()
}

/// Follows a path from `at` on, into the lists of a `use`.
fn follow(at: Vec<String>, line: usize, module: &[String], tokens: &mut Tokens, found: &mut Vec<Found>) {
    if is_word(tokens.peek(), "as") {
        found.push(Found { target: at.first().cloned(), line });
        return;
    }
    if !next_separator(tokens) {
        // The bare word: `self` as a value, or the reach of a `pub`.
        return;
    }
    match tokens.next() {
        Some(TokenTree::Ident(ident)) if ident == "super" => follow(parent(&at), line, module, tokens, found),
        Some(TokenTree::Ident(ident)) if ident == "self" => {
            found.push(Found { target: at.first().cloned(), line });
        }
        Some(TokenTree::Ident(ident)) => {
            let at = joined(&at, &ident.to_string());
            found.push(Found { target: at.first().cloned(), line: ident.span().start().line });
        }
        Some(TokenTree::Group(group)) => list(&at, group.stream(), module, found),
        // A glob.
        Some(TokenTree::Punct(_)) => found.push(Found { target: at.first().cloned(), line }),
        Some(TokenTree::Literal(_)) | None => {}
    }
}

/// The list in the braces of a `use`: only the first word of each part matters here.
fn list(at: &[String], tokens: TokenStream, module: &[String], found: &mut Vec<Found>) {
    let mut tokens = tokens.into_iter().peekable();
    let mut first = true;
    while let Some(tree) = tokens.next() {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == ',' => first = true,
            TokenTree::Ident(ident) if first => {
                let line = ident.span().start().line;
                let word = ident.to_string();
                match word.as_str() {
                    "super" => follow(parent(at), line, module, &mut tokens, found),
                    "self" => found.push(Found { target: at.first().cloned(), line }),
                    _ => found.push(Found { target: joined(at, &word).first().cloned(), line }),
                }
                first = false;
            }
            TokenTree::Punct(punct) if first && punct.as_char() == '*' => {
                let line = punct.span().start().line;
                found.push(Found { target: at.first().cloned(), line });
                first = false;
            }
            TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

fn is_word(tree: Option<&TokenTree>, word: &str) -> bool {
    matches!(tree, Some(TokenTree::Ident(ident)) if ident == word)
}

/// Takes `::`.
fn next_separator(tokens: &mut Tokens) -> bool {
    let colon = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':');
    tokens.next_if(colon).is_some() && tokens.next_if(colon).is_some()
}
