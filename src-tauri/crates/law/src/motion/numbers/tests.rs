//! Sentences in which every protected number was marked by hand.

use super::NumberKind::{Account, DriverLicence, Passport, SocialSecurity, Taxpayer};
use super::{NumberKind, numbers};

/// The words between ⟦ and ⟧ were marked by hand; they and no others must be found, and be of that kind.
#[track_caller]
fn check(marked: &str, kinds: &[NumberKind]) {
    let mut expected = Vec::new();
    let mut rest = marked;
    while let Some((_, tail)) = rest.split_once('⟦') {
        let (number, tail) = tail.split_once('⟧').expect("a mark is closed");
        expected.push(number.to_owned());
        rest = tail;
    }
    let text = marked.replace(['⟦', '⟧'], "");
    let found = numbers(&text);
    let words: Vec<String> = found
        .iter()
        .map(|n| text[n.start..n.end].to_owned())
        .collect();
    assert_eq!(words, expected, "{marked}");
    let found: Vec<NumberKind> = found.iter().map(|n| n.kind).collect();
    assert_eq!(found, kinds, "{marked}");
}

#[test]
fn the_five_numbers_are_found_however_they_are_written() {
    check("Her number is ⟦123-45-6789⟧.", &[SocialSecurity]);
    check(
        "⟦123 45 6789⟧, ⟦123.45.6789⟧, ⟦123–45–6789⟧",
        &[SocialSecurity; 3],
    );
    check("SSN⟦123456789⟧", &[SocialSecurity]);
    check("He wrote ⟦123456789⟧ on it.", &[SocialSecurity]);
    check("The club’s EIN ⟦39-1234567⟧ was on the slip.", &[Taxpayer]);
    check("⟦39-1234567⟧", &[Taxpayer]);
    check("He emptied account ⟦0012345678⟧.", &[Account]);
    check("card ⟦4111 1111 1111 1111⟧", &[Account]);
    check("acct. no. ⟦55512⟧ at the bank", &[Account]);
    check("⟦A123-4567-8901-23⟧", &[DriverLicence]);
    check(
        "Wisconsin licence ⟦A12345678901234⟧? no, ⟦A1234567890123⟧",
        &[DriverLicence; 2],
    );
    check("driver license number ⟦7781234⟧", &[DriverLicence]);
    check("He kept her passport ⟦X12345678⟧.", &[Passport]);
    check("passport no. ⟦12345⟧", &[Passport]);
}

#[test]
fn a_number_is_found_in_other_digits_and_at_the_ends_of_a_text() {
    check("⟦１２３-４５-６７８９⟧", &[SocialSecurity]);
    check("⟦١٢٣-٤٥-٦٧٨٩⟧", &[SocialSecurity]);
    check("⟦123-45-6789⟧ and ⟦987-65-4321⟧", &[SocialSecurity; 2]);
}

#[test]
fn what_every_statement_holds_is_passed_over() {
    for text in [
        "On 2012-03-05 at 20:00, and 03/05/2012, and 5/3/2012.",
        "2012-03-05 2012-03-06",
        "Call (608) 555-0142 or 608-555-0142 or 1-608-555-0142.",
        "Case 2012CM001234 and 2012CF000987A, Dane County.",
        "Madison, WI 53703-1234",
        "In 2009, 2010 and 2011; from 2009 2010.",
        "§ 940.302(2)(a)2.e., § 944.30(1m)(a), 22 USC 7101-7112",
        "She was 16. He paid 200 dollars, 150 the next time.",
        "He kept her passport in 2011 and her bank account in his name since 2010.",
        "room 114, Exhibit 3 at 2",
        "He took her driver’s licence. Room 1404 was his.",
        "",
    ] {
        let found: Vec<&str> = numbers(text)
            .iter()
            .map(|n| &text[n.start..n.end])
            .collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}
