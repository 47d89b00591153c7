//! Which objects of a file are reached from others, and taking them from one file into another.
//!
//! Both take time in proportion to the number of objects, for packets of many hundred pages.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use lopdf::{Dictionary, Document as File, Object, ObjectId};

/// Takes out every object that nothing leads to from the file's trailer.
pub(super) fn prune(file: &mut File) {
    let mut met = BTreeSet::new();
    let mut waiting = VecDeque::new();
    let mut meet = |id: ObjectId, waiting: &mut VecDeque<ObjectId>| {
        if met.insert(id) {
            waiting.push_back(id);
        }
    };
    each_in_dictionary(&file.trailer, &mut |id| meet(id, &mut waiting));
    while let Some(id) = waiting.pop_front() {
        if let Some(object) = file.objects.get(&id) {
            each(object, &mut |id| meet(id, &mut waiting));
        }
    }
    file.objects.retain(|id, _| met.contains(id));
}

/// Takes some objects and everything they lead to from one file into another, and says which
/// object became which.
pub(super) fn carry(
    from: &File,
    first: &[ObjectId],
    into: &mut File,
) -> BTreeMap<ObjectId, ObjectId> {
    let mut became = BTreeMap::new();
    let mut waiting: VecDeque<ObjectId> = VecDeque::new();
    for id in first {
        became
            .entry(*id)
            .or_insert_with(|| waiting_for(*id, &mut waiting, into));
    }
    while let Some(id) = waiting.pop_front() {
        let mut object = from.objects.get(&id).cloned().unwrap_or(Object::Null);
        each_mut(&mut object, &mut |id| {
            became
                .entry(id)
                .or_insert_with(|| waiting_for(id, &mut waiting, into))
                .to_owned()
        });
        if let Some(new) = became.get(&id) {
            into.objects.insert(*new, object);
        }
    }
    became
}

fn waiting_for(id: ObjectId, waiting: &mut VecDeque<ObjectId>, into: &mut File) -> ObjectId {
    waiting.push_back(id);
    into.new_object_id()
}

fn each(object: &Object, meet: &mut impl FnMut(ObjectId)) {
    match object {
        Object::Reference(id) => meet(*id),
        Object::Array(list) => list.iter().for_each(|object| each(object, meet)),
        Object::Dictionary(dictionary) => each_in_dictionary(dictionary, meet),
        Object::Stream(stream) => each_in_dictionary(&stream.dict, meet),
        _ => {}
    }
}

fn each_in_dictionary(dictionary: &Dictionary, meet: &mut impl FnMut(ObjectId)) {
    dictionary.iter().for_each(|(_, object)| each(object, meet));
}

fn each_mut(object: &mut Object, become_of: &mut impl FnMut(ObjectId) -> ObjectId) {
    let inside = match object {
        Object::Reference(id) => {
            *id = become_of(*id);
            return;
        }
        Object::Array(list) => {
            list.iter_mut()
                .for_each(|object| each_mut(object, become_of));
            return;
        }
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        _ => return,
    };
    inside
        .iter_mut()
        .for_each(|(_, object)| each_mut(object, become_of));
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    #[test]
    fn what_nothing_leads_to_is_taken_out_and_rings_end() {
        let mut file = File::with_version("1.7");
        let lonely = file.add_object(Object::Integer(1));
        let (a, b) = (file.new_object_id(), file.new_object_id());
        file.objects
            .insert(a, Object::Dictionary(dictionary! { "Next" => b }));
        file.objects
            .insert(b, Object::Array(vec![Object::Reference(a)]));
        file.trailer.set("Root", a);
        prune(&mut file);
        assert!(!file.objects.contains_key(&lonely), "it is gone");
        assert_eq!(file.objects.len(), 2, "the ring stays");
    }

    #[test]
    fn objects_keep_their_links_in_another_file() {
        let mut from = File::with_version("1.7");
        let (a, b) = (from.new_object_id(), from.new_object_id());
        from.objects
            .insert(a, Object::Dictionary(dictionary! { "Kid" => b }));
        from.objects
            .insert(b, Object::Dictionary(dictionary! { "Parent" => a }));
        let mut into = File::with_version("1.7");
        into.add_object(Object::Integer(1));
        let became = carry(&from, &[a], &mut into);
        let kid = into.get_dictionary(became[&a]).unwrap().get(b"Kid");
        assert_eq!(kid.and_then(Object::as_reference).unwrap(), became[&b]);
        let parent = into.get_dictionary(became[&b]).unwrap().get(b"Parent");
        assert_eq!(parent.and_then(Object::as_reference).unwrap(), became[&a]);
        assert_eq!(into.objects.len(), 3, "nothing was written over");
    }
}
