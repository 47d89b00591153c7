//! What in a PDF could act, lock it or sign it.

use std::collections::BTreeSet;

use law::motion::measured::ActiveContent;
use lopdf::{Dictionary, Document as File, Object};

/// Something in a PDF that e-filing does not take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Active {
    /// JavaScript.
    Script,
    /// An action that starts a program, sends or imports data, or opens another file.
    Action,
    /// Fields to be filled in on screen.
    FormField,
    /// A digital signature.
    Signature,
    /// A password or other security.
    Security,
    /// A file inside the file.
    Attachment,
    /// Sound, film or a model that moves.
    Media,
}

impl Active {
    /// What it is, in plain words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Script => "JavaScript",
            Self::Action => "an action that starts something outside the file",
            Self::FormField => "fields to be filled in",
            Self::Signature => "a digital signature",
            Self::Security => "a password or other security",
            Self::Attachment => "a file inside the file",
            Self::Media => "sound, film or a moving model",
        }
    }
}

/// The kinds as the rules of e-filing name them: whatever acts by itself counts as a macro.
pub(super) fn for_rules(found: &[Active]) -> Vec<ActiveContent> {
    let kind = |active: &Active| match active {
        Active::Script => ActiveContent::Script,
        Active::Security => ActiveContent::Security,
        Active::Signature => ActiveContent::DigitalSignature,
        Active::Action | Active::FormField | Active::Attachment | Active::Media => {
            ActiveContent::Macro
        }
    };
    let kinds: BTreeSet<Active> = found.iter().copied().collect();
    let mut named: Vec<ActiveContent> = Vec::new();
    for active in kinds.iter().map(kind) {
        if !named.contains(&active) {
            named.push(active);
        }
    }
    named
}

/// How deep objects in objects are looked into.
const DEEPEST: usize = 64;

/// Everything active in a file, each kind once.
pub(super) fn find(file: &File) -> Vec<Active> {
    let mut found = BTreeSet::new();
    if file.is_encrypted() || file.was_encrypted() {
        found.insert(Active::Security);
    }
    walk_dictionary(&file.trailer, &mut found, DEEPEST);
    for object in file.objects.values() {
        walk(object, &mut found, DEEPEST);
    }
    found.into_iter().collect()
}

fn walk(object: &Object, found: &mut BTreeSet<Active>, deep: usize) {
    let Some(deep) = deep.checked_sub(1) else {
        return;
    };
    match object {
        Object::Array(items) => items.iter().for_each(|item| walk(item, found, deep)),
        Object::Dictionary(dictionary) => walk_dictionary(dictionary, found, deep),
        Object::Stream(stream) => walk_dictionary(&stream.dict, found, deep),
        _ => {}
    }
}

fn walk_dictionary(dictionary: &Dictionary, found: &mut BTreeSet<Active>, deep: usize) {
    let name = |key: &[u8]| dictionary.get(key).and_then(Object::as_name).ok();
    // An element of the structure tree names its type under S as well, and acts on nothing.
    if name(b"Type") != Some(b"StructElem") {
        found.extend(name(b"S").and_then(action));
    }
    found.extend(name(b"Subtype").and_then(annotation));
    match name(b"FT") {
        Some(b"Sig") => _ = found.insert(Active::Signature),
        Some(_) => _ = found.insert(Active::FormField),
        None => {}
    }
    for (key, kind) in [
        (&b"JS"[..], Active::Script),
        (b"JavaScript", Active::Script),
        (b"ByteRange", Active::Signature),
        (b"XFA", Active::FormField),
        (b"EmbeddedFiles", Active::Attachment),
    ] {
        if dictionary.has(key) {
            found.insert(kind);
        }
    }
    for (_, value) in dictionary.iter() {
        walk(value, found, deep);
    }
}

fn action(kind: &[u8]) -> Option<Active> {
    Some(match kind {
        b"JavaScript" => Active::Script,
        b"Launch" | b"SubmitForm" | b"ImportData" | b"GoToR" | b"GoToE" => Active::Action,
        b"Rendition" | b"Movie" | b"Sound" | b"RichMediaExecute" | b"GoTo3DView" => Active::Media,
        _ => return None,
    })
}

fn annotation(kind: &[u8]) -> Option<Active> {
    Some(match kind {
        b"Widget" => Active::FormField,
        b"FileAttachment" => Active::Attachment,
        b"Screen" | b"Movie" | b"Sound" | b"RichMedia" | b"3D" => Active::Media,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    fn found(object: Dictionary) -> Vec<Active> {
        let mut file = File::with_version("1.7");
        file.add_object(object);
        find(&file)
    }

    #[test]
    fn each_kind_is_found_wherever_it_stands() {
        let within = |inner: Dictionary| dictionary! { "A" => vec![Object::Dictionary(inner)] };
        let action = |kind: &str| within(dictionary! { "S" => kind });
        assert_eq!(found(action("JavaScript")), [Active::Script]);
        assert_eq!(found(action("Launch")), [Active::Action]);
        assert_eq!(found(action("Rendition")), [Active::Media]);
        assert_eq!(found(dictionary! { "FT" => "Tx" }), [Active::FormField]);
        let signed = dictionary! { "FT" => "Sig", "Subtype" => "Widget" };
        assert_eq!(found(signed), [Active::FormField, Active::Signature]);
        let names = dictionary! { "EmbeddedFiles" => Object::Null };
        assert_eq!(found(within(names)), [Active::Attachment]);
    }

    #[test]
    fn what_every_paper_has_is_not_active() {
        let tree = dictionary! { "Type" => "StructElem", "S" => "Sound" };
        assert_eq!(found(tree), []);
        let link = dictionary! { "Subtype" => "Link", "A" => dictionary! { "S" => "GoTo" } };
        assert_eq!(found(link), []);
    }
}
