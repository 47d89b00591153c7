//! The people of a vault: added, held to their roles, suspended, back with the recovery words.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::RecordId;
use store::cost::Cost;
use store::error::StoreError;
use store::kind::{RecordKind, VaultKind};
use store::open::Proceed;
use store::person::{NewPerson, Role};
use store::recover::Recovering;
use store::recovery::RecoveryPaper;
use store::refusal::Refusal;
use store::rights::Right;
use store::save::{SaveRequest, Why};
use store::vault::Vault;
use store::verify::Broken;
use vault_office::{
    Office, PASSPHRASE, add, at, body, copy_folder, desk, draft, entry, key_text, open_as,
    passphrase_of, raw, refused, request, saved,
};

const NEW: &str = "copper heron gravel window";

#[test]
fn a_person_who_was_added_opens_the_vault_as_themselves_and_signs_as_themselves() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let pat = add(desk(&vault), " Pat Moua ", Role::Worker, 2);
    assert_eq!(pat.name, "Pat Moua");
    vault.close().unwrap();

    let vault = open_as(&office, pat.id, &passphrase_of(" Pat Moua "), 3).unwrap();
    assert_eq!(vault.opened_by(), &pat);
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    let second = saved(desk(&vault), &request(record, vec![first], "Mai Yia", 4));
    assert_eq!(desk(&vault).revision(second).unwrap().person, pat.id);
    vault.close().unwrap();

    let keeper = Vault::peek(&office.place()).unwrap().people[0];
    let vault = open_as(&office, keeper, PASSPHRASE, 5).unwrap();
    let people = desk(&vault).people().unwrap();
    let who: Vec<_> = people
        .iter()
        .map(|p| (p.person.name.as_str(), p.active))
        .collect();
    assert_eq!(who, [("Dana Kowalski", true), ("Pat Moua", true)]);
    assert_eq!(
        people[1].person, pat,
        "the key card's fingerprint is what the vault shows"
    );
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
}

#[test]
fn nobody_has_to_say_who_they_are_as_the_passphrase_tells() {
    let (office, vault) = Office::open_new();
    let me = vault.opened_by().id;
    let pat = add(desk(&vault), "Pat Moua", Role::Worker, 1);
    vault.close().unwrap();
    let open = |passphrase: &str, minute| office.open_with(passphrase, Proceed::default(), minute);
    let vault = open(&passphrase_of("Pat Moua"), 2).unwrap();
    assert_eq!(vault.opened_by().id, pat.id);
    vault.close().unwrap();
    let wrong = open("copper heron", 3);
    assert!(
        matches!(wrong, Err(StoreError::WrongPassphrase)),
        "{wrong:?}"
    );
    let counted = std::fs::read_to_string(office.file("attempts")).unwrap();
    for person in [me, pat.id] {
        assert!(
            counted.contains(&person.to_string()),
            "it was tried on both: {counted}"
        );
    }
    std::fs::write(office.file(&format!("keys/{me}.age")), "rubbish").unwrap();
    open(&passphrase_of("Pat Moua"), 4).unwrap();
    let mine = open(PASSPHRASE, 5);
    assert!(
        matches!(mine, Err(StoreError::KeyFileDamaged { .. })),
        "{mine:?}"
    );
}

#[test]
fn each_role_does_what_the_table_says_and_no_more() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let people = [
        Role::Worker,
        Role::Supervisor,
        Role::Trainer,
        Role::RecordsCustodian,
    ]
    .map(|role| (role, add(desk(&vault), role.says(), role, 2).id));
    vault.close().unwrap();
    for (n, (role, person)) in people.into_iter().enumerate() {
        let minute = 10 + 10 * i64::try_from(n).unwrap();
        let vault = open_as(&office, person, &passphrase_of(role.says()), minute).unwrap();
        let desk = desk(&vault);
        let is = |right| role.may(right, false);
        for (right, did) in [
            (Right::ReadCases, desk.revision(first).map(drop)),
            (Right::ReadCases, desk.current(record).map(drop)),
            (Right::ReadCases, desk.history(record).map(drop)),
            (Right::ReadCases, desk.board().map(drop)),
            (Right::ReadCases, desk.search("mai", 5).map(drop)),
            (Right::ReadLog, desk.log(5).map(drop)),
            (Right::ReadLog, desk.log_csv(at(minute)).map(drop)),
            (
                Right::WriteCases,
                desk.save_draft(&draft(
                    RecordId::new(),
                    None,
                    vec![entry("/a", "1", minute)],
                    minute,
                ))
                .map(drop),
            ),
            (
                Right::WriteCases,
                desk.save(&request(RecordId::new(), vec![], "Pa", minute))
                    .map(drop),
            ),
            (
                Right::WriteCases,
                desk.save_beside(&request(RecordId::new(), vec![], "Pa", minute))
                    .map(drop),
            ),
            (
                Right::Sign,
                desk.save(&SaveRequest {
                    why: Why::Sign,
                    ..request(RecordId::new(), vec![], "Pa", minute)
                })
                .map(drop),
            ),
            (
                Right::Settings,
                desk.save(&SaveRequest {
                    kind: RecordKind::Office,
                    ..request(RecordId::new(), vec![], "office", minute)
                })
                .map(drop),
            ),
            (
                Right::People,
                desk.suspend_person(people[0].1, at(minute))
                    .and(Err(Refusal::Oneself.into())),
            ),
            (Right::People, desk.renew_recovery(at(minute)).map(drop)),
        ] {
            let was_refused = matches!(
                did.as_ref().map_err(StoreError::refusal),
                Err(Some(Refusal::NotAllowed { .. }))
            );
            assert_eq!(was_refused, !is(right), "{role:?} and {right:?}: {did:?}");
        }
        assert_eq!(desk.may(Right::ReadCases), is(Right::ReadCases));
        vault.close().unwrap();
    }
}

#[test]
fn an_addition_that_makes_no_sense_is_refused_and_adds_nobody() {
    let (office, vault) = Office::open_new();
    let try_to_add = |name: &str, role, passphrase: &str| {
        let new = NewPerson {
            name: name.into(),
            role,
        };
        desk(&vault).add_person(&new, &passphrase.into(), Cost::lowest(), at(1))
    };
    assert_eq!(refused(try_to_add(" ", Role::Worker, NEW)), Refusal::NoName);
    let (role, kind) = (Role::Attorney, VaultKind::County);
    let other = refused(try_to_add("Pat Moua", role, NEW));
    assert_eq!(other, Refusal::RoleOfOtherKind { role, kind });
    let weak = try_to_add("Pat Moua", Role::Worker, "PatMoua1");
    assert!(
        matches!(weak, Err(StoreError::WeakPassphrase { .. })),
        "{weak:?}"
    );
    assert_eq!(Vault::peek(&office.place()).unwrap().people.len(), 1);
    assert_eq!(desk(&vault).people().unwrap().len(), 1);
}

#[test]
fn a_suspended_person_opens_nothing_that_was_written_since_not_even_with_the_old_keys() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    let pat = add(desk(&vault), "Pat Moua", Role::Worker, 2);
    let before = tempfile::tempdir().unwrap();
    copy_folder(&office.place(), before.path());

    desk(&vault).suspend_person(pat.id, at(3)).unwrap();
    let second = saved(desk(&vault), &request(record, vec![first], "Mai Yia", 4));
    let people = desk(&vault).people().unwrap();
    assert!(!people[1].active && people[0].active);
    assert_eq!(
        desk(&vault).search("yia", 5).unwrap(),
        [record],
        "the index came along"
    );
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    let again = desk(&vault).suspend_person(pat.id, at(5));
    assert_eq!(refused(again), Refusal::NotActive { person: pat.id });
    vault.close().unwrap();

    let line = key_text(before.path(), pat.id, &passphrase_of("Pat Moua"));
    let line = line.lines().find(|line| line.starts_with("AGE-")).unwrap();
    let old: age::x25519::Identity = line.parse().unwrap();
    let sealed = std::fs::read(office.file("keys/vault.age")).unwrap();
    assert!(
        age::decrypt(&old, &sealed).is_err(),
        "the new key is not sealed to the old identity"
    );
    let gone = open_as(&office, pat.id, &passphrase_of("Pat Moua"), 6);
    assert!(
        matches!(gone, Err(StoreError::NoSuchPerson { .. })),
        "{gone:?}"
    );
    // With the old key files beside the new database, as someone who kept a copy has them.
    let kept = tempfile::tempdir().unwrap();
    copy_folder(before.path(), kept.path());
    std::fs::copy(office.file("vault.db"), kept.path().join("vault.db")).unwrap();
    let opening = store::open::Opening {
        person: Some(pat.id),
        passphrase: passphrase_of("Pat Moua").as_str().into(),
        anchor_copy: None,
        proceed: Proceed::default(),
    };
    let closed = Vault::open(kept.path(), opening, at(7));
    assert!(
        matches!(closed, Err(StoreError::Damaged { .. })),
        "{closed:?}"
    );

    let vault = office.open(8).unwrap();
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    assert_eq!(desk(&vault).revision(second).unwrap().body, body("Mai Yia"));
    assert_eq!(desk(&vault).revision(first).unwrap().body, body("Mai"));
}

#[test]
fn nobody_suspends_themselves_or_the_last_keeper() {
    let (office, vault) = Office::open_new();
    let me = vault.opened_by().id;
    assert_eq!(
        refused(desk(&vault).suspend_person(me, at(1))),
        Refusal::Oneself
    );
    let kim = add(desk(&vault), "Kim Vang", Role::Keeper, 2);
    vault.close().unwrap();
    let vault = open_as(&office, kim.id, &passphrase_of("Kim Vang"), 3).unwrap();
    desk(&vault).suspend_person(me, at(4)).unwrap();
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    vault.close().unwrap();
    let vault = open_as(&office, kim.id, &passphrase_of("Kim Vang"), 5).unwrap();
    assert!(vault.findings().is_empty());
    add(desk(&vault), "Lee", Role::Worker, 6);
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_does_not() {
    let (office, vault) = Office::open_new();
    let change = |old: &str, new: &str| {
        desk(&vault).change_passphrase(&old.into(), &new.into(), Cost::lowest(), at(1))
    };
    assert!(matches!(
        change("wrong", NEW),
        Err(StoreError::WrongPassphrase)
    ));
    assert!(matches!(
        change(PASSPHRASE, "Kowalski"),
        Err(StoreError::WeakPassphrase { .. })
    ));
    change(PASSPHRASE, NEW).unwrap();
    vault.close().unwrap();
    let old = office.open_with(PASSPHRASE, Proceed::default(), 2);
    assert!(matches!(old, Err(StoreError::WrongPassphrase)), "{old:?}");
    office.open_with(NEW, Proceed::default(), 3).unwrap();
}

fn recovering(words: &str) -> Recovering {
    Recovering {
        words: words.into(),
        person: None,
        passphrase: NEW.into(),
        cost: Cost::lowest(),
        anchor_copy: None,
        proceed: Proceed::default(),
    }
}

fn words(paper: &RecoveryPaper) -> String {
    paper.words.join(" ")
}

#[test]
fn with_the_words_a_person_comes_back_and_words_and_keys_are_new() {
    let (office, vault) = Office::open_new();
    let record = RecordId::new();
    let first = saved(desk(&vault), &request(record, vec![], "Mai", 1));
    vault.close().unwrap();
    let (vault, paper) =
        Vault::recover(&office.place(), recovering(&words(&office.paper)), at(2)).unwrap();
    assert!(vault.findings().is_empty(), "{:?}", vault.findings());
    assert_eq!(vault.opened_by().name, "Dana Kowalski");
    let typed: age::x25519::Identity = office.paper.line.parse().unwrap();
    let sealed = std::fs::read(office.file("keys/vault.age")).unwrap();
    assert!(
        age::decrypt(&typed, &sealed).is_err(),
        "words that were typed end there"
    );
    saved(desk(&vault), &request(record, vec![first], "Mai Yia", 3));
    assert_eq!(
        desk(&vault).revision(first).unwrap().body,
        body("Mai"),
        "the old key still vouches"
    );
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    vault.close().unwrap();

    let old = office.open_with(PASSPHRASE, Proceed::default(), 4);
    assert!(matches!(old, Err(StoreError::WrongPassphrase)), "{old:?}");
    let vault = office.open_with(NEW, Proceed::default(), 5).unwrap();
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
    vault.close().unwrap();
    let again = Vault::recover(&office.place(), recovering(&words(&office.paper)), at(6));
    assert_eq!(
        refused(again),
        Refusal::OtherWords,
        "words that were typed end there"
    );
    let (vault, _) = Vault::recover(&office.place(), recovering(&words(&paper)), at(7)).unwrap();
    assert_eq!(desk(&vault).verify().unwrap().broken, []);
}

#[test]
fn words_that_are_none_or_of_another_vault_change_nothing() {
    let (office, other) = (Office::new(), Office::new());
    let before = std::fs::read(office.file("keys/vault.age")).unwrap();
    let none = Vault::recover(&office.place(), recovering("kettle marsh violet"), at(1));
    assert_eq!(refused(none), Refusal::NoWords);
    let foreign = Vault::recover(&office.place(), recovering(&words(&other.paper)), at(1));
    assert_eq!(refused(foreign), Refusal::OtherWords);
    assert_eq!(
        std::fs::read(office.file("keys/vault.age")).unwrap(),
        before
    );
    office.open(1).unwrap();
}

#[test]
fn renewed_words_open_and_the_old_ones_do_not() {
    let (office, vault) = Office::open_new();
    let paper = desk(&vault).renew_recovery(at(1)).unwrap();
    assert_eq!(paper.fingerprint, office.paper.fingerprint);
    vault.close().unwrap();
    let old = Vault::recover(&office.place(), recovering(&words(&office.paper)), at(2));
    assert_eq!(refused(old), Refusal::OtherWords);
    Vault::recover(&office.place(), recovering(&words(&paper)), at(2)).unwrap();
}

#[test]
fn a_person_whom_no_keeper_signed_for_counts_for_nothing_and_is_named() {
    let (office, vault) = Office::open_new();
    let pat = add(desk(&vault), "Pat Moua", Role::Worker, 2);
    let kept = desk(&vault).log(1).unwrap()[0].clone();
    vault.close().unwrap();
    // The row that made Pat a worker is changed to make Pat a keeper.
    let changed = raw(&office).execute(
        "UPDATE log SET detail = replace(detail, '\"worker\"', '\"keeper\"') WHERE action = 'person_added'",
        [],
    );
    assert_eq!(changed.unwrap(), 1);
    let keeper = Vault::peek(&office.place()).unwrap().people[0];
    let vault = open_as(&office, keeper, PASSPHRASE, 3).unwrap();
    let broken = desk(&vault).verify().unwrap().broken;
    let (writer, seq) = (kept.writer, kept.seq);
    assert!(
        broken.contains(&Broken::Unvouched { writer, seq }),
        "{broken:?}"
    );
    assert_eq!(desk(&vault).people().unwrap().len(), 1);
    vault.close().unwrap();
    let closed = open_as(&office, pat.id, &passphrase_of("Pat Moua"), 4);
    assert!(closed.is_err(), "nobody opens the vault by a forged row");
}
